import DumpFile
import DumpSynthesis
import KernelModel
import Testing

/// A kind of dump of a kind of machine, and the model of it.
struct ModelCase: Sendable, CustomTestStringConvertible {
  var kind: SyntheticDumpKind
  var architecture: SyntheticArchitecture

  var testDescription: String { "\(architecture.rawValue) \(kind.rawValue)" }

  static let all = SyntheticArchitecture.allCases.flatMap { architecture in
    ([.kernel, .complete, .triage, .triageKernelWritten] as [SyntheticDumpKind]).map {
      ModelCase(kind: $0, architecture: architecture)
    }
  }

  var isTriage: Bool { kind == .triage || kind == .triageKernelWritten }

  /// The scene of each architecture, made once.
  private static let scenes = Dictionary(
    uniqueKeysWithValues: SyntheticArchitecture.allCases.map {
      ($0, KernelScene(KernelSceneOptions(architecture: $0)))
    })

  var scene: KernelScene {
    Self.scenes[architecture] ?? KernelScene(KernelSceneOptions(architecture: architecture))
  }

  func dump() -> SyntheticDump { KernelDumpWriter(scene: scene).write(kind) }

  func model() throws -> KernelModel { try KernelModelTests.model(dump().bytes) }
}

/// The model of a dump's bytes.
func model(_ bytes: [UInt8]) throws -> KernelModel {
  KernelModel(try KernelDump(file: MappedFile(bytes: bytes)))
}

extension KernelScene {
  /// The model of a dump of the scene.
  func model(_ kind: SyntheticDumpKind) throws -> KernelModel {
    try KernelModelTests.model(KernelDumpWriter(scene: self).write(kind).bytes)
  }
}
