import DumpFormat
import Testing

extension MemoryManagerFacts64: RecordValue {}

@Suite struct MemoryManagerFacts64Tests {
  typealias Layout = MemoryManagerFacts64.Layout

  @Test func fields() throws {
    try expectField(Layout.version, at: 0x00, byteCount: 4)
    try expectField(Layout.size, at: 0x04, byteCount: 4)
    try expectField(Layout.mmSpecialPoolTag, at: 0x08, byteCount: 4)
    try expectField(Layout.miTriageActionTaken, at: 0x0C, byteCount: 4)
    try expectField(Layout.mmVerifyDriverLevel, at: 0x10, byteCount: 4)
    try expectField(Layout.kernelVerifier, at: 0x14, byteCount: 4)
    try expectField(Layout.mmMaximumNonPagedPool, at: 0x18, byteCount: 8)
    try expectField(Layout.mmAllocatedNonPagedPool, at: 0x20, byteCount: 8)
    try expectField(Layout.pagedPoolMaximum, at: 0x28, byteCount: 8)
    try expectField(Layout.pagedPoolAllocated, at: 0x30, byteCount: 8)
    try expectField(Layout.committedPages, at: 0x38, byteCount: 8)
    try expectField(Layout.committedPagesPeak, at: 0x40, byteCount: 8)
    try expectField(Layout.commitLimitMaximum, at: 0x48, byteCount: 8)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x50)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MemoryManagerFacts64.self, zeroing: [])
  }
}
