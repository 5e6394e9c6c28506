public import PortableExecutable

/// A file that would tell more about a module, and by what it is recognised.
public struct SymbolFileRequest: Hashable, Sendable {
  /// What the file is, and its identity.
  public enum Kind: Hashable, Sendable {
    /// An image, by time stamp and size.
    case image(ImageIdentity)
    /// A program database, by GUID and age.
    case pdb(PDBIdentity)
    /// A symbol table of Volatility (ISF) that was made of the PDB of this identity.
    case symbolTable(PDBIdentity)
  }

  /// What the file is.
  public var kind: Kind
  /// Its names, the likeliest first; not empty. More than one where a module is loaded under another name than its
  /// file was published under.
  public var names: [StoreFileName]
  /// The extension of the image that a PDB belongs to, lower case: folders of debuggers are named for it.
  public var imageExtension: String

  /// A request for an image.
  ///
  /// - Throws: ``StoreFileNameError`` if the name is none that a store could have.
  public init(image identity: ImageIdentity, untrustedName: String) throws(StoreFileNameError) {
    let name = try StoreFileName(untrusted: untrustedName)
    kind = .image(identity)
    names = [name] + alternateImageNames(of: name)
    imageExtension = name.fileExtension
  }

  /// A request for a program database.
  ///
  /// - Throws: ``StoreFileNameError`` if the name is none that a store could have.
  public init(
    pdb identity: PDBIdentity, untrustedName: String, imageExtension: String = ""
  ) throws(StoreFileNameError) {
    kind = .pdb(identity)
    names = [try StoreFileName(untrusted: untrustedName)]
    self.imageExtension = imageExtension.asciiLowercased
  }

  /// A request for a symbol table made of a program database.
  ///
  /// - Throws: ``StoreFileNameError`` if the name is none that a store could have.
  public init(symbolTableOf identity: PDBIdentity, untrustedName: String) throws(StoreFileNameError) {
    kind = .symbolTable(identity)
    names = [try StoreFileName(untrusted: untrustedName)]
    imageExtension = ""
  }

  /// The name of the file's folder in a store.
  public var storeKey: String {
    switch kind {
    case .image(let identity): identity.storeKey
    case .pdb(let identity), .symbolTable(let identity): identity.storeKey
    }
  }

  /// The first name, as it is shown.
  public var name: StoreFileName { names[0] }
}

extension SymbolFileRequest: CustomStringConvertible {
  /// For people: the name and the identity.
  public var description: String {
    switch kind {
    case .image(let identity):
      "\(name) time stamp \(paddedHexadecimal(UInt64(identity.timeDateStamp), 8)) size "
        + "0x\(String(identity.imageByteCount, radix: 16))"
    case .pdb(let identity): "\(name) \(identity)"
    case .symbolTable(let identity): "symbol table of \(name) \(identity)"
    }
  }
}

/// Other names under which an image may have been published than the one under which it is loaded.
///
/// Windows loads copies of the disk drivers for writing dumps as `dump_…`, and setup renames the kernel and the HAL that
/// fit the machine to `ntoskrnl.exe` and `hal.dll`. Time stamp and size tell whether a file is the right one.
private func alternateImageNames(of name: StoreFileName) -> [StoreFileName] {
  let lower = name.text.asciiLowercased
  var others: [String] = []
  if lower.hasPrefix("dump_"), name.text.utf8.count > 9 { others.append(String(name.text.dropFirst(5))) }
  switch lower {
  case "dump_diskdump.sys", "dump_dumpstorport.sys": others.append("dumpstorport.sys")
  case "ntoskrnl.exe": others += ["ntkrnlmp.exe", "ntkrnlpa.exe", "ntkrpamp.exe", "ntkrla57.exe"]
  case "hal.dll": others += ["halmacpi.dll", "halaacpi.dll", "halacpi.dll"]
  default: break
  }
  var seen: Set<String> = [lower]
  return others.filter { seen.insert($0.asciiLowercased).inserted }.compactMap {
    try? StoreFileName(untrusted: $0)
  }
}
