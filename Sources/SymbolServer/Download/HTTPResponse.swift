/// What an answer of a web server means for a download that may go on at an offset. A value, so that hostile answers can
/// be tried without a server.
public enum DownloadDecision: Equatable, Sendable {
  /// Take the bytes from this offset on; how long the whole file is, and how to recognise it later, where that is known.
  case receive(offset: Int, total: Int?, tag: String?)
  /// What is here does not fit to what the server has: begin again.
  case restart
  /// The file is not there.
  case absent
  /// The server refuses, or is in trouble.
  case refused
  /// The answer makes no sense; a sentence.
  case broken(String)

  /// Reads the status and the headers of an answer.
  ///
  /// - Parameters:
  ///   - requested: the offset that was asked for, 0 for the whole file.
  ///   - limit: the largest file that is taken, in bytes.
  ///   - header: the value of a header by its lower case name.
  public init(status: Int, requested: Int, limit: Int, header: (String) -> String?) {
    // Behind an encoding lengths and offsets would be those of other bytes.
    let encoding = header("content-encoding")?.lowercased() ?? "identity"
    let isPlain = encoding == "identity" || encoding.isEmpty
    switch status {
    case 200:
      var total: Int?
      if isPlain, let text = header("content-length") {
        guard let value = Int(text), value >= 0 else {
          self = .broken("the server announces a length of \"\(text.prefix(30))\"")
          return
        }
        total = value
      }
      self = Self.receive(0, total, tag: isPlain ? Self.tag(header) : nil, limit: limit)
    case 206:
      guard isPlain, let range = header("content-range").flatMap(Self.range) else {
        self = requested > 0 ? .restart : .broken("the server sends a part of the file without saying which")
        return
      }
      guard range.start == requested else {
        self = requested > 0 ? .restart : .broken("the server sends a part of the file instead of the file")
        return
      }
      self = Self.receive(requested, range.total, tag: Self.tag(header), limit: limit)
    case 416: self = requested > 0 ? .restart : .refused
    case 403, 404, 410: self = .absent
    default: self = .refused
    }
  }

  private static func receive(_ offset: Int, _ total: Int?, tag: String?, limit: Int) -> DownloadDecision {
    if let total, total > limit {
      return .broken("the file has \(total) bytes, at most \(limit) are taken")
    }
    if let total, total < offset { return .restart }
    return .receive(offset: offset, total: total, tag: tag)
  }

  /// A strong `ETag`, else `Last-Modified`: what `If-Range` takes.
  private static func tag(_ header: (String) -> String?) -> String? {
    let candidate = header("etag").flatMap { $0.hasPrefix("\"") ? $0 : nil } ?? header("last-modified")
    guard let candidate, candidate.utf8.count < 256, candidate.utf8.allSatisfy({ (0x20..<0x7F).contains($0) })
    else { return nil }
    return candidate
  }

  /// `bytes 100-199/1000`; the total may be `*`.
  private static func range(_ text: String) -> (start: Int, total: Int?)? {
    let parts = text.lowercased().split(separator: " ")
    guard parts.count == 2, parts[0] == "bytes" else { return nil }
    let halves = parts[1].split(separator: "/")
    guard halves.count == 2 else { return nil }
    let ends = halves[0].split(separator: "-")
    guard ends.count == 2, let start = Int(ends[0]), let last = Int(ends[1]), start >= 0, last >= start else {
      return nil
    }
    if halves[1] == "*" { return (start, nil) }
    guard let total = Int(halves[1]), total > last else { return nil }
    return (start, total)
  }
}
