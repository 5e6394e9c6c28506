import DumpFile
import DumpFormat
import PortableExecutable
import ProgramDatabase
import Symbols
import TestSupport
import Testing

@Suite struct ModuleSymbolsTests {
  /// A few names at addresses.
  struct Names: SymbolTable {
    var source: SymbolSource
    var symbols: [(name: String, start: UInt32, length: UInt32?)]

    func symbol(atOrBelow rva: RelativeVirtualAddress) -> TableSymbol? {
      symbols.filter { $0.start <= rva.rawValue }.max { $0.start < $1.start }.map {
        TableSymbol(name: $0.name, start: RelativeVirtualAddress($0.start), length: $0.length, source: source)
      }
    }

    func addresses(named name: String) -> [RelativeVirtualAddress] {
      symbols.filter { $0.name == name }.map { RelativeVirtualAddress($0.start) }
    }
  }

  static func module(_ tables: [Names]) -> ModuleSymbols {
    ModuleSymbols(
      identity: ModuleIdentity(name: "x", imageName: "x.sys", image: nil),
      tables: tables.map { $0 as any SymbolTable })
  }

  static func name(_ module: ModuleSymbols, _ rva: UInt32) -> String? {
    module.symbol(at: RelativeVirtualAddress(rva)).map { "\($0.name)+\($0.displacement) \($0.fit)" }
  }

  @Test func aSymbolThatHasTheAddressComesFirst() {
    let module = Self.module([
      Names(source: .export, symbols: [("Near", 0x180, nil)]),
      Names(source: .procedure, symbols: [("Inside", 0x100, 0x100)]),
    ])
    #expect(Self.name(module, 0x190) == "Inside+144 inside")
    #expect(Self.name(module, 0x200) == "Near+128 nearest")
  }

  @Test func theNearestComesNextAndTrustDecides() {
    let module = Self.module([
      Names(source: .symbolTable, symbols: [("Table", 0x100, nil), ("Hidden", 0x140, nil)]),
      Names(source: .export, symbols: [("Export", 0x100, nil)]),
    ])
    #expect(Self.name(module, 0x120) == "Export+32 nearest")
    #expect(Self.name(module, 0x150) == "Hidden+16 nearest")
    #expect(Self.name(module, 0x50) == nil)
    #expect(module.bestSource == .export)
  }

  @Test func addressesComeOnce() {
    let module = Self.module([
      Names(source: .symbolTable, symbols: [("A", 0x100, nil), ("A", 0x300, nil)]),
      Names(source: .export, symbols: [("A", 0x300, nil)]),
    ])
    #expect(module.addresses(named: "A") == [RelativeVirtualAddress(0x300), RelativeVirtualAddress(0x100)])
    #expect(module.addresses(named: "B") == [])
  }

  @Test func moreTablesJoin() {
    let module = Self.module([Names(source: .export, symbols: [("E", 0x100, nil)])])
      .adding(tables: [Names(source: .symbolTable, symbols: [("T", 0x200, nil)])])
    #expect(Self.name(module, 0x210) == "T+16 nearest")
    #expect(module.tables.map(\.source) == [.export, .symbolTable])
  }

  /// Images with their PDBs.
  static let pairs: [(image: String, pdb: String)] = {
    let attach = "pdb/debugpy/debugpy/_vendored/pydevd/pydevd_attach_to_process/"
    return [
      ("pdb/dump_syms/basic32.dll", "pdb/dump_syms/basic32.pdb"),
      (attach + "attach_amd64.dll", attach + "attach_amd64.pdb"),
      (attach + "attach_x86.dll", attach + "attach_x86.pdb"),
      (attach + "inject_dll_amd64.exe", attach + "inject_dll_amd64.pdb"),
      ("pdb/symbolic/CrashWithException.exe", "pdb/symbolic/CrashWithException.pdb"),
    ].filter { Corpus.has($0.0) && Corpus.has($0.1) }
  }()

  static func load(_ pair: (image: String, pdb: String)) throws -> ModuleSymbols {
    let image = try ExecutableImage(ImageFile(try MappedFile(path: Corpus.path(pair.image))))
    let record = try #require(try image.codeViewRecord())
    let request = try SymbolFileRequest(pdb: PDBIdentity(record), untrustedName: record.path)
    let file = try SymbolFile(try MappedFile(path: Corpus.path(pair.pdb)), for: request)
    guard case .pdb(let pdb) = file.content else { throw ModuleSearchTests.Endless() }
    return ModuleSymbols(
      identity: ModuleIdentity(name: "m", imageName: "m", image: image.identity), imageFile: image,
      codeView: record, pdb: pdb)
  }

  @Test(.enabled(if: !pairs.isEmpty, "the corpus is not there"), arguments: pairs)
  func exportsAndPDBAgree(_ image: String, _ pdb: String) throws {
    let module = try Self.load((image, pdb))
    guard let exports = try module.image?.exports() else { return }
    for export in exports.all().exports {
      guard let name = export.name, let rva = export.rva else { continue }
      #expect(module.addresses(named: name).contains(rva), "\(name)")
      let symbol = try #require(module.symbol(at: rva))
      // Exports of an incremental link are jumps of their own, which no symbol of the PDB names.
      #expect(symbol.displacement == 0, "\(name)")
      #expect(symbol.source < .export || symbol.name == name, "\(name)")
    }
  }

  /// The linker's function table and the compiler's procedures tell the same beginnings.
  @Test(.enabled(if: !pairs.isEmpty, "the corpus is not there"), arguments: pairs)
  func functionTableAndPDBAgree(_ image: String, _ pdb: String) throws {
    let module = try Self.load((image, pdb))
    guard let table = module.image?.functionTable else { return }
    var agreeing = 0
    var procedures = 0
    for entry in table.all().entries {
      guard let symbol = module.symbol(at: entry.begin), symbol.source == .procedure else { continue }
      procedures += 1
      #expect(symbol.fit == .inside)
      if symbol.displacement == 0 { agreeing += 1 }
      #expect(module.functionBounds(at: entry.begin) == entry.begin..<entry.endAddress)
    }
    // Functions in several parts have entries that begin in the middle of a procedure.
    #expect(agreeing * 10 >= procedures * 8, "\(agreeing) of \(procedures)")
  }

  /// Images of x86 have no function table: bounds are those of the procedures.
  @Test(.enabled(if: !pairs.isEmpty, "the corpus is not there"), arguments: pairs)
  func boundsAreThoseOfTheProcedure(_ image: String, _ pdb: String) throws {
    let module = try Self.load((image, pdb))
    guard let whole = module.image, whole.functionTable == nil, let file = module.pdb else { return }
    let map = try file.addressMap()
    var count = 0
    for part in try file.modules().prefix(50) {
      for procedure in try file.procedures(of: part) where procedure.length > 1 {
        guard let begin = try map.rva(of: procedure.start)?.rawValue else { continue }
        let middle = RelativeVirtualAddress(begin + procedure.length / 2)
        guard let symbol = module.symbol(at: middle), symbol.start.rawValue == begin,
          symbol.length == procedure.length
        else { continue }
        let end = RelativeVirtualAddress(begin + procedure.length)
        #expect(module.functionBounds(at: middle) == RelativeVirtualAddress(begin)..<end)
        count += 1
      }
    }
    #expect(count > 5)
  }
}
