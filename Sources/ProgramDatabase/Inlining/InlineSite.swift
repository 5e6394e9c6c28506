/// `S_INLINESITE`: a call that the compiler replaced with the code of the called function.
public struct InlineSite: Equatable, Sendable {
  /// The function, an ID of the IPI stream: see ``PDBIdentifiers/functionName(of:types:)``.
  public var inlinee: TypeIndex
  /// The code of the function, with its lines.
  public var lines: [InlineLine]

  /// The line of an address, `nil` if the code there is not the function's.
  public func line(at address: SegmentOffset) -> InlineLine? {
    lines.first { $0.code.contains(address) }
  }
}

/// Code of an inlined function, and its line.
public struct InlineLine: Equatable, Sendable {
  /// The code.
  public var code: CodeRange
  /// Lines from the one where the function begins: see ``InlineeLine``.
  public var lineOffset: Int32
  /// Offset of the source file in the list of file checksums; `nil` for the file where the function begins.
  public var file: UInt32?
}

extension InlineSite {
  /// Reads the record; offsets of code count from the beginning of the procedure.
  init(_ kind: SymbolKind, _ reader: inout RecordReader, in start: SegmentOffset) throws(PDBError) {
    try reader.skip(8)
    inlinee = try reader.typeIndex()
    if kind == .inlineSite2 { try reader.skip(4) }
    lines = try InlineAnnotations.lines(&reader, in: start)
  }
}
