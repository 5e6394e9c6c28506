import DumpFile
import TestSupport
import Testing

@Suite struct CabinetCorpusTests {
  /// `7z l` gives the names and texts.
  @Test(.enabled(if: Corpus.has("cab/normal_2files_1folder.cab"), Corpus.absent))
  func storedFolders() throws {
    let file = try #require(Corpus.file("cab/normal_2files_1folder.cab"))
    let container = try Container.unpack(file) { _ in true }
    #expect(container.problems.isEmpty)
    #expect(container.entries.map(\.name) == ["hello.c", "welcome.c"])
    #expect(container.entries.map(\.file.count) == [77, 74])
  }

  @Test(.enabled(if: Corpus.has("cab/normal_2files_2folders.cab"), Corpus.absent))
  func compressedFolders() throws {
    let file = try #require(Corpus.file("cab/normal_2files_2folders.cab"))
    let container = try Container.unpack(file) { _ in true }
    #expect(container.problems.isEmpty)
    #expect(container.entries.map(\.name) == ["mszip1.txt", "mszip2.txt", "lzx1.txt", "lzx2.txt"])
    #expect(container.entries.map(\.file.count) == [31, 36, 23, 28])
  }

  /// Three folders with the same text: MSZIP, LZX, Quantum. libarchive has no Quantum.
  @Test(.enabled(if: Corpus.has("cab/mszip_lzx_qtm.cab"), Corpus.absent))
  func quantumIsNamed() throws {
    let file = try #require(Corpus.file("cab/mszip_lzx_qtm.cab"))
    let container = try Container.unpack(file) { _ in true }
    #expect(container.entries.map(\.name) == ["mszip.txt", "lzx.txt"])
    let text = "If you can read this, the MSZIP decompressor is working!\n"
    #expect(contents(container.entries[0].file) == Array(text.utf8))
    #expect(container.entries[1].file.count == 187)
    guard case .unsupportedCompression(_, .cab, "qtm.txt", _) = container.problems.first else {
      Issue.record("unexpected \(container.problems)")
      return
    }
  }

  /// A PDB as a symbol server stores it: LZX.
  @Test(.enabled(if: Corpus.has("cab/basic32.pd_"), Corpus.absent))
  func aSymbolServersFile() throws {
    let file = try #require(Corpus.file("cab/basic32.pd_"))
    let container = try Container.unpack(file) { _ in true }
    let entry = try #require(container.entries.first)
    #expect(entry.isTruncated == false)
    #expect(contents(entry.file).starts(with: "Microsoft C/C++ MSF 7.00".utf8))
  }
}
