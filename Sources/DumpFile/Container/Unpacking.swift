/// One container on its way through libarchive.
struct Unpacking {
  let file: MappedFile
  let format: ContainerFormat
  let limits: UnpackLimits

  private(set) var entries: [UnpackedEntry] = []
  private(set) var problems: [ContainerError] = []
  /// Regular files seen so far.
  private(set) var fileCount = 0

  /// Bytes that may still be unpacked.
  private var budget: Int
  private let byteLimit: Int

  /// Blocks without a byte in a row after which an entry is given up.
  private static var emptyBlockLimit: Int { 1_000 }

  init(file: MappedFile, format: ContainerFormat, limits: UnpackLimits) {
    self.file = file
    self.format = format
    self.limits = limits
    byteLimit = limits.byteCount(forContainerOf: file.count)
    budget = byteLimit
  }

  /// Goes through the container, filling ``entries`` and ``problems``.
  mutating func run(accept: (borrowing RawSpan) -> Bool) {
    do throws(ContainerError) {
      try MemoryDemand.check(file, format: format, limits: limits)
      var reader: ArchiveReader
      do throws(ArchiveReader.Failure) {
        reader = try ArchiveReader.open(file, content: .container(format))
      } catch {
        throw problem(error, entry: nil)
      }
      try goThrough(&reader, accept: accept)
    } catch {
      problems.append(error)
    }
  }

  /// Throws what makes it pointless to go on.
  private mutating func goThrough(
    _ reader: inout ArchiveReader, accept: (borrowing RawSpan) -> Bool
  ) throws(ContainerError) {
    var seen = 0
    while true {
      let entry: ArchiveReader.Entry?
      do throws(ArchiveReader.Failure) { entry = try reader.nextEntry() } catch {
        let problem = problem(error, entry: nil, isEncrypted: reader.hasEncryptedEntries)
        if error.isFatal { throw problem }
        problems.append(problem)
        entry = nil
        seen += 1
        guard seen <= limits.entryCount else { break }
        continue
      }
      guard let entry else { return }
      seen += 1
      guard seen <= limits.entryCount else { break }
      guard entry.isRegularFile else { continue }
      fileCount += 1
      guard try unpack(entry, from: &reader, accept: accept) else { return }
    }
    throw .tooManyEntries(path: file.path, format: format, limit: limits.entryCount)
  }

  /// Reads one entry to its end, whether it is wanted or not: libarchive would unpack what it skips without
  /// telling how much that is. Returns whether there may be more entries.
  private mutating func unpack(
    _ entry: ArchiveReader.Entry, from reader: inout ArchiveReader, accept: (borrowing RawSpan) -> Bool
  ) throws(ContainerError) -> Bool {
    let name = reader.isRaw ? streamName : entry.name ?? "unnamed"
    var sink = EntrySink(displayName: "\(file.path)!/\(name)")
    var position = 0
    var emptyBlocks = 0
    /// Why the data may be wrong.
    var doubt: ContainerError?
    /// Why it ends early.
    var end: ContainerError?
    var isLast = false

    reading: while true {
      switch reader.nextBlock(after: Int64(position)) {
      case .block(let offset, let failure):
        if let failure { doubt = doubt ?? problem(failure, entry: name) }
        let count = reader.block.byteCount
        emptyBlocks = count == 0 ? emptyBlocks + 1 : 0
        guard let offset = Int(exactly: offset), offset >= position, emptyBlocks < Self.emptyBlockLimit else {
          end = .damaged(path: file.path, format: format, entry: name, detail: "the data does not advance")
          isLast = true
          break reading
        }
        let room = budget - (offset - position)
        let block = reader.block.extracting(first: max(room, 0))
        if room > 0 { try sink.take(block, at: offset, accept: accept) }
        guard count <= room else {
          position = room > 0 ? offset + room : position
          budget = 0
          end = .tooLarge(path: file.path, format: format, entry: name, limit: byteLimit)
          isLast = true
          break reading
        }
        budget = room - count
        position = offset + count
      case .end(let offset):
        // A sparse file may end with a hole.
        if let length = Int(exactly: offset), length > position, length - position <= budget {
          budget -= length - position
          position = length
        }
        if let size = entry.size, Int64(position) < size {
          end = .damaged(
            path: file.path, format: format, entry: name,
            detail: "the entry ends after \(position) of \(size) bytes")
        }
        break reading
      case .failed(let failure):
        end = problem(
          failure, entry: name,
          isEncrypted: entry.isEncrypted || (position == 0 && reader.hasEncryptedEntries))
        isLast = failure.isFatal
        break reading
      }
    }

    let isTruncated = end != nil && entry.size != Int64(position)
    let reason = end ?? doubt
    if let unpacked = try sink.finish(length: position, accept: accept) {
      entries.append(UnpackedEntry(name: name, file: unpacked, isTruncated: isTruncated, problem: reason))
      if let reason { problems.append(reason) }
    } else if position == 0 || isLast, let reason {
      // Damage in an entry that nobody wants is no news, unless it may have hidden a dump.
      problems.append(reason)
    }
    return !isLast
  }

  /// The name of a stream that has none: that of its container without the last suffix.
  private var streamName: String {
    let base = file.path.split(separator: "/").last ?? "data"
    guard let dot = base.lastIndex(of: "."), dot != base.startIndex else { return String(base) }
    return String(base[..<dot])
  }

  private func problem(
    _ failure: ArchiveReader.Failure, entry: String?, isEncrypted: Bool = false
  ) -> ContainerError {
    if failure.isOutOfMemory {
      return .tooMuchMemory(path: file.path, format: format, needed: nil, limit: limits.dictionaryByteCount)
    }
    if isEncrypted { return .encrypted(path: file.path, format: format, entry: entry) }
    // libarchive has one code for all that is wrong with a file; only its text tells the cases apart.
    if failure.detail.contains("upported") {
      return .unsupportedCompression(path: file.path, format: format, entry: entry, detail: failure.detail)
    }
    return .damaged(path: file.path, format: format, entry: entry, detail: failure.detail)
  }
}
