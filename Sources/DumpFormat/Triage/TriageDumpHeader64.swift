/// `TRIAGE_DUMP64`: where the parts of a triage dump are. It follows the dump header; an offset of 0 means absent.
public struct TriageDumpHeader64: Equatable, Sendable {
  /// `ServicePackBuild`: 0 since Windows 10.
  public var servicePackBuild: UInt32 = 0
  /// `SizeOfDump`: bytes of the primary part; secondary data begin here.
  public var sizeOfDump: UInt32 = 0
  /// `ValidOffset`: file offset of the marker `TRGD`.
  public var validOffset: UInt32 = 0
  /// `ContextOffset`: file offset of the context record.
  public var contextOffset: UInt32 = 0
  /// `ExceptionOffset`: file offset of the exception record.
  public var exceptionOffset: UInt32 = 0
  /// `MmOffset`: file offset of the facts of the memory manager.
  public var mmOffset: UInt32 = 0
  /// `UnloadedDriversOffset`: file offset of the unloaded drivers.
  public var unloadedDriversOffset: UInt32 = 0
  /// `PrcbOffset`: file offset of the copy of the KPRCB.
  public var prcbOffset: UInt32 = 0
  /// `ProcessOffset`: file offset of the copy of the EPROCESS.
  public var processOffset: UInt32 = 0
  /// `ThreadOffset`: file offset of the copy of the ETHREAD.
  public var threadOffset: UInt32 = 0
  /// `CallStackOffset`: file offset of the stack.
  public var callStackOffset: UInt32 = 0
  /// `SizeOfCallStack`: bytes of the stack.
  public var sizeOfCallStack: UInt32 = 0
  /// `DriverListOffset`: file offset of the driver list.
  public var driverListOffset: UInt32 = 0
  /// `DriverCount`: entries of the driver list.
  public var driverCount: UInt32 = 0
  /// `StringPoolOffset`: file offset of the driver names.
  public var stringPoolOffset: UInt32 = 0
  /// `StringPoolSize`: bytes of the driver names.
  public var stringPoolSize: UInt32 = 0
  /// `BrokenDriverOffset`: file offset of the entry of the driver that was blamed, or 0.
  public var brokenDriverOffset: UInt32 = 0
  /// `TriageOptions`: bit 0x100 means that the driver list overflowed.
  public var triageOptions: UInt32 = 0
  /// `TopOfStack`: the **lowest** address of the stack bytes.
  public var topOfStack: VirtualAddress = .init(0)
  /// `BStoreOffset` (IA-64 only).
  public var bStoreOffset: UInt32 = 0
  /// `SizeOfBStore` (IA-64 only).
  public var sizeOfBStore: UInt32 = 0
  /// `LimitOfBStore` (IA-64 only).
  public var limitOfBStore: UInt64 = 0
  /// `DataPageAddress`: address of one extra page, or 0.
  public var dataPageAddress: VirtualAddress = .init(0)
  /// `DataPageOffset`: file offset of that page.
  public var dataPageOffset: UInt32 = 0
  /// `DataPageSize`: its bytes.
  public var dataPageSize: UInt32 = 0
  /// `DebuggerDataOffset`: file offset of KDDEBUGGER_DATA64.
  public var debuggerDataOffset: UInt32 = 0
  /// `DebuggerDataSize`: its bytes.
  public var debuggerDataSize: UInt32 = 0
  /// `DataBlocksOffset`: file offset of the data block table.
  public var dataBlocksOffset: UInt32 = 0
  /// `DataBlocksCount`: entries of the table.
  public var dataBlocksCount: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension TriageDumpHeader64 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `TRIAGE_DUMP64`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x80 }
    @inlinable public static var servicePackBuild: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var sizeOfDump: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var validOffset: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var contextOffset: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var exceptionOffset: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var mmOffset: Field<Self, UInt32> { .init(0x14) }
    @inlinable public static var unloadedDriversOffset: Field<Self, UInt32> { .init(0x18) }
    @inlinable public static var prcbOffset: Field<Self, UInt32> { .init(0x1C) }
    @inlinable public static var processOffset: Field<Self, UInt32> { .init(0x20) }
    @inlinable public static var threadOffset: Field<Self, UInt32> { .init(0x24) }
    @inlinable public static var callStackOffset: Field<Self, UInt32> { .init(0x28) }
    @inlinable public static var sizeOfCallStack: Field<Self, UInt32> { .init(0x2C) }
    @inlinable public static var driverListOffset: Field<Self, UInt32> { .init(0x30) }
    @inlinable public static var driverCount: Field<Self, UInt32> { .init(0x34) }
    @inlinable public static var stringPoolOffset: Field<Self, UInt32> { .init(0x38) }
    @inlinable public static var stringPoolSize: Field<Self, UInt32> { .init(0x3C) }
    @inlinable public static var brokenDriverOffset: Field<Self, UInt32> { .init(0x40) }
    @inlinable public static var triageOptions: Field<Self, UInt32> { .init(0x44) }
    @inlinable public static var topOfStack: Field<Self, VirtualAddress> { .init(0x48) }
    @inlinable public static var bStoreOffset: Field<Self, UInt32> { .init(0x50) }
    @inlinable public static var sizeOfBStore: Field<Self, UInt32> { .init(0x54) }
    @inlinable public static var limitOfBStore: Field<Self, UInt64> { .init(0x58) }
    @inlinable public static var dataPageAddress: Field<Self, VirtualAddress> { .init(0x60) }
    @inlinable public static var dataPageOffset: Field<Self, UInt32> { .init(0x68) }
    @inlinable public static var dataPageSize: Field<Self, UInt32> { .init(0x6C) }
    @inlinable public static var debuggerDataOffset: Field<Self, UInt32> { .init(0x70) }
    @inlinable public static var debuggerDataSize: Field<Self, UInt32> { .init(0x74) }
    @inlinable public static var dataBlocksOffset: Field<Self, UInt32> { .init(0x78) }
    @inlinable public static var dataBlocksCount: Field<Self, UInt32> { .init(0x7C) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    servicePackBuild = record[Layout.servicePackBuild]
    sizeOfDump = record[Layout.sizeOfDump]
    validOffset = record[Layout.validOffset]
    contextOffset = record[Layout.contextOffset]
    exceptionOffset = record[Layout.exceptionOffset]
    mmOffset = record[Layout.mmOffset]
    unloadedDriversOffset = record[Layout.unloadedDriversOffset]
    prcbOffset = record[Layout.prcbOffset]
    processOffset = record[Layout.processOffset]
    threadOffset = record[Layout.threadOffset]
    callStackOffset = record[Layout.callStackOffset]
    sizeOfCallStack = record[Layout.sizeOfCallStack]
    driverListOffset = record[Layout.driverListOffset]
    driverCount = record[Layout.driverCount]
    stringPoolOffset = record[Layout.stringPoolOffset]
    stringPoolSize = record[Layout.stringPoolSize]
    brokenDriverOffset = record[Layout.brokenDriverOffset]
    triageOptions = record[Layout.triageOptions]
    topOfStack = record[Layout.topOfStack]
    bStoreOffset = record[Layout.bStoreOffset]
    sizeOfBStore = record[Layout.sizeOfBStore]
    limitOfBStore = record[Layout.limitOfBStore]
    dataPageAddress = record[Layout.dataPageAddress]
    dataPageOffset = record[Layout.dataPageOffset]
    dataPageSize = record[Layout.dataPageSize]
    debuggerDataOffset = record[Layout.debuggerDataOffset]
    debuggerDataSize = record[Layout.debuggerDataSize]
    dataBlocksOffset = record[Layout.dataBlocksOffset]
    dataBlocksCount = record[Layout.dataBlocksCount]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.servicePackBuild] = servicePackBuild
    record[Layout.sizeOfDump] = sizeOfDump
    record[Layout.validOffset] = validOffset
    record[Layout.contextOffset] = contextOffset
    record[Layout.exceptionOffset] = exceptionOffset
    record[Layout.mmOffset] = mmOffset
    record[Layout.unloadedDriversOffset] = unloadedDriversOffset
    record[Layout.prcbOffset] = prcbOffset
    record[Layout.processOffset] = processOffset
    record[Layout.threadOffset] = threadOffset
    record[Layout.callStackOffset] = callStackOffset
    record[Layout.sizeOfCallStack] = sizeOfCallStack
    record[Layout.driverListOffset] = driverListOffset
    record[Layout.driverCount] = driverCount
    record[Layout.stringPoolOffset] = stringPoolOffset
    record[Layout.stringPoolSize] = stringPoolSize
    record[Layout.brokenDriverOffset] = brokenDriverOffset
    record[Layout.triageOptions] = triageOptions
    record[Layout.topOfStack] = topOfStack
    record[Layout.bStoreOffset] = bStoreOffset
    record[Layout.sizeOfBStore] = sizeOfBStore
    record[Layout.limitOfBStore] = limitOfBStore
    record[Layout.dataPageAddress] = dataPageAddress
    record[Layout.dataPageOffset] = dataPageOffset
    record[Layout.dataPageSize] = dataPageSize
    record[Layout.debuggerDataOffset] = debuggerDataOffset
    record[Layout.debuggerDataSize] = debuggerDataSize
    record[Layout.dataBlocksOffset] = dataBlocksOffset
    record[Layout.dataBlocksCount] = dataBlocksCount
  }
}
