import IntermediateSymbolFile
import SystemPackage
import TestSupport

extension Corpus {
  /// The folder of symbol tables.
  static let tables = ISFFolder(FilePath(path("kernel-types")))

  /// All symbol tables.
  static let candidates = tables.kernelCandidates()

  /// All symbol tables in their compact form, read once for all tests.
  static let allTables: [ISFTable] = candidates.compactMap { try? ISFFile(path: $0.path).table() }
}
