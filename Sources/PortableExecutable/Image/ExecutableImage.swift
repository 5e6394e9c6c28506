import DumpFormat

/// A Windows image, PE32 or PE32+: a driver, a library or a program, in a file or in the memory of a dump.
///
/// Opening reads the headers; everything else is read when it is asked for. Nothing is relocated or verified.
public struct ExecutableImage: Sendable {
  /// Where the bytes come from.
  public let source: any ImageSource
  /// `IMAGE_FILE_HEADER`.
  public let fileHeader: FileHeader
  /// `IMAGE_OPTIONAL_HEADER`.
  public let optionalHeader: OptionalHeader
  /// The sections in the order of their headers.
  public let sections: [Section]
  /// What could not be read of the headers; the rest is there.
  public let problems: [ImageError]

  let directories: [DataDirectory]
  /// Indices of the sections that occupy memory, by address.
  let sectionOrder: [Int]
  let optionalHeaderOffset: UInt64

  /// Reads the headers.
  ///
  /// - Throws: ``ImageError`` if there is no image here. Section headers that are missing are among ``problems``.
  public init(_ source: any ImageSource) throws(ImageError) {
    self.source = source
    let dos = try Self.headerBytes(source, at: 0, count: 64, .dosHeader)
    let magic = UInt64(dos.number(at: 0, as: UInt16.self) ?? 0)
    guard magic == 0x5A4D else {
      throw ImageError(.dosHeader, offset: 0, .signature(found: magic, expected: 0x5A4D))
    }
    let start = UInt64(dos.number(at: 0x3C, as: UInt32.self) ?? 0)
    // `RtlImageNtHeaderEx` refuses offsets from 256 MiB on.
    guard start < 0x1000_0000 else {
      throw ImageError(.dosHeader, offset: 0x3C, .tooLarge(found: start, limit: 0x0FFF_FFFF))
    }
    let signature = UInt64(
      try Self.headerBytes(source, at: start, count: 4, .signature).number(at: 0, as: UInt32.self) ?? 0)
    guard signature == 0x4550 else {
      throw ImageError(.signature, offset: start, .signature(found: signature, expected: 0x4550))
    }
    let fileBytes = try Self.headerBytes(
      source, at: start + 4, count: FileHeader.Layout.byteCount, .fileHeader)
    let fileHeader = try Self.decode(fileBytes, .fileHeader, .offset(FileOffset(start + 4))) {
      (record: borrowing Record<FileHeader.Layout>) in FileHeader(record)
    }

    let offset = start + 24
    let byteCount = Int(fileHeader.optionalHeaderByteCount)
    guard byteCount >= OptionalHeader.Layout32.byteCount else {
      throw ImageError(
        .fileHeader, offset: start + 20,
        .tooSmall(found: UInt64(byteCount), minimum: UInt64(OptionalHeader.Layout32.byteCount)))
    }
    let bytes = try Self.headerBytes(source, at: offset, count: byteCount, .optionalHeader)
    let form = UInt64(bytes.number(at: 0, as: UInt16.self) ?? 0)
    let position = ImagePosition.offset(FileOffset(offset))
    switch form {
    case 0x10B:
      optionalHeader = try Self.decode(bytes, .optionalHeader, position) {
        (record: borrowing Record<OptionalHeader.Layout32>) in OptionalHeader(record)
      }
    case 0x20B:
      optionalHeader = try Self.decode(bytes, .optionalHeader, position) {
        (record: borrowing Record<OptionalHeader.Layout64>) in OptionalHeader(record)
      }
    default:
      throw ImageError(.optionalHeader, position, .signature(found: form, expected: 0x20B))
    }
    self.fileHeader = fileHeader
    optionalHeaderOffset = offset

    let fixed = OptionalHeader.fixedByteCount(is64Bit: optionalHeader.is64Bit)
    let directoryCount = min(Int(optionalHeader.directoryCount), 16, (bytes.count - fixed) / 8)
    directories = (0..<directoryCount).map { index in
      DataDirectory(
        rva: RelativeVirtualAddress(bytes.number(at: fixed + index * 8, as: UInt32.self) ?? 0),
        byteCount: bytes.number(at: fixed + index * 8 + 4, as: UInt32.self) ?? 0)
    }

    let table = Self.sections(source, fileHeader, at: offset + UInt64(byteCount))
    let sections = table.sections
    self.sections = sections
    problems = table.problem.map { [$0] } ?? []
    sectionOrder = sections.indices.filter { sections[$0].mappedByteCount > 0 }
      .sorted { sections[$0].rva < sections[$1].rva }
  }

  /// What a symbol store knows the image by.
  public var identity: ImageIdentity {
    ImageIdentity(timeDateStamp: fileHeader.timeDateStamp, imageByteCount: optionalHeader.imageByteCount)
  }

  /// Where a table is; `nil` if the image has none.
  public func directory(_ index: DataDirectory.Index) -> DataDirectory? {
    guard index.rawValue < directories.count else { return nil }
    let directory = directories[index.rawValue]
    return directory.rva.rawValue == 0 || directory.byteCount == 0 ? nil : directory
  }

  private static func headerBytes(
    _ source: any ImageSource, at offset: UInt64, count: Int, _ part: ImagePart
  ) throws(ImageError) -> [UInt8] {
    let bytes = source.readableBytes(at: offset, count: count)
    guard bytes.count == count else {
      throw ImageError(part, offset: offset, .missing(needed: count, available: bytes.count))
    }
    return bytes
  }

  private static func sections(
    _ source: any ImageSource, _ header: FileHeader, at offset: UInt64
  ) -> (sections: [Section], problem: ImageError?) {
    let size = Section.Layout.byteCount
    let needed = Int(header.sectionCount) * size
    let bytes = source.readableBytes(at: offset, count: needed)
    var sections: [Section] = []
    let span = unsafe bytes.span.bytes
    for index in 0..<(bytes.count / size) {
      guard let record = try? Record<Section.Layout>(span, at: index * size) else { break }
      let short = bytes.text(from: index * size, to: index * size + 8)
      sections.append(Section(record, name: longName(source, header, short) ?? short))
    }
    let problem =
      bytes.count == needed
      ? nil : ImageError(.sectionHeaders, offset: offset, .missing(needed: needed, available: bytes.count))
    return (sections, problem)
  }

  /// The name of a section that is longer than its field: `/4` names offset 4 of the string table, which follows the
  /// COFF symbols. GNU's linker writes such names; memory has no string table.
  private static func longName(_ source: any ImageSource, _ header: FileHeader, _ name: String) -> String? {
    guard source.layout == .file, header.symbolTableOffset != 0, name.utf8.first == UInt8(ascii: "/"),
      let offset = UInt32(name.dropFirst())
    else { return nil }
    let start = UInt64(header.symbolTableOffset) + UInt64(header.symbolCount) * 18 + UInt64(offset)
    let bytes = source.readableBytes(at: start, count: 256)
    guard let end = bytes.firstIndex(of: 0), end > 0 else { return nil }
    return bytes.text(from: 0)
  }
}
