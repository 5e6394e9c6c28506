/// A thread that went from its program through a system call into the kernel, and crashed there: x64 code with unwind data
/// in both modes.
public struct SystemCallScene: Sendable {
  /// A true frame of the stack.
  public struct Frame: Equatable, Sendable {
    /// Where it executes, or where its caller goes on.
    public var instructionPointer: UInt64
    /// Its stack pointer.
    public var stackPointer: UInt64
    /// Whether it is of user mode.
    public var isUserMode: Bool
  }

  /// The machine.
  public var scene: KernelScene
  /// The frames, the innermost first.
  public private(set) var frames: [Frame] = []
  /// Where the processor saved the registers of user mode: the thread's `KTRAP_FRAME`.
  public private(set) var trapFrame: UInt64 = 0

  private var rsp: UInt64 = 0

  /// Makes the crash.
  ///
  /// - Parameter hasKernelUnwindData: whether the kernel's code and function table are in memory.
  public init(hasOwnPageTables: Bool = false, hasKernelUnwindData: Bool = true) {
    var user = SyntheticUserMode(architecture: .x64)
    user.hasOwnPageTables = hasOwnPageTables
    var options = KernelSceneOptions(architecture: .x64)
    options.userMode = user
    // One processor keeps the dump small.
    options.processorCount = 1
    options.crashingProcessor = 0
    scene = KernelScene(options)

    // User mode: RtlUserThreadStart calls main, which calls work, which calls the stub of a system service.
    var program = SyntheticImage(user.modules[0])
    let main = program.addFunction(at: 0x1040, prolog: [.push(3), .allocate(0x20)])
    let work = program.addFunction(
      at: 0x1200, prolog: [.push(5), .push(7), .allocate(0x58), .setFramePointer(0x20)])
    var system = SyntheticImage(user.modules[1])
    let start = system.addFunction(at: 0x4_2D00, prolog: [.allocate(0x78)])
    // mov r10, rcx; mov eax, 55h; syscall; ret
    system.addLeaf(at: 0x9_C5D0, [0x4C, 0x8B, 0xD1, 0xB8, 0x55, 0, 0, 0, 0x0F, 0x05, 0xC3])
    let stub = 0x9_C5DA
    system.addExport("RtlUserThreadStart", at: 0x4_2D00)
    system.addExport("NtDemoService", at: 0x9_C5D0)
    // Kernel mode: the entry of system services calls a service, which calls another function, which stops the system.
    var kernel = SyntheticImage(scene.kernel)
    let function = kernel.addFunction(at: 0x20_4000, prolog: [.push(3), .allocate(0x40)])
    let service = kernel.addFunction(at: 0x21_5000, prolog: [.push(5), .push(6), .allocate(0x68)])
    let entry = kernel.addFunction(
      at: 0x40_8BC0,
      prolog: [
        .machineFrame, .allocate(0x168), .save(5, at: 0x158), .save(3, at: 0x140), .save(7, at: 0x148),
      ])

    let programBase = program.module.base
    let systemBase = system.module.base
    let kernelBase = scene.kernel.base
    // The user stack, from its top.
    rsp = 0x0000_00A1_4F6F_F7C0
    var userStack: [(UInt64, UInt64)] = []
    func pushUser(_ value: UInt64) {
      rsp -= 8
      userStack.append((rsp, value))
    }
    pushUser(0)  // nobody called the first function
    rsp -= 0x78
    var found = [Frame(instructionPointer: systemBase + UInt64(start), stackPointer: rsp, isUserMode: true)]
    pushUser(systemBase + UInt64(start))
    pushUser(0x1111_2222)  // Rbx
    rsp -= 0x20
    found.append(Frame(instructionPointer: programBase + UInt64(main), stackPointer: rsp, isUserMode: true))
    pushUser(programBase + UInt64(main))
    pushUser(0x3333_4444)  // Rbp
    pushUser(0x5555_6666)  // Rdi
    rsp -= 0x58
    let framePointer = rsp + 0x20
    rsp -= 0x150  // alloca: from here on only Rbp tells where the frame is
    found.append(Frame(instructionPointer: programBase + UInt64(work), stackPointer: rsp, isUserMode: true))
    pushUser(programBase + UInt64(work))
    found.append(Frame(instructionPointer: systemBase + UInt64(stub), stackPointer: rsp, isUserMode: true))

    // The kernel stack begins with the trap frame.
    let processor = scene.facts.crashingProcessor
    let userStackPointer = rsp
    trapFrame = processor.stackBase - 0x190
    var trap = ByteWriter(count: 0x190)
    trap.setU8(1, at: 0x28)  // PreviousMode: user
    trap.setU64(0x7777, at: 0x140)  // Rbx
    trap.setU64(0x8888, at: 0x148)  // Rdi
    trap.setU64(framePointer, at: 0x158)  // Rbp
    trap.setU64(systemBase + UInt64(stub), at: 0x168)  // Rip
    trap.setU64(0x33, at: 0x170)  // SegCs
    trap.setU64(0x246, at: 0x178)  // EFlags
    trap.setU64(userStackPointer, at: 0x180)  // Rsp
    trap.setU64(0x2B, at: 0x188)  // SegSs
    scene.memory.write(trap.bytes, at: trapFrame)
    rsp = trapFrame
    var kernelStack: [(UInt64, UInt64)] = []
    func pushKernel(_ value: UInt64) {
      rsp -= 8
      kernelStack.append((rsp, value))
    }
    func enter(_ rva: Int) {
      found.append(Frame(instructionPointer: kernelBase + UInt64(rva), stackPointer: rsp, isUserMode: false))
      pushKernel(kernelBase + UInt64(rva))
    }
    enter(entry)
    pushKernel(0x9999_0000)  // Rbp: no frame pointer
    pushKernel(0)  // Rsi
    // What a careless reader takes for a return address: a pointer of the caller behind a call, but of user mode.
    kernelStack.append((rsp - 0x18, programBase + UInt64(main)))
    rsp -= 0x68
    enter(service)
    pushKernel(0)  // Rbx
    rsp -= 0x40
    enter(function)
    let instructionPointer = kernelBase + scene.options.instructionPointerRVA
    found.append(Frame(instructionPointer: instructionPointer, stackPointer: rsp, isUserMode: false))
    frames = found.reversed()

    // Nothing of the scene's own stack stays.
    scene.memory.write([UInt8](repeating: 0, count: 0x5000), at: processor.stackLimit)
    scene.memory.write(
      [UInt8](repeating: 0, count: Int(trapFrame - processor.stackLimit - 0x5000)),
      at: processor.stackLimit + 0x5000)
    for (address, value) in kernelStack { scene.memory.writeInteger(value, width: 8, at: address) }
    scene.setContext(SyntheticContext(instructionPointer: instructionPointer, stackPointer: rsp))
    // mov [rsp+8], rcx: the first instruction of KeBugCheckEx.
    scene.memory.write([0x48, 0x89, 0x4C, 0x24, 0x08], at: instructionPointer)
    if hasKernelUnwindData {
      for part in kernel.parts(functionTableAt: 0x50_0000) {
        scene.memory.write(part.bytes, at: kernelBase + UInt64(part.rva))
      }
    }
    scene.inProcess { memory in
      for (address, value) in userStack { memory.writeInteger(value, width: 8, at: address) }
      for (image, table) in [(program, 0x4000), (system, 0x10_0000)] {
        for part in image.parts(functionTableAt: table) {
          memory.write(part.bytes, at: image.module.base + UInt64(part.rva))
        }
      }
    }
  }
}

extension KernelScene {
  /// Gives the crashing processor other registers.
  mutating func setContext(_ context: SyntheticContext) {
    let number = options.crashingProcessor
    facts.processors[number].context = context
    let processor = facts.processors[number]
    let bytes = context.bytes(for: architecture)
    memory.write(bytes, at: processor.contextAddress)
    memory.write(bytes, at: processor.prcb + UInt64(facts.layout.prcbProcStateContext))
  }
}
