import DumpFormat

/// What modules and symbols tell about the addresses of code; all of it may be missing.
struct CodeKnowledge {
  let check: ReturnAddressCheck
  let functions: (any FunctionLookup)?

  /// What speaks for a value being a return address.
  func evidence(_ address: UInt64) -> ReturnAddressEvidence { check.evidence(VirtualAddress(address)) }

  /// Whether code may be at an address: it lies in a module, not in its headers, nor in a section that is known to be data.
  func mayBeCode(_ address: UInt64) -> Bool { check.mayBeCode(VirtualAddress(address)) }

  /// Where in its function an address lies, by symbols.
  func place(of address: UInt64) -> PlaceInFunction {
    guard let start = functions?.functionStart(of: VirtualAddress(address))?.rawValue, start <= address else {
      return .unknown
    }
    if start == address { return .start }
    return address - start < Self.longestFunction ? .inside : .farBehind
  }

  /// Hardly a function is longer: 8 KiB.
  private static let longestFunction: UInt64 = 0x2000

  /// Whether a call of the function at `target` can lead to `address`.
  ///
  /// Where no symbol tells how long the function is it is taken for 8 KiB, which hardly a function reaches.
  func calls(_ target: UInt64, _ address: UInt64) -> Bool {
    if let functions, let start = functions.functionStart(of: VirtualAddress(address)) {
      return start.rawValue == target
    }
    return address >= target && address - target < Self.longestFunction
  }
}

/// Where in its function an address lies.
enum PlaceInFunction {
  /// No symbol tells.
  case unknown
  /// At the first byte: a pointer to the function, and no return address.
  case start
  /// Inside.
  case inside
  /// So far behind the nearest function that it is data rather than code.
  case farBehind
}
