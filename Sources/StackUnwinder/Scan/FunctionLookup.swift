public import DumpFormat

/// Tells where functions begin: from symbols, of whatever kind there are.
public protocol FunctionLookup: Sendable {
  /// The first address of the function that an address lies in: the nearest symbol of a function at or below it; `nil` if
  /// nothing is known about that place.
  ///
  /// What lies at the start is taken for a pointer to the function, and what lies 8 KiB or more behind it for data: give
  /// symbols that name all functions, as those of a PDB or an ISF file do. A table of exports does not.
  func functionStart(of address: VirtualAddress) -> VirtualAddress?
}
