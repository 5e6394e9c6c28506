public import DumpFormat

/// The search for the symbol table of a kernel whose PDB is not known.
public struct KernelSearch: Sendable {
  /// A table that was looked at.
  public struct Attempt: Sendable {
    /// The file.
    public var candidate: ISFCandidate
    /// Whether it fits, and why; or why it cannot be read.
    public var outcome: Result<KernelMatch, ISFError>
    /// The table, if it fits.
    public var table: ISFTable?
  }

  /// All tables that were looked at, in the order of the folder.
  public var attempts: [Attempt]

  /// Looks at every kernel table of a folder. The first time that costs the reading of each file, a tenth of a second;
  /// later a fraction of a millisecond, if the cache can be written to.
  public init(in folder: ISFFolder, cache: ISFCache, pointers: KernelPointers, moduleBase: VirtualAddress) {
    attempts = folder.kernelCandidates().map { candidate in
      do throws(ISFError) {
        let table = try cache.table(at: candidate.path)
        let match = KernelMatch(table, pointers: pointers, moduleBase: moduleBase)
        return Attempt(candidate: candidate, outcome: .success(match), table: match.fits ? table : nil)
      } catch {
        return Attempt(candidate: candidate, outcome: .failure(error), table: nil)
      }
    }
  }

  /// The table that fits; `nil` if none does. If several fit, which only copies of one table can be expected to do, the
  /// first.
  public var found: Attempt? { attempts.first { $0.table != nil } }
}
