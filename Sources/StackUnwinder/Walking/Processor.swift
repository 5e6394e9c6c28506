import DumpFormat

/// What the walk needs to know of a processor.
protocol Processor: Sendable {
  /// The registers.
  associatedtype Registers: ProcessorRegisters
  /// How to get from one instruction to its caller; made of unwind data, and kept.
  associatedtype Rule: Sendable
  /// How to find callers where there is no unwind data, on a stack as a whole.
  associatedtype Search: StackSearch where Search.Registers == Registers

  /// Bytes of a slot of the stack.
  static var slotByteCount: Int { get }

  /// The rule for an instruction of a module.
  static func rule(
    for registers: Registers, isReturnAddress: Bool, in module: OpenModule
  ) throws(UnwindError) -> Rule

  /// Applies a rule.
  static func apply(
    _ rule: Rule, to registers: inout Registers, _ state: inout WalkState
  ) throws(UnwindError) -> StepKind

  /// Follows the frame pointer; `nil` if it does not look like one.
  static func followFramePointer(
    _ registers: Registers, _ state: borrowing WalkState, _ check: ReturnAddressCheck
  ) -> (registers: Registers, slot: VirtualAddress)?

  /// A search on the stack from a stack pointer on; `nil` if the processor has none.
  ///
  /// - Parameter unwind: finds the caller of a candidate by unwind data.
  static func makeSearch(
    _ state: WalkState, from stackPointer: VirtualAddress,
    unwind: @escaping (Registers) -> Result<Registers?, UnwindError>
  ) -> Search?

  /// Whether the innermost function can leave the stack alone and keep its return address in a register.
  static var allowsStandingStill: Bool { get }

  /// Whether frame pointers are the rule, so that following one needs no excuse.
  static var hasFramePointers: Bool { get }
}

/// Finds callers without unwind data.
protocol StackSearch {
  /// The registers of its processor.
  associatedtype Registers: ProcessorRegisters
  /// Whether a stack pointer is of the stack that is searched.
  func contains(_ stackPointer: VirtualAddress) -> Bool
  /// Whether a frame is the last one, by its place.
  func isOutermost(_ registers: Registers, isReturnAddress: Bool) -> Bool
  /// The caller of a frame, proved by what lies on the stack or by code.
  func provedCaller(of registers: Registers, isReturnAddress: Bool) -> SearchedCaller<Registers>?
  /// The most likely caller of a frame that nothing proves.
  func likelyCaller(
    of registers: Registers, isReturnAddress: Bool, because error: UnwindError
  ) -> SearchedCaller<Registers>?
}

/// The caller of a frame that was found without unwind data.
struct SearchedCaller<Registers: ProcessorRegisters> {
  var registers: Registers
  var trust: FrameTrust
  var reason: FrameReason
}

/// No search: for processors whose frames are linked.
enum NoStackSearch<Registers: ProcessorRegisters>: StackSearch {
  func contains(_ stackPointer: VirtualAddress) -> Bool { switch self {} }
  func isOutermost(_ registers: Registers, isReturnAddress: Bool) -> Bool { switch self {} }
  func provedCaller(of registers: Registers, isReturnAddress: Bool) -> SearchedCaller<Registers>? {
    switch self {}
  }
  func likelyCaller(
    of registers: Registers, isReturnAddress: Bool, because error: UnwindError
  ) -> SearchedCaller<Registers>? { switch self {} }
}

extension Processor where Search == NoStackSearch<Registers> {
  static func makeSearch(
    _ state: WalkState, from stackPointer: VirtualAddress,
    unwind: @escaping (Registers) -> Result<Registers?, UnwindError>
  ) -> Search? { nil }
}

/// What the walk needs to know of registers.
protocol ProcessorRegisters: Sendable {
  /// Where it executes.
  var instructionPointer: VirtualAddress { get }
  /// The top of the stack.
  var stackPointer: VirtualAddress { get }
  /// The registers after a return to an address that was found in a slot of the stack.
  func afterScan(returnAddress: VirtualAddress, slot: VirtualAddress) -> Self
}

/// What a step went over.
enum StepKind: Equatable {
  /// A call: the stack pointer must have moved up.
  case call(FunctionPosition)
  /// A call, by frame data of x86.
  case frameProgram
  /// A call, by FPO data of x86.
  case framePointerOmission
  /// Registers that were saved at an address, perhaps of another stack.
  case saved(FrameTrust, at: VirtualAddress)
}

/// What a walk carries from frame to frame, next to the registers.
struct WalkState {
  /// The stack.
  var stack: StackWindow
  /// Whether the current frame made a call.
  var isReturnAddress = false
  /// Bytes of parameters that the callee of the current frame has on the stack; x86 only.
  var calleeParameterByteCount: UInt32 = 0
  /// What is known about the stack as a whole.
  let thread: ThreadStack?
  /// Bits of pointers that can hold an authentication code; ARM64 only.
  var pointerAuthenticationMask: UInt64?
  /// Tests values that may be return addresses on the current stack.
  var check: ReturnAddressCheck
}
