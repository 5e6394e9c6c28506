import DumpFile
import KernelModel
import PortableExecutable
import ProgramDatabase
import Symbols
import Triage

/// What `bluebox symbols` was given: a dump with its modules, an image, or a program database.
struct SymbolSubject: Sendable {
  /// What the file is.
  enum Kind: String, Encodable, Sendable {
    case dump
    case image
    case pdb
  }

  var name: String
  var kind: Kind
  /// The identity of an image or a PDB, for people, and its place in a store.
  var identity: String?
  var storePath: String?
  /// The modules whose files are looked for.
  var modules: [ModuleIdentity]

  /// Opens a file; what it is, its content decides.
  static func open(_ path: String) throws -> [SymbolSubject] {
    let file: MappedFile
    do throws(FileError) { file = try MappedFile(path: path) } catch {
      writeError("bluebox: \(error)\n")
      throw ExitStatus.cannotOpen.exit
    }
    switch SymbolFileContent(file.bytes) {
    case .image: return [try image(file, path)]
    case .pdb, .obsoletePDB, .portablePDB: return [try pdb(file, path)]
    default: return try dumps(path)
    }
  }

  private static func image(_ file: MappedFile, _ path: String) throws -> SymbolSubject {
    do throws(ImageError) {
      let image = try ExecutableImage(ImageFile(file))
      let name = path.lastPathComponent
      let module = ModuleIdentity(
        name: name, imageName: name, image: image.identity, mapped: ImageFile(file))
      return SymbolSubject(
        name: path, kind: .image, identity: SymbolReport.text(image.identity),
        storePath: "\(name)/\(image.identity.storeKey)/\(name)", modules: [module])
    } catch {
      throw refused(path, "\(error)")
    }
  }

  private static func pdb(_ file: MappedFile, _ path: String) throws -> SymbolSubject {
    do throws(PDBError) {
      let identity = try PDBFile(file).identity
      let name = path.lastPathComponent
      return SymbolSubject(
        name: path, kind: .pdb, identity: identity.description,
        storePath: "\(name)/\(identity.storeKey)/\(name)", modules: [])
    } catch {
      throw refused(path, error.description)
    }
  }

  private static func dumps(_ path: String) throws -> [SymbolSubject] {
    var summary = BatchSummary(errors: [])
    var subjects: [SymbolSubject] = []
    Batch(files: [InputFile(path: path, isFromDirectory: false)]).run(
      work: { opened in
        let modules =
          switch opened.dump {
          case .kernel(let dump):
            identities(KernelModel(dump))
          case .user(let dump): UserProcess(dump).modules.map { ModuleIdentity($0, memory: dump.memory) }
          }
        return SymbolSubject(name: opened.name, kind: .dump, modules: modules)
      },
      consume: { file, outcome in subjects += summary.take(outcome, of: file) })
    try summary.finish()
    return subjects
  }

  /// The modules of the kernel and of the current process.
  private static func identities(_ model: KernelModel) -> [ModuleIdentity] {
    let memory = model.memory
    return model.allModules.modules.map { ModuleIdentity($0, memory: memory) }
  }

  private static func refused(_ path: String, _ why: String) -> any Error {
    writeError("bluebox: \(escapedForDisplay(path)): \(escapedForDisplay(why))\n")
    return ExitStatus.notADump.exit
  }
}
