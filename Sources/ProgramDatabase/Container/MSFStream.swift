import DumpFormat

/// A stream of a container, read in place: a number, a record or a name at an offset, also across blocks.
///
/// Every read is checked against the length of the stream and of the file.
public struct MSFStream: Sendable {
  /// Number of the stream; `nil` for the directory of the container.
  public let number: Int?
  /// Length in bytes.
  public let count: Int

  private let storage: Storage

  /// What all copies of a stream share: passing one on costs a single count of references.
  private final class Storage: Sendable {
    let source: any ByteSource
    let blocks: [UInt32]
    let blockShift: Int

    init(_ source: any ByteSource, _ blocks: [UInt32], _ blockShift: Int) {
      self.source = source
      self.blocks = blocks
      self.blockShift = blockShift
    }
  }

  private var blocks: [UInt32] { @inline(__always) get { storage.blocks } }
  private var blockShift: Int { @inline(__always) get { storage.blockShift } }

  init(source: any ByteSource, number: Int?, count: Int, blocks: [UInt32], blockShift: Int) {
    self.number = number
    self.count = count
    storage = Storage(source, blocks, blockShift)
  }

  /// The little-endian integer at an offset.
  public func load<Value: FixedWidthInteger & BitwiseCopyable>(
    _ type: Value.Type, at offset: Int
  )
    throws(PDBError) -> Value
  {
    let size = MemoryLayout<Value>.size
    try check(offset, size)
    let inner = offset & (1 << blockShift - 1)
    if inner + size <= 1 << blockShift {
      let position = try position(ofBlock: offset >> blockShift) + inner
      let source = storage.source
      let bytes = source.bytes
      guard let value = bytes.load(Value.self, at: position) else { throw outside(offset >> blockShift) }
      return value
    }
    var value: Value = 0
    for index in 0..<size { value |= Value(truncatingIfNeeded: try byte(offset + index)) << (8 * index) }
    return value
  }

  /// Copies bytes out of the stream; all of them must be there.
  public func bytes(at offset: Int, count: Int) throws(PDBError) -> [UInt8] {
    try check(offset, count)
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var next = offset
    while next < offset + count {
      let inner = next & (1 << blockShift - 1)
      let length = min(1 << blockShift - inner, offset + count - next)
      let start = try position(ofBlock: next >> blockShift) + inner
      let source = storage.source
      let file = source.bytes
      guard start <= file.byteCount, length <= file.byteCount - start else {
        throw outside(next >> blockShift)
      }
      let part = file.extracting(start..<(start + length))
      unsafe part.withUnsafeBytes { unsafe result.append(contentsOf: $0) }
      next += length
    }
    return result
  }

  /// Calls a function with the bytes of a range, in place where the blocks of the range lie one after the other, as
  /// they mostly do; all of them must be there.
  func withBytes<Value>(
    at offset: Int, count: Int, _ body: (RawSpan) throws(PDBError) -> Value
  ) throws(PDBError) -> Value {
    try check(offset, count)
    let first = offset >> blockShift
    let last = count == 0 ? first : (offset + count - 1) >> blockShift
    if areConsecutive(first, last) {
      let start = try position(ofBlock: first) + offset & (1 << blockShift - 1)
      let source = storage.source
      let file = source.bytes
      guard start <= file.byteCount, count <= file.byteCount - start else { throw outside(first) }
      return try body(file.extracting(start..<(start + count)))
    }
    let copy = try bytes(at: offset, count: count)
    let span = copy.span
    return unsafe try body(span.bytes)
  }

  @inline(__always)
  private func areConsecutive(_ first: Int, _ last: Int) -> Bool {
    guard last < blocks.count else { return false }
    var index = first
    while index < last {
      guard blocks[index + 1] == blocks[index] &+ 1 else { return false }
      index += 1
    }
    return true
  }

  /// The text that begins at an offset and ends before a NUL, or before `end`.
  ///
  /// What is not UTF-8 is repaired. Names are untrusted: escape them before they are shown.
  public func name(at offset: Int, end: Int) throws(PDBError) -> String {
    // Most names lie in one block, and are made of its bytes without a copy.
    let inner = offset & (1 << blockShift - 1)
    if offset >= 0, offset < min(end, count) {
      let start = try position(ofBlock: offset >> blockShift) + inner
      let length = min(1 << blockShift - inner, min(end, count) - offset)
      let source = storage.source
      let file = source.bytes
      if start <= file.byteCount, length <= file.byteCount - start {
        let zero = file.firstZero(in: start..<(start + length))
        if zero < start + length || offset + length == min(end, count) {
          let text = file.extracting(start..<zero)
          return unsafe text.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
        }
      }
    }
    return String(decoding: try nameBytes(at: offset, end: end), as: UTF8.self)
  }

  /// The bytes of a name: see ``name(at:end:)``.
  public func nameBytes(at offset: Int, end: Int) throws(PDBError) -> [UInt8] {
    let end = min(end, count)
    guard offset >= 0, offset <= end else {
      throw .truncated(stream: number, offset: offset, needed: 1, available: 0)
    }
    var result: [UInt8] = []
    var next = offset
    while next < end {
      let inner = next & (1 << blockShift - 1)
      let length = min(1 << blockShift - inner, end - next)
      let start = try position(ofBlock: next >> blockShift) + inner
      let source = storage.source
      let file = source.bytes
      guard start <= file.byteCount, length <= file.byteCount - start else {
        throw outside(next >> blockShift)
      }
      let zero = file.firstZero(in: start..<(start + length))
      let part = file.extracting(start..<zero)
      unsafe part.withUnsafeBytes { unsafe result.append(contentsOf: $0) }
      if zero < start + length { return result }
      next += length
    }
    return result
  }

  /// A value that is made of the record at an offset.
  func value<Value: RecordValue>(_ type: Value.Type, at offset: Int) throws(PDBError) -> Value {
    let size = Value.Layout.byteCount
    try check(offset, size)
    let inner = offset & (1 << blockShift - 1)
    do {
      if inner + size <= 1 << blockShift {
        let position = try position(ofBlock: offset >> blockShift) + inner
        let source = storage.source
        let bytes = source.bytes
        return Value(try Record<Value.Layout>(bytes, at: position))
      }
      let copy = try bytes(at: offset, count: size)
      let span = copy.span
      return unsafe Value(try Record<Value.Layout>(span.bytes))
    } catch let error as PDBError {
      throw error
    } catch {
      throw outside(offset >> blockShift)
    }
  }

  private func byte(_ offset: Int) throws(PDBError) -> UInt8 {
    let position = try position(ofBlock: offset >> blockShift) + offset & (1 << blockShift - 1)
    let source = storage.source
    let bytes = source.bytes
    guard let value = bytes.load(UInt8.self, at: position) else { throw outside(offset >> blockShift) }
    return value
  }

  @inline(__always)
  private func check(_ offset: Int, _ needed: Int) throws(PDBError) {
    guard offset >= 0, needed >= 0, offset <= count, needed <= count - offset else {
      throw .truncated(
        stream: number, offset: offset, needed: needed,
        available: offset < 0 || offset > count ? 0 : count - offset)
    }
  }

  /// Offset in the file of a block of the stream. A number of 32 bits times 65536 does not overflow.
  @inline(__always)
  private func position(ofBlock index: Int) throws(PDBError) -> Int {
    guard index < blocks.count else { throw outside(index) }
    return Int(blocks[index]) << blockShift
  }

  private func outside(_ index: Int) -> PDBError {
    .blockOutsideFile(stream: number, index: index, block: index < blocks.count ? blocks[index] : .max)
  }
}

/// A value that is made of one record of fixed length.
protocol RecordValue {
  /// The layout of the record.
  associatedtype Layout: RecordLayout
  /// Reads the value.
  init(_ record: borrowing Record<Layout>)
}
