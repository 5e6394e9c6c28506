/// A loaded image of the scene.
public struct SyntheticModule: Equatable, Sendable {
  /// File name, `ntoskrnl.exe`.
  public var name: String
  /// Full path, `\SystemRoot\system32\ntoskrnl.exe`.
  public var path: String
  /// `DllBase`.
  public var base: UInt64
  /// `SizeOfImage`.
  public var size: UInt32
  /// `TimeDateStamp` of the image's header.
  public var timeDateStamp: UInt32
  /// `CheckSum` of the image's header.
  public var checkSum: UInt32

  /// Makes a module; drivers lie in `\SystemRoot\System32\drivers\` unless a path is given.
  public init(
    name: String, path: String? = nil, base: UInt64, size: UInt32, timeDateStamp: UInt32 = 0x5E00_0000,
    checkSum: UInt32 = 0
  ) {
    self.name = name
    let directory =
      name.hasSuffix(".sys") ? #"\SystemRoot\System32\drivers\"# : #"\SystemRoot\system32\"#
    self.path = path ?? directory + name
    self.base = base
    self.size = size
    self.timeDateStamp = timeDateStamp
    self.checkSum = checkSum
  }
}

extension SyntheticModule {
  /// The PE header of the image, without sections.
  func header(for architecture: SyntheticArchitecture) -> [UInt8] {
    var header = ByteWriter(count: 0x200)
    header.setASCII("MZ", at: 0)
    header.setU32(0x80, at: 0x3C)  // e_lfanew
    header.setASCII("PE", at: 0x80)
    header.setU16(UInt16(truncatingIfNeeded: architecture.machineImageType), at: 0x84)
    header.setU32(timeDateStamp, at: 0x88)
    header.setU16(architecture.is64Bit ? 0xF0 : 0xE0, at: 0x94)  // SizeOfOptionalHeader
    header.setU16(architecture.is64Bit ? 0x20B : 0x10B, at: 0x98)  // Magic
    header.setU32(size, at: 0x98 + 0x38)  // SizeOfImage
    header.setU32(checkSum, at: 0x98 + 0x40)  // CheckSum
    return header.bytes
  }
}

/// A module that was unloaded before the crash.
public struct SyntheticUnloadedModule: Equatable, Sendable {
  /// File name.
  public var name: String
  /// First address.
  public var start: UInt64
  /// Address after the last.
  public var end: UInt64
  /// When it was unloaded, as a `FILETIME`.
  public var time: UInt64

  /// Makes an unloaded module.
  public init(name: String, start: UInt64, end: UInt64, time: UInt64 = 0) {
    self.name = name
    self.start = start
    self.end = end
    self.time = time
  }
}

/// A return address to put on the crashing thread's stack.
public struct SyntheticFrame: Equatable, Sendable {
  /// File name of the module.
  public var module: String
  /// Offset of the return address in it.
  public var rva: UInt64

  /// Makes a frame.
  public init(_ module: String, _ rva: UInt64) {
    self.module = module
    self.rva = rva
  }
}
