/// `MINIDUMP_THREAD_NAME`: the name of a thread.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpThreadName: Equatable, Sendable {
  /// `ThreadId`.
  public var threadId: UInt32 = 0
  /// `RvaOfThreadName`: file offset of a counted string.
  public var nameRva: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpThreadName {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_THREAD_NAME`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 12 }
    @inlinable public static var threadId: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var nameRva: Field<Self, UInt64> { .init(0x04) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    threadId = record[Layout.threadId]
    nameRva = record[Layout.nameRva]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.threadId] = threadId
    record[Layout.nameRva] = nameRva
  }
}
