import DumpFile
import DumpSynthesis
import Testing

/// The table of a type 0xA dump that is full of zeros was read to the end of the file, which may be very far.
@Suite struct EmptyRunTests {
  @Test func anEmptyRunEndsTheTable() throws {
    var writer = KernelDumpWriter(scene: KernelScene())
    writer.isUnaligned = true
    let written = writer.write(.rdmpA)
    let table = 0x2000 + 0x30  // The dump header, then 0x30 bytes in front of the table.
    let whole = try KernelDump(file: MappedFile(bytes: written.bytes))
    let pageCount = try #require(whole.physicalMemory?.pageCount)

    var bytes = written.bytes
    let secondRun = table + 16
    let firstRunPageCount = (0..<8).reduce(UInt64(0)) {
      $0 | UInt64(bytes[table + 8 + $1]) << (8 * UInt64($1))
    }
    for index in secondRun..<(secondRun + 16) { bytes[index] = 0 }
    let cut = try KernelDump(file: MappedFile(bytes: bytes))
    #expect(cut.physicalMemory?.pageCount == firstRunPageCount)
    #expect(firstRunPageCount < pageCount)
  }
}
