import DumpFormat
import StackUnwinder
import Symbols

extension ModuleNames {
  /// Loads the symbols of the modules that some stacks lead through, as long as knowing them makes the stacks lead on.
  ///
  /// - Parameters:
  ///   - wanted: modules whose symbols are wanted in any case.
  ///   - load: loads the symbols of modules, in their order.
  ///   - frames: walks the stacks with what is known.
  mutating func load(
    _ wanted: [Module], by load: ([Module]) -> [ModuleSymbols], along frames: (ModuleNames) -> [StackFrame]
  ) {
    var wanted = wanted
    // Each round knows more modules than the one before; a stack that goes on changing is damaged.
    for _ in 0..<6 {
      wanted += unknownModules(of: frames(self))
      var seen: Set<VirtualAddress> = []
      wanted = wanted.filter { self[$0] == nil && seen.insert($0.base).inserted }
      if wanted.isEmpty { return }
      for (module, symbols) in zip(wanted, load(wanted)) { self[module] = symbols }
      wanted = []
    }
  }
}
