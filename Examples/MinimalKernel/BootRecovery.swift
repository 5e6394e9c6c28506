import CrashPath
import DumpFormat

/// The boot's side: the volumes by numbered handles of the kernel's file system, one volume, one page file.
@_extern(c, "hal_file_open") func halFileOpen(_ path: UnsafeRawPointer, _ units: Int) -> Int32
@_extern(c, "hal_file_create") func halFileCreate(
  _ path: UnsafeRawPointer, _ units: Int, _ count: UInt64
) -> Int32
@_extern(c, "hal_file_length") func halFileLength(_ file: Int32) -> UInt64
@_extern(c, "hal_file_read") func halFileRead(
  _ file: Int32, _ at: UInt64, _ to: UnsafeRawPointer, _ count: Int
) -> Int32
@_extern(c, "hal_file_write") func halFileWrite(
  _ file: Int32, _ at: UInt64, _ from: UnsafeRawPointer, _ count: Int
)
  -> Int32
@_extern(c, "hal_file_flush") func halFileFlush(_ file: Int32) -> Int32
@_extern(c, "hal_file_truncate") func halFileTruncate(_ file: Int32, _ count: UInt64) -> Int32
@_extern(c, "hal_file_close") func halFileClose(_ file: Int32)
@_extern(c, "hal_path_rename") func halPathRename(
  _ path: UnsafeRawPointer, _ units: Int, _ newPath: UnsafeRawPointer, _ newUnits: Int
) -> Int32
/// 1 deletes, 2 makes visible, 3 makes a folder.
@_extern(c, "hal_path_change") func halPathChange(
  _ path: UnsafeRawPointer, _ units: Int, _ what: Int32
) -> Int32
/// Copies the name of an entry to 260 units; returns its length, 0 after the last one.
@_extern(c, "hal_folder_entry") func halFolderEntry(
  _ path: UnsafeRawPointer, _ units: Int, _ index: Int, _ name: UnsafeRawPointer
) -> Int
@_extern(c, "hal_free_bytes") func halFreeBytes() -> UInt64
@_extern(c, "hal_log_event") func halLogEvent(_ identifier: UInt32, _ code: UInt32)

func withPath(_ path: Span<UInt16>, _ body: (UnsafeRawPointer, Int) -> Int32) -> Int32 {
  unsafe path.withUnsafeBufferPointer { units in
    guard let start = units.baseAddress else { return -1 }
    return unsafe body(UnsafeRawPointer(start), units.count)
  }
}

struct Volume: RecoveryVolume {
  private func check(_ status: Int32) throws(RecoveryVolumeError) {
    switch status {
    case 0...: return
    case -1: throw .notFound
    case -2: throw .exists
    case -3: throw .noSpace
    default: throw .device
    }
  }
  func open(_ path: Span<UInt16>) throws(RecoveryVolumeError) -> Int32 {
    let file = unsafe withPath(path) { unsafe halFileOpen($0, $1) }
    try check(file)
    return file
  }
  func create(_ path: Span<UInt16>, byteCount: UInt64) throws(RecoveryVolumeError) -> Int32 {
    let file = unsafe withPath(path) { unsafe halFileCreate($0, $1, byteCount) }
    try check(file)
    return file
  }
  func byteCount(of file: Int32) throws(RecoveryVolumeError) -> UInt64 { halFileLength(file) }
  func read(_ file: Int32, at offset: UInt64, into bytes: StorageBytes) throws(RecoveryVolumeError) {
    try check(unsafe halFileRead(file, offset, pointer(bytes), bytes.byteCount))
  }
  func write(_ bytes: StorageBytes, to file: Int32, at offset: UInt64) throws(RecoveryVolumeError) {
    try check(unsafe halFileWrite(file, offset, pointer(bytes), bytes.byteCount))
  }
  func flush(_ file: Int32) throws(RecoveryVolumeError) { try check(halFileFlush(file)) }
  func truncate(_ file: Int32, to byteCount: UInt64) throws(RecoveryVolumeError) {
    try check(halFileTruncate(file, byteCount))
  }
  func close(_ file: Int32) { halFileClose(file) }
  func rename(_ path: Span<UInt16>, to newPath: Span<UInt16>) throws(RecoveryVolumeError) {
    let status = unsafe withPath(path) { start, count in
      unsafe withPath(newPath) { unsafe halPathRename(start, count, $0, $1) }
    }
    try check(status)
  }
  func delete(_ path: Span<UInt16>) throws(RecoveryVolumeError) { try change(path, 1) }
  func makeVisible(_ path: Span<UInt16>) throws(RecoveryVolumeError) { try change(path, 2) }
  func makeFolder(_ path: Span<UInt16>) throws(RecoveryVolumeError) { try change(path, 3) }
  func setSecurity(_ path: Span<UInt16>, descriptor: StorageBytes) throws(RecoveryVolumeError) {}
  private func change(_ path: Span<UInt16>, _ what: Int32) throws(RecoveryVolumeError) {
    try check(unsafe withPath(path) { unsafe halPathChange($0, $1, what) })
  }
  func name(
    ofEntry index: Int, in folder: Span<UInt16>, into name: inout RecoveryPath
  ) throws(RecoveryVolumeError) -> Bool {
    let room = recoveryBytes().slice(0, 520)
    let count = unsafe withPath(folder) {
      unsafe Int32(truncatingIfNeeded: halFolderEntry($0, $1, index, pointer(room)))
    }
    guard count > 0 else { return false }
    name.removeAll()
    for unit in 0..<Int(count) { name.append(room.load(unit * 2, as: UInt16.self)) }
    return true
  }
  func volume(of path: Span<UInt16>) throws(RecoveryVolumeError) -> UInt32 { 0 }
  func freeByteCount(of path: Span<UInt16>) throws(RecoveryVolumeError) -> UInt64 { halFreeBytes() }
}

struct Registry: RecoveryRegistry {
  func number(_ value: CrashControlNumber) -> UInt32? { 1 }
  func path(_ value: CrashControlPath, into path: inout RecoveryPath) -> Bool {
    path.removeAll()
    switch value {
    case .dumpFile: return path.append("C:\\MEMORY.DMP")
    case .minidumpFolder: return path.append("C:\\Minidump")
    case .dedicatedDumpFile: return false
    }
  }
  func existingPageFile(_ index: Int, into path: inout RecoveryPath) -> Bool {
    path.removeAll()
    return index == 0 && path.append("C:\\pagefile.sys")
  }
  func setMachineCrash(dumpFile: Span<UInt16>, finalLocation: Span<UInt16>, isTemporary: Bool) {}
  func setFinalDumpFileLocation(_ path: Span<UInt16>) {}
}

struct Log: RecoveryLog {
  func append(_ event: RecoveryEvent, path: Span<UInt16>) {
    halLogEvent(event.identifier.rawValue, event.bugCheckCode ?? 0)
  }
}

/// 1 MiB of memory at 2 MiB, for the time of the recovery.
func recoveryBytes() -> StorageBytes {
  let start = unsafe UnsafeMutableRawPointer(bitPattern: UInt(directMap + 0x20_0000)).unsafelyUnwrapped
  return unsafe StorageBytes(start: start, byteCount: 0x10_0000)
}

/// Called at boot before the page file is opened. 1 if there is a dump.
@c(minimal_recover) public func minimalRecover() -> Int32 {
  guard let storage = RecoveryStorage(bytes: recoveryBytes().suffix(from: 0x1000)) else { return 0 }
  let recovery = Recovery(
    volume: Volume(), registry: Registry(), log: Log(), storage: storage,
    tickCount: UInt32(truncatingIfNeeded: halTicks() / 10_000), pageFileByteCount: 20 << 20)
  switch recovery.run() {
  case .recovered, .keptTemporary: return 1
  case .noDump, .damaged, .notSaved: return 0
  }
}
