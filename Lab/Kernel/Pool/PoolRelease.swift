import NT

/// Gives a block back. Its header and those beside it must agree: a header that was written over ends the machine, and so
/// does a block that is free already.
@c(ExFreePoolWithTag) public func ExFreePoolWithTag(_ pointer: UnsafeMutableRawPointer?, _ tag: UInt32) {
  let address = UInt64(UInt(bitPattern: pointer))
  guard address >= MM_POOL_START, address < MmNonPagedPoolEnd, MmIsAddressValid(address) else {
    KeBugCheckEx(UInt32(BAD_POOL_CALLER), 0x46, address, 0, 0)
  }
  // Pieces of whole pages stay with who has them: nothing here takes many.
  guard address & 0xFFF != 0 else { return }
  let level = KfRaiseIrql(UInt8(DISPATCH_LEVEL))
  let block: PoolBlocks.Header = at(address - 16)
  let words: UnsafeMutablePointer<UInt64> = block.moved(0)
  guard block.pointee.PoolType & PoolBlocks.inUse != 0 else {
    KeBugCheckEx(UInt32(BAD_POOL_CALLER), 7, UInt64(block.pointee.PoolTag), words[0], address)
  }
  if block.pointee.BlockSize == 0 { KeBugCheckEx(UInt32(BAD_POOL_HEADER), 8, 0, 0, block.number) }
  if let next = PoolBlocks.next(block), next.pointee.PreviousSize != block.pointee.BlockSize {
    let found: UnsafeMutablePointer<UInt64> = next.moved(0)
    KeBugCheckEx(UInt32(BAD_POOL_HEADER), 0x20, block.number, next.number, found[0] & 0xFFFF_FFFF)
  }
  if let previous = PoolBlocks.previous(block), previous.pointee.BlockSize != block.pointee.PreviousSize {
    KeBugCheckEx(UInt32(BAD_POOL_HEADER), 5, previous.number, 0, block.number)
  }
  ExpReleaseBlock(block)
  KeLowerIrql(level)
}
