/// A slot of the stack whose value may be a return address, and what is known for and against it.
struct ReturnCandidate {
  /// Address of the slot.
  var slot: UInt64
  /// The value: where the caller would go on.
  var returnAddress: UInt64
  /// What the code behind the return address, or a trap frame above the slot, says.
  var continuation: Continuation
  /// What the code before the return address says.
  var call: CallEvidence

  /// How the stack goes on above a candidate, if it is a true return address.
  enum Continuation: Equatable {
    /// The caller's own return address is in this slot: its unwind data or its code says so.
    case returnAddress(slot: UInt64)
    /// A trap frame follows.
    case trapFrame(StackTrapFrame)
    /// The thread begins here.
    case end
    /// Nothing is known: code is missing.
    case unknown
    /// The caller's return address would be something that is none, or the value does not point at code.
    case impossible
  }

  /// What is before the return address.
  enum CallEvidence: Equatable {
    /// The bytes are not in the dump.
    case unknown
    /// Not a call: no return address.
    case none
    /// A call through a pointer.
    case indirect
    /// A call of the function at an address.
    case direct(UInt64)
  }
}
