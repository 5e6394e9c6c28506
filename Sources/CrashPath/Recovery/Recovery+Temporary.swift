import DumpFormat

extension Recovery {
  /// `C:\DUMP1a2b.tmp`: the low word of the tick count in hexadecimal, in the folder of the page file.
  func makeTemporaryName(
    beside pageFile: borrowing RecoveryPath, number: UInt32, into path: inout RecoveryPath
  ) {
    path.removeAll()
    appendFolder(of: pageFile, to: &path)
    path.append("DUMP")
    for shift in stride(from: 12 as UInt32, through: 0, by: -4) {
      let nibble = UInt16(number >> shift & 0xF)
      path.append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble)
    }
    path.append(".tmp")
  }

  /// Appends the folder of a path with its last backslash.
  func appendFolder(of other: borrowing RecoveryPath, to path: inout RecoveryPath) {
    var end = other.count
    while end > 0, other[end - 1] != 0x5C { end -= 1 }
    for index in 0..<end { path.append(other[index]) }
  }

  private func folder(of path: borrowing RecoveryPath) -> RecoveryPath {
    var folder = storage.path(3)
    appendFolder(of: path, to: &folder)
    return folder
  }

  /// Goes on with a dump that an earlier recovery left under its temporary name.
  func resume(beside pageFile: borrowing RecoveryPath, to dumpFile: borrowing RecoveryPath) -> RecoveryOutcome
  {
    let folder = folder(of: pageFile)
    var name = storage.path(4)
    var temporary = storage.path(2)
    var index = 0
    while index < 4096, next(&name, index, in: folder) {
      index += 1
      guard isTemporaryName(name) else { continue }
      temporary.set(folder)
      temporary.append(name.units)
      guard case .dump(let byteCount) = check(temporary) else { continue }
      release(temporary)
      var target = storage.path(6)
      guard setDestination(dumpFile, &target) else { return .notSaved }
      registry.setMachineCrash(dumpFile: temporary.units, finalLocation: target.units, isTemporary: true)
      return move(temporary, to: target, byteCount)
    }
    return .noDump
  }

  private func isTemporaryName(_ name: borrowing RecoveryPath) -> Bool {
    guard name.count == 12 else { return false }
    let pattern: StaticString = "DUMP????.TMP"
    for index in 0..<12 {
      let unit = name[index]
      let upper = unit >= 0x61 && unit <= 0x7A ? unit - 0x20 : unit
      let wanted = UInt16(unsafe pattern.utf8Start[index])
      if wanted == 0x3F {
        guard (upper >= 0x30 && upper <= 0x39) || (upper >= 0x41 && upper <= 0x46) else { return false }
      } else if upper != wanted {
        return false
      }
    }
    return true
  }

  /// Moves the temporary file to the final place: copies it under a name of its own, then renames. The temporary file goes
  /// when the copy is whole and has its final name, and everything else is done.
  func move(
    _ temporary: borrowing RecoveryPath, to dumpFile: borrowing RecoveryPath, _ byteCount: UInt64
  ) -> RecoveryOutcome {
    let sameVolume = isSameVolume(temporary, dumpFile)
    if !isSameDump(dumpFile, temporary, byteCount) {
      guard mayReplace(dumpFile) else { return keep(temporary, .existingDump, byteCount) }
      if !sameVolume {
        guard bring(temporary, to: dumpFile, byteCount) else { return .keptTemporary(byteCount: byteCount) }
      }
    }
    carve(temporary)
    tell(.bugCheck, dumpFile)
    if sameVolume {
      guard makeRoom(for: dumpFile), (try? volume.rename(temporary.units, to: dumpFile.units)) != nil else {
        return keep(temporary, .moveFailed, byteCount)
      }
    } else {
      try? volume.delete(temporary.units)
    }
    registry.setFinalDumpFileLocation(dumpFile.units)
    return .recovered(byteCount: byteCount)
  }

  /// Leaves the dump in its temporary file, for the next boot or for a person.
  private func keep(
    _ temporary: borrowing RecoveryPath, _ reason: RecoveryEvent.Identifier, _ byteCount: UInt64
  ) -> RecoveryOutcome {
    tell(reason, temporary)
    carve(temporary)
    tell(.noFullDump, temporary)
    return .keptTemporary(byteCount: byteCount)
  }

  /// Copies the temporary file to the volume of the dump file and gives the copy its name.
  private func bring(
    _ temporary: borrowing RecoveryPath, to dumpFile: borrowing RecoveryPath, _ byteCount: UInt64
  ) -> Bool {
    var part = storage.path(5)
    part.set(dumpFile)
    part.append(".part")
    try? volume.delete(part.units)
    guard let free = try? volume.freeByteCount(of: dumpFile.units), free >= byteCount else {
      _ = keep(temporary, .outOfSpace, byteCount)
      return false
    }
    guard copy(temporary, to: part, byteCount) else {
      try? volume.delete(part.units)
      _ = keep(temporary, .copyFailed, byteCount)
      return false
    }
    release(part)
    guard makeRoom(for: dumpFile), (try? volume.rename(part.units, to: dumpFile.units)) != nil else {
      _ = keep(temporary, .moveFailed, byteCount)
      return false
    }
    return true
  }

  /// Whether the dump file is the dump in the temporary file. The temporary file's header is in the storage afterwards.
  private func isSameDump(
    _ dumpFile: borrowing RecoveryPath, _ temporary: borrowing RecoveryPath, _ byteCount: UInt64
  ) -> Bool {
    let hash = storage.header.checksum
    let found = check(dumpFile)
    let isSame = found == .dump(byteCount: byteCount) && storage.header.checksum == hash
    _ = check(temporary)
    return isSame
  }

  private func copy(
    _ source: borrowing RecoveryPath, to target: borrowing RecoveryPath, _ byteCount: UInt64
  ) -> Bool {
    guard let from = try? volume.open(source.units) else { return false }
    defer { volume.close(from) }
    guard let to = try? volume.create(target.units, byteCount: byteCount) else { return false }
    defer { volume.close(to) }
    var offset: UInt64 = 0
    while offset < byteCount {
      let count = Int(min(UInt64(storage.copy.byteCount), byteCount - offset))
      let piece = storage.copy.slice(0, count)
      guard (try? volume.read(from, at: offset, into: piece)) != nil,
        (try? volume.write(piece, to: to, at: offset)) != nil
      else { return false }
      offset += UInt64(count)
    }
    return (try? volume.flush(to)) != nil
  }
}
