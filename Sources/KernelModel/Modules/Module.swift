public import DumpFormat
import PortableExecutable

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
    let image = path?.lastPathComponent ?? ""
    self.image = image
    self.path = path == image ? nil : path
    self.base = base
    self.size = size
    self.timeDateStamp = timeDateStamp
    self.checkSum = checkSum
    name = moduleName(image: image, position: position)
  }

  /// A module of a process; its name is that of its file, whatever it is called.
  init(userPath path: String?, base: VirtualAddress, size: UInt32, timeDateStamp: UInt32, checkSum: UInt32) {
    let image = path?.lastPathComponent ?? ""
    self.image = image
    self.path = path == image ? nil : path
    self.base = base
    self.size = size
    self.timeDateStamp = timeDateStamp
    self.checkSum = checkSum
    name = fileStem(of: image)
  }

  /// The first address after the module.
  public var end: VirtualAddress { base + UInt64(size) }

  /// Whether an address lies in the module.
  public func contains(_ address: VirtualAddress) -> Bool { address.distance(from: base) < UInt64(size) }
}

/// The kernel's file names, without extension: by processors, PAE and LA57.
private let kernelNames: Set<String> = ["ntoskrnl", "ntkrnlmp", "ntkrnlpa", "ntkrpamp", "ntkrla57"]

/// The name that debuggers give a module: the kernel is always `nt`, whatever its file is called.
private func moduleName(image: String, position: Int) -> String {
  if position == 0 { return "nt" }
  let stem = fileStem(of: image)
  let lowercased = stem.lowercased()
  if kernelNames.contains(lowercased) { return "nt" }
  if lowercased == "hal" || lowercased.hasPrefix("halmacpi") || lowercased.hasPrefix("halacpi") {
    return "hal"
  }
  return stem
}

/// A file name without its extension; the whole name where nothing else would be left.
private func fileStem(of image: String) -> String {
  let stem = image.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(image[..<$0]) } ?? image
  return stem.isEmpty ? image : stem
}
