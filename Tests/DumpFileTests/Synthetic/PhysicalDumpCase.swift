import DumpFile
import DumpSynthesis
import Testing

/// One way to write physical memory into a dump.
struct PhysicalDumpCase: Sendable, CustomTestStringConvertible {
  var architecture: SyntheticArchitecture
  var kind: SyntheticDumpKind
  var selection = KernelDumpWriter.PageSelection.all
  var isUnaligned = false
  /// Whether the bitmap has a length that is no multiple of 8, with its unused bits set.
  var hasOddBitmap = false

  var testDescription: String {
    "\(architecture.rawValue) \(kind.rawValue) \(selection)" + (isUnaligned ? " unaligned" : "")
      + (hasOddBitmap ? " odd" : "")
  }

  /// All of them: each kind for each architecture, and for bitmaps and ranges each selection of pages.
  static let all: [PhysicalDumpCase] = SyntheticArchitecture.allCases.flatMap { architecture in
    let kinds: [SyntheticDumpKind] = [.complete, .bitmap, .active, .kernel, .live, .automatic, .summary]
    let ranges: [SyntheticDumpKind] = architecture.is64Bit ? [.rdmp8, .rdmp9, .rdmpA] : []
    let plain = (kinds + ranges).map { PhysicalDumpCase(architecture: architecture, kind: $0) }
    let selections: [KernelDumpWriter.PageSelection] = [.everySecondMissing, .random(seed: 11)]
    // A complete dump has room for 42 runs only; the memory has some holes of its own.
    let selected = selections.flatMap { selection in
      ([.bitmap, .kernel, .summary] + ranges).map {
        PhysicalDumpCase(architecture: architecture, kind: $0, selection: selection)
      }
    }
    let special = [.bitmap, .kernel, .summary].map { kind in
      PhysicalDumpCase(
        architecture: architecture, kind: kind, selection: .random(seed: 5), isUnaligned: kind != .summary,
        hasOddBitmap: true)
    }
    return plain + selected + special
  }

  /// The writer, for given memory.
  func writer(memory: PhysicalMemoryImage) -> KernelDumpWriter {
    configured(KernelDumpWriter(header: DumpHeaderValues(architecture: architecture), memory: memory))
  }

  /// The writer, for the scene of the architecture.
  func sceneWriter() -> KernelDumpWriter {
    configured(KernelDumpWriter(scene: Synthetic.scene(architecture)))
  }

  private func configured(_ plain: KernelDumpWriter) -> KernelDumpWriter {
    var writer = plain
    writer.selection = selection
    writer.isUnaligned = isUnaligned
    if hasOddBitmap {
      writer.bitmapPageCount = (((writer.memory.pageFrameNumbers.last ?? 0) + 1) | 7) + 6
      writer.setsUnusedBitmapBits = true
    }
    return writer
  }

  /// The kind that a reader finds.
  var expectedKind: DumpKind {
    switch kind {
    case .complete, .rdmpA: .complete
    case .bitmap, .active: selection == .all ? .complete : .active
    case .kernel, .automatic, .rdmp8: .kernel
    case .live: .live
    case .summary: .summary
    case .rdmp9: .active
    case .header: .header
    case .triage, .triageKernelWritten: .triage
    }
  }

  /// The architecture that a reader finds.
  var expectedArchitecture: Architecture { architecture.expected }
}

extension SyntheticArchitecture {
  /// The architecture that a reader finds.
  var expected: Architecture {
    switch self {
    case .x64, .x64LA57: .x64
    case .x86, .x86PAE: .x86
    case .arm64: .arm64
    }
  }
}
