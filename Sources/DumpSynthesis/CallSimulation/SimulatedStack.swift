/// A kernel stack that came about by running a ``SimulatedProgram`` for a while, at the moment of a bug check.
public struct SimulatedStack: Sendable {
  /// A true frame below the innermost.
  public struct Frame: Equatable, Sendable {
    /// Where its caller goes on; or the interrupted instruction for ``isInterrupted``.
    public let instructionPointer: UInt64
    /// Rsp of the frame.
    public let stackPointer: UInt64
    /// It was interrupted by a fault; its registers are in a trap frame.
    public let isInterrupted: Bool
  }

  /// Rip at the bug check: the first instruction of a function of the kernel.
  public private(set) var instructionPointer: UInt64 = 0
  /// Rsp at the bug check: the address of the innermost return address.
  public private(set) var stackPointer: UInt64 = 0
  /// `KTHREAD.InitialStack`.
  public let initialStack: UInt64 = 0xFFFF_B00A_1234_7C00
  /// The true frames, the innermost first, without that of the bug check function itself.
  public private(set) var frames: [Frame] = []

  private static let byteCount = 0x6000
  private var bytes = [UInt8](repeating: 0, count: byteCount)
  private let program: SimulatedProgram
  private var random: SimulationNumbers
  private var rsp: UInt64
  private var budget: Int
  private let wantedDepth: Int

  /// Runs a program until it has made some calls, and crashes it at the next chance.
  ///
  /// - Parameters:
  ///   - calls: how many calls are made before.
  ///   - depth: how many frames the stack should have at the end.
  public init(of program: SimulatedProgram, seed: UInt64, calls: Int = 3000, depth: Int = 24) {
    self.program = program
    random = SimulationNumbers(state: seed)
    budget = calls
    wantedDepth = depth
    rsp = initialStack - 0x30
    // The return address in the thread's first function has a fixed place: 0x38 below the initial stack pointer.
    let starter = program.modules[0]
    push(starter.returnAddress(in: 0))
    frames.append(frame(starter.returnAddress(in: 0)))
    rsp -= UInt64(8 * starter.bodies[1].pushCount + starter.bodies[1].localByteCount)
    push(starter.returnAddress(in: 1))
    frames.append(frame(starter.returnAddress(in: 1)))
    while !run(module: 0, function: Int.random(in: 2..<20, using: &random), depth: 2) {
      frames.removeSubrange(2...)
    }
    frames.reverse()
  }

  /// The bytes of the stack from the stack pointer to its end.
  public var contents: (address: UInt64, bytes: [UInt8]) {
    (stackPointer, Array(bytes[Int(stackPointer - lowest)...]))
  }

  /// The code that Windows writes into a small dump at the crash: 256 bytes from every address on the stack.
  public var codeBlocks: [(address: UInt64, bytes: [UInt8])] {
    stride(from: stackPointer, to: lowest + UInt64(Self.byteCount), by: 8).compactMap { slot in
      let value = self[slot]
      guard let module = program.modules.first(where: { value &- $0.base < UInt64($0.image.count) }) else {
        return nil
      }
      let offset = Int(value - module.base)
      return (value, Array(module.image[offset..<min(offset + 0x100, module.image.count)]))
    }
  }

  private var lowest: UInt64 { (initialStack | 0xFFF) + 1 - UInt64(Self.byteCount) }

  private subscript(address: UInt64) -> UInt64 {
    get { (0..<8).reduce(0) { $0 | UInt64(bytes[Int(address - lowest) + $1]) << UInt64(8 * $1) } }
    set {
      for i in 0..<8 {
        bytes[Int(address - lowest) + i] = UInt8(truncatingIfNeeded: newValue >> UInt64(8 * i))
      }
    }
  }

  private mutating func push(_ value: UInt64) {
    rsp -= 8
    self[rsp] = value
  }

  private func frame(_ instructionPointer: UInt64, isInterrupted: Bool = false) -> Frame {
    Frame(
      instructionPointer: instructionPointer, stackPointer: isInterrupted ? rsp : rsp + 8,
      isInterrupted: isInterrupted)
  }

  /// Runs a function from its first instruction to its return.
  ///
  /// - Returns: whether the crash has happened.
  private mutating func run(module: Int, function: Int, depth: Int) -> Bool {
    let body = program.modules[module].bodies[function]
    let start = program.modules[module].functions[function]
    let entry = rsp
    // Code that runs out of stack would crash in another way.
    guard entry > lowest + 0x1800 else { return false }
    for _ in 0..<body.pushCount { push(someValue()) }
    rsp -= UInt64(body.localByteCount)
    for event in body.events {
      switch event {
      case .store(let offset): self[rsp + UInt64(offset)] = someValue()
      case .call(let returnOffset, let target):
        // Calls in branches that are not taken.
        guard depth < wantedDepth + 8, Int.random(in: 0..<10, using: &random) < 7 else { continue }
        let returnAddress = start + UInt64(returnOffset)
        budget -= 1
        if budget <= 0, depth >= wantedDepth {
          crash(at: returnAddress)
          return true
        }
        let module = target == nil ? Int.random(in: 0..<program.modules.count, using: &random) : module
        let callee = target ?? Int.random(in: 0..<program.modules[module].bodies.count, using: &random)
        push(returnAddress)
        frames.append(frame(returnAddress))
        if run(module: module, function: callee, depth: depth + 1) { return true }
        frames.removeLast()
        rsp += 8
      }
    }
    rsp = entry
    return false
  }

  /// A call of the bug check function; or a fault, whose handler calls it.
  private mutating func crash(at address: UInt64) {
    let kernel = program.modules[0]
    if Bool.random(using: &random) {
      frames.append(frame(address, isInterrupted: true))
      pushTrapFrame(instructionPointer: address)
      push(kernel.returnAddress(in: 2))
      frames.append(frame(kernel.returnAddress(in: 2)))
    } else {
      push(address)
      frames.append(frame(address))
    }
    stackPointer = rsp
    instructionPointer = kernel.functions[3]
  }

  /// `KTRAP_FRAME`, the end of which the processor pushes.
  private mutating func pushTrapFrame(instructionPointer: UInt64) {
    let interrupted = rsp
    rsp &= ~15
    for value in [0x18, interrupted, 0x1_0246, 0x10, instructionPointer, 0] { push(value) }
    rsp -= 0x190 - 0x30
    self[rsp + 0x158] = someValue()
    self[rsp + 0xD0] = someValue()
  }

  /// A value that registers hold: numbers, pointers into pool, stack, code and data.
  private mutating func someValue() -> UInt64 {
    let module = program.modules[Int.random(in: 0..<program.modules.count, using: &random)]
    return switch Int.random(in: 0..<20, using: &random) {
    case 0..<8: UInt64.random(in: 0...0xFFFF, using: &random)
    case 8..<14: 0xFFFF_9A0C_0000_0000 + UInt64.random(in: 0...0xFFF_FFFF, using: &random) << 4
    case 14..<17: rsp + UInt64.random(in: 0...0x100, using: &random) & ~7
    case 17: module.functions[Int.random(in: 0..<module.functions.count, using: &random)]
    case 18: module.base + UInt64(module.image.count - 8 * Int.random(in: 1...0x300, using: &random))
    default: 0
    }
  }
}
