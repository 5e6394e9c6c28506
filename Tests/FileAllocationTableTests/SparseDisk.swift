import FileAllocationTable
import Foundation

/// A disk of a test: only sectors that were written exist. Each sector of a transfer is logged as a write of its own,
/// since a power cut may come between any two.
struct SparseDisk: BlockDevice {
  var sectorCount: UInt64
  var sectors: [UInt64: [UInt8]] = [:]
  var log: [(sector: UInt64, bytes: [UInt8])] = []
  var transfers = 0

  init(sectorCount: UInt64) { self.sectorCount = sectorCount }

  init(file: URL) throws {
    let data = Array(try Data(contentsOf: file))
    self.init(sectorCount: UInt64(data.count / 512))
    let zero = [UInt8](repeating: 0, count: 512)
    for sector in 0..<(data.count / 512) {
      let bytes = Array(data[(sector * 512)..<(sector * 512 + 512)])
      if bytes != zero { sectors[UInt64(sector)] = bytes }
    }
  }

  mutating func read(sector: UInt64, into bytes: inout MutableRawSpan) throws(BlockDeviceError) {
    let count = UInt64(bytes.byteCount / 512)
    guard sector <= sectorCount, count <= sectorCount - sector else {
      throw .outOfRange(sector: sector, count: count)
    }
    transfers += 1
    for index in 0..<Int(count) {
      let content = sectors[sector + UInt64(index)]
      for byte in 0..<512 {
        bytes.storeBytes(of: content?[byte] ?? 0, toByteOffset: index * 512 + byte, as: UInt8.self)
      }
    }
  }

  mutating func write(sector: UInt64, from bytes: RawSpan) throws(BlockDeviceError) {
    let count = UInt64(bytes.byteCount / 512)
    guard sector <= sectorCount, count <= sectorCount - sector else {
      throw .outOfRange(sector: sector, count: count)
    }
    transfers += 1
    for index in 0..<Int(count) {
      var content: [UInt8] = []
      for byte in 0..<512 {
        content.append(unsafe bytes.unsafeLoad(fromByteOffset: index * 512 + byte, as: UInt8.self))
      }
      sectors[sector + UInt64(index)] = content
      log.append((sector + UInt64(index), content))
    }
  }

  mutating func flush() throws(BlockDeviceError) {}

  /// Writes the disk as a sparse file.
  func write(to file: URL) throws {
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: sectorCount * 512)
    for (sector, bytes) in sectors {
      try handle.seek(toOffset: sector * 512)
      try handle.write(contentsOf: Data(bytes))
    }
    try handle.close()
  }
}

typealias TestVolume = FATVolume<SparseDisk>

/// Memory for the buffers of a volume; a test process may keep it.
func makeScratch() -> UnsafeMutableRawBufferPointer {
  .allocate(byteCount: TestVolume.scratchByteCount, alignment: 16)
}

/// A new volume of 512-byte clusters.
func makeVolume(sectorCount: UInt64 = 70_000) throws -> TestVolume {
  var disk = SparseDisk(sectorCount: sectorCount)
  let options = FormatOptions(clusterByteCount: 512, volumeID: 0x1234_5678, deviceIsZero: true)
  try unsafe TestVolume.format(&disk, options: options, label: "LAB", scratch: makeScratch())
  return try unsafe TestVolume(mounting: disk, access: .readWrite, scratch: makeScratch())
}

/// A path of a string.
func withPath<R>(_ text: String, _ body: (borrowing VolumePath) throws -> R) rethrows -> R {
  let bytes = Array(text.utf8)
  return try unsafe body(VolumePath(utf8: bytes.span.bytes))
}

/// Bytes that differ from place to place.
func pattern(_ count: Int, seed: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 31) ^ ($0 >> 8) ^ seed) }
}

extension FATVolume where Device == SparseDisk {
  mutating func put(_ path: String, _ content: [UInt8]) throws {
    var file = try withPath(path) { try createFile($0) }
    try unsafe append(&file, from: content.span.bytes)
  }

  mutating func content(_ path: String) throws -> [UInt8] {
    var file = try withPath(path) { try open($0) }
    var bytes = [UInt8](repeating: 0, count: Int(file.size))
    var span = bytes.mutableSpan
    var raw = unsafe span.mutableBytes
    try read(&file, at: 0, into: &raw)
    return bytes
  }

  /// Names of a directory.
  mutating func names(_ path: String) throws -> [String] {
    var listing = try withPath(path) { try openDirectory($0) }
    var buffer = [UInt8](repeating: 0, count: 765)
    var names: [String] = []
    while true {
      var span = buffer.mutableSpan
      var raw = unsafe span.mutableBytes
      guard let entry = try next(&listing, name: &raw) else { return names }
      names.append(String(decoding: buffer[0..<entry.nameByteCount], as: UTF8.self))
    }
  }
}

/// Runs a tool; `nil` if it is not installed.
func run(_ tool: String, _ arguments: [String]) throws -> (status: Int32, output: String)? {
  let places = ["/usr/bin/", "/usr/sbin/", "/sbin/", "/bin/", "/opt/homebrew/bin/", "/opt/homebrew/sbin/"]
  guard let path = places.map({ $0 + tool }).first(where: FileManager.default.isExecutableFile) else {
    return nil
  }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  var environment = ProcessInfo.processInfo.environment
  environment["MTOOLS_SKIP_CHECK"] = "1"
  process.environment = environment
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: data, as: UTF8.self))
}

/// A folder that a test removes.
func temporaryFolder() throws -> URL {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("fat-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  return url
}
