import DumpFormat

/// The public symbols: decorated names with addresses, by name and by address.
public final class PublicSymbols: Sendable {
  /// The hash table of names.
  public let hash: SymbolHash
  /// The symbol record stream.
  public let records: MSFStream
  /// Number of entries of the map of addresses.
  public let count: Int

  private let stream: MSFStream
  private let addressMap: Int
  /// The addresses of the entries, since a search in the records would touch pages all over the file; the largest
  /// number for an entry whose record is not there.
  private let keys = Lazy<[UInt64]>()

  /// Bytes of `PSGSIHDR`.
  private static let headerSize = 28

  init(_ stream: MSFStream, records: MSFStream) throws(PDBError) {
    self.stream = stream
    self.records = records
    let hashBytes = Int(try stream.load(UInt32.self, at: 0))
    let mapBytes = Int(try stream.load(UInt32.self, at: 4))
    let available = stream.count - PublicSymbols.headerSize
    guard available >= 0, hashBytes <= available, mapBytes <= available - hashBytes else {
      throw .truncated(
        stream: stream.number, offset: PublicSymbols.headerSize, needed: hashBytes + mapBytes,
        available: max(0, available))
    }
    hash = try SymbolHash(stream, at: PublicSymbols.headerSize, byteCount: hashBytes)
    addressMap = PublicSymbols.headerSize + hashBytes
    count = mapBytes / 4
  }

  /// Offset of the record of an entry of the address map.
  private func recordOffset(_ index: Int) throws(PDBError) -> Int {
    Int(try stream.load(UInt32.self, at: addressMap + index * 4))
  }

  private func address(_ index: Int) throws(PDBError) -> SegmentOffset {
    let offset = try recordOffset(index)
    return SegmentOffset(
      segment: try records.load(UInt16.self, at: offset + 12),
      offset: try records.load(UInt32.self, at: offset + 8))
  }

  /// The symbol of an entry of the address map; entries are in the order of their addresses.
  public func symbol(at index: Int) throws(PDBError) -> PDBSymbol {
    guard index >= 0, index < count else {
      throw .truncated(stream: stream.number, offset: addressMap + count * 4, needed: 4, available: 0)
    }
    let offset = try recordOffset(index)
    let symbol = try PDBSymbol(records, at: offset)
    guard symbol.kind == .publicSymbol else {
      throw .malformed(
        .addressMap, stream: records.number ?? 0, offset: offset, found: UInt64(symbol.kind.rawValue))
    }
    return symbol
  }

  /// The public symbol at or before an address in the same section; of several at one address the first.
  public func nearest(to address: SegmentOffset) throws(PDBError) -> PDBSymbol? {
    let keys = try addressKeys()
    let after = keys.partitionPoint { $0 <= address.key }
    // In a map that is not sorted the search may end anywhere, also at a symbol behind the address.
    guard after > 0, keys[after - 1] <= address.key, keys[after - 1] >> 32 == address.segment else {
      return nil
    }
    return try symbol(at: PublicSymbols.first(like: after - 1, in: keys))
  }

  /// The name of the public symbol at an address; of several the first one's. Untrusted.
  public func name(at address: SegmentOffset) throws(PDBError) -> String? {
    let keys = try addressKeys()
    let after = keys.partitionPoint { $0 <= address.key }
    guard after > 0, keys[after - 1] == address.key else { return nil }
    let offset = try recordOffset(PublicSymbols.first(like: after - 1, in: keys))
    let length = Int(try records.load(UInt16.self, at: offset))
    guard try records.load(UInt16.self, at: offset + 2) == SymbolKind.publicSymbol.rawValue else {
      return nil
    }
    return try records.name(at: offset + 14, end: offset + 2 + length)
  }

  private func addressKeys() throws(PDBError) -> [UInt64] {
    try keys.get { () throws(PDBError) in (0..<count).map { (try? self.address($0).key) ?? .max } }
  }

  /// The first of the entries before one that have the same address.
  private static func first(like index: Int, in keys: [UInt64]) -> Int {
    // Folded functions can be thousands: the search is a short walk, and then halves.
    var index = index
    for _ in 0..<8 {
      guard index > 0, keys[index - 1] == keys[index] else { return index }
      index -= 1
    }
    let first = keys.partitionPoint { $0 < keys[index] }
    return first < index && keys[first] == keys[index] ? first : index
  }

  /// All public symbols of a decorated name.
  public func named(_ name: String) throws(PDBError) -> [PDBSymbol] {
    try hash.symbols(named: name, in: records)
  }
}
