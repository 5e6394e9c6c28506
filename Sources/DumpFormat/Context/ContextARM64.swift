/// `CONTEXT` of ARM64: the registers of a processor or thread, without floating-point and vector state.
///
/// That state stays in the record and is reached through ``Layout/vectorRegisters``, ``Layout/fpcr`` and
/// ``Layout/fpsr``. Return addresses may carry a pointer authentication code.
///
/// Source: `winnt.h`; ``flags``, ``pc`` and ``sp`` checked on a triage dump of build 22000.
public struct ContextARM64: Equatable, Sendable {
  /// `ContextFlags`: the architecture and which parts of the record are valid.
  public var flags = ContextFlags.none
  /// `Cpsr`: processor state.
  public var cpsr: UInt32 = 0
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
  /// `X19`.
  public var x19: UInt64 = 0
  /// `X20`.
  public var x20: UInt64 = 0
  /// `X21`.
  public var x21: UInt64 = 0
  /// `X22`.
  public var x22: UInt64 = 0
  /// `X23`.
  public var x23: UInt64 = 0
  /// `X24`.
  public var x24: UInt64 = 0
  /// `X25`.
  public var x25: UInt64 = 0
  /// `X26`.
  public var x26: UInt64 = 0
  /// `X27`.
  public var x27: UInt64 = 0
  /// `X28`.
  public var x28: UInt64 = 0
  /// `Fp`: frame pointer, X29.
  public var fp: UInt64 = 0
  /// `Lr`: link register, X30.
  public var lr: UInt64 = 0
  /// `Sp`: stack pointer.
  public var sp: UInt64 = 0
  /// `Pc`: program counter.
  public var pc: UInt64 = 0
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

  /// A value whose fields are all zero.
  public init() {}
}

extension ContextARM64 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x390 }
    /// `ContextFlags`: the architecture and which parts of the record are valid.
    @inlinable public static var flags: Field<Self, ContextFlags> { .init(0x000) }
    /// `Cpsr`: processor state.
    @inlinable public static var cpsr: Field<Self, UInt32> { .init(0x004) }
    /// `X0`.
    @inlinable public static var x0: Field<Self, UInt64> { .init(0x008) }
    /// `X1`.
    @inlinable public static var x1: Field<Self, UInt64> { .init(0x010) }
    /// `X2`.
    @inlinable public static var x2: Field<Self, UInt64> { .init(0x018) }
    /// `X3`.
    @inlinable public static var x3: Field<Self, UInt64> { .init(0x020) }
    /// `X4`.
    @inlinable public static var x4: Field<Self, UInt64> { .init(0x028) }
    /// `X5`.
    @inlinable public static var x5: Field<Self, UInt64> { .init(0x030) }
    /// `X6`.
    @inlinable public static var x6: Field<Self, UInt64> { .init(0x038) }
    /// `X7`.
    @inlinable public static var x7: Field<Self, UInt64> { .init(0x040) }
    /// `X8`.
    @inlinable public static var x8: Field<Self, UInt64> { .init(0x048) }
    /// `X9`.
    @inlinable public static var x9: Field<Self, UInt64> { .init(0x050) }
    /// `X10`.
    @inlinable public static var x10: Field<Self, UInt64> { .init(0x058) }
    /// `X11`.
    @inlinable public static var x11: Field<Self, UInt64> { .init(0x060) }
    /// `X12`.
    @inlinable public static var x12: Field<Self, UInt64> { .init(0x068) }
    /// `X13`.
    @inlinable public static var x13: Field<Self, UInt64> { .init(0x070) }
    /// `X14`.
    @inlinable public static var x14: Field<Self, UInt64> { .init(0x078) }
    /// `X15`.
    @inlinable public static var x15: Field<Self, UInt64> { .init(0x080) }
    /// `X16`.
    @inlinable public static var x16: Field<Self, UInt64> { .init(0x088) }
    /// `X17`.
    @inlinable public static var x17: Field<Self, UInt64> { .init(0x090) }
    /// `X18`.
    @inlinable public static var x18: Field<Self, UInt64> { .init(0x098) }
    /// `X19`.
    @inlinable public static var x19: Field<Self, UInt64> { .init(0x0A0) }
    /// `X20`.
    @inlinable public static var x20: Field<Self, UInt64> { .init(0x0A8) }
    /// `X21`.
    @inlinable public static var x21: Field<Self, UInt64> { .init(0x0B0) }
    /// `X22`.
    @inlinable public static var x22: Field<Self, UInt64> { .init(0x0B8) }
    /// `X23`.
    @inlinable public static var x23: Field<Self, UInt64> { .init(0x0C0) }
    /// `X24`.
    @inlinable public static var x24: Field<Self, UInt64> { .init(0x0C8) }
    /// `X25`.
    @inlinable public static var x25: Field<Self, UInt64> { .init(0x0D0) }
    /// `X26`.
    @inlinable public static var x26: Field<Self, UInt64> { .init(0x0D8) }
    /// `X27`.
    @inlinable public static var x27: Field<Self, UInt64> { .init(0x0E0) }
    /// `X28`.
    @inlinable public static var x28: Field<Self, UInt64> { .init(0x0E8) }
    /// `Fp`: frame pointer, X29.
    @inlinable public static var fp: Field<Self, UInt64> { .init(0x0F0) }
    /// `Lr`: link register, X30.
    @inlinable public static var lr: Field<Self, UInt64> { .init(0x0F8) }
    /// `Sp`: stack pointer.
    @inlinable public static var sp: Field<Self, UInt64> { .init(0x100) }
    /// `Pc`: program counter.
    @inlinable public static var pc: Field<Self, UInt64> { .init(0x108) }
    /// `V`: V0 to V31, 16 bytes each.
    @inlinable public static var vectorRegisters: ByteField<Self> { .init(0x110, byteCount: 0x200) }
    /// `Fpcr`: floating-point control.
    @inlinable public static var fpcr: Field<Self, UInt32> { .init(0x310) }
    /// `Fpsr`: floating-point status.
    @inlinable public static var fpsr: Field<Self, UInt32> { .init(0x314) }
    /// `Bcr[0]`: control of a breakpoint.
    @inlinable public static var bcr0: Field<Self, UInt32> { .init(0x318) }
    /// `Bcr[1]`: control of a breakpoint.
    @inlinable public static var bcr1: Field<Self, UInt32> { .init(0x31C) }
    /// `Bcr[2]`: control of a breakpoint.
    @inlinable public static var bcr2: Field<Self, UInt32> { .init(0x320) }
    /// `Bcr[3]`: control of a breakpoint.
    @inlinable public static var bcr3: Field<Self, UInt32> { .init(0x324) }
    /// `Bcr[4]`: control of a breakpoint.
    @inlinable public static var bcr4: Field<Self, UInt32> { .init(0x328) }
    /// `Bcr[5]`: control of a breakpoint.
    @inlinable public static var bcr5: Field<Self, UInt32> { .init(0x32C) }
    /// `Bcr[6]`: control of a breakpoint.
    @inlinable public static var bcr6: Field<Self, UInt32> { .init(0x330) }
    /// `Bcr[7]`: control of a breakpoint.
    @inlinable public static var bcr7: Field<Self, UInt32> { .init(0x334) }
    /// `Bvr[0]`: address of a breakpoint.
    @inlinable public static var bvr0: Field<Self, UInt64> { .init(0x338) }
    /// `Bvr[1]`: address of a breakpoint.
    @inlinable public static var bvr1: Field<Self, UInt64> { .init(0x340) }
    /// `Bvr[2]`: address of a breakpoint.
    @inlinable public static var bvr2: Field<Self, UInt64> { .init(0x348) }
    /// `Bvr[3]`: address of a breakpoint.
    @inlinable public static var bvr3: Field<Self, UInt64> { .init(0x350) }
    /// `Bvr[4]`: address of a breakpoint.
    @inlinable public static var bvr4: Field<Self, UInt64> { .init(0x358) }
    /// `Bvr[5]`: address of a breakpoint.
    @inlinable public static var bvr5: Field<Self, UInt64> { .init(0x360) }
    /// `Bvr[6]`: address of a breakpoint.
    @inlinable public static var bvr6: Field<Self, UInt64> { .init(0x368) }
    /// `Bvr[7]`: address of a breakpoint.
    @inlinable public static var bvr7: Field<Self, UInt64> { .init(0x370) }
    /// `Wcr[0]`: control of a watchpoint.
    @inlinable public static var wcr0: Field<Self, UInt32> { .init(0x378) }
    /// `Wcr[1]`: control of a watchpoint.
    @inlinable public static var wcr1: Field<Self, UInt32> { .init(0x37C) }
    /// `Wvr[0]`: address of a watchpoint.
    @inlinable public static var wvr0: Field<Self, UInt64> { .init(0x380) }
    /// `Wvr[1]`: address of a watchpoint.
    @inlinable public static var wvr1: Field<Self, UInt64> { .init(0x388) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    flags = record[Layout.flags]
    cpsr = record[Layout.cpsr]
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
    x19 = record[Layout.x19]
    x20 = record[Layout.x20]
    x21 = record[Layout.x21]
    x22 = record[Layout.x22]
    x23 = record[Layout.x23]
    x24 = record[Layout.x24]
    x25 = record[Layout.x25]
    x26 = record[Layout.x26]
    x27 = record[Layout.x27]
    x28 = record[Layout.x28]
    fp = record[Layout.fp]
    lr = record[Layout.lr]
    sp = record[Layout.sp]
    pc = record[Layout.pc]
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
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.flags] = flags
    record[Layout.cpsr] = cpsr
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
    record[Layout.x19] = x19
    record[Layout.x20] = x20
    record[Layout.x21] = x21
    record[Layout.x22] = x22
    record[Layout.x23] = x23
    record[Layout.x24] = x24
    record[Layout.x25] = x25
    record[Layout.x26] = x26
    record[Layout.x27] = x27
    record[Layout.x28] = x28
    record[Layout.fp] = fp
    record[Layout.lr] = lr
    record[Layout.sp] = sp
    record[Layout.pc] = pc
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
  }
}

extension ContextARM64 {
  /// An integer register, by the number that instructions and unwind codes give it.
  public enum IntegerRegister: UInt8, Sendable {
    /// Register 0.
    case x0 = 0
    /// Register 1.
    case x1
    /// Register 2.
    case x2
    /// Register 3.
    case x3
    /// Register 4.
    case x4
    /// Register 5.
    case x5
    /// Register 6.
    case x6
    /// Register 7.
    case x7
    /// Register 8.
    case x8
    /// Register 9.
    case x9
    /// Register 10.
    case x10
    /// Register 11.
    case x11
    /// Register 12.
    case x12
    /// Register 13.
    case x13
    /// Register 14.
    case x14
    /// Register 15.
    case x15
    /// Register 16.
    case x16
    /// Register 17.
    case x17
    /// Register 18.
    case x18
    /// Register 19.
    case x19
    /// Register 20.
    case x20
    /// Register 21.
    case x21
    /// Register 22.
    case x22
    /// Register 23.
    case x23
    /// Register 24.
    case x24
    /// Register 25.
    case x25
    /// Register 26.
    case x26
    /// Register 27.
    case x27
    /// Register 28.
    case x28
    /// Register 29.
    case fp
    /// Register 30.
    case lr
    /// Register 31.
    case sp
  }

  /// The value of an integer register.
  @inlinable public subscript(register: IntegerRegister) -> UInt64 {
    get {
      switch register {
      case .x0: x0
      case .x1: x1
      case .x2: x2
      case .x3: x3
      case .x4: x4
      case .x5: x5
      case .x6: x6
      case .x7: x7
      case .x8: x8
      case .x9: x9
      case .x10: x10
      case .x11: x11
      case .x12: x12
      case .x13: x13
      case .x14: x14
      case .x15: x15
      case .x16: x16
      case .x17: x17
      case .x18: x18
      case .x19: x19
      case .x20: x20
      case .x21: x21
      case .x22: x22
      case .x23: x23
      case .x24: x24
      case .x25: x25
      case .x26: x26
      case .x27: x27
      case .x28: x28
      case .fp: fp
      case .lr: lr
      case .sp: sp
      }
    }
    set {
      switch register {
      case .x0: x0 = newValue
      case .x1: x1 = newValue
      case .x2: x2 = newValue
      case .x3: x3 = newValue
      case .x4: x4 = newValue
      case .x5: x5 = newValue
      case .x6: x6 = newValue
      case .x7: x7 = newValue
      case .x8: x8 = newValue
      case .x9: x9 = newValue
      case .x10: x10 = newValue
      case .x11: x11 = newValue
      case .x12: x12 = newValue
      case .x13: x13 = newValue
      case .x14: x14 = newValue
      case .x15: x15 = newValue
      case .x16: x16 = newValue
      case .x17: x17 = newValue
      case .x18: x18 = newValue
      case .x19: x19 = newValue
      case .x20: x20 = newValue
      case .x21: x21 = newValue
      case .x22: x22 = newValue
      case .x23: x23 = newValue
      case .x24: x24 = newValue
      case .x25: x25 = newValue
      case .x26: x26 = newValue
      case .x27: x27 = newValue
      case .x28: x28 = newValue
      case .fp: fp = newValue
      case .lr: lr = newValue
      case .sp: sp = newValue
      }
    }
  }
}
