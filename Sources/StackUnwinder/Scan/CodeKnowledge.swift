import DumpFormat

/// What modules and symbols tell about the addresses of code; all of it may be missing.
struct CodeKnowledge {
  let check: ReturnAddressCheck
  let functions: (any FunctionLookup)?

  /// What speaks for a value being a return address.
  func evidence(_ address: UInt64) -> ReturnAddressEvidence { check.evidence(VirtualAddress(address)) }

  /// Whether code may be at an address: it lies in a module, not in its headers, nor in a section that is known to be data.
  func mayBeCode(_ address: UInt64) -> Bool { check.mayBeCode(VirtualAddress(address)) }

  /// Whether a function begins at an address; `nil` if no symbol tells.
  func isFunctionStart(_ address: UInt64) -> Bool? {
    functions?.functionStart(of: VirtualAddress(address)).map { $0.rawValue == address }
  }

  /// Whether a call of the function at `target` can lead to `address`.
  ///
  /// Where no symbol tells how long the function is it is taken for 8 KiB, which hardly a function reaches.
  func calls(_ target: UInt64, _ address: UInt64) -> Bool {
    if let functions, let start = functions.functionStart(of: VirtualAddress(address)) {
      return start.rawValue == target
    }
    return address >= target && address - target < 0x2000
  }
}
