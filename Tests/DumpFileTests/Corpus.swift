import DumpFile
import TestSupport

extension Corpus {
  /// The file, `nil` if it is not there.
  static func file(_ name: String) -> MappedFile? { try? MappedFile(path: path(name)) }
}
