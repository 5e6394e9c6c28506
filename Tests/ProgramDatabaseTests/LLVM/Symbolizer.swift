import DumpFormat
import Foundation
import TestSupport
import Testing

/// `llvm-symbolizer` of LLVM, where it is installed.
enum Symbolizer {
  /// Where the tool is, `nil` if it is not installed.
  static let path: String? = ["/usr/bin/llvm-symbolizer", "/usr/local/bin/llvm-symbolizer"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// A function with its place, as the tool writes them.
  struct Frame: Equatable {
    var name: String
    /// File, line and column.
    var place: String
  }

  /// The frames of each address of an image whose program database lies beside it, the innermost first.
  static func frames(_ image: String, _ addresses: [RelativeVirtualAddress]) throws -> [[Frame]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = [
      "--obj=" + Corpus.folder + image, "--inlines", "--relative-address", "--no-demangle",
      "--functions=short",
    ]
    let input = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let text = addresses.map { "0x" + String($0.rawValue, radix: 16) }.joined(separator: "\n") + "\n"
    try text.write(to: input, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: input) }
    process.standardInput = try FileHandle(forReadingFrom: input)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).components(separatedBy: "\n\n").map { block in
      let lines = block.split(separator: "\n").map { String($0) }
      return stride(from: 0, to: lines.count - 1, by: 2).map {
        Frame(name: lines[$0], place: lines[$0 + 1])
      }
    }
  }
}
