/// `MDRawBreakpadInfo`: which thread wrote the dump, by Breakpad.
///
/// Source: Breakpad's `minidump_format.h`.
public struct MinidumpBreakpadInfo: Equatable, Sendable {
  /// `validity`: 1 the dumping thread is valid, 2 the requesting thread.
  public var validity: UInt32 = 0
  /// `dump_thread_id`.
  public var dumpThreadId: UInt32 = 0
  /// `requesting_thread_id`.
  public var requestingThreadId: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpBreakpadInfo {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MDRawBreakpadInfo`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 12 }
    @inlinable public static var validity: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var dumpThreadId: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var requestingThreadId: Field<Self, UInt32> { .init(0x08) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    validity = record[Layout.validity]
    dumpThreadId = record[Layout.dumpThreadId]
    requestingThreadId = record[Layout.requestingThreadId]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.validity] = validity
    record[Layout.dumpThreadId] = dumpThreadId
    record[Layout.requestingThreadId] = requestingThreadId
  }
}
