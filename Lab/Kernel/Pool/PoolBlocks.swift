import NT

/// The parts of a pool page. Sizes are counted in units of 16 bytes, as in the headers.
enum PoolBlocks {
  static let unit: UInt64 = 16
  static let unitsOfPage = 256
  /// Bit of `PoolType` of a block that is in use.
  static let inUse: UInt16 = 2

  typealias Header = UnsafeMutablePointer<POOL_HEADER>

  static func next(_ block: Header) -> Header? {
    let end = block.number + UInt64(block.pointee.BlockSize) * unit
    return end & 0xFFF == 0 ? nil : at(end)
  }

  static func previous(_ block: Header) -> Header? {
    block.number & 0xFFF == 0 ? nil : at(block.number - UInt64(block.pointee.PreviousSize) * unit)
  }

  static func initialize(_ block: Header, size: UInt16, previous: UInt16, type: UInt16, tag: UInt32) {
    block.pointee.PreviousSize = previous
    block.pointee.PoolIndex = 0
    block.pointee.BlockSize = size
    block.pointee.PoolType = type
    block.pointee.PoolTag = tag
  }

  /// The links of a free block lie behind its header.
  static func links(_ block: Header) -> UnsafeMutablePointer<LIST_ENTRY> { block.moved(16) }
}
