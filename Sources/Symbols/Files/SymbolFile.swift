public import DumpFile
import DumpFormat
public import PortableExecutable
public import ProgramDatabase

/// A file that was found and is the one that was asked for.
public struct SymbolFile: Sendable {
  /// The file in readable form.
  public enum Content: Sendable {
    /// An image with the time stamp and the size that were asked for.
    case image(ExecutableImage)
    /// A program database with the GUID and the age that were asked for.
    case pdb(PDBFile)
    /// A symbol table of Volatility, `.json` or `.json.xz`, known by its name alone.
    case symbolTable(MappedFile)
  }

  /// The file in readable form.
  public var content: Content
  /// Its bytes, expanded.
  public var file: MappedFile
}

/// Why a file is not the one that was asked for.
public enum SymbolFileMismatch: Error, Equatable, Sendable {
  /// It is another file of this kind; found and wanted, for people.
  case wrongIdentity(found: String, wanted: String)
  /// It is no file of this kind.
  case wrongKind(found: SymbolFileContent, wanted: String)
  /// It is of this kind, and cannot be read; a sentence.
  case damaged(String)
}

extension SymbolFile {
  /// Takes a file if it is the one that was asked for. What it is, its bytes decide.
  ///
  /// Cabinets with one file are unpacked into a temporary file.
  ///
  /// - Throws: ``SymbolFileMismatch`` with what was found and what was expected.
  public init(
    _ file: MappedFile, for request: SymbolFileRequest, limits: UnpackLimits = .symbolFile
  ) throws(SymbolFileMismatch) {
    var file = file
    var content = SymbolFileContent(file.bytes)
    if content == .cabinet {
      file = try Self.expanded(file, limits: limits)
      content = SymbolFileContent(file.bytes)
    }
    self.file = file
    switch request.kind {
    case .image(let wanted): self.content = .image(try Self.image(file, content, wanted))
    case .pdb(let wanted): self.content = .pdb(try Self.pdb(file, content, wanted))
    case .symbolTable:
      guard content == .xz || content == .json else {
        throw .wrongKind(found: content, wanted: "JSON, or an xz stream of it")
      }
      self.content = .symbolTable(file)
    }
  }

  private static func expanded(
    _ file: MappedFile, limits: UnpackLimits
  ) throws(SymbolFileMismatch) -> MappedFile {
    let container: UnpackedContainer
    do throws(ContainerError) {
      container = try Container.unpack(file, limits: limits) { bytes in
        switch SymbolFileContent(bytes) {
        case .pdb, .image, .obsoletePDB: true
        default: false
        }
      }
    } catch {
      throw .damaged(error.description)
    }
    // The unpacker has thrown if there was none.
    guard let entry = container.entries.first else { throw .damaged("the cabinet is empty") }
    if let problem = entry.problem { throw .damaged(problem.description) }
    return entry.file
  }

  private static func image(
    _ file: MappedFile, _ content: SymbolFileContent, _ wanted: ImageIdentity
  ) throws(SymbolFileMismatch) -> ExecutableImage {
    guard content == .image else { throw .wrongKind(found: content, wanted: "an image") }
    let image: ExecutableImage
    do throws(ImageError) { image = try ExecutableImage(ImageFile(file)) } catch {
      throw .damaged(error.description)
    }
    guard image.identity == wanted else {
      throw .wrongIdentity(found: describe(image.identity), wanted: describe(wanted))
    }
    return image
  }

  private static func pdb(
    _ file: MappedFile, _ content: SymbolFileContent, _ wanted: PDBIdentity
  ) throws(SymbolFileMismatch) -> PDBFile {
    guard content == .pdb || content == .obsoletePDB else {
      throw .wrongKind(found: content, wanted: "a program database")
    }
    let pdb: PDBFile
    do throws(PDBError) { pdb = try PDBFile(file) } catch { throw .damaged(error.description) }
    let found = pdb.identity(comparableWith: wanted)
    guard found == wanted else {
      throw .wrongIdentity(found: found.description, wanted: wanted.description)
    }
    return pdb
  }
}

extension UnpackLimits {
  /// Limits of a compressed symbol file: the largest PDBs have a few gigabytes.
  public static let symbolFile = UnpackLimits(
    minimumByteCount: 256 << 20, expansionFactor: 200, maximumByteCount: 8 << 30, entryCount: 16,
    dictionaryByteCount: 64 << 20)
}

extension PDBFile {
  /// The identity that the record of a matching image has.
  public var identity: PDBIdentity { PDBIdentity(guid: information.guid, age: age) }

  /// The identity in the same form as another: by time stamp, if the other is.
  func identity(comparableWith other: PDBIdentity) -> PDBIdentity {
    guard case .timeStamp = other.signature else { return identity }
    return PDBIdentity(signature: .timeStamp(information.signature), age: age)
  }
}

/// Time stamp and size, for people.
func describe(_ identity: ImageIdentity) -> String {
  "time stamp \(paddedHexadecimal(UInt64(identity.timeDateStamp), 8)) size "
    + "0x\(String(identity.imageByteCount, radix: 16))"
}
