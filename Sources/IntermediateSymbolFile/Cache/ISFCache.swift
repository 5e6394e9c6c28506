import DumpFile
public import SystemPackage

/// Keeps symbol tables in their compact form, so that the second use of a table takes no reading of JSON.
///
/// A cached table is used only if it was made by this version from the same state of the same file; anything else is
/// made anew. No failure of the cache is an error: without a place to write to, every use is a first one.
public struct ISFCache: Sendable {
  /// The folder of the cached tables; `nil` for no cache.
  public var folder: FilePath?

  /// A cache in a folder, which is made when it is first written to.
  public init(folder: FilePath?) { self.folder = folder }

  /// The table of a file: from the cache if it is there, else from the file, and then for the cache.
  public func table(at path: FilePath) throws(ISFError) -> ISFTable {
    let opened = try OpenSource(path: path)
    let place = folder.map { $0.appending(Self.name(for: path)) }
    if let place, let file = try? MappedFile(path: place),
      let table = try? ISFTable(file, madeFrom: opened.source)
    {
      return table
    }
    let file = try ISFFile(opened)
    let bytes = try file.encoded()
    if let folder, let place { try? write(bytes, to: place, in: folder) }
    return try ISFTable(MappedFile(bytes: bytes, name: file.json.path))
  }

  /// The place of a file's table. Two files that share one would only push each other out: the state of the file
  /// decides.
  private static func name(for path: FilePath) -> String {
    // FNV-1a of the path.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in String(decoding: path).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let stem = (path.lastComponent?.string ?? "table").unicodeScalars.prefix(64).map {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-._".unicodeScalars.contains($0)) ? $0 : "_"
    }
    return String(String.UnicodeScalarView(stem)) + "-" + String(hash, radix: 16) + ".table"
  }
}
