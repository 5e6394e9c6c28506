import CrashPath
import DumpFormat
import DumpSynthesis

/// A machine whose memory is a scene: page tables, modules, processes, stacks. Its parts are those of a platform.
final class SimulatedMachine {
  let scene: KernelScene
  var memory: SyntheticVirtualMemory
  let disk: SimulatedDisk
  let storageBytes: StorageBytes
  /// Where the storage is in physical memory: behind all pages.
  let storagePage: UInt64 = 0x40_0000
  let ram: UnsafeMutableRawPointer
  let ramPageCount: UInt64
  let highestPage: UInt64
  var runs: [PhysicalMemoryImage.Run]
  /// What pages are used for; kernel if not listed.
  var uses: [UInt64: PageUse] = [:]
  /// Code of drivers, by its address.
  var routines: [UInt64: (GuardedCall) -> GuardedCallOutcome] = [:]
  var calls: [UInt64] = []
  var lines: [String] = []
  var screenBegins = 0
  var percents: [Int] = []
  var ends: [String] = []
  var log: [String] = []
  var time: UInt64 = 0x11_2A88_6F40
  /// Called before a part does its work, to let it fault.
  var hook: (String) -> Void = { _ in }
  /// What the crash path's record says when the machine ends. After it nothing counts: a real machine does not go on.
  var resultAtEnd: BugCheckResult?
  var readResult: () -> BugCheckResult? = { nil }
  var isOff: Bool { disk.isOff || !ends.isEmpty }
  private let storageMemory: UnsafeMutableRawPointer

  /// The scene of most tests, made once.
  private static let commonScene: KernelScene = {
    var options = KernelSceneOptions()
    options.fillerPageCount = 64
    return KernelScene(options)
  }()

  convenience init(fillerPages: UInt64) {
    var options = KernelSceneOptions()
    options.fillerPageCount = fillerPages
    self.init(scene: KernelScene(options))
  }

  convenience init() { self.init(scene: Self.commonScene) }

  init(scene: KernelScene, sectors: Int = 16384) {
    self.scene = scene
    memory = scene.memory
    runs = memory.physical.runs
    let last = memory.physical.pageFrameNumbers.last ?? 0
    disk = SimulatedDisk(sectors: sectors)
    highestPage = ((last + 8) & ~7) - 1
    ramPageCount = highestPage + 1
    ram = .allocate(byteCount: Int(ramPageCount) << 12, alignment: 4096)
    ram.initializeMemory(as: UInt8.self, repeating: 0xAA, count: Int(ramPageCount) << 12)
    let count = required(CrashPathStorage.byteCount(highestPage: PageFrameNumber(highestPage)))
    storageMemory = .allocate(byteCount: count, alignment: 4096)
    storageBytes = unsafe StorageBytes(start: storageMemory, byteCount: count)
    let ram = self.ram
    for page in memory.physical.pageFrameNumbers {
      memory.physical[page]?.withUnsafeBytes {
        ram.advanced(by: Int(page) << 12).copyMemory(from: required($0.baseAddress), byteCount: 4096)
      }
    }
  }

  deinit {
    ram.deallocate()
    storageMemory.deallocate()
  }

  var storage: CrashPathStorage {
    required(
      CrashPathStorage(
        bytes: storageBytes, physicalAddress: PageFrameNumber(storagePage).address,
        highestPage: PageFrameNumber(highestPage)))
  }

  /// A pointer to physical memory, of RAM or of the storage.
  func pointer(_ address: UInt64, count: Int) -> UnsafeMutableRawPointer? {
    let storageStart = storagePage << 12
    if address >= storageStart, address + UInt64(count) <= storageStart + UInt64(storageBytes.byteCount) {
      return storageMemory.advanced(by: Int(address - storageStart))
    }
    let (first, end) = (address >> 12, (address + UInt64(max(count, 1)) - 1) >> 12)
    for page in first...end
    where !runs.contains(where: { $0.basePage <= page && page < $0.basePage + $0.pageCount }) {
      return nil
    }
    return ram.advanced(by: Int(address))
  }

  func physical(of address: UInt64) -> UInt64? {
    let start = storageBytes.address.rawValue
    if address >= start, address < start + UInt64(storageBytes.byteCount) {
      return storagePage << 12 + (address - start)
    }
    return memory.physicalAddress(of: address)
  }

  /// Takes kernel memory for a test, in RAM.
  func allocate(_ bytes: [UInt8]) -> UInt64 {
    let address = nextAllocation
    nextAllocation += UInt64(bytes.count + 63) & ~63
    write(bytes, at: address)
    return address
  }
  private lazy var nextAllocation: UInt64 = {
    // Pages that the scene reserved but that nobody uses: the filler pages, mapped behind the pool.
    let base: UInt64 = 0xFFFF_A500_0000_0000
    mapped = base
    return base
  }()
  private var mapped: UInt64 = 0
  private var mappedPages: [UInt64: UInt64] = [:]

  func write(_ bytes: [UInt8], at address: UInt64) {
    bytes.withUnsafeBytes { source in
      _ = forEachPiece(of: address, count: bytes.count) { offset, place, count in
        guard let physical = physicalOrMap(place), let start = source.baseAddress else { return false }
        pointer(physical, count: count)?.copyMemory(from: start + offset, byteCount: count)
        return true
      }
    }
  }

  /// Calls `body` for the part of a range in each page: offset in the range, address, length. Stops at the first `false`.
  @discardableResult private func forEachPiece(
    of address: UInt64, count: Int, _ body: (Int, UInt64, Int) -> Bool
  ) -> Bool {
    var done = 0
    while done < count {
      let place = address &+ UInt64(done)
      let length = min(count - done, 4096 - Int(place & 0xFFF))
      guard body(done, place, length) else { return false }
      done += length
    }
    return true
  }

  /// Copies kernel memory; false if some of it is not there.
  func copy(_ address: UInt64, to target: UnsafeMutableRawPointer, count: Int) -> Bool {
    forEachPiece(of: address, count: count) { offset, place, length in
      guard let physical = physicalOfAllocation(place) ?? physical(of: place),
        let pointer = pointer(physical, count: length)
      else { return false }
      (target + offset).copyMemory(from: pointer, byteCount: length)
      return true
    }
  }

  /// Test allocations use filler pages from the end.
  private func physicalOrMap(_ address: UInt64) -> UInt64? {
    if let known = physicalOfAllocation(address) ?? physical(of: address) { return known }
    guard address >= 0xFFFF_A500_0000_0000, address < 0xFFFF_A600_0000_0000 else { return nil }
    let filler = memory.physical.fillerPages.sorted()
    let page = filler[filler.count - 1 - mappedPages.count]
    mappedPages[address >> 12] = page
    return page << 12 | address & 0xFFF
  }

  func physicalOfAllocation(_ address: UInt64) -> UInt64? {
    mappedPages[address >> 12].map { $0 << 12 | address & 0xFFF }
  }

  func read(_ address: UInt64, count: Int) -> [UInt8]? {
    var out = [UInt8](repeating: 0, count: count)
    let isThere = out.withUnsafeMutableBytes { copy(address, to: required($0.baseAddress), count: count) }
    return isThere ? out : nil
  }

  func readU64(_ address: UInt64) -> UInt64? {
    read(address, count: 8)?.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Pages as they are now.
  func page(_ number: UInt64) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: ram.advanced(by: Int(number) << 12), count: 4096))
  }

  var kernel: KernelDescription {
    var kernel = KernelDescription()
    let facts = scene.facts
    kernel.buildNumber = facts.options.build
    kernel.directoryTableBase = PhysicalAddress(facts.directoryTableBase)
    kernel.pfnDatabase = VirtualAddress(facts.layout.pfnDatabase)
    kernel.psLoadedModuleList = VirtualAddress(facts.loadedModuleList)
    kernel.psActiveProcessHead = VirtualAddress(facts.activeProcessHead)
    kernel.kdDebuggerDataBlock = VirtualAddress(facts.debuggerData)
    kernel.numberOfProcessors = UInt32(facts.options.processorCount)
    kernel.suiteMask = 0x110
    kernel.bootIdentifier = 17
    return kernel
  }
}

func littleEndian(_ value: UInt64, _ width: Int = 8) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
}
