public import DumpFormat

/// A security token of the process or of a thread.
public struct UserToken: Equatable, Sendable {
  /// Whose token it is, and its handle.
  public var header: MinidumpToken
  /// Where its data are.
  public var data: FileRange
}

extension UserDump {
  /// The security tokens. Every element says how long it is.
  public func tokens() -> StreamList<UserToken> {
    guard let stream = stream(.token),
      let list = source.record(at: stream.offset, MinidumpTokenList.Layout.self, { MinidumpTokenList($0) })
    else { return StreamList() }
    let end = stream.offset + stream.byteCount
    // The header of an element may be longer than what is known of it.
    let elementHeader = max(Int(list.elementHeaderSize), MinidumpToken.Layout.byteCount)
    var offset = stream.offset + Int(list.listHeaderSize)
    var tokens: [UserToken] = []
    while tokens.count < Int(list.tokenListEntries), offset <= end - MinidumpToken.Layout.byteCount,
      let token = source.record(at: offset, MinidumpToken.Layout.self, { MinidumpToken($0) })
    {
      let size = Int(token.tokenSize)
      // An element that is shorter than its header would make the walk stand still.
      guard size >= MinidumpToken.Layout.byteCount, size <= end - offset else { break }
      let header = min(elementHeader, size)
      tokens.append(
        UserToken(header: token, data: FileRange(offset: offset + header, byteCount: size - header)))
      offset += size
    }
    let isShort = tokens.count < Int(list.tokenListEntries)
    return StreamList(
      entries: tokens,
      problem: isShort
        ? .truncatedList(.token, listed: UInt64(list.tokenListEntries), read: tokens.count) : nil)
  }
}
