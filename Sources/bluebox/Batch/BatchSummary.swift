import Triage

/// Errors and passed-over files of a batch, and the exit code that they make.
struct BatchSummary {
  private var status = ExitStatus.done
  private var passedOver: [String] = []
  /// Whether anything was a dump, or claimed to be one.
  private var hasSeenADump = false

  init(errors: [String]) {
    for error in errors {
      writeError(error + "\n")
      status = max(status, .cannotOpen)
    }
  }

  /// Takes what became of a file; the errors go to standard error at once, the values are returned.
  mutating func take<Value>(_ outcome: Outcome<Value>, of file: InputFile) -> [Value] {
    switch outcome {
    case .done(let values, let remarks):
      hasSeenADump = true
      for remark in remarks { writeError(remark + "\n") }
      // A container may hold a dump that is read and another that is refused.
      if !remarks.isEmpty { status = max(status, .notADump) }
      return values
    case .failed(let sentence, let failure):
      hasSeenADump = true
      writeError(sentence + "\n")
      status = max(status, failure)
    case .passedOver: passedOver.append(file.path)
    }
    return []
  }

  /// Tells of the passed-over files and of directories without a dump, and ends the command with the worst code.
  mutating func finish() throws {
    if let first = passedOver.first {
      let others = passedOver.count > 1 ? " and \(passedOver.count - 1) more" : ""
      writeError("bluebox: passed over, not dumps: \(escapedForDisplay(first))\(others)\n")
    }
    if !hasSeenADump, status == .done {
      writeError("bluebox: found no dump\n")
      status = .notADump
    }
    if status != .done { throw status.exit }
  }
}
