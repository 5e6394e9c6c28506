import ArgumentParser

/// The exit codes that other programs rely on. A batch ends with the worst, which is the greatest, of its files.
enum ExitStatus: Int32, Comparable {
  /// Done.
  case done = 0
  /// Wrong usage.
  case usage = 64
  /// The input is no dump, or damaged beyond use.
  case notADump = 65
  /// A file cannot be opened.
  case cannotOpen = 66
  /// A service that is needed, such as a symbol server, is unavailable.
  case unavailable = 69
  /// A bug of ours.
  case ourBug = 70
  /// The output cannot be written.
  case cannotWrite = 74

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// The error that ends the command with this code.
  var exit: ExitCode { ExitCode(rawValue) }
}
