import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

@Suite struct SecondaryDataTests {
  private static let repeated = "335D5E04-563B-4E58-AA36-7ED1CFE76FD6"
  static let tags = [
    SyntheticTag("F87E4A4C-C5A1-4D2F-BFF0-D5DE63A5E4C3", (0..<113).map { UInt8($0) }),
    SyntheticTag("65755A40-F146-43EA-8C91-36B85728FD35", []),
    SyntheticTag(repeated, [1, 2, 3]), SyntheticTag(repeated, [UInt8](repeating: 9, count: 0x1003)),
    SyntheticTag("00000000-0000-0000-0000-000000000000", []), SyntheticTag(repeated, [1, 2, 3]),
  ]
  static let kinds: [SyntheticDumpKind] = [
    .complete, .bitmap, .kernel, .summary, .triage, .triageKernelWritten, .rdmp9, .header,
  ]
  static let forms: [SecondaryDataOptions] = {
    var forms: [SecondaryDataOptions] = []
    for (prePad, postPad, alignment) in [
      (0, .none, 1), (0, .toMultipleOf8, 8), (4, .fixed(5), 0x200), (8, .none, 0x1000),
    ] as [(Int, SecondaryDataOptions.PostPad, Int)] {
      var options = SecondaryDataOptions()
      options.prePad = prePad
      options.postPad = postPad
      options.startAlignment = alignment
      forms.append(options)
      options.hasTerminator = true
      options.residue = (0..<0x200).map { $0 & 0x1F == 0 ? 0x20 : 0x5A }  // looks like headers of blocks
      forms.append(options)
    }
    return forms
  }()

  static func written(
    _ kind: SyntheticDumpKind, _ options: SecondaryDataOptions, _ architecture: SyntheticArchitecture = .x64
  ) -> SyntheticDump {
    var writer = KernelDumpWriter(scene: Synthetic.scene(architecture))
    writer.tags = tags
    writer.secondaryDataOptions = options
    return writer.write(kind)
  }

  @Test(arguments: kinds, forms)
  func blocks(kind: SyntheticDumpKind, options: SecondaryDataOptions) throws {
    let written = Self.written(kind, options)
    let dump = try open(written.bytes)
    let data = try #require(dump.secondaryData)
    #expect(data.fileOffset == written.facts.secondaryDataOffset)
    #expect(data.buildNumber == 0xF000_4A61)
    #expect(data.blocks.count == Self.tags.count)
    var offset = data.fileOffset + 0x10
    for (ordinal, (block, tag)) in zip(data.blocks, Self.tags).enumerated() {
      offset += 0x20 + options.prePad
      #expect(block.ordinal == ordinal)
      #expect(
        block.tag == GUID(low: littleEndian(tag.guid.prefix(8)), high: littleEndian(tag.guid.suffix(8))))
      #expect(block.fileOffset == offset && block.byteCount == tag.data.count && !block.isTruncated)
      let range = FileRange(offset: block.fileOffset, byteCount: block.byteCount)
      #expect(dump.fileBytes(range) == tag.data)
      offset += tag.data.count
      switch options.postPad {
      case .none: break
      case .toMultipleOf8: offset += (8 - tag.data.count % 8) % 8
      case .fixed(let count): offset += count
      }
    }
    #expect(!dump.isTruncated && dump.problems == [])
  }

  /// `SizeOfDump` (0x2004) of a triage dump is wrong: the list is found behind the end marker all the same.
  @Test(arguments: [UInt32(0), 0x2000, 0xFFFF_FFFF])
  func foundWhereTheHeaderDoesNotLead(sizeOfDump: UInt32) throws {
    let written = Self.written(.triage, SecondaryDataOptions())
    let dump = try open(written.bytes.patched(0x2004, sizeOfDump))
    #expect(dump.secondaryData?.fileOffset == written.facts.secondaryDataOffset)
    #expect(dump.secondaryData?.blocks.map(\.byteCount) == Self.tags.map(\.data.count))
  }

  @Test(arguments: [SyntheticDumpKind.complete, .kernel, .triage, .triageKernelWritten, .summary])
  func of32BitDumps(kind: SyntheticDumpKind) throws {
    let dump = try open(Self.written(kind, SecondaryDataOptions(), .x86PAE).bytes)
    #expect(dump.secondaryData?.blocks.map(\.byteCount) == Self.tags.map(\.data.count))
  }

  /// The file ends inside the data of the last block but two.
  @Test(arguments: [SyntheticDumpKind.kernel, .complete, .triage])
  func cutBlock(kind: SyntheticDumpKind) throws {
    let written = Self.written(kind, SecondaryDataOptions())
    let whole = try open(written.bytes)
    let block = try #require(whole.secondaryData?.blocks[3])
    let dump = try open(Array(written.bytes.prefix(block.fileOffset + 0x10)))
    #expect(dump.secondaryData?.blocks.map(\.isTruncated) == [false, false, false, true])
    #expect(dump.isTruncated)
    #expect(dump.problems.contains(.truncatedSecondaryData(ordinal: 3)))
    #expect(dump.fileBytes(FileRange(offset: block.fileOffset, byteCount: block.byteCount)).count == 0x10)
  }

  /// Blocks without data up to the end of the file: as many as fit, and no more memory than a few times the file.
  @Test(.timeLimit(.minutes(1)))
  func manyEmptyBlocks() throws {
    var bytes = Synthetic.dump(.header).bytes + Array("DumpBlob".utf8) + [0x10, 0, 0, 0, 0, 0, 0, 0]
    let block = [UInt8]([0x20]) + [UInt8](repeating: 0, count: 0x1F)
    for _ in 0..<20_000 { bytes += block }
    #expect(try open(bytes).secondaryData?.blocks.count == 20_000)
  }

  /// Pages that end one byte before the largest number: the end cannot be rounded up.
  @Test func expectedAtTheEndOfNumbers() throws {
    let written = Synthetic.dump(.kernel)
    for rounding in [0, 1, 7, 8, 0x200, 0x1000] {
      let firstPage = Int.max - written.facts.presentPages.count * 0x1000 - rounding + 1
      for delta in [-1, 0] {
        let dump = try open(written.bytes.patched(0x2020, UInt64(firstPage + delta)))
        #expect(dump.secondaryData == nil)
      }
    }
  }

  @Test func hostileSizes() throws {
    let header = Synthetic.dump(.header).bytes
    let list = Array("DumpBlob".utf8) + [0x10, 0, 0, 0, 0, 0, 0, 0]
    let block = [UInt8]([0x20]) + [UInt8](repeating: 0, count: 0x13) + [UInt8](repeating: 0xFF, count: 12)
    let dump = try open(header + list + block)
    let only = try #require(dump.secondaryData?.blocks.first)
    #expect(only.isTruncated && only.byteCount == 0xFFFF_FFFF && dump.isTruncated)
    #expect(dump.fileBytes(FileRange(offset: only.fileOffset, byteCount: only.byteCount)) == [])
    let far = try open(header + list.patched(8, UInt32.max) + block)
    #expect(far.secondaryData?.blocks == [])
    let near = try open(header + list.patched(8, UInt32(0xF)) + block)
    #expect(near.secondaryData == nil)
  }
}
