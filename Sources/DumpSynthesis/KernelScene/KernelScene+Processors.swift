extension KernelScene {
  /// `KPCR`s, their `KPRCB`s, current threads and stacks, and `KiProcessorBlock`.
  mutating func writeProcessors() {
    for number in 0..<options.processorCount {
      let isCrashing = number == options.crashingProcessor
      let stackLimit = facts.layout.stackRegion + UInt64(number) * 0x1_0000
      let stackSize: UInt64 = architecture.is64Bit ? 0x6000 : 0x3000
      memory.reserve(stackLimit, count: Int(stackSize))
      let stackBase = stackLimit + stackSize
      let context = isCrashing ? writeCrashingStack(below: stackBase) : writeIdleStack(below: stackBase)
      let contextAddress = memory.allocate(0x4D0)
      memory.write(context.bytes(for: architecture), at: contextAddress)
      let pcr = facts.layout.pcrBase + UInt64(number) * 0x1_0000
      let thread = writeThread(
        number: number, process: isCrashing ? facts.currentProcess : facts.processes[0],
        stack: stackLimit..<stackBase, stackPointer: context.stackPointer)
      let processor = SceneFacts.Processor(
        number: number, pcr: pcr, prcb: pcr + UInt64(facts.layout.pcrContainedPrcb), thread: thread,
        contextAddress: contextAddress, context: context, stackLimit: stackLimit, stackBase: stackBase)
      writeProcessor(processor)
      facts.processors.append(processor)
      memory.writePointer(
        processor.prcb, at: facts.processorBlock + UInt64(number * architecture.pointerSize))
    }
  }

  private mutating func writeProcessor(_ processor: SceneFacts.Processor) {
    let layout = facts.layout
    let prcb = processor.prcb
    memory.reserve(processor.pcr, count: layout.pcrContainedPrcb + layout.prcbSize)
    memory.writePointer(processor.pcr, at: processor.pcr + UInt64(layout.pcrSelf))
    memory.writePointer(prcb, at: processor.pcr + UInt64(layout.pcrCurrentPrcb))
    let versionPointer: UInt64 = architecture.is64Bit ? 0x108 : 0x34
    if architecture != .arm64 { memory.writePointer(facts.versionBlock, at: processor.pcr + versionPointer) }
    if architecture.isX64 {
      memory.writeInteger(
        processor.number == options.crashingProcessor ? 2 : 0, width: 1, at: processor.pcr + 0x50)
      memory.writeInteger(2, width: 1, at: prcb + 0x8D)  // CpuVendor: Intel
    }
    memory.writePointer(processor.thread, at: prcb + UInt64(layout.prcbCurrentThread))
    memory.writePointer(processor.thread, at: prcb + UInt64(layout.prcbIdleThread))
    memory.writeInteger(UInt64(processor.number), width: 4, at: prcb + UInt64(layout.prcbNumber))
    memory.writeInteger(6, width: 1, at: prcb + UInt64(layout.prcbCPUType))
    memory.writeInteger(2904, width: 4, at: prcb + UInt64(layout.prcbMHz))
    memory.write(Array(options.vendor.utf8) + [0], at: prcb + UInt64(layout.prcbVendorString))
    memory.writePointer(processor.contextAddress, at: prcb + UInt64(layout.prcbContext))
    memory.write(
      processor.context.bytes(for: architecture), at: prcb + UInt64(layout.prcbProcStateContext))
    // The context frame of x86 is followed by the special registers, so they are written after it.
    if architecture != .arm64 {
      let special = prcb + UInt64(layout.prcbSpecialRegisters)
      let width = UInt64(architecture.pointerSize)
      memory.writePointer(0x8005_0033, at: special)  // Cr0
      memory.writePointer(facts.directoryTableBase, at: special + 2 * width)  // Cr3
      let cr4: UInt64 = architecture == .x64LA57 ? 0x35_1EF8 : 0x35_0EF8  // bit 12: LA57
      memory.writePointer(cr4, at: special + 3 * width)
    }
  }

  private mutating func writeThread(
    number: Int, process: SceneFacts.Process, stack: Range<UInt64>, stackPointer: UInt64
  ) -> UInt64 {
    let layout = facts.layout
    let thread = memory.allocate(layout.threadSize)
    memory.writeInteger(6, width: 1, at: thread)  // Header.Type: thread object
    memory.writePointer(stack.upperBound, at: thread + UInt64(layout.threadInitialStack))
    memory.writePointer(stack.lowerBound, at: thread + UInt64(layout.threadStackLimit))
    memory.writePointer(stack.upperBound, at: thread + UInt64(layout.threadStackBase))
    memory.writePointer(stackPointer, at: thread + UInt64(layout.threadKernelStack))
    memory.writePointer(process.address, at: thread + UInt64(layout.threadApcProcess))
    memory.writeInteger(2, width: 1, at: thread + UInt64(layout.threadState))  // running
    memory.writeInteger(UInt64(number), width: 4, at: thread + UInt64(layout.threadNextProcessor))
    let isCrashing = number == options.crashingProcessor
    memory.writePointer(process.id, at: thread + UInt64(layout.threadCid))
    memory.writePointer(
      isCrashing ? options.threadID : UInt64(8 + 4 * number),
      at: thread + UInt64(layout.threadCid + architecture.pointerSize))
    return thread
  }
}
