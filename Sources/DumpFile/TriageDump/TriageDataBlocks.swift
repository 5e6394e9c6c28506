import DumpFormat

/// The pieces of memory that a triage dump lists in its table of data blocks, as far as they are in the file.
func triageDataBlocks(in file: MappedFile, table: FileRange?) -> [SegmentMap.Segment] {
  guard let table else { return [] }
  let stride = TriageDataBlock.Layout.byteCount
  var segments: [SegmentMap.Segment] = []
  segments.reserveCapacity(table.byteCount / stride)
  for index in 0..<(table.byteCount / stride) {
    guard let record = try? Record<TriageDataBlock.Layout>(file.bytes, at: table.offset + index * stride)
    else {
      break
    }
    let block = TriageDataBlock(record)
    let offset = Int(block.offset)
    guard offset > 0, offset < file.count, block.size > 0 else { continue }
    segments.append(
      .init(address: block.address, fileOffset: offset, byteCount: min(Int(block.size), file.count - offset)))
  }
  return segments
}
