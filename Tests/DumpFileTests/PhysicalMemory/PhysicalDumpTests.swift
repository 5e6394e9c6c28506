import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

@Suite struct PhysicalDumpTests {
  @Test(arguments: PhysicalDumpCase.all)
  func header(_ tested: PhysicalDumpCase) throws {
    let written = tested.sceneWriter().write(tested.kind)
    let dump = try open(written.bytes)
    #expect(dump.kind == tested.expectedKind)
    #expect(dump.architecture == tested.expectedArchitecture)
    #expect(dump.header.fields.bugCheckCode == written.facts.header.bugCheckCode)
    let parameters = dump.header.fields.bugCheckParameters
    #expect((0..<4).map { parameters[$0] } == written.facts.header.bugCheckParameters)
    #expect(dump.physicalMemory?.pageCount == UInt64(written.facts.presentPages.count))
    #expect(!dump.isTruncated)
    #expect(dump.problems == [])
    #expect(dump.secondaryData == nil)
    #expect(dump.triage == nil)
  }

  /// Every page up to beyond the last one either reads its ramp words or is not in the dump.
  @Test(arguments: PhysicalDumpCase.all)
  func everyPage(_ tested: PhysicalDumpCase) throws {
    let written = tested.writer(memory: Synthetic.rampMemory).write(tested.kind)
    let memory = try #require(try open(written.bytes).physicalMemory)
    let present = Set(written.facts.presentPages)
    #expect(memory.pageCount == UInt64(present.count))
    // One expectation for all pages: an expectation costs more than a page.
    let wrong = (0..<UInt64(0x640)).filter { page in
      let address = page << 12
      let isPresent = present.contains(page)
      guard memory.hasPage(PageFrameNumber(page)) == isPresent else { return true }
      guard isPresent else { return failure(memory, address) != .notInDump(PhysicalAddress(address)) }
      guard (try? memory.word(address)) == address, (try? memory.word(address + 0xFF8)) == address + 0xFF8
      else { return true }
      // Across the end of the page, into the next one or nothing.
      if present.contains(page + 1) { return (try? memory.word(address + 0xFFC)) != (address + 0x1000) << 32 }
      return failure(memory, address + 0xFFC) != .notInDump(PhysicalAddress(address + 0x1000))
    }
    #expect(wrong == [])
  }

  private func failure(_ memory: PhysicalMemory, _ address: UInt64) -> PhysicalReadError? {
    do throws(PhysicalReadError) {
      _ = try memory.word(address)
      return nil
    } catch {
      return error
    }
  }

  /// The kernel's own pages, whose bytes are no ramp, as a whole and in one read for each run.
  @Test(arguments: PhysicalDumpCase.all.filter { $0.architecture == .x64 || $0.architecture == .x86 })
  func wholeRuns(_ tested: PhysicalDumpCase) throws {
    let writer = tested.sceneWriter()
    let written = writer.write(tested.kind)
    let memory = try #require(try open(written.bytes).physicalMemory)
    for run in PhysicalMemoryImage.runs(of: written.facts.presentPages) {
      let count = Int(run.pageCount) << 12
      #expect(
        try memory.copy(run.basePage << 12, count: count) == writer.memory.read(count, at: run.basePage << 12)
      )
    }
  }

  /// A file that ends within its last page has the page's beginning.
  @Test(arguments: PhysicalDumpCase.all.filter { $0.architecture == .x64 || $0.architecture == .x86 })
  func cutPage(_ tested: PhysicalDumpCase) throws {
    let written = tested.writer(memory: Synthetic.rampMemory).write(tested.kind)
    let page = try #require(written.facts.presentPages.last)
    let offset = try #require(written.facts.fileOffset(ofPage: page))
    let dump = try open(Array(written.bytes.prefix(offset + 0x100)))
    let memory = try #require(dump.physicalMemory)
    let address = page << 12
    #expect(dump.isTruncated)
    #expect(dump.problems == [.truncated(expected: written.facts.primarySize, found: offset + 0x100)])
    #expect(!memory.hasPage(PageFrameNumber(page)))
    #expect(try memory.word(address + 0xF8) == address + 0xF8)
    for start in [0x100, 0xFC, 0xFF8] as [UInt64] {
      let first = PhysicalAddress(address + max(start, 0x100))
      #expect(throws: PhysicalReadError.beyondEndOfFile(first)) { try memory.word(address + start) }
    }
  }

  @Test func bytesAreBorrowedUpToTheEndOfTheirRun() throws {
    let written = PhysicalDumpCase(architecture: .x64, kind: .complete).writer(memory: Synthetic.rampMemory)
      .write(.complete)
    let memory = try #require(try open(written.bytes).physicalMemory)
    let count = try memory.bytes(at: PhysicalAddress(0x1F_0008), maximum: .max).byteCount
    #expect(count == 0x22 * 0x1000 - 8)
    #expect(try memory.bytes(at: PhysicalAddress(0x1F_0008), maximum: 5).byteCount == 5)
  }

  @Test(arguments: SyntheticArchitecture.allCases)
  func headerAlone(_ architecture: SyntheticArchitecture) throws {
    let dump = try open(Synthetic.dump(.header, architecture).bytes)
    #expect(dump.kind == .header && dump.physicalMemory == nil && !dump.isTruncated)
    #expect(throws: MemoryReadError.self) { try dump.memory.pointer(at: VirtualAddress(0x1000)) }
  }
}
