import DumpFormat

/// A source file whose text is in the program database itself, for example a `.natvis` file.
public struct InjectedSource: Equatable, Sendable {
  /// Path of the file. Untrusted.
  public var name: String
  /// The object file that it belongs to, empty if there is none. Untrusted.
  public var objectFile: String
  /// Number of the stream that has the text, `nil` if the file has no such stream.
  public var stream: Int?
  /// Length of the text in bytes.
  public var byteCount: UInt32
  /// How the text is compressed: 0 not at all, 1 run lengths, 2 Huffman, 3 LZ, 101 by .NET.
  public var compression: UInt8

  /// `SrcHeaderBlockEntry`; observed in `InjectedSource.pdb` of LLVM.
  struct Entry: RecordValue {
    enum Layout: RecordLayout {
      static var byteCount: Int { 0x28 }
      static var size: Field<Self, UInt32> { .init(0x00) }
      static var byteCountOfText: Field<Self, UInt32> { .init(0x0C) }
      static var name: Field<Self, UInt32> { .init(0x10) }
      static var objectFile: Field<Self, UInt32> { .init(0x14) }
      static var streamName: Field<Self, UInt32> { .init(0x18) }
      static var compression: Field<Self, UInt8> { .init(0x1C) }
    }

    var byteCount: UInt32
    var name: UInt32
    var objectFile: UInt32
    var streamName: UInt32
    var compression: UInt8

    init(_ record: borrowing Record<Layout>) {
      byteCount = record[Layout.byteCountOfText]
      name = record[Layout.name]
      objectFile = record[Layout.objectFile]
      streamName = record[Layout.streamName]
      compression = record[Layout.compression]
    }
  }
}

extension PDBFile {
  /// The source files that are in the program database (stream `/src/headerblock`).
  public func injectedSources() throws(PDBError) -> [InjectedSource] {
    guard let number = information.namedStreams["/src/headerblock"], let names = try stringTable() else {
      return []
    }
    let stream = try msf.stream(number)
    // Without sources there is only the header.
    guard stream.count > 0x48 else { return [] }
    // A header of 64 bytes, then a hash table: its number of entries, its capacity, which entries are there and
    // which were removed, and the entries, each with its key.
    let count = Int(try stream.load(UInt32.self, at: 0x40))
    var offset = 0x48
    for _ in 0..<2 {
      let words = Int(try stream.load(UInt32.self, at: offset))
      guard words <= stream.count / 4 else {
        throw .malformed(.injectedSources, stream: number, offset: offset, found: UInt64(words))
      }
      offset += 4 + words * 4
    }
    let stride = 4 + InjectedSource.Entry.Layout.byteCount
    guard count <= (stream.count - min(offset, stream.count)) / stride else {
      throw .malformed(.injectedSources, stream: number, offset: 0x40, found: UInt64(count))
    }
    var list: [InjectedSource] = []
    // The names may be the same long text again and again.
    for index in 0..<min(count, 10_000) {
      let entry = try stream.value(InjectedSource.Entry.self, at: offset + index * stride + 4)
      // Streams are named in lower case, whatever the entry says.
      let streamName = "/src/files/" + (try names.text(at: entry.streamName))
      list.append(
        InjectedSource(
          name: try names.text(at: entry.name), objectFile: try names.text(at: entry.objectFile),
          stream: information.namedStreams[streamName] ?? information.namedStreams[streamName.lowercased()],
          byteCount: entry.byteCount,
          compression: entry.compression))
    }
    return list
  }
}
