public import DumpFormat

/// A function table that the process made at run time, for code without an image.
public struct UserFunctionTable: Equatable, Sendable {
  /// Which addresses it is for.
  public var descriptor: MinidumpFunctionTableDescriptor
  /// Bytes of an entry.
  public var entryByteCount: Int
  /// Where the entries are.
  public var entries: FileRange
}

extension UserDump {
  /// The function tables that the process made at run time.
  public func functionTables() -> StreamList<UserFunctionTable> {
    guard let stream = stream(.functionTable),
      let header = source.record(
        at: stream.offset, MinidumpFunctionTableStream.Layout.self, { MinidumpFunctionTableStream($0) })
    else { return StreamList() }
    let layout = MinidumpFunctionTableDescriptor.Layout.self
    let end = stream.offset + stream.byteCount
    // Sizes of 32 bits: their sums fit an Int.
    var offset = stream.offset + Int(header.sizeOfHeader) + Int(header.sizeOfAlignPad)
    let descriptorByteCount = max(Int(header.sizeOfDescriptor), layout.byteCount)
    var tables: [UserFunctionTable] = []
    while tables.count < Int(header.numberOfDescriptors), offset <= end - descriptorByteCount,
      let descriptor = source.record(at: offset, layout, { MinidumpFunctionTableDescriptor($0) })
    {
      let first = offset + descriptorByteCount + Int(header.sizeOfNativeDescriptor)
      let size = Int(descriptor.entryCount).multipliedReportingOverflow(by: Int(header.sizeOfFunctionEntry))
      guard !size.overflow, first <= end, size.partialValue <= end - first else { break }
      tables.append(
        UserFunctionTable(
          descriptor: descriptor, entryByteCount: Int(header.sizeOfFunctionEntry),
          entries: FileRange(offset: first, byteCount: size.partialValue)))
      offset = first + size.partialValue + Int(descriptor.sizeOfAlignPad)
    }
    let isShort = tables.count < Int(header.numberOfDescriptors)
    return StreamList(
      entries: tables,
      problem: isShort
        ? .truncatedList(.functionTable, listed: UInt64(header.numberOfDescriptors), read: tables.count) : nil
    )
  }
}
