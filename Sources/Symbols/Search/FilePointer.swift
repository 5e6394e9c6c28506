/// The text of a `file.ptr`: where the file of its folder really is, or why it is nowhere.
public enum FilePointer: Equatable, Sendable {
  /// `PATH:`: the file, compressed or not.
  case path(String)
  /// `MSG:`: a message instead of a file. Untrusted.
  case message(String)

  /// More is no path.
  public static var byteLimit: Int { 4096 }

  /// Reads the text.
  ///
  /// - Throws: ``SymbolFileMismatch/damaged(_:)`` if it is neither form.
  public init(_ bytes: borrowing RawSpan) throws(SymbolFileMismatch) {
    guard bytes.byteCount <= Self.byteLimit else {
      throw .damaged("file.ptr has \(bytes.byteCount) bytes, at most \(Self.byteLimit) were expected")
    }
    var text: [UInt8] = []
    for index in 0..<bytes.byteCount {
      let byte = unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      if byte == 0 || byte == 0x0A || byte == 0x0D { break }
      guard byte >= 0x20, byte != 0x7F else {
        throw .damaged("file.ptr has the byte 0x\(paddedHexadecimal(UInt64(byte), 2)) at offset \(index)")
      }
      text.append(byte)
    }
    let line = String(decoding: text, as: UTF8.self)
    let lower = line.asciiLowercased
    if lower.hasPrefix("path:") {
      let path = Self.trimmed(line.dropFirst(5))
      guard !path.isEmpty else { throw .damaged("file.ptr has no path behind PATH:") }
      self = .path(path)
    } else if lower.hasPrefix("msg:") {
      self = .message(Self.trimmed(line.dropFirst(4)))
    } else {
      throw .damaged("file.ptr begins with \"\(line.prefix(20))\", expected PATH: or MSG:")
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Where a path of a pointer leads, seen from the folder or server that has it; or why it may not be followed.
  static func target(
    of path: String, in store: SymbolStoreLocation, folder: String
  ) throws(SymbolFileMismatch) -> SymbolFilePlace {
    let lower = path.asciiLowercased
    let isAddress = lower.hasPrefix("http://") || lower.hasPrefix("https://")
    switch store {
    case .web(let server):
      guard isAddress else {
        throw .damaged("file.ptr of a web server leads to \"\(path)\", expected an address of the web")
      }
      guard lower.hasPrefix("https://") || !server.hasPrefix("https://") else {
        throw .damaged("file.ptr leads from https to http: \"\(path)\"")
      }
      guard path.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) else {
        throw .damaged("file.ptr leads to an address that is not well formed: \"\(path)\"")
      }
      return .address(path)
    case .folder:
      guard !isAddress, !path.contains("://") else {
        throw .damaged("file.ptr of a folder leads to \"\(path)\", expected a path")
      }
      if path.hasPrefix("/") { return .path(path) }
      let second = path.utf8.dropFirst().first
      guard !path.hasPrefix("\\\\"), second != UInt8(ascii: ":") else {
        throw .damaged("file.ptr leads to \"\(path)\", a path of Windows that leads nowhere on this system")
      }
      let parts = path.split(separator: "\\", omittingEmptySubsequences: false)
      return .path(folder + "/" + parts.joined(separator: "/"))
    }
  }
}
