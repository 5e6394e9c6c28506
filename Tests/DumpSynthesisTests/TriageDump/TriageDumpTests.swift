import DumpSynthesis
import Testing

struct TriageDumpTests {
  @Test func carved() throws {
    let scene = KernelScene()
    let dump = TriageDumpWriter(scene: scene).write()
    let file = FileBytes(dump.bytes)
    #expect(file.u32(0xF98) == 4 && file.u32(0x1038) == 0xCFF && file.u32(0x1048) == 0)
    #expect(file.u32(0x88) == 0x4547_4150)  // no physical memory descriptor
    #expect(file.int(0x2004) == dump.bytes.count)
    #expect(file.int(0x2008) == dump.bytes.count - 4)
    #expect(file.text(dump.bytes.count - 4, 4) == "TRGD")
    #expect(file.int(0x200C) == 0x348 && file.int(0x2010) == 0xF00 && file.int(0x2014) == 0x2080)
    #expect(file.int(0x2018) == 0x20D0)
    #expect(file.u64(0x20D0) == 2)
    #expect(file.u16(0x20D8) == 18)
    #expect(file.utf16(0x20E8, 9) == "bbold.sys")
    #expect(file.utf16(0x20E8 + 0x38, 12) == "dump_storpor")
    // PRCB, process, thread and stack are adjacent.
    #expect(file.int(0x2020) - file.int(0x201C) == 0xAF00)
    #expect(file.int(0x2024) - file.int(0x2020) == 0xA40)
    #expect(file.int(0x2028) - file.int(0x2024) == 0x898)
    #expect(file.u64(0x2048) == file.u64(0x348 + 0x98))  // TopOfStack is the context's Rsp
    #expect(file.u64(0x2048) + UInt64(file.u32(0x202C)) == scene.facts.crashingProcessor.stackBase)
    #expect(file.u32(0x2044) == 0xFFFF_FFFF)
    #expect(file.text(file.int(0x2070) + 0x10, 4) == "KDBG")
    #expect(file.u32(file.int(0x2070) + 0x14) == 0x380 && file.u32(0x2074) == 0x380)
  }

  @Test(arguments: [false, true])
  func drivers(kernelWritten: Bool) {
    let scene = KernelScene()
    let file = FileBytes(TriageDumpWriter(scene: scene, isKernelWritten: kernelWritten).write().bytes)
    let list = file.int(0x2030)
    #expect(file.int(0x2038) == list + 0x90 * file.int(0x2034))
    for (index, module) in scene.options.modules.enumerated() {
      let entry = list + 0x90 * index
      #expect(file.u64(entry + 0x38) == module.base)
      #expect(file.u32(entry + 0x48) == module.size)
      #expect(file.u32(entry + 0x88) == module.timeDateStamp)
      #expect(file.u32(entry + 0x4) == 0)
      #expect((file.u64(entry + 0x08) != 0) == kernelWritten)
      let text = file.int(entry)
      #expect(text % 8 == 0)
      #expect(file.utf16(text + 4, file.int(text)) == (kernelWritten ? module.name : module.path))
    }
  }

  @Test func kernelWritten() {
    var writer = TriageDumpWriter(scene: KernelScene(), isKernelWritten: true)
    writer.tags = [SyntheticTag("65755A40-F146-43EA-8C91-36B85728FD35", [1, 2, 3])]
    let dump = writer.write()
    let file = FileBytes(dump.bytes)
    #expect(file.u32(0x1038) == 0xDFF && file.u32(0x1050) == 8 && file.u32(0x2044) == 0x41)
    #expect(file.int(0x201C) == 0x20D0)
    #expect(file.int(0x2004) % 0x200 == 0)
    #expect(file.u64(0xFA0) == UInt64(dump.bytes.count))
    #expect(file.text(file.int(0x2004), 8) == "DumpBlob")
    #expect(file.u32(0x2084) == 0x50 && file.u64(0x2098) == 0x40_0000)
  }

  @Test(arguments: [SyntheticArchitecture.x86, .x86PAE])
  func narrow(architecture: SyntheticArchitecture) {
    let scene = KernelScene(KernelSceneOptions(architecture: architecture))
    let dump = TriageDumpWriter(scene: scene).write()
    let file = FileBytes(dump.bytes)
    #expect(file.u32(0xF88) == 4 && file.u32(0xF8C) == 0xCFF)
    #expect(file.int(0x1004) == dump.bytes.count)
    #expect(file.int(0x100C) == 0x320 && file.int(0x1010) == 0x7D0 && file.int(0x1014) == 0x1068)
    #expect(file.u32(0x1048) == file.u32(0x320 + 0xC4))  // TopOfStack is the context's Esp
    #expect(file.text(file.int(0x1058) + 0x10, 4) == "KDBG")
    let list = file.int(0x1030)
    #expect(file.u32(list + 0x1C) == 0x8180_0000)
    let text = file.int(list)
    #expect(file.utf16(text + 4, file.int(text)) == #"\SystemRoot\system32\ntoskrnl.exe"#)
    let unloaded = file.int(0x1018)
    #expect(file.u32(unloaded) == 2)
    #expect(file.utf16(unloaded + 4 + 8, 9) == "bbold.sys")
  }

  @Test func dataPageAndBrokenDriver() {
    var writer = TriageDumpWriter(scene: KernelScene())
    writer.dataPage = .init(address: 0xFFFF_8F8A_5000_0000, data: [UInt8](repeating: 0x5A, count: 0x1000))
    writer.brokenDriver = 3
    let file = FileBytes(writer.write().bytes)
    #expect(file.u32(0x1038) == 0xEFF)
    #expect(file.int(0x2040) == file.int(0x2030) + 3 * 0x90)
    #expect(file.u64(0x2060) == 0xFFFF_8F8A_5000_0000 && file.u32(0x206C) == 0x1000)
    #expect(file.bytes[file.int(0x2068) + 0xFFF] == 0x5A)
  }

  @Test(arguments: SyntheticArchitecture.allCases, [false, true])
  func blocksAreContiguous(architecture: SyntheticArchitecture, kernelWritten: Bool) {
    let scene = KernelScene(KernelSceneOptions(architecture: architecture))
    let dump = TriageDumpWriter(scene: scene, isKernelWritten: kernelWritten).write()
    let file = FileBytes(dump.bytes)
    let table = file.int(architecture.is64Bit ? 0x2078 : 0x1060)
    let count = file.int(architecture.is64Bit ? 0x207C : 0x1064)
    var expected = table + 16 * count
    var offsets: [Int] = []
    for index in 0..<count {
      #expect(file.int(table + 16 * index + 8) == expected)
      offsets.append(expected)
      expected += file.int(table + 16 * index + 12)
    }
    #expect(offsets.contains { !$0.isMultiple(of: 2) })
    let processors = offsets.indices.filter {
      file.int(table + 16 * $0 + 12) == scene.facts.layout.prcbSize
    }
    #expect(processors.count == (kernelWritten ? 0 : 2))
  }
}
