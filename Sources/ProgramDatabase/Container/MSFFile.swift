/// The container of a program database, MSF 7.00: a file of equal blocks in which numbered streams are stored.
///
/// Opening reads the superblock and the sizes of the streams. The blocks of all streams together are no more than
/// the file has; therefore no reader of a whole stream can be made to do more work than the file is long.
public final class MSFFile: Sendable {
  /// Bytes in a block: a power of two from 512 to 65536.
  public let blockSize: Int
  /// Number of streams, including absent ones.
  public var streamCount: Int { streams.count }

  let source: any ByteSource
  private let directory: MSFStream
  private let streams: [Extent]

  /// What the directory says about a stream.
  private struct Extent {
    /// Length in bytes; `nil` for an absent stream.
    var size: UInt32?
    /// Offset of its list of blocks in the directory.
    var blockList: Int
  }

  static let signature: StaticString = "Microsoft C/C++ MSF 7.00\r\n\u{1A}DS\0\0\0"
  static let obsoleteSignature: StaticString = "Microsoft C/C++ program database 2.00"
  static let portableSignature: StaticString = "BSJB"

  /// Opens a container.
  public init(_ source: any ByteSource) throws(PDBError) {
    self.source = source
    let bytes = source.bytes
    let fileSize = bytes.byteCount
    guard bytes.hasPrefix(MSFFile.signature) else {
      if bytes.hasPrefix(MSFFile.obsoleteSignature) { throw .obsoleteFormat }
      if bytes.hasPrefix(MSFFile.portableSignature) { throw .portableFormat }
      throw .notAProgramDatabase
    }
    guard let size = bytes.load(UInt32.self, at: 0x20), let directorySize = bytes.load(UInt32.self, at: 0x2C),
      let mapBlock = bytes.load(UInt32.self, at: 0x34)
    else { throw .truncated(stream: nil, offset: 0, needed: 0x38, available: fileSize) }
    guard (512...65536).contains(size), size.nonzeroBitCount == 1 else {
      throw .badContainer(.blockSize, found: UInt64(size), limit: 65536)
    }
    let blockSize = Int(size)
    let shift = blockSize.trailingZeroBitCount
    self.blockSize = blockSize
    guard Int(directorySize) <= fileSize else {
      throw .badContainer(.directorySize, found: UInt64(directorySize), limit: UInt64(fileSize))
    }
    let count = (Int(directorySize) + blockSize - 1) >> shift
    let map = Int(mapBlock) << shift
    var blocks: [UInt32] = []
    blocks.reserveCapacity(count)
    for index in 0..<count {
      let offset = map + index * 4
      guard let block = bytes.load(UInt32.self, at: offset) else {
        throw .truncated(stream: nil, offset: offset, needed: 4, available: max(0, fileSize - offset))
      }
      blocks.append(block)
    }
    directory = MSFStream(
      source: source, number: nil, count: Int(directorySize), blocks: blocks, blockShift: shift)
    streams = try MSFFile.extents(directory, blockSize: blockSize, fileSize: fileSize)
  }

  private static func extents(
    _ directory: MSFStream, blockSize: Int, fileSize: Int
  ) throws(PDBError)
    -> [Extent]
  {
    let streamCount = Int(try directory.load(UInt32.self, at: 0))
    let room = directory.count / 4 - 1
    guard streamCount <= room else {
      throw .badContainer(.streamCount, found: UInt64(streamCount), limit: UInt64(room))
    }
    let fileBlocks = (fileSize + blockSize - 1) / blockSize
    var extents: [Extent] = []
    extents.reserveCapacity(streamCount)
    var blockList = 4 + streamCount * 4
    var total = 0
    for number in 0..<streamCount {
      let size = try directory.load(UInt32.self, at: 4 + number * 4)
      guard size != .max else {
        extents.append(Extent(size: nil, blockList: blockList))
        continue
      }
      let count = (Int(size) + blockSize - 1) / blockSize
      extents.append(Extent(size: size, blockList: blockList))
      blockList += count * 4
      // Stream 0 is the directory of the previous commit, whose blocks may be in use again.
      if number > 0 { total += count }
    }
    guard total <= fileBlocks else {
      throw .badContainer(.blockCount, found: UInt64(total), limit: UInt64(fileBlocks))
    }
    return extents
  }

  /// Length of a stream in bytes, `nil` if it is absent.
  public func size(ofStream number: Int) -> Int? {
    guard streams.indices.contains(number), let size = streams[number].size else { return nil }
    return Int(size)
  }

  /// A stream; reads its list of blocks.
  public func stream(_ number: Int) throws(PDBError) -> MSFStream {
    guard let size = size(ofStream: number) else { throw .noStream(number: number) }
    let count = (size + blockSize - 1) / blockSize
    let list = streams[number].blockList
    guard list <= directory.count, count <= (directory.count - list) / 4 else {
      throw .truncated(
        stream: nil, offset: list, needed: count * 4, available: max(0, directory.count - list))
    }
    var blocks: [UInt32] = []
    blocks.reserveCapacity(count)
    for index in 0..<count { blocks.append(try directory.load(UInt32.self, at: list + index * 4)) }
    return MSFStream(
      source: source, number: number, count: size, blocks: blocks,
      blockShift: blockSize.trailingZeroBitCount)
  }
}

extension RawSpan {
  fileprivate func hasPrefix(_ text: StaticString) -> Bool {
    guard byteCount >= text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount where load(UInt8.self, at: index) != text.byte(at: index) {
      return false
    }
    return true
  }
}

extension StaticString {
  fileprivate func byte(at index: Int) -> UInt8 {
    unsafe UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)[index]
  }
}
