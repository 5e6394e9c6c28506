import ProgramDatabase
import TestSupport
import Testing

/// Every program database of the corpus.
@Suite struct CorpusTests {
  @Test(.enabled(if: !Corpus.pdbs.isEmpty, Corpus.absent), arguments: Corpus.pdbs)
  func opensAndIsReadToTheEnd(_ name: String) throws {
    let bytes = try Corpus.bytes(name)
    if bytes.starts(with: Array("BSJB".utf8)) {
      #expect(throws: PDBError.portableFormat) { try PDBFile(ByteArray(bytes)) }
      return
    }
    let file = try PDBFile(ByteArray(bytes))
    let all = Everything(file)
    #expect(all.errors == [])
  }

  @Test(.enabled(if: !Corpus.pdbs.isEmpty, Corpus.absent), arguments: Corpus.pdbs)
  func symbolsAreFoundByName(_ name: String) throws {
    guard let file = try? Corpus.pdb(name), let symbols = try file.publicSymbols() else { return }
    for index in 0..<symbols.count {
      let symbol = try symbols.symbol(at: index)
      #expect(try symbols.named(symbol.name).contains(symbol))
    }
  }

  static let small = [
    "pdb/llvm/llvm__test__tools__llvm-pdbutil__Inputs__FilterTest.pdb",
    "pdb/llvm/llvm__test__tools__llvm-symbolizer__pdb__Inputs__test-columns.pdb",
  ]

  @Test(.enabled(if: Corpus.has(small[0]), Corpus.absent), arguments: small)
  func everySampledPrefixIsRefusedOrRead(_ name: String) throws {
    let bytes = try Corpus.bytes(name)
    for count in stride(from: 0, to: bytes.count, by: 509) {
      guard let file = try? PDBFile(ByteArray(Array(bytes.prefix(count)))) else { continue }
      _ = Everything(file)
    }
  }

  @Test(.enabled(if: Corpus.has(small[0]), Corpus.absent), arguments: small)
  func mutationsAreRefusedOrRead(_ name: String) throws {
    let original = try Corpus.bytes(name)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let telling: [UInt8] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF]
    var opened = 0
    for _ in 0..<300 {
      var bytes = original
      for _ in 0..<(1 + next(40)) {
        let offset = next(bytes.count)
        for index in offset..<min(offset + 1 + next(4), bytes.count) { bytes[index] = telling[next(6)] }
      }
      guard let file = try? PDBFile(ByteArray(bytes)) else { continue }
      opened += 1
      _ = Everything(file)
    }
    #expect(opened > 0)
  }
}
