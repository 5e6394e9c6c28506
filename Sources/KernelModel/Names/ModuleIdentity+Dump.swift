public import DumpFile
import DumpFormat
import PortableExecutable
public import Symbols

extension ModuleIdentity {
  /// A module of a kernel dump, with its pages in the dump's memory.
  public init(_ module: Module, memory: any MemoryReader) {
    self.init(
      name: module.name, imageName: module.image, base: module.base, size: module.size,
      timeDateStamp: module.timeDateStamp, memory: memory)
  }

  /// A module of a process, with the record that names its PDB.
  public init(_ module: UserModule, memory: any MemoryReader) {
    let record: CodeViewRecord? = if case .pdb(let record)? = module.symbolFile { record } else { nil }
    self.init(
      name: module.module.name, imageName: module.module.image, base: module.module.base,
      size: module.module.size, timeDateStamp: module.module.timeDateStamp, codeView: record, memory: memory)
  }
}
