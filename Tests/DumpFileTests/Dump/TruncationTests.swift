import DumpFile
import DumpSynthesis
import TestSupport
import Testing

@Suite struct TruncationTests {
  /// Every prefix opens or is refused with a reason, and one that lacks pages or parts says so.
  @Test(arguments: Robustness.subjects)
  func prefixes(_ subject: Robustness.Subject) throws {
    let written = subject.dump
    let count = written.bytes.count
    var lengths = Set(Robustness.borders(written).flatMap { [$0 - 1, $0, $0 + 1] })
    var numbers = SeededNumbers(seed: 17)
    while lengths.count < 200 { lengths.insert(Int(numbers.next() % UInt64(count))) }
    for length in lengths.sorted() where (0...count).contains(length) {
      do throws(DumpError) {
        let dump = try open(Array(written.bytes.prefix(length)))
        #expect(length >= 0x60)
        Robustness.exercise(dump)
        if length < written.facts.primarySize { #expect(dump.isTruncated, "\(length) of \(count) bytes") }
        if dump.isTruncated { #expect(length < count) }
        if dump.isTruncated, subject.kind != .triage, subject.kind != .triageKernelWritten {
          #expect(dump.problems != [])
        }
      } catch {
        #expect(length < 0x60, "\(error)")
      }
    }
  }

  @Test(arguments: Robustness.subjects)
  func whole(_ subject: Robustness.Subject) throws {
    let dump = try open(subject.dump.bytes)
    #expect(!dump.isTruncated && dump.problems == [])
    #expect(dump.secondaryData?.blocks.count == SecondaryDataTests.tags.count)
  }

  @Test(arguments: [0, 1, 7, 8, 0x5F])
  func shorterThanABugCheck(length: Int) {
    let bytes = Array(Synthetic.dump(.complete).bytes.prefix(length))
    let expected: DumpError =
      length < 8 ? .notADump(firstBytes: bytes) : .tooShort(byteCount: length)
    #expect(throws: expected) { try open(bytes) }
  }

  /// A file that ends in front of, or within, the header of its bitmap or table of ranges has lost all its pages.
  @Test(arguments: [SyntheticDumpKind.bitmap, .kernel, .summary, .rdmp8, .rdmp9, .rdmpA], [0, 1, 0x1F])
  func withinTheBodyHeader(kind: SyntheticDumpKind, extra: Int) throws {
    let dump = try open(Array(Synthetic.dump(kind).bytes.prefix(0x2000 + extra)))
    #expect(dump.isTruncated)
    #expect(dump.problems.contains { if case .truncated = $0 { true } else { false } })
  }

  /// The bitmap of an old summary dump is read as far as it goes, and not as something else.
  @Test(arguments: [SyntheticArchitecture.x64, .x86])
  func withinTheBitmapOfASummary(_ architecture: SyntheticArchitecture) throws {
    let written = Synthetic.dump(.summary, architecture)
    let bitmap = architecture.headerSize + (architecture.is64Bit ? 0x28 : 0x20)
    let dump = try open(Array(written.bytes.prefix(bitmap + 5)))
    #expect(dump.physicalMemory?.pageCount == UInt64(written.facts.presentPages.filter { $0 < 40 }.count))
    let first = try #require(written.facts.firstPageOffset)
    #expect(dump.problems.contains { if case .truncated(let end, _) = $0 { end > first } else { false } })
  }
}
