public import DumpFormat
import PortableExecutable
public import StackUnwinder
public import Symbols
import UndecoratedNames

/// The names of a dump's modules, as far as their symbols were loaded: by address.
public struct ModuleNames: Sendable {
  /// The modules that names are looked up in.
  public let modules: ModuleList
  private var symbols: [VirtualAddress: ModuleSymbols] = [:]

  /// No names yet.
  public init(_ modules: ModuleList) { self.modules = modules }

  /// What was loaded for a module; `nil` if nothing was tried.
  public subscript(module: Module) -> ModuleSymbols? {
    get { symbols[module.base] }
    set { symbols[module.base] = newValue }
  }

  /// The name of an address in a module.
  public struct Name: Equatable, Sendable {
    /// The module.
    public var module: Module
    /// The symbol, undecorated. Untrusted text.
    public var symbol: String
    /// Bytes from the beginning of the symbol.
    public var displacement: UInt64
    /// The source file and line, if the PDB has them.
    public var line: ModuleSourceLine?
    /// Functions that the compiler put into this one at the address, the innermost first.
    public var inlined: [InlinedFunction]

    /// Whether the symbol's decorated name is one of a constant: a string, a number, a table of virtual functions.
    fileprivate var isOfData: Bool {
      ["`string'", "__real@", "__xmm@", "__imp_"].contains { symbol.hasPrefix($0) }
        || ["`vftable'", "`vbtable'"].contains { symbol.hasSuffix($0) } || symbol.contains("`RTTI ")
    }

    /// `nt!KeBugCheckEx+0x10`.
    public var description: String {
      "\(module.name)!\(symbol)" + (displacement == 0 ? "" : "+0x\(String(displacement, radix: 16))")
    }
  }

  /// The name of an address; `nil` if no symbol is known to belong to it.
  ///
  /// - Parameter lookup: the address that decides, one byte less for a return address; the displacement is still that
  ///   of `address`.
  public func name(of address: VirtualAddress, lookup: VirtualAddress? = nil) -> Name? {
    let place = lookup ?? address
    guard let module = modules.module(containing: place), let symbols = symbols[module.base],
      let rva = UInt32(exactly: place.distance(from: module.base)),
      let symbol = symbols.symbol(at: RelativeVirtualAddress(rva)), symbol.fit != .outside
    else { return nil }
    return Name(
      module: module, symbol: String(undecorated: symbol.name),
      displacement: address.distance(from: module.base) &- UInt64(symbol.start.rawValue),
      line: symbols.sourceLine(at: RelativeVirtualAddress(rva)),
      inlined: symbols.inlinedFunctions(at: RelativeVirtualAddress(rva)))
  }

  /// The name of the place where a frame executes; `nil` if the nearest name is that of data, which a symbol table that
  /// lacks the function cannot know to be elsewhere.
  public func name(of frame: StackFrame) -> Name? {
    let name = name(of: frame.instructionPointer, lookup: frame.lookupAddress)
    return name.flatMap { $0.isOfData ? nil : $0 }
  }

  /// The types of a module: those of its PDB, or of its symbol table; `nil` if there are none.
  public func types(of module: Module) -> (any TypeSource)? {
    guard let known = symbols[module.base] else { return nil }
    if let pdb = known.pdb, let types = (try? PDBTypeSource(pdb)) ?? nil { return types }
    for case let table as ISFSymbolTable in known.tables { return ISFTypeSource(table.table) }
    return nil
  }

  /// The modules that frames execute in and whose symbols were not asked for yet, each once.
  func unknownModules(of frames: some Sequence<StackFrame>) -> [Module] {
    var seen: Set<VirtualAddress> = []
    return frames.compactMap { modules.module(containing: $0.lookupAddress) }
      .filter { symbols[$0.base] == nil && seen.insert($0.base).inserted }
  }

  /// A module for the unwinder, with its image and its frame data.
  func unwindModule(_ module: Module) -> UnwindModule {
    let known = symbols[module.base]
    return UnwindModule(
      base: module.base, size: module.size, image: known?.hasImageFile == true ? known?.image : nil,
      frameData: known?.pdb.map(PDBFrameData.init))
  }
}

extension ModuleNames: FunctionLookup {
  /// The beginning of the function, by the function table, the PDB, or the nearest name before the address; exports
  /// are too few to tell.
  public func functionStart(of address: VirtualAddress) -> VirtualAddress? {
    guard let module = modules.module(containing: address), let symbols = symbols[module.base],
      let offset = UInt32(exactly: address.distance(from: module.base))
    else { return nil }
    let rva = RelativeVirtualAddress(offset)
    if let bounds = symbols.functionBounds(at: rva) {
      return module.base + UInt64(bounds.lowerBound.rawValue)
    }
    guard let symbol = symbols.symbol(at: rva), symbol.source != .export else { return nil }
    return module.base + UInt64(symbol.start.rawValue)
  }
}
