import DumpFormat
import PortableExecutable
import TestSupport
import Testing

@Suite(.enabled(if: Corpus.isThere, Corpus.absent)) struct DebugDirectoryTests {
  /// llvm-readobj --coff-debug-directory systeminformer.sys
  @Test func allEntriesOfADriver() throws {
    let image = try Corpus.image(Corpus.sys)
    let entries = try #require(image.debugDirectory()).entries
    #expect(entries.map(\.kind) == [.codeView, .linkTimeCode, .reproducible, .extendedCharacteristics])
    let path =
      #"C:\Users\aione\source\repos\systeminformer\KSystemInformer\bin\Release64\SystemInformer.pdb"#
    let guid = GUID(0x9543_5CEC, 0x4AB1, 0x04C5, 0xE86B_FBEA_4416_C4A3)
    let record = CodeViewRecord.rsds(guid: guid, age: 1, path: path)
    #expect(try image.content(of: entries[0]) == .codeView(record))
    #expect(record.fileName == "SystemInformer.pdb")
    #expect(record.storeKey == "95435CEC4AB104C5E86BFBEA4416C4A31")
    guard case .reproducible(let hash) = try image.content(of: entries[2]) else {
      Issue.record("no hash")
      return
    }
    #expect(hash.count == 0x20)
    #expect(Array(hash.suffix(4)) == [0x0C, 0x1C, 0xAC, 0x4F])
    #expect(try image.content(of: entries[3]) == .extendedCharacteristics(1))
  }

  @Test func compilerFeatures() throws {
    let image = try Corpus.image("pdb/dump_syms/basic64.dll")
    let entries = try #require(image.debugDirectory()).entries
    let entry = try #require(entries.first { $0.kind == .compilerFeatures })
    let expected = CompilerFeatures(
      beforeVC11: 1, cAndCPlusPlus: 0xBA, securityChecks: 0xBA, developmentLifecycle: 0,
      controlFlowGuard: 0xBA)
    #expect(try image.content(of: entry) == .compilerFeatures(expected))
  }

  @Test func linkerGroupsLieInSections() throws {
    let image = try Corpus.image("pdb/symbolic/crash.exe")
    let entries = try #require(image.debugDirectory()).entries
    let entry = try #require(entries.first { $0.kind == .profileGuided })
    guard case .profileGuided(_, let groups) = try image.content(of: entry) else {
      Issue.record("no groups")
      return
    }
    #expect(groups.first?.name == ".text$mn")
    #expect(groups.count > 10)
    for group in groups { #expect(image.section(containing: group.rva) != nil) }
  }

  /// The PDB next to the image has the same GUID.
  @Test(arguments: [
    "pe/systeminformer/amd64/systeminformer.sys", "pe/systeminformer/amd64/ksi.dll",
    "pe/systeminformer/arm64/ksi.dll", "pdb/symbolic/crash.exe", "pdb/dump_syms/basic32.dll",
    "pdb/debugpy/debugpy/_vendored/pydevd/pydevd_attach_to_process/attach_amd64.dll",
    "pdb/debugpy/debugpy/_vendored/pydevd/pydevd_attach_to_process/attach_x86.dll",
  ])
  func thePDBBesideHasTheGUID(_ name: String) throws {
    let record = try #require(try Corpus.image(name).codeViewRecord())
    guard case .rsds(let guid, _, _) = record else {
      Issue.record("no RSDS")
      return
    }
    #expect(try Self.guid(ofPDB: name.dropLast(4) + ".pdb") == guid)
  }

  /// GUID of the PDB information stream: the second stream of the directory, after version, signature and age.
  private static func guid(ofPDB name: String) throws -> GUID {
    let bytes = try Corpus.bytes(name)
    func u32(_ at: Int) -> Int {
      Int(bytes[at]) | Int(bytes[at + 1]) << 8 | Int(bytes[at + 2]) << 16 | Int(bytes[at + 3]) << 24
    }
    let block = u32(0x20)
    let blocks = (u32(0x2C) + block - 1) / block
    let directory = (0..<blocks).flatMap { index -> [UInt8] in
      let start = u32(u32(0x34) * block + index * 4) * block
      return Array(bytes[start..<(start + block)])
    }
    func d32(_ at: Int) -> Int {
      Int(directory[at]) | Int(directory[at + 1]) << 8 | Int(directory[at + 2]) << 16
        | Int(directory[at + 3]) << 24
    }
    let count = d32(0)
    let first = d32(4) == 0xFFFF_FFFF ? 0 : (d32(4) + block - 1) / block
    let start = d32(4 + count * 4 + first * 4) * block + 12
    func half(_ at: Int) -> UInt64 { (0..<8).reduce(0) { $0 | UInt64(bytes[at + $1]) << UInt64($1 * 8) } }
    return GUID(low: half(start), high: half(start + 8))
  }
}
