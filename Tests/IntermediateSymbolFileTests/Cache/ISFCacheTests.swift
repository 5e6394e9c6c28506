import DumpFile
import DumpFormat
import Foundation
import IntermediateSymbolFile
import SystemPackage
import Testing

@Suite struct ISFCacheTests {
  static let text = Array(smallTable.utf8)

  @Test func theSecondUseReadsTheCache() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("small.json", Self.text)
    let cache = ISFCache(folder: folder.path.appending("deep/er"))
    #expect(try cache.table(at: path).symbolCount == 6)
    let place = try onlyFile(in: folder.path.appending("deep/er"))
    // A cached table with another symbol shows where the second answer comes from.
    let other = MappedFile(bytes: Array(#"{"symbols":{"Cached":{"address":1}}}"#.utf8))
    let source = try cache.table(at: path).source
    try Data(try ISFTable.encode(json: other.bytes, source: source)).write(
      to: URL(fileURLWithPath: place.string))
    #expect(try cache.table(at: path).symbol(named: "Cached") != nil)
  }

  @Test func aChangedSourceIsReadAgain() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("small.json", Self.text)
    let cache = ISFCache(folder: folder.path.appending("cache"))
    #expect(try cache.table(at: path).symbolCount == 6)
    // The same length: the time tells.
    let changed = String(decoding: Self.text, as: UTF8.self).replacing("\"First\"", with: "\"Fir5t\"")
    try folder.write("small.json", Array(changed.utf8))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: path.string)
    #expect(try cache.table(at: path).symbol(named: "Fir5t") != nil)
    #expect(try cache.table(at: path).symbol(named: "First") == nil)
    _ = try onlyFile(in: folder.path.appending("cache"))
  }

  @Test(arguments: [[], [0], [UInt8](repeating: 0xFF, count: 5000)] as [[UInt8]])
  func aDamagedCacheIsWrittenAgain(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("small.json", Self.text)
    let cache = ISFCache(folder: folder.path.appending("cache"))
    _ = try cache.table(at: path)
    let place = try onlyFile(in: folder.path.appending("cache"))
    let good = try Data(contentsOf: URL(fileURLWithPath: place.string))
    try Data(bytes).write(to: URL(fileURLWithPath: place.string))
    #expect(try cache.table(at: path).symbolCount == 6)
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.string)) == good)
  }

  @Test func aCacheThatCannotBeWrittenIsNoError() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("small.json", Self.text)
    let file = try folder.write("file", [1])
    #expect(try ISFCache(folder: file.appending("below")).table(at: path).symbolCount == 6)
    #expect(try ISFCache(folder: nil).table(at: path).symbolCount == 6)
    #expect(folder.names == ["file", "small.json"])
  }

  /// `{"symbols":{"Packed":{"address":4096}}}` through `xz -c`, `gzip -nc`, `bzip2 -c` and `zstd -c`, in base 64.
  @Test(arguments: [
    "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAmeyJzeW1ib2xzIjp7IlBhY2tlZCI6eyJhZGRyZXNzIjo0MDk2fX19AAB/BWYFvX09owAB"
      + "Pyd8KlLdH7bzfQEAAAAABFla",
    "H4sIAAAAAAAAA6tWKq7MTcrPKVayqlYKSEzOTk0BsRJTUopSi4GCJgaWZrW1tQBxae8FJwAAAA==",
    "QlpoOTFBWSZTWTMb1rQAABGbgBAARTBAAD4OmCogACGoAMgwgoGmhkZMRQbwrjF7gZih8iXWRnayuWpoPQ98XckU4UJAzG9a0A==",
    "KLUv/SQnOQEAeyJzeW1ib2xzIjp7IlBhY2tlZCI6eyJhZGRyZXNzIjo0MDk2fX19yj7PHA==",
  ])
  func compressedTextIsUnpacked(_ base64: String) throws {
    let folder = try TemporaryFolder()
    let bytes = Array(try #require(Data(base64Encoded: base64)))
    // The name says nothing: the content decides.
    let path = try folder.write("table.json", bytes)
    #expect(try ISFFile(path: path).table().rva(named: "Packed")?.rawValue == 4096)
    #expect(try ISFFile(MappedFile(path: path)).table().rva(named: "Packed")?.rawValue == 4096)
    #expect(try ISFCache(folder: folder.path).table(at: path).rva(named: "Packed")?.rawValue == 4096)
    let cut = try folder.write("cut.json", Array(bytes.dropLast(12)))
    #expect(throws: ISFError.self) { try ISFFile(path: cut) }
  }

  @Test func filesThatAreNoTablesAreErrors() throws {
    let folder = try TemporaryFolder()
    let cache = ISFCache(folder: folder.path.appending("cache"))
    #expect {
      try cache.table(at: folder.path.appending("missing.json"))
    } throws: { error in
      if case ISFError.file(let error) = error {
        error.reason == .system(.noSuchFileOrDirectory)
      } else {
        false
      }
    }
    let text = try folder.write("text.json", Array("hello".utf8))
    #expect(throws: ISFError.notASymbolFile(path: text.string)) { try cache.table(at: text) }
    let empty = try folder.write("empty.json", [])
    #expect(throws: ISFError.notASymbolFile(path: empty.string)) { try cache.table(at: empty) }
    #expect(throws: ISFError.self) { try cache.table(at: folder.path) }
    #expect(!folder.names.contains("cache"))
  }

  private func onlyFile(in folder: FilePath) throws -> FilePath {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.string)
    #expect(names.count == 1)
    return folder.appending(try #require(names.first))
  }
}
