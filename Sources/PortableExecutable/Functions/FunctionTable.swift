public import DumpFormat

/// An entry of `.pdata`.
public protocol FunctionTableEntry: Equatable, Sendable {
  /// Length of the entry in bytes.
  static var byteCount: Int { get }
  /// Reads an entry of exactly so many bytes; `nil` if they are fewer.
  init?(_ bytes: RawSpan)
  /// Where the function begins.
  var begin: RelativeVirtualAddress { get }
  /// Where it ends; `nil` if only its unwind data tells.
  var end: RelativeVirtualAddress? { get }
}

/// The function table (`.pdata`): entries sorted by address, read one by one as they are asked for.
public struct FunctionTable<Entry: FunctionTableEntry>: Sendable {
  /// Where the table is.
  public let rva: RelativeVirtualAddress
  /// Entries in the table, as far as they fit into the image. Any of them may be missing.
  public let count: Int

  let image: ExecutableImage

  init(_ image: ExecutableImage, _ directory: DataDirectory) {
    self.image = image
    rva = directory.rva
    let size = image.optionalHeader.imageByteCount
    let room = rva.rawValue < size ? size - rva.rawValue : 0
    count = Int(min(directory.byteCount, room)) / Entry.byteCount
  }

  /// The entry at an index; `nil` beyond the end.
  public func entry(at index: Int) throws(ImageError) -> Entry? {
    guard index >= 0, index < count else { return nil }
    // The initialiser has checked that the table ends before 2^32.
    return try entry(rva: RelativeVirtualAddress(rva.rawValue + UInt32(index * Entry.byteCount)))
  }

  /// The entry of the function that an address lies in; `nil` if there is none, as for leaf functions. O(log n) reads.
  ///
  /// If an entry does not tell where its function ends (``FunctionTableEntry/end``), the caller has to compare the
  /// address with the length in the unwind data.
  public func entry(containing address: RelativeVirtualAddress) throws(ImageError) -> Entry? {
    // The last entry at or before the address is the last of those that the search found to be so.
    var candidate: Entry?
    _ = try (0..<count).partitionPoint { (index: Int) throws(ImageError) in
      guard let entry = try entry(at: index), entry.begin <= address else { return false }
      candidate = entry
      return true
    }
    if let end = candidate?.end, address >= end { return nil }
    return candidate
  }

  /// All entries up to the first that is missing, and why it is; O(n), reads a page at a time.
  public func all() -> (entries: [Entry], problem: ImageError?) {
    let bytes = image.readableBytes(at: rva, count: count * Entry.byteCount)
    var entries: [Entry] = []
    entries.reserveCapacity(bytes.count / Entry.byteCount)
    let span = unsafe bytes.span.bytes
    for start in stride(from: 0, through: bytes.count - Entry.byteCount, by: Entry.byteCount) {
      guard let entry = Entry(span.extracting(start..<(start + Entry.byteCount))) else { break }
      entries.append(entry)
    }
    let needed = count * Entry.byteCount
    return (
      entries,
      bytes.count == needed
        ? nil : ImageError(.functionTable, rva, .missing(needed: needed, available: bytes.count))
    )
  }

  /// Reads an entry without allocating: a search makes many probes.
  func entry(rva: RelativeVirtualAddress) throws(ImageError) -> Entry? {
    let needed = Entry.byteCount
    var available = 0
    let entry = unsafe withUnsafeTemporaryAllocation(byteCount: needed, alignment: 8) { buffer -> Entry? in
      available = unsafe image.read(at: rva, into: buffer)
      return unsafe available == needed ? Entry(RawSpan(_unsafeBytes: UnsafeRawBufferPointer(buffer))) : nil
    }
    if available < needed {
      throw ImageError(.functionTable, rva, .missing(needed: needed, available: available))
    }
    return entry
  }
}

extension FunctionTable where Entry == RuntimeFunction {
  /// The entry that an indirect one stands for, itself if it is not indirect.
  public func resolved(_ entry: RuntimeFunction) throws(ImageError) -> RuntimeFunction {
    let limit = 32
    var entry = entry
    for _ in 0..<limit {
      guard let next = entry.indirect else { return entry }
      guard let found = try self.entry(rva: next) else { return entry }
      entry = found
    }
    throw ImageError(.functionTable, entry.unwindData, .tooManySteps(limit: limit))
  }
}

extension FunctionTable where Entry == RuntimeFunctionARM64 {
  /// The first byte after the function of an entry: from the entry, or from the first word of its `.xdata`.
  ///
  /// - Throws: ``ImageError`` if that word is missing, or ``ImageError/Reason/signature(found:expected:)`` for an entry
  ///   with the reserved flag 3, which does not tell.
  public func end(of entry: RuntimeFunctionARM64) throws(ImageError) -> RelativeVirtualAddress {
    if let end = entry.end { return end }
    guard let unwindData = entry.unwindData else {
      throw ImageError(.functionTable, entry.begin, .signature(found: UInt64(entry.flag), expected: 0))
    }
    guard let word = image.integer(at: unwindData, as: UInt32.self) else {
      throw ImageError(.functionTable, unwindData, .missing(needed: 4, available: 0))
    }
    // `FunctionLength` counts instructions.
    let (end, overflow) = entry.begin.rawValue.addingReportingOverflow((word & 0x3FFFF) * 4)
    return RelativeVirtualAddress(overflow ? .max : end)
  }
}

extension ExecutableImage {
  /// The function table of an x64 image; `nil` if there is none, or the image is for another processor.
  public var functionTable: FunctionTable<RuntimeFunction>? {
    guard fileHeader.machine.rawValue == 0x8664 else { return nil }
    return directory(.functionTable).map { FunctionTable(self, $0) }
  }

  /// The function table of an ARM64 image; `nil` if there is none, or the image is for another processor.
  public var functionTableARM64: FunctionTable<RuntimeFunctionARM64>? {
    guard fileHeader.machine.rawValue == 0xAA64 else { return nil }
    return directory(.functionTable).map { FunctionTable(self, $0) }
  }
}
