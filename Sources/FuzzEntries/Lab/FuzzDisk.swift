import FileAllocationTable

/// A small disk in memory that grows no further than its sectors.
struct FuzzMemoryDisk: BlockDevice {
  var bytes: [UInt8]
  var sectorCount: UInt64 { UInt64(bytes.count / 512) }

  mutating func read(sector: UInt64, into target: inout MutableRawSpan) throws(BlockDeviceError) {
    let start = try offset(of: sector, byteCount: target.byteCount)
    for index in 0..<target.byteCount {
      target.storeBytes(of: bytes[start + index], toByteOffset: index, as: UInt8.self)
    }
  }

  mutating func write(sector: UInt64, from source: RawSpan) throws(BlockDeviceError) {
    let start = try offset(of: sector, byteCount: source.byteCount)
    for index in 0..<source.byteCount {
      bytes[start + index] = unsafe source.unsafeLoad(fromByteOffset: index, as: UInt8.self)
    }
  }

  mutating func flush() throws(BlockDeviceError) {}

  private func offset(of sector: UInt64, byteCount: Int) throws(BlockDeviceError) -> Int {
    let count = UInt64(byteCount / 512)
    guard sector <= sectorCount, count <= sectorCount - sector else {
      throw .outOfRange(sector: sector, count: count)
    }
    return Int(sector) * 512
  }
}

/// Mounts a volume of any bytes, lists and reads it, and changes it.
public func fuzzFATVolume(_ bytes: [UInt8]) {
  var bytes = bytes
  bytes.append(contentsOf: [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512 + 8192))
  // The check of a signature would keep nearly everything out.
  bytes[510] = 0x55
  bytes[511] = 0xAA
  let scratch = UnsafeMutableRawBufferPointer.allocate(
    byteCount: FATVolume<FuzzMemoryDisk>.scratchByteCount, alignment: 16)
  defer { unsafe scratch.deallocate() }
  var disk = FuzzMemoryDisk(bytes: bytes)
  _ = try? unsafe PartitionTable(reading: &disk, scratch: scratch)
  guard
    var volume = try? unsafe FATVolume(mounting: disk, access: .readWrite, scratch: scratch)
  else { return }
  var name = [UInt8](repeating: 0, count: 765)
  var paths: [[UInt8]] = []
  if var listing = try? volume.openDirectory(VolumePath("")) {
    while paths.count < 16 {
      var span = name.mutableSpan
      var raw = unsafe span.mutableBytes
      guard let entry = try? volume.next(&listing, name: &raw) else { break }
      precondition(entry.nameByteCount <= 765, "a name is longer than its buffer")
      paths.append(Array(name[0..<entry.nameByteCount]))
    }
  }
  for path in paths { exercise(path, &volume) }
  _ = try? volume.createDirectory(VolumePath("a new directory"))
  _ = try? volume.rename(VolumePath("a new directory"), to: VolumePath("NEW"))
  _ = try? volume.createFile(VolumePath("NEW/file"), size: 2000, policy: .runs(2))
  _ = try? volume.freeClusterCount()
  _ = try? volume.unmount(markClean: true)
}

private func exercise(_ path: [UInt8], _ volume: inout FATVolume<FuzzMemoryDisk>) {
  let path = unsafe VolumePath(utf8: path.span.bytes)
  _ = try? volume.openDirectory(path)
  guard var file = try? volume.open(path) else {
    _ = try? volume.remove(path)
    return
  }
  var buffer = [UInt8](repeating: 0, count: min(Int(file.size), 65536))
  var span = buffer.mutableSpan
  var raw = unsafe span.mutableBytes
  _ = try? volume.read(&file, at: UInt64(file.size) - UInt64(raw.byteCount), into: &raw)
  var extents = [FileExtent](repeating: FileExtent(firstSector: 0, sectorCount: 0), count: 16)
  var extentSpan = extents.mutableSpan
  _ = try? volume.extents(of: file, into: &extentSpan)
  _ = try? volume.append(&file, from: raw.bytes)
  _ = try? volume.truncate(&file, to: UInt64(file.size / 2))
  _ = try? volume.rename(path, to: VolumePath("renamed into another"), replacing: true)
}
