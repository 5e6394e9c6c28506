import ProgramDatabase
import TestSupport

extension Corpus {
  /// A program database.
  static func pdb(_ name: String) throws -> PDBFile { try PDBFile(ByteArray(try bytes(name))) }

  /// Names of all program databases.
  static let pdbs = files(endingIn: [".pdb"])
}
