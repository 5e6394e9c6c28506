/// A small kernel's memory at the moment of a crash: modules, processes, processors, stacks, debugger data.
public struct KernelScene: Equatable, Sendable {
  /// The memory with its page tables; tests may add pages before they write a dump.
  public var memory: SyntheticVirtualMemory
  /// The user half of the crashing process, if it has page tables of its own; its physical memory is that of ``memory``.
  var processMemory: SyntheticVirtualMemory?
  /// What was put in.
  public internal(set) var facts: SceneFacts

  /// Builds the memory.
  public init(_ options: KernelSceneOptions = .init()) {
    precondition(options.crashingProcessor < options.processorCount, "no such processor")
    let layout = KernelSceneLayout(options.architecture)
    memory = SyntheticVirtualMemory(architecture: options.architecture, poolBase: layout.poolBase)
    facts = SceneFacts(options: options, layout: layout)
    facts.directoryTableBase = memory.tables.directoryTableBase
    placeKernelVariables()
    writeLoadedModules()
    writeUnloadedModules()
    writeProcesses()
    writeProcessors()
    if let user = options.userMode { writeUserMode(user) }
    writeDebuggerData()
    writeSharedUserData()
    if options.writesImages { writeImages() }
    if options.fillerPageCount > 0 {
      let first = (memory.physical.pageFrameNumbers.last ?? 0) + 0x11
      memory.physical.addRampPages(first..<first + options.fillerPageCount)
    }
  }

  /// The options that the scene was made from.
  public var options: KernelSceneOptions { facts.options }
  /// The machine.
  public var architecture: SyntheticArchitecture { facts.options.architecture }
  /// The kernel image.
  public var kernel: SyntheticModule { facts.options.modules[0] }

  /// The address of a place in a module.
  public func address(of frame: SyntheticFrame) -> UInt64 {
    let module = options.modules.first { $0.name == frame.module }
    return (module?.base ?? 0) + frame.rva
  }

  private mutating func placeKernelVariables() {
    let variables = kernel.base + facts.layout.variablesRVA
    facts.debuggerData = kernel.base + facts.layout.debuggerDataRVA
    facts.loadedModuleList = variables + 0x310
    facts.activeProcessHead = variables + 0x3A0
    facts.bugCheckData = variables + 0x400
    facts.unloadedDriversVariable = variables + 0x440
    facts.lastUnloadedDriverVariable = variables + 0x448
    facts.versionBlock = variables + 0x480
    facts.buildLabAddress = variables + 0x500
    facts.processorBlock = variables + 0x800
    let flavour = architecture == .arm64 ? "arm64fre" : architecture.is64Bit ? "amd64fre" : "x86fre"
    facts.buildLab = "\(options.build).1.\(flavour).vb_release.191206-1406"
    memory.write(Array(facts.buildLab.utf8) + [0], at: facts.buildLabAddress)
    let width = UInt64(architecture.pointerSize)
    let data = [UInt64(options.bugCheckCode)] + options.bugCheckParameters
    for (index, value) in data.enumerated() {
      memory.writePointer(value, at: facts.bugCheckData + width * UInt64(index))
    }
  }

  private mutating func writeSharedUserData() {
    var page = ByteWriter(count: 0x1000)
    for (offset, time) in [(0x08, options.systemUpTime), (0x14, options.systemTime)] {  // KSYSTEM_TIME
      page.setU64(time, at: offset)
      page.setU32(UInt32(truncatingIfNeeded: time >> 32), at: offset + 8)
    }
    page.setUTF16(#"C:\Windows"#, at: 0x30)  // NtSystemRoot
    page.setU32(options.build, at: 0x260)  // NtBuildNumber
    page.setU32(1, at: 0x264)  // NtProductType: workstation
    page.setU32(10, at: 0x26C)  // NtMajorVersion
    page.setU32(0, at: 0x270)  // NtMinorVersion
    page.setU32(0x110, at: 0x2D0)  // SuiteMask
    memory.write(page.bytes, at: facts.layout.sharedUserData)
  }

  private mutating func writeImages() {
    for module in options.modules { memory.write(module.header(for: architecture), at: module.base) }
    // Invented code around the instruction pointer and the trap: `int 3` everywhere.
    let places =
      [facts.crashingProcessor.context.instructionPointer] + (options.trap.map { [address(of: $0)] } ?? [])
    for place in places {
      memory.write([UInt8](repeating: 0xCC, count: 0x1000), at: place & ~0xFFF)
    }
  }
}
