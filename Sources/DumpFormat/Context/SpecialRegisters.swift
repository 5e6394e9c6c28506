/// `KSPECIAL_REGISTERS` of x64: the control, descriptor table and model-specific registers of a processor.
///
/// It is the first part of `KPRCB.ProcessorState`, see ``ProcessorControlBlockX64``.
///
/// Source: public symbols of `ntoskrnl.exe`, 2019 to 2025.
public struct SpecialRegistersX64: Equatable, Sendable {
  /// `Cr0`.
  public var cr0: UInt64 = 0
  /// `Cr2`: address of the last page fault.
  public var cr2: UInt64 = 0
  /// `Cr3`: root of the page tables.
  public var cr3: UInt64 = 0
  /// `Cr4`.
  public var cr4: UInt64 = 0
  /// `KernelDr0`.
  public var kernelDr0: UInt64 = 0
  /// `KernelDr1`.
  public var kernelDr1: UInt64 = 0
  /// `KernelDr2`.
  public var kernelDr2: UInt64 = 0
  /// `KernelDr3`.
  public var kernelDr3: UInt64 = 0
  /// `KernelDr6`.
  public var kernelDr6: UInt64 = 0
  /// `KernelDr7`.
  public var kernelDr7: UInt64 = 0
  /// `Gdtr.Limit`: last byte of the global descriptor table.
  public var gdtLimit: UInt16 = 0
  /// `Gdtr.Base`: address of the global descriptor table.
  public var gdtBase = VirtualAddress(0)
  /// `Idtr.Limit`: last byte of the interrupt descriptor table.
  public var idtLimit: UInt16 = 0
  /// `Idtr.Base`: address of the interrupt descriptor table.
  public var idtBase = VirtualAddress(0)
  /// `Tr`: selector of the task state segment.
  public var tr: UInt16 = 0
  /// `Ldtr`: selector of the local descriptor table.
  public var ldtr: UInt16 = 0
  /// `MxCsr`: SSE control and status.
  public var mxCsr: UInt32 = 0
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
  /// `Cr8`: task priority, which is the IRQL.
  public var cr8: UInt64 = 0
  /// `MsrGsBase`.
  public var msrGsBase: UInt64 = 0
  /// `MsrGsSwap`.
  public var msrGsSwap: UInt64 = 0
  /// `MsrStar`.
  public var msrStar: UInt64 = 0
  /// `MsrLStar`: entry of system calls.
  public var msrLStar: UInt64 = 0
  /// `MsrCStar`: entry of system calls from 32-bit code.
  public var msrCStar: UInt64 = 0
  /// `MsrSyscallMask`.
  public var msrSyscallMask: UInt64 = 0
  /// `Xcr0`: extended state that is switched on.
  public var xcr0: UInt64 = 0
  /// `MsrFsBase`.
  public var msrFsBase: UInt64 = 0

  /// A value whose fields are all zero.
  public init() {}
}

extension SpecialRegistersX64 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0xF0 }
    /// `Cr0`.
    @inlinable public static var cr0: Field<Self, UInt64> { .init(0x000) }
    /// `Cr2`: address of the last page fault.
    @inlinable public static var cr2: Field<Self, UInt64> { .init(0x008) }
    /// `Cr3`: root of the page tables.
    @inlinable public static var cr3: Field<Self, UInt64> { .init(0x010) }
    /// `Cr4`.
    @inlinable public static var cr4: Field<Self, UInt64> { .init(0x018) }
    /// `KernelDr0`.
    @inlinable public static var kernelDr0: Field<Self, UInt64> { .init(0x020) }
    /// `KernelDr1`.
    @inlinable public static var kernelDr1: Field<Self, UInt64> { .init(0x028) }
    /// `KernelDr2`.
    @inlinable public static var kernelDr2: Field<Self, UInt64> { .init(0x030) }
    /// `KernelDr3`.
    @inlinable public static var kernelDr3: Field<Self, UInt64> { .init(0x038) }
    /// `KernelDr6`.
    @inlinable public static var kernelDr6: Field<Self, UInt64> { .init(0x040) }
    /// `KernelDr7`.
    @inlinable public static var kernelDr7: Field<Self, UInt64> { .init(0x048) }
    /// `Gdtr.Limit`: last byte of the global descriptor table.
    @inlinable public static var gdtLimit: Field<Self, UInt16> { .init(0x056) }
    /// `Gdtr.Base`: address of the global descriptor table.
    @inlinable public static var gdtBase: Field<Self, VirtualAddress> { .init(0x058) }
    /// `Idtr.Limit`: last byte of the interrupt descriptor table.
    @inlinable public static var idtLimit: Field<Self, UInt16> { .init(0x066) }
    /// `Idtr.Base`: address of the interrupt descriptor table.
    @inlinable public static var idtBase: Field<Self, VirtualAddress> { .init(0x068) }
    /// `Tr`: selector of the task state segment.
    @inlinable public static var tr: Field<Self, UInt16> { .init(0x070) }
    /// `Ldtr`: selector of the local descriptor table.
    @inlinable public static var ldtr: Field<Self, UInt16> { .init(0x072) }
    /// `MxCsr`: SSE control and status.
    @inlinable public static var mxCsr: Field<Self, UInt32> { .init(0x074) }
    /// `DebugControl`.
    @inlinable public static var debugControl: Field<Self, UInt64> { .init(0x078) }
    /// `LastBranchToRip`.
    @inlinable public static var lastBranchToRip: Field<Self, UInt64> { .init(0x080) }
    /// `LastBranchFromRip`.
    @inlinable public static var lastBranchFromRip: Field<Self, UInt64> { .init(0x088) }
    /// `LastExceptionToRip`.
    @inlinable public static var lastExceptionToRip: Field<Self, UInt64> { .init(0x090) }
    /// `LastExceptionFromRip`.
    @inlinable public static var lastExceptionFromRip: Field<Self, UInt64> { .init(0x098) }
    /// `Cr8`: task priority, which is the IRQL.
    @inlinable public static var cr8: Field<Self, UInt64> { .init(0x0A0) }
    /// `MsrGsBase`.
    @inlinable public static var msrGsBase: Field<Self, UInt64> { .init(0x0A8) }
    /// `MsrGsSwap`.
    @inlinable public static var msrGsSwap: Field<Self, UInt64> { .init(0x0B0) }
    /// `MsrStar`.
    @inlinable public static var msrStar: Field<Self, UInt64> { .init(0x0B8) }
    /// `MsrLStar`: entry of system calls.
    @inlinable public static var msrLStar: Field<Self, UInt64> { .init(0x0C0) }
    /// `MsrCStar`: entry of system calls from 32-bit code.
    @inlinable public static var msrCStar: Field<Self, UInt64> { .init(0x0C8) }
    /// `MsrSyscallMask`.
    @inlinable public static var msrSyscallMask: Field<Self, UInt64> { .init(0x0D0) }
    /// `Xcr0`: extended state that is switched on.
    @inlinable public static var xcr0: Field<Self, UInt64> { .init(0x0D8) }
    /// `MsrFsBase`.
    @inlinable public static var msrFsBase: Field<Self, UInt64> { .init(0x0E0) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    cr0 = record[Layout.cr0]
    cr2 = record[Layout.cr2]
    cr3 = record[Layout.cr3]
    cr4 = record[Layout.cr4]
    kernelDr0 = record[Layout.kernelDr0]
    kernelDr1 = record[Layout.kernelDr1]
    kernelDr2 = record[Layout.kernelDr2]
    kernelDr3 = record[Layout.kernelDr3]
    kernelDr6 = record[Layout.kernelDr6]
    kernelDr7 = record[Layout.kernelDr7]
    gdtLimit = record[Layout.gdtLimit]
    gdtBase = record[Layout.gdtBase]
    idtLimit = record[Layout.idtLimit]
    idtBase = record[Layout.idtBase]
    tr = record[Layout.tr]
    ldtr = record[Layout.ldtr]
    mxCsr = record[Layout.mxCsr]
    debugControl = record[Layout.debugControl]
    lastBranchToRip = record[Layout.lastBranchToRip]
    lastBranchFromRip = record[Layout.lastBranchFromRip]
    lastExceptionToRip = record[Layout.lastExceptionToRip]
    lastExceptionFromRip = record[Layout.lastExceptionFromRip]
    cr8 = record[Layout.cr8]
    msrGsBase = record[Layout.msrGsBase]
    msrGsSwap = record[Layout.msrGsSwap]
    msrStar = record[Layout.msrStar]
    msrLStar = record[Layout.msrLStar]
    msrCStar = record[Layout.msrCStar]
    msrSyscallMask = record[Layout.msrSyscallMask]
    xcr0 = record[Layout.xcr0]
    msrFsBase = record[Layout.msrFsBase]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.cr0] = cr0
    record[Layout.cr2] = cr2
    record[Layout.cr3] = cr3
    record[Layout.cr4] = cr4
    record[Layout.kernelDr0] = kernelDr0
    record[Layout.kernelDr1] = kernelDr1
    record[Layout.kernelDr2] = kernelDr2
    record[Layout.kernelDr3] = kernelDr3
    record[Layout.kernelDr6] = kernelDr6
    record[Layout.kernelDr7] = kernelDr7
    record[Layout.gdtLimit] = gdtLimit
    record[Layout.gdtBase] = gdtBase
    record[Layout.idtLimit] = idtLimit
    record[Layout.idtBase] = idtBase
    record[Layout.tr] = tr
    record[Layout.ldtr] = ldtr
    record[Layout.mxCsr] = mxCsr
    record[Layout.debugControl] = debugControl
    record[Layout.lastBranchToRip] = lastBranchToRip
    record[Layout.lastBranchFromRip] = lastBranchFromRip
    record[Layout.lastExceptionToRip] = lastExceptionToRip
    record[Layout.lastExceptionFromRip] = lastExceptionFromRip
    record[Layout.cr8] = cr8
    record[Layout.msrGsBase] = msrGsBase
    record[Layout.msrGsSwap] = msrGsSwap
    record[Layout.msrStar] = msrStar
    record[Layout.msrLStar] = msrLStar
    record[Layout.msrCStar] = msrCStar
    record[Layout.msrSyscallMask] = msrSyscallMask
    record[Layout.xcr0] = xcr0
    record[Layout.msrFsBase] = msrFsBase
  }
}
