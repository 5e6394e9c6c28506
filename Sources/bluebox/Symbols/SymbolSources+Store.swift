import Foundation
import KernelModel
import SymbolServer
import Symbols

extension SymbolSources {
  /// Names out of the files of a store; waits for downloads. Ctrl-C ends the program.
  init(_ store: SymbolStore) {
    self.init(symbolTableFolders: store.path.folders) { modules in
      let result = waitFor { await store.symbols(for: modules) }
      if result.isInterrupted {
        writeError("bluebox: interrupted\n")
        exit(130)
      }
      return result.value
    }
  }
}
