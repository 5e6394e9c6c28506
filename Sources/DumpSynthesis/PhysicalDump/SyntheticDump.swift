/// The kinds of kernel dump that can be written.
public enum SyntheticDumpKind: String, CaseIterable, Sendable {
  /// Type 1: runs of pages.
  case complete
  /// Type 5, `FDMP`: all pages, with a bitmap.
  case bitmap
  /// Type 6, `SDMP`: kernel memory.
  case kernel
  /// Type 5, `FDMP`: an active memory dump, as `bitmap`.
  case active
  /// Type 6 with Attributes bit 4 and code 0x161: a live kernel dump.
  case live
  /// Type 7: as `kernel`.
  case automatic
  /// Type 2: the old kernel summary with 32-bit fields.
  case summary
  /// Type 3: nothing but the header.
  case header
  /// Type 4, carved out of a larger dump on the next boot.
  case triage
  /// Type 4, written by the kernel at the crash.
  case triageKernelWritten = "triage-kernel-written"
  /// Type 8, `RDMP`.
  case rdmp8
  /// Type 9, `RDMP`.
  case rdmp9
  /// Type 0xA, `RDMP`.
  case rdmpA

  /// `DumpType` of the header.
  public var dumpType: UInt32 {
    switch self {
    case .complete: 1
    case .summary: 2
    case .header: 3
    case .triage, .triageKernelWritten: 4
    case .bitmap, .active: 5
    case .kernel, .live: 6
    case .automatic: 7
    case .rdmp8: 8
    case .rdmp9: 9
    case .rdmpA: 0xA
    }
  }

  /// Whether the kind holds the pages of physical memory.
  public var hasPhysicalMemory: Bool { self != .triage && self != .triageKernelWritten && self != .header }
}

/// A dump's bytes and what was put into them.
public struct SyntheticDump: Equatable, Sendable {
  /// The file.
  public var bytes: [UInt8]
  /// What it holds.
  public var facts: DumpFacts
}

/// What was put into a dump, for tests to compare with what a reader finds.
public struct DumpFacts: Equatable, Sendable {
  /// The kind.
  public var kind: SyntheticDumpKind
  /// The header as written.
  public var header: DumpHeaderValues
  /// The scene, when the dump was made of one.
  public var scene: SceneFacts?
  /// Pages in the file, in the order they are stored (ascending).
  public var presentPages: [UInt64] = []
  /// Number of bits of the bitmap, for kinds that have one.
  public var bitmapPageCount: UInt64?
  /// File offset of the first page.
  public var firstPageOffset: Int?
  /// End of the primary part, where secondary data are expected.
  public var primarySize = 0
  /// File offset of `DumpBlob`.
  public var secondaryDataOffset: Int?
  /// The tagged blocks, in order.
  public var tags: [SyntheticTag] = []
  /// What a triage dump holds.
  public var triage: TriageFacts?
  /// Length of the file.
  public var fileSize = 0

  /// Where a page lies in the file; `nil` when the dump has none.
  public func fileOffset(ofPage page: UInt64) -> Int? {
    guard let firstPageOffset, let index = presentPages.firstIndex(of: page) else { return nil }
    return firstPageOffset + index * 0x1000
  }
}
