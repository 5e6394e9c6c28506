/// What a 7z archive would make its reader remember.
///
/// Reads the header as far as the number of files. What libarchive would understand and this does not is refused.
/// Source: `7zFormat.txt` of the LZMA SDK.
struct SevenZipHeader {
  /// Why there is no answer, or a bad one.
  enum Failure: Error, Equatable {
    case damaged(String)
    case encrypted
    case tooManyFiles
    case tooMuchMemory(Int)
  }

  /// How many files the archive lists.
  private(set) var fileCount = 0
  /// The bytes that the decoders of a folder (what is compressed together) need at most.
  private(set) var memory = 0

  /// The first folder, which is where a packed header says how it is packed.
  private var firstPackPosition = 0
  private var firstPackByteCount = 0
  private var firstCoder: [UInt8] = []
  private var firstProperties: [UInt8] = []
  private var coderCount = 0
  private var firstUnpackedByteCount = 0

  /// The most that a header may unpack to: 10,000 files with long names need 4 MB.
  private static var headerByteLimit: Int { 16 << 20 }
  /// The same for packing methods that we cannot unpack here to look inside; 7-Zip itself never uses them.
  private static var unseenHeaderByteLimit: Int { 64 << 10 }

  private static var lzma: [UInt8] { [3, 1, 1] }
  private static var lzma2: [UInt8] { [0x21] }
  private static var ppmd: [UInt8] { [3, 4, 1] }
  private static var aes: [UInt8] { [6, 0xF1, 7, 1] }

  /// Reads the header of `file`; `nil` if it is packed in a way that only libarchive can unpack, but small.
  static func read(_ file: MappedFile, memoryLimit: Int) throws(Failure) -> SevenZipHeader? {
    var outer = SevenZipHeader()
    let isPacked: Bool
    do throws(ByteReader.EndOfBytes) {
      var signature = ByteReader(file.bytes)
      try signature.skip(12)
      let offset = try signature.littleEndian(byteCount: 8)
      let count = try signature.littleEndian(byteCount: 8)
      try signature.skip(4)
      guard offset <= signature.remaining, count <= signature.remaining - offset else {
        throw ByteReader.EndOfBytes()
      }
      guard count > 0 else { return outer }
      guard count <= headerByteLimit else { throw ByteReader.EndOfBytes() }
      let start = signatureByteCount + offset
      var reader = ByteReader(file.bytes.extracting(start..<(start + count)))
      isPacked = try outer.read(&reader)
    } catch {
      throw .damaged("its header is not where it should be, or breaks off")
    }
    guard isPacked else { return outer }
    guard let bytes = try outer.unpackHeader(of: file, memoryLimit: memoryLimit) else { return nil }
    do throws(ByteReader.EndOfBytes) {
      var inner = SevenZipHeader()
      var reader = unsafe ByteReader(bytes.span.bytes)
      guard try !inner.read(&reader) else { throw ByteReader.EndOfBytes() }
      return inner
    } catch {
      throw .damaged("its header contradicts itself")
    }
  }

  private static var signatureByteCount: Int { 32 }

  /// Unpacks the header that this one describes; `nil` if we cannot and it is small enough not to matter.
  private func unpackHeader(of file: MappedFile, memoryLimit: Int) throws(Failure) -> [UInt8]? {
    let count = firstUnpackedByteCount
    if firstCoder == Self.aes { throw .encrypted }
    guard memory <= memoryLimit else { throw .tooMuchMemory(memory) }
    guard coderCount == 1, firstCoder == Self.lzma, firstProperties.count == 5 else {
      guard coderCount == 1, count <= Self.unseenHeaderByteLimit else { throw .tooMuchMemory(count) }
      return nil
    }
    guard count <= Self.headerByteLimit else { throw .tooMuchMemory(count) }

    // With 13 bytes before it, the packed header is a file of the old LZMA format.
    let start = Self.signatureByteCount.addingReportingOverflow(firstPackPosition)
    guard !start.overflow, start.partialValue <= file.count,
      firstPackByteCount <= file.count - start.partialValue
    else { throw .damaged("its packed header is not in the file") }
    var stream = firstProperties
    for shift in stride(from: 0, to: 64, by: 8) { stream.append(UInt8(truncatingIfNeeded: count >> shift)) }
    let packed = file.bytes.extracting(start.partialValue..<(start.partialValue + firstPackByteCount))
    unsafe packed.withUnsafeBytes { unsafe stream.append(contentsOf: $0) }

    var bytes: [UInt8] = []
    do throws(ArchiveReader.Failure) {
      var archive = try ArchiveReader.open(MappedFile(bytes: stream), content: .lzma)
      _ = try archive.nextEntry()
      while bytes.count < count, case .block(_, nil) = archive.nextBlock(after: Int64(bytes.count)) {
        guard archive.block.byteCount > 0 else { break }
        let block = archive.block.extracting(first: count - bytes.count)
        unsafe block.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
      }
    } catch {
      throw .damaged("its header cannot be unpacked: \(error.detail)")
    }
    guard bytes.count == count else { throw .damaged("its header cannot be unpacked") }
    return bytes
  }
}

extension SevenZipHeader {
  /// Reads a header from its first byte; true if it says only where the true header is, and how it is packed.
  private mutating func read(_ reader: inout ByteReader) throws(ByteReader.EndOfBytes) -> Bool {
    switch try reader.byte() {
    case 0x17:  // kEncodedHeader
      try readStreams(&reader, firstIdentifier: reader.byte())
      return true
    case 0x01:  // kHeader
      var identifier = try reader.byte()
      if identifier == 0x02 {  // kArchiveProperties
        while try reader.byte() != 0 { try reader.skip(reader.sevenZipNumber()) }
        identifier = try reader.byte()
      }
      if identifier == 0x04 {  // kMainStreamsInfo
        try readStreams(&reader, firstIdentifier: reader.byte())
        identifier = try reader.byte()
      }
      if identifier == 0x05 {  // kFilesInfo
        fileCount = try reader.sevenZipNumber()
      } else if identifier != 0 {
        throw ByteReader.EndOfBytes()
      }
      return false
    default:
      throw ByteReader.EndOfBytes()
    }
  }

  /// Reads a `StreamsInfo` to its end.
  private mutating func readStreams(
    _ reader: inout ByteReader, firstIdentifier: UInt8
  ) throws(ByteReader.EndOfBytes) {
    var identifier = firstIdentifier
    if identifier == 0x06 {  // kPackInfo
      try readPackInfo(&reader)
      identifier = try reader.byte()
    }
    var folders: [Folder] = []
    if identifier == 0x07 {  // kUnPackInfo
      folders = try readFolders(&reader)
      identifier = try reader.byte()
    }
    if identifier == 0x08 {  // kSubStreamsInfo
      try skipSubstreams(&reader, folders: folders)
      identifier = try reader.byte()
    }
    guard identifier == 0 else { throw ByteReader.EndOfBytes() }
  }

  private mutating func readPackInfo(_ reader: inout ByteReader) throws(ByteReader.EndOfBytes) {
    firstPackPosition = try reader.sevenZipNumber()
    let count = try reader.sevenZipCount()
    while true {
      switch try reader.byte() {
      case 0x00: return
      case 0x09:  // kSize
        for index in 0..<count {
          let size = try reader.sevenZipNumber()
          if index == 0 { firstPackByteCount = size }
        }
      case 0x0A: _ = try skipDigests(&reader, count: count)
      default: throw ByteReader.EndOfBytes()
      }
    }
  }

  /// What is needed to find the end of the substreams.
  private struct Folder {
    var outputCount: Int
    var hasDigest = false
    var substreamCount = 1
  }

  private mutating func readFolders(_ reader: inout ByteReader) throws(ByteReader.EndOfBytes) -> [Folder] {
    guard try reader.byte() == 0x0B else { throw ByteReader.EndOfBytes() }  // kFolder
    let count = try reader.sevenZipCount(bytesEach: 2)
    guard try reader.byte() == 0 else { throw ByteReader.EndOfBytes() }  // Not in another stream.
    var folders: [Folder] = []
    for index in 0..<count { folders.append(try readFolder(&reader, isFirst: index == 0)) }
    guard try reader.byte() == 0x0C else { throw ByteReader.EndOfBytes() }  // kCodersUnPackSize
    for index in folders.indices {
      for output in 0..<folders[index].outputCount {
        let size = try reader.sevenZipNumber()
        if index == 0, output == 0 { firstUnpackedByteCount = size }
      }
    }
    var identifier = try reader.byte()
    if identifier == 0x0A {
      for (index, isDefined) in try skipDigests(&reader, count: count).enumerated() {
        folders[index].hasDigest = isDefined
      }
      identifier = try reader.byte()
    }
    guard identifier == 0 else { throw ByteReader.EndOfBytes() }
    return folders
  }

  private mutating func readFolder(
    _ reader: inout ByteReader, isFirst: Bool
  ) throws(ByteReader.EndOfBytes) -> Folder {
    let coders = try reader.sevenZipCount()
    var inputs = 0
    var outputs = 0
    var folderMemory = 0
    for index in 0..<coders {
      let flags = try reader.byte()
      let identifier = try bytes(&reader, count: Int(flags & 0xF))
      if flags & 0x10 != 0 {
        inputs += try reader.sevenZipCount()
        outputs += try reader.sevenZipCount()
      } else {
        inputs += 1
        outputs += 1
      }
      let properties = flags & 0x20 != 0 ? try bytes(&reader, count: reader.sevenZipNumber()) : []
      folderMemory += Self.memory(coder: identifier, properties: properties)
      if isFirst {
        coderCount = coders
        if index == 0 { (firstCoder, firstProperties) = (identifier, properties) }
      }
    }
    let pairs = max(outputs - 1, 0)
    for _ in 0..<pairs {
      _ = try reader.sevenZipNumber()
      _ = try reader.sevenZipNumber()
    }
    if inputs - pairs > 1 {
      for _ in 0..<(inputs - pairs) { _ = try reader.sevenZipNumber() }
    }
    memory = max(memory, folderMemory)
    return Folder(outputCount: outputs)
  }

  private func skipSubstreams(
    _ reader: inout ByteReader, folders: [Folder]
  ) throws(ByteReader.EndOfBytes) {
    var folders = folders
    var identifier = try reader.byte()
    if identifier == 0x0D {  // kNumUnPackStream
      var total = 0
      for index in folders.indices {
        folders[index].substreamCount = try reader.sevenZipCount()
        total += folders[index].substreamCount
      }
      // All but the last one of a folder have their size in the header.
      guard total - folders.count <= reader.remaining else { throw ByteReader.EndOfBytes() }
      identifier = try reader.byte()
    }
    if identifier == 0x09 {  // kSize; that of a folder's last one follows from the others.
      for folder in folders where folder.substreamCount > 1 {
        for _ in 1..<folder.substreamCount { _ = try reader.sevenZipNumber() }
      }
      identifier = try reader.byte()
    }
    if identifier == 0x0A {  // kCRC
      var count = 0
      for folder in folders where folder.substreamCount != 1 || !folder.hasDigest {
        count += folder.substreamCount
      }
      _ = try skipDigests(&reader, count: count)
      identifier = try reader.byte()
    }
    guard identifier == 0 else { throw ByteReader.EndOfBytes() }
  }

  /// Passes over check sums; which of them there are.
  private func skipDigests(_ reader: inout ByteReader, count: Int) throws(ByteReader.EndOfBytes) -> [Bool] {
    // A bit or four bytes each.
    guard count / 8 <= reader.remaining else { throw ByteReader.EndOfBytes() }
    var isDefined = [Bool](repeating: true, count: count)
    if try reader.byte() == 0 {
      var bits: UInt8 = 0
      for index in 0..<count {
        if index % 8 == 0 { bits = try reader.byte() }
        isDefined[index] = bits & (0x80 >> UInt8(index % 8)) != 0
      }
    }
    for isThere in isDefined where isThere { try reader.skip(4) }
    return isDefined
  }

  private func bytes(_ reader: inout ByteReader, count: Int) throws(ByteReader.EndOfBytes) -> [UInt8] {
    guard count <= reader.remaining else { throw ByteReader.EndOfBytes() }
    var bytes: [UInt8] = []
    for _ in 0..<count { bytes.append(try reader.byte()) }
    return bytes
  }

  /// The bytes that a decoder keeps; 0 for those that need little.
  private static func memory(coder: [UInt8], properties: [UInt8]) -> Int {
    switch coder {
    case lzma, ppmd:
      properties.count < 5 ? 0 : (1...4).reversed().reduce(0) { $0 << 8 | Int(properties[$1]) }
    case lzma2:
      properties.first.flatMap { MemoryDemand.lzma2Dictionary($0) } ?? 0
    default: 0
    }
  }
}
