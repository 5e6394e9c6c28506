/// Finds out how much memory libarchive would take for a container, before libarchive is asked.
///
/// libarchive has limits of its own for Zstandard (a window of 128 MiB), and cabinets, deflate and bzip2 need
/// little. xz and 7z are different: a dictionary may be 4 GiB, of which everything that is unpacked is kept; and
/// a 7z header of 2 KB may unpack to the description of 100 million files, for which libarchive 3.6.2 took more
/// than 5 GiB. LZMA inside ZIP is not looked at: there the limits on unpacked bytes have to do.
enum MemoryDemand {
  /// Throws if the container asks for more than `limits` allow, or is not to be understood.
  static func check(
    _ file: MappedFile, format: ContainerFormat, limits: UnpackLimits
  ) throws(ContainerError) {
    let needed: Int
    switch format {
    case .xz:
      needed = largestXZDictionary(file.bytes)
    case .sevenZip:
      do throws(SevenZipHeader.Failure) {
        guard let header = try SevenZipHeader.read(file, memoryLimit: limits.dictionaryByteCount) else {
          return
        }
        guard header.fileCount <= limits.entryCount else {
          throw SevenZipHeader.Failure.tooManyFiles
        }
        needed = header.memory
      } catch {
        switch error {
        case .damaged(let detail):
          throw .damaged(path: file.path, format: format, entry: nil, detail: detail)
        case .encrypted:
          throw .encrypted(path: file.path, format: format, entry: nil)
        case .tooManyFiles:
          throw .tooManyEntries(path: file.path, format: format, limit: limits.entryCount)
        case .tooMuchMemory(let needed):
          throw .tooMuchMemory(
            path: file.path, format: format, needed: needed, limit: limits.dictionaryByteCount)
        }
      }
    case .cab, .zip, .gzip, .zstd, .bzip2, .tar:
      return
    }
    guard needed <= limits.dictionaryByteCount else {
      throw .tooMuchMemory(path: file.path, format: format, needed: needed, limit: limits.dictionaryByteCount)
    }
  }

  /// The size that an LZMA2 property byte stands for, as in xz and 7z; `nil` if it is invalid.
  static func lzma2Dictionary(_ property: UInt8) -> Int? {
    switch property & 0x3F {
    case 40: 0xFFFF_FFFF
    case let bits where bits < 40: (2 | Int(bits & 1)) << (Int(bits) / 2 + 11)
    default: nil
    }
  }

  /// The largest dictionary of all blocks of all streams of an xz file.
  ///
  /// Goes from chunk to chunk of the LZMA2 data (each has at most 64 KiB) without unpacking. Where the structure
  /// breaks, decoders stop as well, so that nothing can hide behind it. Source: "The .xz File Format" 1.2.1,
  /// and the comment on LZMA2 chunks in XZ Embedded's `xz_dec_lzma2.c`.
  static func largestXZDictionary(_ bytes: RawSpan) -> Int {
    var reader = ByteReader(bytes)
    var largest = 0
    do throws(ByteReader.EndOfBytes) {
      while true {
        let streamStart = reader.position
        try reader.skip(7)
        let check = try reader.byte() & 0xF
        let checkByteCount = check == 0 ? 0 : 4 << ((Int(check) - 1) / 3)
        try reader.skip(4)
        while let dictionary = try xzBlockDictionary(&reader) {
          largest = max(largest, dictionary)
          try skipLZMA2Chunks(&reader)
          try reader.align(to: 4, from: streamStart)
          try reader.skip(checkByteCount)
        }
        // The index, whose first byte was read, and the footer.
        let count = try reader.xzNumber()
        for _ in 0..<count {
          _ = try reader.xzNumber()
          _ = try reader.xzNumber()
        }
        try reader.align(to: 4, from: streamStart)
        try reader.skip(4 + 12)
        while try reader.peek() == 0 { try reader.skip(4) }
      }
    } catch {
      return largest
    }
  }

  /// Reads a block header; `nil` if the index begins here instead.
  private static func xzBlockDictionary(_ reader: inout ByteReader) throws(ByteReader.EndOfBytes) -> Int? {
    let start = reader.position
    let size = try reader.byte()
    guard size != 0 else { return nil }
    let flags = try reader.byte()
    if flags & 0x40 != 0 { _ = try reader.xzNumber() }
    if flags & 0x80 != 0 { _ = try reader.xzNumber() }
    var dictionary: Int?
    for _ in 0...(flags & 3) {
      let filter = try reader.xzNumber()
      let length = try reader.xzNumber()
      if filter == 0x21 { dictionary = lzma2Dictionary(try reader.peek()) }
      try reader.skip(length)
    }
    guard let dictionary else { throw ByteReader.EndOfBytes() }
    try reader.skip(start + (Int(size) + 1) * 4 - reader.position)
    return dictionary
  }

  private static func skipLZMA2Chunks(_ reader: inout ByteReader) throws(ByteReader.EndOfBytes) {
    while true {
      let control = try reader.byte()
      switch control {
      case 0: return
      case 1, 2:
        let length = try Int(reader.byte()) << 8 | Int(reader.byte())
        try reader.skip(length + 1)
      case 0x80...:
        try reader.skip(2)
        let length = try Int(reader.byte()) << 8 | Int(reader.byte())
        try reader.skip((control >= 0xC0 ? 1 : 0) + length + 1)
      default: throw ByteReader.EndOfBytes()
      }
    }
  }
}
