import NT

/// What a page is used for, as the page frame number database says.
enum PhysicalPageUse: UInt32 {
  case none = 0
  case kernel = 1
  case image = 2
  case pool = 3
  case stack = 4
  case firmware = 5
}

private let endOfList: UInt64 = 0xFFFF_FFFF_FFFF_FFFF

/// Takes a zeroed page from the free list; returns its physical address.
func MmAllocatePage(use: PhysicalPageUse) -> UInt64 {
  let page = MmFreePageListHead
  guard page != endOfList else { KeBugCheckEx(0x12E, 0, MmAvailablePages, UInt64(use.rawValue), 0) }
  let entry = MmPfnDatabase + Int(page)
  MmFreePageListHead = entry.pointee.u1.Flink
  MmAvailablePages -= 1
  entry.pointee.u1.Flink = 0
  mark(entry, use)
  let words: UnsafeMutablePointer<UInt64> = at(MM_DIRECT_MAP + (page << 12))
  for index in 0..<512 { words[index] = 0 }
  return page << 12
}

/// Takes pages that follow one another. For the boot, when the free list is still in order.
func MiAllocateConsecutivePages(_ count: UInt64) -> UInt64 {
  let first = MmAllocatePage(use: .kernel)
  for index in 1..<count {
    let next = MmAllocatePage(use: .kernel)
    guard next == first + index << 12 else { KeBugCheckEx(0x12E, 2, first, next, count) }
  }
  return first
}

/// Gives a page back.
func MmFreePage(_ physical: UInt64) {
  let entry = MmPfnDatabase + Int(physical >> 12)
  entry.pointee.u3.e1.PageLocation = UInt8(FreePageList)
  entry.pointee.u3.e1.ReferenceCount = 0
  entry.pointee.u3.e1.Use = PhysicalPageUse.none.rawValue
  entry.pointee.u1.Flink = MmFreePageListHead
  MmFreePageListHead = physical >> 12
  MmAvailablePages += 1
}

private func mark(_ entry: UnsafeMutablePointer<MMPFN>, _ use: PhysicalPageUse) {
  entry.pointee.u3.e1.PageLocation = UInt8(ActiveAndValid)
  entry.pointee.u3.e1.ReferenceCount = 1
  entry.pointee.u3.e1.Use = use.rawValue
}

/// Builds the page frame number database from the loader's memory list, and the list of runs that a dump describes.
func MiInitializePhysicalPages() {
  guard let list = LoaderMemory(KeLoaderBlock) else { return }
  let count = Int(KeLoaderBlock.pointee.MemoryCount)
  var largest = 0
  for index in 0..<count {
    MmHighestPhysicalPage = max(MmHighestPhysicalPage, list[index].BasePage + list[index].PageCount - 1)
    let better =
      list[index].PageCount > list[largest].PageCount || list[largest].MemoryType != UInt32(LoaderFree)
    if list[index].MemoryType == UInt32(LoaderFree), better { largest = index }
  }
  // The database itself and its tables take the first pages of the largest free piece: a list of them comes later.
  let pages = ((MmHighestPhysicalPage + 1) * UInt64(MemoryLayout<MMPFN>.stride) + 4095) >> 12
  let tables = pages / 512 + 4
  let first = list[largest].BasePage
  EarlyPages.take(first, pages + tables)
  var page: UInt64 = 0
  while page < pages {
    EarlyPages.map(MM_PFN_DATABASE + (page << 12))
    page += 1
  }
  MmFreePageListHead = endOfList
  for index in 0..<count { describe(list[index]) }
  page = first
  while page < first + pages + tables {
    mark(MmPfnDatabase + Int(page), .kernel)
    page += 1
  }
  // Highest pages first on the list, so that low ones are used first.
  for index in 0..<count where list[index].MemoryType == UInt32(LoaderFree) {
    let lowest = index == largest ? first + pages + tables : list[index].BasePage
    page = list[index].BasePage + list[index].PageCount
    while page > lowest {
      page -= 1
      MmFreePage(page << 12)
    }
  }
}

private func describe(_ piece: MEMORY_ALLOCATION_DESCRIPTOR) {
  let use: PhysicalPageUse =
    piece.MemoryType == UInt32(LoaderImage)
    ? .image : piece.MemoryType == UInt32(LoaderFirmware) ? .firmware : .kernel
  for page in piece.BasePage..<piece.BasePage + piece.PageCount { mark(MmPfnDatabase + Int(page), use) }
  MmNumberOfPhysicalPages += piece.PageCount
  addRun(piece.BasePage, piece.PageCount)
}

/// Keeps the runs sorted and joins those that touch.
private func addRun(_ base: UInt64, _ pages: UInt64) {
  let runs: UnsafeMutablePointer<PHYSICAL_MEMORY_RUN> = location(of: &MiPhysicalMemory).moved(16)
  var count = Int(MiPhysicalMemory.NumberOfRuns)
  MiPhysicalMemory.NumberOfPages += pages
  var index = 0
  while index < count, runs[index].BasePage < base { index += 1 }
  var next = count
  while next > index {
    runs[next] = runs[next - 1]
    next -= 1
  }
  runs[index] = PHYSICAL_MEMORY_RUN(BasePage: base, PageCount: pages)
  count += 1
  index = 0
  while index + 1 < count {
    if runs[index].BasePage + runs[index].PageCount == runs[index + 1].BasePage {
      runs[index].PageCount += runs[index + 1].PageCount
      for later in index + 1..<count - 1 { runs[later] = runs[later + 1] }
      count -= 1
    } else {
      index += 1
    }
  }
  MiPhysicalMemory.NumberOfRuns = UInt32(count)
}
