/// `KTRAP_FRAME` of x64: what the kernel saves on the stack at an interrupt, a fault or a system call.
///
/// R12 to R15 and Xmm6 to Xmm15 are not in it; some paths save them in an ``ExceptionFrameX64``. Of the non-volatile
/// registers only Rbp is always valid. The frame ends with a ``MachineFrameX64``.
///
/// Source: public symbols of `ntoskrnl.exe`, 2019 to 2025.
public struct TrapFrameX64: Equatable, Sendable {
  /// `PreviousMode`: 0 kernel, 1 user.
  public var previousMode: UInt8 = 0
  /// `PreviousIrql`.
  public var previousIrql: UInt8 = 0
  /// `FaultIndicator`.
  public var faultIndicator: UInt8 = 0
  /// `ExceptionActive`.
  public var exceptionActive: UInt8 = 0
  /// `MxCsr`: SSE control and status.
  public var mxCsr: UInt32 = 0
  /// `Rax`.
  public var rax: UInt64 = 0
  /// `Rcx`.
  public var rcx: UInt64 = 0
  /// `Rdx`.
  public var rdx: UInt64 = 0
  /// `R8`.
  public var r8: UInt64 = 0
  /// `R9`.
  public var r9: UInt64 = 0
  /// `R10`.
  public var r10: UInt64 = 0
  /// `R11`.
  public var r11: UInt64 = 0
  /// `GsBase` / `GsSwap`.
  public var gsBase: UInt64 = 0
  /// `FaultAddress` / `ContextRecord`: what Cr2 held.
  public var faultAddress = VirtualAddress(0)
  /// `Dr0`: or the shadow stack frame.
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
  /// `SegDs`.
  public var segDs: UInt16 = 0
  /// `SegEs`.
  public var segEs: UInt16 = 0
  /// `SegFs`.
  public var segFs: UInt16 = 0
  /// `SegGs`.
  public var segGs: UInt16 = 0
  /// `TrapFrame`: trap frame before this one.
  public var previousTrapFrame = VirtualAddress(0)
  /// `Rbx`: valid for system calls only.
  public var rbx: UInt64 = 0
  /// `Rdi`: valid for system calls only.
  public var rdi: UInt64 = 0
  /// `Rsi`: valid for system calls only.
  public var rsi: UInt64 = 0
  /// `Rbp`.
  public var rbp: UInt64 = 0
  /// `ErrorCode` / `ExceptionFrame`: error code of the fault.
  public var errorCode: UInt64 = 0
  /// `Rip`.
  public var rip: UInt64 = 0
  /// `SegCs`.
  public var segCs: UInt16 = 0
  /// `EFlags`.
  public var eFlags: UInt32 = 0
  /// `Rsp`.
  public var rsp: UInt64 = 0
  /// `SegSs`.
  public var segSs: UInt16 = 0

  /// A value whose fields are all zero.
  public init() {}
}

extension TrapFrameX64 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x190 }
    /// `P1Home`: home space of a called function; no register.
    @inlinable public static var p1Home: Field<Self, UInt64> { .init(0x000) }
    /// `P2Home`: home space of a called function; no register.
    @inlinable public static var p2Home: Field<Self, UInt64> { .init(0x008) }
    /// `P3Home`: home space of a called function; no register.
    @inlinable public static var p3Home: Field<Self, UInt64> { .init(0x010) }
    /// `P4Home`: home space of a called function; no register.
    @inlinable public static var p4Home: Field<Self, UInt64> { .init(0x018) }
    /// `P5`: home space of a called function; no register.
    @inlinable public static var p5: Field<Self, UInt64> { .init(0x020) }
    /// `PreviousMode`: 0 kernel, 1 user.
    @inlinable public static var previousMode: Field<Self, UInt8> { .init(0x028) }
    /// `PreviousIrql`.
    @inlinable public static var previousIrql: Field<Self, UInt8> { .init(0x029) }
    /// `FaultIndicator`.
    @inlinable public static var faultIndicator: Field<Self, UInt8> { .init(0x02A) }
    /// `ExceptionActive`.
    @inlinable public static var exceptionActive: Field<Self, UInt8> { .init(0x02B) }
    /// `MxCsr`: SSE control and status.
    @inlinable public static var mxCsr: Field<Self, UInt32> { .init(0x02C) }
    /// `Rax`.
    @inlinable public static var rax: Field<Self, UInt64> { .init(0x030) }
    /// `Rcx`.
    @inlinable public static var rcx: Field<Self, UInt64> { .init(0x038) }
    /// `Rdx`.
    @inlinable public static var rdx: Field<Self, UInt64> { .init(0x040) }
    /// `R8`.
    @inlinable public static var r8: Field<Self, UInt64> { .init(0x048) }
    /// `R9`.
    @inlinable public static var r9: Field<Self, UInt64> { .init(0x050) }
    /// `R10`.
    @inlinable public static var r10: Field<Self, UInt64> { .init(0x058) }
    /// `R11`.
    @inlinable public static var r11: Field<Self, UInt64> { .init(0x060) }
    /// `GsBase` / `GsSwap`.
    @inlinable public static var gsBase: Field<Self, UInt64> { .init(0x068) }
    /// `Xmm0` to `Xmm5`: six registers of 16 bytes.
    @inlinable public static var xmmRegisters: ByteField<Self> { .init(0x070, byteCount: 0x60) }
    /// `FaultAddress` / `ContextRecord`: what Cr2 held.
    @inlinable public static var faultAddress: Field<Self, VirtualAddress> { .init(0x0D0) }
    /// `Dr0`: or the shadow stack frame.
    @inlinable public static var dr0: Field<Self, UInt64> { .init(0x0D8) }
    /// `Dr1`.
    @inlinable public static var dr1: Field<Self, UInt64> { .init(0x0E0) }
    /// `Dr2`.
    @inlinable public static var dr2: Field<Self, UInt64> { .init(0x0E8) }
    /// `Dr3`.
    @inlinable public static var dr3: Field<Self, UInt64> { .init(0x0F0) }
    /// `Dr6`.
    @inlinable public static var dr6: Field<Self, UInt64> { .init(0x0F8) }
    /// `Dr7`.
    @inlinable public static var dr7: Field<Self, UInt64> { .init(0x100) }
    /// `DebugControl`.
    @inlinable public static var debugControl: Field<Self, UInt64> { .init(0x108) }
    /// `LastBranchToRip`.
    @inlinable public static var lastBranchToRip: Field<Self, UInt64> { .init(0x110) }
    /// `LastBranchFromRip`.
    @inlinable public static var lastBranchFromRip: Field<Self, UInt64> { .init(0x118) }
    /// `LastExceptionToRip`.
    @inlinable public static var lastExceptionToRip: Field<Self, UInt64> { .init(0x120) }
    /// `LastExceptionFromRip`.
    @inlinable public static var lastExceptionFromRip: Field<Self, UInt64> { .init(0x128) }
    /// `SegDs`.
    @inlinable public static var segDs: Field<Self, UInt16> { .init(0x130) }
    /// `SegEs`.
    @inlinable public static var segEs: Field<Self, UInt16> { .init(0x132) }
    /// `SegFs`.
    @inlinable public static var segFs: Field<Self, UInt16> { .init(0x134) }
    /// `SegGs`.
    @inlinable public static var segGs: Field<Self, UInt16> { .init(0x136) }
    /// `TrapFrame`: trap frame before this one.
    @inlinable public static var previousTrapFrame: Field<Self, VirtualAddress> { .init(0x138) }
    /// `Rbx`: valid for system calls only.
    @inlinable public static var rbx: Field<Self, UInt64> { .init(0x140) }
    /// `Rdi`: valid for system calls only.
    @inlinable public static var rdi: Field<Self, UInt64> { .init(0x148) }
    /// `Rsi`: valid for system calls only.
    @inlinable public static var rsi: Field<Self, UInt64> { .init(0x150) }
    /// `Rbp`.
    @inlinable public static var rbp: Field<Self, UInt64> { .init(0x158) }
    /// `ErrorCode` / `ExceptionFrame`: error code of the fault.
    @inlinable public static var errorCode: Field<Self, UInt64> { .init(0x160) }
    /// `Rip`.
    @inlinable public static var rip: Field<Self, UInt64> { .init(0x168) }
    /// `SegCs`.
    @inlinable public static var segCs: Field<Self, UInt16> { .init(0x170) }
    /// `EFlags`.
    @inlinable public static var eFlags: Field<Self, UInt32> { .init(0x178) }
    /// `Rsp`.
    @inlinable public static var rsp: Field<Self, UInt64> { .init(0x180) }
    /// `SegSs`.
    @inlinable public static var segSs: Field<Self, UInt16> { .init(0x188) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    previousMode = record[Layout.previousMode]
    previousIrql = record[Layout.previousIrql]
    faultIndicator = record[Layout.faultIndicator]
    exceptionActive = record[Layout.exceptionActive]
    mxCsr = record[Layout.mxCsr]
    rax = record[Layout.rax]
    rcx = record[Layout.rcx]
    rdx = record[Layout.rdx]
    r8 = record[Layout.r8]
    r9 = record[Layout.r9]
    r10 = record[Layout.r10]
    r11 = record[Layout.r11]
    gsBase = record[Layout.gsBase]
    faultAddress = record[Layout.faultAddress]
    dr0 = record[Layout.dr0]
    dr1 = record[Layout.dr1]
    dr2 = record[Layout.dr2]
    dr3 = record[Layout.dr3]
    dr6 = record[Layout.dr6]
    dr7 = record[Layout.dr7]
    debugControl = record[Layout.debugControl]
    lastBranchToRip = record[Layout.lastBranchToRip]
    lastBranchFromRip = record[Layout.lastBranchFromRip]
    lastExceptionToRip = record[Layout.lastExceptionToRip]
    lastExceptionFromRip = record[Layout.lastExceptionFromRip]
    segDs = record[Layout.segDs]
    segEs = record[Layout.segEs]
    segFs = record[Layout.segFs]
    segGs = record[Layout.segGs]
    previousTrapFrame = record[Layout.previousTrapFrame]
    rbx = record[Layout.rbx]
    rdi = record[Layout.rdi]
    rsi = record[Layout.rsi]
    rbp = record[Layout.rbp]
    errorCode = record[Layout.errorCode]
    rip = record[Layout.rip]
    segCs = record[Layout.segCs]
    eFlags = record[Layout.eFlags]
    rsp = record[Layout.rsp]
    segSs = record[Layout.segSs]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.previousMode] = previousMode
    record[Layout.previousIrql] = previousIrql
    record[Layout.faultIndicator] = faultIndicator
    record[Layout.exceptionActive] = exceptionActive
    record[Layout.mxCsr] = mxCsr
    record[Layout.rax] = rax
    record[Layout.rcx] = rcx
    record[Layout.rdx] = rdx
    record[Layout.r8] = r8
    record[Layout.r9] = r9
    record[Layout.r10] = r10
    record[Layout.r11] = r11
    record[Layout.gsBase] = gsBase
    record[Layout.faultAddress] = faultAddress
    record[Layout.dr0] = dr0
    record[Layout.dr1] = dr1
    record[Layout.dr2] = dr2
    record[Layout.dr3] = dr3
    record[Layout.dr6] = dr6
    record[Layout.dr7] = dr7
    record[Layout.debugControl] = debugControl
    record[Layout.lastBranchToRip] = lastBranchToRip
    record[Layout.lastBranchFromRip] = lastBranchFromRip
    record[Layout.lastExceptionToRip] = lastExceptionToRip
    record[Layout.lastExceptionFromRip] = lastExceptionFromRip
    record[Layout.segDs] = segDs
    record[Layout.segEs] = segEs
    record[Layout.segFs] = segFs
    record[Layout.segGs] = segGs
    record[Layout.previousTrapFrame] = previousTrapFrame
    record[Layout.rbx] = rbx
    record[Layout.rdi] = rdi
    record[Layout.rsi] = rsi
    record[Layout.rbp] = rbp
    record[Layout.errorCode] = errorCode
    record[Layout.rip] = rip
    record[Layout.segCs] = segCs
    record[Layout.eFlags] = eFlags
    record[Layout.rsp] = rsp
    record[Layout.segSs] = segSs
  }
}

extension TrapFrameX64 {
  /// Whether the processor was in user mode.
  @inlinable public var isUserMode: Bool { segCs & 3 == 3 }

  /// Whether the values are such as the processor pushes: selectors of Windows, canonical addresses, and bit 1 of EFlags.
  ///
  /// A pointer to a trap frame may be stale; this test tells most other bytes from one.
  @inlinable public var isPlausible: Bool {
    (segCs == 0x10 || segCs == 0x33) && (segSs == 0x18 || segSs == 0x2B || segSs == 0)
      && VirtualAddress(rip).isCanonicalX64 && VirtualAddress(rsp).isCanonicalX64 && eFlags & 2 != 0
  }

  /// Sets the registers of a context record that the frame has, as the command `.trap` does.
  ///
  /// `Rbx`, `Rdi` and `Rsi` are only right for system calls, and R12 to R15 are not in a trap frame: they stay as they were.
  public func apply(to context: inout ContextX64) {
    context.rax = rax
    context.rcx = rcx
    context.rdx = rdx
    context.rbx = rbx
    context.rsi = rsi
    context.rdi = rdi
    context.rbp = rbp
    context.rsp = rsp
    context.r8 = r8
    context.r9 = r9
    context.r10 = r10
    context.r11 = r11
    context.rip = rip
    context.eFlags = eFlags
    context.segCs = segCs
    context.segSs = segSs
  }
}
