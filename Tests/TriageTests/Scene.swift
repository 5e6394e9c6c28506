import DumpFile
import DumpSynthesis
import KernelModel
import Testing

@testable import Triage

/// The report of a synthetic dump.
func report(
  _ dump: SyntheticDump, patching patches: [Int: [UInt8]] = [:], named name: String = "scene.dmp",
  containerProblem: String? = nil
) throws -> AnalysisReport {
  var bytes = dump.bytes
  for (offset, replacement) in patches {
    bytes.replaceSubrange(offset..<(offset + replacement.count), with: replacement)
  }
  let opened = try KernelDump(file: MappedFile(bytes: bytes, name: name))
  return Analysis(KernelModel(opened), fileName: name, containerProblem: containerProblem).report()
}

/// The report of a triage dump of a scene.
func report(of options: KernelSceneOptions) throws -> AnalysisReport {
  try report(TriageDumpWriter(scene: KernelScene(options)).write())
}

/// A crash (0xD1) whose instruction is at an offset in a module of the scene.
func crash(
  in module: String, at rva: UInt64, architecture: SyntheticArchitecture = .x64
) throws -> KernelSceneOptions {
  var options = KernelSceneOptions(architecture: architecture)
  let base = try #require(options.modules.first { $0.name == module }?.base)
  options.bugCheckParameters = [0x28, 2, 0, base + rva]
  return options
}

/// Little-endian bytes of a number.
func littleEndianBytes(_ value: UInt64, count: Int = 8) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
}

/// What an unset header field shows at an offset that is a multiple of four.
let unset = Array("PAGE".utf8)
