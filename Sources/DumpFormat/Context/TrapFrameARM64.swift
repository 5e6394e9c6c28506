/// `KTRAP_FRAME` of ARM64: what the kernel saves on the stack at an interrupt, a fault or a system call.
///
/// X19 to X28 are not in it.
///
/// Source: headers made from public symbols.
public struct TrapFrameARM64: Equatable, Sendable {
  /// `ExceptionActive`.
  public var exceptionActive: UInt8 = 0
  /// `ContextFromKFramesUnwound`.
  public var contextFromKFramesUnwound: UInt8 = 0
  /// `DebugRegistersValid`.
  public var debugRegistersValid: UInt8 = 0
  /// `PreviousMode` / `PreviousIrql`: which of the two depends on how the frame came about.
  public var previousMode: UInt8 = 0
  /// `FaultAddress` / `TrapFrame`: address of the fault, or the trap frame before this one.
  public var faultAddress = VirtualAddress(0)
  /// `VfpState`: address of a ``VFPStateARM64``, or zero.
  public var vfpState = VirtualAddress(0)
  /// `Bcr[0]`: control of a breakpoint.
  public var bcr0: UInt32 = 0
  /// `Bcr[1]`: control of a breakpoint.
  public var bcr1: UInt32 = 0
  /// `Bcr[2]`: control of a breakpoint.
  public var bcr2: UInt32 = 0
  /// `Bcr[3]`: control of a breakpoint.
  public var bcr3: UInt32 = 0
  /// `Bcr[4]`: control of a breakpoint.
  public var bcr4: UInt32 = 0
  /// `Bcr[5]`: control of a breakpoint.
  public var bcr5: UInt32 = 0
  /// `Bcr[6]`: control of a breakpoint.
  public var bcr6: UInt32 = 0
  /// `Bcr[7]`: control of a breakpoint.
  public var bcr7: UInt32 = 0
  /// `Bvr[0]`: address of a breakpoint.
  public var bvr0: UInt64 = 0
  /// `Bvr[1]`: address of a breakpoint.
  public var bvr1: UInt64 = 0
  /// `Bvr[2]`: address of a breakpoint.
  public var bvr2: UInt64 = 0
  /// `Bvr[3]`: address of a breakpoint.
  public var bvr3: UInt64 = 0
  /// `Bvr[4]`: address of a breakpoint.
  public var bvr4: UInt64 = 0
  /// `Bvr[5]`: address of a breakpoint.
  public var bvr5: UInt64 = 0
  /// `Bvr[6]`: address of a breakpoint.
  public var bvr6: UInt64 = 0
  /// `Bvr[7]`: address of a breakpoint.
  public var bvr7: UInt64 = 0
  /// `Wcr[0]`: control of a watchpoint.
  public var wcr0: UInt32 = 0
  /// `Wcr[1]`: control of a watchpoint.
  public var wcr1: UInt32 = 0
  /// `Wvr[0]`: address of a watchpoint.
  public var wvr0: UInt64 = 0
  /// `Wvr[1]`: address of a watchpoint.
  public var wvr1: UInt64 = 0
  /// `Spsr`: saved processor state.
  public var spsr: UInt32 = 0
  /// `Esr`: exception syndrome.
  public var esr: UInt32 = 0
  /// `Sp`: stack pointer.
  public var sp: UInt64 = 0
  /// `X0`.
  public var x0: UInt64 = 0
  /// `X1`.
  public var x1: UInt64 = 0
  /// `X2`.
  public var x2: UInt64 = 0
  /// `X3`.
  public var x3: UInt64 = 0
  /// `X4`.
  public var x4: UInt64 = 0
  /// `X5`.
  public var x5: UInt64 = 0
  /// `X6`.
  public var x6: UInt64 = 0
  /// `X7`.
  public var x7: UInt64 = 0
  /// `X8`.
  public var x8: UInt64 = 0
  /// `X9`.
  public var x9: UInt64 = 0
  /// `X10`.
  public var x10: UInt64 = 0
  /// `X11`.
  public var x11: UInt64 = 0
  /// `X12`.
  public var x12: UInt64 = 0
  /// `X13`.
  public var x13: UInt64 = 0
  /// `X14`.
  public var x14: UInt64 = 0
  /// `X15`.
  public var x15: UInt64 = 0
  /// `X16`.
  public var x16: UInt64 = 0
  /// `X17`.
  public var x17: UInt64 = 0
  /// `X18`.
  public var x18: UInt64 = 0
  /// `Lr`: link register, X30.
  public var lr: UInt64 = 0
  /// `Fp`: frame pointer, X29.
  public var fp: UInt64 = 0
  /// `Pc`: program counter.
  public var pc: UInt64 = 0

  /// A value whose fields are all zero.
  public init() {}
}

extension TrapFrameARM64 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x150 }
    /// `ExceptionActive`.
    @inlinable public static var exceptionActive: Field<Self, UInt8> { .init(0x000) }
    /// `ContextFromKFramesUnwound`.
    @inlinable public static var contextFromKFramesUnwound: Field<Self, UInt8> { .init(0x001) }
    /// `DebugRegistersValid`.
    @inlinable public static var debugRegistersValid: Field<Self, UInt8> { .init(0x002) }
    /// `PreviousMode` / `PreviousIrql`: which of the two depends on how the frame came about.
    @inlinable public static var previousMode: Field<Self, UInt8> { .init(0x003) }
    /// `FaultAddress` / `TrapFrame`: address of the fault, or the trap frame before this one.
    @inlinable public static var faultAddress: Field<Self, VirtualAddress> { .init(0x008) }
    /// `VfpState`: address of a ``VFPStateARM64``, or zero.
    @inlinable public static var vfpState: Field<Self, VirtualAddress> { .init(0x010) }
    /// `Bcr[0]`: control of a breakpoint.
    @inlinable public static var bcr0: Field<Self, UInt32> { .init(0x018) }
    /// `Bcr[1]`: control of a breakpoint.
    @inlinable public static var bcr1: Field<Self, UInt32> { .init(0x01C) }
    /// `Bcr[2]`: control of a breakpoint.
    @inlinable public static var bcr2: Field<Self, UInt32> { .init(0x020) }
    /// `Bcr[3]`: control of a breakpoint.
    @inlinable public static var bcr3: Field<Self, UInt32> { .init(0x024) }
    /// `Bcr[4]`: control of a breakpoint.
    @inlinable public static var bcr4: Field<Self, UInt32> { .init(0x028) }
    /// `Bcr[5]`: control of a breakpoint.
    @inlinable public static var bcr5: Field<Self, UInt32> { .init(0x02C) }
    /// `Bcr[6]`: control of a breakpoint.
    @inlinable public static var bcr6: Field<Self, UInt32> { .init(0x030) }
    /// `Bcr[7]`: control of a breakpoint.
    @inlinable public static var bcr7: Field<Self, UInt32> { .init(0x034) }
    /// `Bvr[0]`: address of a breakpoint.
    @inlinable public static var bvr0: Field<Self, UInt64> { .init(0x038) }
    /// `Bvr[1]`: address of a breakpoint.
    @inlinable public static var bvr1: Field<Self, UInt64> { .init(0x040) }
    /// `Bvr[2]`: address of a breakpoint.
    @inlinable public static var bvr2: Field<Self, UInt64> { .init(0x048) }
    /// `Bvr[3]`: address of a breakpoint.
    @inlinable public static var bvr3: Field<Self, UInt64> { .init(0x050) }
    /// `Bvr[4]`: address of a breakpoint.
    @inlinable public static var bvr4: Field<Self, UInt64> { .init(0x058) }
    /// `Bvr[5]`: address of a breakpoint.
    @inlinable public static var bvr5: Field<Self, UInt64> { .init(0x060) }
    /// `Bvr[6]`: address of a breakpoint.
    @inlinable public static var bvr6: Field<Self, UInt64> { .init(0x068) }
    /// `Bvr[7]`: address of a breakpoint.
    @inlinable public static var bvr7: Field<Self, UInt64> { .init(0x070) }
    /// `Wcr[0]`: control of a watchpoint.
    @inlinable public static var wcr0: Field<Self, UInt32> { .init(0x078) }
    /// `Wcr[1]`: control of a watchpoint.
    @inlinable public static var wcr1: Field<Self, UInt32> { .init(0x07C) }
    /// `Wvr[0]`: address of a watchpoint.
    @inlinable public static var wvr0: Field<Self, UInt64> { .init(0x080) }
    /// `Wvr[1]`: address of a watchpoint.
    @inlinable public static var wvr1: Field<Self, UInt64> { .init(0x088) }
    /// `Spsr`: saved processor state.
    @inlinable public static var spsr: Field<Self, UInt32> { .init(0x090) }
    /// `Esr`: exception syndrome.
    @inlinable public static var esr: Field<Self, UInt32> { .init(0x094) }
    /// `Sp`: stack pointer.
    @inlinable public static var sp: Field<Self, UInt64> { .init(0x098) }
    /// `X0`.
    @inlinable public static var x0: Field<Self, UInt64> { .init(0x0A0) }
    /// `X1`.
    @inlinable public static var x1: Field<Self, UInt64> { .init(0x0A8) }
    /// `X2`.
    @inlinable public static var x2: Field<Self, UInt64> { .init(0x0B0) }
    /// `X3`.
    @inlinable public static var x3: Field<Self, UInt64> { .init(0x0B8) }
    /// `X4`.
    @inlinable public static var x4: Field<Self, UInt64> { .init(0x0C0) }
    /// `X5`.
    @inlinable public static var x5: Field<Self, UInt64> { .init(0x0C8) }
    /// `X6`.
    @inlinable public static var x6: Field<Self, UInt64> { .init(0x0D0) }
    /// `X7`.
    @inlinable public static var x7: Field<Self, UInt64> { .init(0x0D8) }
    /// `X8`.
    @inlinable public static var x8: Field<Self, UInt64> { .init(0x0E0) }
    /// `X9`.
    @inlinable public static var x9: Field<Self, UInt64> { .init(0x0E8) }
    /// `X10`.
    @inlinable public static var x10: Field<Self, UInt64> { .init(0x0F0) }
    /// `X11`.
    @inlinable public static var x11: Field<Self, UInt64> { .init(0x0F8) }
    /// `X12`.
    @inlinable public static var x12: Field<Self, UInt64> { .init(0x100) }
    /// `X13`.
    @inlinable public static var x13: Field<Self, UInt64> { .init(0x108) }
    /// `X14`.
    @inlinable public static var x14: Field<Self, UInt64> { .init(0x110) }
    /// `X15`.
    @inlinable public static var x15: Field<Self, UInt64> { .init(0x118) }
    /// `X16`.
    @inlinable public static var x16: Field<Self, UInt64> { .init(0x120) }
    /// `X17`.
    @inlinable public static var x17: Field<Self, UInt64> { .init(0x128) }
    /// `X18`.
    @inlinable public static var x18: Field<Self, UInt64> { .init(0x130) }
    /// `Lr`: link register, X30.
    @inlinable public static var lr: Field<Self, UInt64> { .init(0x138) }
    /// `Fp`: frame pointer, X29.
    @inlinable public static var fp: Field<Self, UInt64> { .init(0x140) }
    /// `Pc`: program counter.
    @inlinable public static var pc: Field<Self, UInt64> { .init(0x148) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    exceptionActive = record[Layout.exceptionActive]
    contextFromKFramesUnwound = record[Layout.contextFromKFramesUnwound]
    debugRegistersValid = record[Layout.debugRegistersValid]
    previousMode = record[Layout.previousMode]
    faultAddress = record[Layout.faultAddress]
    vfpState = record[Layout.vfpState]
    bcr0 = record[Layout.bcr0]
    bcr1 = record[Layout.bcr1]
    bcr2 = record[Layout.bcr2]
    bcr3 = record[Layout.bcr3]
    bcr4 = record[Layout.bcr4]
    bcr5 = record[Layout.bcr5]
    bcr6 = record[Layout.bcr6]
    bcr7 = record[Layout.bcr7]
    bvr0 = record[Layout.bvr0]
    bvr1 = record[Layout.bvr1]
    bvr2 = record[Layout.bvr2]
    bvr3 = record[Layout.bvr3]
    bvr4 = record[Layout.bvr4]
    bvr5 = record[Layout.bvr5]
    bvr6 = record[Layout.bvr6]
    bvr7 = record[Layout.bvr7]
    wcr0 = record[Layout.wcr0]
    wcr1 = record[Layout.wcr1]
    wvr0 = record[Layout.wvr0]
    wvr1 = record[Layout.wvr1]
    spsr = record[Layout.spsr]
    esr = record[Layout.esr]
    sp = record[Layout.sp]
    x0 = record[Layout.x0]
    x1 = record[Layout.x1]
    x2 = record[Layout.x2]
    x3 = record[Layout.x3]
    x4 = record[Layout.x4]
    x5 = record[Layout.x5]
    x6 = record[Layout.x6]
    x7 = record[Layout.x7]
    x8 = record[Layout.x8]
    x9 = record[Layout.x9]
    x10 = record[Layout.x10]
    x11 = record[Layout.x11]
    x12 = record[Layout.x12]
    x13 = record[Layout.x13]
    x14 = record[Layout.x14]
    x15 = record[Layout.x15]
    x16 = record[Layout.x16]
    x17 = record[Layout.x17]
    x18 = record[Layout.x18]
    lr = record[Layout.lr]
    fp = record[Layout.fp]
    pc = record[Layout.pc]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.exceptionActive] = exceptionActive
    record[Layout.contextFromKFramesUnwound] = contextFromKFramesUnwound
    record[Layout.debugRegistersValid] = debugRegistersValid
    record[Layout.previousMode] = previousMode
    record[Layout.faultAddress] = faultAddress
    record[Layout.vfpState] = vfpState
    record[Layout.bcr0] = bcr0
    record[Layout.bcr1] = bcr1
    record[Layout.bcr2] = bcr2
    record[Layout.bcr3] = bcr3
    record[Layout.bcr4] = bcr4
    record[Layout.bcr5] = bcr5
    record[Layout.bcr6] = bcr6
    record[Layout.bcr7] = bcr7
    record[Layout.bvr0] = bvr0
    record[Layout.bvr1] = bvr1
    record[Layout.bvr2] = bvr2
    record[Layout.bvr3] = bvr3
    record[Layout.bvr4] = bvr4
    record[Layout.bvr5] = bvr5
    record[Layout.bvr6] = bvr6
    record[Layout.bvr7] = bvr7
    record[Layout.wcr0] = wcr0
    record[Layout.wcr1] = wcr1
    record[Layout.wvr0] = wvr0
    record[Layout.wvr1] = wvr1
    record[Layout.spsr] = spsr
    record[Layout.esr] = esr
    record[Layout.sp] = sp
    record[Layout.x0] = x0
    record[Layout.x1] = x1
    record[Layout.x2] = x2
    record[Layout.x3] = x3
    record[Layout.x4] = x4
    record[Layout.x5] = x5
    record[Layout.x6] = x6
    record[Layout.x7] = x7
    record[Layout.x8] = x8
    record[Layout.x9] = x9
    record[Layout.x10] = x10
    record[Layout.x11] = x11
    record[Layout.x12] = x12
    record[Layout.x13] = x13
    record[Layout.x14] = x14
    record[Layout.x15] = x15
    record[Layout.x16] = x16
    record[Layout.x17] = x17
    record[Layout.x18] = x18
    record[Layout.lr] = lr
    record[Layout.fp] = fp
    record[Layout.pc] = pc
  }
}
