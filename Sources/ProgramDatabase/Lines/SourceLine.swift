/// The code of a source line: an entry of the C13 line numbers.
public struct SourceLine: Equatable, Sendable {
  /// Where its code begins.
  public var start: SegmentOffset
  /// Bytes of code up to the next entry.
  public var length: UInt32
  /// Number of the line. 0xF00F00 and 0xFEEFEE mark code without a source.
  public var line: UInt32
  /// Offset of the file's name in `/names`, `nil` if the entry names no file.
  public var fileName: UInt32?

  /// Whether there is no source for the code; debuggers step over it.
  public var isHidden: Bool { line == 0xF0_0F00 || line == 0xFE_EFEE }
}

extension PDBModule {
  /// Reads the line numbers, in the order of their addresses; entries without code are left out.
  func readLines(_ msf: MSFFile) throws(PDBError) -> [SourceLine] {
    guard let subsections = try lineSubsections(msf) else { return [] }
    var list: [SourceLine] = []
    for range in subsections.lines { try subsections.read(range, into: &list) }
    return list.sorted { $0.start < $1.start }
  }

  /// The subsections of C13 data, `nil` if the module has none.
  func lineSubsections(_ msf: MSFFile) throws(PDBError) -> LineSubsections? {
    guard lineSize > 0, let stream = try stream(in: msf) else { return nil }
    let start = symbolSize + oldLineSize
    guard start <= stream.count, lineSize <= stream.count - start else {
      throw .truncated(
        stream: stream.number, offset: start, needed: lineSize, available: max(0, stream.count - start))
    }
    return try LineSubsections(stream, at: start, byteCount: lineSize)
  }
}

/// The subsections of C13 data of a module.
struct LineSubsections: Sendable {
  let stream: MSFStream
  var lines: [Range<Int>] = []
  var inlinees: [Range<Int>] = []
  var checksums: Range<Int> = 0..<0

  init(_ stream: MSFStream, at start: Int, byteCount: Int) throws(PDBError) {
    self.stream = stream
    let end = start + byteCount
    var offset = start
    while offset + 8 <= end {
      let kind = try stream.load(UInt32.self, at: offset)
      let length = Int(try stream.load(UInt32.self, at: offset + 4))
      guard length <= end - offset - 8 else {
        throw .malformed(.lines, stream: stream.number ?? 0, offset: offset, found: UInt64(length))
      }
      switch kind {
      case 0xF2: lines.append(offset + 8..<offset + 8 + length)
      case 0xF6: inlinees.append(offset + 8..<offset + 8 + length)
      case 0xF4: checksums = offset + 8..<offset + 8 + length
      default: break
      }
      offset += 8 + (length + 3) & ~3
    }
  }

  /// Reads a subsection of lines.
  func read(_ range: Range<Int>, into list: inout [SourceLine]) throws(PDBError) {
    guard range.count >= 12 else { return }
    let base = try stream.load(UInt32.self, at: range.lowerBound)
    let segment = try stream.load(UInt16.self, at: range.lowerBound + 4)
    let size = try stream.load(UInt32.self, at: range.lowerBound + 8)
    let first = list.count
    var offset = range.lowerBound + 12
    while offset + 12 <= range.upperBound {
      let file = try fileName(Int(try stream.load(UInt32.self, at: offset)))
      let count = Int(try stream.load(UInt32.self, at: offset + 4))
      let blockSize = Int(try stream.load(UInt32.self, at: offset + 8))
      guard blockSize >= 12, blockSize <= range.upperBound - offset, count <= (blockSize - 12) / 8 else {
        throw .malformed(.lines, stream: stream.number ?? 0, offset: offset, found: UInt64(blockSize))
      }
      for index in 0..<count {
        let place = offset + 12 + index * 8
        let codeOffset = try stream.load(UInt32.self, at: place)
        let line = try stream.load(UInt32.self, at: place + 4) & 0xFF_FFFF
        guard codeOffset <= size else { continue }
        list.append(
          SourceLine(
            start: SegmentOffset(segment: segment, offset: base &+ codeOffset), length: 0, line: line,
            fileName: file))
      }
      offset += blockSize
    }
    finish(&list, from: first, end: UInt64(base) + UInt64(size))
  }

  /// Gives the entries of one procedure their lengths, and drops those without code.
  private func finish(_ list: inout [SourceLine], from first: Int, end: UInt64) {
    // Blocks of several files interleave. Of entries at one address the last one counts, hence the index.
    var entries = list[first...].enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }.map(\.element)
    for index in entries.indices {
      let next = index + 1 < entries.count ? UInt64(entries[index + 1].start.offset) : end
      let begin = UInt64(entries[index].start.offset)
      entries[index].length = next > begin ? UInt32(clamping: next - begin) : 0
    }
    list.replaceSubrange(first..., with: entries.filter { $0.length > 0 })
  }

  /// Offset in `/names` of the file of a checksum entry.
  func fileName(_ offset: Int) throws(PDBError) -> UInt32? {
    guard offset + 4 <= checksums.count else { return nil }
    return try stream.load(UInt32.self, at: checksums.lowerBound + offset)
  }
}
