import DumpFile
import DumpFormat
import Foundation
import IntermediateSymbolFile
import KernelModel
import Symbols
import SystemPackage
import Testing

/// The process and the thread of a real dump, through the types of its own kernel.
@Suite(.enabled(if: RealKernel.isPossible, "the corpus is not on this machine"))
struct CorpusTypedValueTests {
  let model: KernelModel
  let types: any TypeSource

  init() throws {
    model = KernelModel(try KernelDump(file: try MappedFile(path: RealKernel.dump)))
    types = ISFTypeSource(try ISFFile(path: FilePath(RealKernel.table)).table())
  }

  private func value(_ type: String, _ address: VirtualAddress?) throws -> TypedValue {
    let address = try #require(address)
    return try #require(try TypedValue(type, at: address, types: types, memory: model.dump.memory))
  }

  /// The expected values are those of `Tests/Conformance/independent_reader.py`, which knows no types:
  /// `python3 independent_reader.py 100623-6156-01.dmp`, keys `process` and `thread`.
  @Test func processAndThread() throws {
    let process = try value("_EPROCESS", VirtualAddress(0xFFFF_E78F_89CE_71C0))
    #expect(try process.member("ImageFileName")?.text() == "System")
    #expect(try process.member("UniqueProcessId")?.unsigned() == 4)
    #expect(try process.member("InheritedFromUniqueProcessId")?.unsigned() == 0)
    #expect(try process.member("ImageFileName")?.address == process.address + 1448)
    #expect(try process.member("UniqueProcessId")?.address == process.address + 1088)
    let thread = try value("_ETHREAD", VirtualAddress(0xFFFF_E78F_917B_2040))
    #expect(try thread.member("Cid.UniqueThread")?.unsigned() == 3408)
    #expect(try thread.member("Cid.UniqueProcess")?.unsigned() == 4)
    #expect(try thread.member("Cid")?.address == thread.address + 1144)
  }

  @Test func theModelFindsTheSameWithoutTypes() throws {
    let process = try value("_EPROCESS", model.process?.address)
    #expect(try process.member("ImageFileName")?.text() == model.process?.name)
    #expect(try process.member("UniqueProcessId")?.unsigned() == model.process?.id)
    #expect(try process.member("InheritedFromUniqueProcessId")?.unsigned() == model.process?.parentId)
    let thread = try value("_ETHREAD", model.thread?.address)
    #expect(try thread.member("Cid.UniqueThread")?.unsigned() == model.thread?.id)
    // A thread of the process, and a process with the thread's directory table base.
    #expect(try thread.member("Tcb.ApcState.Process")?.pointer() == process.address)
    #expect(try thread.member("Tcb.Process")?.dereferenced()?.address == process.address)
    #expect(
      try process.member("Pcb.DirectoryTableBase")?.unsigned()
        == model.dump.header.fields.directoryTableBase?.rawValue)
  }

  private func offset(_ type: String, _ path: String) throws -> Int? {
    let type = try #require(try types.type(named: type))
    return try types.place(of: path, in: type)?.byteOffset
  }

  private func size(_ type: String) throws -> Int? {
    let type = try #require(try types.type(named: type))
    return try types.byteCount(of: type)
  }

  /// `KDDEBUGGER_DATA64` has offsets and sizes of its own; they are those of the types.
  @Test func theDebuggerDataAgree() throws {
    typealias Layout = KDDebuggerData64.Layout
    let data = try #require(model.dump.debuggerData)
    #expect(try size("_EPROCESS") == data[offset: Layout.sizeEProcess])
    #expect(try size("_ETHREAD") == data[offset: Layout.sizeEThread])
    #expect(try size("_KPRCB") == data[offset: Layout.sizePrcb])
    #expect(try offset("_EPROCESS", "Peb") == data[offset: Layout.offsetEprocessPeb])
    #expect(
      try offset("_EPROCESS", "Pcb.DirectoryTableBase")
        == data[offset: Layout.offsetEprocessDirectoryTableBase])
    #expect(try offset("_KTHREAD", "Teb") == data[offset: Layout.offsetKThreadTeb])
    #expect(try offset("_KTHREAD", "ApcState.Process") == data[offset: Layout.offsetKThreadApcProcess])
    #expect(try offset("_KPRCB", "CurrentThread") == data[offset: Layout.offsetPrcbCurrentThread])
  }

  @Test func enumerationsAndTimes() throws {
    let thread = try value("_ETHREAD", model.thread?.address)
    let process = try value("_EPROCESS", model.process?.address)
    // The thread ran when it crashed: `_KTHREAD_STATE` has `Running` for 2.
    #expect(try thread.member("Tcb.State")?.unsigned() == 2)
    // The thread was made after its process, and before the crash.
    let made = try #require(try process.member("CreateTime.QuadPart")?.unsigned())
    let crash = try #require(model.dump.header.fields.systemTime).rawValue
    #expect(made < crash && crash - made < 10_000_000 * 86_400 * 60)
  }
}

/// Where the dump and its kernel's types are.
enum RealKernel {
  static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)  // Tests/KernelModelTests/TypedValues/…
    return "/" + parts.dropLast().joined(separator: "/") + "/shared/corpus/"
  }()
  static let dump = folder + "kernel/100623-6156-01.dmp"
  static let table = folder + "kernel-types/ntkrnlmp.pdb/89284D0CA6ACC8274B9A44BD5AF9290B-1.json.xz"
  static let isPossible = [dump, table].allSatisfy { FileManager.default.fileExists(atPath: $0) }
}
