public import FileAllocationTable
public import RegistryHive

/// Why the disk of the machine could not be made or read.
public enum MachineDiskError: Error, Equatable, Sendable {
  /// The image cannot be opened or made.
  case image(path: String, code: Int32)
  /// A file of the host cannot be read or written.
  case hostFile(path: String, reason: String)
  /// The volume on the image cannot do what was asked for.
  case volume(path: String, FileSystemError)
  /// The registry hive cannot be made.
  case hive(RegistryError)
  /// The disk has no FAT32 partition.
  case noPartition
}

extension MachineDiskError: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    switch self {
    case .image(let path, let code): "cannot open the disk image \(path): error \(code)"
    case .hostFile(let path, let reason): "\(path): \(reason)"
    case .volume(let path, let error): "\(path) on the disk of the machine: \(error)"
    case .hive(let error): "the registry hive of the machine cannot be made: \(error)"
    case .noPartition: "the disk of the machine has no FAT32 partition"
    }
  }
}
