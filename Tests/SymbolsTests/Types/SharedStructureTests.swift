import DumpFile
import IntermediateSymbolFile
import ProgramDatabase
import Symbols
import SystemPackage
import TestSupport
import Testing

/// Structures that drivers and programs share with the kernel have one layout, in PDBs and in symbol tables alike.
@Suite(.enabled(if: Corpus.has("kernel-types"), Corpus.absent))
struct SharedStructureTests {
  static let table = "kernel-types/ntkrnlmp.pdb/89284D0CA6ACC8274B9A44BD5AF9290B-1.json.xz"
  /// The kernel's types are of 19041, those of System Informer of a later kit and of its own headers: members were
  /// added or renamed, bits were moved, and some headers tell only the beginning (`_KPCR`, `_MDL`, `_DRIVER_EXTENSION`).
  /// That each reading is right is tested elsewhere, against other tools.
  static let changed: Set<String> = [
    "_DISPATCHER_HEADER", "_DMA_ADAPTER_INFO", "_DRIVER_EXTENSION", "_ERESOURCE",
    "_FSRTL_ADVANCED_FCB_HEADER",
    "_GDI_TEB_BATCH", "_HANDLE_TABLE_ENTRY", "_IO_DRIVER_CREATE_CONTEXT", "_IRP", "_KAPC",
    "_KLDR_DATA_TABLE_ENTRY", "_KPCR", "_KUSER_SHARED_DATA", "_MDL", "_MMPTE_HARDWARE", "_MMPTE_SOFTWARE",
    "_MMPTE_SUBSECTION", "_MMPTE_TRANSITION", "_MMVAD", "_MMVAD_FLAGS", "_MMVAD_SHORT",
    "_MM_GRAPHICS_VAD_FLAGS", "_MM_PRIVATE_VAD_FLAGS", "_MM_SHARED_VAD_FLAGS", "_PEB", "_TEB",
    "_WHEA_ERROR_PACKET_FLAGS", "_WHEA_ERROR_RECORD_HEADER", "_WHEA_ERROR_RECORD_HEADER_FLAGS",
    "_WHEA_ERROR_RECORD_SECTION_DESCRIPTOR_FLAGS", "_XSTATE_CONFIGURATION",
  ]
  /// Structures of a processor.
  static let ofProcessor: Set<String> = ["_CONTEXT", "_KDEVICE_QUEUE", "_SLIST_HEADER"]

  @Test(arguments: [
    ("amd64/ksi.pdb", 165), ("amd64/systeminformer.pdb", 202), ("arm64/ksi.pdb", 161),
    ("arm64/systeminformer.pdb", 199),
  ])
  func layoutsAgree(_ name: String, _ shared: Int) throws {
    let kernel = ISFTypeSource(try ISFFile(path: FilePath(Corpus.path(Self.table))).table())
    let pdb = try #require(try PDBTypeSource(PDBFile(ByteArray(Corpus.bytes("pe/systeminformer/" + name)))))
    #expect(pdb.pointerByteCount == 8)
    var count = 0
    var members = 0
    for index in 0..<kernel.table.userTypeCount {
      let name = try #require(kernel.table.userType(at: index)).name
      guard let type = kernel.type(named: name), let other = try pdb.type(named: name),
        case .structure(let mine) = kernel.layout(of: type),
        case .structure(let theirs) = try pdb.layout(of: other)
      else { continue }
      count += 1
      if Self.changed.contains(name) || (Self.ofProcessor.contains(name) && !pdb.isX64) { continue }
      #expect(mine.byteCount == theirs.byteCount, "\(name)")
      #expect(try kernel.outline(of: mine) == pdb.outline(of: theirs), "\(name)")
      #expect((mine.kind == .union) == (theirs.kind == .union), "\(name)")
      members += mine.members.count
    }
    #expect(count == shared)
    #expect(members > 800)
  }
}

extension PDBTypeSource {
  var isX64: Bool { file.debugInformation?.header.machine == 0x8664 }
}

extension TypeSource {
  /// Members with offset, bits and size, in a fixed order.
  func outline(of structure: StructureLayout) throws -> [String] {
    try structure.members.map { member in
      let bits = member.bits.map { ":\($0.position),\($0.length)" } ?? ""
      let size = try byteCount(of: member.type).map { " \($0) bytes" } ?? ""
      return "\(member.name)@\(member.byteOffset)\(bits)\(size)"
    }.sorted()
  }
}
