import Foundation
import TestSupport
import Testing

/// `llvm-pdbutil` of LLVM, another reader of program databases, where it is installed.
enum PDBUtil {
  /// Where the tool is, `nil` if it is not installed.
  static let path: String? = ["/usr/bin/llvm-pdbutil", "/usr/local/bin/llvm-pdbutil"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What a skipped test says.
  static let absent: Comment = "llvm-pdbutil or the corpus is not on this machine"

  /// The program databases of the corpus that the tool reads: not those of .NET.
  static let pdbs: [String] = {
    guard path != nil else { return [] }
    return Corpus.pdbs.filter { name in
      guard let handle = FileHandle(forReadingAtPath: Corpus.folder + name) else { return false }
      return (try? handle.read(upToCount: 4)) == Data("Micr".utf8)
    }
  }()

  /// The lines of `llvm-pdbutil dump` without spaces at their beginnings and ends.
  static func dump(_ options: [String], _ name: String) throws -> [Substring] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = ["dump"] + options + [Corpus.folder + name]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(trimmed)
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line
    while line.first == " " { line.removeFirst() }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The lines of each record of a dump of types or IDs, by index: the head without number, and what follows it.
  static func records(_ lines: [Substring]) -> [UInt32: [Substring]] {
    var records: [UInt32: [Substring]] = [:]
    var current: UInt32?
    for line in lines {
      if line.hasPrefix("0x"), let bar = line.range(of: " | LF_"),
        let index = UInt32(line[line.index(line.startIndex, offsetBy: 2)..<bar.lowerBound], radix: 16)
      {
        current = index
        records[index] = [line[line.index(bar.lowerBound, offsetBy: 3)...]]
      } else if let current {
        records[current]?.append(line)
      }
    }
    return records
  }
}
