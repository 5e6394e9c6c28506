public import DumpFormat

/// What an entry of the debug directory says.
public enum DebugContent: Equatable, Sendable {
  /// The PDB of the image.
  case codeView(CodeViewRecord)
  /// `POGO`: how the linker grouped code and data. The signature is `LTCG`, `PGU`, `PGI` …
  case profileGuided(signature: UInt32, groups: [LinkerGroup])
  /// `REPRO`: the hash that stands for time stamps; empty if the linker only says that there is one.
  case reproducible(hash: [UInt8])
  /// `VC_FEATURE`: how many objects were compiled how.
  case compilerFeatures(CompilerFeatures)
  /// `EX_DLLCHARACTERISTICS`: bit 0 says that the image may run with shadow stacks (CET).
  case extendedCharacteristics(UInt32)
  /// Something else, or of another form than expected.
  case other([UInt8])
}

/// A group of code or data in a POGO entry.
public struct LinkerGroup: Equatable, Sendable {
  /// Where it is.
  public var rva: RelativeVirtualAddress
  /// Its length in bytes.
  public var byteCount: UInt32
  /// Its name, such as `.text$mn`. Text that nobody vouches for.
  public var name: String

  /// A group.
  public init(rva: RelativeVirtualAddress, byteCount: UInt32, name: String) {
    self.rva = rva
    self.byteCount = byteCount
    self.name = name
  }
}

/// The numbers of a `VC_FEATURE` entry, in the order in which they are stored.
public struct CompilerFeatures: Equatable, Sendable {
  /// Objects made by compilers before Visual C++ 11.
  public var beforeVC11: UInt32
  /// Objects of C and C++.
  public var cAndCPlusPlus: UInt32
  /// Objects with `/GS`.
  public var securityChecks: UInt32
  /// Objects with `/sdl`.
  public var developmentLifecycle: UInt32
  /// Objects with control flow guard.
  public var controlFlowGuard: UInt32

  /// The five numbers.
  public init(
    beforeVC11: UInt32, cAndCPlusPlus: UInt32, securityChecks: UInt32, developmentLifecycle: UInt32,
    controlFlowGuard: UInt32
  ) {
    self.beforeVC11 = beforeVC11
    self.cAndCPlusPlus = cAndCPlusPlus
    self.securityChecks = securityChecks
    self.developmentLifecycle = developmentLifecycle
    self.controlFlowGuard = controlFlowGuard
  }
}

extension ExecutableImage {
  /// Reads what an entry of the debug directory says.
  public func content(of entry: DebugEntry) throws(ImageError) -> DebugContent {
    let bytes = try bytes(of: entry)
    switch entry.kind {
    case .codeView: return CodeViewRecord(bytes).map(DebugContent.codeView) ?? .other(bytes)
    case .profileGuided: return Self.linkerGroups(bytes)
    case .reproducible:
      guard let count = bytes.number(at: 0, as: UInt32.self) else { return .reproducible(hash: []) }
      guard count <= bytes.count - 4 else { return .other(bytes) }
      return .reproducible(hash: Array(bytes[4..<(4 + Int(count))]))
    case .compilerFeatures:
      guard bytes.count >= 20 else { return .other(bytes) }
      let numbers = (0..<5).map { bytes.number(at: $0 * 4, as: UInt32.self) ?? 0 }
      return .compilerFeatures(
        CompilerFeatures(
          beforeVC11: numbers[0], cAndCPlusPlus: numbers[1], securityChecks: numbers[2],
          developmentLifecycle: numbers[3], controlFlowGuard: numbers[4]))
    case .extendedCharacteristics:
      return bytes.number(at: 0, as: UInt32.self).map(DebugContent.extendedCharacteristics) ?? .other(bytes)
    default: return .other(bytes)
    }
  }

  /// A signature, then address, length and a name that is padded to four bytes, for each group.
  private static func linkerGroups(_ bytes: [UInt8]) -> DebugContent {
    guard let signature = bytes.number(at: 0, as: UInt32.self) else { return .other(bytes) }
    var groups: [LinkerGroup] = []
    var offset = 4
    while let rva = bytes.number(at: offset, as: UInt32.self),
      let byteCount = bytes.number(at: offset + 4, as: UInt32.self),
      let end = bytes[(offset + 8)...].firstIndex(of: 0)
    {
      let name = bytes.text(from: offset + 8, to: end)
      groups.append(LinkerGroup(rva: RelativeVirtualAddress(rva), byteCount: byteCount, name: name))
      offset = (end + 4) & ~3
    }
    return .profileGuided(signature: signature, groups: groups)
  }
}
