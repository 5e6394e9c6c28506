import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

/// Dumps to damage, and what is read from each damaged one.
enum Robustness {
  /// A kind of dump for a kind of machine, with tagged data.
  struct Subject: Sendable, CustomTestStringConvertible {
    var kind: SyntheticDumpKind
    var architecture: SyntheticArchitecture

    var testDescription: String { "\(architecture.rawValue) \(kind.rawValue)" }

    /// Small, for it is copied thousands of times.
    var dump: SyntheticDump {
      var options = KernelSceneOptions(architecture: architecture)
      options.processorCount = 1
      options.crashingProcessor = 0
      options.writesImages = false
      var writer = KernelDumpWriter(scene: KernelScene(options))
      writer.isUnaligned = kind == .live
      writer.tags = SecondaryDataTests.tags
      return writer.write(kind)
    }
  }

  static let subjects: [Subject] =
    SyntheticDumpKind.allCases.map { Subject(kind: $0, architecture: .x64) }
    + [.complete, .kernel, .summary, .header, .triage, .triageKernelWritten].map {
      Subject(kind: $0, architecture: .x86PAE)
    } + [.kernel, .triage].map { Subject(kind: $0, architecture: .arm64) }
    + [.kernel].map { Subject(kind: $0, architecture: .x64LA57) }

  /// Offsets at which a dump's records begin and end.
  static func borders(_ dump: SyntheticDump) -> [Int] {
    let header = dump.facts.header.architecture.headerSize
    var borders = [
      0, 4, 8, 0x10, 0x38, 0x60, 0x88, 0x320, 0x348, 0xF00, 0xF98, 0x1000, 0x1050, header, header + 0x20,
      header + 0x28, header + 0x30, header + 0x38, header + 0x68, header + 0x80, dump.facts.primarySize,
      dump.bytes.count,
    ]
    if let first = dump.facts.firstPageOffset {
      borders += [first, first + 0x1000, dump.facts.primarySize - 0x1000]
    }
    if let triage = dump.facts.triage {
      borders += [
        triage.mmOffset, triage.unloadedDriversOffset, triage.prcbOffset, triage.processOffset,
        triage.threadOffset, triage.callStackOffset, triage.debuggerDataOffset, triage.driverListOffset,
        triage.stringPoolOffset, triage.dataBlocksOffset, triage.sizeOfDump,
      ]
      borders += triage.blocks.prefix(6).map(\.offset)
    }
    if let start = dump.facts.secondaryDataOffset {
      borders += [start + 0x10, start + 0x30, start + 0x30 + 113]
    }
    return borders
  }

  /// Reads a bit of everything; what it finds is of no interest, only that it comes back.
  static func exercise(_ dump: KernelDump) {
    _ = dump.problems.map(\.description)
    _ = dump.triageDrivers()
    _ = dump.triageUnloadedDrivers()
    if let physical = dump.physicalMemory {
      for page in [0, 0x10, 0x11, 0x40, .max >> 12] as [UInt64] {
        _ = physical.hasPage(PageFrameNumber(page))
        _ = try? physical.copy(page << 12 | 0xFF0, count: 0x20)
      }
    }
    let fields = dump.header.fields
    let addresses =
      [fields.psLoadedModuleList, fields.kdDebuggerDataBlock, fields.psActiveProcessHead].compactMap(\.self)
      + [VirtualAddress(0), VirtualAddress(.max), VirtualAddress(0xFFFF_F780_0000_0000)]
    for address in addresses { _ = dump.memory.readableBytes(at: address, maximum: 0x18) }
    for block in dump.secondaryData?.blocks.prefix(8) ?? [] {
      _ = dump.fileBytes(FileRange(offset: block.fileOffset, byteCount: min(block.byteCount, 0x100)))
    }
  }
}
