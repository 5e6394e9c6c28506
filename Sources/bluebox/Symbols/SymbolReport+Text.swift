import Triage

extension SymbolReport {
  /// The report for people.
  ///
  /// - Parameter isVerbose: all places that were looked at; otherwise only those that say why a file was not found.
  func text(isVerbose: Bool) -> String {
    var lines = ["File         \(escapedForDisplay(file))"]
    if let identity { lines.append("Identity     \(identity)") }
    if let storePath { lines.append("In a store   \(escapedForDisplay(storePath))") }
    if kind != .pdb {
      for (index, element) in path.enumerated() {
        lines.append((index == 0 ? "Looked in    " : "             ") + escapedForDisplay(element))
      }
      if offline { lines.append("             offline: no server was asked") }
    }
    for module in modules {
      lines.append("")
      lines += text(of: module, isVerbose: isVerbose)
    }
    if kind == .dump { lines += ["", summary] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(of module: Module, isVerbose: Bool) -> [String] {
    let image = module.image == module.name ? "" : "  \(escapedForDisplay(module.image))"
    var lines = ["\(escapedForDisplay(module.name))\(image): \(Self.sentence(module.symbols))"]
    for search in module.searches {
      lines.append("  wanted     \(escapedForDisplay(search.wanted))")
      if let found = search.found { lines.append("  found      \(escapedForDisplay(found))") }
      if search.found == nil, search.kind != "none" { lines.append("  not found") }
      let shown = search.attempts.filter {
        isVerbose || $0.isNearMiss || (search.found == nil && $0.outcome == "unavailable")
      }
      for attempt in shown {
        lines.append("    \(escapedForDisplay(attempt.place))")
        lines.append("      \(escapedForDisplay(attempt.text))")
      }
      for problem in search.problems { lines.append("    \(escapedForDisplay(problem))") }
    }
    if module.searches.isEmpty {
      if let stamp = module.timeDateStamp, let size = module.sizeOfImage {
        lines.append("  image      time stamp \(stamp) size \(size)")
      }
      if let pdb = module.pdb { lines.append("  PDB        \(pdb)") }
    }
    for problem in module.problems { lines.append("  \(escapedForDisplay(problem))") }
    return lines
  }

  private static func sentence(_ symbols: String) -> String {
    switch symbols {
    case "pdb": "names from its PDB"
    case "isf": "names from a symbol table (ISF)"
    case "exports": "names of its exports only"
    default: "no names"
    }
  }

  private var summary: String {
    let counts = ["pdb", "isf", "exports", "none"].map { kind in
      (kind, modules.count { $0.symbols == kind })
    }
    let parts = counts.filter { $0.1 > 0 }.map { kind, count in
      switch kind {
      case "pdb": "\(count) with a PDB"
      case "isf": "\(count) with a symbol table"
      case "exports": "\(count) with exports only"
      default: "\(count) without names"
      }
    }
    return "\(modules.count) modules" + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }
}
