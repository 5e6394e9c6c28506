/// `DUMP_MM_STORAGE`, 64-bit: facts of the memory manager in a triage dump.
public struct MemoryManagerFacts64: Equatable, Sendable {
  /// `Version`: 1.
  public var version: UInt32 = 0
  /// `Size`: bytes of this record.
  public var size: UInt32 = 0
  /// `MmSpecialPoolTag`.
  public var mmSpecialPoolTag: UInt32 = 0
  /// `MiTriageActionTaken`.
  public var miTriageActionTaken: UInt32 = 0
  /// `MmVerifyDriverLevel`.
  public var mmVerifyDriverLevel: UInt32 = 0
  /// `KernelVerifier`.
  public var kernelVerifier: UInt32 = 0
  /// `MmMaximumNonPagedPool`: in pages.
  public var mmMaximumNonPagedPool: UInt64 = 0
  /// `MmAllocatedNonPagedPool`: in pages.
  public var mmAllocatedNonPagedPool: UInt64 = 0
  /// `PagedPoolMaximum`: in pages.
  public var pagedPoolMaximum: UInt64 = 0
  /// `PagedPoolAllocated`: in pages.
  public var pagedPoolAllocated: UInt64 = 0
  /// `CommittedPages`.
  public var committedPages: UInt64 = 0
  /// `CommittedPagesPeak`.
  public var committedPagesPeak: UInt64 = 0
  /// `CommitLimitMaximum`: in pages.
  public var commitLimitMaximum: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension MemoryManagerFacts64 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `DUMP_MM_STORAGE`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x50 }
    @inlinable public static var version: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var size: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var mmSpecialPoolTag: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var miTriageActionTaken: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var mmVerifyDriverLevel: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var kernelVerifier: Field<Self, UInt32> { .init(0x14) }
    @inlinable public static var mmMaximumNonPagedPool: Field<Self, UInt64> { .init(0x18) }
    @inlinable public static var mmAllocatedNonPagedPool: Field<Self, UInt64> { .init(0x20) }
    @inlinable public static var pagedPoolMaximum: Field<Self, UInt64> { .init(0x28) }
    @inlinable public static var pagedPoolAllocated: Field<Self, UInt64> { .init(0x30) }
    @inlinable public static var committedPages: Field<Self, UInt64> { .init(0x38) }
    @inlinable public static var committedPagesPeak: Field<Self, UInt64> { .init(0x40) }
    @inlinable public static var commitLimitMaximum: Field<Self, UInt64> { .init(0x48) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    version = record[Layout.version]
    size = record[Layout.size]
    mmSpecialPoolTag = record[Layout.mmSpecialPoolTag]
    miTriageActionTaken = record[Layout.miTriageActionTaken]
    mmVerifyDriverLevel = record[Layout.mmVerifyDriverLevel]
    kernelVerifier = record[Layout.kernelVerifier]
    mmMaximumNonPagedPool = record[Layout.mmMaximumNonPagedPool]
    mmAllocatedNonPagedPool = record[Layout.mmAllocatedNonPagedPool]
    pagedPoolMaximum = record[Layout.pagedPoolMaximum]
    pagedPoolAllocated = record[Layout.pagedPoolAllocated]
    committedPages = record[Layout.committedPages]
    committedPagesPeak = record[Layout.committedPagesPeak]
    commitLimitMaximum = record[Layout.commitLimitMaximum]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.version] = version
    record[Layout.size] = size
    record[Layout.mmSpecialPoolTag] = mmSpecialPoolTag
    record[Layout.miTriageActionTaken] = miTriageActionTaken
    record[Layout.mmVerifyDriverLevel] = mmVerifyDriverLevel
    record[Layout.kernelVerifier] = kernelVerifier
    record[Layout.mmMaximumNonPagedPool] = mmMaximumNonPagedPool
    record[Layout.mmAllocatedNonPagedPool] = mmAllocatedNonPagedPool
    record[Layout.pagedPoolMaximum] = pagedPoolMaximum
    record[Layout.pagedPoolAllocated] = pagedPoolAllocated
    record[Layout.committedPages] = committedPages
    record[Layout.committedPagesPeak] = committedPagesPeak
    record[Layout.commitLimitMaximum] = commitLimitMaximum
  }
}
