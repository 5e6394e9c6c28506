public import DumpFormat

/// Tells where functions begin: from symbols, of whatever kind there are.
public protocol FunctionLookup: Sendable {
  /// The first address of the function that an address lies in: the nearest symbol of a function at or below it; `nil` if
  /// nothing is known about that place.
  func functionStart(of address: VirtualAddress) -> VirtualAddress?
}
