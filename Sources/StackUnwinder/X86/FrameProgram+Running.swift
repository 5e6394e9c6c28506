import DumpFormat

extension FrameProgram {
  /// What a program is run with.
  struct Environment {
    var data: FrameDataX86
    var calleeParameterByteCount: UInt32
    /// Where the return address is.
    var search: UInt32
  }

  private enum Operand {
    case value(UInt32)
    case variable(Variable)
  }

  /// Runs the program: gives the registers of the caller.
  func run(
    _ registers: RegistersX86, _ environment: Environment, _ stack: borrowing StackWindow
  ) throws(UnwindError) -> RegistersX86 {
    var caller = registers
    var temporaries: [UInt32?] = Array(repeating: nil, count: Self.temporaryCount)
    var assigned: Set<Variable> = []
    var operands: [Operand] = []

    func value(_ operand: Operand) throws(UnwindError) -> UInt32 {
      switch operand {
      case .value(let value): return value
      case .variable(.eip): return caller.eip
      case .variable(.register(let register)):
        guard let value = caller[register] else { throw .unknownRegister(register.name) }
        return value
      case .variable(.temporary(let index)):
        guard let value = temporaries[index] else {
          throw .invalidFrameProgram("a variable is used before it is set")
        }
        return value
      }
    }
    func pop() throws(UnwindError) -> Operand {
      guard let operand = operands.popLast() else { throw .invalidFrameProgram("an operand is missing") }
      return operand
    }
    func binary(_ operation: (UInt32, UInt32) -> UInt32?) throws(UnwindError) {
      let right = try value(pop())
      let left = try value(pop())
      guard let result = operation(left, right) else { throw .invalidFrameProgram("division by zero") }
      operands.append(.value(result))
    }

    for token in tokens {
      switch token {
      case .number(let number): operands.append(.value(number))
      case .variable(let variable): operands.append(.variable(variable))
      case .constant(let constant): operands.append(.value(environment[constant]))
      case .add: try binary { $0 &+ $1 }
      case .subtract: try binary { $0 &- $1 }
      case .multiply: try binary { $0 &* $1 }
      case .divide: try binary { $1 == 0 ? nil : $0 / $1 }
      case .remainder: try binary { $1 == 0 ? nil : $0 % $1 }
      case .alignDown: try binary { $1 == 0 ? nil : $0 - $0 % $1 }
      case .read:
        let address = try value(pop())
        operands.append(.value(try stack.load(UInt64(address), as: UInt32.self)))
      case .assign:
        let result = try value(pop())
        guard case .variable(let target) = try pop() else {
          throw .invalidFrameProgram("a value is assigned to something that is no variable")
        }
        assigned.insert(target)
        switch target {
        case .eip: caller.eip = result
        case .register(let register): caller[register] = result
        case .temporary(let index): temporaries[index] = result
        }
      }
    }
    guard assigned.contains(.eip), assigned.contains(.register(.esp)) else {
      throw .invalidFrameProgram("$eip or $esp is not set")
    }
    caller.forgetVolatile()
    return caller
  }
}

extension FrameProgram.Environment {
  fileprivate subscript(constant: FrameProgram.Constant) -> UInt32 {
    switch constant {
    case .searchStart, .search: search
    case .locals: data.localByteCount
    case .savedRegisters: data.savedRegisterByteCount
    case .parameters: data.parameterByteCount
    case .calleeParameters: calleeParameterByteCount
    }
  }
}
