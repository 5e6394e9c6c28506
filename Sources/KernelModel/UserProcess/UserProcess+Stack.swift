import DumpFile
public import DumpFormat
public import StackUnwinder
import Symbols

extension UserProcess {
  /// Walks the stacks of the process, with images, frame data and names of modules as far as there is more at hand than
  /// the dump holds. What it has decoded for one stack it has for the next.
  public func unwinder(names: ModuleNames? = nil) -> StackUnwinder {
    let names = names ?? ModuleNames(moduleList)
    return StackUnwinder(
      memory: dump.memory, modules: moduleList.modules.map(names.unwindModule), functions: names)
  }

  /// The stack of a thread, innermost frame first; empty if its registers are not in the dump.
  ///
  /// The registers give the innermost frame. The others are found by unwind data as far as there are images, by frame
  /// pointers, and by a scan; each says how.
  ///
  /// - Parameter limit: frames at most, at least one.
  public func stack(of thread: UserThread, by unwinder: StackUnwinder, limit: Int = 512) -> [StackFrame] {
    guard let context = thread.context else { return [] }
    return unwinder.walk(from: context.machineRegisters, limit: limit).frames
  }

  /// The frames of a stack that names are found for.
  public static var namedFrameLimit: Int { 256 }

  /// The names that can be had for the stacks of some threads, and for some addresses; and those stacks as
  /// ``stack(of:by:limit:)`` finds them with these names and ``namedFrameLimit``, in the order of the threads: finding
  /// the names has walked them already.
  public func namedStacks(
    _ sources: SymbolSources, of threads: [UserThread], addresses: [VirtualAddress] = []
  ) -> (names: ModuleNames, stacks: [[StackFrame]]) {
    var names = ModuleNames(moduleList)
    let identities = Dictionary(
      modules.map { ($0.module.base, ModuleIdentity($0, memory: dump.memory)) },
      uniquingKeysWith: { first, _ in first })
    func stacks(_ names: ModuleNames) -> [[StackFrame]] {
      let unwinder = unwinder(names: names)
      return threads.map { stack(of: $0, by: unwinder, limit: Self.namedFrameLimit) }
    }
    let walked = names.load(
      addresses.compactMap { moduleList.module(containing: $0) },
      by: { wanted in sources.load(wanted.compactMap { identities[$0.base] }) },
      along: stacks, frames: { $0.flatMap(\.self) })
    return (names, walked ?? stacks(names))
  }
}
