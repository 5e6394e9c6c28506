import DumpFormat
import Testing

extension MinidumpProcessVMCounters2: RecordValue {}

@Suite struct MinidumpProcessVMCounters2Tests {
  typealias Layout = MinidumpProcessVMCounters2.Layout

  @Test func fields() throws {
    try expectField(Layout.revision, at: 0x00, byteCount: 2)
    try expectField(Layout.flags, at: 0x02, byteCount: 2)
    try expectField(Layout.pageFaultCount, at: 0x04, byteCount: 4)
    try expectField(Layout.peakWorkingSetSize, at: 0x08, byteCount: 8)
    try expectField(Layout.workingSetSize, at: 0x10, byteCount: 8)
    try expectField(Layout.quotaPeakPagedPoolUsage, at: 0x18, byteCount: 8)
    try expectField(Layout.quotaPagedPoolUsage, at: 0x20, byteCount: 8)
    try expectField(Layout.quotaPeakNonPagedPoolUsage, at: 0x28, byteCount: 8)
    try expectField(Layout.quotaNonPagedPoolUsage, at: 0x30, byteCount: 8)
    try expectField(Layout.pagefileUsage, at: 0x38, byteCount: 8)
    try expectField(Layout.peakPagefileUsage, at: 0x40, byteCount: 8)
    try expectField(Layout.peakVirtualSize, at: 0x48, byteCount: 8)
    try expectField(Layout.virtualSize, at: 0x50, byteCount: 8)
    try expectField(Layout.privateUsage, at: 0x58, byteCount: 8)
    try expectField(Layout.privateWorkingSetSize, at: 0x60, byteCount: 8)
    try expectField(Layout.sharedCommitUsage, at: 0x68, byteCount: 8)
    try expectField(Layout.jobSharedCommitUsage, at: 0x70, byteCount: 8)
    try expectField(Layout.jobPrivateCommitUsage, at: 0x78, byteCount: 8)
    try expectField(Layout.jobPeakPrivateCommitUsage, at: 0x80, byteCount: 8)
    try expectField(Layout.jobPrivateCommitLimit, at: 0x88, byteCount: 8)
    try expectField(Layout.jobTotalCommitLimit, at: 0x90, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 152)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MinidumpProcessVMCounters2.self, zeroing: [])
  }
}
