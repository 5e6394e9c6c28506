import Foundation
import ProgramDatabase
import Testing

/// Real files of others that lie beside the repository, in `../shared/corpus`; most machines have none.
enum Corpus {
  /// The folder, with a slash at its end.
  static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)  // Tests/ProgramDatabaseTests/Corpus.swift
    return "/" + parts.dropLast().joined(separator: "/") + "/shared/corpus/"
  }()

  /// Whether the file is there; for `.enabled(if:_:)`.
  static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder + name) }

  /// The bytes of a file.
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder + name)))
  }

  /// A program database.
  static func pdb(_ name: String) throws -> PDBFile { try PDBFile(ByteArray(try bytes(name))) }

  /// Names of all program databases.
  static let pdbs: [String] = {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".pdb") && !isFolder($0) }.sorted()
  }()

  /// Symbol stores have folders that are named like the file in them.
  private static func isFolder(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// What a skipped test says.
  static let absent: Comment = "the corpus is not on this machine"
}
