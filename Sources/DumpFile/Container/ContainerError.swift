/// Why a container, or an entry of it, could not be unpacked in full.
public enum ContainerError: Error, Equatable, Sendable {
  /// The file begins like none of the formats of ``ContainerFormat``.
  case notAContainer(path: String)
  /// The data breaks off or contradicts itself. `entry` is `nil` if that happens between entries.
  case damaged(path: String, format: ContainerFormat, entry: String?, detail: String)
  /// A password would be needed.
  case encrypted(path: String, format: ContainerFormat, entry: String?)
  /// The data is compressed in a way that libarchive does not know (Quantum in cabinets, for example).
  case unsupportedCompression(path: String, format: ContainerFormat, entry: String?, detail: String)
  /// There is no entry that begins like a dump.
  case noEntryAccepted(path: String, format: ContainerFormat, entryCount: Int)
  /// The entries unpack to more than the limit.
  case tooLarge(path: String, format: ContainerFormat, entry: String?, limit: Int)
  /// There are more entries than are looked at.
  case tooManyEntries(path: String, format: ContainerFormat, limit: Int)
  /// The container asks for a larger dictionary than the limit, or than the system has memory for (`needed` is
  /// then `nil`).
  case tooMuchMemory(path: String, format: ContainerFormat, needed: Int?, limit: Int)
  /// The temporary file for an entry failed.
  case temporaryFile(FileError)
}

extension ContainerError: CustomStringConvertible {
  /// One sentence: what was read, where, what was found, what was expected.
  public var description: String {
    switch self {
    case .notAContainer(let path):
      "cannot unpack \(quotedForDisplay(path)): it begins like no container that is known "
        + "(cab, zip, 7z, gzip, xz, zstd, bzip2, tar)"
    case .damaged(let path, let format, let entry, let detail):
      "cannot unpack \(place(path, entry)): the \(format.displayName) is damaged or cut short (\(detail))"
    case .encrypted(let path, let format, let entry):
      "cannot unpack \(place(path, entry)): the \(format.displayName) is encrypted; "
        + "unpack it with its password first"
    case .unsupportedCompression(let path, let format, let entry, let detail):
      "cannot unpack \(place(path, entry)): the \(format.displayName) uses a compression method that is not "
        + "supported (\(detail))"
    case .noEntryAccepted(let path, let format, let entryCount):
      switch entryCount {
      case 0: "found nothing in \(quotedForDisplay(path)): the \(format.displayName) has no files"
      case 1: "found no dump in \(quotedForDisplay(path)): the only file in the \(format.displayName) is none"
      default:
        "found no dump in \(quotedForDisplay(path)): none of the \(entryCount) files in the "
          + "\(format.displayName) begins like one"
      }
    case .tooLarge(let path, let format, let entry, let limit):
      "cannot unpack \(place(path, entry)): the \(format.displayName) unpacks to more than the limit of "
        + "\(limit) bytes"
    case .tooManyEntries(let path, let format, let limit):
      "cannot unpack all of \(quotedForDisplay(path)): the \(format.displayName) has more than \(limit) files"
    case .tooMuchMemory(let path, let format, let needed?, let limit):
      "cannot unpack \(quotedForDisplay(path)): the \(format.displayName) asks for \(needed) bytes of memory, "
        + "the limit is \(limit) bytes"
    case .tooMuchMemory(let path, let format, nil, _):
      "cannot unpack \(quotedForDisplay(path)): there is not enough memory for this \(format.displayName)"
    case .temporaryFile(let error):
      error.description
    }
  }

  private func place(_ path: String, _ entry: String?) -> String {
    quotedForDisplay(entry.map { "\(path)!/\($0)" } ?? path)
  }
}
