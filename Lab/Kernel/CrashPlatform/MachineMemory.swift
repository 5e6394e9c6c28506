import CrashPath
import DumpFormat
import NT

/// The memory, by page tables and page frame number database.
struct MachineMemory: CrashMemory {
  private var runs: UnsafeMutablePointer<PHYSICAL_MEMORY_RUN> { location(of: &MiPhysicalMemory).moved(16) }

  var physicalRunCount: Int { Int(MiPhysicalMemory.NumberOfRuns) }

  func physicalRun(_ index: Int) -> PhysicalMemoryRun64 {
    var run = PhysicalMemoryRun64()
    run.basePage = runs[index].BasePage
    run.pageCount = runs[index].PageCount
    return run
  }

  func use(of page: PageFrameNumber) -> PageUse {
    switch PhysicalPageUse(rawValue: (MmPfnDatabase + Int(page.rawValue)).pointee.u3.e1.Use) {
    case .some(.none): .free
    default: .kernel
    }
  }

  func translate(_ address: VirtualAddress) -> PhysicalAddress? {
    PageTables.translate(address.rawValue).map { PhysicalAddress($0.physical) }
  }

  private func isMemory(_ physical: UInt64) -> Bool {
    for index in 0..<physicalRunCount {
      let first = runs[index].BasePage << 12
      if physical >= first, physical - first < runs[index].PageCount << 12 { return true }
    }
    return false
  }

  func read(_ address: PhysicalAddress, into bytes: StorageBytes) -> Bool {
    guard bytes.byteCount > 0 else { return true }
    var page = address.rawValue & ~0xFFF
    while page < address.rawValue + UInt64(bytes.byteCount) {
      guard isMemory(page) else { return false }
      page += 4096
    }
    at(bytes.address.rawValue, UInt8.self).raw
      .copyMemory(from: at(MM_DIRECT_MAP + address.rawValue, UInt8.self), byteCount: bytes.byteCount)
    return true
  }

  /// Whether all bytes are mapped, to memory, and writable if that is asked for.
  private func isAccessible(_ address: UInt64, _ byteCount: Int, forWriting: Bool) -> Bool {
    let (end, overflow) = address.addingReportingOverflow(UInt64(byteCount))
    guard !overflow else { return false }
    var page = address & ~0xFFF
    while page < end {
      guard let place = PageTables.translate(page), isMemory(place.physical), place.writable || !forWriting
      else {
        return false
      }
      page += 4096
    }
    return true
  }

  func read(_ address: VirtualAddress, into bytes: StorageBytes) -> Bool {
    guard bytes.byteCount > 0 else { return true }
    guard isAccessible(address.rawValue, bytes.byteCount, forWriting: false) else { return false }
    at(bytes.address.rawValue, UInt8.self).raw
      .copyMemory(from: at(address.rawValue, UInt8.self), byteCount: bytes.byteCount)
    return true
  }

  func write(_ bytes: StorageBytes, to address: VirtualAddress) -> Bool {
    guard bytes.byteCount > 0 else { return true }
    guard isAccessible(address.rawValue, bytes.byteCount, forWriting: true) else { return false }
    at(address.rawValue, UInt8.self).raw
      .copyMemory(from: at(bytes.address.rawValue, UInt8.self), byteCount: bytes.byteCount)
    return true
  }
}
