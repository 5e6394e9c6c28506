/// `MINIDUMP_PROCESS_VM_COUNTERS_2`: how much memory the process used, revision 2; the fields up to
/// `PeakPagefileUsage` are those of revision 1 too.
///
/// Source: `minidumpapiset.h`, where all structures are packed to 4 bytes.
public struct MinidumpProcessVMCounters2: Equatable, Sendable {
  /// `Revision`.
  public var revision: UInt16 = 0
  /// `Flags`: 1 virtual size, 4 extended, 8 extended 2, 0x10 job.
  public var flags: UInt16 = 0
  /// `PageFaultCount`.
  public var pageFaultCount: UInt32 = 0
  /// `PeakWorkingSetSize` in bytes.
  public var peakWorkingSetSize: UInt64 = 0
  /// `WorkingSetSize` in bytes.
  public var workingSetSize: UInt64 = 0
  /// `QuotaPeakPagedPoolUsage` in bytes.
  public var quotaPeakPagedPoolUsage: UInt64 = 0
  /// `QuotaPagedPoolUsage` in bytes.
  public var quotaPagedPoolUsage: UInt64 = 0
  /// `QuotaPeakNonPagedPoolUsage` in bytes.
  public var quotaPeakNonPagedPoolUsage: UInt64 = 0
  /// `QuotaNonPagedPoolUsage` in bytes.
  public var quotaNonPagedPoolUsage: UInt64 = 0
  /// `PagefileUsage` in bytes.
  public var pagefileUsage: UInt64 = 0
  /// `PeakPagefileUsage` in bytes.
  public var peakPagefileUsage: UInt64 = 0
  /// `PeakVirtualSize` in bytes.
  public var peakVirtualSize: UInt64 = 0
  /// `VirtualSize` in bytes.
  public var virtualSize: UInt64 = 0
  /// `PrivateUsage` in bytes.
  public var privateUsage: UInt64 = 0
  /// `PrivateWorkingSetSize` in bytes.
  public var privateWorkingSetSize: UInt64 = 0
  /// `SharedCommitUsage` in bytes.
  public var sharedCommitUsage: UInt64 = 0
  /// `JobSharedCommitUsage` in bytes.
  public var jobSharedCommitUsage: UInt64 = 0
  /// `JobPrivateCommitUsage` in bytes.
  public var jobPrivateCommitUsage: UInt64 = 0
  /// `JobPeakPrivateCommitUsage` in bytes.
  public var jobPeakPrivateCommitUsage: UInt64 = 0
  /// `JobPrivateCommitLimit` in bytes.
  public var jobPrivateCommitLimit: UInt64 = 0
  /// `JobTotalCommitLimit` in bytes.
  public var jobTotalCommitLimit: UInt64 = 0

  /// A record of zeros.
  public init() {}
}

extension MinidumpProcessVMCounters2 {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  /// Offsets of `MINIDUMP_PROCESS_VM_COUNTERS_2`.
  public enum Layout: RecordLayout {
    @inlinable public static var byteCount: Int { 152 }
    @inlinable public static var revision: Field<Self, UInt16> { .init(0x00) }
    @inlinable public static var flags: Field<Self, UInt16> { .init(0x02) }
    @inlinable public static var pageFaultCount: Field<Self, UInt32> { .init(0x04) }
    @inlinable public static var peakWorkingSetSize: Field<Self, UInt64> { .init(0x08) }
    @inlinable public static var workingSetSize: Field<Self, UInt64> { .init(0x10) }
    @inlinable public static var quotaPeakPagedPoolUsage: Field<Self, UInt64> { .init(0x18) }
    @inlinable public static var quotaPagedPoolUsage: Field<Self, UInt64> { .init(0x20) }
    @inlinable public static var quotaPeakNonPagedPoolUsage: Field<Self, UInt64> { .init(0x28) }
    @inlinable public static var quotaNonPagedPoolUsage: Field<Self, UInt64> { .init(0x30) }
    @inlinable public static var pagefileUsage: Field<Self, UInt64> { .init(0x38) }
    @inlinable public static var peakPagefileUsage: Field<Self, UInt64> { .init(0x40) }
    @inlinable public static var peakVirtualSize: Field<Self, UInt64> { .init(0x48) }
    @inlinable public static var virtualSize: Field<Self, UInt64> { .init(0x50) }
    @inlinable public static var privateUsage: Field<Self, UInt64> { .init(0x58) }
    @inlinable public static var privateWorkingSetSize: Field<Self, UInt64> { .init(0x60) }
    @inlinable public static var sharedCommitUsage: Field<Self, UInt64> { .init(0x68) }
    @inlinable public static var jobSharedCommitUsage: Field<Self, UInt64> { .init(0x70) }
    @inlinable public static var jobPrivateCommitUsage: Field<Self, UInt64> { .init(0x78) }
    @inlinable public static var jobPeakPrivateCommitUsage: Field<Self, UInt64> { .init(0x80) }
    @inlinable public static var jobPrivateCommitLimit: Field<Self, UInt64> { .init(0x88) }
    @inlinable public static var jobTotalCommitLimit: Field<Self, UInt64> { .init(0x90) }
  }

  /// Reads a record.
  @inlinable public init(_ record: borrowing Record<Layout>) {
    revision = record[Layout.revision]
    flags = record[Layout.flags]
    pageFaultCount = record[Layout.pageFaultCount]
    peakWorkingSetSize = record[Layout.peakWorkingSetSize]
    workingSetSize = record[Layout.workingSetSize]
    quotaPeakPagedPoolUsage = record[Layout.quotaPeakPagedPoolUsage]
    quotaPagedPoolUsage = record[Layout.quotaPagedPoolUsage]
    quotaPeakNonPagedPoolUsage = record[Layout.quotaPeakNonPagedPoolUsage]
    quotaNonPagedPoolUsage = record[Layout.quotaNonPagedPoolUsage]
    pagefileUsage = record[Layout.pagefileUsage]
    peakPagefileUsage = record[Layout.peakPagefileUsage]
    peakVirtualSize = record[Layout.peakVirtualSize]
    virtualSize = record[Layout.virtualSize]
    privateUsage = record[Layout.privateUsage]
    privateWorkingSetSize = record[Layout.privateWorkingSetSize]
    sharedCommitUsage = record[Layout.sharedCommitUsage]
    jobSharedCommitUsage = record[Layout.jobSharedCommitUsage]
    jobPrivateCommitUsage = record[Layout.jobPrivateCommitUsage]
    jobPeakPrivateCommitUsage = record[Layout.jobPeakPrivateCommitUsage]
    jobPrivateCommitLimit = record[Layout.jobPrivateCommitLimit]
    jobTotalCommitLimit = record[Layout.jobTotalCommitLimit]
  }

  /// Writes the record.
  @inlinable public func write(to record: inout MutableRecord<Layout>) {
    record.fillWithZeros()
    record[Layout.revision] = revision
    record[Layout.flags] = flags
    record[Layout.pageFaultCount] = pageFaultCount
    record[Layout.peakWorkingSetSize] = peakWorkingSetSize
    record[Layout.workingSetSize] = workingSetSize
    record[Layout.quotaPeakPagedPoolUsage] = quotaPeakPagedPoolUsage
    record[Layout.quotaPagedPoolUsage] = quotaPagedPoolUsage
    record[Layout.quotaPeakNonPagedPoolUsage] = quotaPeakNonPagedPoolUsage
    record[Layout.quotaNonPagedPoolUsage] = quotaNonPagedPoolUsage
    record[Layout.pagefileUsage] = pagefileUsage
    record[Layout.peakPagefileUsage] = peakPagefileUsage
    record[Layout.peakVirtualSize] = peakVirtualSize
    record[Layout.virtualSize] = virtualSize
    record[Layout.privateUsage] = privateUsage
    record[Layout.privateWorkingSetSize] = privateWorkingSetSize
    record[Layout.sharedCommitUsage] = sharedCommitUsage
    record[Layout.jobSharedCommitUsage] = jobSharedCommitUsage
    record[Layout.jobPrivateCommitUsage] = jobPrivateCommitUsage
    record[Layout.jobPeakPrivateCommitUsage] = jobPeakPrivateCommitUsage
    record[Layout.jobPrivateCommitLimit] = jobPrivateCommitLimit
    record[Layout.jobTotalCommitLimit] = jobTotalCommitLimit
  }
}
