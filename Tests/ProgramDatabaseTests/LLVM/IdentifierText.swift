import ProgramDatabase

/// Writes IDs as `llvm-pdbutil dump -ids` does.
struct IdentifierText {
  let identifiers: PDBIdentifiers

  private func show(_ index: TypeIndex) -> String {
    index == .none ? "<no type>" : "0x" + String(index.rawValue, radix: 16, uppercase: true)
  }

  /// The lines of a record, without the length in its head.
  func lines(_ index: TypeIndex) throws -> [String] {
    switch try identifiers[index] {
    case .function(let scope, let type, let name):
      return ["LF_FUNC_ID", "name = \(name), type = \(show(type)), parent scope = \(show(scope))"]
    case .memberFunction(let owner, let type, let name):
      return ["LF_MFUNC_ID", "name = \(name), type = \(show(type)), class type = \(show(owner))"]
    case .buildInformation(let list): return try ["LF_BUILDINFO"] + list.map(part)
    case .substrings(let list): return try ["LF_SUBSTR_LIST"] + list.map(part)
    case .string(let list, let text): return ["LF_STRING_ID ID: \(show(list)), String: \(text)"]
    case .typeSourceLine(let line):
      switch line.file {
      case .identifier(let file):
        return [
          "LF_UDT_SRC_LINE", "udt = \(show(line.type)), file = \(file.rawValue), line = \(line.line)",
        ]
      case .stringTable(let file):
        return [
          "LF_UDT_MOD_SRC_LINE",
          "udt = \(show(line.type)), mod = \(line.module ?? 0), file = \(file), line = \(line.line)",
        ]
      }
    case .other, nil: return ["?"]
    }
  }

  private func part(_ index: TypeIndex) throws -> String {
    guard case .string(_, let text) = try identifiers[index] else { return "\(show(index)): ``" }
    return "\(show(index)): `\(text)`"
  }
}
