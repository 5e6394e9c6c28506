/// An entry of the inlinee lines of a module: where an inlined function begins in the source.
public struct InlineeLine: Equatable, Sendable {
  /// Offset of the source file in the list of file checksums.
  public var file: UInt32
  /// Number of the first line.
  public var line: UInt32
}

extension LineSubsections {
  /// Reads a subsection of inlinee lines.
  func readInlinees(_ range: Range<Int>, into lines: inout [TypeIndex: InlineeLine]) throws(PDBError) {
    guard range.count >= 4 else { return }
    let signature = try stream.load(UInt32.self, at: range.lowerBound)
    guard signature <= 1 else {
      throw .malformed(
        .lines, stream: stream.number ?? 0, offset: range.lowerBound, found: UInt64(signature))
    }
    var offset = range.lowerBound + 4
    while offset + 12 <= range.upperBound {
      let inlinee = TypeIndex(try stream.load(UInt32.self, at: offset))
      lines[inlinee] = InlineeLine(
        file: try stream.load(UInt32.self, at: offset + 4), line: try stream.load(UInt32.self, at: offset + 8)
      )
      offset += 12
      guard signature == 1 else { continue }
      // Further files of the function, which annotations name by themselves.
      guard offset + 4 <= range.upperBound else { return }
      let count = Int(try stream.load(UInt32.self, at: offset))
      guard count <= (range.upperBound - offset - 4) / 4 else {
        throw .malformed(.lines, stream: stream.number ?? 0, offset: offset, found: UInt64(count))
      }
      offset += 4 + count * 4
    }
  }
}
