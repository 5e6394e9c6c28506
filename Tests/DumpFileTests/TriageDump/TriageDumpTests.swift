import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

/// A way to write a triage dump.
struct TriageDumpCase: Sendable, CustomTestStringConvertible {
  var architecture: SyntheticArchitecture
  var isKernelWritten: Bool

  var testDescription: String { "\(architecture.rawValue) \(isKernelWritten ? "kernel-written" : "carved")" }

  static let all = SyntheticArchitecture.allCases.flatMap { architecture in
    [false, true].map { TriageDumpCase(architecture: architecture, isKernelWritten: $0) }
  }

  var scene: KernelScene { Synthetic.scene(architecture) }
  var writer: TriageDumpWriter { TriageDumpWriter(scene: scene, isKernelWritten: isKernelWritten) }
}

@Suite struct TriageDumpTests {
  @Test(arguments: TriageDumpCase.all)
  func parts(_ tested: TriageDumpCase) throws {
    var writer = tested.writer
    writer.dataPage = .init(address: 0x8765_4000, data: [UInt8](repeating: 0xDA, count: 0x1000))
    let written = writer.write()
    let facts = try #require(written.facts.triage)
    let dump = try open(written.bytes)
    let triage = try #require(dump.triage)
    #expect(dump.kind == .triage && dump.architecture == tested.architecture.expected)
    #expect(dump.physicalMemory == nil && !dump.isTruncated && dump.problems == [])
    #expect(triage.isMarkerValid)
    #expect(Int(triage.header.sizeOfDump) == facts.sizeOfDump)
    let layout = tested.scene.facts.layout
    let places: [TriagePart: (Int, Int)] = [
      .prcb: (facts.prcbOffset, layout.prcbSize), .process: (facts.processOffset, layout.processSize),
      .thread: (facts.threadOffset, layout.threadSize),
      .callStack: (facts.callStackOffset, facts.callStack.count),
      .driverList: (facts.driverListOffset, facts.driverEntrySize * facts.driverNames.count),
      .stringPool: (facts.stringPoolOffset, facts.stringPoolSize), .dataPage: (facts.dataPageOffset, 0x1000),
      .debuggerData: (facts.debuggerDataOffset, tested.scene.options.debuggerDataSize),
      .dataBlocks: (facts.dataBlocksOffset, 16 * facts.blocks.count),
    ]
    for (part, place) in places {
      #expect(triage.parts[part] == FileRange(offset: place.0, byteCount: place.1), "\(part)")
    }
    // Carved dumps do not announce the facts of the memory manager.
    #expect((triage.parts[.memoryManager] != nil) == tested.isKernelWritten)
    #expect(triage.threadAddress?.rawValue == tested.scene.facts.crashingProcessor.thread)
    #expect(triage.processAddress?.rawValue == tested.scene.facts.currentProcess.address)
    let prcb = tested.isKernelWritten ? nil : tested.scene.facts.crashingProcessor.prcb
    #expect(triage.prcbAddress?.rawValue == prcb)
  }

  /// Everything the dump holds reads as the machine had it, and what it does not hold is an error.
  @Test(arguments: TriageDumpCase.all)
  func memory(_ tested: TriageDumpCase) throws {
    let written = tested.writer.write()
    let facts = try #require(written.facts.triage)
    let dump = try open(written.bytes)
    for block in facts.blocks {
      #expect(try dump.memory.bytes(at: VirtualAddress(block.address), count: block.data.count) == block.data)
    }
    let scene = tested.scene.facts
    #expect(
      try dump.memory.bytes(at: VirtualAddress(facts.topOfStack), count: facts.callStack.count)
        == facts.callStack)
    let copies: [(UInt64, Int)] = [
      (scene.debuggerData, scene.options.debuggerDataSize),
      (scene.crashingProcessor.thread, scene.layout.threadSize),
      (scene.currentProcess.address, scene.layout.processSize),
    ]
    for (address, count) in copies {
      #expect(
        try dump.memory.bytes(at: VirtualAddress(address), count: count)
          == tested.scene.memory.read(count, at: address))
    }
    #expect(dump.memory.failure(0x1000)?.reason == .notInTriageDump)
    let end = scene.crashingProcessor.stackBase
    let expected = MemoryReadError(address: VirtualAddress(end), reason: .notInTriageDump)
    #expect(dump.memory.failure(end - 2) == expected)
  }

  @Test(arguments: TriageDumpCase.all)
  func drivers(_ tested: TriageDumpCase) throws {
    let written = tested.writer.write()
    let drivers = try open(written.bytes).triageDrivers()
    let modules = tested.scene.options.modules
    #expect(drivers.map(\.name) == written.facts.triage?.driverNames)
    #expect(drivers.map(\.entry.dllBase.rawValue) == modules.map(\.base))
    #expect(drivers.map(\.entry.sizeOfImage) == modules.map(\.size))
    #expect(drivers.map(\.entry.timeDateStamp) == modules.map(\.timeDateStamp))
    #expect(drivers.map(\.entry.checkSum) == modules.map(\.checkSum))
  }

  @Test(arguments: TriageDumpCase.all)
  func unloadedDrivers(_ tested: TriageDumpCase) throws {
    let written = tested.writer.write()
    let unloaded = try open(written.bytes).triageUnloadedDrivers()
    let modules = tested.scene.facts.unloadedModulesNewestFirst
    #expect(unloaded.map(\.name) == written.facts.triage?.unloadedNames)
    #expect(unloaded.map(\.name) == ["bbold.sys", "dump_storpor"])
    #expect(unloaded.map(\.start.rawValue) == modules.map(\.start))
    #expect(unloaded.map(\.end.rawValue) == modules.map(\.end))
  }

  /// A block of odd length lies in front of the others, so that their offsets are odd.
  @Test func oddOffsets() throws {
    let facts = try #require(Synthetic.dump(.triage).facts.triage)
    #expect(facts.blocks.contains { $0.offset & 1 == 1 })
  }

  @Test(arguments: TriageDumpCase.all)
  func missingMarker(_ tested: TriageDumpCase) throws {
    let written = tested.writer.write()
    let end = try #require(written.facts.triage?.sizeOfDump)
    let dump = try open(written.bytes.patched(end - 4, Array("TRG".utf8)).patched(end - 1, [0]))
    #expect(dump.triage?.isMarkerValid == false)
    #expect(dump.problems == [.triageMarkerMissing(offset: end - 4)])
    #expect(!dump.isTruncated)
    #expect(dump.triageDrivers().count == 4)
  }
}
