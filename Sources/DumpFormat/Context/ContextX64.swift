/// `CONTEXT` of x64: the registers of a processor or thread, without floating-point and vector state.
///
/// That state stays in the record and is reached through the byte fields of ``Layout``. Which groups of registers are
/// valid, ``flags`` say. If they have ``ContextFlags/x64XState``, a `CONTEXT_EX` follows the record.
///
/// Source: `winnt.h`; offsets checked on triage dumps of builds 17763 to 26100.
public struct ContextX64: Equatable, Sendable {
  /// `ContextFlags`: the architecture and which parts of the record are valid.
  public var flags = ContextFlags.none
  /// `MxCsr`: SSE control and status.
  public var mxCsr: UInt32 = 0
  /// `SegCs`.
  public var segCs: UInt16 = 0
  /// `SegDs`.
  public var segDs: UInt16 = 0
  /// `SegEs`.
  public var segEs: UInt16 = 0
  /// `SegFs`.
  public var segFs: UInt16 = 0
  /// `SegGs`.
  public var segGs: UInt16 = 0
  /// `SegSs`.
  public var segSs: UInt16 = 0
  /// `EFlags`.
  public var eFlags: UInt32 = 0
  /// `Dr0`.
  public var dr0: UInt64 = 0
  /// `Dr1`.
  public var dr1: UInt64 = 0
  /// `Dr2`.
  public var dr2: UInt64 = 0
  /// `Dr3`.
  public var dr3: UInt64 = 0
  /// `Dr6`.
  public var dr6: UInt64 = 0
  /// `Dr7`.
  public var dr7: UInt64 = 0
  /// `Rax`.
  public var rax: UInt64 = 0
  /// `Rcx`.
  public var rcx: UInt64 = 0
  /// `Rdx`.
  public var rdx: UInt64 = 0
  /// `Rbx`.
  public var rbx: UInt64 = 0
  /// `Rsp`.
  public var rsp: UInt64 = 0
  /// `Rbp`.
  public var rbp: UInt64 = 0
  /// `Rsi`.
  public var rsi: UInt64 = 0
  /// `Rdi`.
  public var rdi: UInt64 = 0
  /// `R8`.
  public var r8: UInt64 = 0
  /// `R9`.
  public var r9: UInt64 = 0
  /// `R10`.
  public var r10: UInt64 = 0
  /// `R11`.
  public var r11: UInt64 = 0
  /// `R12`.
  public var r12: UInt64 = 0
  /// `R13`.
  public var r13: UInt64 = 0
  /// `R14`.
  public var r14: UInt64 = 0
  /// `R15`.
  public var r15: UInt64 = 0
  /// `Rip`.
  public var rip: UInt64 = 0
  /// `DebugControl`.
  public var debugControl: UInt64 = 0
  /// `LastBranchToRip`.
  public var lastBranchToRip: UInt64 = 0
  /// `LastBranchFromRip`.
  public var lastBranchFromRip: UInt64 = 0
  /// `LastExceptionToRip`.
  public var lastExceptionToRip: UInt64 = 0
  /// `LastExceptionFromRip`.
  public var lastExceptionFromRip: UInt64 = 0

  /// A value whose fields are all zero.
  public init() {}
}

extension ContextX64 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x4D0 }
    /// `P1Home`: home space of a called function; no register.
    @inlinable public static var p1Home: Field<Self, UInt64> { .init(0x000) }
    /// `P2Home`: home space of a called function; no register.
    @inlinable public static var p2Home: Field<Self, UInt64> { .init(0x008) }
    /// `P3Home`: home space of a called function; no register.
    @inlinable public static var p3Home: Field<Self, UInt64> { .init(0x010) }
    /// `P4Home`: home space of a called function; no register.
    @inlinable public static var p4Home: Field<Self, UInt64> { .init(0x018) }
    /// `P5Home`: home space of a called function; no register.
    @inlinable public static var p5Home: Field<Self, UInt64> { .init(0x020) }
    /// `P6Home`: home space of a called function; no register.
    @inlinable public static var p6Home: Field<Self, UInt64> { .init(0x028) }
    /// `ContextFlags`: the architecture and which parts of the record are valid.
    @inlinable public static var flags: Field<Self, ContextFlags> { .init(0x030) }
    /// `MxCsr`: SSE control and status.
    @inlinable public static var mxCsr: Field<Self, UInt32> { .init(0x034) }
    /// `SegCs`.
    @inlinable public static var segCs: Field<Self, UInt16> { .init(0x038) }
    /// `SegDs`.
    @inlinable public static var segDs: Field<Self, UInt16> { .init(0x03A) }
    /// `SegEs`.
    @inlinable public static var segEs: Field<Self, UInt16> { .init(0x03C) }
    /// `SegFs`.
    @inlinable public static var segFs: Field<Self, UInt16> { .init(0x03E) }
    /// `SegGs`.
    @inlinable public static var segGs: Field<Self, UInt16> { .init(0x040) }
    /// `SegSs`.
    @inlinable public static var segSs: Field<Self, UInt16> { .init(0x042) }
    /// `EFlags`.
    @inlinable public static var eFlags: Field<Self, UInt32> { .init(0x044) }
    /// `Dr0`.
    @inlinable public static var dr0: Field<Self, UInt64> { .init(0x048) }
    /// `Dr1`.
    @inlinable public static var dr1: Field<Self, UInt64> { .init(0x050) }
    /// `Dr2`.
    @inlinable public static var dr2: Field<Self, UInt64> { .init(0x058) }
    /// `Dr3`.
    @inlinable public static var dr3: Field<Self, UInt64> { .init(0x060) }
    /// `Dr6`.
    @inlinable public static var dr6: Field<Self, UInt64> { .init(0x068) }
    /// `Dr7`.
    @inlinable public static var dr7: Field<Self, UInt64> { .init(0x070) }
    /// `Rax`.
    @inlinable public static var rax: Field<Self, UInt64> { .init(0x078) }
    /// `Rcx`.
    @inlinable public static var rcx: Field<Self, UInt64> { .init(0x080) }
    /// `Rdx`.
    @inlinable public static var rdx: Field<Self, UInt64> { .init(0x088) }
    /// `Rbx`.
    @inlinable public static var rbx: Field<Self, UInt64> { .init(0x090) }
    /// `Rsp`.
    @inlinable public static var rsp: Field<Self, UInt64> { .init(0x098) }
    /// `Rbp`.
    @inlinable public static var rbp: Field<Self, UInt64> { .init(0x0A0) }
    /// `Rsi`.
    @inlinable public static var rsi: Field<Self, UInt64> { .init(0x0A8) }
    /// `Rdi`.
    @inlinable public static var rdi: Field<Self, UInt64> { .init(0x0B0) }
    /// `R8`.
    @inlinable public static var r8: Field<Self, UInt64> { .init(0x0B8) }
    /// `R9`.
    @inlinable public static var r9: Field<Self, UInt64> { .init(0x0C0) }
    /// `R10`.
    @inlinable public static var r10: Field<Self, UInt64> { .init(0x0C8) }
    /// `R11`.
    @inlinable public static var r11: Field<Self, UInt64> { .init(0x0D0) }
    /// `R12`.
    @inlinable public static var r12: Field<Self, UInt64> { .init(0x0D8) }
    /// `R13`.
    @inlinable public static var r13: Field<Self, UInt64> { .init(0x0E0) }
    /// `R14`.
    @inlinable public static var r14: Field<Self, UInt64> { .init(0x0E8) }
    /// `R15`.
    @inlinable public static var r15: Field<Self, UInt64> { .init(0x0F0) }
    /// `Rip`.
    @inlinable public static var rip: Field<Self, UInt64> { .init(0x0F8) }
    /// `FltSave`: x87 and SSE state, an `XSAVE_FORMAT`.
    @inlinable public static var floatSave: ByteField<Self> { .init(0x100, byteCount: 0x200) }
    /// `FltSave.ControlWord`: x87 control word.
    @inlinable public static var floatControlWord: Field<Self, UInt16> { .init(0x100) }
    /// `FltSave.StatusWord`: x87 status word.
    @inlinable public static var floatStatusWord: Field<Self, UInt16> { .init(0x102) }
    /// `FltSave.TagWord`: x87 tag word, abridged.
    @inlinable public static var floatTagWord: Field<Self, UInt8> { .init(0x104) }
    /// `FltSave.ErrorOpcode`: opcode of the last x87 instruction.
    @inlinable public static var floatErrorOpcode: Field<Self, UInt16> { .init(0x106) }
    /// `FltSave.ErrorOffset`: offset of the last x87 instruction.
    @inlinable public static var floatErrorOffset: Field<Self, UInt32> { .init(0x108) }
    /// `FltSave.ErrorSelector`: selector of the last x87 instruction.
    @inlinable public static var floatErrorSelector: Field<Self, UInt16> { .init(0x10C) }
    /// `FltSave.DataOffset`: offset of its operand.
    @inlinable public static var floatDataOffset: Field<Self, UInt32> { .init(0x110) }
    /// `FltSave.DataSelector`: selector of its operand.
    @inlinable public static var floatDataSelector: Field<Self, UInt16> { .init(0x114) }
    /// `FltSave.MxCsr`: SSE control and status, once more.
    @inlinable public static var floatMxCsr: Field<Self, UInt32> { .init(0x118) }
    /// `FltSave.MxCsr_Mask`: valid bits of `MxCsr`.
    @inlinable public static var floatMxCsrMask: Field<Self, UInt32> { .init(0x11C) }
    /// `FltSave.FloatRegisters`: ST0 to ST7, 16 bytes each.
    @inlinable public static var floatRegisters: ByteField<Self> { .init(0x120, byteCount: 0x80) }
    /// `FltSave.XmmRegisters`: XMM0 to XMM15, 16 bytes each.
    @inlinable public static var xmmRegisters: ByteField<Self> { .init(0x1A0, byteCount: 0x100) }
    /// `VectorRegister`: 26 registers of 16 bytes.
    @inlinable public static var vectorRegisters: ByteField<Self> { .init(0x300, byteCount: 0x1A0) }
    /// `VectorControl`.
    @inlinable public static var vectorControl: Field<Self, UInt64> { .init(0x4A0) }
    /// `DebugControl`.
    @inlinable public static var debugControl: Field<Self, UInt64> { .init(0x4A8) }
    /// `LastBranchToRip`.
    @inlinable public static var lastBranchToRip: Field<Self, UInt64> { .init(0x4B0) }
    /// `LastBranchFromRip`.
    @inlinable public static var lastBranchFromRip: Field<Self, UInt64> { .init(0x4B8) }
    /// `LastExceptionToRip`.
    @inlinable public static var lastExceptionToRip: Field<Self, UInt64> { .init(0x4C0) }
    /// `LastExceptionFromRip`.
    @inlinable public static var lastExceptionFromRip: Field<Self, UInt64> { .init(0x4C8) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    flags = record[Layout.flags]
    mxCsr = record[Layout.mxCsr]
    segCs = record[Layout.segCs]
    segDs = record[Layout.segDs]
    segEs = record[Layout.segEs]
    segFs = record[Layout.segFs]
    segGs = record[Layout.segGs]
    segSs = record[Layout.segSs]
    eFlags = record[Layout.eFlags]
    dr0 = record[Layout.dr0]
    dr1 = record[Layout.dr1]
    dr2 = record[Layout.dr2]
    dr3 = record[Layout.dr3]
    dr6 = record[Layout.dr6]
    dr7 = record[Layout.dr7]
    rax = record[Layout.rax]
    rcx = record[Layout.rcx]
    rdx = record[Layout.rdx]
    rbx = record[Layout.rbx]
    rsp = record[Layout.rsp]
    rbp = record[Layout.rbp]
    rsi = record[Layout.rsi]
    rdi = record[Layout.rdi]
    r8 = record[Layout.r8]
    r9 = record[Layout.r9]
    r10 = record[Layout.r10]
    r11 = record[Layout.r11]
    r12 = record[Layout.r12]
    r13 = record[Layout.r13]
    r14 = record[Layout.r14]
    r15 = record[Layout.r15]
    rip = record[Layout.rip]
    debugControl = record[Layout.debugControl]
    lastBranchToRip = record[Layout.lastBranchToRip]
    lastBranchFromRip = record[Layout.lastBranchFromRip]
    lastExceptionToRip = record[Layout.lastExceptionToRip]
    lastExceptionFromRip = record[Layout.lastExceptionFromRip]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.flags] = flags
    record[Layout.mxCsr] = mxCsr
    record[Layout.segCs] = segCs
    record[Layout.segDs] = segDs
    record[Layout.segEs] = segEs
    record[Layout.segFs] = segFs
    record[Layout.segGs] = segGs
    record[Layout.segSs] = segSs
    record[Layout.eFlags] = eFlags
    record[Layout.dr0] = dr0
    record[Layout.dr1] = dr1
    record[Layout.dr2] = dr2
    record[Layout.dr3] = dr3
    record[Layout.dr6] = dr6
    record[Layout.dr7] = dr7
    record[Layout.rax] = rax
    record[Layout.rcx] = rcx
    record[Layout.rdx] = rdx
    record[Layout.rbx] = rbx
    record[Layout.rsp] = rsp
    record[Layout.rbp] = rbp
    record[Layout.rsi] = rsi
    record[Layout.rdi] = rdi
    record[Layout.r8] = r8
    record[Layout.r9] = r9
    record[Layout.r10] = r10
    record[Layout.r11] = r11
    record[Layout.r12] = r12
    record[Layout.r13] = r13
    record[Layout.r14] = r14
    record[Layout.r15] = r15
    record[Layout.rip] = rip
    record[Layout.debugControl] = debugControl
    record[Layout.lastBranchToRip] = lastBranchToRip
    record[Layout.lastBranchFromRip] = lastBranchFromRip
    record[Layout.lastExceptionToRip] = lastExceptionToRip
    record[Layout.lastExceptionFromRip] = lastExceptionFromRip
  }
}

extension ContextX64 {
  /// An integer register, by the number that instructions and unwind codes give it.
  public enum IntegerRegister: UInt8, Sendable {
    /// Register 0.
    case rax = 0
    /// Register 1.
    case rcx
    /// Register 2.
    case rdx
    /// Register 3.
    case rbx
    /// Register 4.
    case rsp
    /// Register 5.
    case rbp
    /// Register 6.
    case rsi
    /// Register 7.
    case rdi
    /// Register 8.
    case r8
    /// Register 9.
    case r9
    /// Register 10.
    case r10
    /// Register 11.
    case r11
    /// Register 12.
    case r12
    /// Register 13.
    case r13
    /// Register 14.
    case r14
    /// Register 15.
    case r15
  }

  /// The value of an integer register.
  @inlinable public subscript(register: IntegerRegister) -> UInt64 {
    get {
      switch register {
      case .rax: rax
      case .rcx: rcx
      case .rdx: rdx
      case .rbx: rbx
      case .rsp: rsp
      case .rbp: rbp
      case .rsi: rsi
      case .rdi: rdi
      case .r8: r8
      case .r9: r9
      case .r10: r10
      case .r11: r11
      case .r12: r12
      case .r13: r13
      case .r14: r14
      case .r15: r15
      }
    }
    set {
      switch register {
      case .rax: rax = newValue
      case .rcx: rcx = newValue
      case .rdx: rdx = newValue
      case .rbx: rbx = newValue
      case .rsp: rsp = newValue
      case .rbp: rbp = newValue
      case .rsi: rsi = newValue
      case .rdi: rdi = newValue
      case .r8: r8 = newValue
      case .r9: r9 = newValue
      case .r10: r10 = newValue
      case .r11: r11 = newValue
      case .r12: r12 = newValue
      case .r13: r13 = newValue
      case .r14: r14 = newValue
      case .r15: r15 = newValue
      }
    }
  }
}
