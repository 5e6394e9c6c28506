extension UInt32 {
  /// The 32-bit number in a 64-bit parameter, which carries it plain or sign-extended (0xFFFFFFFFC0000005);
  /// `nil` if the upper half is neither, because the parameter is something else then.
  init?(parameter: UInt64) {
    let number = UInt32(truncatingIfNeeded: parameter)
    let upper = parameter >> 32
    guard upper == 0 || (upper == 0xFFFF_FFFF && number >> 31 == 1) else { return nil }
    self = number
  }
}
