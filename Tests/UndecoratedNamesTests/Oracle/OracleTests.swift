import Testing
import UndecoratedNames

/// All decorated names of the corpus as `llvm-undname` reads them and as we do.
@Suite(.enabled(if: CorpusNames.isThere && Undname.path != nil, CorpusNames.absent))
struct OracleTests {
  @Test func agreesWithAnotherTool() throws {
    let names = try CorpusNames.all()
    let theirs = try Undname.read(names)
    var undecorator = Undecorator()
    var (read, equal) = (0, 0)
    var (symbols, equalSymbols) = (0, 0)
    var counts: [Difference: Int] = [:]
    for name in names {
      let (our, their) = (undecorator.undecorate(name), theirs[name])
      guard our != nil || their != nil else { continue }
      read += 1
      let isSymbol = !name.hasPrefix(".") && !name.hasPrefix("??_C@")
      if isSymbol { symbols += 1 }
      if let our, let their, Difference.same(our, their) {
        equal += 1
        if isSymbol { equalSymbols += 1 }
        continue
      }
      var parts = Undecorator()
      if let difference = Difference.explain(name, ours: our, theirs: their, readPart: { parts.undecorate($0) }) {
        counts[difference, default: 0] += 1
      } else {
        Issue.record("\(name)\n  ours:   \(our ?? "none")\n  theirs: \(their ?? "none")")
      }
    }
    let explained = counts.sorted { $0.value > $1.value }.map { "\($0.key.rawValue) \($0.value)" }
    print("\(names.count) candidates, \(read) read, \(equal) equal; symbols: \(equalSymbols) of \(symbols); \(explained.joined(separator: ", "))")
    #expect(read > 4_000)
    // Types and literals differ by what LLVM puts behind each of them. Of the rest most are equal as they are.
    #expect(Double(equalSymbols) >= 0.9 * Double(symbols))
  }

  /// What only a name's end tells is that it is whole: the name alone must then be found in the whole text.
  @Test func theNameAloneIsPartOfTheWhole() throws {
    var whole = Undecorator(options: .noTypeKeywords)
    var frame = Undecorator(options: .stackFrame)
    var early = Undecorator(options: [.stackFrame, .stopsAfterName])
    for name in try CorpusNames.all() {
      guard let text = whole.undecorate(name) else {
        #expect(frame.undecorate(name) == nil)
        continue
      }
      let found = frame.undecorate(name)
      let short = try #require(found)
      #expect(early.undecorate(name) == short)
      // Symbols in a name are themselves shown by their names alone, and literals not at all.
      if !name.contains("??") && !name.contains("$1?") && !name.contains("__E?") {
        #expect(text.contains(short), "\(name)")
      }
    }
  }
}
