import CrashPath
import DumpFormat
import FileAllocationTable
import Hardware
import NT

/// The crash path of this machine: made at boot, used once.
enum CrashDump {
  nonisolated(unsafe) private(set) static var path: CrashPath<MachinePlatform>?

  /// Gives the crash path its memory and tells it about the kernel. As early as there is memory.
  static func start() {
    let highest = PageFrameNumber(MmHighestPhysicalPage)
    guard let byteCount = CrashPathStorage.byteCount(highestPage: highest) else { return }
    let physical = MiAllocateConsecutivePages(UInt64(byteCount) >> 12)
    let bytes = StorageBytes(start: at(MM_DIRECT_MAP + physical, UInt8.self).raw, byteCount: byteCount)
    guard
      let storage = CrashPathStorage(
        bytes: bytes, physicalAddress: PhysicalAddress(physical), highestPage: highest)
    else { return }
    path = CrashPath(
      platform: MachinePlatform(), storage: storage, kernel: description, control: CrashSettings.control)
    Log.line("bluebox: crash path has ").decimal(UInt64(byteCount)).text(" bytes").end()
  }

  private static var description: KernelDescription {
    var kernel = KernelDescription()
    kernel.majorVersion = 0xF
    kernel.buildNumber = 60000
    kernel.directoryTableBase = PhysicalAddress(Readcr3() & ~0xFFF)
    kernel.pfnDatabase = VirtualAddress(location(of: &MmPfnDatabase).number)
    kernel.psLoadedModuleList = VirtualAddress(location(of: &PsLoadedModuleList).number)
    kernel.psActiveProcessHead = VirtualAddress(location(of: &PsActiveProcessHead).number)
    kernel.kdDebuggerDataBlock = VirtualAddress(location(of: &KdDebuggerDataBlock).number)
    kernel.suiteMask = 0x110
    kernel.callbackLists = lists
    return kernel
  }

  static var lists: BugCheckCallbackLists {
    var lists = BugCheckCallbackLists()
    lists.plain = VirtualAddress(location(of: &KeBugCheckCallbackListHead).number)
    lists.reason = VirtualAddress(location(of: &KeBugCheckReasonCallbackListHead).number)
    lists.pages = VirtualAddress(location(of: &KeBugCheckAddRemovePagesCallbackListHead).number)
    lists.triage = VirtualAddress(location(of: &KeBugCheckTriageDumpDataArrayListHead).number)
    return lists
  }

  /// Finds the page file and opens the dump stack on its sectors.
  static func openDumpStack() {
    guard let path, AtaChannel.sectorCount > 0 else {
      Log.line("bluebox: no disk, no dump stack").end()
      return
    }
    var extents = InlineArray<64, DiskExtent>(repeating: DiskExtent(firstSector: 0, sectorCount: 0))
    do {
      let count = try PageFile.findExtents(&extents)
      do {
        try path.openDumpStack(extents: extents.span.extracting(0..<count))
        Log.line("bluebox: dump stack open, extents ").decimal(UInt64(count)).end()
      } catch { Log.line("bluebox: the dump stack refuses the page file").end() }
    } catch { Log.line("bluebox: no page file was found").end() }
  }
}

/// The page file of the boot volume.
enum PageFile {
  static func findExtents(_ extents: inout InlineArray<64, DiskExtent>) throws(FileSystemError) -> Int {
    // "Fat "
    guard let block = ExAllocatePoolWithTag(0, 4096 * 2, 0x2074_6146) else { return 0 }
    let scratch = UnsafeMutableRawBufferPointer(start: block, count: 8192)
    var disk = AtaDisk()
    let table = try PartitionTable(reading: &disk, scratch: scratch)
    var volume = try FATVolume(
      mounting: disk, in: table.firstFAT32?.range, access: .readOnly, scratch: scratch)
    let file = try volume.open(VolumePath("\\pagefile.sys"))
    var found = InlineArray<64, FileExtent>(repeating: FileExtent(firstSector: 0, sectorCount: 0))
    var span = found.mutableSpan
    let count = try volume.extents(of: file, into: &span)
    for index in 0..<count {
      extents[index] = DiskExtent(
        firstSector: found[index].firstSector, sectorCount: found[index].sectorCount)
    }
    return count
  }
}
