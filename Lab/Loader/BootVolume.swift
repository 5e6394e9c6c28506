import DumpFormat
import FileAllocationTable
import NT

/// The files of the boot volume: kernel, drivers and hive, read one after the other into the same memory.
struct BootVolume: ~Copyable {
  private var volume: FATVolume<LoaderDisk>
  /// Where files are read to: below everything that the loader gives out.
  private static let buffer: UInt64 = 0x80_0000
  private static let limit = 0x80_0000
  private static let scratch: UInt64 = 0x60_0000

  /// The first FAT32 partition of the disk; `nil` if there is none.
  init?() {
    guard var disk = LoaderDisk() else { return nil }
    let scratch = UnsafeMutableRawBufferPointer(start: ram(Self.scratch), count: 8192)
    do {
      let table = try PartitionTable(reading: &disk, scratch: scratch)
      guard let partition = table.firstFAT32 else { return nil }
      volume = try FATVolume(mounting: disk, in: partition.range, access: .readOnly, scratch: scratch)
    } catch { return nil }
  }

  /// Reads a file; `nil` if it cannot be read or has no room.
  mutating func read(_ path: borrowing VolumePath) -> (start: UInt64, byteCount: UInt64)? {
    do {
      var file = try volume.open(path)
      guard file.size > 0, Int(file.size) <= Self.limit else { return nil }
      // Whole sectors are read without a detour.
      var bytes = MutableRawSpan(_unsafeStart: ram(Self.buffer), byteCount: Int(file.size))
      try volume.read(&file, at: 0, into: &bytes)
      return (Self.buffer, UInt64(file.size))
    } catch { return nil }
  }

  /// Calls a routine for each driver of `\Windows\System32\drivers`, with its name and bytes.
  mutating func readDrivers(_ take: (UnsafePointer<UInt8>, UInt64, UInt64) -> Void) {
    var path = InlineArray<96, UInt8>(repeating: 0)
    let folder: StaticString = "\\Windows\\System32\\drivers\\"
    for index in 0..<folder.utf8CodeUnitCount { path[index] = folder.utf8Start[index] }
    let prefix = folder.utf8CodeUnitCount
    do {
      var listing = try volume.openDirectory(VolumePath("\\Windows\\System32\\drivers"))
      while true {
        var length = 0
        var more = false
        do {
          var bytes = path.mutableSpan
          var all = bytes.mutableBytes
          var name = all._mutatingExtracting(prefix..<95)
          if let entry = try volume.next(&listing, name: &name) {
            more = true
            length = entry.isDirectory ? 0 : entry.nameByteCount
          }
        }
        guard more else { return }
        guard length > 4, isDriver(path, prefix + length) else { continue }
        guard let file = read(VolumePath(utf8: path.span.bytes.extracting(0..<(prefix + length)))) else {
          fail("a driver cannot be read")
        }
        path[prefix + length] = 0
        withUnsafePointer(to: &path) {
          take(UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self) + prefix, file.start, file.byteCount)
        }
      }
    } catch { fail("the drivers' folder cannot be read") }
  }

  /// Whether a name ends with `.sys`.
  private func isDriver(_ path: InlineArray<96, UInt8>, _ end: Int) -> Bool {
    path[end - 4] == 0x2E && path[end - 3] | 0x20 == 0x73 && path[end - 2] | 0x20 == 0x79
      && path[end - 1] | 0x20 == 0x73
  }
}
