import Foundation
import KernelModel
import SymbolServer
import Symbols

extension SymbolSources {
  /// Names out of the files of a store; waits for downloads. Ctrl-C ends the program.
  init(_ store: SymbolStore) {
    let folders = store.path.folders.filter { FileManager.default.fileExists(atPath: $0) }
    let asksServers = store.path.needsConnection && !store.options.isOffline
    guard asksServers || !folders.isEmpty else {
      // Nowhere to look: what the dump has of the images is all.
      self.init { $0.map(Self.ownSymbols) }
      return
    }
    self.init(symbolTableFolders: folders) { modules in
      let result = waitFor { await store.symbols(for: modules) }
      if result.isInterrupted {
        writeError("bluebox: interrupted\n")
        exit(130)
      }
      return result.value
    }
  }

  /// What is known of a module without any file.
  private static func ownSymbols(_ module: ModuleIdentity) -> ModuleSymbols {
    var search = ModuleSearch(module)
    while true {
      switch search.next() {
      case .done(let symbols): return symbols
      case .search(let request):
        search.take(nil, SymbolSearchRecord(request: request, wanted: request.description))
      }
    }
  }
}
