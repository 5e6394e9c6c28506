public import DumpFormat
public import SystemPackage

/// A symbol table in a folder, by its name: `ntkrnlmp.pdb/89284D0CA6ACC8274B9A44BD5AF9290B-1.json.xz`.
public struct ISFCandidate: Equatable, Sendable {
  /// Where the file is.
  public var path: FilePath
  /// Name of the folder it is in, which is that of the PDB.
  public var pdbName: String
  /// GUID of the PDB.
  public var guid: GUID
  /// Age of the PDB.
  public var age: UInt32
}

/// A folder of symbol tables laid out as Volatility 3 and its collections do: a folder for each PDB name, in it a
/// file `GUID-age.json` for each PDB, which may be compressed (`.xz`, `.gz`, `.bz2`).
///
/// Names that come from a dump are compared with what the folder has, and never put into a path.
public struct ISFFolder: Sendable {
  /// The folder that has the folders of PDB names.
  public var path: FilePath

  /// The names that the PDB of a Windows kernel may have: by processors, PAE and LA57.
  public static let kernelNames = [
    "ntkrnlmp.pdb", "ntoskrnl.pdb", "ntkrpamp.pdb", "ntkrnlpa.pdb", "ntkrla57.pdb",
  ]

  /// A folder; nothing is read until something is asked for.
  public init(_ path: FilePath) { self.path = path }

  /// The tables for PDBs of some names, without regard to case, in the order of names; empty if there are none or the
  /// folder cannot be read.
  public func candidates(named names: [String]) -> [ISFCandidate] {
    let wanted = Set(names.map { $0.lowercased() })
    var result: [ISFCandidate] = []
    for folder in namesInFolder(path) where wanted.contains(folder.lowercased()) {
      let inner = path.appending(folder)
      for name in namesInFolder(inner) {
        guard let (guid, age) = identity(ofFileNamed: name) else { continue }
        result.append(
          ISFCandidate(path: inner.appending(name), pdbName: folder, guid: guid, age: age))
      }
    }
    return result
  }

  /// The tables that may be those of a kernel whose PDB is not known.
  public func kernelCandidates() -> [ISFCandidate] { candidates(named: Self.kernelNames) }

  /// The table for a PDB; `nil` if there is none with this name, GUID and age.
  public func candidate(pdbName: String, guid: GUID, age: UInt32) -> ISFCandidate? {
    candidates(named: [pdbName]).first { $0.guid == guid && $0.age == age }
  }

  /// GUID and age of a file name; `nil` if it is none of a symbol table.
  private func identity(ofFileNamed name: String) -> (GUID, UInt32)? {
    var stem = name[...]
    for suffix in [".xz", ".gz", ".bz2"] where stem.hasSuffix(suffix) {
      stem = stem.dropLast(suffix.count)
      break
    }
    guard stem.hasSuffix(".json") else { return nil }
    let parts = stem.dropLast(5).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let bytes = guidBytes(parts[0]), !parts[1].hasPrefix("+"),
      let age = UInt32(parts[1])
    else { return nil }
    func number(_ half: ArraySlice<UInt8>) -> UInt64 {
      half.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    return (GUID(low: number(bytes[..<8]), high: number(bytes[8...])), age)
  }
}
