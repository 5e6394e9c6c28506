extension TextColumns {
  /// Adds registers, four in a line, and those of them that point into modules.
  mutating func text(registers: RegistersReport, architecture: String) {
    let cells = registers.order.map { name in
      let value = registers.values[name] ?? ""
      // Selectors and flags are short; the rest has the machine's width.
      let digits = architecture == "x86" ? 8 : 16
      let isShort = ["cs", "ss", "ds", "es", "fs", "gs"].contains(name)
      let isFlags = name == "efl" || name == "cpsr"
      return padded(name, 4) + " " + value.suffix(isShort ? 4 : isFlags ? 8 : digits)
    }
    for start in stride(from: 0, to: cells.count, by: 4) {
      line("  " + cells[start..<min(start + 4, cells.count)].map { padded($0, 23) }.joined(separator: " "))
    }
    let places = registers.order.compactMap { name in registers.moduleOffsets[name].map { "\(name) = \($0)" }
    }
    guard !places.isEmpty else { return }
    line("  in modules: " + escapedForDisplay(places.joined(separator: ", ")), indent: 14)
  }
}
