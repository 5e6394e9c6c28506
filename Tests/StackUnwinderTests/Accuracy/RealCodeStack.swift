import StackUnwinder
import TestSupport

/// A stack that came about by running the prologs of a ``RealProgram`` along random calls: every frame is known, and
/// leftovers of the calls before lie between them.
struct RealCodeStack {
  /// The true frames below the innermost.
  private(set) var frames: [Place] = []
  /// The registers at the crash: at the first instruction of a function.
  private(set) var registers = RegistersX64(rip: 0, rsp: 0)
  let initialStack: UInt64

  private let program: RealProgram
  private var processor = ProcessorX64Model(room: 0x6000)
  private var random: SeededNumbers
  private var budget: Int
  private let depth: Int

  /// Runs until some calls were made, and crashes at the next call that is deep enough; `nil` if none comes.
  init?(of program: RealProgram, seed: UInt64, calls: Int = 1500, depth: Int = 20) {
    self.program = program
    random = SeededNumbers(seed: seed)
    budget = calls
    self.depth = depth
    initialStack = processor.stack.top - 0x400
    // The thread's first function: its frame of 0x28 bytes ends below the initial stack pointer, with no caller.
    let starters = program.functions.flatMap { program.bodies[$0] ?? [] }
      .filter { $0.frameByteCount == 0x28 && !$0.sites.isEmpty && $0.prolog.part.codes.count == 1 }
    for _ in 0..<1000 {
      guard let starter = starters.randomElement(using: &random) else { return nil }
      processor.integers[4] = initialStack
      processor.push(0)
      if run(starter, depth: 0) { return }
    }
    return nil
  }

  /// The bytes of the stack from the stack pointer to its end.
  var contents: (address: UInt64, bytes: [UInt8]) {
    (registers.rsp, Array(processor.stack.bytes[Int(registers.rsp - processor.stack.base)...]))
  }

  /// 256 bytes from every address on the stack that lies in an image.
  var codeBlocks: [(address: UInt64, bytes: [UInt8])] {
    stride(from: registers.rsp, to: processor.stack.top, by: 8).compactMap { slot in
      let value = processor.stack.load(slot)
      return program.bytes(at: value, count: 0x100).map { (value, $0) }
    }
  }

  /// Runs a function that was just called.
  ///
  /// - Returns: whether the crash has happened.
  private mutating func run(_ body: RealProgram.Body, depth level: Int) -> Bool {
    let saved = processor.integers
    let savedVectors = processor.vectors
    let entry = processor.integers[4]
    guard entry > processor.stack.base + UInt64(body.frameByteCount) + 0x2000 else { return false }
    // Locals and the caller's home space: most keep what they held before.
    for slot in stride(from: entry - UInt64(body.frameByteCount), to: entry, by: 8)
    where Int.random(in: 0..<5, using: &random) == 0 {
      processor.stack.store(someValue(), at: slot)
    }
    for slot in stride(from: entry + 8, to: entry + 0x28, by: 8)
    where level > 0 && Int.random(in: 0..<4, using: &random) == 0 {
      processor.stack.store(someValue(), at: slot)
    }
    for part in body.prolog.parts { processor.run(part) }
    for part in body.prolog.parts {
      for code in part.codes where [0, 4, 5].contains(code.op) && code.info != body.prolog.part.frameRegister
      {
        processor.integers[code.info] = someValue()
      }
    }
    for site in body.sites where level < depth + 8 && Int.random(in: 0..<10, using: &random) < 6 {
      let target = site.target ?? program.functions.randomElement(using: &random) ?? 0
      guard let callee = program.bodies[target]?.randomElement(using: &random) else { continue }
      budget -= 1
      processor.push(site.returnAddress)
      frames.append(Place(site.returnAddress, processor.integers[4] + 8))
      if budget <= 0, level >= depth {
        processor.rip = target
        registers = processor.registers
        frames.reverse()
        return true
      }
      if run(callee, depth: level + 1) { return true }
      frames.removeLast()
      processor.integers[4] += 8
      // Long loops of calls end.
      if budget < -5000 { break }
    }
    processor.integers = saved
    processor.vectors = savedVectors
    return false
  }

  /// A value that registers hold: numbers, pointers into pool, stack, code and data.
  private mutating func someValue() -> UInt64 {
    let module = program.modules[Int.random(in: 0..<program.modules.count, using: &random)]
    return switch Int.random(in: 0..<20, using: &random) {
    case 0..<8: UInt64.random(in: 0...0xFFFF, using: &random)
    case 8..<14: 0xFFFF_9A0C_0000_0000 + UInt64.random(in: 0...0xFFF_FFFF, using: &random) << 4
    case 14..<17: processor.integers[4] + UInt64.random(in: 0...0x100, using: &random) & ~7
    case 17: program.functions.randomElement(using: &random) ?? 0
    case 18: module.base + UInt64.random(in: 0x1000..<UInt64(module.image.imageSize), using: &random) & ~7
    default: 0
    }
  }
}
