import DumpFile
import DumpFormat
import PortableExecutable
import ProgramDatabase

/// Finds the files of one module, without any input or output of its own.
///
/// A dump may name the PDB (in the module's pages, or in a record of its own); if it does not, as most triage dumps, the
/// image is fetched by time stamp and size, and tells.
public struct ModuleSearch: Sendable {
  /// What to look for.
  public struct Wishes: Sendable {
    /// The image, which has unwind data, exports and code.
    public var image: Bool
    /// The program database.
    public var pdb: Bool
    /// A symbol table of Volatility where there is no PDB.
    public var symbolTable: Bool

    /// Everything, unless said otherwise.
    public init(image: Bool = true, pdb: Bool = true, symbolTable: Bool = true) {
      self.image = image
      self.pdb = pdb
      self.symbolTable = symbolTable
    }
  }

  /// What to do next.
  public enum Step: Sendable {
    /// Search for a file, and hand the result to ``ModuleSearch/take(_:_:)``.
    case search(SymbolFileRequest)
    /// All is done.
    case done(ModuleSymbols)
  }

  private enum Stage { case image, pdb, symbolTable, done }

  private let identity: ModuleIdentity
  private let wishes: Wishes
  private let mappedImage: ExecutableImage?
  private var stage = Stage.image
  private var pending: SymbolFileRequest?
  private var codeView: CodeViewRecord?
  private var imageFile: ExecutableImage?
  private var pdb: PDBFile?
  private var symbolTableFile: MappedFile?
  private var searches: [SymbolSearchRecord] = []
  private var problems: [String] = []

  /// Begins with what the dump has of the module.
  public init(_ identity: ModuleIdentity, wishes: Wishes = Wishes()) {
    self.identity = identity
    self.wishes = wishes
    codeView = identity.codeView
    var mapped = identity.mapped.flatMap { try? ExecutableImage($0) }
    if let found = mapped?.identity, let listed = identity.image, !Self.agree(found, listed) {
      problems.append(
        "the module's header in the dump has \(describe(found)), the list of modules \(describe(listed)); "
          + "the header was not used")
      mapped = nil
    }
    mappedImage = mapped
    if codeView == nil, let record = try? mapped?.codeViewRecord() { codeView = record }
  }

  /// A list of modules may lack one of the numbers, which is then 0.
  private static func agree(_ a: ImageIdentity, _ b: ImageIdentity) -> Bool {
    (a.timeDateStamp == b.timeDateStamp || b.timeDateStamp == 0)
      && (a.imageByteCount == b.imageByteCount || b.imageByteCount == 0)
  }

  /// What to do next.
  public mutating func next() -> Step {
    while true {
      if let pending { return .search(pending) }
      switch stage {
      case .image:
        stage = .pdb
        if wishes.image || (codeView == nil && (wishes.pdb || wishes.symbolTable)) { wantImage() }
      case .pdb:
        stage = .symbolTable
        if wishes.pdb { wantPDB() }
      case .symbolTable:
        stage = .done
        if wishes.symbolTable, pdb == nil, let codeView {
          pending = try? SymbolFileRequest(symbolTableOf: PDBIdentity(codeView), untrustedName: codeView.path)
        }
      case .done: return .done(result)
      }
    }
  }

  private mutating func wantImage() {
    guard var wanted = mappedImage?.identity ?? identity.image else { return }
    if let listed = identity.image, listed.timeDateStamp != 0, listed.imageByteCount != 0 { wanted = listed }
    guard wanted.timeDateStamp != 0 || wanted.imageByteCount != 0 else { return }
    do throws(StoreFileNameError) {
      pending = try SymbolFileRequest(image: wanted, untrustedName: identity.imageName)
    } catch {
      refuse("image, \(describe(wanted))", error)
    }
  }

  private mutating func wantPDB() {
    guard let codeView else { return }
    let dot = identity.imageName.lastIndex(of: ".")
    do throws(StoreFileNameError) {
      pending = try SymbolFileRequest(
        pdb: PDBIdentity(codeView), untrustedName: codeView.path,
        imageExtension: dot.map { String(identity.imageName[identity.imageName.index(after: $0)...]) } ?? "")
    } catch {
      refuse("PDB, \(PDBIdentity(codeView))", error)
    }
  }

  private mutating func refuse(_ wanted: String, _ error: StoreFileNameError) {
    searches.append(
      SymbolSearchRecord(request: nil, wanted: wanted, problems: ["not looked for: \(error.description)"]))
  }

  /// Takes the result of the search that was asked for last: the file, or `nil`, and how it was looked for.
  public mutating func take(_ file: SymbolFile?, _ record: SymbolSearchRecord) {
    guard pending != nil else { return }
    pending = nil
    searches.append(record)
    switch file?.content {
    case .image(let image): takeImage(image)
    case .pdb(let pdb): self.pdb = pdb
    case .symbolTable(let file): symbolTableFile = file
    case nil: break
    }
  }

  private mutating func takeImage(_ image: ExecutableImage) {
    let found: CodeViewRecord?
    do throws(ImageError) { found = try image.codeViewRecord() } catch {
      problems.append("the debug directory of the image file cannot be read: \(error)")
      found = nil
    }
    if let known = codeView, let found, PDBIdentity(known) != PDBIdentity(found) {
      problems.append(
        "the image file has the time stamp and size of the module, and names another PDB "
          + "(\(PDBIdentity(found)), the dump \(PDBIdentity(known))); it was not used")
      return
    }
    imageFile = image
    if codeView == nil {
      codeView = found
      if found == nil { problems.append("the image names no PDB") }
    }
  }

  private var result: ModuleSymbols {
    ModuleSymbols(
      identity: identity, imageFile: imageFile, mappedImage: mappedImage, codeView: codeView, pdb: pdb,
      symbolTableFile: symbolTableFile, searches: searches, problems: problems)
  }
}
