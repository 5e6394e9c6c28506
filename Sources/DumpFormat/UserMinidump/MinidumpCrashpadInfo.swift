/// `MinidumpCrashpadInfo`: what Crashpad adds to a dump.
///
/// Source: Crashpad's `minidump_extensions.h`.
public struct MinidumpCrashpadInfo: Equatable, Sendable {
  /// `version`: 1.
  public var version: UInt32 = 0
  /// `report_id`.
  public var reportId = GUID(low: 0, high: 0)
  /// `client_id`.
  public var clientId = GUID(low: 0, high: 0)
  /// `simple_annotations`: a dictionary.
  public var simpleAnnotations = MinidumpLocation()
  /// `module_list`: annotations of modules.
  public var moduleList = MinidumpLocation()

  /// A record of zeros.
  public init() {}
}

extension MinidumpCrashpadInfo {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MinidumpCrashpadInfo`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 52 }
    @inlinable public static var version: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var reportId: ByteField<Self> { .init(0x04, byteCount: 16) }
    @inlinable public static var clientId: ByteField<Self> { .init(0x14, byteCount: 16) }
    @inlinable public static var simpleAnnotationsDataSize: Field<Self, UInt32> { .init(0x24) }
    @inlinable public static var simpleAnnotationsRva: Field<Self, UInt32> { .init(0x28) }
    @inlinable public static var moduleListDataSize: Field<Self, UInt32> { .init(0x2C) }
    @inlinable public static var moduleListRva: Field<Self, UInt32> { .init(0x30) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    version = record[Layout.version]
    reportId = GUID(record, at: Layout.reportId)
    clientId = GUID(record, at: Layout.clientId)
    simpleAnnotations = MinidumpLocation(
      dataSize: record[Layout.simpleAnnotationsDataSize], rva: record[Layout.simpleAnnotationsRva])
    moduleList = MinidumpLocation(
      dataSize: record[Layout.moduleListDataSize], rva: record[Layout.moduleListRva])
  }
}
