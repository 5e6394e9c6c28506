import DumpFile
import Foundation
import PortableExecutable
import Symbols

/// A folder laid out as a symbol store, with the images of the machine and their PDBs.
enum SymbolFolder {
  /// Copies the files into a store: `NAME/KEY/NAME`.
  static func make(at directory: String, of files: MachineFiles) throws(MachineDiskError) {
    for name in [MachineFiles.kernel] + files.drivers {
      let path = files.directory + "/" + name
      let image: ExecutableImage
      do { image = try ExecutableImage(ImageFile(try MappedFile(path: path))) } catch {
        throw .hostFile(path: path, reason: "\(error)")
      }
      try copy(path, to: directory, name: name, key: image.identity.storeKey)
      guard let record = try? image.codeViewRecord() else { continue }
      let pdb = files.directory + "/" + record.fileName
      if FileManager.default.fileExists(atPath: pdb) {
        try copy(pdb, to: directory, name: record.fileName, key: record.storeKey)
      }
    }
  }

  private static func copy(
    _ path: String, to directory: String, name: String, key: String
  ) throws(MachineDiskError) {
    let folder = "\(directory)/\(name)/\(key)"
    let target = folder + "/" + name
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try? FileManager.default.removeItem(atPath: target)
      try FileManager.default.copyItem(atPath: path, toPath: target)
    } catch {
      throw .hostFile(path: target, reason: error.localizedDescription)
    }
  }
}
