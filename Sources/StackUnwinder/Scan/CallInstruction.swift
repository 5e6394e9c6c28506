/// The forms of a near call of x86 and x64.
enum CallInstruction {
  /// Whether the last bytes are a call: direct (E8), or through a register or memory (FF /2).
  static func endsWithCall(_ code: [UInt8]) -> Bool {
    let end = code.count
    if end >= 5, code[end - 5] == 0xE8 { return true }
    // FF /2 takes 2 to 7 bytes, a REX prefix before it does not matter.
    for length in 2...7 where end >= length && code[end - length] == 0xFF {
      let modRM = code[end - length + 1]
      guard modRM >> 3 & 7 == 2 else { continue }
      let mod = modRM >> 6
      let rm = modRM & 7
      let hasSIB = mod != 3 && rm == 4
      let hasNoBase = mod == 0 && (rm == 5 || (hasSIB && length >= 3 && code[end - length + 2] & 7 == 5))
      let displacement = mod == 1 ? 1 : (mod == 2 || hasNoBase ? 4 : 0)
      if length == 2 + (hasSIB ? 1 : 0) + displacement { return true }
    }
    return false
  }
}
