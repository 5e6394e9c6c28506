/// The string table `/names`: texts that other streams name by their offset.
public struct StringTable: Sendable {
  private let stream: MSFStream
  /// Length of all texts in bytes.
  public let byteCount: Int

  /// Offset of the first text in the stream.
  private static let start = 12

  init(_ stream: MSFStream) throws(PDBError) {
    let signature = try stream.load(UInt32.self, at: 0)
    guard signature == 0xEFFE_EFFE else {
      throw .malformed(.stringTable, stream: stream.number ?? 0, offset: 0, found: UInt64(signature))
    }
    let size = Int(try stream.load(UInt32.self, at: 8))
    guard size <= stream.count - StringTable.start else {
      throw .malformed(.stringTable, stream: stream.number ?? 0, offset: 8, found: UInt64(size))
    }
    self.stream = stream
    byteCount = size
  }

  /// The text at an offset. Offset 0 is the empty text. Untrusted: escape it before it is shown.
  public func text(at offset: UInt32) throws(PDBError) -> String {
    guard Int(offset) < byteCount else {
      throw .truncated(
        stream: stream.number, offset: StringTable.start + Int(offset), needed: 1, available: 0)
    }
    return try stream.name(at: StringTable.start + Int(offset), end: StringTable.start + byteCount)
  }
}
