import NT

nonisolated(unsafe) private var nextStack = MM_STACKS_START

/// Pages of a kernel stack, as Windows has them for ordinary threads.
let kernelStackPages: UInt64 = 6

/// A stack with pages that are not mapped below and above it; returns its upper end.
func MmCreateKernelStack(pages: UInt64 = kernelStackPages) -> UInt64 {
  let limit = nextStack + 4096
  nextStack = limit + (pages << 12)
  for page in 0..<pages { PageTables.map(limit + (page << 12), to: MmAllocatePage(use: .stack)) }
  return limit + (pages << 12)
}
