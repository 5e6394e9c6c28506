import TestSupport
import Testing
import UndecoratedNames

/// Decorated names as `llvm-undname` reads them and as we do.
@Suite(.enabled(if: Undname.path != nil, "llvm-undname is not on this machine"))
struct OracleTests {
  /// All decorated names of the corpus.
  @Test(.enabled(if: Corpus.has(""), Corpus.absent)) func agreesOnRealFiles() throws {
    let agreement = try compare(CorpusNames.all)
    #expect(agreement.read > 4_000)
    // Types and literals differ by what LLVM puts behind each of them. Of the rest most are equal as they are.
    #expect(Double(agreement.equalSymbols) >= 0.9 * Double(agreement.symbols))
  }

  /// The names of the other tests.
  @Test func agreesOnNamesWrittenByHand() throws {
    let names =
      QualifiedNameTests.names + SpecialNameTests.members + SpecialNameTests.tables + SpecialNameTests.thunks
      + SpecialNameTests.initializers + TypeTests.variables + TypeTests.functions + TemplateTests.names
      + StringLiteralTests.names + ValueTests.names
    let agreement = try compare(names.map(\.decorated))
    #expect(agreement.read == names.count)
    #expect(2 * agreement.equal > names.count)
  }

  struct Agreement {
    var (read, equal) = (0, 0)
    /// Those that are neither types nor literals.
    var (symbols, equalSymbols) = (0, 0)
  }

  private func compare(_ names: [String]) throws -> Agreement {
    let theirs = try Undname.read(names)
    var undecorator = Undecorator()
    var agreement = Agreement()
    var counts: [Difference: Int] = [:]
    for name in names {
      let (our, their) = (undecorator.undecorate(name), theirs[name])
      guard our != nil || their != nil else { continue }
      agreement.read += 1
      let isSymbol = !name.hasPrefix(".") && !name.hasPrefix("??_C@")
      if isSymbol { agreement.symbols += 1 }
      if let our, let their, Difference.same(our, their) {
        agreement.equal += 1
        if isSymbol { agreement.equalSymbols += 1 }
        continue
      }
      if let difference = Difference.explain(name, ours: our, theirs: their) {
        counts[difference, default: 0] += 1
      } else {
        Issue.record("\(name)\n  ours:   \(our ?? "none")\n  theirs: \(their ?? "none")")
      }
    }
    let explained = counts.sorted { $0.value > $1.value }.map { "\($0.key.rawValue) \($0.value)" }
    print("\(names.count) candidates, \(agreement); \(explained.joined(separator: ", "))")
    return agreement
  }

  /// The name alone is found in the whole text.
  @Test(.enabled(if: Corpus.has(""), Corpus.absent)) func theNameAloneIsPartOfTheWhole() throws {
    var whole = Undecorator(options: .noTypeKeywords)
    var frame = Undecorator(options: .stackFrame)
    var early = Undecorator(options: [.stackFrame, .stopsAfterName])
    for name in CorpusNames.all {
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
