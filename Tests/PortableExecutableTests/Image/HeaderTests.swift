import DumpFormat
import PortableExecutable
import TestSupport
import Testing

/// Expected values: `objdump -p FILE` and `llvm-readobj --file-headers --section-headers FILE`.
@Suite(.enabled(if: Corpus.isThere, Corpus.absent)) struct HeaderTests {
  @Test func aDriverIsReadAsObjdumpReadsIt() throws {
    let image = try Corpus.image(Corpus.sys)
    #expect(image.fileHeader.machine == .x64)
    #expect(image.fileHeader.characteristics == .executable | .largeAddressAware)
    #expect(image.optionalHeader.is64Bit)
    #expect(image.optionalHeader.entryPoint == RelativeVirtualAddress(0x46000))
    #expect(image.optionalHeader.imageBase == VirtualAddress(0x1_4000_0000))
    #expect(image.optionalHeader.sectionAlignment == 0x1000)
    #expect(image.optionalHeader.fileAlignment == 0x1000)
    #expect(image.optionalHeader.headersByteCount == 0x1000)
    #expect(image.optionalHeader.checkSum == 0x5D2DA)
    #expect(image.optionalHeader.subsystem == 1)
    #expect(image.optionalHeader.libraryCharacteristics == 0x41E0)
    #expect(image.identity == ImageIdentity(timeDateStamp: 0x4FAC_1C0C, imageByteCount: 0x4C000))
    #expect(image.identity.storeKey == "4FAC1C0C4c000")
    #expect(image.directory(.exports) == nil)
    #expect(image.directory(.debug) == DataDirectory(rva: .init(0x1C290), byteCount: 0x70))
    #expect(
      image.sections.map(\.name) == [
        ".text", ".rdata", ".data", ".pdata", "KSIRO", "KSIDATA", "PAGE", "PAGEDATA", "INIT", ".rsrc",
        ".reloc",
      ])
    #expect(image.sections[6].virtualByteCount == 0x1F5A2)
    #expect(image.sections[6].fileByteCount == 131072)
    #expect(image.section(containing: RelativeVirtualAddress(0x445A1))?.name == "PAGE")
    #expect(image.problems.isEmpty)
  }

  @Test(arguments: [
    ("pdb/dump_syms/basic64.dll", MachineType.x64, 7, "5DDC1E998c000"),
    ("pdb/symbolic/crash.exe", .x86, 5, "5AB380779000"),
    ("pdb/symbolic/arm64/test.exe", .arm64, 6, "69FE3F7D37000"),
    ("pdb/dump_syms/basic32-dwarf.dll", .x86, 19, "63CF13F21f000"),
    ("pdb/symbolic/integration.dll", .x86, 3, "AADADA8F8000"),
  ])
  func othersAreRead(_ name: String, _ machine: MachineType, _ sections: Int, _ key: String) throws {
    let image = try Corpus.image(name)
    #expect(image.fileHeader.machine == machine)
    #expect(image.sections.count == sections)
    #expect(image.identity.storeKey == key)
  }

  @Test func longSectionNamesComeFromTheStringTable() throws {
    // objdump -h basic32-dwarf.dll
    let names = try Corpus.image("pdb/dump_syms/basic32-dwarf.dll").sections.map(\.name)
    #expect(names.contains(".debug_info"))
    #expect(!names.contains { $0.hasPrefix("/") })
  }

  @Test(arguments: Corpus.imageFiles)
  func offsetsAndAddressesAreInverse(_ name: String) throws {
    guard let image = try? Corpus.image(name) else { return }
    for section in image.sections where section.fileOffset != 0 && section.fileByteCount > 0 {
      let offset = try #require(image.fileOffset(of: section.rva))
      #expect(offset.rawValue == UInt64(section.fileOffset))
      #expect(image.rva(of: offset) == section.rva)
    }
    #expect(image.rva(of: FileOffset(0)) == RelativeVirtualAddress(0))
  }

  /// Signed drivers must have the right sum.
  @Test(arguments: [Corpus.sys, Corpus.ksi, Corpus.sysARM64, "pe/systeminformer/arm64/ksi.dll"])
  func theCheckSumIsTheStoredOne(_ name: String) throws {
    let image = try Corpus.image(name)
    #expect(image.optionalHeader.checkSum != 0)
    #expect(try image.computedCheckSum() == image.optionalHeader.checkSum)
  }

  @Test(arguments: Corpus.imageFiles)
  func everyImageOpensAndEveryTableIsRead(_ name: String) throws {
    let bytes = try Corpus.bytes(name)
    // llvm's test-columns.exe is a text of 2 KiB, not an image.
    guard bytes.starts(with: "MZ".utf8) else { return }
    let image = try ExecutableImage(BufferedImage(bytes))
    #expect(image.problems.isEmpty)
    _ = try image.versionResource()
    _ = try image.loadConfiguration()
    if let directory = image.debugDirectory() {
      #expect(directory.problem == nil)
      for entry in directory.entries { _ = try image.content(of: entry) }
    }
    if let exports = try image.exports() {
      #expect(exports.problems.isEmpty)
      #expect(exports.all().problems.isEmpty)
    }
  }
}
