import DumpFile
import Foundation
import KernelModel
import Testing

/// Real kernel dumps of others that lie beside the repository, in `../shared/corpus`; most machines have none.
enum KernelCorpus {
  /// The folder, with a slash at its end.
  static let folder: String = {
    // Tests/KernelModelTests/Accuracy/KernelCorpus.swift
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.dropLast().joined(separator: "/") + "/shared/corpus/"
  }()

  /// Whether the folder is there; for `.enabled(if:_:)`.
  static let isThere = FileManager.default.fileExists(atPath: folder + "kernel")

  /// What a skipped test says.
  static let absent: Comment = "the corpus is not on this machine"

  static func model(_ name: String) throws -> KernelModel {
    KernelModel(try KernelDump(file: try MappedFile(path: folder + "kernel/\(name).dmp")))
  }

  /// The lines of a text about a dump.
  static func lines(_ name: String) throws -> [[Substring]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "analyze-texts/" + name))
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map { line in
      line.split(separator: " ")
    }
  }
}
