public import DumpFormat

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
  /// `RSDS`: a PDB of version 7. The path is the one of the build machine, text that nobody vouches for.
  case rsds(guid: GUID, age: UInt32, path: String)
  /// `NB10`: a PDB of version 2, found by time stamp.
  case nb10(timeDateStamp: UInt32, age: UInt32, path: String)
  /// `BpEL`: the build id of an ELF file, from Breakpad.
  case elf(buildId: [UInt8])

  /// Reads a CodeView record; `nil` if it is of another form or too short for its own.
  init?(codeView bytes: [UInt8]) {
    func number(_ offset: Int, _ count: Int) -> UInt64? {
      offset + count <= bytes.count ? littleEndian(bytes[offset..<(offset + count)]) : nil
    }
    func text(_ offset: Int) -> String {
      String(decoding: bytes.dropFirst(offset).prefix { $0 != 0 }, as: UTF8.self)
    }
    switch number(0, 4) {
    case 0x5344_5352:
      guard let low = number(4, 8), let high = number(12, 8), let age = number(20, 4) else { return nil }
      self = .rsds(guid: GUID(low: low, high: high), age: UInt32(age), path: text(24))
    case 0x3031_424E:
      guard let stamp = number(8, 4), let age = number(12, 4) else { return nil }
      self = .nb10(timeDateStamp: UInt32(stamp), age: UInt32(age), path: text(16))
    case 0x4270_454C: self = .elf(buildId: Array(bytes[4...]))
    default: return nil
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
