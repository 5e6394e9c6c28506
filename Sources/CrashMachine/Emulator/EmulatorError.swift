/// Why the emulator did not do what it was asked for.
public enum EmulatorError: Error, Equatable, Sendable {
  /// No program of this name is in `PATH`.
  case notInstalled(program: String)
  /// The process ended by itself; with what it said on standard error.
  case ended(status: Int32, message: String)
  /// A command of QMP was refused.
  case refused(command: String, reason: String)
  /// Something that is no line of QMP was read.
  case unreadable(line: String)
  /// What was waited for did not come in time.
  case timedOut(waitingFor: String, seconds: Double)
  /// The system does not give what is needed: a pipe, a process, a file.
  case system(what: String, code: Int32)
}

extension EmulatorError: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    switch self {
    case .notInstalled(let program):
      "\(program) is not installed: no program of this name is in PATH (make lab installs it)"
    case .ended(let status, let message):
      "QEMU ended by itself with status \(status): \(message.isEmpty ? "it gave no reason" : message)"
    case .refused(let command, let reason): "QEMU refused \(command): \(reason)"
    case .unreadable(let line): "QEMU's answer is not a line of QMP: \(line)"
    case .timedOut(let what, let seconds): "waited \(Int(seconds)) s for \(what), which did not come"
    case .system(let what, let code): "cannot make \(what): error \(code)"
    }
  }
}
