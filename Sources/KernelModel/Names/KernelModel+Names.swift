import DumpFile
public import DumpFormat
import IntermediateSymbolFile
public import StackUnwinder
import Symbols
import SystemPackage

extension KernelModel {
  /// The names that can be had for the stack, and for some addresses; and the stack as ``stack(limit:names:)`` finds it
  /// with these names: finding them has walked it already.
  ///
  /// The symbols of the kernel and of the modules on the stack are loaded; with their images the stack may become longer
  /// and lead through more modules, whose symbols are then loaded as well.
  public func namedStack(
    _ sources: SymbolSources, addresses: [VirtualAddress] = []
  ) -> (names: ModuleNames, stack: StackWalk?) {
    var names = ModuleNames(stackModules)
    let memory = memory
    let walked = names.load(
      [modules.kernel].compactMap(\.self) + addresses.compactMap { stackModules.module(containing: $0) },
      by: { wanted in
        zip(wanted, sources.load(wanted.map { ModuleIdentity($0, memory: memory) })).map {
          module, symbols in
          addingSymbolTable(to: symbols, of: module, sources)
        }
      }, along: { stack(names: $0) }, frames: { $0?.frames ?? [] })
    if let walked { return (names, walked) }
    return (names, stack(names: names))
  }

  /// The symbols with those of the symbol table of Volatility that is the module's: by the identity of its PDB, and for
  /// the kernel, whose PDB a small dump does not name, by where its variables are.
  private func addingSymbolTable(
    to symbols: ModuleSymbols, of module: Module, _ sources: SymbolSources
  ) -> ModuleSymbols {
    guard symbols.pdb == nil else { return symbols }
    let place = symbols.searches.first { record in
      if case .symbolTable? = record.request?.kind { return record.isFound }
      return false
    }?.path
    if let place, let table = try? sources.cache.table(at: FilePath(place)) {
      return symbols.adding(tables: [ISFSymbolTable(table)])
    }
    guard module.base == modules.kernel?.base, let pointers = kernelPointers else { return symbols }
    for folder in sources.symbolTableFolders {
      let search = KernelSearch(
        in: ISFFolder(FilePath(folder)), cache: sources.cache, pointers: pointers, moduleBase: module.base)
      if let table = search.found?.table { return symbols.adding(tables: [ISFSymbolTable(table)]) }
    }
    return symbols
  }

  /// Where the kernel's variables are, by the dump's header.
  private var kernelPointers: KernelPointers? {
    let header = dump.header.fields
    return KernelPointers(
      psLoadedModuleList: header.psLoadedModuleList, psActiveProcessHead: header.psActiveProcessHead,
      kdDebuggerDataBlock: header.kdDebuggerDataBlock)
  }
}
