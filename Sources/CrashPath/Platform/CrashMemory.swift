public import DumpFormat

/// The memory of the machine.
///
/// The crash path follows no pointer of the kernel itself. It asks for bytes, and the kernel copies them if and only if
/// all of them are mapped and readable: it walks the page tables, it does not try and fault.
public protocol CrashMemory {
  /// How many runs of physical memory there are (`MmPhysicalMemoryBlock`). At most 42 are described in a dump header.
  var physicalRunCount: Int { get }
  /// A run of physical memory; runs ascend and do not overlap. Only memory that may be read: no device, no hole.
  func physicalRun(_ index: Int) -> PhysicalMemoryRun64
  /// What a page of a run is used for.
  func use(of page: PageFrameNumber) -> PageUse

  /// The physical address behind an address of the kernel, or `nil` if nothing is mapped there.
  func translate(_ address: VirtualAddress) -> PhysicalAddress?
  /// Copies physical memory; false, and nothing copied, if a byte of it is not in a run.
  func read(_ address: PhysicalAddress, into bytes: StorageBytes) -> Bool
  /// Copies memory of the kernel; false, and nothing copied, if a byte of it is not readable.
  func read(_ address: VirtualAddress, into bytes: StorageBytes) -> Bool
  /// Copies bytes into memory of the kernel; false, and nothing copied, if a byte of it is not writable.
  func write(_ bytes: StorageBytes, to address: VirtualAddress) -> Bool
}

/// What a page of physical memory is used for, as far as the choice of pages for a dump needs to know.
public enum PageUse: UInt8, Equatable, Sendable {
  /// The kernel's: images, pool, stacks, page tables, its caches.
  case kernel = 0
  /// A process' own pages.
  case user = 1
  /// On the free or zeroed list.
  case free = 2
  /// Memory that helps nobody: file cache on the standby list, memory given to virtual machines, ballooned pages.
  case unneeded = 3
  /// Memory that must not be read, such as a page with a hardware error.
  case unreadable = 4
}
