import DumpFile
import DumpFormat

/// What an entry of a list of loaded images says: a `KLDR_DATA_TABLE_ENTRY` of the kernel's list, or an
/// `LDR_DATA_TABLE_ENTRY` of a process, which begins in the same way.
struct ListedImage {
  /// `DllBase`.
  var base: VirtualAddress
  /// `SizeOfImage`.
  var size: UInt32
  /// `FullDllName`, else `BaseDllName`.
  var path: String?
  /// Of the PE header in memory, else of the entry, else zero.
  var timeDateStamp: UInt32
  /// Of the PE header in memory, else of the entry, else zero.
  var checkSum: UInt32

  /// Reads an entry; `nil` if base or size cannot be read.
  ///
  /// - Parameters:
  ///   - timeDateStampOffsets: where `TimeDateStamp` is, with pointers of 8 and of 4 bytes.
  ///   - checkSumOffsets: where `CheckSum` is; `nil` if the entry has none.
  init?(
    at entry: VirtualAddress, timeDateStampOffsets: (UInt64, UInt64),
    checkSumOffsets: (UInt64, UInt64)? = (0x78, 0x40), memory: some MemoryReader
  ) {
    let is64Bit = memory.pointerByteCount == 8
    guard let base = try? memory.pointer(at: entry + (is64Bit ? 0x30 : 0x18)),
      let size = try? memory.integer(at: entry + (is64Bit ? 0x40 : 0x20), as: UInt32.self)
    else { return nil }
    self.base = base
    self.size = size
    // The file name is kept apart from the path, in other memory: take what is there.
    let path = try? memory.unicodeString(at: entry + (is64Bit ? 0x48 : 0x24))
    let name = try? memory.unicodeString(at: entry + (is64Bit ? 0x58 : 0x2C))
    self.path = [path, name].compactMap(\.self).first { !$0.isEmpty }
    let image = ImageIdentity(at: base, memory: memory)
    func number(_ offsets: (UInt64, UInt64)) -> UInt32? {
      try? memory.integer(at: entry + (is64Bit ? offsets.0 : offsets.1), as: UInt32.self)
    }
    timeDateStamp = image?.timeDateStamp ?? number(timeDateStampOffsets) ?? 0
    checkSum = image?.checkSum ?? checkSumOffsets.flatMap(number) ?? 0
  }
}

/// What identifies an image, from its PE header in memory.
private struct ImageIdentity {
  var timeDateStamp: UInt32
  var checkSum: UInt32

  init?(at base: VirtualAddress, memory: any MemoryReader) {
    guard let magic = try? memory.integer(at: base, as: UInt16.self), magic == 0x5A4D,
      let offset = try? memory.integer(at: base + 0x3C, as: UInt32.self), offset < 0x1000,
      let signature = try? memory.integer(at: base + UInt64(offset), as: UInt32.self), signature == 0x4550,
      let timeDateStamp = try? memory.integer(at: base + UInt64(offset) + 8, as: UInt32.self),
      let checkSum = try? memory.integer(at: base + UInt64(offset) + 0x58, as: UInt32.self)
    else { return nil }
    self.timeDateStamp = timeDateStamp
    self.checkSum = checkSum
  }
}
