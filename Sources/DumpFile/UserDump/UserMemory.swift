public import DumpFormat

/// The memory that a user minidump has: the pieces of both lists of memory and the threads' stacks.
///
/// Pieces may overlap, as lists and stacks do: each address is read from one place. A read searches once.
public struct UserMemory: MemoryReader, Sendable {
  private let file: MappedFile
  private let segments: SegmentMap
  /// The pieces that lie beyond the end of the file.
  private let missing: SegmentMap
  /// Bytes of a pointer of the process: 4 or 8.
  public let pointerByteCount: Int
  /// Pieces that the lists of memory name.
  public let pieceCount: Int
  /// Bytes of all pieces in the file; pieces that overlap count twice.
  public let byteCount: UInt64

  init(_ source: StreamSource, architecture: Architecture?, problems: inout [UserDumpProblem]) {
    file = source.file
    pointerByteCount = architecture?.pointerByteCount ?? 8
    var pieces = MemoryPieces(fileByteCount: source.file.count, isNarrow: architecture == .x86)
    pieces.addMemory64List(source, problems: &problems)
    pieces.addMemoryList(source, problems: &problems)
    pieceCount = pieces.count
    pieces.addStacks(source)
    if pieces.missingByteCount > 0 {
      problems.append(
        .truncatedMemory(pieces: pieces.missing.count, missingByteCount: pieces.missingByteCount))
    }
    byteCount = pieces.byteCount
    segments = SegmentMap(pieces.present)
    missing = SegmentMap(pieces.missing)
  }

  /// Reads up to the end of a piece of memory.
  public func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int {
    guard let found = segments.bytes(at: address) else {
      let isCutOff = missing.bytes(at: address) != nil
      throw MemoryReadError(address: address, reason: isCutOff ? .beyondEndOfFile : .notInUserDump)
    }
    let count = min(buffer.count, found.byteCount)
    unsafe file.copy(FileRange(offset: found.fileOffset, byteCount: count), to: buffer, at: 0)
    return count
  }

  /// Whether the dump has the byte at an address.
  public func contains(_ address: VirtualAddress) -> Bool { segments.bytes(at: address) != nil }
}

/// Collects pieces of memory, cut where the file ends.
private struct MemoryPieces {
  let fileByteCount: Int
  let isNarrow: Bool
  var present: [SegmentMap.Segment] = []
  var missing: [SegmentMap.Segment] = []
  var count = 0
  var byteCount: UInt64 = 0
  var missingByteCount: UInt64 = 0

  /// Adds a piece whose size may be any number.
  mutating func add(_ start: VirtualAddress, fileOffset: UInt64, byteCount size: UInt64) {
    guard size > 0, let size = Int(exactly: size) else { return }
    let start = isNarrow ? start.zeroExtended : start
    let offset = Int(exactly: fileOffset) ?? Int.max
    let there = offset < fileByteCount ? min(size, fileByteCount - offset) : 0
    if there > 0 {
      present.append(SegmentMap.Segment(address: start, fileOffset: offset, byteCount: there))
      byteCount &+= UInt64(there)
    }
    guard there < size else { return }
    missing.append(
      SegmentMap.Segment(address: start + UInt64(there), fileOffset: 0, byteCount: size - there))
    missingByteCount = missingByteCount.addingReportingOverflow(UInt64(size - there)).partialValue
  }

  /// The list of full dumps: the bytes of the pieces follow each other.
  mutating func addMemory64List(_ source: StreamSource, problems: inout [UserDumpProblem]) {
    let header = source.record(.memory64List, MinidumpMemory64List.Layout.self) { MinidumpMemory64List($0) }
    guard let header, let stream = source.stream(.memory64List) else { return }
    let list = source.list(
      stream, start: MinidumpMemory64List.Layout.byteCount,
      stride: MinidumpMemoryDescriptor64.Layout.byteCount, count: header.numberOfRanges,
      MinidumpMemoryDescriptor64.Layout.self
    ) { MinidumpMemoryDescriptor64($0) }
    if let problem = list.problem { problems.append(problem) }
    var offset = header.baseRva
    for piece in list.entries {
      add(piece.start, fileOffset: offset, byteCount: piece.dataSize)
      count += 1
      let next = offset.addingReportingOverflow(piece.dataSize)
      // What follows lies beyond any file.
      guard !next.overflow else { break }
      offset = next.partialValue
    }
  }

  /// The list of small dumps: each piece says where its bytes are.
  mutating func addMemoryList(_ source: StreamSource, problems: inout [UserDumpProblem]) {
    let list = source.countedList(.memoryList, MinidumpMemoryDescriptor.Layout.self) {
      MinidumpMemoryDescriptor($0)
    }
    if let problem = list.problem { problems.append(problem) }
    for piece in list.entries {
      count += 1
      guard piece.memory.rva != 0 else { continue }
      add(piece.start, fileOffset: UInt64(piece.memory.rva), byteCount: UInt64(piece.memory.dataSize))
    }
  }

  /// Stacks are in the list of memory as a rule; not every writer puts them there.
  mutating func addStacks(_ source: StreamSource) {
    for thread in source.threads.entries where thread.stackMemory.rva != 0 {
      add(
        thread.stackStart, fileOffset: UInt64(thread.stackMemory.rva),
        byteCount: UInt64(thread.stackMemory.dataSize))
    }
  }
}
