import DumpFormat

/// An unwind code of ARM64: what an instruction of the prolog did.
///
/// Source: the documentation of ARM64 exception handling. Another edition of it numbers trap frame, machine frame and
/// context from 0xE9 on; current compilers and kernels from 0xE8.
public enum UnwindCodeARM64: Equatable, Sendable {
  /// `alloc_s`, `alloc_m`, `alloc_l`: Sp was moved down so many bytes.
  case allocate(UInt32)
  /// `save_reg`, `save_regp`, `save_fplr`, `save_lrpair` and `save_freg` with their forms that allocate first: one or two
  /// registers were saved.
  case save(SavedRegistersARM64)
  /// `save_next`: the next pair was saved behind the one before.
  case saveNext
  /// `set_fp`: Fp was set to Sp.
  case setFrame
  /// `add_fp`: Fp was set so many bytes above Sp.
  case addFrame(UInt32)
  /// `nop`: an instruction that is not undone.
  case nothing
  /// `end`.
  case end
  /// `end_c`: the codes after it belong to the prolog of the function that this is a part of.
  case endOfPart
  /// `trap_frame`: a `KTRAP_FRAME` is at Sp.
  case trapFrame
  /// `machine_frame`: Sp and Pc are at Sp.
  case machineFrame
  /// `context`: a `CONTEXT` is at Sp.
  case context
  /// `clear_unwound_to_call`: Pc of the caller is no return address.
  case clearUnwoundToCall
  /// `pac_sign_lr`: Lr was signed.
  case signReturnAddress

  /// Whether the code stands for an instruction of four bytes.
  var isInstruction: Bool {
    switch self {
    case .trapFrame, .machineFrame, .context, .clearUnwoundToCall, .end, .endOfPart: false
    default: true
    }
  }
}

/// The registers that an instruction of a prolog saved.
public struct SavedRegistersARM64: Equatable, Sendable {
  /// Number of the first register: X0 to X30, or D0 to D31.
  public var first: UInt8
  /// Number of the second; `nil` if there is only one.
  public var second: UInt8?
  /// Whether these are vector registers.
  public var isVector: Bool
  /// Where the first is, from Sp on; the second is behind it.
  public var offset: UInt32
  /// Bytes that the instruction moved Sp down before.
  public var allocated: UInt32
  /// Bytes from the first register to the second: 8, or 16 where whole vectors are saved.
  public var width: UInt32 = 8
}

extension UnwindCodeARM64 {
  /// Decodes the code at the beginning of some bytes.
  ///
  /// - Returns: the code and its length in bytes.
  static func decode(
    _ bytes: ArraySlice<UInt8>, at rva: RelativeVirtualAddress
  ) throws(UnwindError) -> (code: UnwindCodeARM64, byteCount: Int) {
    guard let first = bytes.first else { throw .truncatedCodes(at: rva) }
    let byteCount = Self.byteCount(first)
    guard bytes.count >= byteCount else { throw .truncatedCodes(at: rva) }
    let second = byteCount > 1 ? bytes[bytes.startIndex + 1] : 0
    let third = byteCount > 2 ? bytes[bytes.startIndex + 2] : 0
    let fourth = byteCount > 3 ? bytes[bytes.startIndex + 3] : 0
    let slot = UInt32(second & 0x3F)
    // The number of a register, of which the upper bits are the last of the first byte.
    let number = { (bits: UInt8, low: UInt8) in (first & (1 << bits - 1)) << low | second >> (8 - low) }

    let code: UnwindCodeARM64? =
      switch first {
      case 0x00...0x1F: .allocate(UInt32(first) * 16)
      case 0x20...0x3F: .pair(19, 20, 0, allocated: UInt32(first & 0x1F) * 8)
      case 0x40...0x7F: .pair(29, 30, UInt32(first & 0x3F) * 8)
      case 0x80...0xBF: .pair(29, 30, 0, allocated: UInt32(first & 0x3F) * 8 + 8)
      case 0xC0...0xC7: .allocate((UInt32(first & 7) << 8 | UInt32(second)) * 16)
      case 0xC8...0xCB: .pair(19 + number(2, 2), 20 + number(2, 2), slot * 8)
      case 0xCC...0xCF: .pair(19 + number(2, 2), 20 + number(2, 2), 0, allocated: slot * 8 + 8)
      case 0xD0...0xD3: .pair(19 + number(2, 2), nil, slot * 8)
      case 0xD4...0xD5: .pair(19 + number(1, 3), nil, 0, allocated: UInt32(second & 0x1F) * 8 + 8)
      case 0xD6...0xD7: .pair(19 + number(1, 2) * 2, 30, slot * 8)
      case 0xD8...0xD9: .vectors(8 + number(1, 2), 9 + number(1, 2), slot * 8)
      case 0xDA...0xDB: .vectors(8 + number(1, 2), 9 + number(1, 2), 0, allocated: slot * 8 + 8)
      case 0xDC...0xDD: .vectors(8 + number(1, 2), nil, slot * 8)
      case 0xDE: .vectors(8 + second >> 5, nil, 0, allocated: UInt32(second & 0x1F) * 8 + 8)
      case 0xE0: .allocate((UInt32(second) << 16 | UInt32(third) << 8 | UInt32(fourth)) * 16)
      case 0xE1: .setFrame
      case 0xE2: .addFrame(UInt32(second) * 8)
      case 0xE3: .nothing
      case 0xE4: .end
      case 0xE5: .endOfPart
      case 0xE6: .saveNext
      case 0xE7: anyRegister(second, third)
      case 0xE8: .trapFrame
      case 0xE9: .machineFrame
      case 0xEA: .context
      case 0xEC: .clearUnwoundToCall
      case 0xFC: .signReturnAddress
      default: nil
      }
    guard let code else { throw .unknownCode(first, at: rva) }
    if case .save(let saved) = code, !saved.isVector, max(saved.first, saved.second ?? 0) > 30 {
      throw .unknownCode(first, at: rva)
    }
    return (code, byteCount)
  }

  private static func pair(
    _ first: UInt8, _ second: UInt8?, _ offset: UInt32, allocated: UInt32 = 0
  ) -> UnwindCodeARM64 {
    .save(
      SavedRegistersARM64(
        first: first, second: second, isVector: false, offset: offset, allocated: allocated))
  }

  private static func vectors(
    _ first: UInt8, _ second: UInt8?, _ offset: UInt32, allocated: UInt32 = 0
  ) -> UnwindCodeARM64 {
    .save(
      SavedRegistersARM64(first: first, second: second, isVector: true, offset: offset, allocated: allocated))
  }

  /// `save_any_reg`: `0pxrrrrr ffoooooo`.
  private static func anyRegister(_ second: UInt8, _ third: UInt8) -> UnwindCodeARM64? {
    guard second & 0x80 == 0, third >> 6 < 3 else { return nil }
    let isPair = second & 0x40 != 0
    let allocates = second & 0x20 != 0
    let isWide = third >> 6 == 2
    let offset = UInt32(third & 0x3F) * (isPair || allocates || isWide ? 16 : 8)
    let first = second & 0x1F
    return .save(
      SavedRegistersARM64(
        first: first, second: isPair ? first + 1 : nil, isVector: third >> 6 != 0,
        offset: allocates ? 0 : offset, allocated: allocates ? offset + 16 : 0, width: isWide ? 16 : 8))
  }

  /// Length of the code that a byte begins.
  private static func byteCount(_ first: UInt8) -> Int {
    switch first {
    case 0x00...0xBF, 0xE1, 0xE3...0xE6: 1
    case 0xC0...0xDF, 0xE2, 0xF8: 2
    case 0xE7, 0xF9: 3
    case 0xE0, 0xFA: 4
    case 0xFB: 5
    default: 1
    }
  }
}
