/// The public symbols: decorated names with addresses, by name and by address.
public struct PublicSymbols: Sendable {
  /// The hash table of names.
  public let hash: SymbolHash
  /// The symbol record stream.
  public let records: MSFStream
  /// Number of entries of the map of addresses.
  public let count: Int

  private let stream: MSFStream
  private let addressMap: Int

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
    let after = try (0..<count).partitionPoint { (index: Int) throws(PDBError) in
      try self.address(index) <= address
    }
    guard after > 0 else { return nil }
    let found = try self.address(after - 1)
    guard found.segment == address.segment, found <= address else { return nil }
    let first = try (0..<after).partitionPoint { (index: Int) throws(PDBError) in
      try self.address(index) < found
    }
    return try symbol(at: min(first, after - 1))
  }

  /// All public symbols of a decorated name.
  public func named(_ name: String) throws(PDBError) -> [PDBSymbol] {
    try hash.symbols(named: name, in: records)
  }
}
