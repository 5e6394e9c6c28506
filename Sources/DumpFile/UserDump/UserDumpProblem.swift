public import DumpFormat

/// Something in a user minidump that is not as it should be; the dump is read as far as it goes.
public enum UserDumpProblem: Error, Equatable, Sendable {
  /// The lower half of the version is none that is known.
  case unknownVersion(UInt32)
  /// The directory has fewer entries than the header says.
  case truncatedDirectory(listed: Int, read: Int)
  /// A stream goes on after the end of the file.
  case truncatedStream(MinidumpStreamType, offset: Int, listed: Int, read: Int)
  /// A type of stream comes again; the first one counts.
  case duplicateStream(MinidumpStreamType)
  /// A list has fewer entries than its count says.
  case truncatedList(MinidumpStreamType, listed: UInt64, read: Int)
  /// The entries of a list are too short to be read.
  case entrySize(MinidumpStreamType, found: Int, expected: Int)
  /// Pieces of memory go on after the end of the file.
  case truncatedMemory(pieces: Int, missingByteCount: UInt64)
  /// A list of names is larger than the dump has reason for; the rest has no names.
  case tooMuchText

  /// Whether the file is shorter than it should be.
  public var isTruncation: Bool {
    switch self {
    case .truncatedDirectory, .truncatedStream, .truncatedMemory: true
    default: false
    }
  }
}

extension UserDumpProblem: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    switch self {
    case .unknownVersion(let version):
      return
        "the version of the minidump is 0x\(hexadecimal(UInt64(version), 8)), expected 0xa793 in its lower half"
    case .truncatedDirectory(let listed, let read):
      return "the stream directory is cut off: the header tells of \(listed) streams, \(read) could be read"
    case .truncatedStream(let type, let offset, let listed, let read):
      return
        "the stream \(type.name) at offset 0x\(hexadecimal(UInt64(offset), 1)) is cut off: it should have "
        + "\(listed) bytes, the file has \(read) of them"
    case .duplicateStream(let type): return "the stream \(type.name) comes again; the first one counts"
    case .truncatedList(let type, let listed, let read):
      return
        "the list of the stream \(type.name) is cut off: it tells of \(listed) entries, \(read) are there"
    case .entrySize(let type, let found, let expected):
      return
        "the list of the stream \(type.name) cannot be read: its entries have \(found) bytes, expected at least "
        + "\(expected)"
    case .truncatedMemory(let pieces, let missing):
      return
        "memory is cut off: \(missing) bytes of \(pieces) piece\(pieces == 1 ? "" : "s") lie beyond the end of "
        + "the file"
    case .tooMuchText: return "the names of a list are larger than the file: the rest of them was left out"
    }
  }
}
