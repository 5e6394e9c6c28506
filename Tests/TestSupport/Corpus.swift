public import Foundation
public import Testing

/// Real files of others that lie beside the repository, in `../shared/corpus`; most machines have none.
///
/// Test targets add what only they need in extensions.
public enum Corpus {
  /// The folder, with a slash at its end.
  public static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)  // Tests/TestSupport/Corpus.swift
    return "/" + parts.dropLast().joined(separator: "/") + "/shared/corpus/"
  }()

  /// What a skipped test says.
  public static let absent: Comment = "the corpus is not on this machine"

  /// The path of a file or folder, whether it is there or not.
  public static func path(_ name: String) -> String { folder + name }

  /// Whether a file or folder is there; for `.enabled(if:_:)`.
  public static func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// The content of a file.
  public static func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(name)))
  }

  /// The bytes of a file.
  public static func bytes(_ name: String) throws -> [UInt8] { Array(try data(name)) }

  /// All files below a folder of the corpus whose names end in one of some ways, in order; none without a corpus.
  ///
  /// Symbol stores have folders that are named like the file in them: those are left out.
  public static func files(below part: String = "", endingIn endings: [String]) -> [String] {
    let start = part.isEmpty || part.hasSuffix("/") ? part : part + "/"
    let names = FileManager.default.enumerator(atPath: path(part))?.compactMap { $0 as? String } ?? []
    return names.filter { name in endings.contains { name.hasSuffix($0) } }.map { start + $0 }
      .filter { !isFolder($0) }.sorted()
  }

  /// All images, as files and next to the symbols of others.
  public static let imageFiles = ["pe", "pdb"].flatMap {
    files(below: $0, endingIn: [".sys", ".dll", ".exe"])
  }.sorted()

  private static func isFolder(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
