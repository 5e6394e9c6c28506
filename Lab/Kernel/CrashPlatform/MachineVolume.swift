import CrashPath
import DumpFormat
import FileAllocationTable
import NT

/// The boot volume for the recovery of a dump: FAT32, mounted for the time of it.
///
/// FAT32 has no security: descriptors are kept in the folder `\$Secure`, see `MachineVolume+Security.swift`.
struct MachineVolume: RecoveryVolume {
  /// Number of an open file.
  typealias File = Int

  nonisolated(unsafe) static var volume: FATVolume<AtaDisk>?
  nonisolated(unsafe) private static var files = InlineArray<8, FATFile?>(repeating: nil)
  nonisolated(unsafe) private static var names = InlineArray<1600, UInt8>(repeating: 0)
  private static var nameLimit: Int { 800 }

  /// Mounts the volume; false if it cannot be.
  static func mount() -> Bool {
    // "Fat "
    guard let block = ExAllocatePoolWithTag(0, 8192, 0x2074_6146) else { return false }
    let scratch = UnsafeMutableRawBufferPointer(start: block, count: 8192)
    do {
      var disk = AtaDisk()
      let table = try PartitionTable(reading: &disk, scratch: scratch)
      guard let partition = table.firstFAT32 else { return false }
      volume = try FATVolume(mounting: disk, in: partition.range, access: .readWrite, scratch: scratch)
    } catch { return false }
    return true
  }

  static func unmount() {
    do { try volume?.unmount(markClean: true) } catch {
      Log.line("bluebox: the volume could not be closed").end()
    }
    volume = nil
  }

  static func text(_ slot: Int) -> UnsafeMutablePointer<UInt8> {
    location(of: &names).moved(slot * nameLimit)
  }

  /// Puts a path into a slot as UTF-8 without its drive letter; its length.
  static func convert(_ path: Span<UInt16>, _ slot: Int) -> Int {
    let bytes = text(slot)
    var count = 0
    var index = path.count > 1 && path[1] == 0x3A ? 2 : 0
    while index < path.count, count < nameLimit - 16 {
      let unit = path[index]
      if unit < 0x80 {
        bytes[count] = UInt8(unit)
        count += 1
      } else if unit < 0x800 {
        bytes[count] = UInt8(0xC0 | unit >> 6)
        bytes[count + 1] = UInt8(0x80 | unit & 0x3F)
        count += 2
      } else {
        bytes[count] = UInt8(0xE0 | unit >> 12)
        bytes[count + 1] = UInt8(0x80 | unit >> 6 & 0x3F)
        bytes[count + 2] = UInt8(0x80 | unit & 0x3F)
        count += 3
      }
      index += 1
    }
    return count
  }

  /// What went wrong, in the words of the recovery.
  static func translated(_ error: FileSystemError) -> RecoveryVolumeError {
    switch error {
    case .notFound, .notADirectory: .notFound
    case .alreadyExists: .exists
    case .noSpace, .noContiguousSpace, .directoryFull, .fileTooLarge: .noSpace
    case .device: .device
    default: .damaged
    }
  }

  private static func keep(_ file: FATFile) throws(RecoveryVolumeError) -> Int {
    for index in 0..<8 where files[index] == nil {
      files[index] = file
      return index
    }
    throw .device
  }

  /// Adds a line to a file unless the file has it; makes folder and file if they are missing.
  static func appendOnce(_ line: StorageBytes, to path: StaticString, in folder: StaticString) {
    do { try volume?.createDirectory(VolumePath(folder)) } catch {}
    do {
      if try volume?.exists(VolumePath(path)) != true { _ = try volume?.createFile(VolumePath(path)) }
      guard var file = try volume?.open(VolumePath(path)) else { return }
      if try !has(line, &file) { try volume?.append(&file, from: line.span) }
      try volume?.flush()
    } catch { Log.line("bluebox: the event could not be written").end() }
  }

  /// Whether a file has these bytes somewhere.
  private static func has(_ line: StorageBytes, _ file: inout FATFile) throws(FileSystemError) -> Bool {
    let size = Int(file.size)
    guard size >= line.byteCount, size <= 1 << 20 else { return false }
    // "SmEv"
    guard let block = ExAllocatePoolWithTag(0, UInt64(size), 0x7645_6D53) else { return false }
    defer { ExFreePoolWithTag(block, 0) }
    var bytes = MutableRawSpan(_unsafeStart: block, byteCount: size)
    try volume?.read(&file, at: 0, into: &bytes)
    for start in 0...(size - line.byteCount) {
      var index = 0
      while index < line.byteCount, block.load(fromByteOffset: start + index, as: UInt8.self) == line[index] {
        index += 1
      }
      if index == line.byteCount { return true }
    }
    return false
  }

  func open(_ path: Span<UInt16>) throws(RecoveryVolumeError) -> Int {
    let name = VolumePath(utf8: RawSpan(_unsafeStart: Self.text(0), byteCount: Self.convert(path, 0)))
    var file: FATFile?
    do { file = try Self.volume?.open(name) } catch { throw Self.translated(error) }
    guard let file else { throw .notFound }
    return try Self.keep(file)
  }

  func create(_ path: Span<UInt16>, byteCount: UInt64) throws(RecoveryVolumeError) -> Int {
    let name = VolumePath(utf8: RawSpan(_unsafeStart: Self.text(0), byteCount: Self.convert(path, 0)))
    var file: FATFile?
    do { file = try Self.volume?.createFile(name, size: byteCount) } catch { throw Self.translated(error) }
    guard let file else { throw .notFound }
    return try Self.keep(file)
  }

  func byteCount(of file: Int) throws(RecoveryVolumeError) -> UInt64 {
    guard let file = Self.files[file] else { throw .notFound }
    return UInt64(file.size)
  }

  func read(_ file: Int, at offset: UInt64, into bytes: StorageBytes) throws(RecoveryVolumeError) {
    guard var opened = Self.files[file] else { throw .notFound }
    var span = bytes.mutableSpan
    do { try Self.volume?.read(&opened, at: offset, into: &span) } catch { throw Self.translated(error) }
    Self.files[file] = opened
  }

  func write(_ bytes: StorageBytes, to file: Int, at offset: UInt64) throws(RecoveryVolumeError) {
    guard var opened = Self.files[file] else { throw .notFound }
    do { try Self.volume?.write(&opened, at: offset, from: bytes.span) } catch {
      throw Self.translated(error)
    }
    Self.files[file] = opened
  }

  func flush(_ file: Int) throws(RecoveryVolumeError) {
    do { try Self.volume?.flush() } catch { throw Self.translated(error) }
  }

  func truncate(_ file: Int, to byteCount: UInt64) throws(RecoveryVolumeError) {
    guard var opened = Self.files[file] else { throw .notFound }
    do {
      try Self.volume?.truncate(&opened, to: byteCount)
      try Self.volume?.flush()
    } catch { throw Self.translated(error) }
    Self.files[file] = opened
  }

  func close(_ file: Int) { Self.files[file] = nil }

  func rename(_ path: Span<UInt16>, to newPath: Span<UInt16>) throws(RecoveryVolumeError) {
    let old = VolumePath(utf8: RawSpan(_unsafeStart: Self.text(0), byteCount: Self.convert(path, 0)))
    let new = VolumePath(utf8: RawSpan(_unsafeStart: Self.text(1), byteCount: Self.convert(newPath, 1)))
    do {
      try Self.volume?.rename(old, to: new)
      try Self.volume?.flush()
    } catch { throw Self.translated(error) }
    Self.moveSecurity(from: path, to: newPath)
  }

  func delete(_ path: Span<UInt16>) throws(RecoveryVolumeError) {
    let name = VolumePath(utf8: RawSpan(_unsafeStart: Self.text(0), byteCount: Self.convert(path, 0)))
    do {
      try Self.volume?.remove(name)
      try Self.volume?.flush()
    } catch { throw Self.translated(error) }
    Self.removeSecurity(of: path)
  }

  func makeVisible(_ path: Span<UInt16>) throws(RecoveryVolumeError) {
    let name = VolumePath(utf8: RawSpan(_unsafeStart: Self.text(0), byteCount: Self.convert(path, 0)))
    do {
      try Self.volume?.setAttributes(.archive, of: name)
      try Self.volume?.flush()
    } catch { throw Self.translated(error) }
  }

  func makeFolder(_ path: Span<UInt16>) throws(RecoveryVolumeError) {
    let name = VolumePath(utf8: RawSpan(_unsafeStart: Self.text(0), byteCount: Self.convert(path, 0)))
    do { try Self.volume?.createDirectory(name) } catch {
      if case .alreadyExists = error { return }
      throw Self.translated(error)
    }
  }

  func name(
    ofEntry index: Int, in folder: Span<UInt16>, into name: inout RecoveryPath
  ) throws(RecoveryVolumeError) -> Bool {
    let path = VolumePath(utf8: RawSpan(_unsafeStart: Self.text(0), byteCount: Self.convert(folder, 0)))
    var bytes = MutableRawSpan(_unsafeStart: Self.text(1), byteCount: Self.nameLimit)
    var found: DirectoryEntry?
    do {
      guard var listing = try Self.volume?.openDirectory(path) else { return false }
      for _ in 0...index { found = try Self.volume?.next(&listing, name: &bytes) ?? nil }
    } catch { throw Self.translated(error) }
    guard let found else { return false }
    name.removeAll()
    // Names that the recovery looks for are ASCII; others are passed on byte by byte and match nothing.
    for index in 0..<found.nameByteCount { name.append(UInt16(Self.text(1)[index])) }
    return true
  }

  /// There is one volume.
  func volume(of path: Span<UInt16>) throws(RecoveryVolumeError) -> UInt32 { 1 }

  func freeByteCount(of path: Span<UInt16>) throws(RecoveryVolumeError) -> UInt64 {
    do { return try Self.volume?.freeByteCount() ?? 0 } catch { throw Self.translated(error) }
  }
}
