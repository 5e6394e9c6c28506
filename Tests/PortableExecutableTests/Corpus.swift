import DumpFormat
import Foundation
import PortableExecutable
import Testing

/// Real files of others that lie beside the repository, in `../shared/corpus`; most machines have none.
enum Corpus {
  /// The folder, with a slash at its end.
  static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)  // Tests/PortableExecutableTests/Corpus.swift
    return "/" + parts.dropLast().joined(separator: "/") + "/shared/corpus/"
  }()

  /// Whether the folder is there; for `.enabled(if:_:)`.
  static let isThere = FileManager.default.fileExists(atPath: folder + "pe")

  /// What a skipped test says.
  static let absent: Comment = "the corpus is not on this machine"

  /// The bytes of a file.
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder + name)))
  }

  /// A file as an image.
  static func image(_ name: String) throws -> ExecutableImage {
    try ExecutableImage(BufferedImage(try bytes(name)))
  }

  /// All images of the corpus.
  static let images: [String] = {
    guard isThere else { return [] }
    return ["pe", "pdb"].flatMap { part -> [String] in
      let names = FileManager.default.enumerator(atPath: folder + part)?.compactMap { $0 as? String } ?? []
      return names.filter { [".sys", ".dll", ".exe"].contains(String($0.suffix(4))) }.map { part + "/" + $0 }
    }.sorted()
  }()

  static let sys = "pe/systeminformer/amd64/systeminformer.sys"
  static let ksi = "pe/systeminformer/amd64/ksi.dll"
  static let sysARM64 = "pe/systeminformer/arm64/systeminformer.sys"
}

/// Memory of a crashed machine: mapped layout, some pages missing, one page at a time.
struct SparseMemory: ImageSource {
  var bytes: [UInt8]
  var missing: Set<UInt64> = []
  var layout: ImageLayout { .mapped }
  var byteCount: UInt64? { nil }

  /// The image as the loader would map it, written without the code under test.
  init(loading file: [UInt8], missing: Set<UInt64> = []) {
    func u16(_ at: Int) -> Int { Int(file[at]) | Int(file[at + 1]) << 8 }
    func u32(_ at: Int) -> Int { u16(at) | u16(at + 2) << 16 }
    let header = u32(0x3C)
    var memory = [UInt8](repeating: 0, count: u32(header + 24 + 56))
    memory.replaceSubrange(0..<u32(header + 24 + 60), with: file[..<u32(header + 24 + 60)])
    for index in 0..<u16(header + 6) {
      let section = header + 24 + u16(header + 20) + index * 40
      let start = u32(section + 12)
      let count = min(u32(section + 16), (u32(section + 8) + 0xFFF) & ~0xFFF)
      let raw = u32(section + 20)
      memory.replaceSubrange(start..<(start + count), with: file[raw..<(raw + count)])
    }
    bytes = memory
    self.missing = missing
  }

  func readSome(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard offset < UInt64(bytes.count), !missing.contains(offset / 0x1000) else { return 0 }
    let count = min(buffer.count, Int(0x1000 - offset % 0x1000))
    let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
    return unsafe BufferedImage(bytes).readSome(at: offset, into: part)
  }
}
