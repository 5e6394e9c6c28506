/// `MINIDUMP_THREAD`: a thread.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpThread: Equatable, Sendable {
  /// `ThreadId`.
  public var threadId: UInt32 = 0
  /// `SuspendCount`.
  public var suspendCount: UInt32 = 0
  /// `PriorityClass`.
  public var priorityClass: UInt32 = 0
  /// `Priority`.
  public var priority: UInt32 = 0
  /// `Teb`: address of the thread environment block.
  public var teb: VirtualAddress = VirtualAddress(0)
  /// `Stack.StartOfMemoryRange`.
  public var stackStart: VirtualAddress = VirtualAddress(0)
  /// `Stack.Memory`; its RVA is 0 where the stack is in the list of a full dump.
  public var stackMemory = MinidumpLocation()
  /// `ThreadContext`: the context record.
  public var context = MinidumpLocation()

  /// A record of zeros.
  public init() {}
}

extension MinidumpThread {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_THREAD`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 48 }
    @inlinable public static var threadId: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var suspendCount: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var priorityClass: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var priority: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var teb: Field<Self, VirtualAddress> { .init(0x10) }
    @inlinable public static var stackStart: Field<Self, VirtualAddress> { .init(0x18) }
    @inlinable public static var stackMemoryDataSize: Field<Self, UInt32> { .init(0x20) }
    @inlinable public static var stackMemoryRva: Field<Self, UInt32> { .init(0x24) }
    @inlinable public static var contextDataSize: Field<Self, UInt32> { .init(0x28) }
    @inlinable public static var contextRva: Field<Self, UInt32> { .init(0x2C) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    threadId = record[Layout.threadId]
    suspendCount = record[Layout.suspendCount]
    priorityClass = record[Layout.priorityClass]
    priority = record[Layout.priority]
    teb = record[Layout.teb]
    stackStart = record[Layout.stackStart]
    stackMemory = MinidumpLocation(
      dataSize: record[Layout.stackMemoryDataSize], rva: record[Layout.stackMemoryRva])
    context = MinidumpLocation(
      dataSize: record[Layout.contextDataSize], rva: record[Layout.contextRva])
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.threadId] = threadId
    record[Layout.suspendCount] = suspendCount
    record[Layout.priorityClass] = priorityClass
    record[Layout.priority] = priority
    record[Layout.teb] = teb
    record[Layout.stackStart] = stackStart
    record[Layout.stackMemoryDataSize] = stackMemory.dataSize
    record[Layout.stackMemoryRva] = stackMemory.rva
    record[Layout.contextDataSize] = context.dataSize
    record[Layout.contextRva] = context.rva
  }
}
