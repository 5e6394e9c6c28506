/// What the first bytes of a file say that it is. Names play no part: servers answer with anything.
public enum SymbolFileContent: Equatable, Sendable {
  /// Nothing.
  case empty
  /// A program database of the container MSF 7.00.
  case pdb
  /// A program database of the obsolete container 2.00.
  case obsoletePDB
  /// A Portable PDB of .NET.
  case portablePDB
  /// An image: `MZ`.
  case image
  /// A cabinet with a compressed file.
  case cabinet
  /// A stream of xz.
  case xz
  /// JSON.
  case json
  /// A page for people, where a file was expected.
  case html
  /// Some other text, its first line cut short. Untrusted.
  case text(String)
  /// Something else; its first bytes, eight at most.
  case unknown([UInt8])

  /// Looks at the first bytes; 512 are enough.
  public init(_ bytes: borrowing RawSpan) {
    let count = min(bytes.byteCount, 512)
    var head: [UInt8] = []
    head.reserveCapacity(count)
    for index in 0..<count { head.append(unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)) }
    self.init(head: head)
  }

  init(head: [UInt8]) {
    if head.isEmpty {
      self = .empty
    } else if head.starts(with: "Microsoft C/C++ MSF 7.00\r\n".utf8) {
      self = .pdb
    } else if head.starts(with: "Microsoft C/C++ program database 2.00".utf8) {
      self = .obsoletePDB
    } else if head.starts(with: "BSJB".utf8) {
      self = .portablePDB
    } else if head.starts(with: "MSCF".utf8) {
      self = .cabinet
    } else if head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) {
      self = .xz
    } else if head.starts(with: "MZ".utf8) {
      self = .image
    } else {
      self = Self.text(head)
    }
  }

  private static func text(_ head: [UInt8]) -> SymbolFileContent {
    // A mark of UTF-8, and blanks, may stand before the text.
    var rest = head[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let lower = rest.prefix(16).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    for start in ["<!doctype html", "<html", "<head", "<body", "<!--"] where lower.starts(with: start.utf8) {
      return .html
    }
    if lower.starts(with: "<?xml".utf8) { return .html }
    if rest.first == UInt8(ascii: "{") { return .json }
    let isText = rest.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) }
    guard isText, !rest.isEmpty else { return .unknown(Array(head.prefix(8))) }
    let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(60)
    return .text(String(decoding: line, as: UTF8.self))
  }
}

extension SymbolFileContent: CustomStringConvertible {
  /// What the file is, as the end of a sentence.
  public var description: String {
    switch self {
    case .empty: "an empty file"
    case .pdb: "a program database"
    case .obsoletePDB: "a program database of the obsolete format 2.00"
    case .portablePDB: "a Portable PDB of .NET"
    case .image: "an image"
    case .cabinet: "a cabinet"
    case .xz: "an xz stream"
    case .json: "JSON"
    case .html: "a web page (HTML or XML)"
    case .text(let line): "text (\"\(line)\")"
    case .unknown(let bytes):
      "a file that begins with " + bytes.map { paddedHexadecimal(UInt64($0), 2) }.joined(separator: " ")
    }
  }
}
