import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

/// The smallest inputs that once ended the process, or could have.
@Suite struct HostileDumpTests {
  /// A first page so far out that an offset within it cannot be expressed; the page tables are read while opening.
  @Test(arguments: [SyntheticDumpKind.bitmap, .kernel])
  func firstPageAtTheEndOfNumbers(kind: SyntheticDumpKind) throws {
    let bytes = Synthetic.dump(kind).bytes.patched(0x2020, UInt64(Int.max) - 4)
    let dump = try open(bytes)
    #expect(dump.kernelTranslator != nil && dump.debuggerData == nil)
    #expect(throws: PhysicalReadError.self) { try dump.physicalMemory?.copy(0x1_0008, count: 8) }
  }

  /// Ranges of no pages up to the end of the file.
  @Test(.timeLimit(.minutes(1)))
  func emptyRanges() throws {
    let header = Array(Synthetic.dump(.rdmpA).bytes.prefix(0x2030)).patched(0x2028, UInt64.max)
    let dump = try open(header + [UInt8](repeating: 0, count: 4_000_000))
    #expect(dump.physicalMemory?.pageCount == 0)
  }

  /// Ranges whose lengths have a sum that no number holds.
  @Test func endlessRanges() throws {
    let header = Array(Synthetic.dump(.rdmpA).bytes.prefix(0x2030)).patched(0x2028, UInt64.max)
    let range = [UInt8](repeating: 0xFF, count: 8) + [0, 0, 0, 0, 0, 0, 0, 0x80]
    let dump = try open(header + range + range + range)
    #expect(dump.problems.contains(.damagedRuns))
    #expect(dump.physicalMemory?.hasPage(PageFrameNumber(.max)) == false)
  }

  /// Page tables that lead to themselves: a walk has as many steps as there are levels.
  @Test func selfReferentialTables() throws {
    let scene = Synthetic.scene(.x64)
    var writer = KernelDumpWriter(scene: scene)
    let root = scene.facts.directoryTableBase
    for index in 0..<UInt64(512) { writer.memory.writeInteger(root | 0x63, width: 8, at: root + index * 8) }
    let dump = try open(writer.write(.complete).bytes)
    #expect(try dump.memory.word(0) == root | 0x63)
    #expect(dump.memory.readableBytes(at: VirtualAddress(0), maximum: 0x3000).count == 0x3000)
  }

  @Test(arguments: [0, 0x4547_4150, 0x200, 0xFFFF_FFFF] as [UInt32])
  func unknownArchitecture(machine: UInt32) {
    let bytes = Synthetic.dump(.complete).bytes.patched(0x30, machine)
    #expect(throws: DumpError.unknownArchitecture(machine: machine)) { try open(bytes) }
  }

  @Test(arguments: [0, 0xB, 0xFFFF_FFFF] as [UInt32])
  func unknownDumpType(type: UInt32) throws {
    let dump = try open(Synthetic.dump(.complete).bytes.patched(0xF98, type))
    #expect(dump.kind == .header && dump.physicalMemory == nil)
    #expect(dump.problems == [.unknownDumpType(type)])
  }

  @Test func encryptedBody() throws {
    let bytes = Synthetic.dump(.kernel).bytes
    #expect(throws: DumpError.encryptedBody) { try open(bytes.patched(0x1050, UInt32(0x100))) }
    #expect(try open(bytes.patched(0x1050, UInt32(0x300))).kind == .kernel)
  }

  @Test(
    arguments: [
      ("MDMP\u{93}\u{A7}\0\0", .userMinidump), ("USERDUMP", .userDump), ("USERDU64", .userDump),
      ("Raw_Dmp!", .firmwareRawDump), ("Enc_Dmp!", .encryptedDump),
      ("PAGEDU65", .notADump(firstBytes: Array("PAGEDU65".utf8))),
      ("pagedump", .notADump(firstBytes: Array("pagedump".utf8))),
    ] as [(String, DumpError)])
  func otherFiles(signature: String, error: DumpError) {
    let bytes = signature.unicodeScalars.map { UInt8($0.value) } + [UInt8](repeating: 0, count: 0x3000)
    #expect(throws: error) { try open(bytes) }
  }
}
