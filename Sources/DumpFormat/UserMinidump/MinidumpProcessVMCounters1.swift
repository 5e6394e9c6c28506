/// `MINIDUMP_PROCESS_VM_COUNTERS_1`: how much memory the process used, revision 1.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpProcessVMCounters1: Equatable, Sendable {
  /// `Revision`: 1.
  public var revision: UInt16 = 0
  /// `PageFaultCount`.
  public var pageFaultCount: UInt32 = 0
  /// `PrivateUsage` in bytes. Revision 2 has `PeakVirtualSize` here.
  public var privateUsage: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpProcessVMCounters1 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_PROCESS_VM_COUNTERS_1`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 80 }
    @inlinable public static var revision: Field<Self, UInt16> { .init(0x00) }
    @inlinable public static var pageFaultCount: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var privateUsage: Field<Self, UInt64> { .init(0x48) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    revision = record[Layout.revision]
    pageFaultCount = record[Layout.pageFaultCount]
    privateUsage = record[Layout.privateUsage]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.revision] = revision
    record[Layout.pageFaultCount] = pageFaultCount
    record[Layout.privateUsage] = privateUsage
  }
}
