/// `KTRAP_FRAME` of x86, from `ExceptionList` on: the part that is the same in every version of Windows.
///
/// The registers before it (Eax, Ecx, Edx, the debug registers) moved between Windows 7 and Windows 10: their offsets
/// come from the PDB.
///
/// Source: `ketypes.h` of ReactOS and headers made from public symbols.
public struct TrapFrameX86: Equatable, Sendable {
  /// `ExceptionList`.
  public var exceptionList: UInt32 = 0
  /// `SegFs`.
  public var segFs: UInt32 = 0
  /// `Edi`.
  public var edi: UInt32 = 0
  /// `Esi`.
  public var esi: UInt32 = 0
  /// `Ebx`.
  public var ebx: UInt32 = 0
  /// `Ebp`.
  public var ebp: UInt32 = 0
  /// `ErrCode`.
  public var errorCode: UInt32 = 0
  /// `Eip`.
  public var eip: UInt32 = 0
  /// `SegCs`.
  public var segCs: UInt32 = 0
  /// `EFlags`.
  public var eFlags: UInt32 = 0
  /// `HardwareEsp`: pushed only when the processor was in user mode.
  public var hardwareEsp: UInt32 = 0
  /// `HardwareSegSs`: pushed only when the processor was in user mode.
  public var hardwareSegSs: UInt32 = 0
  /// `V86Es`: pushed only in virtual 8086 mode.
  public var v86Es: UInt32 = 0
  /// `V86Ds`: pushed only in virtual 8086 mode.
  public var v86Ds: UInt32 = 0
  /// `V86Fs`: pushed only in virtual 8086 mode.
  public var v86Fs: UInt32 = 0
  /// `V86Gs`: pushed only in virtual 8086 mode.
  public var v86Gs: UInt32 = 0

  /// A value whose fields are all zero.
  public init() {}
}

extension TrapFrameX86 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x8C }
    /// `ExceptionList`.
    @inlinable public static var exceptionList: Field<Self, UInt32> { .init(0x04C) }
    /// `SegFs`.
    @inlinable public static var segFs: Field<Self, UInt32> { .init(0x050) }
    /// `Edi`.
    @inlinable public static var edi: Field<Self, UInt32> { .init(0x054) }
    /// `Esi`.
    @inlinable public static var esi: Field<Self, UInt32> { .init(0x058) }
    /// `Ebx`.
    @inlinable public static var ebx: Field<Self, UInt32> { .init(0x05C) }
    /// `Ebp`.
    @inlinable public static var ebp: Field<Self, UInt32> { .init(0x060) }
    /// `ErrCode`.
    @inlinable public static var errorCode: Field<Self, UInt32> { .init(0x064) }
    /// `Eip`.
    @inlinable public static var eip: Field<Self, UInt32> { .init(0x068) }
    /// `SegCs`.
    @inlinable public static var segCs: Field<Self, UInt32> { .init(0x06C) }
    /// `EFlags`.
    @inlinable public static var eFlags: Field<Self, UInt32> { .init(0x070) }
    /// `HardwareEsp`: pushed only when the processor was in user mode.
    @inlinable public static var hardwareEsp: Field<Self, UInt32> { .init(0x074) }
    /// `HardwareSegSs`: pushed only when the processor was in user mode.
    @inlinable public static var hardwareSegSs: Field<Self, UInt32> { .init(0x078) }
    /// `V86Es`: pushed only in virtual 8086 mode.
    @inlinable public static var v86Es: Field<Self, UInt32> { .init(0x07C) }
    /// `V86Ds`: pushed only in virtual 8086 mode.
    @inlinable public static var v86Ds: Field<Self, UInt32> { .init(0x080) }
    /// `V86Fs`: pushed only in virtual 8086 mode.
    @inlinable public static var v86Fs: Field<Self, UInt32> { .init(0x084) }
    /// `V86Gs`: pushed only in virtual 8086 mode.
    @inlinable public static var v86Gs: Field<Self, UInt32> { .init(0x088) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    exceptionList = record[Layout.exceptionList]
    segFs = record[Layout.segFs]
    edi = record[Layout.edi]
    esi = record[Layout.esi]
    ebx = record[Layout.ebx]
    ebp = record[Layout.ebp]
    errorCode = record[Layout.errorCode]
    eip = record[Layout.eip]
    segCs = record[Layout.segCs]
    eFlags = record[Layout.eFlags]
    hardwareEsp = record[Layout.hardwareEsp]
    hardwareSegSs = record[Layout.hardwareSegSs]
    v86Es = record[Layout.v86Es]
    v86Ds = record[Layout.v86Ds]
    v86Fs = record[Layout.v86Fs]
    v86Gs = record[Layout.v86Gs]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.exceptionList] = exceptionList
    record[Layout.segFs] = segFs
    record[Layout.edi] = edi
    record[Layout.esi] = esi
    record[Layout.ebx] = ebx
    record[Layout.ebp] = ebp
    record[Layout.errorCode] = errorCode
    record[Layout.eip] = eip
    record[Layout.segCs] = segCs
    record[Layout.eFlags] = eFlags
    record[Layout.hardwareEsp] = hardwareEsp
    record[Layout.hardwareSegSs] = hardwareSegSs
    record[Layout.v86Es] = v86Es
    record[Layout.v86Ds] = v86Ds
    record[Layout.v86Fs] = v86Fs
    record[Layout.v86Gs] = v86Gs
  }
}

extension TrapFrameX86 {
  /// Whether the processor was in user mode or in virtual 8086 mode, so that it pushed Esp and SegSs.
  @inlinable public var isUserMode: Bool { segCs & 1 != 0 || eFlags & 0x2_0000 != 0 }

  /// Esp before the trap, for a frame at an address: where the frame would go on if it came from kernel mode.
  @inlinable public func stackPointer(ofFrameAt address: VirtualAddress) -> VirtualAddress {
    isUserMode ? VirtualAddress(UInt64(hardwareEsp)) : address + 0x74
  }
}
