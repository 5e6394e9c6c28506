import FileAllocationTable
import Hardware
import LoaderAssembly
import NT

/// The loader: places the kernel and its boot drivers, makes the page tables, and starts the kernel.
@c(LoaderMain) public func LoaderMain(_ address: UInt64) {
  let information = StartInformation(address)
  let block = ram((EndOfLoader() + 4095) & ~4095).bindMemory(to: LOADER_PARAMETER_BLOCK.self, capacity: 1)
  let words = ram(UInt64(UInt(bitPattern: block))).assumingMemoryBound(to: UInt64.self)
  for index in 0..<MemoryLayout<LOADER_PARAMETER_BLOCK>.size / 8 { words[index] = 0 }
  block.pointee.Size = UInt32(MemoryLayout<LOADER_PARAMETER_BLOCK>.size)
  copyCommandLine(information, block)

  var memory = BootMemory(information, block: block)
  let tables = PageTables(&memory)
  var top: UInt64 = 0x1_0000_0000
  for index in 0..<information.memoryCount {
    let piece = information.memory(index)
    if piece.type == 1 { top = max(top, (piece.start + piece.byteCount + 0x1F_FFFF) & ~0x1F_FFFF) }
  }
  tables.mapLarge(
    MM_DIRECT_MAP, to: 0, byteCount: top, flags: PageTables.writable | PageTables.noExecute, &memory)
  // The code that is running now; the kernel takes this mapping away.
  tables.mapLarge(0, to: 0, byteCount: 0x100_0000, flags: PageTables.writable, &memory)

  var images = ImageLoader(block)
  if let module = information.module {
    var files = Archive(start: module.start, byteCount: module.byteCount)
    while let file = files.file() { images.load(file.name, file.start, file.byteCount, tables, &memory) }
  } else {
    loadFromDisk(&images, block, tables, &memory)
  }
  let entry = images.entryPoint
  let stack = memory.allocate(pages: 8, LoaderSystem) + 8 * 4096
  describeRest(information, block)
  block.pointee.DirectoryTableBase = tables.root
  report("bluebox: loader: starting the kernel at ", entry)
  StartKernel(entry, MM_DIRECT_MAP + UInt64(UInt(bitPattern: block)), tables.root, MM_DIRECT_MAP + stack)
}

/// Reads kernel, drivers and hive from the boot volume.
private func loadFromDisk(
  _ images: inout ImageLoader, _ block: UnsafeMutablePointer<LOADER_PARAMETER_BLOCK>, _ tables: PageTables,
  _ memory: inout BootMemory
) {
  guard var volume = BootVolume() else { fail("there is no disk with a FAT32 partition") }
  guard let kernel = volume.read(VolumePath("\\Windows\\System32\\ntoskrnl.exe")) else {
    fail("the kernel cannot be read from the disk")
  }
  let name: StaticString = "ntoskrnl.exe"
  images.load(name.utf8Start, kernel.start, kernel.byteCount, tables, &memory)
  volume.readDrivers { name, start, byteCount in images.load(name, start, byteCount, tables, &memory) }
  guard let hive = volume.read(VolumePath("\\Windows\\System32\\config\\SYSTEM")) else {
    return report("bluebox: loader: there is no SYSTEM hive")
  }
  let pages = memory.allocate(pages: (hive.byteCount + 4095) >> 12, LoaderHive)
  ram(pages).copyMemory(from: ram(hive.start), byteCount: Int(hive.byteCount))
  block.pointee.HiveBase = MM_DIRECT_MAP + pages
  block.pointee.HiveSize = hive.byteCount
}

/// The memory that the loader did not give out: free, or the firmware's.
private func describeRest(
  _ information: StartInformation, _ block: UnsafeMutablePointer<LOADER_PARAMETER_BLOCK>
) {
  guard let list = LoaderMemory(block) else { return }
  let count = Int(block.pointee.MemoryCount)
  var used: UInt64 = 0x100_0000
  for index in 0..<count { used = max(used, (list[index].BasePage + list[index].PageCount) << 12) }
  func add(_ kind: Int, _ start: UInt64, _ end: UInt64) {
    guard end > start, block.pointee.MemoryCount < 64 else { return }
    list[Int(block.pointee.MemoryCount)] = MEMORY_ALLOCATION_DESCRIPTOR(
      MemoryType: UInt32(kind), Spare: 0, BasePage: (start + 4095) >> 12,
      PageCount: (end >> 12) - (start + 4095) >> 12)
    block.pointee.MemoryCount += 1
  }
  for index in 0..<information.memoryCount {
    let piece = information.memory(index)
    guard piece.type == 1 else { continue }
    let end = piece.start + piece.byteCount
    // Below 16 MiB lie the firmware's data, the loader and what it told the kernel.
    add(LoaderFirmware, piece.start, min(end, 0x100_0000))
    add(LoaderFree, max(piece.start, piece.start >= 0x1_0000_0000 ? piece.start : used), end)
  }
}

private func copyCommandLine(
  _ information: StartInformation, _ block: UnsafeMutablePointer<LOADER_PARAMETER_BLOCK>
) {
  guard let line = information.commandLine, let options = LoaderOptions(block) else { return }
  var index = 0
  while index < 511, line[index] != 0 {
    options[index] = line[index]
    index += 1
  }
}
