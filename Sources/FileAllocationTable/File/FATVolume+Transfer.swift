extension FATVolume where Device: ~Copyable {
  /// Reads bytes of a file: whole sectors straight into the caller's bytes, as many in one transfer as follow one
  /// another on the medium.
  ///
  /// - Throws: ``FileSystemError/outsideFile(offset:byteCount:fileSize:)`` if not all bytes are in the file, or why
  ///   the chain or the device failed.
  public mutating func read(
    _ file: inout FATFile, at offset: UInt64, into bytes: inout MutableRawSpan
  ) throws(FileSystemError) {
    let total = bytes.byteCount
    guard offset <= UInt64(file.size), UInt64(total) <= UInt64(file.size) - offset else {
      throw .outsideFile(offset: offset, byteCount: UInt64(total), fileSize: UInt64(file.size))
    }
    var done = 0
    while done < total {
      let position = offset + UInt64(done)
      let (sector, count) = try run(of: &file, at: position, upTo: UInt64(total - done))
      let inside = Int(position % 512)
      if inside != 0 || total - done < 512 {
        let length = min(512 - inside, total - done)
        try readSectors(sector, to: ScratchMemory.dataSector, count: 1)
        for index in 0..<length {
          let byte: UInt8 = scratch.load(ScratchMemory.dataSector + inside + index)
          bytes.storeBytes(of: byte, toByteOffset: done + index, as: UInt8.self)
        }
        done += length
      } else {
        let length = min(Int(count) * 512, (total - done) / 512 * 512)
        var part = bytes._mutatingExtracting(done..<(done + length))
        do { try device.read(sector: sector, into: &part) } catch { throw .device(error) }
        done += length
      }
    }
  }

  /// Writes bytes into a file, at most up to 4 GiB - 1. What reaches beyond its end makes it longer; `offset` may
  /// not lie beyond the end.
  ///
  /// The size in the directory changes after the bytes are on the medium.
  public mutating func write(
    _ file: inout FATFile, at offset: UInt64, from bytes: RawSpan
  ) throws(FileSystemError) {
    let count = UInt64(bytes.byteCount)
    guard offset <= UInt64(file.size) else {
      throw .outsideFile(offset: offset, byteCount: count, fileSize: UInt64(file.size))
    }
    guard count > 0 else { return }
    let end = try fileSize(offset + count)
    try beginChange()
    let grows = end > file.size
    if grows { try addClusters(to: &file, forSize: end, policy: .contiguousIfPossible) }
    try transfer(&file, at: offset, from: bytes)
    guard grows else { return }
    try flushDevice()
    file.size = end
    try updateEntry(file.entry, firstCluster: file.firstCluster, size: end)
  }

  /// Writes bytes at the end of a file.
  public mutating func append(_ file: inout FATFile, from bytes: RawSpan) throws(FileSystemError) {
    try write(&file, at: UInt64(file.size), from: bytes)
  }

  /// Makes a file longer without writing to its new clusters: they keep what was on the medium.
  public mutating func extend(
    _ file: inout FATFile, to byteCount: UInt64, policy: AllocationPolicy = .contiguousIfPossible
  ) throws(FileSystemError) {
    let size = try fileSize(byteCount)
    guard size >= file.size else {
      throw .outsideFile(offset: byteCount, byteCount: 0, fileSize: UInt64(file.size))
    }
    guard size > file.size else { return }
    try beginChange()
    try addClusters(to: &file, forSize: size, policy: policy)
    file.size = size
    try updateEntry(file.entry, firstCluster: file.firstCluster, size: size)
  }

  /// Links as many clusters to a file as a size needs.
  private mutating func addClusters(
    to file: inout FATFile, forSize size: UInt32, policy: AllocationPolicy
  ) throws(FileSystemError) {
    let needed = clusters(for: UInt64(size))
    var have = clusters(for: UInt64(file.size))
    guard file.firstCluster != 0 else {
      file.firstCluster = try allocate(needed, policy: policy)
      file.reachedCluster = file.firstCluster
      file.reachedIndex = 0
      return
    }
    var last = try seek(&file, to: max(have, 1) - 1)
    have = max(have, 1)
    // After a power cut a chain may be longer than the size.
    while have < needed, let next = try nextCluster(after: last) {
      last = next
      have += 1
    }
    guard have < needed else { return }
    let new = try allocate(needed - have, policy: policy, near: last)
    try setLink(of: last, new)
    try barrier()
  }

  private mutating func transfer(
    _ file: inout FATFile, at offset: UInt64, from bytes: RawSpan
  ) throws(FileSystemError) {
    let total = bytes.byteCount
    var done = 0
    while done < total {
      let position = offset + UInt64(done)
      let (sector, count) = try run(of: &file, at: position, upTo: UInt64(total - done))
      let inside = Int(position % 512)
      if inside != 0 || total - done < 512 {
        let length = min(512 - inside, total - done)
        try readSectors(sector, to: ScratchMemory.dataSector, count: 1)
        for index in 0..<length {
          // The length was compared with the bytes that are left.
          let byte = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: done + index, as: UInt8.self)
          scratch.store(byte, ScratchMemory.dataSector + inside + index)
        }
        try writeSectors(sector, from: ScratchMemory.dataSector, count: 1)
        done += length
      } else {
        let length = min(Int(count) * 512, (total - done) / 512 * 512)
        let part = bytes.extracting(done..<(done + length))
        do { try device.write(sector: sector, from: part) } catch { throw .device(error) }
        done += length
      }
    }
  }
}
