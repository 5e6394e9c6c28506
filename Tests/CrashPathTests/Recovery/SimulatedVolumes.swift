import CrashPath

/// Volumes in memory, one for each drive letter. Names and lengths change at once; contents reach the disk when flushed.
/// After a power cut every operation fails, and of the contents that were not flushed some pieces are there.
final class SimulatedVolumes {
  struct Contents {
    var bytes: [UInt8]
    var isHidden = true
    var descriptor: [UInt8] = []
  }

  /// Files by path, as they are on the disk.
  private(set) var files: [String: Contents] = [:]
  private var pending: [(path: String, offset: Int, bytes: [UInt8])] = []
  /// Bytes that a volume holds.
  var capacity: [Character: Int] = [:]
  var folders: Set<String> = []
  private(set) var operations = 0
  var cutAtOperation: Int?
  private(set) var isOff = false
  var random = SimulatedRandom(seed: 3)
  /// Writes to paths with this ending fail.
  var failingSuffix: String?

  /// The same disk at the next boot.
  func rebooted() -> SimulatedVolumes {
    let next = SimulatedVolumes()
    next.files = files
    next.capacity = capacity
    next.folders = folders
    return next
  }

  subscript(path: String) -> [UInt8]? {
    get { files[path]?.bytes }
    set { files[path] = newValue.map { Contents(bytes: $0) } }
  }

  func used(_ volume: Character) -> Int {
    files.filter { $0.key.first == volume }.reduce(0) { $0 + $1.value.bytes.count }
  }

  /// Counts an operation that changes the disk; throws when the power is gone.
  private func operate() throws(RecoveryVolumeError) {
    guard !isOff else { throw .device }
    operations += 1
    guard operations == cutAtOperation else { return }
    for write in pending where random.next() & 1 == 0 { apply(write, half: random.next() & 1 == 0) }
    pending = []
    isOff = true
    throw .device
  }

  private func apply(_ write: (path: String, offset: Int, bytes: [UInt8]), half: Bool = false) {
    let bytes = half ? Array(write.bytes.prefix(write.bytes.count / 2)) : write.bytes
    guard let count = files[write.path]?.bytes.count, write.offset + bytes.count <= count else { return }
    files[write.path]?.bytes.replaceSubrange(write.offset..<write.offset + bytes.count, with: bytes)
  }

  func flush(_ path: String) throws(RecoveryVolumeError) {
    try operate()
    for write in pending where write.path == path { apply(write) }
    pending.removeAll { $0.path == path }
  }

  func write(_ bytes: [UInt8], _ path: String, at offset: Int) throws(RecoveryVolumeError) {
    try operate()
    if let failingSuffix, path.hasSuffix(failingSuffix) { throw .device }
    guard let file = files[path] else { throw .notFound }
    precondition(offset + bytes.count <= file.bytes.count, "a write inside of the file")
    pending.append((path, offset, bytes))
  }

  /// What a reader sees: the disk and what is on its way to it.
  func read(_ path: String, at offset: Int, count: Int) throws(RecoveryVolumeError) -> [UInt8] {
    guard !isOff else { throw .device }
    guard let file = files[path], offset + count <= file.bytes.count else { throw .notFound }
    var bytes = Array(file.bytes[offset..<offset + count])
    for write in pending where write.path == path {
      let first = max(write.offset, offset)
      let end = min(write.offset + write.bytes.count, offset + count)
      guard first < end else { continue }
      bytes.replaceSubrange(
        first - offset..<end - offset, with: write.bytes[first - write.offset..<end - write.offset])
    }
    return bytes
  }

  func create(_ path: String, count: Int) throws(RecoveryVolumeError) {
    try operate()
    guard files[path] == nil else { throw .exists }
    if let limit = capacity[required(path.first)], used(required(path.first)) + count > limit {
      throw .noSpace
    }
    // A new file has what its clusters had.
    files[path] = Contents(bytes: [UInt8](repeating: 0x6B, count: count))
  }

  func change(_ path: String, _ body: (inout Contents) -> Void) throws(RecoveryVolumeError) {
    try operate()
    guard files[path] != nil else { throw .notFound }
    var file = required(files[path])
    body(&file)
    files[path] = file
  }

  func rename(_ path: String, to newPath: String) throws(RecoveryVolumeError) {
    try operate()
    guard let file = files[path] else { throw .notFound }
    guard files[newPath] == nil else { throw .exists }
    precondition(path.first == newPath.first, "a rename stays on its volume")
    files[path] = nil
    files[newPath] = file
    for index in pending.indices where pending[index].path == path { pending[index].path = newPath }
  }

  func delete(_ path: String) throws(RecoveryVolumeError) {
    try operate()
    guard files.removeValue(forKey: path) != nil else { throw .notFound }
    pending.removeAll { $0.path == path }
  }

  func names(in folder: String) -> [String] {
    let prefix = folder.hasSuffix("\\") ? folder : folder + "\\"
    return files.keys.filter { $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains("\\") }
      .map { String($0.dropFirst(prefix.count)) }.sorted()
  }
}

func text(_ units: Span<UInt16>) -> String {
  var all: [UInt16] = []
  for index in units.indices { all.append(units[index]) }
  return String(decoding: all, as: UTF16.self)
}

func set(_ path: inout RecoveryPath, to text: String) {
  path.removeAll()
  for unit in text.utf16 { path.append(unit) }
}

struct SimulatedVolume: RecoveryVolume {
  let volumes: SimulatedVolumes

  func open(_ path: Span<UInt16>) throws(RecoveryVolumeError) -> String {
    guard !volumes.isOff else { throw .device }
    guard volumes[text(path)] != nil else { throw .notFound }
    return text(path)
  }
  func create(_ path: Span<UInt16>, byteCount: UInt64) throws(RecoveryVolumeError) -> String {
    try volumes.create(text(path), count: Int(byteCount))
    return text(path)
  }
  func byteCount(of file: String) throws(RecoveryVolumeError) -> UInt64 {
    guard let bytes = volumes[file] else { throw .notFound }
    return UInt64(bytes.count)
  }
  func read(_ file: String, at offset: UInt64, into bytes: StorageBytes) throws(RecoveryVolumeError) {
    let data = try volumes.read(file, at: Int(offset), count: bytes.byteCount)
    bytes.copy(data.span.bytes)
  }
  func write(_ bytes: StorageBytes, to file: String, at offset: UInt64) throws(RecoveryVolumeError) {
    try volumes.write((0..<bytes.byteCount).map { bytes[$0] }, file, at: Int(offset))
  }
  func flush(_ file: String) throws(RecoveryVolumeError) { try volumes.flush(file) }
  func truncate(_ file: String, to byteCount: UInt64) throws(RecoveryVolumeError) {
    try volumes.change(file) { $0.bytes.removeSubrange(Int(byteCount)...) }
  }
  func close(_ file: String) {}
  func rename(_ path: Span<UInt16>, to newPath: Span<UInt16>) throws(RecoveryVolumeError) {
    try volumes.rename(text(path), to: text(newPath))
  }
  func delete(_ path: Span<UInt16>) throws(RecoveryVolumeError) { try volumes.delete(text(path)) }
  func makeVisible(_ path: Span<UInt16>) throws(RecoveryVolumeError) {
    try volumes.change(text(path)) { $0.isHidden = false }
  }
  func setSecurity(_ path: Span<UInt16>, descriptor: StorageBytes) throws(RecoveryVolumeError) {
    try volumes.change(text(path)) { $0.descriptor = (0..<descriptor.byteCount).map { descriptor[$0] } }
  }
  func makeFolder(_ path: Span<UInt16>) throws(RecoveryVolumeError) { volumes.folders.insert(text(path)) }
  func name(
    ofEntry index: Int, in folder: Span<UInt16>, into name: inout RecoveryPath
  ) throws(RecoveryVolumeError) -> Bool {
    guard !volumes.isOff else { throw .device }
    let names = volumes.names(in: text(folder))
    guard index < names.count else { return false }
    set(&name, to: names[index])
    return true
  }
  func volume(of path: Span<UInt16>) throws(RecoveryVolumeError) -> UInt32 { UInt32(path[0]) }
  func freeByteCount(of path: Span<UInt16>) throws(RecoveryVolumeError) -> UInt64 {
    guard !volumes.isOff else { throw .device }
    let volume = required(text(path).first)
    return UInt64(max(0, (volumes.capacity[volume] ?? 1 << 40) - volumes.used(volume)))
  }
}

final class SimulatedRegistry: RecoveryRegistry {
  var dumpFile = #"C:\Windows\MEMORY.DMP"#
  var pageFiles = [#"C:\pagefile.sys"#]
  var dedicated: String?
  var overwrite: UInt32 = 1
  var machineCrash: [String] = []
  var finalLocation: String?

  func number(_ value: CrashControlNumber) -> UInt32? { value == .overwrite ? overwrite : 1 }
  func path(_ value: CrashControlPath, into path: inout RecoveryPath) -> Bool {
    switch value {
    case .dumpFile: set(&path, to: dumpFile)
    case .minidumpFolder: set(&path, to: #"C:\Windows\Minidump"#)
    case .dedicatedDumpFile:
      guard let dedicated else { return false }
      set(&path, to: dedicated)
    }
    return true
  }
  func existingPageFile(_ index: Int, into path: inout RecoveryPath) -> Bool {
    guard index < pageFiles.count else { return false }
    set(&path, to: pageFiles[index])
    return true
  }
  func setMachineCrash(dumpFile: Span<UInt16>, finalLocation: Span<UInt16>, isTemporary: Bool) {
    machineCrash = [text(dumpFile), text(finalLocation), isTemporary ? "1" : "0"]
  }
  func setFinalDumpFileLocation(_ path: Span<UInt16>) { finalLocation = text(path) }
}

/// Keeps events once for each crash, as the protocol asks.
final class SimulatedLog: RecoveryLog {
  var events: [(event: RecoveryEvent, path: String)] = []
  func append(_ event: RecoveryEvent, path: Span<UInt16>) {
    if !events.contains(where: { $0.event == event }) { events.append((event, text(path))) }
  }
}

/// A boot after a crash.
func recover(
  _ volumes: SimulatedVolumes, _ registry: SimulatedRegistry = SimulatedRegistry(),
  _ log: SimulatedLog = SimulatedLog(),
  tick: UInt32 = 0x1_2345
) -> RecoveryOutcome {
  let count = 0x6_0000
  let memory = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 4096)
  defer { memory.deallocate() }
  memory.initializeMemory(as: UInt8.self, repeating: 0x5A, count: count)
  let storage = required(RecoveryStorage(bytes: unsafe StorageBytes(start: memory, byteCount: count)))
  let recovery = Recovery(
    volume: SimulatedVolume(volumes: volumes), registry: registry, log: log, storage: storage,
    tickCount: tick,
    pageFileByteCount: 9000 * 512)
  return recovery.run()
}
