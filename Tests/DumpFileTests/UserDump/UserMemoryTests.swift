import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

@Suite struct UserMemoryTests {
  @Test(
    arguments: [UserDumpWriter.MemoryForm.list, .list64, .stacksOnly],
    [SyntheticArchitecture.x86, .x64, .arm64])
  func stacks(_ form: UserDumpWriter.MemoryForm, _ architecture: SyntheticArchitecture) throws {
    let process = SyntheticProcess.sample(architecture)
    var writer = UserDumpWriter(process)
    writer.memoryForm = form
    let memory = try UserDumpStreamTests.open(writer).memory
    for thread in process.threads {
      let bytes = try memory.bytes(at: VirtualAddress(thread.stackStart), count: thread.stack.count)
      #expect(bytes == thread.stack)
    }
    let piece = process.memory[0]
    let address = VirtualAddress(piece.address)
    if form == .stacksOnly {
      #expect(memory.pieceCount == 0)
      #expect(throws: MemoryReadError(address: address, reason: .notInUserDump)) {
        try memory.bytes(at: address, count: 1)
      }
    } else {
      #expect(memory.pieceCount == 3)
      #expect(try memory.bytes(at: address + 0x10, count: 0x70) == Array(piece.bytes[0x10...]))
      #expect(throws: MemoryReadError(address: address + 0x80, reason: .notInUserDump)) {
        try memory.bytes(at: address, count: 0x81)
      }
    }
  }

  @Test func overlapsAndNeighbours() throws {
    var process = SyntheticProcess(architecture: .x64)
    let all = (0..<0x100).map { UInt8($0) }
    process.memory = [
      .init(0x1080, Array(all[0x80...])), .init(0x1000, Array(all[..<0xA0])),
      .init(0x1020, Array(all[0x20..<0x30])),
      .init(0x2000, [1]), .init(0x2001, [2]),
    ]
    let memory = try UserDumpStreamTests.open(UserDumpWriter(process)).memory
    #expect(try memory.bytes(at: VirtualAddress(0x1000), count: 0x100) == all)
    #expect(try memory.bytes(at: VirtualAddress(0x2000), count: 2) == [1, 2])
    #expect(memory.contains(VirtualAddress(0x10FF)) && !memory.contains(VirtualAddress(0x1100)))
  }

  /// A file that is cut within its memory says which addresses are lost.
  @Test func cutOff() throws {
    var process = SyntheticProcess(architecture: .x64)
    process.memory = [.init(0x1000, [1, 2, 3, 4]), .init(0x5000, [5, 6, 7, 8])]
    var writer = UserDumpWriter(process)
    writer.memoryForm = .list64
    writer.hasOptionalStreams = false
    let dump = try UserDump(file: MappedFile(bytes: writer.write().dropLast(2)))
    #expect(dump.isTruncated)
    #expect(dump.problems == [.truncatedMemory(pieces: 1, missingByteCount: 2)])
    #expect(try dump.memory.bytes(at: VirtualAddress(0x5000), count: 2) == [5, 6])
    #expect(throws: MemoryReadError(address: VirtualAddress(0x5002), reason: .beyondEndOfFile)) {
      try dump.memory.bytes(at: VirtualAddress(0x5000), count: 3)
    }
  }

  /// Some writers sign-extend the addresses of 32-bit processes.
  @Test func signExtended() throws {
    var process = SyntheticProcess(architecture: .x86)
    process.memory = [.init(0xFFFF_FFFF_8123_4000, [1, 2, 3])]
    let dump = try UserDumpStreamTests.open(UserDumpWriter(process))
    #expect(try dump.memory.bytes(at: VirtualAddress(0x8123_4000), count: 3) == [1, 2, 3])
    #expect(dump.normalised(VirtualAddress(0xFFFF_FFFF_8123_4000)).rawValue == 0x8123_4000)
  }
}
