public import DumpFormat

/// A stream of a user minidump, as its directory has it.
public struct UserStream: Equatable, Sendable {
  /// What it holds.
  public var type: MinidumpStreamType
  /// File offset of its first byte.
  public var offset: Int
  /// Bytes of it that the file has.
  public var byteCount: Int
  /// Bytes that it should have.
  public var listedByteCount: Int
  /// Whether the file ends before the stream does.
  public var isTruncated: Bool { byteCount < listedByteCount }
}

/// No directory of any writer is longer; a hostile one could have an entry for each 12 bytes of the file.
private let streamLimit = 4096

/// Reads the directory as far as it goes.
func readDirectory(
  _ bytes: borrowing RawSpan, header: MinidumpHeader, problems: inout [UserDumpProblem]
) -> [UserStream] {
  let entryByteCount = MinidumpDirectoryEntry.Layout.byteCount
  let start = Int(header.streamDirectoryRva)
  let available = max(0, bytes.byteCount - start) / entryByteCount
  let listed = Int(header.numberOfStreams)
  let count = min(listed, available, streamLimit)
  if count < listed { problems.append(.truncatedDirectory(listed: listed, read: count)) }
  var streams: [UserStream] = []
  var seen: Set<MinidumpStreamType> = []
  for index in 0..<count {
    let record = try? Record<MinidumpDirectoryEntry.Layout>(copy bytes, at: start + index * entryByteCount)
    guard let record else { break }
    let entry = MinidumpDirectoryEntry(record)
    guard entry.streamType != .unused else { continue }
    let offset = Int(entry.location.rva)
    let size = Int(entry.location.dataSize)
    let there = offset < bytes.byteCount ? min(size, bytes.byteCount - offset) : 0
    let stream = UserStream(
      type: entry.streamType, offset: offset, byteCount: there, listedByteCount: size)
    // Tables of one number after the other would be a problem each: the first few tell the story.
    if stream.isTruncated, problems.count < 32 {
      problems.append(
        .truncatedStream(entry.streamType, offset: offset, listed: size, read: there))
    }
    if !seen.insert(entry.streamType).inserted, problems.count < 32 {
      problems.append(.duplicateStream(entry.streamType))
    }
    streams.append(stream)
  }
  return streams
}
