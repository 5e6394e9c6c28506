import DumpSynthesis
import Testing

struct PhysicalDumpTests {
  /// Memory of `count` ramp pages from page 1.
  private func rampWriter(
    _ architecture: SyntheticArchitecture = .x64, pages: Range<UInt64>
  ) -> KernelDumpWriter {
    var memory = PhysicalMemoryImage()
    memory.addRampPages(pages)
    return KernelDumpWriter(header: DumpHeaderValues(architecture: architecture), memory: memory)
  }

  @Test func headerOf64Bit() {
    let dump = KernelDumpWriter(scene: KernelScene()).write(.complete)
    let file = FileBytes(dump.bytes)
    #expect(file.text(0, 8) == "PAGEDU64")
    #expect(file.u32(0x08) == 0xF && file.u32(0x0C) == 19041)
    #expect(file.u32(0x30) == 0x8664 && file.u32(0x34) == 2)
    #expect(file.u32(0x38) == 0xD1)
    #expect(file.u32(0x3C) == 0x4547_4150)
    #expect(file.u64(0x40) == 0x28 && file.u64(0x48) == 2 && file.u64(0x50) == 0)
    #expect(file.u64(0x58) == 0xFFFF_F801_2620_1234)
    #expect(file.u64(0x80) == 0xFFFF_F801_2160_0B20)
    #expect(file.u32(0x378) == 0x10_001F)
    #expect(file.u32(0x348 + 0x4D0) == 0x4547_4150)
    #expect(file.u32(0xF98) == 1)
    #expect(file.u64(0xFA0) == UInt64(dump.bytes.count))
    #expect(dump.bytes[0x104D] == 0x41)
  }

  @Test func headerOf32Bit() {
    let scene = KernelScene(KernelSceneOptions(architecture: .x86PAE))
    let file = FileBytes(KernelDumpWriter(scene: scene).write(.complete).bytes)
    #expect(file.text(0, 8) == "PAGEDUMP")
    #expect(file.u32(0x20) == 0x14C && file.u32(0x28) == 0xD1)
    #expect(file.u32(0x2C) == 0x28 && file.u32(0x38) == 0x8C20_1234)
    #expect(file.bytes[0x5C] == 1 && file.bytes[0x5D] == 0x41)
    #expect(file.u32(0x320) == 0x1_001F)
    #expect(file.u32(0xF88) == 1)
    #expect(file.u64(0xFA0) == UInt64(file.bytes.count))
  }

  @Test(arguments: SyntheticArchitecture.allCases)
  func runsOfCompleteDump(architecture: SyntheticArchitecture) {
    var writer = rampWriter(architecture, pages: 1..<5)
    writer.memory.addRampPages(0x100..<0x103)
    let dump = writer.write(.complete)
    let file = FileBytes(dump.bytes)
    let is64Bit = architecture.is64Bit
    let start = is64Bit ? 0x2000 : 0x1000
    #expect(dump.bytes.count == start + 7 * 0x1000)
    if is64Bit {
      #expect(file.u32(0x88) == 2 && file.u64(0x90) == 7)
      #expect((0..<4).map { file.u64(0x98 + 8 * $0) } == [1, 4, 0x100, 3])
    } else {
      #expect((0..<6).map { file.u32(0x64 + 4 * $0) } == [2, 7, 1, 4, 0x100, 3])
    }
    #expect(file.u64(start) == 0x1000)
    #expect(file.u64(start + 4 * 0x1000 + 0x18) == 0x10_0018)
    #expect(dump.facts.fileOffset(ofPage: 0x101) == start + 5 * 0x1000)
  }

  @Test func unalignedBitmapAsDebuggersWrite() {
    var writer = rampWriter(pages: 1..<4)
    writer.bitmapPageCount = 0x40000
    writer.isUnaligned = true
    let dump = writer.write(.bitmap)
    let file = FileBytes(dump.bytes)
    #expect(file.text(0x2000, 8) == "SDMPDUMP")
    #expect(file.u64(0x2020) == 0xA038)
    #expect(file.u64(0x2028) == 3 && file.u64(0x2030) == 0x40000)
    #expect(file.bytes[0x2038] == 0b1110)
    #expect(dump.bytes.count == 0xA038 + 3 * 0x1000)
    #expect(file.u64(0xA038) == 0x1000)
  }

  @Test(arguments: [SyntheticDumpKind.bitmap, .active, .kernel, .live, .automatic])
  func bitmapPopulation(kind: SyntheticDumpKind) {
    var writer = rampWriter(pages: 1..<100)
    writer.bitmapPageCount = 101
    writer.setsUnusedBitmapBits = true
    writer.selection = .everySecondMissing
    let dump = writer.write(kind)
    let file = FileBytes(dump.bytes)
    #expect(file.text(0x2000, 4) == (kind == .bitmap || kind == .active ? "FDMP" : "SDMP"))
    #expect(file.u32(0xF98) == (kind == .automatic ? 7 : kind == .kernel || kind == .live ? 6 : 5))
    #expect(file.u32(0x1050) & 0x10 == (kind == .live ? 0x10 : 0))
    #expect(file.u32(0x38) == (kind == .live ? 0x161 : 0))
    let set = (0..<101).filter { dump.bytes[0x2038 + $0 / 8] >> UInt8($0 % 8) & 1 == 1 }
    #expect(set == Array(stride(from: 2, to: 100, by: 2)))
    #expect(file.u64(0x2028) == 49)
    #expect(dump.bytes[0x2038 + 12] >> 5 == 0b111)
    #expect(file.u64(0x2020) == 0x3000)
    #expect(file.u64(0x3000 + 3 * 0x1000) == 0x8000)
  }

  @Test func bitmapOf32Bit() {
    let dump = rampWriter(.x86, pages: 1..<4).write(.kernel)
    let file = FileBytes(dump.bytes)
    #expect(file.text(0x1000, 8) == "SDMPDUMP")
    #expect(file.u64(0x1020) == 0x2000 && file.u64(0x1028) == 3 && file.u64(0x1030) == 8)
  }

  @Test func oldSummaries() {
    let wide = FileBytes(rampWriter(pages: 1..<4).write(.summary).bytes)
    #expect(wide.text(0x2000, 8) == "SDMPDUMP")
    #expect([3, 4, 5, 6].map { wide.u32(0x2000 + 4 * $0) } == [0x3000, 8, 3, 8])
    #expect(wide.bytes[0x2028] == 0b1110)
    let narrow = FileBytes(rampWriter(.x86, pages: 1..<4).write(.summary).bytes)
    #expect([3, 4, 5, 6].map { narrow.u32(0x1000 + 4 * $0) } == [0x2000, 8, 3, 8])
    #expect(narrow.bytes[0x1020] == 0b1110)
    #expect(narrow.u64(0x2000) == 0x1000)
  }

  @Test(arguments: [SyntheticDumpKind.rdmp8, .rdmp9, .rdmpA], [false, true])
  func ranges(kind: SyntheticDumpKind, unaligned: Bool) {
    var writer = rampWriter(pages: 1..<5)
    writer.memory.addRampPages(0x100..<0x103)
    writer.isUnaligned = unaligned
    let file = FileBytes(writer.write(kind).bytes)
    #expect(file.u32(0x2000) == 0x40)
    #expect(file.text(0x2004, 8) == "RDMPDUMP")
    #expect(file.u64(0x2010) - 0x20 == file.u64(0x2018) - 0x2040)
    #expect(file.u64(0x2018) == (unaligned ? 0x2060 : 0x3000))
    #expect((0..<5).map { file.u64(0x2030 + 8 * $0) } == [1, 4, 0x100, 3, 0].prefix(5).map { $0 })
    if kind == .rdmpA { #expect(file.u32(0x2020) == 2 && file.u64(0x2028) == 7) }
    #expect(file.u64(Int(file.u64(0x2018)) + 0x4000) == 0x10_0000)
  }

  @Test func headerOnly() {
    let dump = KernelDumpWriter(scene: KernelScene()).write(.header)
    #expect(dump.bytes.count == 0x2000)
    #expect(FileBytes(dump.bytes).u32(0xF98) == 3)
  }
}
