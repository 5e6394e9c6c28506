import DumpFile
import DumpFormat
import DumpSynthesis
import KernelModel
import PortableExecutable
import StackUnwinder
import Testing

@Suite struct UserProcessTests {
  static func model(_ writer: UserDumpWriter) throws -> UserProcess {
    UserProcess(try UserDump(file: MappedFile(bytes: writer.write())))
  }

  @Test(arguments: [SyntheticArchitecture.x86, .x64, .arm64])
  func sample(_ architecture: SyntheticArchitecture) throws {
    let process = SyntheticProcess.sample(architecture)
    let model = try Self.model(UserDumpWriter(process))
    #expect(model.problems == [])
    #expect(model.modules.map(\.module.name) == ["sample", "ntdll"])
    #expect(model.program?.module.path == #"C:\Program Files\Sample\sample.exe"#)
    #expect(model.modules.map(\.version) == ["1.2.3.4", "10.0.19041.1288"])
    #expect(
      model.modules[0].symbolFile
        == .pdb(
          .rsds(
            guid: GUID(0x5A98_32E5, 0x2872, 0x41C1, 0x838E_D989_14E9_B7FF), age: 7,
            path: #"D:\build\sample.pdb"#)))
    #expect(model.unloadedModules.map(\.name) == ["gone.dll"])
    #expect(model.threads.map(\.id) == [0x1A4C, 0x0B30])
    #expect(model.threads.map(\.name) == [nil, "Worker ¾"])
    #expect(model.faultingThreadIndex == 0)
    #expect(model.threads[1].info?.startAddress.rawValue == process.threads[1].startAddress)
    #expect(!model.isWoW64)
  }

  /// The thread that failed has the registers at the exception, the others those of the list.
  @Test(arguments: [SyntheticArchitecture.x86, .x64, .arm64], [0, 0x148])
  func contexts(_ architecture: SyntheticArchitecture, extended: Int) throws {
    let process = SyntheticProcess.sample(architecture)
    var writer = UserDumpWriter(process)
    writer.extendedState = [UInt8](repeating: 0xEE, count: extended)
    let model = try Self.model(writer)
    let exception = try #require(process.exception)
    for (thread, expected) in zip(model.threads, [exception.context, process.threads[1].context]) {
      let context = try #require(thread.context)
      #expect(context.instructionPointer.rawValue == expected.instructionPointer)
      #expect(context.stackPointer.rawValue == expected.stackPointer)
      let frame = try #require(model.stack(of: thread, by: model.unwinder()).first)
      #expect(frame.trust == .context && frame.instructionPointer == context.instructionPointer)
    }
    let failed = try #require(model.faultingThread)
    #expect(
      model.stack(of: failed, by: model.unwinder()).first?.instructionPointer.rawValue
        == exception.context.instructionPointer)
  }

  @Test func oldBreakpadContext() throws {
    let process = SyntheticProcess.sample(.arm64)
    var writer = UserDumpWriter(process)
    writer.usesBreakpadContext = true
    writer.processorArchitecture = 0x8003
    let model = try Self.model(writer)
    guard case .arm64(let context)? = model.context else {
      Issue.record("no ARM64 context")
      return
    }
    let expected = try #require(process.exception).context
    #expect(context.pc == expected.instructionPointer && context.sp == expected.stackPointer)
    #expect(context.fp == expected.framePointer && context.lr == expected.linkRegister)
    #expect(context.x0 == 0x45 && context.x1 == 0x1234_5678 && context.cpsr == 0x6000_0000)
  }

  /// A 32-bit process on a 64-bit system: its registers are where the second TLS slot points.
  @Test func wow64() throws {
    var process = SyntheticProcess.sample(.x64)
    process.modules.append(.init(#"C:\Windows\System32\wow64.dll"#, base: 0x7FFE_3000_0000))
    let narrow = SyntheticContext(instructionPointer: 0x0040_1234, stackPointer: 0x0019_FF00)
    let area: UInt64 = 0x0013_2000
    var reserved = ByteWriter(count: 4)
    reserved.setU16(0x14C, at: 2)
    reserved.append(narrow.bytes(for: .x86))
    var slot = ByteWriter(count: 8)
    slot.setU64(area, at: 0)
    process.memory += [
      .init(process.threads[1].teb + 0x1488, slot.bytes), .init(area, reserved.bytes),
    ]
    let model = try Self.model(UserDumpWriter(process))
    #expect(model.isWoW64)
    #expect(model.threads[0].wow64Context == nil)
    let context = try #require(model.threads[1].wow64Context)
    #expect(context.eip == 0x0040_1234 && context.esp == 0x0019_FF00)
  }

  /// Without an exception the thread that asked for the dump is the one of interest.
  @Test func requestedDump() throws {
    var process = SyntheticProcess.sample(.x64)
    process.exception = nil
    let model = try Self.model(UserDumpWriter(process))
    #expect(model.exception == nil)
    #expect(model.faultingThread?.id == 0x1A4C)
    var writer = UserDumpWriter(process)
    writer.hasOptionalStreams = false
    #expect(try Self.model(writer).faultingThread == nil)
  }

  /// Modules that share one long name do not multiply it.
  @Test func sharedNames() throws {
    var process = SyntheticProcess(architecture: .x64)
    process.modules = [.init(String(repeating: "x", count: 32_000), base: 0x1000)]
    process.modules += (0..<2000).map { .init("m", base: 0x10_0000 + UInt64($0) << 16) }
    let writer = UserDumpWriter(process)
    var bytes = writer.write()
    let list = try #require(writer.places()[4]).lowerBound + 4
    let name = Array(bytes[(list + 0x14)..<(list + 0x18)])
    for index in 0...2000 {
      bytes.replaceSubrange((list + index * 108 + 0x14)..<(list + index * 108 + 0x18), with: name)
    }
    let model = UserProcess(try UserDump(file: MappedFile(bytes: bytes)))
    #expect(model.modules.count == 2001)
    #expect(model.problems == [.tooMuchText])
    let total = model.modules.reduce(0) { $0 + $1.module.image.utf8.count }
    #expect(total <= bytes.count + 32_000)
  }
}
