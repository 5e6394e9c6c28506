/// Makes program databases byte by byte, without the layouts of the reader.
struct PDBBuilder {
  /// The streams by number; `nil` for an absent one.
  var streams: [[UInt8]?] = [[], PDBBuilder.information(), nil, nil, nil]

  /// Bytes of little-endian numbers.
  static func u32(_ values: UInt32...) -> [UInt8] {
    values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
  }
  /// Bytes of little-endian numbers.
  static func u16(_ values: UInt16...) -> [UInt8] {
    values.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }
  /// A text with its NUL.
  static func text(_ text: String) -> [UInt8] { Array(text.utf8) + [0] }

  /// A PDB information stream without named streams; the last number says that there is an IPI stream.
  static func information() -> [UInt8] {
    u32(20_000_404, 1, 1) + [UInt8](repeating: 7, count: 16) + u32(0) + u32(0, 1) + u32(0) + u32(0) + u32(0)
      + u32(20_140_508)
  }

  /// Adds a stream; returns its number.
  mutating func add(_ bytes: [UInt8]) -> UInt16 {
    streams.append(bytes)
    return UInt16(streams.count - 1)
  }

  /// A type stream with records, each a kind and its content, without a hash stream.
  static func typeStream(_ records: [(UInt16, [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (kind, content) in records {
      var content = content
      while content.count % 4 != 0 { content.append(0xF0 + UInt8(4 - content.count % 4)) }
      bytes += u16(UInt16(content.count + 2), kind) + content
    }
    let header =
      u32(20_040_203, 56, 0x1000, 0x1000 + UInt32(records.count), UInt32(bytes.count))
      + u16(0xFFFF, 0xFFFF) + u32(4, 0x1000) + u32(0, 0, 0, 0, 0, 0)
    return header + bytes
  }

  /// The file, with blocks of 512 bytes.
  func make() -> [UInt8] {
    var blocks: [[UInt8]] = [[], [], []]
    var directory = PDBBuilder.u32(UInt32(streams.count))
    for stream in streams { directory += PDBBuilder.u32(stream.map { UInt32($0.count) } ?? .max) }
    func store(_ bytes: [UInt8]) -> [UInt32] {
      stride(from: 0, to: bytes.count, by: 512).map { start in
        blocks.append(Array(bytes[start..<min(start + 512, bytes.count)]))
        return UInt32(blocks.count - 1)
      }
    }
    for stream in streams { for block in store(stream ?? []) { directory += PDBBuilder.u32(block) } }
    let map = store(directory).flatMap { PDBBuilder.u32($0) }
    blocks.append(map)
    blocks[0] =
      Array("Microsoft C/C++ MSF 7.00\r\n\u{1A}DS\0\0\0".utf8)
      + PDBBuilder.u32(512, 1, UInt32(blocks.count), UInt32(directory.count), 0, UInt32(blocks.count - 1))
    return blocks.flatMap { $0 + [UInt8](repeating: 0, count: 512 - $0.count) }
  }
}
