import DumpFormat

/// What it takes to get from one instruction of a function to its caller: a list of loads and moves.
///
/// It is made of the unwind data once and kept, since the same return addresses come again and again.
struct UnwindRuleX64: Sendable {
  /// An operation on the registers.
  struct Operation: Equatable, Sendable {
    enum Kind: UInt8, Sendable {
      /// Register = [Rsp], then Rsp += 8.
      case pop
      /// Rsp += value.
      case add
      /// Rsp = base register + value.
      case setStackPointer
      /// Register = [base register + value].
      case load
      /// Xmm register = [base register + value].
      case loadVector
    }
    var kind: Kind
    var register: UInt8 = 0
    var base: UInt8 = 4
    var value: Int64 = 0
  }

  /// How the return address is found after the operations.
  enum Ending: Equatable, Sendable {
    /// A return address on top of the stack; so many more bytes are removed with it.
    case returnAddress(extra: UInt64)
    /// A machine frame, behind so many bytes.
    case machineFrame(offset: UInt64)
  }

  var operations: [Operation] = []
  var ending = Ending.returnAddress(extra: 0)
  var position: FunctionPosition

  /// Applies the rule to registers.
  ///
  /// - Returns: where the machine frame was, if it ended in one.
  func apply(
    to registers: inout RegistersX64, _ stack: borrowing StackWindow
  ) throws(UnwindError) -> VirtualAddress? {
    var rsp = registers.rsp
    for operation in operations {
      switch operation.kind {
      case .pop:
        let value = try stack.load(rsp, as: UInt64.self)
        rsp &+= 8
        // `pop rsp` undoes nothing that compilers make; the stack pointer stays the unwinder's own.
        if operation.register != 4 { registers.set(operation.register, value) }
      case .add: rsp &+= UInt64(bitPattern: operation.value)
      case .setStackPointer: rsp = try address(operation, registers, rsp)
      case .load:
        let value = try stack.load(address(operation, registers, rsp), as: UInt64.self)
        if operation.register != 4 { registers.set(operation.register, value) }
      case .loadVector:
        let address = try address(operation, registers, rsp)
        registers[xmm: Int(operation.register)] = (
          try stack.load(address, as: UInt64.self), try stack.load(address &+ 8, as: UInt64.self)
        )
      }
    }
    switch ending {
    case .returnAddress(let extra):
      registers.rip = try stack.load(rsp, as: UInt64.self)
      registers.rsp = rsp &+ 8 &+ extra
      registers.forgetVolatile()
      return nil
    case .machineFrame(let offset):
      let frame = rsp &+ offset
      registers.rip = try stack.load(frame, as: UInt64.self)
      registers.rsp = try stack.load(frame &+ 0x18, as: UInt64.self)
      registers.forgetVolatile()
      return VirtualAddress(frame)
    }
  }

  private func address(
    _ operation: Operation, _ registers: borrowing RegistersX64, _ rsp: UInt64
  ) throws(UnwindError) -> UInt64 {
    if operation.base == 4 { return rsp &+ UInt64(bitPattern: operation.value) }
    guard registers.known >> UInt32(operation.base & 15) & 1 != 0 else {
      throw .unknownRegister(RegisterX64(rawValue: operation.base).name)
    }
    return registers.integers[Int(operation.base & 15)] &+ UInt64(bitPattern: operation.value)
  }
}

extension RegisterX64 {
  /// The name that debuggers use.
  public var name: String {
    ["rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi"].indices.contains(Int(rawValue))
      ? ["rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi"][Int(rawValue)] : "r\(rawValue)"
  }
}
