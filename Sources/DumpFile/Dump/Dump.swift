import DumpFormat

/// An opened dump of either family.
public enum Dump: Sendable {
  /// The dump of a machine.
  case kernel(KernelDump)
  /// The dump of a process.
  case user(UserDump)

  /// Opens a dump; its first bytes decide what it is.
  public init(file: MappedFile) throws(DumpError) {
    let bytes = file.bytes
    if bytes.byteCount >= 4, bytes.littleEndian(at: 0, as: UInt32.self) == DumpSignature.userMinidump {
      self = .user(try UserDump(file: file))
    } else {
      self = .kernel(try KernelDump(file: file))
    }
  }

  /// The file.
  public var file: MappedFile {
    switch self {
    case .kernel(let dump): dump.file
    case .user(let dump): dump.file
    }
  }
}
