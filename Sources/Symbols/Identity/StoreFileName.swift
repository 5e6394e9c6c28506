import PortableExecutable

/// The name under which a symbol store files something: a plain file name that cannot lead out of a folder.
///
/// Names come from dumps and images, which nobody vouches for. What is taken is the part after the last `\` or `/`, and
/// only if it is a name that Windows, POSIX and the layout of stores all take for an ordinary file.
public struct StoreFileName: Hashable, Sendable, CustomStringConvertible {
  /// The name, as it was written.
  public let text: String

  /// The longest name in bytes of UTF-8: file systems take 255, and names of temporary files are longer.
  public static var byteLimit: Int { 200 }

  /// The last part of an untrusted path.
  public init(untrusted path: String) throws(StoreFileNameError) {
    let name = path.lastPathComponent
    guard !name.isEmpty else { throw StoreFileNameError(name: name, reason: .empty) }
    guard name.utf8.count <= Self.byteLimit else {
      throw StoreFileNameError(name: name, reason: .tooLong(byteCount: name.utf8.count))
    }
    if name.utf8.first == UInt8(ascii: ".") { throw StoreFileNameError(name: name, reason: .leadingDot) }
    if let last = name.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      throw StoreFileNameError(name: name, reason: .trailingDotOrSpace)
    }
    for scalar in name.unicodeScalars where !Self.isAllowed(scalar) {
      throw StoreFileNameError(name: name, reason: .character(scalar.value))
    }
    guard !Self.isReserved(name) else { throw StoreFileNameError(name: name, reason: .reserved) }
    text = name
  }

  /// The name in lower case: some web servers know no other.
  public var lowercased: StoreFileName { StoreFileName(checked: text.asciiLowercased) }

  /// The name of the compressed file: the last character is replaced by `_`.
  public var compressed: String { String(text.dropLast()) + "_" }

  /// The part after the last dot, lower case; empty if there is none.
  public var fileExtension: String {
    text.lastIndex(of: ".").map { String(text[text.index(after: $0)...]).asciiLowercased } ?? ""
  }

  /// The name itself.
  public var description: String { text }

  /// A name made of one that has been checked.
  init(checked text: String) { self.text = text }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      // What Windows forbids in names; a colon would name an alternate stream.
      return scalar.value >= 0x20 && scalar.value != 0x7F && !"\\/:*?\"<>|".unicodeScalars.contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      return false
    default: return true
    }
  }

  /// Names that mean something else: devices of Windows with any extension, and the files of a store.
  private static func isReserved(_ name: String) -> Bool {
    let lower = name.asciiLowercased
    if ["file.ptr", "index2.txt", "pingme.txt", "refs.ptr", "000admin"].contains(lower) { return true }
    let stem = String(lower.prefix { $0 != "." }.reversed().drop { $0 == " " }.reversed())
    if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(stem) { return true }
    guard stem.utf8.count == 4, stem.hasPrefix("com") || stem.hasPrefix("lpt"),
      let digit = stem.utf8.last
    else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
  }
}

/// Why a name cannot be looked up in a symbol store.
public struct StoreFileNameError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong with a name.
  public enum Reason: Equatable, Sendable {
    /// There is no name after the last separator.
    case empty
    /// The name is longer than ``StoreFileName/byteLimit``.
    case tooLong(byteCount: Int)
    /// `.`, `..`, and names of hidden files.
    case leadingDot
    /// Windows drops a dot or a space at the end of a name.
    case trailingDotOrSpace
    /// A character that is not allowed in a name.
    case character(UInt32)
    /// A name of a device, or of a file of the store itself.
    case reserved
  }

  /// The name, untrusted.
  public var name: String
  /// What is wrong with it.
  public var reason: Reason

  /// One sentence without the name, which may be anything.
  public var description: String {
    switch reason {
    case .empty: "the name is empty"
    case .tooLong(let count): "the name has \(count) bytes, at most \(StoreFileName.byteLimit) are taken"
    case .leadingDot: "the name begins with a dot"
    case .trailingDotOrSpace: "the name ends with a dot or a space"
    case .character(let value):
      "the name has the character U+\(paddedHexadecimal(UInt64(value), 4, uppercase: true))"
    case .reserved: "the name is reserved"
    }
  }
}

extension String {
  /// Lower case of the letters A to Z alone: the same on all machines.
  var asciiLowercased: String {
    String(
      decoding: utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 },
      as: UTF8.self)
  }
}

/// Hexadecimal digits, padded with zeros.
func paddedHexadecimal(_ value: UInt64, _ width: Int, uppercase: Bool = false) -> String {
  let digits = String(value, radix: 16, uppercase: uppercase)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
