import DumpFile
import DumpFormat
import DumpSynthesis
import Testing

/// Every stream of a dump that was written by the format's description.
@Suite struct UserDumpStreamTests {
  static let architectures: [SyntheticArchitecture] = [.x86, .x64, .arm64]

  static func open(_ writer: UserDumpWriter) throws -> UserDump {
    try UserDump(file: MappedFile(bytes: writer.write()))
  }

  static func sample(_ architecture: SyntheticArchitecture = .x64) throws -> UserDump {
    try open(UserDumpWriter(.sample(architecture)))
  }

  @Test(arguments: architectures)
  func opens(_ architecture: SyntheticArchitecture) throws {
    let dump = try Self.sample(architecture)
    #expect(dump.architecture?.rawValue == architecture.rawValue)
    #expect(dump.problems == [] && !dump.isTruncated)
    #expect(dump.header.timeDateStamp == 1_600_000_000)
    #expect(dump.systemInfo?.buildNumber == 19041)
    #expect(dump.streams.contains { $0.type.rawValue == 0x1234_5678 && $0.byteCount == 2 })
    #expect(dump.memory.pointerByteCount == (architecture == .x86 ? 4 : 8))
  }

  @Test(arguments: architectures, [false, true])
  func modules(_ architecture: SyntheticArchitecture, padded: Bool) throws {
    let process = SyntheticProcess.sample(architecture)
    var writer = UserDumpWriter(process)
    writer.padsLists = padded
    let dump = try Self.open(writer)
    let list = dump.modules()
    #expect(list.problem == nil)
    #expect(
      list.entries.map { dump.string(at: UInt64($0.module.moduleNameRva)) } == process.modules.map(\.path))
    #expect(list.entries.map(\.module.baseOfImage.rawValue) == process.modules.map(\.base))
    #expect(list.entries.map(\.module.sizeOfImage) == [0x2_0000, 0x1F_0000])
    #expect(list.entries[0].version?.fileVersionMS == 0x0001_0002)
    #expect(list.entries[0].version?.fileVersionLS == 0x0003_0004)
    let codeView = dump.bytes(at: list.entries[0].module.cvRecord, maximum: 4)
    #expect(codeView == Array("RSDS".utf8))
    let unloaded = dump.unloadedModules()
    #expect(unloaded.entries.map(\.baseOfImage.rawValue) == [0x6A00_0000])
    #expect(dump.string(at: UInt64(unloaded.entries[0].moduleNameRva)) == "gone.dll")
  }

  @Test(arguments: [false, true])
  func threads(padded: Bool) throws {
    var writer = UserDumpWriter(.sample(.x64))
    writer.padsLists = padded
    let dump = try Self.open(writer)
    #expect(dump.threads().entries.map(\.threadId) == [0x1A4C, 0x0B30])
    #expect(dump.threads().entries[0].priorityClass == 0x20)
    #expect(dump.threads().entries[0].context.dataSize == 0x4D0)
    #expect(dump.threadInfos().entries.map(\.threadId) == [0x1A4C, 0x0B30])
    #expect(dump.threadInfos().entries[0].userTime == 50_000)
    let names = dump.threadNames().entries
    #expect(names.map(\.threadId) == [0x0B30])
    #expect(dump.string(at: names[0].nameRva) == "Worker ¾")
    let exception = try #require(dump.exception())
    #expect(exception.threadId == 0x1A4C)
    #expect(exception.record.code == 0xC000_0005)
    #expect(exception.record.flags == .noncontinuable)
    #expect(exception.record.parameterCount == 2 && exception.record.information[1] == 0x45)
  }

  @Test func handles() throws {
    let dump = try Self.sample()
    let handles = dump.handles().entries
    #expect(handles.map(\.descriptor.handle) == [4, 8])
    #expect(dump.string(at: UInt64(handles[0].descriptor.typeNameRva)) == "File")
    #expect(handles[0].descriptor.grantedAccess == 0x12_0089)
    #expect(dump.objectInformation(of: handles[0]).isEmpty)
    let object = try #require(dump.objectInformation(of: handles[1]).first)
    #expect(object.type == 6)
    #expect(dump.bytes(at: object.data, maximum: 8) == [0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11])
    let operation = try #require(dump.handleOperations().entries.first)
    #expect(operation.handle == 0x44 && operation.operationType == 2)
  }

  @Test func regionsTokensAndTables() throws {
    let dump = try Self.sample()
    let regions = dump.memoryRegions().entries
    #expect(regions.count == 6)
    #expect(regions[2].protect == 0x40 && regions[2].regionSize == 0x5000)
    let tokens = dump.tokens()
    #expect(tokens.problem == nil)
    #expect(tokens.entries.map(\.header.tokenId) == [4321, 0x1A4C])
    #expect(tokens.entries.map(\.data.byteCount) == [24, 5])
    let tables = dump.functionTables()
    #expect(tables.problem == nil)
    #expect(tables.entries.map(\.descriptor.baseAddress.rawValue) == [0x2000_0000, 0x3000_0000])
    #expect(tables.entries.map(\.entries.byteCount) == [24, 24])
  }

  @Test func counters() throws {
    let dump = try Self.sample()
    let counters = try #require(dump.processVMCounters())
    #expect(counters.pageFaultCount == 777 && counters.peakWorkingSetSize == 0x1000)
    #expect(counters.jobTotalCommitLimit == 0x1_2000)
    let memory = try #require(dump.systemMemoryInfo())
    #expect(memory.pageSize == 4096 && memory.numberOfPhysicalPages == 4_000_000)
    #expect(memory.availablePages == 1_000_000 && memory.peakCommitment == 3_000_000)
  }

  @Test func firstVersionOfCounters() throws {
    var writer = UserDumpWriter(.sample(.x64))
    writer.hasOptionalStreams = false
    var bytes = [UInt8](repeating: 0, count: 80)
    bytes[0] = 1
    bytes[0x48] = 0x99  // PrivateUsage, where the second version has PeakVirtualSize
    writer.otherStreams = [(22, bytes)]
    let counters = try #require(try Self.open(writer).processVMCounters())
    #expect(counters.privateUsage == 0x99 && counters.peakVirtualSize == 0)
  }

  @Test func texts() throws {
    let dump = try Self.sample()
    #expect(dump.commentA == "A comment")
    #expect(dump.commentW == "Another comment é")
    #expect(dump.breakpadInfo()?.requestingThreadId == 0x1A4C)
    let assertion = try #require(dump.assertion())
    #expect(assertion.expression == "a != b" && assertion.function == "compare" && assertion.line == 99)
    let crashpad = try #require(dump.crashpadInfo())
    #expect(crashpad.reportId.description == "00112233-4455-6677-8899-aabbccddeeff")
    #expect(crashpad.annotations == [CrashpadAnnotation(name: "channel", value: "stable")])
    #expect(crashpad.modules.map(\.moduleIndex) == [0])
    #expect(
      crashpad.modules[0].annotations == [
        CrashpadAnnotation(name: "", value: "listed"), CrashpadAnnotation(name: "channel", value: "stable"),
        CrashpadAnnotation(name: "gpu", value: "on"),
      ])
  }

  /// A version of the miscellaneous information has what its size holds, and nothing of the later ones.
  @Test(arguments: [24, 44, 232, 832, 1364] as [UInt32])
  func miscInfo(size: UInt32) throws {
    var writer = UserDumpWriter(.sample(.x64))
    writer.miscInfoSize = size
    let info = try #require(try Self.open(writer).miscInfo())
    #expect(info.byteCount == Int(size))
    #expect(info.value(info.fields.processId, flag: 1, end: 0xC) == 4321)
    #expect(info.value(info.fields.processKernelTime, flag: 2, end: 0x18) == 2)
    #expect(info.value(info.fields.processorMaxMhz, flag: 4, end: 0x1C) == (size >= 44 ? 2000 : nil))
    #expect(
      info.value(info.fields.processIntegrityLevel, flag: 0x10, end: 0x30) == (size >= 232 ? 0x2000 : nil))
    #expect(info.standardName == (size >= 232 ? "W. Europe Standard Time" : nil))
    #expect(info.buildString == (size >= 832 ? "19041.1.sample" : nil))
    #expect(info.debugBuildString == (size >= 832 ? "DbgHelp sample" : nil))
    #expect(info.value(info.fields.processCookie, flag: 0x200, end: 0x554) == (size >= 1364 ? 0xC00C : nil))
  }

  @Test func withoutSystemInformation() throws {
    for architecture in Self.architectures {
      var writer = UserDumpWriter(.sample(architecture))
      writer.processorArchitecture = nil
      let dump = try Self.open(writer)
      #expect(dump.systemInfo == nil)
      #expect(dump.architecture?.rawValue == architecture.rawValue)
    }
  }

  @Test func architectureThatIsNotRead() throws {
    var writer = UserDumpWriter(.sample(.x64))
    writer.processorArchitecture = 5
    #expect(try Self.open(writer).architecture == nil)
  }
}
