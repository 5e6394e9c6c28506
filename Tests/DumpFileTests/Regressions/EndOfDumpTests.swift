import DumpFile
import DumpSynthesis
import Testing

/// A dump whose headers put its end where 63 bits end: looking for tagged data behind it overflowed.
@Suite struct EndOfDumpTests {
  @Test func anEndBeyondAnyFileIsATruncation() throws {
    var bytes = KernelDumpWriter(scene: KernelScene()).write(.rdmpA).bytes
    let firstPageOffset = 0x2000 + 0x18
    for index in 0..<8 { bytes[firstPageOffset + index] = index == 7 ? 0x7F : 0xFF }
    // No runs: the first page is also where the pages end.
    for index in 0..<16 { bytes[0x2030 + index] = 0 }
    let dump = try KernelDump(file: MappedFile(bytes: bytes))
    #expect(dump.isTruncated)
    #expect(dump.secondaryData == nil)
  }
}
