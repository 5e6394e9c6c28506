public import DumpFormat

/// A loaded module: the kernel, a driver, or a library in kernel memory.
public struct Module: Equatable, Sendable {
  /// The short name that debuggers use: `nt`, `hal`, or the file name without its extension.
  public var name: String
  /// The file name, as the dump has it.
  public var image: String
  /// The whole path, where the dump has it.
  public var path: String?
  /// Image base.
  public var base: VirtualAddress
  /// `SizeOfImage` in bytes.
  public var size: UInt32
  /// `TimeDateStamp` of the PE header; for reproducible builds a hash and no time.
  public var timeDateStamp: UInt32
  /// `CheckSum` of the PE header.
  public var checkSum: UInt32

  /// A module from its place in the loaded module list and its name, a path or a file name.
  init(
    position: Int, path: String?, base: VirtualAddress, size: UInt32, timeDateStamp: UInt32, checkSum: UInt32
  ) {
    let image = path.map(fileName(of:)) ?? ""
    self.image = image
    self.path = path == image ? nil : path
    self.base = base
    self.size = size
    self.timeDateStamp = timeDateStamp
    self.checkSum = checkSum
    name = moduleName(image: image, position: position)
  }

  /// The first address after the module.
  public var end: VirtualAddress { base + UInt64(size) }

  /// Whether an address lies in the module.
  public func contains(_ address: VirtualAddress) -> Bool { address.distance(from: base) < UInt64(size) }
}

/// The last component of a Windows path.
private func fileName(of path: String) -> String {
  path.lastIndex(where: { $0 == "\\" || $0 == "/" }).map { String(path[path.index(after: $0)...]) } ?? path
}

/// The name that debuggers give a module: the kernel is always `nt`, whatever its file is called.
private func moduleName(image: String, position: Int) -> String {
  let stem = image.lastIndex(of: ".").map { String(image[..<$0]) } ?? image
  let lowercased = stem.lowercased()
  if position == 0 || ["ntoskrnl", "ntkrnlmp", "ntkrnlpa", "ntkrpamp", "ntkrla57"].contains(lowercased) {
    return "nt"
  }
  if lowercased == "hal" || lowercased.hasPrefix("halmacpi") || lowercased.hasPrefix("halacpi") {
    return "hal"
  }
  return stem.isEmpty ? image : stem
}
