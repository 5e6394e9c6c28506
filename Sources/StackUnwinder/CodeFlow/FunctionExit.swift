import DumpFile
import DumpFormat

/// Follows code from where a function executes to where it returns, and so finds its caller without unwind data.
///
/// Windows writes 256 bytes from every address on the stack into a small memory dump. Behind a return address that is
/// the rest of the calling function, or a part of it: along every path to a `ret` the instructions are followed as far
/// as they move the stack pointer or restore registers. All paths of a function must leave the same stack, so one that
/// is found whole is proof; where code is missing, nothing is claimed.
struct FunctionExit {
  /// How the code goes on from an address.
  struct Outcome {
    /// Registers at each `ret` that was reached, or at a jump out of the known code: Rsp is the address of the return
    /// address. One for each place on the stack.
    var returns: [RegistersX64] = []
    /// Registers at jumps to code that is missing: a tail call, or the same function going on.
    var jumpsOut: [RegistersX64] = []
    /// A return from an interrupt was reached.
    var returnsFromInterrupt = false
    /// A path ended where code is missing, or where the stack pointer became unknown.
    var isIncomplete = false
    /// A path came to bytes that are no instruction.
    var hasInvalidCode = false
    /// How many instructions were followed.
    var instructionCount = 0
  }

  private let decoder: InstructionDecoder
  private let stack: StackBytes
  private var code: CodeWindow
  /// Of one call of ``outcome(from:)``; kept for their room.
  private var visited: Set<Place> = []
  private var pending: [RegistersX64] = []

  /// Most instructions that are followed from one address.
  private static let instructionLimit = 400

  /// A follower of the code in some memory.
  init(memory: any MemoryReader, stack: StackBytes, decoder: InstructionDecoder) {
    self.decoder = decoder
    self.stack = stack
    code = CodeWindow(memory)
  }

  /// Follows the code from the registers' instruction pointer on, as if every call returned.
  mutating func outcome(from start: RegistersX64) -> Outcome {
    var outcome = Outcome()
    visited.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
    pending.append(start)
    while let next = pending.popLast(), outcome.instructionCount < Self.instructionLimit {
      var registers = next
      path: while outcome.instructionCount < Self.instructionLimit {
        let stackPointer = registers.rsp
        let address = registers.rip
        guard visited.insert(Place(address: address, stackPointer: stackPointer)).inserted else { break }
        guard let offset = code.cover(address) else {
          outcome.isIncomplete = true
          break
        }
        let piece = code.piece(at: offset)
        guard let decoded = decoder.decode(piece, at: address) else {
          // A piece that is cut may hold half of an instruction.
          if piece.count == InstructionDecoder.longestInstruction {
            outcome.hasInvalidCode = true
          } else {
            outcome.isIncomplete = true
          }
          break
        }
        outcome.instructionCount += 1
        registers.rip = address &+ UInt64(decoded.byteCount)
        switch decoded.instruction {
        case .functionReturn:
          outcome.returns.append(registers)
          break path
        case .interruptReturn:
          outcome.returnsFromInterrupt = true
          break path
        case .stop: break path
        case .jump(to: let target?):
          if code.cover(target) == nil {
            outcome.jumpsOut.append(registers)
            break path
          }
          registers.rip = target
        case .jump(to: nil):
          outcome.jumpsOut.append(registers)
          break path
        case .branch(let target):
          var other = registers
          other.rip = target
          pending.append(other)
        default:
          // Once the stack pointer is not known, nothing can be learnt any more.
          guard apply(decoded.instruction, to: &registers) else {
            outcome.isIncomplete = true
            break path
          }
        }
      }
    }
    if outcome.instructionCount >= Self.instructionLimit { outcome.isIncomplete = true }
    return outcome
  }

  /// What an instruction that does not branch does to the registers.
  ///
  /// - Returns: whether Rsp is still known.
  private func apply(_ instruction: Instruction, to registers: inout RegistersX64) -> Bool {
    switch instruction {
    case .other(let written):
      if written & (1 << 4) != 0 { return false }
      registers.forget(written)
    case .push: registers.rsp &-= 8
    case .pop(let register):
      let value = stack[registers.rsp]
      registers.rsp &+= 8
      return set(register, value, of: &registers)
    case .add(let register, let constant):
      return set(register, registers[register].map { $0 &+ UInt64(bitPattern: constant) }, of: &registers)
    case .copy(let target, let source): return set(target, registers[source], of: &registers)
    case .address(let target, let base, let displacement):
      return set(target, registers[base].map { $0 &+ UInt64(bitPattern: displacement) }, of: &registers)
    case .load(let target, let base, let displacement):
      let value = registers[base].flatMap { stack[$0 &+ UInt64(bitPattern: displacement)] }
      return set(target, value, of: &registers)
    case .leave:
      guard let frame = registers[.rbp] else { return false }
      registers[.rbp] = stack[frame]
      registers.rsp = frame &+ 8
    case .call: registers.forgetVolatile()
    case .jump, .branch, .functionReturn, .interruptReturn, .stop: break
    }
    return true
  }

  private func set(_ register: RegisterX64, _ value: UInt64?, of registers: inout RegistersX64) -> Bool {
    if register == .rsp, value == nil { return false }
    registers[register] = value
    return true
  }

  private struct Place: Hashable {
    var address: UInt64
    var stackPointer: UInt64
  }
}
