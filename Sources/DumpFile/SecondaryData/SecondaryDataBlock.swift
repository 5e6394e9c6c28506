public import DumpFormat

/// A block of secondary (tagged) data: bytes that the kernel or a driver added to the dump under a GUID.
public struct SecondaryDataBlock: Equatable, Sendable {
  /// Position in the dump's list, from 0.
  public var ordinal: Int
  /// `Tag`: the GUID of the owner. The same tag may appear many times.
  public var tag: GUID
  /// File offset of the data.
  public var fileOffset: Int
  /// Bytes of data that the block claims to have.
  public var byteCount: Int
  /// Whether the file ends before the data do.
  public var isTruncated: Bool
}

/// The secondary data of a dump.
public struct SecondaryData: Equatable, Sendable {
  /// File offset of the list's header.
  public var fileOffset: Int
  /// `BuildNumber` of the list's header.
  public var buildNumber: UInt32
  /// The blocks in the order of the file.
  public var blocks: [SecondaryDataBlock]
}

extension SecondaryData {
  /// Reads the list whose header is expected at `expected`.
  ///
  /// Writers align the list differently, so the next multiples of 8, 512 and 4096 are tried as well. Returns `nil` when
  /// there is no list at any of these places.
  init?(file: MappedFile, expectedAt expected: Int) {
    // Headers may tell of an end so far out that it cannot be rounded up.
    guard expected >= 0, expected <= file.count else { return nil }
    let places = [1, 8, 0x200, 0x1000].lazy.map { (expected + $0 - 1) / $0 * $0 }
    guard let found = places.firstNonNil({ Self(file: file, at: $0) }) else { return nil }
    self = found
  }

  /// Looks for the list in the tail of a triage dump whose headers do not lead to it.
  ///
  /// A last resort: only where no page data can hold the same bytes, and not beyond 64 KiB.
  init?(file: MappedFile, searchedFrom start: Int) {
    let end = min(file.count, start + 0x1_0000)
    guard start >= 0, start < end, let found = (start..<end).firstNonNil({ Self(file: file, at: $0) }) else {
      return nil
    }
    self = found
  }

  /// Reads the list whose header is at a place; `nil` if there is none.
  private init?(file: MappedFile, at place: Int) {
    guard let record = try? Record<SecondaryDataFileHeader.Layout>(file.bytes, at: place) else { return nil }
    let header = SecondaryDataFileHeader(record)
    guard header.signature1 == SecondaryDataSignature.dump, header.signature2 == SecondaryDataSignature.blob,
      header.headerSize >= UInt32(SecondaryDataFileHeader.Layout.byteCount)
    else { return nil }
    fileOffset = place
    buildNumber = header.buildNumber
    blocks = secondaryDataBlocks(in: file, at: place + Int(header.headerSize))
  }
}

extension Sequence {
  /// The first result of a function that is not `nil`.
  fileprivate func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
    for element in self {
      if let result = transform(element) { return result }
    }
    return nil
  }
}

/// The blocks from a file offset on. The list ends at a header that is none, or at the end of the file.
private func secondaryDataBlocks(in file: MappedFile, at start: Int) -> [SecondaryDataBlock] {
  let headerByteCount = SecondaryDataBlockHeader.Layout.byteCount
  var blocks: [SecondaryDataBlock] = []
  var offset = start
  while let record = try? Record<SecondaryDataBlockHeader.Layout>(file.bytes, at: offset) {
    let header = SecondaryDataBlockHeader(record)
    // Every block seen has a header of 0x20 bytes; anything else is the terminator or what was in the page file.
    guard header.headerSize == UInt32(headerByteCount) else { break }
    let data = offset + headerByteCount + Int(header.prePad)
    let end = data + Int(header.dataSize)
    blocks.append(
      SecondaryDataBlock(
        ordinal: blocks.count, tag: header.tag, fileOffset: data, byteCount: Int(header.dataSize),
        isTruncated: end > file.count))
    guard end <= file.count else { break }
    offset = end + Int(header.postPad)
  }
  return blocks
}
