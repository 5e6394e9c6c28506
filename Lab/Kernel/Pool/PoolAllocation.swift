import NT

nonisolated(unsafe) private var freeLists = InlineArray<256, LIST_ENTRY>(repeating: LIST_ENTRY())

private func freeList(_ size: Int) -> UnsafeMutablePointer<LIST_ENTRY> {
  location(of: &freeLists).moved(size * 16)
}

func ExInitializePool() {
  for size in 0..<256 { freeList(size).initializeList() }
}

/// A fresh piece of the pool's address range.
private func expandPool(pages: UInt64) -> UInt64 {
  let start = MmNonPagedPoolEnd
  for page in 0..<pages { PageTables.map(start + page << 12, to: MmAllocatePage(use: .pool)) }
  // A page that is not mapped ends each large piece: what runs over it is found at once.
  MmNonPagedPoolEnd = start + (pages + (pages > 1 ? 1 : 0)) << 12
  MmAllocatedNonPagedPool += pages
  return start
}

/// Memory that is always there, aligned to 16 bytes; at most at DISPATCH_LEVEL.
@c(ExAllocatePoolWithTag) public func ExAllocatePoolWithTag(
  _ type: UInt32, _ bytes: UInt64, _ tag: UInt32
) -> UnsafeMutableRawPointer? {
  if bytes == 0 { KeBugCheckEx(UInt32(BAD_POOL_CALLER), 0, 0, UInt64(type), UInt64(tag)) }
  if KeGetCurrentIrql() > DISPATCH_LEVEL {
    KeBugCheckEx(UInt32(BAD_POOL_CALLER), 8, UInt64(KeGetCurrentIrql()), UInt64(type), bytes)
  }
  let level = KfRaiseIrql(UInt8(DISPATCH_LEVEL))
  defer { KeLowerIrql(level) }
  if bytes > 4064 { return at(ExpAllocateBigPool(bytes, tag), UInt8.self).raw }
  let size = Int((bytes + 31) / PoolBlocks.unit)
  let block = takeFree(size) ?? newPage()
  split(block, size)
  block.pointee.PoolType = PoolBlocks.inUse
  block.pointee.PoolTag = tag
  return block.moved(16, UInt8.self).raw
}

private func newPage() -> PoolBlocks.Header {
  let block: PoolBlocks.Header = at(expandPool(pages: 1))
  // A header cannot say 256 units: a page that is free as a whole is said to have 0 until it is split.
  PoolBlocks.initialize(block, size: 0, previous: 0, type: 0, tag: 0)
  return block
}

private func takeFree(_ size: Int) -> PoolBlocks.Header? {
  for candidate in size..<256 {
    let list = freeList(candidate)
    if !list.isEmptyList {
      let entry: UnsafeMutablePointer<LIST_ENTRY> = list.pointee.Flink
      entry.removeEntry()
      return entry.moved(-16)
    }
  }
  return nil
}

/// Makes a block as long as it has to be; the rest becomes a free block.
private func split(_ block: PoolBlocks.Header, _ size: Int) {
  let whole = block.pointee.BlockSize == 0 ? PoolBlocks.unitsOfPage : Int(block.pointee.BlockSize)
  let rest = whole - size
  guard rest > 1 || whole == PoolBlocks.unitsOfPage else { return }
  block.pointee.BlockSize = UInt16(size)
  let other: PoolBlocks.Header = block.moved(size * 16)
  // "Free"
  PoolBlocks.initialize(other, size: UInt16(rest), previous: UInt16(size), type: 0, tag: 0x6565_7246)
  PoolBlocks.next(other)?.pointee.PreviousSize = UInt16(rest)
  if rest > 1 { freeList(rest).insertTail(PoolBlocks.links(other)) }
}

/// Large pieces are whole pages without a header.
private func ExpAllocateBigPool(_ bytes: UInt64, _ tag: UInt32) -> UInt64 {
  expandPool(pages: (bytes + 4095) >> 12)
}

/// Puts a block that was checked on its list, joined with free blocks beside it.
func ExpReleaseBlock(_ freed: PoolBlocks.Header) {
  var block = freed
  block.pointee.PoolType = 0
  if let next = PoolBlocks.next(block), next.pointee.PoolType == 0, next.pointee.BlockSize > 1,
    Int(block.pointee.BlockSize + next.pointee.BlockSize) < PoolBlocks.unitsOfPage
  {
    PoolBlocks.links(next).removeEntry()
    block.pointee.BlockSize += next.pointee.BlockSize
  }
  if let previous = PoolBlocks.previous(block), previous.pointee.PoolType == 0,
    previous.pointee.BlockSize > 1,
    Int(block.pointee.BlockSize + previous.pointee.BlockSize) < PoolBlocks.unitsOfPage
  {
    PoolBlocks.links(previous).removeEntry()
    previous.pointee.BlockSize += block.pointee.BlockSize
    block = previous
  }
  PoolBlocks.next(block)?.pointee.PreviousSize = block.pointee.BlockSize
  if block.pointee.BlockSize > 1 {
    freeList(Int(block.pointee.BlockSize)).insertTail(PoolBlocks.links(block))
  }
}
