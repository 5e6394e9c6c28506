/// `DUMP_MM_STORAGE`, 32-bit: facts of the memory manager in a triage dump.
public struct MemoryManagerFacts32: Equatable, Sendable {
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

extension MemoryManagerFacts32 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `DUMP_MM_STORAGE`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 0x34 }
    @inlinable public static var version: Field<Self, UInt32> { .init(0x00) }
    @inlinable public static var size: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var mmSpecialPoolTag: Field<Self, UInt32> { .init(0x08) }
    @inlinable public static var miTriageActionTaken: Field<Self, UInt32> { .init(0x0C) }
    @inlinable public static var mmVerifyDriverLevel: Field<Self, UInt32> { .init(0x10) }
    @inlinable public static var kernelVerifier: Field<Self, UInt32> { .init(0x14) }
    @inlinable public static var mmMaximumNonPagedPool: Field<Self, UInt32> { .init(0x18) }
    @inlinable public static var mmAllocatedNonPagedPool: Field<Self, UInt32> { .init(0x1C) }
    @inlinable public static var pagedPoolMaximum: Field<Self, UInt32> { .init(0x20) }
    @inlinable public static var pagedPoolAllocated: Field<Self, UInt32> { .init(0x24) }
    @inlinable public static var committedPages: Field<Self, UInt32> { .init(0x28) }
    @inlinable public static var committedPagesPeak: Field<Self, UInt32> { .init(0x2C) }
    @inlinable public static var commitLimitMaximum: Field<Self, UInt32> { .init(0x30) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    version = record[Layout.version]
    size = record[Layout.size]
    mmSpecialPoolTag = record[Layout.mmSpecialPoolTag]
    miTriageActionTaken = record[Layout.miTriageActionTaken]
    mmVerifyDriverLevel = record[Layout.mmVerifyDriverLevel]
    kernelVerifier = record[Layout.kernelVerifier]
    mmMaximumNonPagedPool = UInt64(record[Layout.mmMaximumNonPagedPool])
    mmAllocatedNonPagedPool = UInt64(record[Layout.mmAllocatedNonPagedPool])
    pagedPoolMaximum = UInt64(record[Layout.pagedPoolMaximum])
    pagedPoolAllocated = UInt64(record[Layout.pagedPoolAllocated])
    committedPages = UInt64(record[Layout.committedPages])
    committedPagesPeak = UInt64(record[Layout.committedPagesPeak])
    commitLimitMaximum = UInt64(record[Layout.commitLimitMaximum])
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
    record[Layout.mmMaximumNonPagedPool] = UInt32(truncatingIfNeeded: mmMaximumNonPagedPool)
    record[Layout.mmAllocatedNonPagedPool] = UInt32(truncatingIfNeeded: mmAllocatedNonPagedPool)
    record[Layout.pagedPoolMaximum] = UInt32(truncatingIfNeeded: pagedPoolMaximum)
    record[Layout.pagedPoolAllocated] = UInt32(truncatingIfNeeded: pagedPoolAllocated)
    record[Layout.committedPages] = UInt32(truncatingIfNeeded: committedPages)
    record[Layout.committedPagesPeak] = UInt32(truncatingIfNeeded: committedPagesPeak)
    record[Layout.commitLimitMaximum] = UInt32(truncatingIfNeeded: commitLimitMaximum)
  }
}
