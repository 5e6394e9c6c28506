import DumpFile
import DumpFormat
import DumpSynthesis
import TestSupport
import Testing

/// Damaged user minidumps: what can be read is read, and nothing traps. A trap here ends the test process.
@Suite struct HostileUserDumpTests {
  /// Reads every stream; what it finds is of no interest, only that it comes back.
  static func exercise(_ dump: UserDump) {
    _ = dump.problems.map(\.description)
    for module in dump.modules().entries { _ = dump.string(at: UInt64(module.module.moduleNameRva)) }
    for handle in dump.handles().entries { _ = dump.objectInformation(of: handle) }
    for name in dump.threadNames().entries { _ = dump.string(at: name.nameRva) }
    for thread in dump.threads().entries {
      _ = dump.memory.readableBytes(at: thread.stackStart, maximum: 0x100)
      _ = dump.bytes(at: thread.context, maximum: 0x400)
    }
    _ = (dump.exception(), dump.miscInfo(), dump.processVMCounters(), dump.systemMemoryInfo())
    _ = (dump.unloadedModules(), dump.threadInfos(), dump.memoryRegions(), dump.handleOperations())
    _ = (dump.tokens(), dump.functionTables(), dump.commentA, dump.commentW, dump.assertion())
    _ = (dump.crashpadInfo(), dump.breakpadInfo())
    for address in [0, 0x1000, .max, .max - 3, 1 << 63] as [UInt64] {
      _ = dump.memory.readableBytes(at: VirtualAddress(address), maximum: 0x20)
    }
  }

  static let writers: [UserDumpWriter] = [SyntheticArchitecture.x86, .x64, .arm64].flatMap { architecture in
    [UserDumpWriter.MemoryForm.list, .list64].map { form in
      var writer = UserDumpWriter(.sample(architecture))
      writer.memoryForm = form
      return writer
    }
  }

  @Test(arguments: [0, 4])
  func prefixes(_ index: Int) throws {
    let bytes = Self.writers[index].write()
    // Every prefix of header and directory, then some of each stream.
    for count in Array(0..<560) + Array(stride(from: 560, to: bytes.count, by: 3)) {
      do throws(DumpError) {
        let dump = try UserDump(file: MappedFile(bytes: Array(bytes.prefix(count))))
        Self.exercise(dump)
        #expect(dump.isTruncated, "\(count) of \(bytes.count) bytes")
      } catch {
        switch error {
        case .notADump: #expect(count < 4)
        case .userMinidumpTooShort: #expect(count >= 4 && count < 32)
        case .userMinidumpWithoutStreams: break
        default: Issue.record(error)
        }
      }
    }
    let whole = try UserDump(file: MappedFile(bytes: bytes))
    #expect(!whole.isTruncated)
  }

  /// Every word of the streams' beginnings at its limits.
  @Test(arguments: [0, 2, 4])
  func numbersAtTheirLimits(_ index: Int) throws {
    let writer = Self.writers[index]
    let bytes = writer.write()
    for place in writer.places().values {
      for offset in stride(
        from: place.lowerBound, to: min(place.upperBound, place.lowerBound + 96) - 3, by: 4)
      {
        for value in [0, 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFF0, .max] as [UInt32] {
          if let dump = try? UserDump(file: MappedFile(bytes: bytes.patched(offset, value))) {
            Self.exercise(dump)
          }
        }
      }
    }
  }

  @Test func randomDamage() {
    var numbers = SeededNumbers(seed: 0x4D44)
    let sound = Self.writers.map { $0.write() }
    for round in 0..<2000 {
      var bytes = sound[round % sound.count]
      for _ in 0...(numbers.next() % 6) {
        let offset = Int(numbers.next() % UInt64(bytes.count - 8))
        let value = numbers.next()
        bytes =
          numbers.next() & 1 == 0
          ? bytes.patched(offset & ~3, UInt32(truncatingIfNeeded: value)) : bytes.patched(offset, value)
      }
      if let dump = try? UserDump(file: MappedFile(bytes: bytes)) { Self.exercise(dump) }
    }
  }

  @Test func shortFiles() {
    for count in 4..<32 {
      let bytes = Array(Self.writers[0].write().prefix(count))
      #expect(throws: DumpError.userMinidumpTooShort(byteCount: count)) {
        try UserDump(file: MappedFile(bytes: bytes))
      }
    }
    let header = Array("MDMP".utf8) + [0x93, 0xA7, 0, 0] + [UInt8](repeating: 0, count: 24)
    #expect(throws: DumpError.userMinidumpWithoutStreams(entries: 0, byteCount: 32)) {
      try UserDump(file: MappedFile(bytes: header))
    }
  }

  /// Counts that are larger than the file are not believed, and what is there is kept.
  @Test func countsBeyondTheStream() throws {
    let writer = Self.writers[2]
    let place = try #require(writer.places()[3])
    let dump = try UserDump(
      file: MappedFile(bytes: writer.write().patched(place.lowerBound, UInt32.max)))
    let threads = dump.threads()
    #expect(threads.entries.count == 2)
    #expect(threads.problem == .truncatedList(.threadList, listed: UInt64(UInt32.max), read: 2))
  }

  @Test func duplicates() throws {
    var writer = UserDumpWriter(.sample(.x64))
    writer.otherStreams = [(10, Array("second".utf8))]
    let dump = try UserDumpStreamTests.open(writer)
    #expect(dump.problems == [.duplicateStream(.commentA)])
    #expect(dump.commentA == "A comment")
  }

  /// Annotations that share one long text do not multiply it.
  @Test func sharedTexts() throws {
    var writer = UserDumpWriter(.sample(.x64))
    writer.hasOptionalStreams = false
    // A dictionary of 10,000 entries, all of which name one text of 40,000 bytes.
    var stream = [UInt8](repeating: 0x41, count: 200_000)
    func put(_ value: UInt32, at offset: Int) { stream = stream.patched(offset, value) }
    writer.otherStreams = [(0x4350_0001, stream)]
    let base = UInt32(try #require(writer.places()[0x4350_0001]).lowerBound)
    put(80_004, at: 36)
    put(base + 64, at: 40)
    put(0, at: 44)
    put(0, at: 48)
    put(10_000, at: 64)
    put(40_000, at: 150_000)
    let target = base + 150_000
    let bytes = (0..<20_000).flatMap { _ in
      (0..<4).map { UInt8(truncatingIfNeeded: target >> UInt32(8 * $0)) }
    }
    stream.replaceSubrange(68..<(68 + bytes.count), with: bytes)
    writer.otherStreams = [(0x4350_0001, stream)]
    let info = try #require(try UserDumpStreamTests.open(writer).crashpadInfo())
    let total = info.annotations.reduce(0) { $0 + $1.name.utf8.count + ($1.value?.utf8.count ?? 0) }
    #expect(total > 40_000 && total <= writer.write().count)
  }
}
