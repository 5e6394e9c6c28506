extension KernelScene {
  /// The stack as `KeBugCheckEx` leaves it: return addresses upwards from the stack pointer, on x64 the five
  /// arguments in the home area, on x86 and ARM64 a chain of frame pointers, and the trap frame if there is one.
  mutating func writeCrashingStack(below stackBase: UInt64) -> SyntheticContext {
    let frameSize: UInt64 = 0x60
    let trapSize: UInt64 = options.trap == nil ? 0 : 0x1A0
    let total = frameSize * UInt64(options.frames.count + 2) + trapSize + 0x400
    let stackPointer = (stackBase - total) & ~0xF - 8
    var slot = stackPointer
    for (index, frame) in options.frames.enumerated() {
      let returnAddress = address(of: frame)
      facts.returnAddresses.append(returnAddress)
      facts.returnAddressSlots.append(slot)
      memory.writePointer(returnAddress, at: slot)
      var next = slot + frameSize
      if index == 1, let trap = options.trap {
        // It lies right above the return address into the handler, and ends where the interrupted stack begins: the
        // processor pushes Ss first, below a stack pointer that is a multiple of 16.
        facts.trapFrame = slot + 8
        writeTrapFrame(trap, at: slot + 8, stackPointer: slot + 8 + 0x190)
        next += trapSize
      }
      let hasNext = index + 1 < options.frames.count
      if !architecture.isX64 {
        let width = UInt64(architecture.pointerSize)
        // The saved frame pointer lies below the return address and points to the next such pair.
        memory.writePointer(hasNext ? next - width : 0, at: slot - width)
      }
      slot = next
    }
    return crashingContext(stackPointer: stackPointer)
  }

  private mutating func crashingContext(stackPointer: UInt64) -> SyntheticContext {
    let instructionPointer = kernel.base + options.instructionPointerRVA
    let arguments = [UInt64(options.bugCheckCode)] + options.bugCheckParameters
    switch architecture {
    case .x64, .x64LA57:
      for (index, argument) in arguments.enumerated() {
        memory.writePointer(argument, at: stackPointer + 8 + 8 * UInt64(index))
      }
      return SyntheticContext(
        instructionPointer: instructionPointer, stackPointer: stackPointer,
        general: [1: arguments[0], 2: arguments[1], 8: arguments[2], 9: arguments[3]])
    case .x86, .x86PAE:
      for (index, argument) in arguments.enumerated() {
        memory.writePointer(argument, at: stackPointer + 4 + 4 * UInt64(index))
      }
      return SyntheticContext(
        instructionPointer: instructionPointer, stackPointer: stackPointer - 4,
        framePointer: stackPointer - 4)
    case .arm64:
      let values = Dictionary(uniqueKeysWithValues: arguments.enumerated().map { ($0, $1) })
      return SyntheticContext(
        instructionPointer: instructionPointer, stackPointer: stackPointer - 8,
        framePointer: stackPointer - 8, linkRegister: facts.returnAddresses.first ?? 0, general: values)
    }
  }

  /// x64 `KTRAP_FRAME`, 0x190 bytes. The other architectures get none.
  private mutating func writeTrapFrame(_ trap: SyntheticFrame, at address: UInt64, stackPointer: UInt64) {
    guard architecture.isX64 else {
      facts.trapFrame = nil
      return
    }
    var frame = ByteWriter(count: 0x190)
    frame.setU8(0, at: 0x28)  // PreviousMode: kernel
    frame.setU8(2, at: 0x29)  // PreviousIrql
    frame.setU8(1, at: 0x2B)  // ExceptionActive
    frame.setU32(0x1F80, at: 0x2C)  // MxCsr
    frame.setU64(0, at: 0x30)  // Rax
    frame.setU64(options.bugCheckParameters[0], at: 0xD0)  // FaultAddress
    frame.setU64(0, at: 0x160)  // ErrorCode: read of a page that is not present
    frame.setU64(self.address(of: trap), at: 0x168)  // Rip
    frame.setU16(0x10, at: 0x170)  // SegCs
    frame.setU32(0x0001_0206, at: 0x178)  // EFlags
    frame.setU64(stackPointer, at: 0x180)  // Rsp
    frame.setU16(0x18, at: 0x188)  // SegSs
    memory.write(frame.bytes, at: address)
  }

  /// A processor that idles: one return address into the kernel.
  mutating func writeIdleStack(below stackBase: UInt64) -> SyntheticContext {
    let stackPointer = stackBase - 0x88
    memory.writePointer(kernel.base + options.instructionPointerRVA - 0x4000, at: stackPointer)
    return SyntheticContext(
      instructionPointer: kernel.base + options.instructionPointerRVA - 0x5000, stackPointer: stackPointer)
  }
}
