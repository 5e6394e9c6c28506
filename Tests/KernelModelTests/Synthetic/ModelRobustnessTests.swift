import DumpFile
import DumpSynthesis
import KernelModel
import StackUnwinder
import TestSupport
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
    var random = SeededNumbers(seed: 5)
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
}
