import DumpFile
import DumpFormat
import PortableExecutable
import ProgramDatabase
import Symbols
import Testing

@Suite struct ModuleSearchTests {
  static let identity = ImageIdentity(timeDateStamp: 0x5000_0000, imageByteCount: 0x3000)

  /// Runs a search in which these files exist; returns what was searched for, and the result.
  static func run(
    _ module: ModuleIdentity, image: [UInt8]? = nil, pdb: [UInt8]? = nil
  ) throws -> (requests: [String], symbols: ModuleSymbols) {
    var search = ModuleSearch(module)
    var requests: [String] = []
    for _ in 0..<10 {
      switch search.next() {
      case .done(let symbols): return (requests, symbols)
      case .search(let request):
        requests.append(request.description)
        var bytes: [UInt8]?
        switch request.kind {
        case .image: bytes = image
        case .pdb: bytes = pdb
        case .symbolTable: bytes = nil
        }
        let file = bytes.flatMap { try? SymbolFile(SampleFiles.file($0), for: request) }
        search.take(
          file,
          SymbolSearchRecord(request: request, wanted: request.description, path: file.map { _ in "/x" }))
      }
    }
    throw Endless()
  }

  struct Endless: Error {}

  static func image(_ pdbName: String? = "test.pdb", guid: [UInt8] = SampleFiles.guidBytes) -> [UInt8] {
    SampleFiles.image(
      stamp: identity.timeDateStamp, size: identity.imageByteCount, pdbName: pdbName, guid: guid)
  }

  /// The image of a file in the layout of memory.
  static func mapped(_ file: [UInt8]) -> BufferedImage {
    BufferedImage(
      Array(file[..<0x400]) + [UInt8](repeating: 0, count: 0xC00) + Array(file[0x400...]), layout: .mapped)
  }

  @Test func triageDumpsAskForTheImageFirst() throws {
    let module = ModuleIdentity(name: "test", imageName: #"\SystemRoot\test.sys"#, image: Self.identity)
    let (requests, symbols) = try Self.run(module, image: Self.image(), pdb: SampleFiles.pdb())
    #expect(
      requests == [
        "test.sys time stamp 50000000 size 0x3000",
        "test.pdb GUID 1c19fddb-27bb-3399-d9b4-5973efeafcf3 age 1",
      ])
    #expect(symbols.pdb != nil)
    #expect(symbols.hasImageFile)
    #expect(symbols.problems == [])
  }

  @Test func withoutTheImageNothingTellsThePDB() throws {
    let module = ModuleIdentity(name: "test", imageName: "test.sys", image: Self.identity)
    let (requests, symbols) = try Self.run(module, pdb: SampleFiles.pdb())
    #expect(requests.count == 1)
    #expect(symbols.pdb == nil)
    #expect(symbols.bestSource == nil)
  }

  @Test func pagesOfTheDumpTellThePDB() throws {
    let module = ModuleIdentity(
      name: "test", imageName: "test.sys", image: Self.identity, mapped: Self.mapped(Self.image()))
    let (_, symbols) = try Self.run(module, pdb: SampleFiles.pdb())
    #expect(symbols.pdb != nil)
    #expect(!symbols.hasImageFile)
    #expect(symbols.image != nil)
  }

  @Test func pagesOfAnotherModuleAreNotUsed() throws {
    var listed = Self.identity
    listed.timeDateStamp += 1
    let module = ModuleIdentity(
      name: "test", imageName: "test.sys", image: listed, mapped: Self.mapped(Self.image()))
    let (requests, symbols) = try Self.run(module, pdb: SampleFiles.pdb())
    #expect(requests == ["test.sys time stamp 50000001 size 0x3000"])
    #expect(symbols.pdb == nil)
    #expect(symbols.problems.count == 1)
  }

  @Test func anImageThatNamesAnotherPDBIsNotUsed() throws {
    var other = SampleFiles.guidBytes
    other[0] = 0
    let module = ModuleIdentity(
      name: "test", imageName: "test.sys", image: Self.identity,
      codeView: .rsds(guid: SampleFiles.guid, age: 1, path: "test.pdb"))
    let (_, symbols) = try Self.run(module, image: Self.image(guid: other), pdb: SampleFiles.pdb())
    #expect(!symbols.hasImageFile)
    #expect(symbols.pdb != nil)
    #expect(symbols.problems.count == 1)
  }

  @Test(arguments: ["..", "", "a\u{1}.pdb", "con.pdb"])
  func hostileNamesAreNotLookedFor(_ name: String) throws {
    let module = ModuleIdentity(
      name: "x", imageName: name, image: Self.identity,
      codeView: .rsds(guid: SampleFiles.guid, age: 1, path: name))
    let (requests, symbols) = try Self.run(module, image: Self.image(), pdb: SampleFiles.pdb())
    #expect(requests == [])
    #expect(symbols.searches.count == 2)
    #expect(symbols.searches.allSatisfy { $0.problems.first?.hasPrefix("not looked for: ") == true })
  }
}
