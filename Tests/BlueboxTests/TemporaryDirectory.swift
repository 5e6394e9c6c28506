import DumpSynthesis
import Foundation

/// Calls a function with a new directory, which is gone afterwards.
func withTemporaryDirectory(_ body: (URL) throws -> Void) throws {
  let directory = FileManager.default.temporaryDirectory
    .appendingPathComponent("bluebox-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  try body(directory)
}

extension URL {
  /// Writes bytes to a file below the directory, whose folders are made; returns the file's path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let url = appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }
}

/// A small dump with tags.
func smallDump() -> [UInt8] {
  var writer = TriageDumpWriter(scene: KernelScene())
  writer.tags = [
    SyntheticTag("65755A40-F146-43EA-8C91-36B85728FD35", []),
    SyntheticTag("F87E4A4C-C5A1-4D2F-BFF0-D5DE63A5E4C3", [1, 2, 3]),
  ]
  return writer.write().bytes
}
