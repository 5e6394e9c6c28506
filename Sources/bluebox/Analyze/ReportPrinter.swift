/// Puts the rendered reports of a batch together, in order.
protocol ReportPrinter {
  /// The next rendered report, with what stands between it and the one before.
  mutating func add(_ rendered: String) -> String
  /// What stands after the last report.
  mutating func end() -> String
}

/// Reports for people, with a line between them.
struct TextPrinter: ReportPrinter {
  private var count = 0

  mutating func add(_ rendered: String) -> String {
    count += 1
    return count == 1 ? rendered : "\n" + String(repeating: "-", count: 100) + "\n\n" + rendered
  }

  func end() -> String { "" }
}

/// Reports for programs: an object, or an array of objects where there may be several.
struct JSONPrinter: ReportPrinter {
  /// Whether an array is printed even for one report.
  let isArray: Bool
  private var held: String?
  private var count = 0

  init(isArray: Bool) { self.isArray = isArray }

  mutating func add(_ rendered: String) -> String {
    count += 1
    // A container may hold several dumps: the first report is held back until it is known to be alone.
    if !isArray, count == 1 {
      held = rendered
      return ""
    }
    let first = held.map { "[\n" + $0 + ",\n" } ?? (count == 1 ? "[\n" : ",\n")
    held = nil
    return first + rendered
  }

  mutating func end() -> String {
    if let held { return held + "\n" }
    if count == 0 { return isArray ? "[]\n" : "" }
    return "\n]\n"
  }
}
