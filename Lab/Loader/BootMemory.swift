import LoaderAssembly
import NT

/// Pages for what the kernel will find: one run that grows, from 16 MiB on.
///
/// Each allocation is of one kind; the runs become the memory list of the loader block.
struct BootMemory {
  private let block: UnsafeMutablePointer<LOADER_PARAMETER_BLOCK>
  private var next: UInt64 = 0x100_0000
  private let end: UInt64

  init(_ information: StartInformation, block: UnsafeMutablePointer<LOADER_PARAMETER_BLOCK>) {
    self.block = block
    var end: UInt64 = 0
    for index in 0..<information.memoryCount {
      let piece = information.memory(index)
      if piece.type == 1, piece.start <= 0x100_0000, piece.start + piece.byteCount > 0x100_0000 {
        end = piece.start + piece.byteCount
      }
    }
    // What QEMU loaded lies at the end of memory and must not be overwritten while it is read.
    if let module = information.module, module.start > 0x100_0000 { end = min(end, module.start) }
    self.end = end
  }

  /// Consecutive pages, zeroed; returns the physical address.
  mutating func allocate(pages count: UInt64, _ kind: Int) -> UInt64 {
    let start = next
    next += count << 12
    guard next <= end else { fail("not enough memory; pages asked for: ", count) }
    let words = ram(start).assumingMemoryBound(to: UInt64.self)
    for index in 0..<Int(count << 9) { words[index] = 0 }
    describe(start: start, pages: count, kind)
    return start
  }

  /// Adds to the memory list, or makes its last entry longer.
  private func describe(start: UInt64, pages: UInt64, _ kind: Int) {
    guard let list = LoaderMemory(block) else { return }
    let count = Int(block.pointee.MemoryCount)
    if count > 0, list[count - 1].MemoryType == UInt32(kind),
      list[count - 1].BasePage + list[count - 1].PageCount == start >> 12
    {
      list[count - 1].PageCount += pages
      return
    }
    guard count < 64 else { fail("too many pieces of memory") }
    list[count] = MEMORY_ALLOCATION_DESCRIPTOR(
      MemoryType: UInt32(kind), Spare: 0, BasePage: start >> 12, PageCount: pages)
    block.pointee.MemoryCount += 1
  }
}
