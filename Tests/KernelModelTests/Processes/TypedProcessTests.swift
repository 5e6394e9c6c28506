import DumpFile
import DumpFormat
import DumpSynthesis
import IntermediateSymbolFile
import KernelModel
import Symbols
import Testing

/// Where the members of a process are, the kernel's types say when they are known.
@Suite struct TypedProcessTests {
  @Test func typesDecide() throws {
    var scene = KernelScene(KernelSceneOptions())
    let process = scene.facts.currentProcess.address
    // Not where any known kernel has them.
    scene.memory.write(Array("typed.exe".utf8) + [0, 0, 0, 0, 0, 0], at: process + 0x100)
    scene.memory.writePointer(0x4320, at: process + 0x118)
    let model = KernelModel(
      try KernelDump(file: MappedFile(bytes: KernelDumpWriter(scene: scene).write(.kernel).bytes)))
    #expect(model.process?.name != "typed.exe")
    let json = MappedFile(bytes: Array(Self.table.utf8))
    let typed = model.reading(ISFTypeSource(try ISFTable(json: json.bytes)))
    #expect(typed.process?.name == "typed.exe")
    #expect(typed.process?.id == 0x4320)
    #expect(typed.process?.address == model.process?.address)
  }

  @Test func typesWithoutAProcessChangeNothing() throws {
    let scene = KernelScene(KernelSceneOptions())
    let model = KernelModel(
      try KernelDump(file: MappedFile(bytes: KernelDumpWriter(scene: scene).write(.kernel).bytes)))
    let json = MappedFile(bytes: Array(Self.table.replacing("_EPROCESS", with: "_OTHER").utf8))
    let typed = model.reading(ISFTypeSource(try ISFTable(json: json.bytes)))
    #expect(typed.process == model.process)
    #expect(typed.thread == model.thread)
  }

  private static let table = """
    {"base_types": {"char": {"endian": "little", "kind": "char", "signed": true, "size": 1},
      "long": {"endian": "little", "kind": "int", "signed": false, "size": 8}},
     "enums": {}, "metadata": {"format": "6.1.0"}, "symbols": {},
     "user_types": {"_EPROCESS": {"kind": "struct", "size": 2048, "fields": {
       "ImageFileName": {"offset": 256, "type": {"kind": "array", "count": 15,
         "subtype": {"kind": "base", "name": "char"}}},
       "UniqueProcessId": {"offset": 280, "type": {"kind": "base", "name": "long"}}}}}}
    """
}
