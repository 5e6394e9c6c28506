import DumpFormat

/// An image of the loaded module list.
struct LoadedModule {
  var entry: VirtualAddress
  var base: VirtualAddress
  var size: UInt32
  var checkSum: UInt32
  var timeDateStamp: UInt32
  var fullName: VirtualAddress
  var fullNameByteCount: Int
  var baseName: VirtualAddress
  var baseNameByteCount: Int

  /// Whether an address is inside the image.
  func contains(_ address: UInt64) -> Bool { address &- base.rawValue < UInt64(size) }
}

/// A walk along `PsLoadedModuleList`, with a limit, as the list may be damaged.
struct LoadedModules<Reader: KernelReader> {
  let reader: Reader
  let head: VirtualAddress
  let room: StorageBytes
  private var current: VirtualAddress?
  private var count = 0

  /// Most images.
  static var limit: Int { 1024 }

  /// A walk; `room` has 0x100 bytes.
  init(head: VirtualAddress, reader: Reader, room: StorageBytes) {
    self.head = head
    self.reader = reader
    self.room = room
    current = reader.load(head, as: UInt64.self, room: room).map { VirtualAddress($0) }
  }

  /// The next image, `nil` at the end or where the list cannot be followed.
  mutating func next() -> LoadedModule? {
    guard let address = current, address != head, address.rawValue != 0, count < Self.limit else {
      return nil
    }
    current = nil
    count += 1
    let bytes = room.slice(0, LoaderEntry.Layout64.byteCount)
    guard reader.read(address, into: bytes), let record = try? Record<LoaderEntry.Layout64>(bytes.span) else {
      return nil
    }
    let entry = LoaderEntry(record)
    current = entry.links.flink
    var module = LoadedModule(
      entry: address, base: entry.dllBase, size: entry.sizeOfImage, checkSum: entry.checkSum ?? 0,
      timeDateStamp: entry.timeDateStamp ?? 0, fullName: entry.fullDllName.buffer,
      fullNameByteCount: Int(entry.fullDllName.length) & ~1, baseName: entry.baseDllName.buffer,
      baseNameByteCount: Int(entry.baseDllName.length) & ~1)
    // Old kernels have the time stamp elsewhere; what the image's own header says is right for all.
    if let peOffset = reader.load(module.base + 0x3C, as: UInt32.self, room: room), peOffset < 0x1000,
      reader.load(module.base + UInt64(peOffset), as: UInt32.self, room: room) == 0x4550,
      let stamp = reader.load(module.base + UInt64(peOffset) + 8, as: UInt32.self, room: room)
    {
      module.timeDateStamp = stamp
      if module.checkSum == 0 {
        module.checkSum = reader.load(module.base + UInt64(peOffset) + 0x58, as: UInt32.self, room: room) ?? 0
      }
    }
    return module
  }
}
