/// `MINIDUMP_SYSTEM_MEMORY_INFO_1`: how much memory the machine had and used. The value has the few fields
/// that reports show; the layout has all.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpSystemMemoryInfo: Equatable, Sendable {
  /// `Revision`: 1, or 2 with 32 bytes more.
  public var revision: UInt16 = 0
  /// `Flags`: which parts are valid.
  public var flags: UInt16 = 0
  /// `BasicInfo.PageSize`.
  public var pageSize: UInt32 = 0
  /// `BasicInfo.NumberOfPhysicalPages`.
  public var numberOfPhysicalPages: UInt32 = 0
  /// `BasicInfo.MinimumUserModeAddress`.
  public var minimumUserModeAddress: UInt64 = 0
  /// `BasicInfo.MaximumUserModeAddress`.
  public var maximumUserModeAddress: UInt64 = 0
  /// `BasicInfo.NumberOfProcessors`.
  public var numberOfProcessors: UInt32 = 0
  /// `BasicPerfInfo.AvailablePages`.
  public var availablePages: UInt64 = 0
  /// `BasicPerfInfo.CommittedPages`.
  public var committedPages: UInt64 = 0
  /// `BasicPerfInfo.CommitLimit`.
  public var commitLimit: UInt64 = 0
  /// `BasicPerfInfo.PeakCommitment`.
  public var peakCommitment: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpSystemMemoryInfo {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_SYSTEM_MEMORY_INFO_1`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 492 }
    @inlinable public static var revision: Field<Self, UInt16> { .init(0x000) }
    @inlinable public static var flags: Field<Self, UInt16> { .init(0x002) }
    @inlinable public static var timerResolution: Field<Self, UInt32> { .init(0x004) }
    @inlinable public static var pageSize: Field<Self, UInt32> { .init(0x008) }
    @inlinable public static var numberOfPhysicalPages: Field<Self, UInt32> { .init(0x00C) }
    @inlinable public static var lowestPhysicalPageNumber: Field<Self, UInt32> { .init(0x010) }
    @inlinable public static var highestPhysicalPageNumber: Field<Self, UInt32> { .init(0x014) }
    @inlinable public static var allocationGranularity: Field<Self, UInt32> { .init(0x018) }
    @inlinable public static var minimumUserModeAddress: Field<Self, UInt64> { .init(0x01C) }
    @inlinable public static var maximumUserModeAddress: Field<Self, UInt64> { .init(0x024) }
    @inlinable public static var activeProcessorsAffinityMask: Field<Self, UInt64> { .init(0x02C) }
    @inlinable public static var numberOfProcessors: Field<Self, UInt32> { .init(0x034) }
    @inlinable public static var fileCacheCurrentSize: Field<Self, UInt64> { .init(0x038) }
    @inlinable public static var fileCachePeakSize: Field<Self, UInt64> { .init(0x040) }
    @inlinable public static var fileCachePageFaultCount: Field<Self, UInt32> { .init(0x048) }
    @inlinable public static var fileCacheMinimumWorkingSet: Field<Self, UInt64> { .init(0x04C) }
    @inlinable public static var fileCacheMaximumWorkingSet: Field<Self, UInt64> { .init(0x054) }
    @inlinable public static var fileCacheCurrentSizeIncludingTransitionInPages: Field<Self, UInt64> {
      .init(0x05C)
    }
    @inlinable public static var fileCachePeakSizeIncludingTransitionInPages: Field<Self, UInt64> {
      .init(0x064)
    }
    @inlinable public static var fileCacheTransitionRePurposeCount: Field<Self, UInt32> { .init(0x06C) }
    @inlinable public static var fileCacheFlags: Field<Self, UInt32> { .init(0x070) }
    @inlinable public static var availablePages: Field<Self, UInt64> { .init(0x074) }
    @inlinable public static var committedPages: Field<Self, UInt64> { .init(0x07C) }
    @inlinable public static var commitLimit: Field<Self, UInt64> { .init(0x084) }
    @inlinable public static var peakCommitment: Field<Self, UInt64> { .init(0x08C) }
    @inlinable public static var idleProcessTime: Field<Self, UInt64> { .init(0x094) }
    @inlinable public static var ioReadTransferCount: Field<Self, UInt64> { .init(0x09C) }
    @inlinable public static var ioWriteTransferCount: Field<Self, UInt64> { .init(0x0A4) }
    @inlinable public static var ioOtherTransferCount: Field<Self, UInt64> { .init(0x0AC) }
    @inlinable public static var ioReadOperationCount: Field<Self, UInt32> { .init(0x0B4) }
    @inlinable public static var ioWriteOperationCount: Field<Self, UInt32> { .init(0x0B8) }
    @inlinable public static var ioOtherOperationCount: Field<Self, UInt32> { .init(0x0BC) }
    @inlinable public static var performanceAvailablePages: Field<Self, UInt32> { .init(0x0C0) }
    @inlinable public static var performanceCommittedPages: Field<Self, UInt32> { .init(0x0C4) }
    @inlinable public static var performanceCommitLimit: Field<Self, UInt32> { .init(0x0C8) }
    @inlinable public static var performancePeakCommitment: Field<Self, UInt32> { .init(0x0CC) }
    @inlinable public static var pageFaultCount: Field<Self, UInt32> { .init(0x0D0) }
    @inlinable public static var copyOnWriteCount: Field<Self, UInt32> { .init(0x0D4) }
    @inlinable public static var transitionCount: Field<Self, UInt32> { .init(0x0D8) }
    @inlinable public static var cacheTransitionCount: Field<Self, UInt32> { .init(0x0DC) }
    @inlinable public static var demandZeroCount: Field<Self, UInt32> { .init(0x0E0) }
    @inlinable public static var pageReadCount: Field<Self, UInt32> { .init(0x0E4) }
    @inlinable public static var pageReadIoCount: Field<Self, UInt32> { .init(0x0E8) }
    @inlinable public static var cacheReadCount: Field<Self, UInt32> { .init(0x0EC) }
    @inlinable public static var cacheIoCount: Field<Self, UInt32> { .init(0x0F0) }
    @inlinable public static var dirtyPagesWriteCount: Field<Self, UInt32> { .init(0x0F4) }
    @inlinable public static var dirtyWriteIoCount: Field<Self, UInt32> { .init(0x0F8) }
    @inlinable public static var mappedPagesWriteCount: Field<Self, UInt32> { .init(0x0FC) }
    @inlinable public static var mappedWriteIoCount: Field<Self, UInt32> { .init(0x100) }
    @inlinable public static var pagedPoolPages: Field<Self, UInt32> { .init(0x104) }
    @inlinable public static var nonPagedPoolPages: Field<Self, UInt32> { .init(0x108) }
    @inlinable public static var pagedPoolAllocs: Field<Self, UInt32> { .init(0x10C) }
    @inlinable public static var pagedPoolFrees: Field<Self, UInt32> { .init(0x110) }
    @inlinable public static var nonPagedPoolAllocs: Field<Self, UInt32> { .init(0x114) }
    @inlinable public static var nonPagedPoolFrees: Field<Self, UInt32> { .init(0x118) }
    @inlinable public static var freeSystemPtes: Field<Self, UInt32> { .init(0x11C) }
    @inlinable public static var residentSystemCodePage: Field<Self, UInt32> { .init(0x120) }
    @inlinable public static var totalSystemDriverPages: Field<Self, UInt32> { .init(0x124) }
    @inlinable public static var totalSystemCodePages: Field<Self, UInt32> { .init(0x128) }
    @inlinable public static var nonPagedPoolLookasideHits: Field<Self, UInt32> { .init(0x12C) }
    @inlinable public static var pagedPoolLookasideHits: Field<Self, UInt32> { .init(0x130) }
    @inlinable public static var availablePagedPoolPages: Field<Self, UInt32> { .init(0x134) }
    @inlinable public static var residentSystemCachePage: Field<Self, UInt32> { .init(0x138) }
    @inlinable public static var residentPagedPoolPage: Field<Self, UInt32> { .init(0x13C) }
    @inlinable public static var residentSystemDriverPage: Field<Self, UInt32> { .init(0x140) }
    @inlinable public static var ccFastReadNoWait: Field<Self, UInt32> { .init(0x144) }
    @inlinable public static var ccFastReadWait: Field<Self, UInt32> { .init(0x148) }
    @inlinable public static var ccFastReadResourceMiss: Field<Self, UInt32> { .init(0x14C) }
    @inlinable public static var ccFastReadNotPossible: Field<Self, UInt32> { .init(0x150) }
    @inlinable public static var ccFastMdlReadNoWait: Field<Self, UInt32> { .init(0x154) }
    @inlinable public static var ccFastMdlReadWait: Field<Self, UInt32> { .init(0x158) }
    @inlinable public static var ccFastMdlReadResourceMiss: Field<Self, UInt32> { .init(0x15C) }
    @inlinable public static var ccFastMdlReadNotPossible: Field<Self, UInt32> { .init(0x160) }
    @inlinable public static var ccMapDataNoWait: Field<Self, UInt32> { .init(0x164) }
    @inlinable public static var ccMapDataWait: Field<Self, UInt32> { .init(0x168) }
    @inlinable public static var ccMapDataNoWaitMiss: Field<Self, UInt32> { .init(0x16C) }
    @inlinable public static var ccMapDataWaitMiss: Field<Self, UInt32> { .init(0x170) }
    @inlinable public static var ccPinMappedDataCount: Field<Self, UInt32> { .init(0x174) }
    @inlinable public static var ccPinReadNoWait: Field<Self, UInt32> { .init(0x178) }
    @inlinable public static var ccPinReadWait: Field<Self, UInt32> { .init(0x17C) }
    @inlinable public static var ccPinReadNoWaitMiss: Field<Self, UInt32> { .init(0x180) }
    @inlinable public static var ccPinReadWaitMiss: Field<Self, UInt32> { .init(0x184) }
    @inlinable public static var ccCopyReadNoWait: Field<Self, UInt32> { .init(0x188) }
    @inlinable public static var ccCopyReadWait: Field<Self, UInt32> { .init(0x18C) }
    @inlinable public static var ccCopyReadNoWaitMiss: Field<Self, UInt32> { .init(0x190) }
    @inlinable public static var ccCopyReadWaitMiss: Field<Self, UInt32> { .init(0x194) }
    @inlinable public static var ccMdlReadNoWait: Field<Self, UInt32> { .init(0x198) }
    @inlinable public static var ccMdlReadWait: Field<Self, UInt32> { .init(0x19C) }
    @inlinable public static var ccMdlReadNoWaitMiss: Field<Self, UInt32> { .init(0x1A0) }
    @inlinable public static var ccMdlReadWaitMiss: Field<Self, UInt32> { .init(0x1A4) }
    @inlinable public static var ccReadAheadIos: Field<Self, UInt32> { .init(0x1A8) }
    @inlinable public static var ccLazyWriteIos: Field<Self, UInt32> { .init(0x1AC) }
    @inlinable public static var ccLazyWritePages: Field<Self, UInt32> { .init(0x1B0) }
    @inlinable public static var ccDataFlushes: Field<Self, UInt32> { .init(0x1B4) }
    @inlinable public static var ccDataPages: Field<Self, UInt32> { .init(0x1B8) }
    @inlinable public static var contextSwitches: Field<Self, UInt32> { .init(0x1BC) }
    @inlinable public static var firstLevelTbFills: Field<Self, UInt32> { .init(0x1C0) }
    @inlinable public static var secondLevelTbFills: Field<Self, UInt32> { .init(0x1C4) }
    @inlinable public static var systemCalls: Field<Self, UInt32> { .init(0x1C8) }
    @inlinable public static var ccTotalDirtyPages: Field<Self, UInt64> { .init(0x1CC) }
    @inlinable public static var ccDirtyPageThreshold: Field<Self, UInt64> { .init(0x1D4) }
    @inlinable public static var residentAvailablePages: Field<Self, UInt64> { .init(0x1DC) }
    @inlinable public static var sharedCommittedPages: Field<Self, UInt64> { .init(0x1E4) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    revision = record[Layout.revision]
    flags = record[Layout.flags]
    pageSize = record[Layout.pageSize]
    numberOfPhysicalPages = record[Layout.numberOfPhysicalPages]
    minimumUserModeAddress = record[Layout.minimumUserModeAddress]
    maximumUserModeAddress = record[Layout.maximumUserModeAddress]
    numberOfProcessors = record[Layout.numberOfProcessors]
    availablePages = record[Layout.availablePages]
    committedPages = record[Layout.committedPages]
    commitLimit = record[Layout.commitLimit]
    peakCommitment = record[Layout.peakCommitment]
  }
}
