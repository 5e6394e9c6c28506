public import DumpFormat

/// The symbol that an address of a module belongs to, as far as the module's files tell.
public struct ModuleSymbol: Equatable, Sendable {
  /// How surely the address belongs to the symbol.
  public enum Fit: Sendable {
    /// The symbol is known to have the address: by its own length, or by the function table.
    case inside
    /// The symbol is the nearest before the address; what lies between is not known.
    case nearest
    /// The function table says that the address is in another function, whose name is not known. What is said is a
    /// place, and not a name.
    case outside
  }

  /// The name. Decorated unless ``decoratedName`` is there; untrusted text.
  public var name: String
  /// The decorated name where ``name`` is not.
  public var decoratedName: String?
  /// Where the symbol begins.
  public var start: RelativeVirtualAddress
  /// Bytes from there to the address.
  public var displacement: UInt32
  /// Length of the symbol in bytes, where it is known.
  public var length: UInt32?
  /// Where the name comes from.
  public var source: SymbolSource
  /// How surely the address belongs to it.
  public var fit: Fit
}

/// A place in a source file.
public struct ModuleSourceLine: Equatable, Sendable {
  /// The path of the file on the machine that built the module. Untrusted text.
  public var file: String
  /// The line, from 1.
  public var line: UInt32
  /// Bytes from the beginning of the line's code to the address.
  public var displacement: UInt32
}

/// A function that the compiler put into the code of another one.
public struct InlinedFunction: Equatable, Sendable {
  /// Its name. Untrusted text.
  public var name: String
  /// The line of the inlined function itself that the address belongs to, where it is known.
  public var line: ModuleSourceLine?

  /// A function of its parts.
  public init(name: String, line: ModuleSourceLine?) {
    self.name = name
    self.line = line
  }
}

/// Who knows the functions that were put into others. ``ModuleSymbols`` asks it for every address.
public protocol InlineTable: Sendable {
  /// The inlined functions at an address, the innermost first; empty if there are none.
  func inlinedFunctions(at rva: RelativeVirtualAddress) -> [InlinedFunction]
}
