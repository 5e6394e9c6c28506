/// `MINIDUMP_EXCEPTION_STREAM`: the thread that failed. The exception record is an ``ExceptionRecord`` of 64
/// bits at 8.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpExceptionStream: Equatable, Sendable {
  /// `ThreadId`.
  public var threadId: UInt32 = 0
  /// `ThreadContext`: the registers at the exception, which those of the thread list need not be.
  public var context = MinidumpLocation()

  /// A record of zeros.
  public init() {}
}

extension MinidumpExceptionStream {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_EXCEPTION_STREAM`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 168 }
    @inlinable public static var threadId: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var contextDataSize: Field<Self, UInt32> { .init(0xA0) }
    @inlinable public static var contextRva: Field<Self, UInt32> { .init(0xA4) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    threadId = record[Layout.threadId]
    context = MinidumpLocation(
      dataSize: record[Layout.contextDataSize], rva: record[Layout.contextRva])
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.threadId] = threadId
    record[Layout.contextDataSize] = context.dataSize
    record[Layout.contextRva] = context.rva
  }
}
