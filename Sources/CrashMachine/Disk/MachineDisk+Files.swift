public import FileAllocationTable
import Foundation

extension MachineDisk {
  /// Makes a directory and those it is in.
  public mutating func makeDirectory(_ path: String) throws(MachineDiskError) {
    var soFar = ""
    for name in path.split(separator: "\\") {
      soFar += "\\" + name
      try with(soFar) { volume, path throws(FileSystemError) in
        if try !volume.exists(path) { try volume.createDirectory(path) }
      }
    }
  }

  /// Writes a file, in place of none.
  public mutating func write(_ bytes: [UInt8], to path: String) throws(MachineDiskError) {
    try with(path) { volume, path throws(FileSystemError) in
      var file = try volume.createFile(path, size: UInt64(bytes.count))
      try unsafe volume.write(&file, at: 0, from: bytes.span.bytes)
    }
  }

  /// Makes a file of a size without writing it, in one piece or in several.
  public mutating func makeFile(
    _ path: String, byteCount: UInt64, pieces: UInt32, attributes: FileAttributes
  ) throws(MachineDiskError) {
    try with(path) { volume, path throws(FileSystemError) in
      _ = try volume.createFile(
        path, size: byteCount, policy: pieces > 1 ? .runs(pieces) : .contiguous, attributes: attributes)
    }
  }

  /// The bytes of a small file; `nil` if there is none.
  public mutating func read(_ path: String) throws(MachineDiskError) -> [UInt8]? {
    try with(path) { volume, path throws(FileSystemError) in
      guard try volume.exists(path) else { return nil }
      var file = try volume.open(path)
      var bytes = [UInt8](repeating: 0, count: Int(file.size))
      var span = bytes.mutableSpan
      var raw = unsafe span.mutableBytes
      try volume.read(&file, at: 0, into: &raw)
      return bytes
    }
  }

  /// Copies a file to the host; false if there is none. What is zero takes no space there.
  @discardableResult
  public mutating func copy(_ path: String, to hostPath: String) throws(MachineDiskError) -> Bool {
    let size = try with(path) { volume, path throws(FileSystemError) in try volume.entry(at: path)?.size }
    guard let size else { return false }
    guard FileManager.default.createFile(atPath: hostPath, contents: nil),
      let output = FileHandle(forWritingAtPath: hostPath)
    else { throw .hostFile(path: hostPath, reason: "cannot be made") }
    var offset: UInt64 = 0
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    while offset < UInt64(size) {
      let count = Int(min(UInt64(bytes.count), UInt64(size) - offset))
      try with(path) { volume, path throws(FileSystemError) in
        var file = try volume.open(path)
        var span = bytes.mutableSpan
        var raw = unsafe span.mutableBytes
        var part = raw._mutatingExtracting(0..<count)
        try volume.read(&file, at: offset, into: &part)
      }
      do {
        if !bytes[..<count].allSatisfy({ $0 == 0 }) {
          try output.seek(toOffset: offset)
          try output.write(contentsOf: bytes[..<count])
        }
      } catch { throw .hostFile(path: hostPath, reason: "\(error)") }
      offset += UInt64(count)
    }
    do {
      try output.truncate(atOffset: UInt64(size))
      try output.close()
    } catch { throw .hostFile(path: hostPath, reason: "\(error)") }
    return true
  }

  /// Names of the files in a directory, sorted; none if it does not exist.
  public mutating func fileNames(in directory: String) throws(MachineDiskError) -> [String] {
    try with(directory) { volume, path throws(FileSystemError) in
      guard try volume.exists(path) else { return [] }
      var listing = try volume.openDirectory(path)
      var names: [String] = []
      var buffer = [UInt8](repeating: 0, count: 765)
      while true {
        var span = buffer.mutableSpan
        var raw = unsafe span.mutableBytes
        guard let entry = try volume.next(&listing, name: &raw) else { break }
        if !entry.isDirectory {
          names.append(String(decoding: buffer[..<entry.nameByteCount], as: UTF8.self))
        }
      }
      return names.sorted()
    }
  }
}
