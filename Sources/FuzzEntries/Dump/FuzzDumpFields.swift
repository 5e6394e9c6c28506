import DumpSynthesis

/// Changes numbers of a sound dump and asks for all that a user may ask for.
///
/// A dump has a quarter of a megabyte, of which a fuzzer that mutates bytes seldom hits the few that matter. Here the
/// input says which dump is taken, where it is changed and how, so that a few bytes reach every list and table.
func fuzzDumpFields(_ bytes: [UInt8]) {
  var input = FuzzInput(bytes.reversed())
  let base = SoundDump.all[Int(input.number(UInt8.self)) % SoundDump.all.count]
  var dump = base.bytes
  let isCut = input.number(UInt8.self) & 7 == 1
  if isCut { dump.removeLast(Int(input.number(UInt32.self)) % dump.count) }
  while !input.isEmpty { change(&dump, of: base, by: &input) }
  fuzzKernelDump(dump)
}

/// Dumps of all kinds for all architectures.
private struct SoundDump {
  var bytes: [UInt8]
  /// Offsets of the aligned words that hold something: most of a dump is empty.
  var words: [Int]
  /// How many of them lie in the headers.
  var headerWordCount: Int

  static let all: [SoundDump] =
    SyntheticArchitecture.allCases.flatMap { architecture in
      SyntheticDumpKind.allCases.compactMap { kind in
        guard architecture.is64Bit || !kind.rawValue.hasPrefix("rdmp") else { return nil }
        return SoundDump(architecture, kind)
      }
    } + [SoundDump(KernelDumpWriter(scene: SystemCallScene().scene).write(.complete).bytes, is64Bit: true)]

  init(_ architecture: SyntheticArchitecture, _ kind: SyntheticDumpKind) {
    var options = KernelSceneOptions(architecture: architecture)
    options.processorCount = 1
    options.crashingProcessor = 0
    options.userMode = SyntheticUserMode(architecture: architecture)
    var writer = KernelDumpWriter(scene: KernelScene(options))
    writer.tags = [DemoDump.tags()[0]]
    self.init(writer.write(kind).bytes, is64Bit: architecture.is64Bit)
  }

  private init(_ bytes: [UInt8], is64Bit: Bool) {
    self.bytes = bytes
    let words = stride(from: 0, to: bytes.count - 8, by: 8).filter { offset in
      let word = bytes[offset..<(offset + 8)]
      return word.contains { $0 != 0 } && !word.elementsEqual("PAGEPAGE".utf8)
    }
    self.words = words
    headerWordCount = words.count { $0 < (is64Bit ? 0x2400 : 0x1400) }
  }
}

/// Makes one change: a byte says where and how, the next bytes the rest.
private func change(_ dump: inout [UInt8], of base: SoundDump, by input: inout FuzzInput) {
  let how = input.number(UInt8.self)
  let place = Int(input.number(UInt16.self))
  let offset: Int
  switch how & 3 {
  case 0: offset = base.words[place % base.headerWordCount] + (place & 0x8000 == 0 ? 0 : 4)
  case 1: offset = place << 4 | Int(how >> 2 & 0xF)
  default: offset = base.words[place % base.words.count] + (how & 3 == 2 ? 0 : 4)
  }
  var value: UInt64
  var byteCount = 8
  switch how >> 5 {
  case 0: value = input.number()
  case 1: (value, byteCount) = (UInt64(input.number(UInt32.self)), 4)
  case 2: (value, byteCount) = (UInt64(input.number(UInt16.self)), 2)
  case 3: (value, byteCount) = (UInt64(input.number(UInt8.self)), 1)
  case 4: value = edges[Int(input.number(UInt8.self)) % edges.count]
  case 5: (value, byteCount) = (edges[Int(input.number(UInt8.self)) % edges.count], 4)
  case 6: value = word(of: dump, at: offset) &+ UInt64(input.number(UInt8.self)) &- 0x80
  // A word from elsewhere: lists that loop, tables that point to themselves.
  default: value = word(of: dump, at: base.words[Int(input.number(UInt16.self)) % base.words.count])
  }
  for index in offset..<(offset + byteCount) where index < dump.count {
    dump[index] = UInt8(truncatingIfNeeded: value)
    value >>= 8
  }
}

private let edges: [UInt64] = [
  0, 1, .max, .max - 7, .max - 0xFFF, UInt64(Int.max), UInt64(Int.max) - 0xFFF, 1 << 63, 1 << 52, 1 << 47,
  0xFFFF_8000_0000_0000, UInt64(UInt32.max), 0x7FFF_FFFF, 0x8000_0000, 0xFFF, 0x1000, 0x2000, 0x8_0000,
]

private func word(of dump: [UInt8], at offset: Int) -> UInt64 {
  guard offset + 8 <= dump.count else { return 0 }
  return dump[offset..<(offset + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
}
