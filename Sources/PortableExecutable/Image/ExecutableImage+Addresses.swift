public import DumpFormat

extension ExecutableImage {
  /// The section that an address lies in; `nil` for headers and gaps. O(log n).
  public func section(containing rva: RelativeVirtualAddress) -> Section? {
    let after = sectionOrder.partitionPoint { sections[$0].rva <= rva }
    guard after > 0 else { return nil }
    let section = sections[sectionOrder[after - 1]]
    return section.contains(rva) ? section : nil
  }

  /// Where the file has the byte of an address; `nil` for addresses that no byte of the file stands for: zeros at the
  /// end of a section, gaps, and what is beyond the image.
  public func fileOffset(of rva: RelativeVirtualAddress) -> FileOffset? {
    if case .file(let offset, _) = place(of: rva) { FileOffset(offset) } else { nil }
  }

  /// The address at which the byte of a file is mapped; `nil` for bytes that are not mapped, such as certificates.
  public func rva(of offset: FileOffset) -> RelativeVirtualAddress? {
    for index in sectionOrder {
      let section = sections[index]
      let start = rawStart(section)
      guard section.fileOffset != 0, offset.rawValue >= start else { continue }
      let distance = offset.rawValue - start
      guard distance < min(UInt64(section.fileByteCount), section.mappedByteCount) else { continue }
      return UInt32(exactly: UInt64(section.rva.rawValue) + distance).map {
        RelativeVirtualAddress(rawValue: $0)
      }
    }
    guard offset.rawValue < UInt64(optionalHeader.headersByteCount) else { return nil }
    return UInt32(exactly: offset.rawValue).map { RelativeVirtualAddress(rawValue: $0) }
  }

  /// What stands for the bytes at an address of a file.
  enum Place {
    /// Bytes of the file, so many in a row.
    case file(UInt64, count: UInt64)
    /// Zeros, so many in a row.
    case zeros(count: UInt64)
    /// Nothing.
    case nowhere
  }

  func place(of rva: RelativeVirtualAddress) -> Place {
    if let section = section(containing: rva) {
      let distance = UInt64(rva.rawValue - section.rva.rawValue)
      let inFile = section.fileOffset == 0 ? 0 : min(UInt64(section.fileByteCount), section.mappedByteCount)
      if distance < inFile { return .file(rawStart(section) + distance, count: inFile - distance) }
      return .zeros(count: section.mappedByteCount - distance)
    }
    let headers = UInt64(optionalHeader.headersByteCount)
    let position = UInt64(rva.rawValue)
    return position < headers ? .file(position, count: headers - position) : .nowhere
  }

  /// The loader rounds `PointerToRawData` down to sectors, unless the image is mapped as it is in the file.
  private func rawStart(_ section: Section) -> UInt64 {
    let offset = UInt64(section.fileOffset)
    return optionalHeader.sectionAlignment >= 0x1000 ? offset & ~0x1FF : offset
  }
}
