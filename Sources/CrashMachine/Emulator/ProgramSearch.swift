import Foundation

/// Where a program lies that is named without a path.
enum ProgramSearch {
  /// The first file of this name along `PATH` that can be run.
  static func path(
    of program: String, searchPath: String? = ProcessInfo.processInfo.environment["PATH"]
  ) -> String? {
    for directory in (searchPath ?? "").split(separator: ":") {
      let path = "\(directory)/\(program)"
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    return nil
  }
}
