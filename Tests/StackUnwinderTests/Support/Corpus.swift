import Foundation
import PortableExecutable
import Testing

/// Real files of others that lie beside the repository, in `../shared/corpus`; most machines have none.
enum Corpus {
  /// The folder, with a slash at its end.
  static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)  // Tests/StackUnwinderTests/Support/Corpus.swift
    return "/" + parts.dropLast().joined(separator: "/") + "/shared/corpus/"
  }()

  /// Whether the folder is there; for `.enabled(if:_:)`.
  static let isThere = FileManager.default.fileExists(atPath: folder + "pe")

  /// What a skipped test says.
  static let absent: Comment = "the corpus is not on this machine"

  /// The bytes of a file.
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder + name)))
  }

  /// All images with a function table for a machine (`0x8664` or `0xAA64`).
  static func images(_ machine: Int) -> [String] {
    guard isThere else { return [] }
    return ["pe", "pdb"].flatMap { part -> [String] in
      let names = FileManager.default.enumerator(atPath: folder + part)?.compactMap { $0 as? String } ?? []
      return names.filter { [".sys", ".dll", ".exe"].contains(String($0.suffix(4))) }.map { part + "/" + $0 }
    }.sorted().filter { name in
      guard let file = try? RawImage(bytes(name)) else { return false }
      return file.machine == machine && file.functionTable.size > 0
    }
  }
}
