import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

/// `FirstPage` of a bitmap dump at the end of what 63 bits can count: adding the offset in the page overflowed.
@Suite struct FirstPageTests {
  @Test(arguments: [SyntheticArchitecture.x64, .x86])
  func aPageBeyondAnyFileIsNotRead(_ architecture: SyntheticArchitecture) throws {
    let written = KernelDumpWriter(scene: KernelScene(KernelSceneOptions(architecture: architecture)))
      .write(.bitmap)
    let offset = (architecture.is64Bit ? 0x2000 : 0x1000) + 0x20
    let page = try #require(written.facts.presentPages.first)
    for firstPage in [UInt64(Int.max), UInt64(Int.max) - 0xFFF, UInt64(Int.max) - 0x1000] {
      var bytes = written.bytes
      for index in 0..<8 {
        bytes[offset + index] = UInt8(truncatingIfNeeded: firstPage >> (8 * UInt64(index)))
      }
      let dump = try KernelDump(file: MappedFile(bytes: bytes))
      let memory = try #require(dump.physicalMemory)
      for pageOffset in [UInt64(0), 0xFFF] {
        #expect(throws: PhysicalReadError.self) {
          _ = try memory.bytes(at: PhysicalAddress(page << 12 | pageOffset), maximum: 1).byteCount
        }
      }
      #expect(dump.isTruncated)
    }
  }
}
