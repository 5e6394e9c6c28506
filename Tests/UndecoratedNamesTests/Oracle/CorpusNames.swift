import TestSupport

/// Decorated names in real files of others that lie beside the repository, in `../shared/corpus`.
enum CorpusNames {
  /// All names in program databases, images and symbol files, each once.
  ///
  /// A scan for bytes, not a reader: a name begins behind a byte that is in no name, with `?` or `.?`, and ends before
  /// such a byte. Some of what it finds is no name.
  static let all: [String] = {
    var names: Set<String> = []
    for file in Corpus.files(endingIn: [".pdb", ".sym", ".exe", ".dll", ".sys"]) {
      guard let bytes = try? Corpus.bytes(file) else { continue }
      add(bytes, to: &names)
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
