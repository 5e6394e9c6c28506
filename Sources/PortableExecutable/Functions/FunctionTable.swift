public import DumpFormat

/// An entry of `.pdata`.
public protocol FunctionTableEntry: Equatable, Sendable {
  /// Length of the entry in bytes.
  static var byteCount: Int { get }
  /// Reads an entry of exactly so many bytes; `nil` if they are fewer.
  init?(_ bytes: [UInt8])
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
    var low = 0
    var high = count
    var candidate: Entry?
    while low < high {
      let middle = (low + high) / 2
      guard let entry = try entry(at: middle) else { return nil }
      if entry.begin <= address {
        candidate = entry
        low = middle + 1
      } else {
        high = middle
      }
    }
    if let end = candidate?.end, address >= end { return nil }
    return candidate
  }

  /// All entries up to the first that is missing, and why it is; O(n), reads a page at a time.
  public func all() -> (entries: [Entry], problem: ImageError?) {
    let bytes = image.readableBytes(at: rva, count: count * Entry.byteCount)
    var entries: [Entry] = []
    entries.reserveCapacity(bytes.count / Entry.byteCount)
    for start in stride(from: 0, through: bytes.count - Entry.byteCount, by: Entry.byteCount) {
      guard let entry = Entry(Array(bytes[start..<(start + Entry.byteCount)])) else { break }
      entries.append(entry)
    }
    let needed = count * Entry.byteCount
    return (
      entries,
      bytes.count == needed
        ? nil : ImageError(.functionTable, rva, .missing(needed: needed, available: bytes.count))
    )
  }

  func entry(rva: RelativeVirtualAddress) throws(ImageError) -> Entry? {
    Entry(try image.bytes(at: rva, count: Entry.byteCount, .functionTable))
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
