import DumpFormat
import PortableExecutable
import TestSupport
import Testing

@Suite(.enabled(if: Corpus.isThere, Corpus.absent)) struct ExportTests {
  /// objdump -p ksi.dll: the export address table, and the names by ordinal.
  static let ksi: [(name: String, rva: UInt32)] = [
    ("DllInitialize", 0x1720), ("DllUnload", 0x1710), ("KsiInitialize", 0x16F0), ("KsiInitializeApc", 0x1180),
    ("KsiInitializeDpc", 0x13D0), ("KsiInitializeSystemProcess", 0x1560),
    ("KsiInitializeThreadedDpc", 0x1400),
    ("KsiInitializeWorkItem", 0x1330), ("KsiInsertQueueApc", 0x1210), ("KsiInsertQueueDpc", 0x1430),
    ("KsiQueueWorkItem", 0x1360), ("KsiRemoveQueueApc", 0x1290), ("KsiRemoveQueueDpc", 0x14A0),
    ("KsiRemoveQueueDpcEx", 0x14E0), ("KsiSystemProcess", 0x3010), ("KsiUninitialize", 0x1700),
  ]

  @Test func allAreRead() throws {
    let table = try #require(try Corpus.image(Corpus.ksi).exports())
    #expect(table.moduleName == "ksi.dll")
    #expect(table.ordinalBase == 1)
    let exports = table.all().exports
    #expect(exports.map(\.name) == Self.ksi.map { $0.name })
    #expect(exports.map { $0.rva?.rawValue } == Self.ksi.map { $0.rva })
    #expect(exports.map(\.ordinal) == Array(1...16))
  }

  @Test func theyAreFoundByNameOrdinalAndAddress() throws {
    let table = try #require(try Corpus.image(Corpus.ksi).exports())
    for (index, (name, rva)) in Self.ksi.enumerated() {
      #expect(try table.export(named: name)?.rva?.rawValue == rva)
      #expect(try table.export(ordinal: UInt32(index + 1))?.name == name)
      let found = try #require(try table.nearest(to: RelativeVirtualAddress(rva + 5)))
      #expect(found.export.name == name)
      #expect(found.displacement == 5)
    }
    #expect(try table.export(named: "KsiInitializ") == nil)
    #expect(try table.export(named: "") == nil)
    #expect(try table.export(ordinal: 0) == nil)
    #expect(try table.export(ordinal: 17) == nil)
    #expect(try table.nearest(to: RelativeVirtualAddress(0x1000)) == nil)
    // Another section: the last function before has nothing to do with it.
    #expect(try table.nearest(to: RelativeVirtualAddress(0x2000)) == nil)
  }

  /// llvm-readobj --coff-exports FILE | grep -c '^Export'
  @Test(arguments: [("pdb/dump_syms/basic64.dll", 10), ("pdb/dump_syms/basic32-dwarf.dll", 12)])
  func allNamesAreFoundAgain(_ name: String, _ count: Int) throws {
    let table = try #require(try Corpus.image(name).exports())
    let exports = table.all().exports
    #expect(exports.count == count)
    for export in exports {
      #expect(try table.export(named: try #require(export.name)) == export)
    }
  }
}
