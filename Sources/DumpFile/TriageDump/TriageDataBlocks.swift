import DumpFormat

/// The two forms of an entry in a triage dump's table of data blocks.
enum TriageDataBlockForm {
  /// 16 bytes with a 64-bit address: every 64-bit dump, and 32-bit dumps by Microsoft's definition.
  case wide
  /// 12 bytes with a 32-bit address, which other readers tell of for 32-bit dumps.
  case narrow

  /// Bytes of an entry.
  var byteCount: Int {
    self == .wide ? TriageDataBlock.Layout.byteCount : TriageDataBlock.Layout32.byteCount
  }

  /// The form of a dump's table: the wide one, unless its entries lead out of a 32-bit dump and narrow ones do not.
  init(file: MappedFile, header: TriageDumpHeader64, dumpHeader: DumpHeader) {
    let isNarrow =
      !dumpHeader.is64Bit && !Self.wide.fits(file, header: header)
      && Self.narrow.fits(file, header: header)
    self = isNarrow ? .narrow : .wide
  }

  /// Whether all blocks of a 32-bit dump lie behind its headers and before its end.
  private func fits(_ file: MappedFile, header: TriageDumpHeader64) -> Bool {
    let start = DumpHeader32.Layout.byteCount + TriageDumpHeader32.Layout.byteCount
    // A dump that was cut off still ends where its header says.
    let end = max(file.count, Int(header.sizeOfDump))
    for index in 0..<Int(header.dataBlocksCount) {
      guard let block = block(in: file, at: Int(header.dataBlocksOffset) + index * byteCount) else { break }
      guard Int(block.offset) >= start, Int(block.offset) + Int(block.size) <= end else { return false }
    }
    return true
  }

  /// The entry at a file offset; `nil` if the file ends before it does.
  fileprivate func block(in file: MappedFile, at offset: Int) -> TriageDataBlock? {
    switch self {
    case .wide:
      guard let record = try? Record<TriageDataBlock.Layout>(file.bytes, at: offset) else { return nil }
      return TriageDataBlock(record)
    case .narrow:
      guard let record = try? Record<TriageDataBlock.Layout32>(file.bytes, at: offset) else { return nil }
      return TriageDataBlock(record)
    }
  }
}

/// The pieces of memory that a triage dump lists in its table of data blocks, as far as they are in the file.
func triageDataBlocks(
  in file: MappedFile, table: FileRange?, form: TriageDataBlockForm, is64Bit: Bool
) -> [SegmentMap.Segment] {
  guard let table else { return [] }
  let count = table.byteCount / form.byteCount
  var segments: [SegmentMap.Segment] = []
  segments.reserveCapacity(count)
  for index in 0..<count {
    guard let block = form.block(in: file, at: table.offset + index * form.byteCount) else { break }
    let offset = Int(block.offset)
    guard offset > 0, offset < file.count, block.size > 0 else { continue }
    // Addresses of a 32-bit machine may be stored sign-extended.
    let address = is64Bit ? block.address : VirtualAddress(block.address.rawValue & 0xFFFF_FFFF)
    segments.append(
      .init(address: address, fileOffset: offset, byteCount: min(Int(block.size), file.count - offset)))
  }
  return segments
}
