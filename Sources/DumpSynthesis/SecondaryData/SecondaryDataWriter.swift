/// Writes `DUMP_BLOB_FILE_HEADER` and the blocks behind it.
public enum SecondaryDataWriter {
  /// The bytes from `DumpBlob` to the end of the last block, terminator and residue.
  public static func bytes(
    tags: [SyntheticTag], build: UInt32, options: SecondaryDataOptions = .init()
  ) -> [UInt8] {
    var out = ByteWriter(count: 0x10)
    out.setASCII("DumpBlob", at: 0x00)  // Signature1, Signature2
    out.setU32(0x10, at: 0x08)  // HeaderSize
    out.setU32(0xF000_0000 | build, at: 0x0C)  // BuildNumber
    for tag in tags {
      let postPad =
        switch options.postPad {
        case .none: 0
        case .toMultipleOf8: (8 - tag.data.count % 8) % 8
        case .fixed(let count): count
        }
      var header = ByteWriter(count: 0x20)
      header.setU32(0x20, at: 0x00)  // HeaderSize
      header.set(tag.guid, at: 0x04)  // Tag
      header.setU32(UInt32(tag.data.count), at: 0x14)  // DataSize
      header.setU32(UInt32(options.prePad), at: 0x18)  // PrePad
      header.setU32(UInt32(postPad), at: 0x1C)  // PostPad
      out.append(header.bytes)
      out.append([UInt8](repeating: 0xA5, count: options.prePad))
      out.append(tag.data)
      out.append([UInt8](repeating: 0, count: postPad))
    }
    if options.hasTerminator { out.append([UInt8](repeating: 0, count: 0x20)) }
    out.append(options.residue)
    return out.bytes
  }

  /// Appends secondary data to the primary part of a dump; returns where they begin, `nil` without tags.
  static func append(
    _ tags: [SyntheticTag], build: UInt32, options: SecondaryDataOptions, to out: inout ByteWriter
  ) -> Int? {
    guard !tags.isEmpty else { return nil }
    out.align(to: options.startAlignment)
    return out.append(bytes(tags: tags, build: build, options: options))
  }
}
