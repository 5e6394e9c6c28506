/// `KPCR` of x64, the part that is the same in every version: what `IA32_GS_BASE` points to in kernel mode.
///
/// Source: public symbols of `ntoskrnl.exe`, 2019 to 2025.
public struct ProcessorControlRegionX64: Equatable, Sendable {
  /// `GdtBase`: address of the global descriptor table.
  public var gdtBase = VirtualAddress(0)
  /// `TssBase`: address of the task state segment.
  public var tssBase = VirtualAddress(0)
  /// `UserRsp`: Rsp of user mode while a system call enters.
  public var userRsp: UInt64 = 0
  /// `Self`: address of this region.
  public var selfAddress = VirtualAddress(0)
  /// `CurrentPrcb`: address of the ``ProcessorControlBlockX64``.
  public var currentPrcb = VirtualAddress(0)
  /// `IdtBase`: address of the interrupt descriptor table.
  public var idtBase = VirtualAddress(0)
  /// `Irql`.
  public var irql: UInt8 = 0
  /// `MajorVersion`.
  public var majorVersion: UInt16 = 0
  /// `MinorVersion`.
  public var minorVersion: UInt16 = 0
  /// `KdVersionBlock`: address of a ``DbgKdGetVersion64``, or zero.
  public var kdVersionBlock = VirtualAddress(0)

  /// A value whose fields are all zero.
  public init() {}
}

extension ProcessorControlRegionX64 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x110 }
    /// `GdtBase`: address of the global descriptor table.
    @inlinable public static var gdtBase: Field<Self, VirtualAddress> { .init(0x000) }
    /// `TssBase`: address of the task state segment.
    @inlinable public static var tssBase: Field<Self, VirtualAddress> { .init(0x008) }
    /// `UserRsp`: Rsp of user mode while a system call enters.
    @inlinable public static var userRsp: Field<Self, UInt64> { .init(0x010) }
    /// `Self`: address of this region.
    @inlinable public static var selfAddress: Field<Self, VirtualAddress> { .init(0x018) }
    /// `CurrentPrcb`: address of the ``ProcessorControlBlockX64``.
    @inlinable public static var currentPrcb: Field<Self, VirtualAddress> { .init(0x020) }
    /// `IdtBase`: address of the interrupt descriptor table.
    @inlinable public static var idtBase: Field<Self, VirtualAddress> { .init(0x038) }
    /// `Irql`.
    @inlinable public static var irql: Field<Self, UInt8> { .init(0x050) }
    /// `MajorVersion`.
    @inlinable public static var majorVersion: Field<Self, UInt16> { .init(0x060) }
    /// `MinorVersion`.
    @inlinable public static var minorVersion: Field<Self, UInt16> { .init(0x062) }
    /// `KdVersionBlock`: address of a ``DbgKdGetVersion64``, or zero.
    @inlinable public static var kdVersionBlock: Field<Self, VirtualAddress> { .init(0x108) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    gdtBase = record[Layout.gdtBase]
    tssBase = record[Layout.tssBase]
    userRsp = record[Layout.userRsp]
    selfAddress = record[Layout.selfAddress]
    currentPrcb = record[Layout.currentPrcb]
    idtBase = record[Layout.idtBase]
    irql = record[Layout.irql]
    majorVersion = record[Layout.majorVersion]
    minorVersion = record[Layout.minorVersion]
    kdVersionBlock = record[Layout.kdVersionBlock]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.gdtBase] = gdtBase
    record[Layout.tssBase] = tssBase
    record[Layout.userRsp] = userRsp
    record[Layout.selfAddress] = selfAddress
    record[Layout.currentPrcb] = currentPrcb
    record[Layout.idtBase] = idtBase
    record[Layout.irql] = irql
    record[Layout.majorVersion] = majorVersion
    record[Layout.minorVersion] = minorVersion
    record[Layout.kdVersionBlock] = kdVersionBlock
  }
}

extension ProcessorControlRegionX64 {
  /// Offset of `Prcb`, the ``ProcessorControlBlockX64`` that is part of the region.
  @inlinable public static var processorControlBlockOffset: UInt64 { 0x180 }
}

/// `KPRCB` of x64, the part that is the same in every version: state of one processor.
///
/// The pointers to all of them are at `KiProcessorBlock`. Since Windows 7 the context saved at a crash is where
/// `KDDebuggerData64.Layout.offsetPrcbContext` points to, not in ``Layout/contextFrame``.
///
/// Source: public symbols of `ntoskrnl.exe`, 2019 to 2025.
public struct ProcessorControlBlockX64: Equatable, Sendable {
  /// `MxCsr`: SSE control and status.
  public var mxCsr: UInt32 = 0
  /// `LegacyNumber`.
  public var legacyNumber: UInt8 = 0
  /// `CurrentThread`: thread that runs.
  public var currentThread = VirtualAddress(0)
  /// `NextThread`: thread that was chosen to run next, or zero.
  public var nextThread = VirtualAddress(0)
  /// `IdleThread`: idle thread of the processor.
  public var idleThread = VirtualAddress(0)
  /// `NestingLevel`.
  public var nestingLevel: UInt8 = 0
  /// `Number`: number of the processor.
  public var number: UInt32 = 0
  /// `RspBase`: base of the kernel stack in use.
  public var rspBase = VirtualAddress(0)
  /// `CpuType`: processor family.
  public var cpuType: UInt8 = 0
  /// `CpuID`: whether the processor has `cpuid`.
  public var cpuID: UInt8 = 0
  /// `CpuStep`: model and stepping.
  public var cpuStep: UInt16 = 0
  /// `MHz`: nominal frequency in MHz.
  public var megahertz: UInt32 = 0
  /// `CpuVendor`: 1 AMD, 2 Intel.
  public var cpuVendor: UInt8 = 0
  /// `Group`: processor group.
  public var group: UInt8 = 0
  /// `GroupIndex`: index in the group.
  public var groupIndex: UInt8 = 0

  /// A value whose fields are all zero.
  public init() {}
}

extension ProcessorControlBlockX64 {
  /// Where the fields are.
  public enum Layout: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x6C0 }
    /// `MxCsr`: SSE control and status.
    @inlinable public static var mxCsr: Field<Self, UInt32> { .init(0x000) }
    /// `LegacyNumber`.
    @inlinable public static var legacyNumber: Field<Self, UInt8> { .init(0x004) }
    /// `CurrentThread`: thread that runs.
    @inlinable public static var currentThread: Field<Self, VirtualAddress> { .init(0x008) }
    /// `NextThread`: thread that was chosen to run next, or zero.
    @inlinable public static var nextThread: Field<Self, VirtualAddress> { .init(0x010) }
    /// `IdleThread`: idle thread of the processor.
    @inlinable public static var idleThread: Field<Self, VirtualAddress> { .init(0x018) }
    /// `NestingLevel`.
    @inlinable public static var nestingLevel: Field<Self, UInt8> { .init(0x020) }
    /// `Number`: number of the processor.
    @inlinable public static var number: Field<Self, UInt32> { .init(0x024) }
    /// `RspBase`: base of the kernel stack in use.
    @inlinable public static var rspBase: Field<Self, VirtualAddress> { .init(0x028) }
    /// `CpuType`: processor family.
    @inlinable public static var cpuType: Field<Self, UInt8> { .init(0x040) }
    /// `CpuID`: whether the processor has `cpuid`.
    @inlinable public static var cpuID: Field<Self, UInt8> { .init(0x041) }
    /// `CpuStep`: model and stepping.
    @inlinable public static var cpuStep: Field<Self, UInt16> { .init(0x042) }
    /// `MHz`: nominal frequency in MHz.
    @inlinable public static var megahertz: Field<Self, UInt32> { .init(0x044) }
    /// `CpuVendor`: 1 AMD, 2 Intel.
    @inlinable public static var cpuVendor: Field<Self, UInt8> { .init(0x08D) }
    /// `Group`: processor group.
    @inlinable public static var group: Field<Self, UInt8> { .init(0x0D0) }
    /// `GroupIndex`: index in the group.
    @inlinable public static var groupIndex: Field<Self, UInt8> { .init(0x0D1) }
    /// `ProcessorState.SpecialRegisters`: a ``SpecialRegistersX64``.
    @inlinable public static var specialRegisters: ByteField<Self> { .init(0x100, byteCount: 0xF0) }
    /// `ProcessorState.ContextFrame`: a ``ContextX64``.
    @inlinable public static var contextFrame: ByteField<Self> { .init(0x1F0, byteCount: 0x4D0) }
  }

  /// The value that a record holds.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    mxCsr = record[Layout.mxCsr]
    legacyNumber = record[Layout.legacyNumber]
    currentThread = record[Layout.currentThread]
    nextThread = record[Layout.nextThread]
    idleThread = record[Layout.idleThread]
    nestingLevel = record[Layout.nestingLevel]
    number = record[Layout.number]
    rspBase = record[Layout.rspBase]
    cpuType = record[Layout.cpuType]
    cpuID = record[Layout.cpuID]
    cpuStep = record[Layout.cpuStep]
    megahertz = record[Layout.megahertz]
    cpuVendor = record[Layout.cpuVendor]
    group = record[Layout.group]
    groupIndex = record[Layout.groupIndex]
  }

  /// Sets the fields of a record that the value has; other bytes stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record[Layout.mxCsr] = mxCsr
    record[Layout.legacyNumber] = legacyNumber
    record[Layout.currentThread] = currentThread
    record[Layout.nextThread] = nextThread
    record[Layout.idleThread] = idleThread
    record[Layout.nestingLevel] = nestingLevel
    record[Layout.number] = number
    record[Layout.rspBase] = rspBase
    record[Layout.cpuType] = cpuType
    record[Layout.cpuID] = cpuID
    record[Layout.cpuStep] = cpuStep
    record[Layout.megahertz] = megahertz
    record[Layout.cpuVendor] = cpuVendor
    record[Layout.group] = group
    record[Layout.groupIndex] = groupIndex
  }
}
