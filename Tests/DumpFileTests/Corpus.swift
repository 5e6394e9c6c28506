import DumpFile
import Testing

/// Real files of others that lie beside the repository, in `../shared/corpus`; most machines have none.
enum Corpus {
  /// The folder, with a slash at its end.
  static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)  // Tests/DumpFileTests/Corpus.swift
    return "/" + parts.dropLast().joined(separator: "/") + "/shared/corpus/"
  }()

  /// Whether the file is there; for `.enabled(if:_:)`.
  static func has(_ name: String) -> Bool { file(name) != nil }

  /// The file, `nil` if it is not there.
  static func file(_ name: String) -> MappedFile? { try? MappedFile(path: folder + name) }

  /// What a skipped test says.
  static let absent: Comment = "the corpus is not on this machine"
}
