public import DumpFormat

/// Names of one module from one source: a PDB, its public symbols, a symbol table, exports.
///
/// What a source needs to be one of ``ModuleSymbols``. Damaged sources tell less; they never fail.
public protocol SymbolTable: Sendable {
  /// Which kind of source it is.
  var source: SymbolSource { get }

  /// The symbol with the greatest address at or below this one, which may belong to something behind it; `nil` if there
  /// is none.
  func symbol(atOrBelow rva: RelativeVirtualAddress) -> TableSymbol?

  /// Where the function at an address begins and ends; `nil` if the source does not tell. Need not read any name.
  func bounds(at rva: RelativeVirtualAddress) -> Range<RelativeVirtualAddress>?

  /// The addresses of a name, decorated or not; empty if it is not known.
  func addresses(named name: String) -> [RelativeVirtualAddress]
}

extension SymbolTable {
  /// Those of the symbol, if its length is known.
  public func bounds(at rva: RelativeVirtualAddress) -> Range<RelativeVirtualAddress>? {
    guard let symbol = symbol(atOrBelow: rva), symbol.contains(rva), let length = symbol.length else {
      return nil
    }
    let (end, overflow) = symbol.start.rawValue.addingReportingOverflow(length)
    return overflow ? nil : symbol.start..<RelativeVirtualAddress(end)
  }
}

/// A symbol of a ``SymbolTable``.
public struct TableSymbol: Equatable, Sendable {
  /// The name, decorated as far as the source has it so. Untrusted text.
  public var name: String
  /// The decorated name where ``name`` is not, if it is known. Untrusted text.
  public var decoratedName: String?
  /// Where it begins.
  public var start: RelativeVirtualAddress
  /// Its length in bytes; `nil` if the source does not tell.
  public var length: UInt32?
  /// Which kind of source the name is of; may differ from symbol to symbol of a PDB.
  public var source: SymbolSource

  /// A symbol of its parts.
  public init(
    name: String, decoratedName: String? = nil, start: RelativeVirtualAddress, length: UInt32? = nil,
    source: SymbolSource
  ) {
    self.name = name
    self.decoratedName = decoratedName
    self.start = start
    self.length = length
    self.source = source
  }

  /// Whether an address is known to lie in it.
  func contains(_ rva: RelativeVirtualAddress) -> Bool {
    guard let length, rva >= start else { return false }
    return rva.rawValue - start.rawValue < length
  }
}

/// Where a name comes from, the most trusted first.
public enum SymbolSource: String, Comparable, CaseIterable, Sendable {
  /// A procedure of a PDB whose code has the address.
  case procedure = "pdb-procedure"
  /// A public symbol of a PDB: the linker's own names.
  case publicSymbol = "pdb-public"
  /// A function that the compiler put into another one.
  case inline
  /// What the image offers to others.
  case export
  /// A symbol table of Volatility, made of a PDB by somebody else.
  case symbolTable = "isf"

  private var rank: Int {
    switch self {
    case .procedure: 0
    case .publicSymbol: 1
    case .inline: 2
    case .export: 3
    case .symbolTable: 4
    }
  }

  /// Whether the first is trusted more.
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}
