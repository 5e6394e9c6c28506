public import DumpFormat

/// The physical memory that a dump has.
public struct PhysicalMemory: Sendable {
  let file: MappedFile
  let pages: PhysicalPageMap

  /// Pages that the dump says it has.
  public var pageCount: UInt64 { pages.pageCount }

  /// Whether the dump has a page, all of it.
  public func hasPage(_ page: PageFrameNumber) -> Bool {
    guard let extent = pages.extent(at: page, limit: 1) else { return false }
    return extent.fileOffset <= file.count - pageByteCount
  }

  /// The bytes at a physical address, as far as they follow each other in the file: one at least, `maximum` at most.
  ///
  /// Nothing is copied. Costs a binary search over the runs, or counting the bits of one block of the bitmap.
  @_lifetime(borrow self)
  public func bytes(at address: PhysicalAddress, maximum: Int) throws(PhysicalReadError) -> RawSpan {
    let range = try fileRange(at: address, maximum: maximum)
    return file.bytes.clipped(offset: range.offset, count: range.byteCount)
  }

  /// Reads physical memory into a buffer, all of it or none.
  public func read(
    at address: PhysicalAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(PhysicalReadError) {
    var done = 0
    while done < buffer.count {
      let range = try fileRange(at: address + UInt64(done), maximum: buffer.count - done)
      unsafe file.copy(range, to: buffer, at: done)
      done += range.byteCount
    }
  }

  /// Where the bytes at a physical address are in the file, as far as they follow each other.
  func fileRange(at address: PhysicalAddress, maximum: Int) throws(PhysicalReadError) -> FileRange {
    precondition(maximum > 0, "a read of nothing")
    let pageOffset = address.pageOffset
    let wanted = min(maximum, Int.max - pageByteCount * 2)
    let limit = (pageOffset + wanted + pageByteCount - 1) / pageByteCount
    guard let extent = pages.extent(at: address.pageFrameNumber, limit: limit) else {
      throw .notInDump(address)
    }
    let start = extent.fileOffset + pageOffset
    let available = min(wanted, extent.pageCount * pageByteCount - pageOffset, file.count - start)
    guard available > 0 else { throw .beyondEndOfFile(address) }
    return FileRange(offset: start, byteCount: available)
  }

  /// An entry of a page table; `nil` when its page is not in the dump.
  func pageTableEntry(at address: PhysicalAddress, byteCount: Int) -> UInt64? {
    guard let range = try? fileRange(at: address, maximum: byteCount), range.byteCount == byteCount else {
      return nil
    }
    return byteCount == 4
      ? UInt64(file.bytes.littleEndian(at: range.offset, as: UInt32.self))
      : file.bytes.littleEndian(at: range.offset, as: UInt64.self)
  }
}

extension MappedFile {
  /// Copies a range of the file into a buffer that has room for it.
  func copy(_ range: FileRange, to buffer: UnsafeMutableRawBufferPointer, at offset: Int) {
    unsafe bytes.clipped(offset: range.offset, count: range.byteCount).withUnsafeBytes { source in
      unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[offset..<(offset + source.count)]).copyMemory(
        from: source)
    }
  }
}
