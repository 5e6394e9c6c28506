import DumpFormat

/// Bytes at offsets of a file.
protocol FileReader {
  /// Length in bytes.
  var byteCount: UInt64 { get }
  /// Reads as many bytes as the buffer holds; false if they are not there.
  func read(at offset: UInt64, into bytes: StorageBytes) -> Bool
}

/// What a check of a page file or of a temporary file found.
enum DumpCheck: Equatable {
  /// A whole dump of that length, with its tagged data.
  case dump(byteCount: UInt64)
  /// No signature.
  case none
  /// There is a signature, but what follows is not a whole dump.
  case damaged
}

/// Looks whether a file begins with a whole dump that a crash path wrote.
///
/// The signature alone proves little: the writer puts it on the disk last, but a sector can be torn. So the lengths must
/// fit the file, and the crash path's own block at the end of the tagged data must have the checksum of the header.
struct DumpChecker<Reader: FileReader> {
  let reader: Reader
  let header: StorageBytes
  let small: StorageBytes

  /// Where the tagged data begin, after ``check()``.
  private(set) var secondaryDataOffset: UInt64 = 0
  private(set) var endOfSecondaryData: UInt64 = 0

  init(reader: Reader, header: StorageBytes, small: StorageBytes) {
    self.reader = reader
    self.header = header
    self.small = small
  }

  mutating func check() -> DumpCheck {
    typealias Layout = DumpHeader64.Layout
    guard reader.read(at: 0, into: header) else { return .none }
    guard header.load(0, as: UInt32.self) == DumpSignature.page,
      header.load(4, as: UInt32.self) == DumpSignature.dump64
    else { return .none }
    guard let start = bodyEnd(), start <= reader.byteCount else { return .damaged }
    secondaryDataOffset = start
    let fileHeader = small.slice(0, 0x10)
    guard reader.read(at: start, into: fileHeader),
      fileHeader.load(0, as: UInt32.self) == SecondaryDataSignature.dump,
      fileHeader.load(4, as: UInt32.self) == SecondaryDataSignature.blob
    else { return .damaged }
    return findReport(after: start + 0x10)
  }

  /// Offset of the first byte after pages or small dump.
  private func bodyEnd() -> UInt64? {
    let type = DumpType(rawValue: header.load(DumpHeader64.Layout.dumpType.offset, as: UInt32.self))
    let headerEnd = UInt64(DumpHeader64.Layout.byteCount)
    switch type {
    case .full:
      let block = header.suffix(from: DumpHeader64.Layout.physicalMemoryBlock.offset)
      let pages = block.load(8, as: UInt64.self)
      return pages < 1 << 40 ? headerEnd + pages * UInt64(pageByteCount) : nil
    case .bitmapFull, .bitmapKernel:
      let bytes = small.slice(0, BitmapDumpHeader.Layout.byteCount)
      guard reader.read(at: headerEnd, into: bytes) else { return nil }
      let signature = bytes.load(0, as: UInt32.self)
      let first = bytes.load(0x20, as: UInt64.self)
      let present = bytes.load(0x28, as: UInt64.self)
      guard signature == BitmapSignature.sdmp || signature == BitmapSignature.fdmp, first < 1 << 50,
        present < 1 << 40
      else { return nil }
      return first + present * UInt64(pageByteCount)
    case .triage:
      let bytes = small.slice(0, 12)
      guard reader.read(at: headerEnd, into: bytes) else { return nil }
      let size = bytes.load(4, as: UInt32.self)
      let valid = bytes.load(8, as: UInt32.self)
      guard reader.read(at: UInt64(valid), into: small.slice(16, 4)),
        small.load(16, as: UInt32.self) == TriageMarker.valid
      else { return nil }
      return UInt64(size)
    default: return nil
    }
  }

  /// Length of the dump as a file: where the header counts the tagged data in, it says how far the last sector reaches.
  private func fileByteCount(_ end: UInt64) -> UInt64 {
    let required = header.load(DumpHeader64.Layout.requiredDumpSpace.offset, as: UInt64.self)
    return required >= end && required - end < UInt64(pageByteCount) && required <= reader.byteCount
      ? required : end
  }

  /// Walks the blocks to the crash path's own and compares the checksum of the header.
  private mutating func findReport(after start: UInt64) -> DumpCheck {
    typealias Layout = SecondaryDataBlockHeader.Layout
    var offset = start
    for _ in 0..<4096 {
      let bytes = small.slice(0, Layout.byteCount)
      guard reader.read(at: offset, into: bytes), let record = try? Record<Layout>(bytes.span) else {
        return .damaged
      }
      let block = SecondaryDataBlockHeader(record)
      guard block.headerSize == UInt32(Layout.byteCount) else { return .damaged }
      let data = offset + UInt64(Layout.byteCount) + UInt64(block.prePad)
      let end = data + UInt64(block.dataSize) + UInt64(block.postPad)
      guard end <= reader.byteCount else { return .damaged }
      if block.tag == CallbackReport.tag {
        let report = small.slice(0x40, CallbackReport.Header.byteCount)
        guard Int(block.dataSize) >= report.byteCount, reader.read(at: data, into: report),
          report.load(0, as: UInt32.self) == CallbackReport.signature,
          report.load(CallbackReport.Header.headerChecksum.offset, as: UInt64.self) == header.checksum
        else { return .damaged }
        endOfSecondaryData = end
        return .dump(byteCount: fileByteCount(end))
      }
      offset = end
    }
    return .damaged
  }
}
