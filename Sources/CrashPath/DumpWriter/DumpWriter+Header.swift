import DumpFormat

extension DumpWriter {
  /// Composes the dump header: filled with `PAGE` first, then the fields that Windows sets.
  func fillHeader(_ plan: DumpPlan, _ small: SmallDump<LiveKernelReader<Platform.Memory>>?) {
    typealias Layout = DumpHeader64.Layout
    var header = DumpHeader64()
    header.majorVersion = kernel.majorVersion
    header.minorVersion = kernel.buildNumber
    header.directoryTableBase = kernel.directoryTableBase
    header.pfnDatabase = kernel.pfnDatabase
    header.psLoadedModuleList = kernel.psLoadedModuleList
    header.psActiveProcessHead = kernel.psActiveProcessHead
    header.machineImageType = platform.processor.machineType
    header.numberOfProcessors = kernel.numberOfProcessors
    header.bugCheckCode = state[CrashState.Layout.bugCheckCode]
    header.bugCheckParameters = state.parameters
    header.kdDebuggerDataBlock = kernel.kdDebuggerDataBlock
    header.dumpType = plan.type
    header.requiredDumpSpace = plan.secondaryDataOffset
    header.systemTime = state[CrashState.Layout.systemTime]
    header.systemUpTime = state[CrashState.Layout.upTime]
    header.secondaryDataState = 0
    header.productType = kernel.productType
    header.suiteMask = kernel.suiteMask
    header.bootId = kernel.bootIdentifier
    var attributes = DumpAttributes.none
    if plan.isShorter { attributes = attributes | .insufficientDumpfileSize }
    if let small {
      attributes = attributes | .kernelGeneratedTriageDump
      header.miniDumpFields = small.fields
    }
    header.attributes = attributes
    let bytes = storage.header
    if var record = try? MutableRecord<Layout>(bytes.mutableSpan) { header.write(to: &record) }
    if small != nil { bytes.slice(Layout.versionUser.offset, Layout.versionUser.byteCount).fill() }
    writeRuns(to: bytes.slice(Layout.physicalMemoryBlock.offset, Layout.physicalMemoryBlock.byteCount))
    writeContext(to: bytes)
  }

  /// Notes the final length in the header, where Windows counts the tagged data in.
  func setRequiredDumpSpace(_ plan: DumpPlan, _ byteCount: UInt64) {
    guard plan.type != .full else { return }
    storage.header.store(byteCount, at: DumpHeader64.Layout.requiredDumpSpace.offset)
  }

  /// The physical memory descriptor: at most 42 runs, what Microsoft's constant leaves room for.
  private func writeRuns(to bytes: StorageBytes) {
    let memory = platform.memory
    let count = min(memory.physicalRunCount, 42)
    var pages: UInt64 = 0
    for index in 0..<count {
      let run = memory.physicalRun(index)
      let offset = PhysicalMemoryDescriptor64.Layout.byteCount + index * PhysicalMemoryRun64.Layout.byteCount
      bytes.store(run.basePage, at: offset)
      bytes.store(run.pageCount, at: offset + 8)
      pages &+= run.pageCount
    }
    bytes.store(UInt32(count), at: PhysicalMemoryDescriptor64.Layout.numberOfRuns.offset)
    bytes.store(pages, at: PhysicalMemoryDescriptor64.Layout.numberOfPages.offset)
  }

  /// Context and exception: a breakpoint at the place where the state was saved, as in dumps of Windows.
  private func writeContext(to header: StorageBytes) {
    typealias Layout = DumpHeader64.Layout
    let isARM = platform.processor.machineType == .arm64
    let count = isARM ? ContextARM64.Layout.byteCount : ContextX64.Layout.byteCount
    header.copy(storage.contextRecord.slice(0, count), to: Layout.contextRecord.offset)
    let exception = header.slice(Layout.exception.offset, ExceptionRecord.Layout64.byteCount)
    exception.fill()
    exception.store(0x8000_0003 as UInt32, at: 0)
    exception.store(1 as UInt32, at: 4)
    let instruction = storage.contextRecord.load(
      isARM ? ContextARM64.Layout.pc.offset : ContextX64.Layout.rip.offset, as: UInt64.self)
    exception.store(instruction, at: 0x10)
  }
}
