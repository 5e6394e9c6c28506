import DumpFile
import DumpFormat
import DumpSynthesis
import IntermediateSymbolFile
import StackUnwinder
import Symbols
import Testing

@testable import KernelModel

/// The modules of the current process, read from its environment block.
@Suite struct ProcessModulesTests {
  private static let architectures: [SyntheticArchitecture] = [.x64, .x64LA57, .arm64, .x86, .x86PAE]

  private func scene(
    _ architecture: SyntheticArchitecture, hasOwnPageTables: Bool = false, writesImages: Bool = true
  ) -> (KernelScene, SyntheticUserMode) {
    var options = KernelSceneOptions(architecture: architecture)
    var user = SyntheticUserMode(architecture: architecture)
    user.hasOwnPageTables = hasOwnPageTables
    options.userMode = user
    options.writesImages = writesImages
    return (KernelScene(options), user)
  }

  @Test(arguments: architectures, [false, true])
  func areListed(_ architecture: SyntheticArchitecture, hasOwnPageTables: Bool) throws {
    let (scene, user) = scene(architecture, hasOwnPageTables: hasOwnPageTables)
    let model = try scene.model(.complete)
    let found = model.userModules
    #expect(found.end == .head)
    #expect(found.skipped == 0)
    #expect(found.modules.map(\.name) == ["demo", "ntdll"])
    #expect(found.modules.map(\.image) == user.modules.map(\.name))
    #expect(found.modules.map(\.path) == user.modules.map(\.path))
    #expect(found.modules.map(\.base.rawValue) == user.modules.map(\.base))
    #expect(found.modules.map(\.size) == user.modules.map(\.size))
    #expect(found.modules.map(\.timeDateStamp) == user.modules.map(\.timeDateStamp))
    #expect(found.modules.map(\.checkSum) == user.modules.map(\.checkSum))
    #expect(model.allModules.modules == model.modules.modules + found.modules)
    #expect(model.allModules.moduleOffset(VirtualAddress(user.modules[1].base + 0x10)) == "ntdll+0x10")
    #expect(!model.isAttached)
    // User memory is read in the process, kernel memory as ever.
    #expect(try model.memory.integer(at: VirtualAddress(user.modules[0].base), as: UInt16.self) == 0x5A4D)
    #expect(try model.memory.integer(at: VirtualAddress(scene.kernel.base), as: UInt16.self) == 0x5A4D)
    if hasOwnPageTables {
      let address = VirtualAddress(user.modules[0].base)
      #expect(throws: MemoryReadError.self) { try model.dump.memory.integer(at: address, as: UInt8.self) }
    }
  }

  /// Without the images in memory, time stamps come from the loader's entries; these have no check sum.
  @Test(arguments: architectures)
  func imagesThatArePagedOut(_ architecture: SyntheticArchitecture) throws {
    let (scene, user) = scene(architecture, writesImages: false)
    let modules = try scene.model(.complete).userModules.modules
    #expect(modules.map(\.timeDateStamp) == user.modules.map(\.timeDateStamp))
    #expect(modules.map(\.checkSum) == [0, 0])
  }

  /// A directory table base that leads nowhere: the header's is that of the processor, which ran the process.
  @Test func aDamagedDirectoryTableBase() throws {
    var (scene, _) = scene(.x64)
    scene.memory.writePointer(0x7_FFFF_F000, at: scene.facts.currentProcess.address + 0x28)
    #expect(try scene.model(.complete).userModules.modules.count == 2)
  }

  /// Where the members of a process are, its types say when they are known.
  @Test func typesDecide() throws {
    var (scene, user) = scene(.x64, hasOwnPageTables: true)
    let process = scene.facts.currentProcess.address
    let table = try #require(scene.facts.processDirectoryTableBase)
    // Not where any known kernel has them; where the debugger data says, there is nothing.
    scene.memory.writePointer(user.environmentBlock, at: process + 0x120)
    scene.memory.writePointer(table, at: process + 0x38)
    scene.memory.writePointer(0, at: process + 0x550)
    scene.memory.writePointer(0, at: process + 0x28)
    let model = try scene.model(.complete)
    #expect(model.userModules.end == .noEnvironmentBlock && model.allModules.modules.count == 4)
    let json = MappedFile(
      bytes: Array(
        #"""
        {"base_types": {"void": {"endian": "little", "kind": "void", "signed": false, "size": 0},
          "long": {"endian": "little", "kind": "int", "signed": false, "size": 8}},
         "enums": {}, "metadata": {"format": "6.1.0"}, "symbols": {},
         "user_types": {
           "_KPROCESS": {"kind": "struct", "size": 64, "fields": {
             "DirectoryTableBase": {"offset": 56, "type": {"kind": "base", "name": "long"}}}},
           "_EPROCESS": {"kind": "struct", "size": 2048, "fields": {
             "Pcb": {"offset": 0, "type": {"kind": "struct", "name": "_KPROCESS"}},
             "Peb": {"offset": 288, "type": {"kind": "pointer",
               "subtype": {"kind": "base", "name": "void"}}}}}}}
        """#.utf8))
    let typed = model.reading(ISFTypeSource(try ISFTable(json: json.bytes)))
    #expect(typed.userModules.end == .head)
    #expect(typed.userModules.modules.map(\.image) == ["demo.exe", "ntdll.dll"])
    #expect(typed.allModules.modules.count == 6)
  }

  /// 32-bit systems that leave 3 GiB to processes say so.
  @Test(arguments: [false, true])
  func threeGigabytes(isTold: Bool) throws {
    var options = KernelSceneOptions(architecture: .x86)
    var user = SyntheticUserMode(architecture: .x86)
    user.modules[1].base = 0xBFF0_0000
    user.modules[1].size = 0xF_F000
    options.userMode = user
    var scene = KernelScene(options)
    let variable = scene.kernel.base + scene.facts.layout.variablesRVA + 0xF00
    scene.memory.writePointer(0xBFFE_FFFF, at: variable)
    scene.memory.writeInteger(
      isTold ? variable | 0xFFFF_FFFF_0000_0000 : 0, width: 8, at: scene.facts.debuggerData + 0x1C8)
    let found = try scene.model(.complete).userModules
    #expect(found.modules.map(\.image) == (isTold ? ["demo.exe", "ntdll.dll"] : ["demo.exe"]))
    #expect(found.skipped == (isTold ? 0 : 1) && found.end == .head)
  }

  @Test func theSystemProcessHasNone() throws {
    #expect(try KernelScene().model(.complete).userModules.end == .noEnvironmentBlock)
  }

  @Test(arguments: [SyntheticDumpKind.triage, .triageKernelWritten, .header])
  func dumpsWithoutPhysicalMemoryHaveNone(_ kind: SyntheticDumpKind) throws {
    let model = try scene(.x64).0.model(kind)
    #expect(model.userModules.end == .unknownProcess && model.userModules.modules.isEmpty)
  }

  @Test(arguments: [false, true])
  func kernelDumpsHaveNoUserMemory(hasOwnPageTables: Bool) throws {
    var (scene, user) = scene(.x64, hasOwnPageTables: hasOwnPageTables)
    scene.removeUserPages()
    guard case .unreadable(.environmentBlock, let error) = try scene.model(.kernel).userModules.end else {
      Issue.record("user memory was read")
      return
    }
    #expect(error.address.rawValue == user.environmentBlock + 0x18)
  }

  /// Links of the list are replaced; what was read before stays.
  @Test(arguments: [SyntheticArchitecture.x64, .arm64, .x86])
  func brokenLists(_ architecture: SyntheticArchitecture) throws {
    let (sound, user) = scene(architecture)
    let entries = sound.facts.userModuleEntries
    func modules(_ change: (inout SyntheticVirtualMemory) -> Void) throws -> ProcessModules {
      var scene = sound
      scene.inProcess(change)
      return try scene.model(.complete).userModules
    }
    let width = UInt64(architecture.pointerSize)
    let data = try #require(sound.facts.loaderData)
    let head = data + (architecture.is64Bit ? 0x10 : 0x0C)

    // The last entry leads back to the first one, and to itself.
    var found = try modules { $0.writePointer(entries[0], at: entries[1]) }
    #expect(found.end == .loop(VirtualAddress(entries[0])) && found.modules.count == 2)
    found = try modules { $0.writePointer(entries[1], at: entries[1]) }
    #expect(found.end == .loop(VirtualAddress(entries[1])) && found.modules.count == 2)
    found = try modules { $0.writePointer(entries[0], at: entries[0]) }
    #expect(found.end == .loop(VirtualAddress(entries[0])) && found.modules.count == 1)
    // An empty list.
    found = try modules { $0.writePointer(head, at: head) }
    #expect(found.end == .head && found.modules.isEmpty)
    // Wild pointers: to memory that is not there, into the kernel, to nothing.
    found = try modules { $0.writePointer(0x1234_5000, at: entries[0]) }
    #expect(found.modules.count == 1)
    guard case .unreadable(.entry, let error) = found.end else {
      Issue.record("ended with \(found.end)")
      return
    }
    #expect(error.address.rawValue == 0x1234_5000)
    let kernelEntry = sound.facts.moduleEntries[0]
    found = try modules { $0.writePointer(kernelEntry, at: entries[0]) }
    #expect(found.end == .notUserMode(.entry, VirtualAddress(kernelEntry)) && found.modules.count == 1)
    found = try modules { $0.writePointer(0, at: entries[0]) }
    #expect(found.modules.count == 1 && found.end != .head)
    // The environment block has no loader data, or points to itself.
    found = try modules { $0.writePointer(0, at: user.environmentBlock + (width == 8 ? 0x18 : 0x0C)) }
    #expect(found.end == .noLoaderData && found.modules.isEmpty)
    found = try modules {
      $0.writePointer(user.environmentBlock, at: user.environmentBlock + (width == 8 ? 0x18 : 0x0C))
    }
    #expect(found.modules.count <= 1 && found.end != .noLoaderData)
  }

  /// The process points to an environment block in the kernel, and to one that is nowhere.
  @Test func wildEnvironmentBlocks() throws {
    let (sound, _) = scene(.x64)
    for address in [sound.kernel.base, .max, 1 << 63, 0x0012_3456_7890_1000, 0xFFF, 1] {
      var scene = sound
      scene.memory.writePointer(address, at: sound.facts.currentProcess.address + 0x550)
      let found = try scene.model(.complete).userModules
      #expect(found.modules.isEmpty)
      if address >= 1 << 63, address <= .max - 0x18 {
        #expect(found.end == .notUserMode(.environmentBlock, VirtualAddress(address + 0x18)))
      }
    }
  }

  /// Names of 64 KiB, and of memory that is not there; the other entries are not affected.
  @Test(arguments: [SyntheticArchitecture.x64, .x86])
  func names(_ architecture: SyntheticArchitecture) throws {
    let (sound, _) = scene(architecture)
    let entry = sound.facts.userModuleEntries[0]
    let path = entry + (architecture.is64Bit ? 0x48 : 0x24)
    let name = entry + (architecture.is64Bit ? 0x58 : 0x2C)
    var scene = sound
    scene.inProcess { $0.writeInteger(0xFFFF, width: 2, at: path) }
    var found = try scene.model(.complete).userModules
    #expect(found.modules.count == 2 && found.modules[1].image == "ntdll.dll")
    #expect((found.modules[0].path ?? found.modules[0].image).utf16.count <= 1024)
    scene = sound
    scene.inProcess { $0.writePointer(0x1000, at: path + UInt64(architecture.pointerSize)) }
    found = try scene.model(.complete).userModules
    #expect(found.modules.map(\.image) == ["demo.exe", "ntdll.dll"] && found.modules[0].path == nil)
    scene.inProcess { $0.writePointer(0x1000, at: name + UInt64(architecture.pointerSize)) }
    found = try scene.model(.complete).userModules
    #expect(found.modules.map(\.image) == ["", "ntdll.dll"])
  }

  /// An entry whose image would lie over the kernel, or nowhere, is left out: it must not hide what is there.
  @Test(arguments: [SyntheticArchitecture.x64, .x86])
  func imagesInTheKernel(_ architecture: SyntheticArchitecture) throws {
    let (sound, user) = scene(architecture)
    let entry = sound.facts.userModuleEntries[1]
    let is64Bit = architecture.is64Bit
    let end: UInt64 = is64Bit ? 1 << 63 : 0x8000_0000
    for base in [sound.kernel.base, 0, end - 0x1000] {
      var scene = sound
      scene.inProcess { $0.writePointer(base, at: entry + (is64Bit ? 0x30 : 0x18)) }
      let model = try scene.model(.complete)
      #expect(model.userModules.modules.map(\.image) == ["demo.exe"])
      #expect(model.userModules.skipped == 1 && model.userModules.end == .head)
      #expect(model.allModules.module(containing: VirtualAddress(scene.kernel.base + 0x5000))?.name == "nt")
    }
    #expect(user.modules.count == 2)
  }

  /// 100,000 entries in a row: followed as far as any process goes.
  @Test(.timeLimit(.minutes(1)))
  func aListWithoutEnd() throws {
    var (scene, user) = scene(.x64)
    let first: UInt64 = 0x0000_0300_0000_0000
    let count = 100_000
    let stride = 0x60
    var bytes = [UInt8](repeating: 0, count: count * stride)
    for index in 0..<count {
      let next = first + UInt64((index + 1) * stride)
      let base = 0x0000_0400_0000_0000 + UInt64(index) << 16
      for byte in 0..<8 {
        bytes[index * stride + byte] = UInt8(truncatingIfNeeded: next >> UInt64(8 * byte))
        bytes[index * stride + 0x30 + byte] = UInt8(truncatingIfNeeded: base >> UInt64(8 * byte))
      }
      bytes[index * stride + 0x41] = 0x10  // SizeOfImage
    }
    let entry = scene.facts.userModuleEntries[1]
    scene.inProcess { memory in
      memory.write(bytes, at: first)
      memory.writePointer(first, at: entry)
    }
    let found = try scene.model(.complete).userModules
    #expect(found.end == .limit(5000) && found.modules.count == 5000)
    #expect(found.modules[2].base.rawValue == 0x0000_0400_0000_0000 && user.modules.count == 2)
  }

  /// A page of the list is not in the dump.
  @Test func aMissingPage() throws {
    var (scene, _) = scene(.x64)
    let entry = scene.facts.userModuleEntries[1]
    let far: UInt64 = 0x0000_0300_0000_0000
    scene.inProcess { memory in
      memory.write([UInt8](repeating: 0, count: 0x200), at: far)
      memory.writePointer(far, at: entry)
    }
    let page = try #require(scene.memory.physicalAddress(of: far)) >> 12
    scene.memory.physical.removePage(page)
    let found = try scene.model(.complete).userModules
    #expect(found.modules.map(\.image) == ["demo.exe", "ntdll.dll"])
    guard case .unreadable(.entry, let error) = found.end else {
      Issue.record("ended with \(found.end)")
      return
    }
    #expect(error.address.rawValue == far && error.reason == .notInDump(PhysicalAddress(page << 12)))
  }
}
