import DumpFile
import Foundation
import IntermediateSymbolFile
import SystemPackage
import Testing

/// Real files of others that lie beside the repository, in `../shared/corpus`; most machines have none.
enum Corpus {
  /// The folder, with a slash at its end.
  static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)  // Tests/IntermediateSymbolFileTests/Corpus.swift
    return "/" + parts.dropLast().joined(separator: "/") + "/shared/corpus/"
  }()

  /// What a skipped test says.
  static let absent: Comment = "the corpus is not on this machine"

  /// The folder of symbol tables.
  static let tables = ISFFolder(FilePath(folder + "kernel-types"))

  /// All symbol tables.
  static let candidates = tables.kernelCandidates()

  /// All symbol tables in their compact form, read once for all tests.
  static let allTables: [ISFTable] = candidates.compactMap { try? ISFFile(path: $0.path).table() }

  /// The path of a file.
  static func path(_ name: String) -> String { folder + name }

  /// Whether the file is there.
  static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder + name) }
}

extension ISFTable {
  /// A table of JSON text.
  init(text: String) throws(ISFError) { try self.init(MappedFile(bytes: Self.encoded(text))) }

  /// The compact form of JSON text.
  static func encoded(_ text: String) throws(ISFError) -> [UInt8] {
    try encoded(bytes: Array(text.utf8))
  }

  /// The compact form of bytes.
  static func encoded(bytes: [UInt8]) throws(ISFError) -> [UInt8] {
    let file = MappedFile(bytes: bytes)
    return try encode(json: file.bytes)
  }
}

/// A folder for one test, which is removed at its end.
final class TemporaryFolder {
  let path: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("isf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FilePath(url.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }

  /// Writes a file and the folders around it.
  @discardableResult func write(_ name: String, _ bytes: [UInt8]) throws -> FilePath {
    let file = path.appending(name)
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file.string))
    return file
  }

  /// Names in the folder, hidden ones too.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path.string)) ?? []).sorted() }
}
