/// `AVRF_HANDLE_OPERATION`: an operation on a handle, with the stack of who did it.
///
/// Source: `avrfsdk.h`.
public struct HandleOperation: Equatable, Sendable {
  /// `Handle`.
  public var handle: UInt64 = 0
  /// `ProcessId`.
  public var processId: UInt32 = 0
  /// `ThreadId`.
  public var threadId: UInt32 = 0
  /// `OperationType`: 1 open, 2 close, 3 bad reference.
  public var operationType: UInt32 = 0
  /// `Spare0`.
  public var spare: UInt32 = 0
  /// `BackTraceInformation.Depth`.
  public var depth: UInt32 = 0
  /// `BackTraceInformation.Index`.
  public var traceIndex: UInt32 = 0

  /// A record of zeros.
  public init() {}
}

extension HandleOperation {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `AVRF_HANDLE_OPERATION`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 288 }
    @inlinable public static var handle: Field<Self, UInt64> { .init(0x000) }
    @inlinable public static var processId: Field<Self, UInt32> { .init(0x008) }
    @inlinable public static var threadId: Field<Self, UInt32> { .init(0x00C) }
    @inlinable public static var operationType: Field<Self, UInt32> { .init(0x010) }
    @inlinable public static var spare: Field<Self, UInt32> { .init(0x014) }
    @inlinable public static var depth: Field<Self, UInt32> { .init(0x018) }
    @inlinable public static var traceIndex: Field<Self, UInt32> { .init(0x01C) }
    @inlinable public static var returnAddresses: ByteField<Self> { .init(0x020, byteCount: 256) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    handle = record[Layout.handle]
    processId = record[Layout.processId]
    threadId = record[Layout.threadId]
    operationType = record[Layout.operationType]
    spare = record[Layout.spare]
    depth = record[Layout.depth]
    traceIndex = record[Layout.traceIndex]
  }
}
