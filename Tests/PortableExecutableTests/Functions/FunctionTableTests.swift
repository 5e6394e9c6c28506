import DumpFormat
import PortableExecutable
import TestSupport
import Testing

@Suite(.enabled(if: Corpus.isThere, Corpus.absent)) struct FunctionTableTests {
  /// objdump -p systeminformer.sys, "The Function Table"
  @Test func aDriverForX64() throws {
    let table = try #require(try Corpus.image(Corpus.sys).functionTable)
    #expect(table.count == 0x14F4 / 12)
    let second = try #require(try table.entry(at: 1))
    #expect(second.begin == RelativeVirtualAddress(0x1074))
    #expect(second.endAddress == RelativeVirtualAddress(0x10BA))
    #expect(second.unwindData == RelativeVirtualAddress(0x1C3B0))
    #expect(try table.entry(containing: RelativeVirtualAddress(0x1074)) == second)
    #expect(try table.entry(containing: RelativeVirtualAddress(0x10B9)) == second)
    #expect(try table.entry(containing: RelativeVirtualAddress(0x10BA)) == nil)
    #expect(try table.entry(containing: RelativeVirtualAddress(0xFFF)) == nil)
    #expect(try table.entry(at: table.count) == nil)
    #expect(try table.resolved(second) == second)
  }

  @Test func everyEntryIsFoundAndTheyAreSorted() throws {
    for name in [Corpus.sys, Corpus.ksi, "pdb/dump_syms/basic64.dll"] {
      let table = try #require(try Corpus.image(name).functionTable)
      let (entries, problem) = table.all()
      #expect(problem == nil)
      #expect(entries.count == table.count)
      for (index, entry) in entries.enumerated() {
        #expect(index == 0 || entries[index - 1].endAddress <= entry.begin)
        #expect(try table.entry(containing: entry.begin) == entry)
      }
    }
  }

  @Test func aDriverForARM64() throws {
    let image = try Corpus.image(Corpus.sysARM64)
    #expect(image.functionTable == nil)
    let table = try #require(image.functionTableARM64)
    let entries = table.all().entries
    #expect(entries.count == table.count)
    #expect(entries.contains { $0.flag == 0 } && entries.contains { $0.flag == 1 })
    for (index, entry) in entries.enumerated() {
      #expect(index == 0 || entries[index - 1].begin < entry.begin)
      #expect(try table.entry(containing: entry.begin) == entry)
      if let end = entry.end { #expect(index + 1 == entries.count || end <= entries[index + 1].begin) }
    }
  }

  /// llvm-readobj --unwind ksi.dll, "FunctionLength"
  @Test(arguments: [(0x1630, 356), (0x1A00, 24), (0x1A20, 44)] as [(UInt32, UInt32)])
  func theLengthOfAFunctionIsInItsUnwindData(_ begin: UInt32, _ length: UInt32) throws {
    let image = try Corpus.image("pe/systeminformer/arm64/ksi.dll")
    let table = try #require(image.functionTableARM64)
    let entry = try #require(try table.entry(containing: RelativeVirtualAddress(begin)))
    #expect(entry.begin.rawValue == begin && entry.end == nil)
    #expect(try table.end(of: entry).rawValue == begin + length)
  }

  @Test func readingIntoABufferGivesTheSameBytes() throws {
    let file = try Corpus.bytes(Corpus.ksi)
    let images = [
      try ExecutableImage(BufferedImage(file)),
      try ExecutableImage(SparseMemory(loading: file, missing: [2])),
    ]
    for image in images {
      for section in image.sections {
        for distance in [0, 1, 0xFFD, 0xFFF] as [UInt32] {
          let rva = RelativeVirtualAddress(section.rva.rawValue + distance)
          let bytes = image.readableBytes(at: rva, count: 4)
          let number = bytes.count == 4 ? bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) } : nil
          #expect(image.integer(at: rva, as: UInt32.self) == number)
        }
      }
    }
  }
}
