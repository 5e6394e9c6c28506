import DumpFile
import DumpSynthesis
import KernelModel
import StackUnwinder
import Testing

/// Damaged dumps: the model is made of whatever is there, and a trap ends the test process.
@Suite struct ModelRobustnessTests {
  private func exercise(_ bytes: [UInt8]) {
    guard let dump = try? KernelDump(file: MappedFile(bytes: bytes)) else { return }
    let model = KernelModel(dump)
    #expect((model.stack()?.frames.count ?? 0) <= 256)
    #expect(model.unloadedModules.count <= 50)
  }

  @Test(arguments: ModelCase.all)
  func prefixes(_ tested: ModelCase) {
    let bytes = tested.dump().bytes
    for step in 0...40 { exercise(Array(bytes.prefix(bytes.count * step / 40 - (step & 1)))) }
  }

  /// Words of the structures that the model reads are replaced by words that no kernel has there.
  @Test(arguments: ModelCase.all.filter { $0.kind != .complete })
  func structures(_ tested: ModelCase) throws {
    let scene = tested.scene
    let facts = scene.facts
    let written = tested.dump()
    let places =
      [
        facts.debuggerData, facts.loadedModuleList, facts.crashingProcessor.thread,
        facts.crashingProcessor.prcb,
        facts.currentProcess.address, facts.processorBlock, facts.unloadedDriversVariable,
        facts.crashingProcessor.context.stackPointer,
      ] + facts.moduleEntries
    // Where these addresses lie in the file: by the page, or by the triage dump's copies.
    let offsets = places.compactMap { place -> Int? in
      if let triage = written.facts.triage {
        if place == facts.debuggerData { return triage.debuggerDataOffset }
        if place == facts.crashingProcessor.thread { return triage.threadOffset }
        if place == facts.crashingProcessor.prcb { return triage.prcbOffset }
        return place == facts.currentProcess.address ? triage.processOffset : nil
      }
      return scene.memory.physicalAddress(of: place).flatMap { physical in
        written.facts.fileOffset(ofPage: physical >> 12).map { $0 + Int(physical & 0xFFF) }
      }
    }
    #expect(offsets.count >= 4)
    var random = Numbers(state: 5)
    let values: [UInt64] = [
      0, 1, .max, .max >> 1, 1 << 63, 0xFFFF, facts.loadedModuleList, facts.debuggerData,
    ]
    for _ in 0..<90 {
      var bytes = written.bytes
      for _ in 0...random.below(3) {
        let offset = offsets[random.below(offsets.count)] + random.below(0xA0) * 4
        guard offset + 8 <= bytes.count else { continue }
        bytes = bytes.replacing(offset, with: values[random.below(values.count)])
      }
      exercise(bytes)
    }
  }

  /// Numbers of SplitMix64, the same on every machine.
  private struct Numbers {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((bits ^ bits >> 31) % UInt64(bound))
    }
  }
}
