import DumpFile
import ProgramDatabase
import TestSupport
import Testing

/// Program databases as symbol stores keep them: a cabinet with one file, whose name ends with an underscore.
@Suite struct CompressedTests {
  @Test(.enabled(if: Corpus.has("pdb/dump_syms/basic32.pd_"), Corpus.absent))
  func theContentOfACabinetOpens() throws {
    let cabinet = try MappedFile(path: Corpus.folder + "pdb/dump_syms/basic32.pd_")
    let container = try Container.unpack(cabinet) { _ in true }
    #expect(container.problems.isEmpty)
    let entry = try #require(container.entries.first)
    let bytes = unsafe entry.file.bytes.withUnsafeBytes { unsafe Array($0) }
    let file = try PDBFile(ByteArray(bytes))
    let plain = try Corpus.pdb("pdb/dump_syms/basic32.pdb")
    #expect(file.information == plain.information)
    #expect(file.age == plain.age)
    #expect(bytes == (try Corpus.bytes("pdb/dump_syms/basic32.pdb")))
  }
}
