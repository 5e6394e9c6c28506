import DumpFormat

/// Finds the dump that the last crash left in a page file and makes it a file: what `smss.exe` (`SmpCheckForCrashDump`),
/// `wininit.exe` and `WerFault.exe` do in Windows.
///
/// It runs before the page files are opened. Every step leaves the disk in a state from which the next boot goes on: what
/// is to be done next is read from the disk, never remembered. A dump exists at every moment either in the page file, or
/// under its temporary, or under its final name.
public struct Recovery<Volume: RecoveryVolume, Registry: RecoveryRegistry, Log: RecoveryLog> {
  /// The volumes.
  public let volume: Volume
  /// The registry.
  public let registry: Registry
  /// The system log.
  public let log: Log
  let storage: RecoveryStorage
  /// Milliseconds since boot: for the names of files.
  public let tickCount: UInt32
  /// Length of a new page file; 0 makes it as long as the old one.
  public let pageFileByteCount: UInt64

  /// A recovery.
  public init(
    volume: Volume, registry: Registry, log: Log, storage: RecoveryStorage, tickCount: UInt32,
    pageFileByteCount: UInt64 = 0
  ) {
    self.volume = volume
    self.registry = registry
    self.log = log
    self.storage = storage
    self.tickCount = tickCount
    self.pageFileByteCount = pageFileByteCount
    storage.small.fill()
  }

  /// A file of the volume as the checks read it.
  struct File: FileReader {
    let volume: Volume
    let file: Volume.File
    let byteCount: UInt64

    func read(at offset: UInt64, into bytes: StorageBytes) -> Bool {
      guard offset <= byteCount, UInt64(bytes.byteCount) <= byteCount - offset else { return false }
      return (try? volume.read(file, at: offset, into: bytes)) != nil
    }
  }

  /// Recovers the dump if there is one.
  public func run() -> RecoveryOutcome {
    var outcome = RecoveryOutcome.noDump
    var dumpFile = storage.path(0)
    guard registry.path(.dumpFile, into: &dumpFile) else { return .noDump }
    var pageFile = storage.path(1)
    if registry.path(.dedicatedDumpFile, into: &pageFile) {
      merge(&outcome, recover(pageFile, to: dumpFile, isPageFile: false))
    }
    var index = 0
    while index < 16, registry.existingPageFile(index, into: &pageFile) {
      // What an earlier recovery left under a temporary name comes first: it is older, and its name may be needed.
      merge(&outcome, resume(beside: pageFile, to: dumpFile))
      merge(&outcome, recover(pageFile, to: dumpFile, isPageFile: true))
      ensurePageFile(pageFile)
      index += 1
    }
    return outcome
  }

  private func merge(_ outcome: inout RecoveryOutcome, _ next: RecoveryOutcome) {
    if next != .noDump { outcome = next }
  }

  /// Checks a file for a whole dump; the header is then in the storage.
  func check(_ path: borrowing RecoveryPath) -> DumpCheck {
    guard let file = try? volume.open(path.units) else { return .none }
    defer { volume.close(file) }
    guard let count = try? volume.byteCount(of: file) else { return .none }
    var checker = DumpChecker(
      reader: File(volume: volume, file: file, byteCount: count), header: storage.header, small: storage.small
    )
    return checker.check()
  }

  /// The event for the dump whose header is in the storage.
  func event(_ identifier: RecoveryEvent.Identifier) -> RecoveryEvent {
    typealias Layout = DumpHeader64.Layout
    var event = RecoveryEvent(
      identifier, bugCheckCode: storage.header.load(Layout.bugCheckCode.offset, as: UInt32.self))
    let first = Layout.bugCheckParameter1.offset
    event.parameters = BugCheckParameters(
      storage.header.load(first, as: UInt64.self), storage.header.load(first + 8, as: UInt64.self),
      storage.header.load(first + 16, as: UInt64.self), storage.header.load(first + 24, as: UInt64.self))
    event.systemTime = FileTime(rawValue: storage.header.load(Layout.systemTime.offset, as: UInt64.self))
    return event
  }

  func tell(_ identifier: RecoveryEvent.Identifier, _ path: borrowing RecoveryPath) {
    if registry.number(.logEvent) != 0 { log.append(event(identifier), path: path.units) }
  }
}
