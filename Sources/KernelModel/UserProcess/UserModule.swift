public import DumpFormat
public import PortableExecutable

/// A loaded module of a process.
public struct UserModule: Equatable, Sendable {
  /// Where it is and what identifies its image.
  public var module: Module
  /// The file version in four numbers; `nil` if the image has none.
  public var version: String?
  /// The product version in four numbers; `nil` if the image has none.
  public var productVersion: String?
  /// Which PDB belongs to the image; `nil` if the dump does not tell.
  public var symbolFile: SymbolFileReference?
}

/// Which symbol file belongs to an image.
public enum SymbolFileReference: Equatable, Sendable {
  /// `RSDS` or `NB10`: a PDB.
  case pdb(CodeViewRecord)
  /// `BpEL`: the build id of an ELF file, from Breakpad.
  case elf(buildId: [UInt8])

  /// Reads a CodeView record; `nil` if it is of another form or too short for its own.
  init?(codeView bytes: [UInt8]) {
    if let record = CodeViewRecord(bytes) {
      self = .pdb(record)
    } else if bytes.starts(with: "LEpB".utf8) {
      self = .elf(buildId: Array(bytes[4...]))
    } else {
      return nil
    }
  }
}

extension FixedFileInfo {
  /// The file version in four numbers.
  public var fileVersion: String { version(fileVersionMS, fileVersionLS) }
  /// The product version in four numbers.
  public var productVersion: String { version(productVersionMS, productVersionLS) }

  private func version(_ high: UInt32, _ low: UInt32) -> String {
    "\(high >> 16).\(high & 0xFFFF).\(low >> 16).\(low & 0xFFFF)"
  }
}
