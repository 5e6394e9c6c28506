import DumpFormat
import ProgramDatabase
import TestSupport
import Testing

/// The hash table and the samples of the index, which linkers write, against passing over all records.
@Suite struct TypeHashTests {
  static let names = [
    "pdb/dump_syms/basic32.pdb", "pdb/symbolic/crash.pdb", "pdb/llvm/big-read.pdb",
    "pe/systeminformer/arm64/systeminformer.pdb",
  ]

  @Test(.enabled(if: Corpus.has(names[0]), Corpus.absent), arguments: names)
  func withoutAHashStreamTheSameIsFound(_ name: String) throws {
    var bytes = try Corpus.bytes(name)
    let whole = try #require(try PDBFile(ByteArray(bytes)).types())
    // The header of the TPI stream: version, length, first and last index. Its word at 0x14 names the hash stream.
    let header =
      PDBBuilder.u32(20_040_203, 56, 0x1000, whole.indices.upperBound.rawValue)
      + PDBBuilder.u32(whole.stream.header.recordBytes)
    let places = stride(from: 0, to: bytes.count - 56, by: 512).filter {
      bytes[$0..<($0 + header.count)].elementsEqual(header)
    }
    #expect(!places.isEmpty)  // an old copy of the header may lie in a free block
    for place in places { bytes.replaceSubrange(place + 0x14..<place + 0x16, with: [0xFF, 0xFF]) }
    let scanned = try #require(try PDBFile(ByteArray(bytes)).types())
    #expect(whole.stream.header.hashStream != nil && scanned.stream.header.hashStream == nil)
    var found = 0
    for number in whole.indices.lowerBound.rawValue..<whole.indices.upperBound.rawValue {
      let index = TypeIndex(number)
      let type = try whole[index]
      #expect(try scanned[index] == type)
      #expect(try scanned.definition(of: index) == whole.definition(of: index))
      guard case .structure(let type) = type, !type.isForwardReference else { continue }
      // Types in functions are filed under their unique names.
      let key = type.properties.contains(.scoped) ? type.uniqueName ?? type.name : type.name
      guard try whole.definitions(named: key).contains(index) else { continue }
      #expect(try scanned.definitions(named: key) == whole.definitions(named: key))
      found += 1
    }
    #expect(found > 20)
  }

  /// Where a type is declared, found by the hash of its index.
  @Test(.enabled(if: Corpus.has(names[0]), Corpus.absent), arguments: names)
  func everySourceLineIsFound(_ name: String) throws {
    let file = try Corpus.pdb(name)
    guard let identifiers = try file.identifiers() else { return }
    for number in identifiers.indices.lowerBound.rawValue..<identifiers.indices.upperBound.rawValue {
      guard case .typeSourceLine(let line) = try identifiers[TypeIndex(number)] else { continue }
      #expect(try identifiers.sourceLine(of: line.type)?.type == line.type)
    }
  }
}
