/// `DUMP_HEADER64`: the first 0x2000 bytes of a dump of a 64-bit Windows.
///
/// A field that the writer did not set is `nil`: see ``FillPattern``. Source: mindumpdef.h of the Windows SDK; checked on
/// dumps of builds 17763 to 26100.
public struct DumpHeader64: Equatable, Sendable {
  /// `MajorVersion`: 0xF for a free build, 0xC for a checked one.
  public var majorVersion: UInt32 = 0xF
  /// `MinorVersion`: the build number of Windows.
  public var minorVersion: UInt32 = 0
  /// `DirectoryTableBase`: root of the page tables; the low 12 bits may carry a PCID.
  public var directoryTableBase: PhysicalAddress?
  /// `PfnDataBase`: the page frame database, or the address of the variable that points to it.
  public var pfnDatabase: VirtualAddress?
  /// `PsLoadedModuleList`: head of the loaded module list.
  public var psLoadedModuleList: VirtualAddress?
  /// `PsActiveProcessHead`: head of the process list.
  public var psActiveProcessHead: VirtualAddress?
  /// `MachineImageType`: 0x8664 x64, 0xAA64 ARM64.
  public var machineImageType: MachineType = .x64
  /// `NumberProcessors`.
  public var numberOfProcessors: UInt32?
  /// `BugCheckCode`.
  public var bugCheckCode: UInt32?
  /// `BugCheckParameter1` to `BugCheckParameter4`.
  public var bugCheckParameters: BugCheckParameters = .init(0, 0, 0, 0)
  /// `KdDebuggerDataBlock`: address of `KDDEBUGGER_DATA64`.
  public var kdDebuggerDataBlock: VirtualAddress?
  /// `DumpType`.
  public var dumpType: DumpType = .unknown
  /// `RequiredDumpSpace`: bytes that the dump (or the dump it was carved from) needs.
  public var requiredDumpSpace: UInt64?
  /// `SystemTime`: when it crashed, in 100 ns since 1601, UTC.
  public var systemTime: FileTime?
  /// `SystemUpTime`: time since boot in 100 ns.
  public var systemUpTime: UInt64?
  /// `MiniDumpFields`: which parts a triage dump has.
  public var miniDumpFields: MiniDumpFields?
  /// `SecondaryDataState`: status of writing the secondary data; says nothing about their presence.
  public var secondaryDataState: UInt32?
  /// `ProductType`: 1 workstation, 2 domain controller, 3 server.
  public var productType: UInt32?
  /// `SuiteMask`.
  public var suiteMask: UInt32?
  /// `WriterStatus`: 0 success, 1 no module list, 2 corrupt module list; `nil` when the kernel wrote the dump.
  public var writerStatus: UInt32?
  /// `KdSecondaryVersion`.
  public var kdSecondaryVersion: UInt8?
  /// `Attributes`.
  public var attributes: DumpAttributes?
  /// `BootId`: counter of boots.
  public var bootId: UInt32?

  /// A header with no field set.
  public init() {}
}

extension DumpHeader64 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `DUMP_HEADER64`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x2000 }
    @inlinable public static var signature: Field<Self, UInt32> { .init(0x0000) }
    @inlinable public static var validDump: Field<Self, UInt32> { .init(0x0004) }
    @inlinable public static var majorVersion: Field<Self, UInt32> { .init(0x0008) }
    @inlinable public static var minorVersion: Field<Self, UInt32> { .init(0x000C) }
    @inlinable public static var directoryTableBase: Field<Self, PhysicalAddress> { .init(0x0010) }
    @inlinable public static var pfnDatabase: Field<Self, VirtualAddress> { .init(0x0018) }
    @inlinable public static var psLoadedModuleList: Field<Self, VirtualAddress> { .init(0x0020) }
    @inlinable public static var psActiveProcessHead: Field<Self, VirtualAddress> { .init(0x0028) }
    @inlinable public static var machineImageType: Field<Self, MachineType> { .init(0x0030) }
    @inlinable public static var numberOfProcessors: Field<Self, UInt32> { .init(0x0034) }
    @inlinable public static var bugCheckCode: Field<Self, UInt32> { .init(0x0038) }
    @inlinable public static var bugCheckParameter1: Field<Self, UInt64> { .init(0x0040) }
    @inlinable public static var bugCheckParameter2: Field<Self, UInt64> { .init(0x0048) }
    @inlinable public static var bugCheckParameter3: Field<Self, UInt64> { .init(0x0050) }
    @inlinable public static var bugCheckParameter4: Field<Self, UInt64> { .init(0x0058) }
    @inlinable public static var versionUser: ByteField<Self> { .init(0x0060, byteCount: 32) }
    @inlinable public static var kdDebuggerDataBlock: Field<Self, VirtualAddress> { .init(0x0080) }
    @inlinable public static var physicalMemoryBlock: ByteField<Self> { .init(0x0088, byteCount: 704) }
    @inlinable public static var contextRecord: ByteField<Self> { .init(0x0348, byteCount: 3000) }
    @inlinable public static var exception: ByteField<Self> { .init(0x0F00, byteCount: 0x98) }
    @inlinable public static var dumpType: Field<Self, DumpType> { .init(0x0F98) }
    @inlinable public static var requiredDumpSpace: Field<Self, UInt64> { .init(0x0FA0) }
    @inlinable public static var systemTime: Field<Self, FileTime> { .init(0x0FA8) }
    @inlinable public static var comment: ByteField<Self> { .init(0x0FB0, byteCount: 128) }
    @inlinable public static var systemUpTime: Field<Self, UInt64> { .init(0x1030) }
    @inlinable public static var miniDumpFields: Field<Self, MiniDumpFields> { .init(0x1038) }
    @inlinable public static var secondaryDataState: Field<Self, UInt32> { .init(0x103C) }
    @inlinable public static var productType: Field<Self, UInt32> { .init(0x1040) }
    @inlinable public static var suiteMask: Field<Self, UInt32> { .init(0x1044) }
    @inlinable public static var writerStatus: Field<Self, UInt32> { .init(0x1048) }
    @inlinable public static var kdSecondaryVersion: Field<Self, UInt8> { .init(0x104D) }
    @inlinable public static var attributes: Field<Self, DumpAttributes> { .init(0x1050) }
    @inlinable public static var bootId: Field<Self, UInt32> { .init(0x1054) }
  }

  /// Reads a header.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    majorVersion = record[Layout.majorVersion]
    minorVersion = record[Layout.minorVersion]
    directoryTableBase = record[ifSet: Layout.directoryTableBase]
    pfnDatabase = record[ifSet: Layout.pfnDatabase]
    psLoadedModuleList = record[ifSet: Layout.psLoadedModuleList]
    psActiveProcessHead = record[ifSet: Layout.psActiveProcessHead]
    machineImageType = record[Layout.machineImageType]
    numberOfProcessors = record[ifSet: Layout.numberOfProcessors]
    bugCheckCode = record[ifSet: Layout.bugCheckCode]
    bugCheckParameters = .init(
      record[Layout.bugCheckParameter1], record[Layout.bugCheckParameter2],
      record[Layout.bugCheckParameter3], record[Layout.bugCheckParameter4])
    kdDebuggerDataBlock = record[ifSet: Layout.kdDebuggerDataBlock]
    dumpType = record[Layout.dumpType]
    requiredDumpSpace = record[ifSet: Layout.requiredDumpSpace]
    systemTime = record[ifSet: Layout.systemTime]
    systemUpTime = record[ifSet: Layout.systemUpTime]
    miniDumpFields = record[ifSet: Layout.miniDumpFields]
    secondaryDataState = record[ifSet: Layout.secondaryDataState]
    productType = record[ifSet: Layout.productType]
    suiteMask = record[ifSet: Layout.suiteMask]
    writerStatus = record[ifSet: Layout.writerStatus]
    kdSecondaryVersion = record[ifSet: Layout.kdSecondaryVersion]
    attributes = record[ifSet: Layout.attributes]
    bootId = record[ifSet: Layout.bootId]
  }

  /// Writes the header: fills the record with the pattern, then sets the fields that are present.
  ///
  /// The byte fields (physical memory block, context, exception, comment) stay unset; write them after this.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithPattern()
    record[Layout.signature] = DumpSignature.page
    record[Layout.validDump] = DumpSignature.dump64
    record[Layout.majorVersion] = majorVersion
    record[Layout.minorVersion] = minorVersion
    record.set(Layout.directoryTableBase, directoryTableBase)
    record.set(Layout.pfnDatabase, pfnDatabase)
    record.set(Layout.psLoadedModuleList, psLoadedModuleList)
    record.set(Layout.psActiveProcessHead, psActiveProcessHead)
    record[Layout.machineImageType] = machineImageType
    record.set(Layout.numberOfProcessors, numberOfProcessors)
    record.set(Layout.bugCheckCode, bugCheckCode)
    record[Layout.bugCheckParameter1] = bugCheckParameters.first
    record[Layout.bugCheckParameter2] = bugCheckParameters.second
    record[Layout.bugCheckParameter3] = bugCheckParameters.third
    record[Layout.bugCheckParameter4] = bugCheckParameters.fourth
    record.set(Layout.kdDebuggerDataBlock, kdDebuggerDataBlock)
    record[Layout.dumpType] = dumpType
    record.set(Layout.requiredDumpSpace, requiredDumpSpace)
    record.set(Layout.systemTime, systemTime)
    record.set(Layout.systemUpTime, systemUpTime)
    record.set(Layout.miniDumpFields, miniDumpFields)
    record.set(Layout.secondaryDataState, secondaryDataState)
    record.set(Layout.productType, productType)
    record.set(Layout.suiteMask, suiteMask)
    record.set(Layout.writerStatus, writerStatus)
    record.set(Layout.kdSecondaryVersion, kdSecondaryVersion)
    record.set(Layout.attributes, attributes)
    record.set(Layout.bootId, bootId)
  }
}
