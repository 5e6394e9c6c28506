extension String {
  /// The part of a Windows path after the last `\` or `/`; the text itself if it has neither.
  package var lastPathComponent: String {
    let isSeparator = { (byte: UInt8) in byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/") }
    guard let last = utf8.lastIndex(where: isSeparator) else { return self }
    return String(self[utf8.index(after: last)...])
  }
}
