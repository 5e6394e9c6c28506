import DumpFormat

/// What it takes to get from one instruction of a function to its caller.
struct UnwindRuleARM64: Sendable {
  /// An operation on the registers.
  struct Operation: Equatable, Sendable {
    enum Kind: UInt8, Sendable {
      /// Register = [Sp + value].
      case load
      /// D register = [Sp + value].
      case loadVector
      /// Sp += value.
      case add
      /// Sp = Fp - value.
      case setStackPointer
      /// Removes the authentication code of Lr.
      case strip
    }
    var kind: Kind
    var register: UInt8 = 0
    var value: UInt32 = 0
  }

  /// How Pc is found after the operations.
  enum Ending: Sendable {
    /// In Lr.
    case link
    /// In a `KTRAP_FRAME` at Sp.
    case trapFrame
    /// In a pair of Sp and Pc at Sp.
    case machineFrame
    /// In a `CONTEXT` at Sp.
    case context
  }

  var operations: [Operation] = []
  var ending = Ending.link
  var position: FunctionPosition
  /// Whether Pc of the caller is no return address all the same.
  var clearsUnwoundToCall = false

  /// A function that leaves the stack alone.
  static var leaf: Self { Self(position: .leaf) }

  /// The rule for codes, without the first so many instructions.
  init(_ codes: some Sequence<UnwindCodeARM64>, skipping count: Int, position: FunctionPosition) {
    self.init(position: position)
    var left = count
    /// Pairs of which only the next in the list says where they are.
    var pending = 0
    for code in codes {
      if left > 0, code.isInstruction {
        left -= 1
        continue
      }
      switch code {
      case .allocate(let count): operations.append(Operation(kind: .add, value: count))
      case .saveNext: pending += 1
      case .save(let saved):
        restore(saved, followedBy: pending)
        pending = 0
      case .setFrame: operations.append(Operation(kind: .setStackPointer))
      case .addFrame(let distance):
        operations.append(Operation(kind: .setStackPointer, value: distance))
      case .nothing, .endOfPart: break
      case .signReturnAddress: operations.append(Operation(kind: .strip))
      case .clearUnwoundToCall: clearsUnwoundToCall = true
      case .end: return
      case .trapFrame:
        ending = .trapFrame
        return
      case .machineFrame:
        ending = .machineFrame
        return
      case .context:
        ending = .context
        return
      }
    }
  }

  init(position: FunctionPosition) { self.position = position }

  private mutating func restore(_ saved: SavedRegistersARM64, followedBy pairs: Int) {
    let kind = saved.isVector ? Operation.Kind.loadVector : .load
    let width = saved.width
    // More pairs than there are registers are nonsense.
    for index in 0...UInt32(min(pairs, 16)) {
      let offset = saved.offset + index * width * 2
      let first = UInt32(saved.first) + index * 2
      for (register, offset) in [(first, offset), (first + 1, offset + width)] {
        if index == 0, register != first, saved.second == nil { continue }
        let number = index == 0 && register != first ? UInt32(saved.second ?? 0) : register
        if saved.isVector ? (8...15).contains(number) : number <= 30 {
          operations.append(
            Operation(kind: kind, register: UInt8(truncatingIfNeeded: number), value: offset))
        }
      }
    }
    if saved.allocated > 0 { operations.append(Operation(kind: .add, value: saved.allocated)) }
  }
}
