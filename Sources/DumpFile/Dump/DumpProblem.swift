/// Something in a dump that is not as it should be; the dump is read as far as it goes.
public enum DumpProblem: Equatable, Sendable {
  /// The file ends early: where it should end by its headers, and where it does.
  case truncated(expected: Int, found: Int)
  /// The header itself is cut off.
  case truncatedHeader(found: Int, expected: Int)
  /// The header of the dump's body is not there.
  case bodyHeaderMissing(offset: Int, expected: String, found: [UInt8])
  /// The bitmap has another number of set bits than its header says.
  case bitmapCount(header: UInt64, counted: UInt64)
  /// Physical memory runs overlap or lie beyond any file.
  case damagedRuns
  /// The marker at the end of a triage dump's primary part is missing.
  case triageMarkerMissing(offset: Int)
  /// The dump type is none that is known.
  case unknownDumpType(UInt32)
  /// A block of secondary data is cut off.
  case truncatedSecondaryData(ordinal: Int)
}

extension DumpProblem: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    switch self {
    case .truncated(let expected, let found):
      return "the file is truncated: it has \(found) bytes, its headers tell of \(expected)"
    case .truncatedHeader(let found, let expected):
      return "the dump header is truncated: the file has \(found) bytes, the header \(expected)"
    case .bodyHeaderMissing(let offset, let expected, let found):
      let bytes = found.map { hexadecimal(UInt64($0), 2) }.joined(separator: " ")
      return
        "no memory can be read: at offset 0x\(hexadecimal(UInt64(offset), 4)) expected \(expected), found "
        + (bytes.isEmpty ? "the end of the file" : bytes)
    case .bitmapCount(let header, let counted):
      return "the bitmap of pages has \(counted) set bits, its header tells of \(header)"
    case .damagedRuns: return "the physical memory runs overlap or lie beyond any file"
    case .triageMarkerMissing(let offset):
      return
        "the end marker TRGD is missing at offset 0x\(hexadecimal(UInt64(offset), 4)): the dump was not written "
        + "to its end"
    case .unknownDumpType(let type): return "the dump type 0x\(hexadecimal(UInt64(type), 1)) is not known"
    case .truncatedSecondaryData(let ordinal): return "block \(ordinal) of the tagged data is cut off"
    }
  }
}
