/// A public or global symbol: a record of the symbol record stream.
public struct PDBSymbol: Equatable, Sendable {
  /// What it is.
  public var kind: SymbolKind
  /// Its name: decorated if the kind is ``SymbolKind/publicSymbol``. Untrusted.
  public var name: String
  /// Where it is; `nil` if it has no address, as types and constants.
  public var address: SegmentOffset?
  /// Flags of a public symbol (1 code, 2 function, 4 managed, 8 MSIL); the type's index of data.
  public var flags: UInt32
  /// For references to procedures and data: index of the module, from 0, and offset of the record in it.
  public var reference: Reference?

  /// A record of a module's stream.
  public struct Reference: Equatable, Sendable {
    /// Index in the list of modules, from 0.
    public var module: Int
    /// Offset in the module's stream.
    public var offset: UInt32
  }

  /// Reads the record at an offset of the symbol record stream, and at most so many bytes of its name.
  init(_ stream: MSFStream, at offset: Int, nameLimit: Int = 0xFFFF) throws(PDBError) {
    let length = Int(try stream.load(UInt16.self, at: offset))
    kind = SymbolKind(rawValue: try stream.load(UInt16.self, at: offset + 2))
    let end = offset + 2 + length
    guard length >= 2, end <= stream.count else {
      throw .malformed(.symbolRecord, stream: stream.number ?? 0, offset: offset, found: UInt64(length))
    }
    flags = 0
    if kind == .constant {
      let start = min(end, try PDBSymbol.constantName(stream, at: offset))
      name = try stream.name(at: start, end: min(end, start + nameLimit))
      return
    }
    guard let nameOffset = kind.nameOffset, offset + nameOffset <= end else {
      name = ""
      return
    }
    name = try stream.name(at: offset + nameOffset, end: min(end, offset + nameOffset + nameLimit))
    flags = try stream.load(UInt32.self, at: offset + 4)
    if let place = kind.addressOffset {
      address = SegmentOffset(
        segment: try stream.load(UInt16.self, at: offset + place + 4),
        offset: try stream.load(UInt32.self, at: offset + place))
    } else if nameOffset == 14 {
      let module = Int(try stream.load(UInt16.self, at: offset + 12))
      reference = Reference(module: module - 1, offset: try stream.load(UInt32.self, at: offset + 8))
    }
  }

  /// Offset of the name of `S_CONSTANT`, which follows a numeric leaf.
  private static func constantName(_ stream: MSFStream, at offset: Int) throws(PDBError) -> Int {
    let start = offset + 8
    let leaf = try stream.load(UInt16.self, at: start)
    guard leaf >= 0x8000 else { return start + 2 }
    let size =
      switch leaf {
      case 0x8000: 1
      case 0x8001, 0x8002: 2
      case 0x8003, 0x8004, 0x8005: 4
      case 0x8006, 0x8009, 0x800A: 8
      case 0x8007: 10
      case 0x8008, 0x8017, 0x8018: 16
      default: 0
      }
    return start + 2 + size
  }
}
