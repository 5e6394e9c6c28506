import DumpFormat
import Testing

@Suite struct FlagSetTests {
  /// Bits 0 to 9 of the header's attributes.
  @Test func attributes() {
    let flags: [DumpAttributes] = [
      .hiberCrash, .dumpDevicePowerOff, .insufficientDumpfileSize, .kernelGeneratedTriageDump,
      .liveDumpGeneratedDump, .dumpIsGeneratedOffline, .filterDumpFile, .earlyBootCrash, .encryptedDumpData,
      .decryptedDump,
    ]
    #expect(flags.map(\.rawValue) == (0..<10).map { 1 << $0 })
  }

  @Test func miniDumpFields() {
    let flags: [MiniDumpFields] = [
      .context, .exception, .prcb, .process, .thread, .stack, .driverList, .brokenDriver, .memoryManager,
      .dataPage, .debuggerData, .dataBlocks,
    ]
    #expect(flags.map(\.rawValue) == (0..<12).map { 1 << $0 })
  }

  /// The values of dumps that were carved at the next boot, and of those that the kernel wrote.
  @Test func miniDumpFieldsSeenInDumps() {
    let carved = MiniDumpFields(rawValue: 0xCFF)
    #expect(carved.contains(.context | .brokenDriver | .debuggerData | .dataBlocks))
    #expect(!carved.contains(.memoryManager) && !carved.contains(.dataPage))
    let kernelWritten = MiniDumpFields(rawValue: 0xDFF)
    #expect(kernelWritten.contains(.memoryManager) && !kernelWritten.contains(.dataPage))
    #expect(kernelWritten.subtracting(carved) == .memoryManager)
  }

  @Test func algebra() {
    let both: DumpAttributes = .hiberCrash | .filterDumpFile
    #expect(both.rawValue == 0x41)
    #expect(both & .filterDumpFile == .filterDumpFile)
    #expect(both & .earlyBootCrash == .none)
    #expect(both.subtracting(.hiberCrash) == .filterDumpFile)
    #expect(both.subtracting(.earlyBootCrash) == both)
    #expect(both.contains(.none) && both.contains(both))
    #expect(!both.contains(.hiberCrash | .earlyBootCrash))
    #expect(DumpAttributes.none.rawValue == 0)
  }

  /// Bits without a name survive, as those of build 26100 do.
  @Test func unknownBitsSurvive() {
    let flags = DumpAttributes(stored: 0x21808)
    #expect(flags.contains(.kernelGeneratedTriageDump))
    #expect(flags.stored == 0x21808)
    #expect(flags.subtracting(.kernelGeneratedTriageDump).rawValue == 0x21800)
  }
}
