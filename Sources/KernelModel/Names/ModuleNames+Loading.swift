import DumpFormat
import StackUnwinder
import Symbols

extension ModuleNames {
  /// Loads the symbols of the modules that some stacks lead through, as long as knowing them makes the stacks lead on.
  ///
  /// - Parameters:
  ///   - wanted: modules whose symbols are wanted in any case.
  ///   - load: loads the symbols of modules, in their order.
  ///   - walk: walks the stacks with what is known.
  ///   - frames: the frames of a walk.
  /// - Returns: the last walk; `nil` if more became known after it.
  mutating func load<Walk>(
    _ wanted: [Module], by load: ([Module]) -> [ModuleSymbols], along walk: (ModuleNames) -> Walk,
    frames: (Walk) -> [StackFrame]
  ) -> Walk? {
    var wanted = wanted
    // Each round knows more modules than the one before; a stack that goes on changing is damaged.
    for _ in 0..<6 {
      let walked = walk(self)
      wanted += unknownModules(of: frames(walked))
      var seen: Set<VirtualAddress> = []
      wanted = wanted.filter { self[$0] == nil && seen.insert($0.base).inserted }
      if wanted.isEmpty { return walked }
      for (module, symbols) in zip(wanted, load(wanted)) { self[module] = symbols }
      wanted = []
    }
    return nil
  }
}
