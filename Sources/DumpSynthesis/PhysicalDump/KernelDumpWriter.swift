/// Writes dumps of physical memory: of a scene, or of any image with header values.
public struct KernelDumpWriter: Sendable {
  /// Which filler pages a dump leaves out; pages that are no filler are always there.
  public enum PageSelection: Equatable, Sendable {
    /// None.
    case all
    /// Those with an odd page frame number.
    case everySecondMissing
    /// Half of them, by a hash of the page frame number and the seed.
    case random(seed: UInt64)

    /// Whether a filler page is in the dump.
    public func includes(_ page: UInt64) -> Bool {
      switch self {
      case .all: true
      case .everySecondMissing: page & 1 == 0
      case .random(let seed): Self.mix(seed ^ page >> 6) >> (page & 63) & 1 != 0
      }
    }

    /// Sixty-four well mixed bits (SplitMix64).
    static func mix(_ value: UInt64) -> UInt64 {
      var bits = value &+ 0x9E37_79B9_7F4A_7C15
      bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
      return bits ^ bits >> 31
    }
  }

  /// The header; dump type, runs and required space are filled in by the writer.
  public var header: DumpHeaderValues
  /// The machine's memory.
  public var memory: PhysicalMemoryImage
  /// The scene that the memory belongs to.
  public var scene: KernelScene?
  /// Secondary data.
  public var tags: [SyntheticTag] = []
  /// How they are laid out.
  public var secondaryDataOptions = SecondaryDataOptions()
  /// Filler pages to leave out.
  public var selection = PageSelection.all
  /// Whether the first page follows the bitmap or table directly, as debuggers write, instead of page aligned.
  public var isUnaligned = false
  /// Number of bits of the bitmap; the pages' range rounded up to a multiple of 8 when `nil`.
  public var bitmapPageCount: UInt64?
  /// Whether the unused bits of the last bitmap byte are set: a reader has to mask them.
  public var setsUnusedBitmapBits = false

  /// A dump of any memory.
  public init(header: DumpHeaderValues, memory: PhysicalMemoryImage) {
    self.header = header
    self.memory = memory
  }

  /// A dump of a scene.
  public init(scene: KernelScene) {
    self.scene = scene
    header = DumpHeaderValues(scene: scene)
    memory = scene.memory.physical
  }

  /// The pages that the dump will have.
  public var presentPages: [UInt64] {
    memory.pageFrameNumbers.filter { !memory.fillerPages.contains($0) || selection.includes($0) }
  }

  /// Writes a dump. Triage dumps need a scene.
  public func write(_ kind: SyntheticDumpKind) -> SyntheticDump {
    switch kind {
    case .triage, .triageKernelWritten: return writeTriage(kind)
    case .complete: return finish(kind, body: [])
    case .header: return finish(kind, body: [])
    case .bitmap, .active, .kernel, .live, .automatic: return finish(kind, body: bitmapBody(kind))
    case .summary: return finish(kind, body: summaryBody())
    case .rdmp8, .rdmp9, .rdmpA: return finish(kind, body: rangeBody(kind))
    }
  }

  private func writeTriage(_ kind: SyntheticDumpKind) -> SyntheticDump {
    guard let scene else { preconditionFailure("a triage dump needs a scene") }
    var writer = TriageDumpWriter(scene: scene, isKernelWritten: kind == .triageKernelWritten)
    writer.tags = tags
    if secondaryDataOptions != SecondaryDataOptions() { writer.secondaryDataOptions = secondaryDataOptions }
    return writer.write()
  }

  /// Header, body up to the first page, pages, secondary data.
  private func finish(_ kind: SyntheticDumpKind, body: [UInt8]) -> SyntheticDump {
    var header = self.header
    header.dumpType = kind.dumpType
    if kind == .live {
      header.attributes = (header.attributes ?? 0) | 0x10  // LiveDumpGeneratedDump
      header.bugCheckCode = 0x161
    }
    let present = kind.hasPhysicalMemory ? presentPages : []
    // A complete dump lists what it has, the others all memory of the machine as far as there is room for it.
    let runs = kind == .complete ? PhysicalMemoryImage.runs(of: present) : memory.runs
    header.runs = kind == .complete || runs.count <= header.maximumRunCount ? runs : nil

    var out = ByteWriter()
    out.reserve(header.architecture.headerSize + body.count + present.count << 12)
    out.grow(to: header.architecture.headerSize)
    out.append(body)
    let firstPage = out.count
    for page in present {
      if let bytes = memory[page] { out.append(bytes) }
    }
    let primarySize = out.count
    let secondary = SecondaryDataWriter.append(
      tags, build: header.minorVersion, options: secondaryDataOptions, to: &out)
    let secondarySize = out.count - secondaryDataOptions.residue.count
    header.requiredDumpSpace = UInt64(kind == .complete || secondary == nil ? primarySize : secondarySize)
    if secondary != nil { header.secondaryDataState = 0 }
    out.set(header.bytes(), at: 0)

    var facts = DumpFacts(kind: kind, header: header, scene: scene?.facts)
    facts.presentPages = present
    facts.firstPageOffset = kind.hasPhysicalMemory ? firstPage : nil
    facts.bitmapPageCount = hasBitmap(kind) ? bitCount : nil
    facts.primarySize = primarySize
    facts.secondaryDataOffset = secondary
    facts.tags = tags
    facts.fileSize = out.count
    return SyntheticDump(bytes: out.bytes, facts: facts)
  }

  private func hasBitmap(_ kind: SyntheticDumpKind) -> Bool {
    (5...7).contains(kind.dumpType) || kind == .summary
  }
}
