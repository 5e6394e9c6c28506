import Foundation

/// `llvm-undname` of Debian's package `llvm`: another reading of the same names.
enum Undname {
  /// Where the tool is, if it is installed.
  static let path: String? = [
    "/usr/bin/llvm-undname", "/usr/local/bin/llvm-undname", "/opt/homebrew/opt/llvm/bin/llvm-undname",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What the tool says of each name that it can read.
  static func read(_ names: [String]) throws -> [String: String] {
    guard let path else { return [:] }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("undname-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
    try Data((names.joined(separator: "\n") + "\n").utf8).write(to: input)
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()

    // A name, what it stands for or nothing, and an empty line.
    var texts: [String: String] = [:]
    var name: Substring?
    for line in String(decoding: try Data(contentsOf: output), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      if line.isEmpty {
        name = nil
      } else if let decorated = name {
        if !line.hasPrefix("error:") { texts[String(decorated)] = String(line) }
        name = nil
      } else {
        name = line
      }
    }
    return texts
  }
}
