public import DumpFile
import DumpFormat
public import PortableExecutable
public import ProgramDatabase

/// What is known of one module: its image, its program database, and the names of both.
///
/// Files are those of the module and of no other: an image was matched by time stamp and size, a PDB by GUID and age.
/// Does not change after it was made, and is shared between threads.
///
/// Names are looked for in the tables in their order of trust (``SymbolSource``). A symbol that is known to have the
/// address comes first; else the nearest one before it, and of several at one address the most trusted.
public final class ModuleSymbols: Sendable {
  /// What was known of the module beforehand.
  public let identity: ModuleIdentity
  /// The module's image: the file where it was found, else the module's pages in the dump; `nil` if neither is there.
  public let image: ExecutableImage?
  /// Whether ``image`` is a file, and therefore whole.
  public let hasImageFile: Bool
  /// The record of the image that names the PDB.
  public let codeView: CodeViewRecord?
  /// The program database; `nil` if none was found.
  public let pdb: PDBFile?
  /// The symbol table of Volatility that was found by the PDB's identity; `nil` if none was.
  public let symbolTableFile: MappedFile?
  /// How each of the files was looked for.
  public let searches: [SymbolSearchRecord]
  /// What is wrong with the files that were found, or with what the dump says of them; sentences.
  public let problems: [String]
  /// Sources of names in their order of trust.
  public let tables: [any SymbolTable]
  /// Sources of inlined functions.
  public let inlineTables: [any InlineTable]

  let functions: FunctionBounds?

  /// What is known of a module.
  ///
  /// - Parameters:
  ///   - tables: sources of names beside the PDB and the exports of the image.
  ///   - inlineTables: sources of inlined functions.
  public init(
    identity: ModuleIdentity, imageFile: ExecutableImage? = nil, mappedImage: ExecutableImage? = nil,
    codeView: CodeViewRecord? = nil, pdb: PDBFile? = nil, symbolTableFile: MappedFile? = nil,
    searches: [SymbolSearchRecord] = [], problems: [String] = [], tables: [any SymbolTable] = [],
    inlineTables: [any InlineTable] = []
  ) {
    self.identity = identity
    image = imageFile ?? mappedImage
    hasImageFile = imageFile != nil
    functions = (imageFile ?? mappedImage).map(FunctionBounds.init)
    self.codeView = codeView
    self.pdb = pdb
    self.symbolTableFile = symbolTableFile
    self.searches = searches
    self.problems = problems
    self.inlineTables = inlineTables + (pdb.map { [PDBInlineTable(pdb: $0)] } ?? [])
    var all = tables
    if let pdb { all.append(PDBSymbolTable(pdb: pdb)) }
    // The pages of a dump may have the exports only in part; the file has all of them.
    if let exports = (try? (imageFile ?? mappedImage)?.exports()) ?? nil {
      all.append(ExportSymbolTable(exports: exports))
    }
    self.tables = all.sorted { $0.source < $1.source }
  }

  /// The same with more sources of names: how symbol tables of other formats join.
  public func adding(
    tables: [any SymbolTable], inlineTables: [any InlineTable] = []
  ) -> ModuleSymbols {
    ModuleSymbols(
      identity: identity, imageFile: hasImageFile ? image : nil, mappedImage: hasImageFile ? nil : image,
      codeView: codeView, pdb: pdb, symbolTableFile: symbolTableFile, searches: searches, problems: problems,
      tables: self.tables.filter { !($0 is PDBSymbolTable || $0 is ExportSymbolTable) } + tables,
      inlineTables: self.inlineTables.filter { !($0 is PDBInlineTable) } + inlineTables)
  }

  /// The best source of names that is there; `nil` if there is none.
  public var bestSource: SymbolSource? { tables.first?.source }
}
