/// `MINIDUMP_THREAD_INFO`: times and state of a thread.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpThreadInfo: Equatable, Sendable {
  /// `ThreadId`.
  public var threadId: UInt32 = 0
  /// `DumpFlags`: 1 error, 2 wrote the dump, 4 exited, 8 no times, 0x10 no context, 0x20 no TEB.
  public var dumpFlags: UInt32 = 0
  /// `DumpError`: an `HRESULT`.
  public var dumpError: UInt32 = 0
  /// `ExitStatus`: 0x103 while it runs.
  public var exitStatus: UInt32 = 0
  /// `CreateTime` in units of 100 ns since 1601.
  public var createTime: UInt64 = 0
  /// `ExitTime`, zero while it runs.
  public var exitTime: UInt64 = 0
  /// `KernelTime` in units of 100 ns.
  public var kernelTime: UInt64 = 0
  /// `UserTime` in units of 100 ns.
  public var userTime: UInt64 = 0
  /// `StartAddress`.
  public var startAddress: VirtualAddress = VirtualAddress(0)
  /// `Affinity`: a bit for each processor.
  public var affinity: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpThreadInfo {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_THREAD_INFO`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 64 }
    @inlinable public static var threadId: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var dumpFlags: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var dumpError: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var exitStatus: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var createTime: Field<Self, UInt64> { .init(0x10) }
    @inlinable public static var exitTime: Field<Self, UInt64> { .init(0x18) }
    @inlinable public static var kernelTime: Field<Self, UInt64> { .init(0x20) }
    @inlinable public static var userTime: Field<Self, UInt64> { .init(0x28) }
    @inlinable public static var startAddress: Field<Self, VirtualAddress> { .init(0x30) }
    @inlinable public static var affinity: Field<Self, UInt64> { .init(0x38) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    threadId = record[Layout.threadId]
    dumpFlags = record[Layout.dumpFlags]
    dumpError = record[Layout.dumpError]
    exitStatus = record[Layout.exitStatus]
    createTime = record[Layout.createTime]
    exitTime = record[Layout.exitTime]
    kernelTime = record[Layout.kernelTime]
    userTime = record[Layout.userTime]
    startAddress = record[Layout.startAddress]
    affinity = record[Layout.affinity]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.threadId] = threadId
    record[Layout.dumpFlags] = dumpFlags
    record[Layout.dumpError] = dumpError
    record[Layout.exitStatus] = exitStatus
    record[Layout.createTime] = createTime
    record[Layout.exitTime] = exitTime
    record[Layout.kernelTime] = kernelTime
    record[Layout.userTime] = userTime
    record[Layout.startAddress] = startAddress
    record[Layout.affinity] = affinity
  }
}
