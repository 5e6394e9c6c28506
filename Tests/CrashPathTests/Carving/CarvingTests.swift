import CrashPath
import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

/// The small dump that recovery carves out of a large one.
struct CarvingTests {
  private func carve(_ file: CrashedPageFile) throws -> (KernelDump, [UInt8]) {
    let volumes = SimulatedVolumes()
    volumes[#"C:\pagefile.sys"#] = file.pageFile
    _ = recover(volumes)
    let bytes = try #require(volumes[#"C:\Windows\Minidump\122923-74565-01.dmp"#])
    return (try KernelDump(file: MappedFile(bytes: bytes)), bytes)
  }

  @Test(arguments: [0, 1]) func carvedDump(_ which: Int) throws {
    let file = which == 0 ? CrashedPageFile.complete : .kernel
    let (dump, bytes) = try carve(file)
    let facts = file.scene.facts
    #expect(dump.problems.isEmpty, "\(dump.problems)")
    let header = dump.header.fields
    #expect(header.dumpType == .triage && header.bugCheckCode == 0xD1)
    #expect(header.miniDumpFields?.rawValue == 0xCFF)
    #expect(header.writerStatus == 0 && header.secondaryDataState == nil)
    #expect(dump.header.physicalMemoryRuns.isEmpty)
    // RequiredDumpSpace stays that of the large dump.
    let required = file.dump[0xFA0..<0xFA8]
    #expect(bytes[0xFA0..<0xFA8] == required)
    let triage = try #require(dump.triage)
    #expect(triage.isMarkerValid && !triage.isTruncated)
    #expect(triage.header.triageOptions == 0xFFFF_FFFF)
    #expect(triage.header.unloadedDriversOffset == 0x20D0)
    #expect(triage.threadAddress?.rawValue == facts.crashingProcessor.thread)
    #expect(triage.processAddress?.rawValue == facts.currentProcess.address)
    #expect(triage.prcbAddress?.rawValue == facts.crashingProcessor.prcb)
    let drivers = dump.triageDrivers()
    let modules = facts.options.modules
    try #require(drivers.count == modules.count)
    for (driver, module) in zip(drivers, modules) {
      #expect(driver.name?.hasSuffix(module.name) == true)
      #expect(driver.name?.contains("\\") == true)
      #expect(driver.entry.dllBase.rawValue == module.base)
      #expect(driver.entry.timeDateStamp == module.timeDateStamp)
      #expect(driver.entry.sizeOfImage == module.size)
    }
    let stackPointer = facts.crashingProcessor.context.stackPointer
    let stack = Int(triage.header.callStackOffset)
    let size = Int(triage.header.sizeOfCallStack)
    #expect(stackPointer + UInt64(size) == facts.crashingProcessor.stackBase)
    let memory = file.scene.memory.read(size, at: stackPointer)
    #expect(Array(bytes[stack..<stack + size]) == memory)
    let tags = dump.secondaryData?.blocks.map { $0.tag } ?? []
    #expect(tags == [CallbackReport.tag])
  }

  /// Every data block holds what the memory of the machine held.
  @Test func dataBlocks() throws {
    let (dump, bytes) = try carve(.kernel)
    let header = try #require(dump.triage).header
    func number(_ place: Int, _ width: Int) -> UInt64 {
      (0..<width).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
    }
    var addresses: [UInt64] = []
    for index in 0..<Int(header.dataBlocksCount) {
      let entry = Int(header.dataBlocksOffset) + index * 16
      let address = number(entry, 8)
      let offset = Int(number(entry + 8, 4))
      let size = Int(number(entry + 12, 4))
      addresses.append(address)
      let memory = CrashedPageFile.kernel.scene.memory.read(size, at: address)
      #expect(Array(bytes[offset..<offset + size]) == memory)
    }
    #expect(addresses.contains(0xFFFF_F780_0000_0000))
    let facts = CrashedPageFile.kernel.scene.facts
    for processor in facts.processors { #expect(addresses.contains(processor.prcb)) }
    #expect(addresses.contains(facts.processorBlock))
  }
}
