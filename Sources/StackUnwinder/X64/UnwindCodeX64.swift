import DumpFormat

/// `UNWIND_CODE` of x64: what an instruction of the prolog did.
public struct UnwindCodeX64: Equatable, Sendable {
  /// What was done.
  public enum Operation: Equatable, Sendable {
    /// `UWOP_PUSH_NONVOL`.
    case push(RegisterX64)
    /// `UWOP_ALLOC_SMALL` and `UWOP_ALLOC_LARGE`: so many bytes.
    case allocate(UInt32)
    /// `UWOP_SET_FPREG`: the frame pointer was set.
    case setFrameRegister
    /// `UWOP_SAVE_NONVOL` and `UWOP_SAVE_NONVOL_FAR`: saved so many bytes above the base of the frame.
    case save(RegisterX64, offset: UInt32)
    /// `UWOP_SAVE_XMM128` and `UWOP_SAVE_XMM128_FAR`: a vector register.
    case saveVector(Int, offset: UInt32)
    /// `UWOP_SAVE_XMM`, `UWOP_SAVE_XMM_FAR` of old compilers, and the spare code of version 2: nothing is undone.
    case ignored
    /// `UWOP_PUSH_MACHFRAME`: the processor pushed a machine frame, and an error code after it or not.
    case machineFrame(hasErrorCode: Bool)
  }

  /// Offset of the end of the instruction from the beginning of the function.
  public var prologOffset: UInt8
  /// What was done.
  public var operation: Operation
  /// 16-bit slots that the code takes: 1 to 3.
  public var slotCount: Int

  /// Decodes the code at the beginning of some slots.
  init(_ slots: ArraySlice<UInt16>, at rva: RelativeVirtualAddress) throws(UnwindError) {
    let first = slots.startIndex
    guard let slot = slots.first else { throw .truncatedCodes(at: rva) }
    prologOffset = UInt8(truncatingIfNeeded: slot)
    let code = UInt8(truncatingIfNeeded: slot >> 8 & 15)
    let info = UInt8(truncatingIfNeeded: slot >> 12)
    slotCount =
      switch code {
      case 0, 2, 3, 10: 1
      case 1: info == 0 ? 2 : 3
      case 4, 6, 8: 2
      case 5, 7, 9: 3
      default: throw .unknownCode(code, at: rva)
      }
    guard slots.count >= slotCount else { throw .truncatedCodes(at: rva) }
    let near = slotCount > 1 ? UInt32(slots[first + 1]) : 0
    let far = slotCount > 2 ? near | UInt32(slots[first + 2]) << 16 : 0
    operation =
      switch code {
      case 0: .push(RegisterX64(rawValue: info))
      case 1 where info == 0: .allocate(near * 8)
      case 1 where info == 1: .allocate(far)
      case 2: .allocate(UInt32(info) * 8 + 8)
      case 3: .setFrameRegister
      case 4: .save(RegisterX64(rawValue: info), offset: near * 8)
      case 5: .save(RegisterX64(rawValue: info), offset: far)
      case 6, 7: .ignored
      case 8: .saveVector(Int(info), offset: near * 16)
      case 9: .saveVector(Int(info), offset: far)
      case 10: .machineFrame(hasErrorCode: info == 1)
      // `UWOP_ALLOC_LARGE` with another info.
      default: throw .unknownCode(code, at: rva)
      }
  }
}
