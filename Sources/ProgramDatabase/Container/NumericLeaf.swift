/// A number of variable length in a type or symbol record: the value of a constant, a size, an offset.
public enum NumericLeaf: Equatable, Sendable {
  /// A signed integer: `LF_CHAR`, `LF_SHORT`, `LF_LONG`, `LF_QUADWORD`.
  case signed(Int64)
  /// An unsigned integer: a number below 0x8000, `LF_USHORT`, `LF_ULONG`, `LF_UQUADWORD`.
  case unsigned(UInt64)
  /// A number with a fraction: `LF_REAL32`, `LF_REAL64`.
  case real(Double)
  /// The bytes of a number of 80 or 128 bits: `LF_REAL80`, `LF_REAL128`, `LF_OCTWORD`, `LF_UOCTWORD`.
  case wide([UInt8])
  /// A text: `LF_VARSTRING`.
  case text(String)

  /// The value as a signed integer, `nil` if it is none of 64 bits.
  public var signedValue: Int64? {
    switch self {
    case .signed(let value): value
    case .unsigned(let value): Int64(exactly: value)
    case .real, .wide, .text: nil
    }
  }

  /// The value as an unsigned integer, `nil` if it is none of 64 bits.
  public var unsignedValue: UInt64? {
    switch self {
    case .signed(let value): UInt64(exactly: value)
    case .unsigned(let value): value
    case .real, .wide, .text: nil
    }
  }
}

extension RecordReader {
  /// The next numeric leaf.
  mutating func numeric() throws(PDBError) -> NumericLeaf {
    let start = offset
    let leaf = try next(UInt16.self)
    switch leaf {
    case 0..<0x8000: return .unsigned(UInt64(leaf))
    case 0x8000: return .signed(Int64(try next(Int8.self)))
    case 0x8001: return .signed(Int64(try next(Int16.self)))
    case 0x8002: return .unsigned(UInt64(try next(UInt16.self)))
    case 0x8003: return .signed(Int64(try next(Int32.self)))
    case 0x8004: return .unsigned(UInt64(try next(UInt32.self)))
    case 0x8005: return .real(Double(Float(bitPattern: try next(UInt32.self))))
    case 0x8006: return .real(Double(bitPattern: try next(UInt64.self)))
    case 0x8007: return .wide(try bytes(10))
    case 0x8008, 0x8017, 0x8018: return .wide(try bytes(16))
    case 0x8009: return .signed(try next(Int64.self))
    case 0x800A: return .unsigned(try next(UInt64.self))
    case 0x8010:
      let count = Int(try next(UInt16.self))
      return .text(try text(count: count))
    default: throw malformed(.numericLeaf, at: start, found: UInt64(leaf))
    }
  }

  /// The next numeric leaf, which has to be a size or an offset.
  mutating func size() throws(PDBError) -> UInt64 {
    let start = offset
    let leaf = bytes.load(UInt16.self, at: start) ?? 0
    guard let value = try numeric().unsignedValue else {
      throw malformed(.numericLeaf, at: start, found: UInt64(leaf))
    }
    return value
  }

  private mutating func bytes(_ count: Int) throws(PDBError) -> [UInt8] {
    var result: [UInt8] = []
    for _ in 0..<count { result.append(try next(UInt8.self)) }
    return result
  }
}
