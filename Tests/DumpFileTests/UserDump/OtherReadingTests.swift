import DumpFile
import DumpFormat
import TestSupport
import Testing

/// `minidump2.dump.out`: all streams of `minidump2.dmp` as Breakpad's `minidump_dump` printed them, memory included.
@Suite struct OtherReadingTests {
  static let isThere = Corpus.has("user/minidump2.dmp") && Corpus.has("user/minidump2.dump.out")

  static func lines() throws -> [String] {
    let file = try #require(Corpus.file("user/minidump2.dump.out"))
    let text = String(decoding: file.bytesForTests, as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  static func bytes(_ hexadecimal: Substring) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  /// Every piece of memory of the list, and every stack, byte by byte.
  @Test(.enabled(if: isThere, Corpus.absent))
  func memory() throws {
    let dump = try UserDump(file: try #require(Corpus.file("user/minidump2.dmp")))
    var start: UInt64?
    var compared = 0
    let lines = try Self.lines()
    for (index, line) in lines.enumerated() {
      for name in ["start_of_memory_range = 0x", "stack.start_of_memory_range = 0x"] {
        guard let range = line.firstRange(of: name) else { continue }
        start = UInt64(line[range.upperBound...], radix: 16)
      }
      guard line == "Memory" || line == "Stack", let address = start else { continue }
      let expected = Self.bytes(lines[index + 1].dropFirst(2))
      #expect(!expected.isEmpty)
      #expect(try dump.memory.bytes(at: VirtualAddress(address), count: expected.count) == expected)
      compared += 1
    }
    #expect(compared == 5)
  }

  /// The context records in the order of the file: of two threads, then of the exception.
  @Test(.enabled(if: isThere, Corpus.absent))
  func contexts() throws {
    let dump = try UserDump(file: try #require(Corpus.file("user/minidump2.dmp")))
    let places = dump.threads().entries.map(\.context) + [try #require(dump.exception()).context]
    let lines = try Self.lines()
    let starts = lines.indices.filter { lines[$0] == "MDRawContextX86" }
    #expect(starts.count == places.count)
    for (start, place) in zip(starts, places) {
      var expected: [String: UInt64] = [:]
      for line in lines[(start + 1)...].prefix(while: { !$0.isEmpty }) {
        let parts = line.split(separator: "=").map { $0.filter { $0 != " " } }
        if parts.count == 2, let value = UInt64(parts[1].dropFirst(2), radix: 16) {
          expected[parts[0]] = value
        }
      }
      let bytes = dump.bytes(at: place, maximum: 0x2CC)
      let record = try Record<ContextX86.Layout>(unsafe bytes.span.bytes)
      let context = ContextX86(record)
      let found: [(String, UInt32)] = [
        ("context_flags", context.flags.rawValue), ("eax", context.eax), ("ebx", context.ebx),
        ("ecx", context.ecx), ("edx", context.edx), ("esi", context.esi), ("edi", context.edi),
        ("ebp", context.ebp), ("esp", context.esp), ("eip", context.eip), ("eflags", context.eFlags),
        ("cs", context.segCs), ("ss", context.segSs), ("ds", context.segDs), ("es", context.segEs),
        ("fs", context.segFs), ("gs", context.segGs),
      ]
      for (name, value) in found { #expect(expected[name] == UInt64(value), "\(name)") }
    }
  }
}

extension MappedFile {
  /// A copy of the whole file.
  fileprivate var bytesForTests: [UInt8] {
    let bytes = bytes
    return bytes.byteOffsets.map { unsafe bytes.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
  }
}
