public import DumpFormat
public import IntermediateSymbolFile

/// The names of a symbol table of Volatility.
public struct ISFSymbolTable: SymbolTable {
  /// The table.
  public let table: ISFTable

  /// Names out of a table that is known to be the module's.
  public init(_ table: ISFTable) { self.table = table }

  /// A symbol table of Volatility.
  public var source: SymbolSource { .symbolTable }

  /// The nearest symbol; how long it is nobody knows.
  public func symbol(atOrBelow rva: RelativeVirtualAddress) -> TableSymbol? {
    table.nearestSymbol(to: rva).map { found in
      TableSymbol(
        name: found.symbol.linkageName ?? found.symbol.name, start: found.symbol.rva, source: .symbolTable)
    }
  }

  /// The address of a name, with or without the decoration of C.
  public func addresses(named name: String) -> [RelativeVirtualAddress] {
    table.rva(named: name).map { [$0] } ?? []
  }
}
