import DumpFormat
import Testing

extension MemoryManagerFacts32: RecordValue {}

@Suite struct MemoryManagerFacts32Tests {
  typealias Layout = MemoryManagerFacts32.Layout

  @Test func fields() throws {
    try expectField(Layout.version, at: 0x00, byteCount: 4)
    try expectField(Layout.size, at: 0x04, byteCount: 4)
    try expectField(Layout.mmSpecialPoolTag, at: 0x08, byteCount: 4)
    try expectField(Layout.miTriageActionTaken, at: 0x0C, byteCount: 4)
    try expectField(Layout.mmVerifyDriverLevel, at: 0x10, byteCount: 4)
    try expectField(Layout.kernelVerifier, at: 0x14, byteCount: 4)
    try expectField(Layout.mmMaximumNonPagedPool, at: 0x18, byteCount: 4)
    try expectField(Layout.mmAllocatedNonPagedPool, at: 0x1C, byteCount: 4)
    try expectField(Layout.pagedPoolMaximum, at: 0x20, byteCount: 4)
    try expectField(Layout.pagedPoolAllocated, at: 0x24, byteCount: 4)
    try expectField(Layout.committedPages, at: 0x28, byteCount: 4)
    try expectField(Layout.committedPagesPeak, at: 0x2C, byteCount: 4)
    try expectField(Layout.commitLimitMaximum, at: 0x30, byteCount: 4)
  }

  @Test func truncation() {
    expectTruncation(of: Layout.self, byteCount: 0x34)
  }

  @Test func roundTrip() throws {
    try expectRoundTrip(MemoryManagerFacts32.self, zeroing: [])
  }
}
