import DumpFormat
import DumpSynthesis
import KernelModel
import StackUnwinder
import Testing

@Suite struct ProcessorContextTests {
  @Test(arguments: ModelCase.all)
  func registers(_ tested: ModelCase) throws {
    let expected = tested.scene.facts.crashingProcessor.context
    let context = try #require(try tested.model().context)
    #expect(context.instructionPointer.rawValue == expected.instructionPointer)
    #expect(context.stackPointer.rawValue == expected.stackPointer)
    let registers = Dictionary(uniqueKeysWithValues: context.registers.map { ($0.name, $0.value) })
    let names: [String]
    switch tested.architecture {
    case .x64, .x64LA57:
      names = ["rax", "rcx", "rdx", "rbx", "", "", "rsi", "rdi"] + (8..<16).map { "r\($0)" }
      #expect(registers["rip"] == expected.instructionPointer && registers["rsp"] == expected.stackPointer)
      #expect(registers["rbp"] == expected.framePointer && registers["cs"] == 0x10 && registers["ss"] == 0x18)
      #expect(registers["efl"] == 0x4_0246 && registers["fs"] == 0x53)
    case .x86, .x86PAE:
      names = ["eax", "ecx", "edx", "ebx", "", "", "esi", "edi"]
      #expect(registers["eip"] == expected.instructionPointer && registers["esp"] == expected.stackPointer)
      #expect(registers["ebp"] == expected.framePointer && registers["cs"] == 8 && registers["fs"] == 0x30)
    case .arm64:
      names = (0...28).map { "x\($0)" }
      #expect(registers["pc"] == expected.instructionPointer && registers["sp"] == expected.stackPointer)
      #expect(registers["fp"] == expected.framePointer && registers["lr"] == expected.linkRegister)
      #expect(registers["cpsr"] == 0x6000_0004)
    }
    for (number, name) in names.enumerated() where name != "" {
      #expect(registers[name] == expected.general[number] ?? 0, "\(name)")
    }
  }

  @Test(arguments: ModelCase.all)
  func exception(_ tested: ModelCase) throws {
    let exception = try #require(try tested.model().headerException)
    #expect(exception.code == 0x8000_0003)
    #expect(exception.address.rawValue == tested.scene.facts.crashingProcessor.context.instructionPointer)
  }

  /// A header that nobody filled in has no context and no exception.
  @Test(arguments: SyntheticArchitecture.allCases)
  func unsetRecords(_ architecture: SyntheticArchitecture) throws {
    var writer = KernelDumpWriter(scene: KernelScene(KernelSceneOptions(architecture: architecture)))
    writer.header.contextRecord = nil
    writer.header.exceptionCode = nil
    let model = try model(writer.write(.kernel).bytes)
    #expect(model.context == nil && model.headerException == nil && model.stack() == nil)
    #expect(model.modules.modules.count == 4)
  }

  /// An exception record anywhere in memory, as bug check parameters point to.
  @Test(arguments: [SyntheticArchitecture.x64, .x86])
  func exceptionInMemory(_ architecture: SyntheticArchitecture) throws {
    var scene = KernelScene(KernelSceneOptions(architecture: architecture))
    let place = scene.memory.allocate(0x98)
    scene.memory.writeInteger(0xC000_0005, width: 4, at: place)
    scene.memory.writePointer(0x8C00_1234, at: place + (architecture.is64Bit ? 0x10 : 0x0C))
    scene.memory.writeInteger(2, width: 4, at: place + (architecture.is64Bit ? 0x18 : 0x10))
    let dump = try scene.model(.kernel).dump
    let exception = try #require(ExceptionRecord(at: VirtualAddress(place), in: dump))
    #expect(exception.code == 0xC000_0005 && exception.address.rawValue == 0x8C00_1234)
    #expect(ExceptionRecord(at: VirtualAddress(0x1000), in: dump) == nil)
  }
}
