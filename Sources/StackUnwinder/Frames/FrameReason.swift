public import DumpFormat

/// Where in its function a frame stood when it was unwound.
public enum FunctionPosition: String, Hashable, Sendable {
  /// After the prolog and before an epilog.
  case body
  /// In the prolog: a part of it was undone.
  case prolog
  /// In an epilog: what was left of it was carried out.
  case epilog
  /// In a function without unwind data, which leaves the stack alone.
  case leaf
}

/// The rule that led to a frame, and what stood in the way of a better one.
public enum FrameReason: Hashable, Sendable {
  /// The walk began here.
  case start
  /// The unwind data of the callee, which stood there.
  case unwindData(FunctionPosition)
  /// The unwind data of the callee says that the processor, or the kernel, saved registers there.
  case savedRegisters(VirtualAddress)
  /// A program of x86 frame data.
  case frameProgram
  /// `FPO_DATA` of x86.
  case framePointerOmission
  /// The saved frame pointer at an address; `nil` if frame pointers are the rule, as on x86.
  case framePointer(VirtualAddress, because: UnwindError?)
  /// A slot of the stack that holds a possible return address, found after so many others.
  case scan(slot: VirtualAddress, skipped: Int, evidence: ReturnAddressEvidence, because: UnwindError?)
}

extension FrameReason: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    switch self {
    case .start: "the registers that were given"
    case .unwindData(let position): "unwind data of the callee (\(position.rawValue))"
    case .savedRegisters(let address): "registers saved at 0x\(String(address.rawValue, radix: 16))"
    case .frameProgram: "frame data of the callee"
    case .framePointerOmission: "FPO data of the callee"
    case .framePointer(let address, let cause):
      "frame pointer 0x\(String(address.rawValue, radix: 16))" + Self.suffix(cause)
    case .scan(let slot, let skipped, let evidence, let cause):
      "possible return address at 0x\(String(slot.rawValue, radix: 16)), \(skipped) slots on, \(evidence.text)"
        + Self.suffix(cause)
    }
  }

  private static func suffix(_ cause: UnwindError?) -> String { cause.map { ": \($0)" } ?? "" }
}
