import DumpFormat

extension Recovery {
  /// Takes the dump out of a page file: shorter, and under another name, it is the dump.
  func recover(
    _ pageFile: borrowing RecoveryPath, to dumpFile: borrowing RecoveryPath, isPageFile: Bool
  ) -> RecoveryOutcome {
    switch check(pageFile) {
    case .none: return .noDump
    case .damaged:
      tell(.pageFileCheckFailed, pageFile)
      removeSignature(pageFile)
      return .damaged
    case .dump(let byteCount):
      var target = storage.path(6)
      guard setDestination(dumpFile, &target) else { return .notSaved }
      return isSameVolume(pageFile, target)
        ? moveDirectly(pageFile, to: target, byteCount)
        : moveThroughTemporary(pageFile, to: target, byteCount)
    }
  }

  /// The final place of the dump whose header is in the storage: the dump file, or for a triage dump, a name of its own in
  /// the folder of small dumps.
  func setDestination(_ dumpFile: borrowing RecoveryPath, _ target: inout RecoveryPath) -> Bool {
    let type = storage.header.load(DumpHeader64.Layout.dumpType.offset, as: UInt32.self)
    if type == DumpType.triage.rawValue { return makeSmallDumpName(into: &target) }
    target.set(dumpFile)
    return true
  }

  func isSameVolume(_ a: borrowing RecoveryPath, _ b: borrowing RecoveryPath) -> Bool {
    guard let first = try? volume.volume(of: a.units), let second = try? volume.volume(of: b.units) else {
      return false
    }
    return first == second
  }

  /// Same volume: truncate and rename to the final name.
  private func moveDirectly(
    _ pageFile: borrowing RecoveryPath, to dumpFile: borrowing RecoveryPath, _ byteCount: UInt64
  ) -> RecoveryOutcome {
    guard mayReplace(dumpFile) else {
      tell(.existingDump, dumpFile)
      carve(pageFile)
      tell(.dumpNotSaved, dumpFile)
      removeSignature(pageFile)
      return .notSaved
    }
    registry.setMachineCrash(dumpFile: dumpFile.units, finalLocation: dumpFile.units, isTemporary: false)
    guard truncate(pageFile, byteCount) else {
      tell(.moveFailed, pageFile)
      return .keptTemporary(byteCount: byteCount)
    }
    carve(pageFile)
    release(pageFile)
    tell(.bugCheck, dumpFile)
    // The last step: with the new name the dump is recovered.
    guard makeRoom(for: dumpFile), (try? volume.rename(pageFile.units, to: dumpFile.units)) != nil else {
      tell(.moveFailed, pageFile)
      return .keptTemporary(byteCount: byteCount)
    }
    registry.setFinalDumpFileLocation(dumpFile.units)
    return .recovered(byteCount: byteCount)
  }

  /// Another volume: truncate and rename to `DUMPxxxx.tmp` on the volume of the page file, then copy.
  private func moveThroughTemporary(
    _ pageFile: borrowing RecoveryPath, to dumpFile: borrowing RecoveryPath, _ byteCount: UInt64
  ) -> RecoveryOutcome {
    var temporary = storage.path(2)
    for attempt in 0..<100 as Range<UInt32> {
      makeTemporaryName(beside: pageFile, number: tickCount &+ attempt, into: &temporary)
      guard !exists(temporary) else { continue }
      guard truncate(pageFile, byteCount), (try? volume.rename(pageFile.units, to: temporary.units)) != nil
      else {
        tell(.moveFailed, pageFile)
        return .keptTemporary(byteCount: byteCount)
      }
      release(temporary)
      registry.setMachineCrash(dumpFile: temporary.units, finalLocation: dumpFile.units, isTemporary: true)
      return move(temporary, to: dumpFile, byteCount)
    }
    tell(.noTemporaryFile, pageFile)
    return .notSaved
  }

  private func truncate(_ path: borrowing RecoveryPath, _ byteCount: UInt64) -> Bool {
    guard let file = try? volume.open(path.units) else { return false }
    defer { volume.close(file) }
    guard let old = try? volume.byteCount(of: file) else { return false }
    if old > byteCount { rememberLength(old) }
    return old == byteCount || (try? volume.truncate(file, to: byteCount)) != nil
  }

  /// Overwrites the first sector of a page file that holds no whole dump, so that it is not looked at again.
  private func removeSignature(_ path: borrowing RecoveryPath) {
    guard let file = try? volume.open(path.units) else { return }
    defer { volume.close(file) }
    let zeros = storage.small.slice(0x200, 0x200)
    zeros.fill()
    guard (try? volume.write(zeros, to: file, at: 0)) != nil else { return }
    try? volume.flush(file)
  }

  func exists(_ path: borrowing RecoveryPath) -> Bool {
    guard let file = try? volume.open(path.units) else { return false }
    volume.close(file)
    return true
  }

  /// Whether the name of the dump file is free, or may be made free.
  func mayReplace(_ dumpFile: borrowing RecoveryPath) -> Bool {
    !exists(dumpFile) || registry.number(.overwrite) != 0
  }

  /// Makes the name of the dump file free.
  func makeRoom(for dumpFile: borrowing RecoveryPath) -> Bool {
    guard exists(dumpFile) else { return true }
    guard registry.number(.overwrite) != 0 else { return false }
    return (try? volume.delete(dumpFile.units)) != nil
  }

  /// Makes a recovered file one that an administrator can see and nobody else can read.
  func release(_ path: borrowing RecoveryPath) {
    try? volume.makeVisible(path.units)
    try? volume.setSecurity(path.units, descriptor: securityDescriptor())
  }

  // MARK: The new page file

  private func rememberLength(_ byteCount: UInt64) { storage.small.store(byteCount, at: 0xF00) }

  /// Makes the page file anew if it was renamed.
  func ensurePageFile(_ path: borrowing RecoveryPath) {
    guard !exists(path) else { return }
    let old = storage.small.load(0xF00, as: UInt64.self)
    let wanted = pageFileByteCount != 0 ? pageFileByteCount : old
    guard wanted > 0 else { return }
    var fresh = storage.path(7)
    fresh.set(path)
    fresh.append(".new")
    try? volume.delete(fresh.units)
    guard let file = try? volume.create(fresh.units, byteCount: wanted) else { return }
    // Clusters that held a dump may come back here: a page file gets its name when its first sector has no signature.
    let zeros = storage.small.slice(0x200, 0x200)
    zeros.fill()
    let isClean = (try? volume.write(zeros, to: file, at: 0)) != nil && (try? volume.flush(file)) != nil
    volume.close(file)
    if isClean { try? volume.rename(fresh.units, to: path.units) }
  }
}
