import TestSupport

extension Corpus {
  /// Whether there are images; for `.enabled(if:_:)`.
  static let isThere = has("pe")

  /// All images with a function table for a machine (`0x8664` or `0xAA64`).
  static func images(_ machine: Int) -> [String] {
    imageFiles.filter { name in
      guard let file = try? RawImage(bytes(name)) else { return false }
      return file.machine == machine && file.functionTable.size > 0
    }
  }
}
