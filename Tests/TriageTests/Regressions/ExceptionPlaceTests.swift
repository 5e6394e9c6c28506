import DumpFile
import DumpSynthesis
import KernelModel
import Testing
import Triage

/// The name of the module at the exception's address went to the terminal as the dump has it.
@Suite struct ExceptionPlaceTests {
  @Test func controlCharactersInAModuleNameAreEscaped() throws {
    var options = KernelSceneOptions()
    options.modules = options.modules.map { module in
      var module = module
      module.name = module.name.replacing("bbdemo", with: "bb\u{1B}[2J")
      module.path = module.path.replacing("bbdemo", with: "bb\u{1B}[2J")
      return module
    }
    options.frames = []
    let driver = try #require(options.modules.last)
    options.bugCheckParameters = [0x28, 2, 0, driver.base + 0x1234]
    var bytes = KernelDumpWriter(scene: KernelScene(options)).write(.bitmap).bytes
    // The exception record of the header: its code, and its address in the driver.
    for (offset, value, count) in [(0xF00, UInt64(0xC000_0005), 4), (0xF10, driver.base + 0x1234, 8)] {
      for index in 0..<count {
        bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(index)))
      }
    }
    let dump = try KernelDump(file: MappedFile(bytes: bytes))
    let text = Analysis(KernelModel(dump), fileName: "test.dmp").report().text
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains(#"at bb\u{1b}[2J+0x1234"#))
  }
}
