import DumpFile
import DumpFormat
import DumpSynthesis
import StackUnwinder
import Testing

@testable import KernelModel

@Suite struct ModuleListTests {
  @Test(arguments: ModelCase.all)
  func loadedModules(_ tested: ModelCase) throws {
    let modules = try tested.model().modules
    let expected = tested.scene.options.modules
    #expect(modules.modules.map(\.image) == expected.map(\.name))
    #expect(modules.modules.map(\.name) == ["nt", "hal", "Wdf01000", "bbdemo"])
    // The kernel writes file names into its triage dumps, everybody else has paths.
    let paths =
      tested.kind == .triageKernelWritten ? expected.map { _ in nil } : expected.map { Optional($0.path) }
    #expect(modules.modules.map(\.path) == paths)
    #expect(modules.modules.map(\.base.rawValue) == expected.map(\.base))
    #expect(modules.modules.map(\.size) == expected.map(\.size))
    #expect(modules.modules.map(\.timeDateStamp) == expected.map(\.timeDateStamp))
    #expect(modules.modules.map(\.checkSum) == expected.map(\.checkSum))
    #expect(modules.kernel?.base.rawValue == tested.scene.kernel.base)
  }

  /// Without the images in memory, time stamps and check sums come from the loader's entries.
  @Test(arguments: SyntheticArchitecture.allCases)
  func imagesThatArePagedOut(_ architecture: SyntheticArchitecture) throws {
    var options = KernelSceneOptions(architecture: architecture)
    options.writesImages = false
    let modules = try KernelScene(options).model(.kernel).modules.modules
    #expect(modules.map(\.timeDateStamp) == options.modules.map(\.timeDateStamp))
    #expect(modules.map(\.checkSum) == options.modules.map(\.checkSum))
  }

  @Test(arguments: ModelCase.all)
  func unloadedModules(_ tested: ModelCase) throws {
    let unloaded = try tested.model().unloadedModules
    let expected = tested.scene.facts.unloadedModulesNewestFirst
    #expect(unloaded.map(\.name) == expected.map { tested.isTriage ? String($0.name.prefix(12)) : $0.name })
    #expect(unloaded.map(\.start.rawValue) == expected.map(\.start))
    #expect(unloaded.map(\.end.rawValue) == expected.map(\.end))
  }

  /// The array is a ring of 50; all of it is in use.
  @Test(arguments: [SyntheticArchitecture.x64, .x86], [49, 50])
  func ringOfUnloadedModules(_ architecture: SyntheticArchitecture, count: Int) throws {
    var options = KernelSceneOptions(architecture: architecture)
    options.unloadedModules = (0..<count).map {
      let start = 0x9000_0000 + UInt64($0) << 16
      return SyntheticUnloadedModule(name: "m\($0).sys", start: start, end: start + 0x8000)
    }
    let scene = KernelScene(options)
    for kind in [SyntheticDumpKind.kernel, .triage] {
      #expect(
        try scene.model(kind).unloadedModules.map(\.name) == (0..<count).reversed().map { "m\($0).sys" })
    }
  }

  @Test(arguments: ModelCase.all)
  func addresses(_ tested: ModelCase) throws {
    let modules = try tested.model().modules
    for module in tested.scene.options.modules {
      let last = module.base + UInt64(module.size) - 1
      #expect(modules.module(containing: VirtualAddress(module.base))?.image == module.name)
      #expect(modules.module(containing: VirtualAddress(last))?.image == module.name)
      #expect(modules.module(containing: VirtualAddress(module.base - 1)) == nil)
      #expect(modules.module(containing: VirtualAddress(last + 1)) == nil)
    }
    let driver = try #require(tested.scene.options.modules.last)
    #expect(modules.moduleOffset(VirtualAddress(driver.base + 0x1852)) == "bbdemo+0x1852")
    #expect(modules.moduleOffset(VirtualAddress(0)) == nil)
    #expect(modules.moduleOffset(VirtualAddress(.max)) == nil)
  }

  /// A list that goes on for ever, and one that ends in memory that is not there.
  @Test(arguments: [false, true], [SyntheticArchitecture.x64, .x86])
  func brokenList(isLoop: Bool, _ architecture: SyntheticArchitecture) throws {
    var scene = KernelScene(KernelSceneOptions(architecture: architecture))
    let entries = scene.facts.moduleEntries
    scene.memory.writePointer(isLoop ? entries[1] : 0x1234, at: entries[2])
    #expect(try scene.model(.kernel).modules.modules.map(\.name) == ["nt", "hal", "Wdf01000"])
  }

  /// Without debugger data the list is found all the same.
  @Test(arguments: [SyntheticArchitecture.x64, .x64LA57])
  func encodedDebuggerData(_ architecture: SyntheticArchitecture) throws {
    var scene = KernelScene(KernelSceneOptions(architecture: architecture))
    scene.encodeDebuggerData()
    let model = try scene.model(.complete)
    #expect(model.modules.modules.count == 4 && model.process == nil && model.processor == nil)
    #expect(model.context != nil && (model.stack()?.frames.count ?? 0) > 1)
  }

  @Test(arguments: [
    ("\\SystemRoot\\system32\\ntkrnlmp.exe", 3, "nt"), ("renamed.exe", 0, "nt"), ("HALMACPI.DLL", 1, "hal"),
    ("/a/b.c.sys", 2, "b.c"), (".sys", 2, ".sys"), ("noextension", 2, "noextension"), ("", 2, ""),
  ])
  func names(path: String, position: Int, name: String) {
    let module = Module(
      position: position, path: path, base: VirtualAddress(0), size: 0, timeDateStamp: 0, checkSum: 0)
    #expect(module.name == name)
  }
}
