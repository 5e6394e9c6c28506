/// `DUMP_DRIVER_ENTRY32`: an entry of a triage dump's driver list, with a frozen `KLDR_DATA_TABLE_ENTRY`. Entries may be longer: see
/// the stride rule of the reader.
public struct TriageDriverEntry32: Equatable, Sendable {
  /// `DriverNameOffset`: file offset of the name, a `DUMP_STRING`.
  public var driverNameOffset: UInt32 = 0
  /// `ExceptionTable`.
  public var exceptionTable: VirtualAddress = .init(0)
  /// `ExceptionTableSize`.
  public var exceptionTableSize: UInt32 = 0
  /// `DllBase`: the image base.
  public var dllBase: VirtualAddress = .init(0)
  /// `EntryPoint`.
  public var entryPoint: VirtualAddress = .init(0)
  /// `SizeOfImage`: bytes.
  public var sizeOfImage: UInt32 = 0
  /// `Flags`.
  public var flags: UInt32 = 0
  /// `LoadCount`.
  public var loadCount: UInt16 = 0
  /// `CheckSum` of the PE header.
  public var checkSum: UInt32 = 0
  /// `TimeDateStamp` of the PE header.
  public var timeDateStamp: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension TriageDriverEntry32 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `DUMP_DRIVER_ENTRY32`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x4C }
    @inlinable public static var driverNameOffset: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var exceptionTable: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var exceptionTableSize: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var dllBase: Field<Self, UInt32> { .init(0x1C) }
    @inlinable public static var entryPoint: Field<Self, UInt32> { .init(0x20) }
    @inlinable public static var sizeOfImage: Field<Self, UInt32> { .init(0x24) }
    @inlinable public static var flags: Field<Self, UInt32> { .init(0x38) }
    @inlinable public static var loadCount: Field<Self, UInt16> { .init(0x3C) }
    @inlinable public static var checkSum: Field<Self, UInt32> { .init(0x44) }
    @inlinable public static var timeDateStamp: Field<Self, UInt32> { .init(0x48) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    driverNameOffset = record[Layout.driverNameOffset]
    exceptionTable = VirtualAddress(UInt64(record[Layout.exceptionTable]))
    exceptionTableSize = record[Layout.exceptionTableSize]
    dllBase = VirtualAddress(UInt64(record[Layout.dllBase]))
    entryPoint = VirtualAddress(UInt64(record[Layout.entryPoint]))
    sizeOfImage = record[Layout.sizeOfImage]
    flags = record[Layout.flags]
    loadCount = record[Layout.loadCount]
    checkSum = record[Layout.checkSum]
    timeDateStamp = record[Layout.timeDateStamp]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.driverNameOffset] = driverNameOffset
    record[Layout.exceptionTable] = UInt32(truncatingIfNeeded: exceptionTable.rawValue)
    record[Layout.exceptionTableSize] = exceptionTableSize
    record[Layout.dllBase] = UInt32(truncatingIfNeeded: dllBase.rawValue)
    record[Layout.entryPoint] = UInt32(truncatingIfNeeded: entryPoint.rawValue)
    record[Layout.sizeOfImage] = sizeOfImage
    record[Layout.flags] = flags
    record[Layout.loadCount] = loadCount
    record[Layout.checkSum] = checkSum
    record[Layout.timeDateStamp] = timeDateStamp
  }
}
