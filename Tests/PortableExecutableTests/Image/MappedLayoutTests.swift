import DumpFormat
import PortableExecutable
import TestSupport
import Testing

@Suite(.enabled(if: Corpus.isThere, Corpus.absent)) struct MappedLayoutTests {
  @Test func theSameIsReadFromMemory() throws {
    for name in [Corpus.sys, Corpus.ksi, Corpus.sysARM64] {
      let file = try Corpus.image(name)
      let memory = try ExecutableImage(SparseMemory(loading: try Corpus.bytes(name)))
      #expect(memory.identity == file.identity)
      #expect(memory.sections == file.sections)
      #expect(try memory.codeViewRecord() == file.codeViewRecord())
      #expect(try memory.exports()?.all().exports == file.exports()?.all().exports)
      #expect(memory.functionTable?.all().entries == file.functionTable?.all().entries)
      #expect(memory.functionTableARM64?.all().entries == file.functionTableARM64?.all().entries)
      #expect(try memory.versionResource() == file.versionResource())
      #expect(try memory.loadConfiguration() == file.loadConfiguration())
      #expect(try memory.computedCheckSum() == nil)
    }
  }

  @Test func aMissingPageIsSaidAndTheRestIsKept() throws {
    let bytes = try Corpus.bytes(Corpus.sys)
    // .pdata begins at 0x20000 and has two pages; the debug directory is at 0x1C290, the version at 0x49000.
    let image = try ExecutableImage(SparseMemory(loading: bytes, missing: [0x1C, 0x21, 0x49]))
    let table = try #require(image.functionTable)
    let (entries, problem) = table.all()
    #expect(table.count == 447)
    #expect(entries.count == 0x1000 / 12)
    #expect(
      problem
        == ImageError(
          .functionTable, .rva(RelativeVirtualAddress(0x20000)), .missing(needed: 447 * 12, available: 0x1000)
        ))
    let first = try #require(entries.first)
    #expect(try table.entry(containing: first.begin) == first)
    #expect(throws: ImageError.self) { try table.entry(containing: RelativeVirtualAddress(0x44000)) }
    #expect(image.debugDirectory()?.entries.isEmpty == true)
    #expect(throws: ImageError.self) { try image.codeViewRecord() }
    #expect(throws: ImageError.self) { try image.versionResource() }
    #expect(try image.loadConfiguration()?.securityCookie == VirtualAddress(0x1_4001_F000))
  }

  @Test func withoutItsFirstPageThereIsNoImage() throws {
    let source = SparseMemory(loading: try Corpus.bytes(Corpus.ksi), missing: [0])
    let expected = ImageError(.dosHeader, .offset(FileOffset(0)), .missing(needed: 64, available: 0))
    #expect(throws: expected) { try ExecutableImage(source) }
    #expect(expected.description == "DOS header at offset 0x00000000: 64 bytes needed, 0 available")
  }
}
