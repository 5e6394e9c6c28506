import DumpFormat
import DumpSynthesis
import KernelModel
import Testing

@Suite struct CurrentProcessTests {
  /// The scene's x64 kernel is build 19041, whose members are known.
  @Test(arguments: ModelCase.all.filter { $0.architecture.isX64 })
  func processAndThread(_ tested: ModelCase) throws {
    let model = try tested.model()
    let facts = tested.scene.facts
    #expect(model.process?.name == "demo.exe")
    #expect(model.process?.address?.rawValue == facts.currentProcess.address)
    #expect(model.process?.id == 0x1A2C && model.process?.parentId == 4)
    #expect(model.thread?.address.rawValue == facts.crashingProcessor.thread)
    #expect(model.thread?.id == 0x1B30)
  }

  /// Of the others no members are known, or those that are do not fit. The name is found where it is, since nothing else in
  /// the structure looks like one; nothing vouches for ids, so they are not told.
  @Test(arguments: ModelCase.all.filter { !$0.architecture.isX64 })
  func unknownMembers(_ tested: ModelCase) throws {
    let model = try tested.model()
    #expect(model.process?.name == tested.scene.facts.currentProcess.name)
    #expect(model.process?.id == nil)
    #expect(model.thread?.address.rawValue == tested.scene.facts.crashingProcessor.thread)
    #expect(model.thread?.id == nil)
  }

  @Test(arguments: [SyntheticDumpKind.kernel, .triage])
  func longName(kind: SyntheticDumpKind) throws {
    var options = KernelSceneOptions()
    options.processName = "averylongnameindeed.exe"
    #expect(try KernelScene(options).model(kind).process?.name == "averylongnamei")
  }

  /// An idle processor runs a thread of the System process; the one that crashed counts.
  @Test func systemProcess() throws {
    var options = KernelSceneOptions()
    options.processName = "System"
    options.processID = 4
    options.threadID = 0x24
    options.crashingProcessor = 0
    let model = try KernelScene(options).model(.kernel)
    #expect(model.process?.name == "System" && model.process?.id == 4 && model.thread?.id == 0x24)
  }

  /// At a guessed place of the name lies something else, and process and thread do not agree on the process id: the guess
  /// is dropped, and the name is searched for.
  @Test(arguments: [SyntheticDumpKind.kernel, .triage])
  func guessedNameThatIsNone(kind: SyntheticDumpKind) throws {
    var scene = KernelScene(KernelSceneOptions(architecture: .arm64))
    // `ImageFileName` of the ARM64 kernels that are known.
    scene.memory.write([0x80, 0x9F, 1, 0xFF], at: scene.facts.currentProcess.address + 0x560)
    let process = try scene.model(kind).process
    #expect(process?.name == scene.facts.currentProcess.name && process?.id == nil)
  }
}
