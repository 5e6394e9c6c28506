/// Reads a symbol path from left to right, and goes on behind what it does not understand.
struct SymbolPathParser {
  let environment: SymbolPath.Environment
  var elements: [SymbolPathElement] = []
  var problems: [SymbolPathProblem] = []

  /// Longer paths are a mistake.
  static var characterLimit: Int { 32_768 }
  static var elementLimit: Int { 512 }

  init(environment: SymbolPath.Environment) { self.environment = environment }

  /// A part of the path, quotes dropped, and where it begins.
  struct Piece {
    var text = ""
    var position: Int
  }

  mutating func parse(_ text: String) {
    guard text.utf8.count <= Self.characterLimit else {
      return report(.tooLong, Piece(text: String(text.prefix(40)), position: 1))
    }
    for tokens in split(text) {
      guard elements.count < Self.elementLimit else { return report(.tooLong, tokens[0]) }
      add(tokens)
    }
  }

  /// The elements, each cut at its `*`; empty elements are left out.
  private mutating func split(_ text: String) -> [[Piece]] {
    var result: [[Piece]] = []
    var tokens = [Piece(position: 1)]
    var quote: Int?
    var position = 0
    func finished(_ tokens: [Piece]) -> [[Piece]] {
      let trimmed = tokens.map(Self.trimmed)
      return trimmed.count == 1 && trimmed[0].text.isEmpty ? [] : [trimmed]
    }
    for character in text {
      position += 1
      switch character {
      case "\"": quote = quote == nil ? position : nil
      case ";" where quote == nil:
        result += finished(tokens)
        tokens = [Piece(position: position + 1)]
      case "*": tokens.append(Piece(position: position + 1))
      default: tokens[tokens.count - 1].text.append(character)
      }
    }
    if let quote {
      report(.quoteNotClosed, Piece(text: String(text.dropFirst(quote - 1)), position: quote))
    } else {
      result += finished(tokens)
    }
    return result
  }

  private static func trimmed(_ piece: Piece) -> Piece {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    let head = piece.text.prefix(while: isBlank).count
    var text = piece.text.dropFirst(head)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return Piece(text: String(text), position: piece.position + head)
  }

  private mutating func add(_ tokens: [Piece]) {
    let hasControl = { (piece: Piece) in
      piece.text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    if let bad = tokens.first(where: hasControl) { return report(.controlCharacter, bad) }
    guard tokens.count > 1 else {
      if isAddress(tokens[0].text) { return report(.addressWithoutServer, tokens[0]) }
      if let path = folder(tokens[0]) { elements.append(.folder(path)) }
      return
    }
    switch tokens[0].text.asciiLowercased {
    case "srv": addServer(Array(tokens.dropFirst()))
    case "symsrv":
      guard tokens.count > 2, !tokens[1].text.isEmpty else { return report(.noLibrary, tokens[0]) }
      guard tokens[1].text.asciiLowercased == "symsrv.dll" else { return report(.otherLibrary, tokens[1]) }
      addServer(Array(tokens.dropFirst(2)))
    case "cache":
      guard tokens.count == 2, !isAddress(tokens[1].text) else { return report(.badCache, tokens[1]) }
      if tokens[1].text.isEmpty {
        elements.append(.cache(environment.defaultStore))
      } else if let path = folder(tokens[1]) {
        elements.append(.cache(path))
      }
    default: report(.unknownKeyword, tokens[0])
    }
  }

  private mutating func addServer(_ tokens: [Piece]) {
    if tokens.count == 1, tokens[0].text.isEmpty {
      elements.append(.server([.folder(environment.defaultStore), .web(environment.defaultServer)]))
      return
    }
    var stores: [SymbolStoreLocation] = []
    for (index, token) in tokens.enumerated() {
      if isAddress(token.text) {
        guard let address = checkedAddress(token.text) else { return report(.badAddress, token) }
        guard index == tokens.count - 1 else { return report(.webServerNotLast, token) }
        // Files from the web need a folder to lie in.
        if stores.isEmpty { stores.append(.folder(environment.defaultStore)) }
        stores.append(.web(address))
      } else if token.text.isEmpty {
        // `srv*DIR*` ends with an empty name in many paths; it adds no second default store.
        if index < tokens.count - 1 || stores.isEmpty { stores.append(.folder(environment.defaultStore)) }
      } else if let path = folder(token) {
        stores.append(.folder(path))
      } else {
        return
      }
    }
    var seen: Set<SymbolStoreLocation> = []
    elements.append(.server(stores.filter { seen.insert($0).inserted }))
  }

  private func isAddress(_ text: String) -> Bool { text.contains("://") }

  /// An address without `/` at its end; `nil` if it is none that can be asked.
  private func checkedAddress(_ text: String) -> String? {
    guard let scheme = text.firstRange(of: "://"),
      ["http", "https"].contains(String(text[..<scheme.lowerBound]).asciiLowercased),
      text.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }),
      !text.contains("?"), !text.contains("#")
    else { return nil }
    let host = text[scheme.upperBound...].prefix { $0 != "/" }
    guard let name = host.split(separator: "@", omittingEmptySubsequences: false).last, !name.isEmpty,
      name.utf8.first != UInt8(ascii: ":")
    else { return nil }
    var address = text[...]
    while address.last == "/" { address.removeLast() }
    return String(text[..<scheme.lowerBound]).asciiLowercased + address[scheme.lowerBound...]
  }

  /// A folder of this system, `~` resolved.
  private mutating func folder(_ piece: Piece) -> String? {
    let text = piece.text
    let bytes = Array(text.utf8.prefix(3))
    let isDrive =
      bytes.count >= 2 && bytes[1] == UInt8(ascii: ":")
      && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[0] | 0x20)
      && (bytes.count == 2 || bytes[2] == UInt8(ascii: "\\") || bytes[2] == UInt8(ascii: "/"))
    if isDrive || text.hasPrefix("\\\\") {
      report(.windowsPath, piece)
      return nil
    }
    var path = text
    if let home = environment.home, text == "~" || text.hasPrefix("~/") { path = home + text.dropFirst() }
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private mutating func report(_ reason: SymbolPathProblem.Reason, _ piece: Piece) {
    guard problems.count < 32 else { return }
    problems.append(SymbolPathProblem(reason: reason, text: piece.text, position: piece.position))
  }
}
