import DumpFormat
import KernelModel
import StackUnwinder
import Symbols

extension FrameReport {
  /// A frame with the names that are known.
  init(_ frame: StackFrame, names: ModuleNames) {
    let module = names.modules.module(containing: frame.instructionPointer)
    let name = names.name(of: frame)
    self.init(
      index: frame.index, instructionPointer: addressText(frame.instructionPointer),
      stackPointer: addressText(frame.stackPointer), module: name?.module.name ?? module?.name,
      moduleOffset: module?.offsetText(frame.instructionPointer), symbol: name?.symbol,
      displacement: name?.displacement, line: name?.line.map { "\($0.file):\($0.line)" },
      inlined: name?.inlined.map { "\($0.name)" + ($0.line.map { " (\($0.file):\($0.line))" } ?? "") } ?? [],
      trust: frame.trust.rawValue, reason: frame.reason?.description)
  }

  /// The place for people: `nt!KeBugCheckEx+0x10`, or module and offset, or the address.
  var place: String {
    guard let symbol, let module else { return moduleOffset ?? instructionPointer }
    let distance = displacement.flatMap { $0 == 0 ? nil : "+0x" + String($0, radix: 16) } ?? ""
    return "\(module)!\(symbol)\(distance)"
  }
}

extension ModuleNames {
  /// Where the best names of a module come from, as the report says it: `pdb`, `isf`, `exports` or `none`.
  func sourceText(_ module: Module) -> String {
    switch self[module]?.bestSource {
    case .procedure, .publicSymbol, .inline: "pdb"
    case .symbolTable: "isf"
    // Of the pages in the dump there may be exports, of which none was of use; a symbol table is more.
    case .export: self[module]?.tables.contains { $0.source == .symbolTable } == true ? "isf" : "exports"
    case nil: "none"
    }
  }
}

/// What the report says of symbols that are not there: all, or those of some modules on the stack.
func missingSymbols(_ frames: [FrameReport], names: ModuleNames) -> String? {
  var unnamed: [String] = []
  for frame in frames where frame.symbol == nil {
    if let module = frame.module, !unnamed.contains(module) { unnamed.append(module) }
  }
  if !names.modules.modules.contains(where: { names.sourceText($0) != "none" }) {
    return "no symbols: functions are not named; bluebox symbols tells what was looked for and where"
  }
  if unnamed.isEmpty { return nil }
  let shown = unnamed.prefix(6).joined(separator: ", ") + (unnamed.count > 6 ? ", …" : "")
  return "no symbols for \(shown): their functions are not named; bluebox symbols tells why"
}
