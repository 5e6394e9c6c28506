import Foundation
import Testing

/// Decorated names in real files of others that lie beside the repository, in `../shared/corpus`.
enum CorpusNames {
  static let folder: String = {
    // Tests/UndecoratedNamesTests/Oracle/CorpusNames.swift
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.dropLast().joined(separator: "/") + "/shared/corpus/"
  }()

  static let isThere = FileManager.default.fileExists(atPath: folder)
  static let absent: Comment = "the corpus or llvm-undname is not on this machine"

  /// All names in program databases, images and symbol files, each once.
  ///
  /// A scan for bytes, not a reader: a name begins behind a byte that is in no name, with `?` or `.?`, and ends before
  /// such a byte. Some of what it finds is no name.
  static let all: [String] = {
    var names: Set<String> = []
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for file in files where ["pdb", "sym", "exe", "dll", "sys"].contains(where: { file.hasSuffix("." + $0) })
    {
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: folder + file)) else { continue }
      add(Array(data), to: &names)
    }
    return names.sorted()
  }()

  private static func add(_ bytes: [UInt8], to names: inout Set<String>) {
    func isPrintable(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
    var index = 0
    while index < bytes.count {
      guard isPrintable(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isPrintable(bytes[index]) { index += 1 }
      let marks = bytes[start] == UInt8(ascii: ".") ? start + 1 : start
      guard marks < index, bytes[marks] == UInt8(ascii: "?"), index - start > 4, index - start < 8192 else {
        continue
      }
      names.insert(String(decoding: bytes[start..<index], as: UTF8.self))
    }
  }
}
