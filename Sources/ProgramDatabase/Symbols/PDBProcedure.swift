/// A procedure of a module: `S_GPROC32`, `S_LPROC32` and their forms, or `S_THUNK32`.
///
/// The name is read when it is asked for: ``PDBFile/name(of:)``.
public struct PDBProcedure: Equatable, Sendable {
  /// What the record is.
  public var kind: SymbolKind
  /// Where its code begins.
  public var start: SegmentOffset
  /// Length of its code in bytes.
  public var length: UInt32
  /// Its type, or its ID in the IPI stream; 0 for thunks.
  public var typeIndex: UInt32
  /// Index of its module, from 0.
  public var module: Int
  /// Offset of the record in the module's stream.
  public var recordOffset: Int

  /// Whether an address lies in its code.
  public func contains(_ address: SegmentOffset) -> Bool {
    address.segment == start.segment && address.offset >= start.offset
      && address.offset - start.offset < length
  }
}

extension PDBModule {
  /// Reads the procedures, in the order of their addresses.
  func readProcedures(_ msf: MSFFile) throws(PDBError) -> [PDBProcedure] {
    guard symbolSize > 4, let stream = try stream(in: msf) else { return [] }
    let end = min(symbolSize, stream.count)
    var list: [PDBProcedure] = []
    var offset = 4  // after the signature
    while offset + 4 <= end {
      let length = Int(try stream.load(UInt16.self, at: offset))
      guard length >= 2, offset + 2 + length <= end else { break }
      let kind = SymbolKind(rawValue: try stream.load(UInt16.self, at: offset + 2))
      if let place = kind.addressOffset, kind.isProcedure || kind == .thunk, length + 2 >= place + 8 {
        let start = SegmentOffset(
          segment: try stream.load(UInt16.self, at: offset + place + 4),
          offset: try stream.load(UInt32.self, at: offset + place))
        let isThunk = kind == .thunk
        list.append(
          PDBProcedure(
            kind: kind, start: start,
            length: isThunk
              ? UInt32(try stream.load(UInt16.self, at: offset + 22))
              : try stream.load(UInt32.self, at: offset + 16),
            typeIndex: isThunk ? 0 : try stream.load(UInt32.self, at: offset + 28), module: index,
            recordOffset: offset))
      }
      offset += 2 + length
    }
    return list.sorted { ($0.start, $0.recordOffset) < ($1.start, $1.recordOffset) }
  }
}
