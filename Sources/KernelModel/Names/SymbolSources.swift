import IntermediateSymbolFile
public import Symbols

/// Where the names of a dump's modules come from.
public struct SymbolSources: Sendable {
  /// Loads what can be had for some modules, in their order; may wait for servers.
  public var load: @Sendable ([ModuleIdentity]) -> [ModuleSymbols]
  /// Folders that may hold symbol tables of Volatility: the kernel's is found there by its contents.
  public var symbolTableFolders: [String]
  /// Keeps the symbol tables that were read before.
  let cache: ISFCache

  /// Sources of names.
  public init(
    symbolTableFolders: [String] = [], load: @escaping @Sendable ([ModuleIdentity]) -> [ModuleSymbols]
  ) {
    self.load = load
    self.symbolTableFolders = symbolTableFolders
    cache = .standard
  }
}
