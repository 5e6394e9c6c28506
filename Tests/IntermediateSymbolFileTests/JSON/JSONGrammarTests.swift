import IntermediateSymbolFile
import Testing

/// Text that is JSON and text that is none, by RFC 8259.
@Suite struct JSONGrammarTests {
  @Test(arguments: [
    #"{"symbols":{}}"#, "\u{FEFF}{\"symbols\":{}}", " \t\r\n{ \"symbols\" : { } } \n",
    #"{"x":[],"symbols":{}}"#, #"{"x":[[],{},"",0,-0,0.5,1e9,1E+9,-1.5e-9,true,false,null],"symbols":{}}"#,
    #"{"x":"\u0000\uD800\uDC00\ud800\"\\\/\b\f\n\r\t","symbols":{}}"#, #"{"symbols":{},"":{"":{}}}"#,
  ])
  func isTaken(_ text: String) throws {
    #expect(try ISFTable(text: text).symbolCount == 0)
  }

  @Test(arguments: [
    "", " ", "[]", "\"x\"", "{", "}", #"{"symbols"}"#, #"{"symbols":}"#, #"{"symbols":{},}"#, #"{,}"#,
    #"{"symbols":{}"#, #"{"symbols":{}}}"#, #"{"symbols":{}} x"#, #"{symbols:{}}"#, #"{'symbols':{}}"#,
    #"{"symbols":{} "x":1}"#, #"{"x":[1,],"symbols":{}}"#, #"{"x":[1 2],"symbols":{}}"#, #"{"x":[1}"#,
    #"{"x":01,"symbols":{}}"#, #"{"x":-,"symbols":{}}"#, #"{"x":1.,"symbols":{}}"#, #"{"x":.5,"symbols":{}}"#,
    #"{"x":1e,"symbols":{}}"#, #"{"x":+1,"symbols":{}}"#, #"{"x":tru,"symbols":{}}"#, #"{"x":nul"#,
    #"{"x":truex,"symbols":{}}"#, #"{"x":NaN,"symbols":{}}"#, #"{"x":"\x","symbols":{}}"#,
    #"{"x":"\u12g4","symbols":{}}"#, #"{"x":"\u12"#, #"{"x":"abc"#, "{\"x\":\"a\nb\",\"symbols\":{}}",
    #"{"x":"\"#, #"/**/{"symbols":{}}"#,
  ])
  func isRefused(_ text: String) {
    #expect {
      try ISFTable(text: text)
    } throws: { error in
      guard case ISFError.syntax(let offset, _, _) = error else { return false }
      return offset <= text.utf8.count
    }
  }

  @Test func jsonThatIsNoTableIsRefused() {
    #expect(throws: ISFError.notASymbolTable) { try ISFTable(text: #"{"metadata":{"format":"6.2.0"}}"#) }
    #expect(throws: ISFError.notASymbolTable) { try ISFTable(text: #"{"symbols":[]}"#) }
  }

  @Test func nestingIsBounded() throws {
    func text(_ depth: Int) -> String {
      #"{"symbols":{},"x":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        + "}"
    }
    #expect(try ISFTable(text: text(63)).symbolCount == 0)
    #expect(throws: ISFError.tooDeep(offset: 82, limit: 64)) { try ISFTable(text: text(64)) }
    let endless = String(repeating: "[", count: 1_000_000)
    #expect {
      try ISFTable(text: #"{"symbols":{},"x":"# + endless)
    } throws: { error in
      if case ISFError.tooDeep = error { true } else { false }
    }
  }

  @Test func nestingOfTypesIsBounded() throws {
    func text(_ depth: Int) -> String {
      #"{"symbols":{"a":{"address":1,"type":"#
        + String(repeating: #"{"kind":"pointer","subtype":"#, count: depth) + #"{"kind":"function"}"#
        + String(repeating: "}", count: depth) + "}}}"
    }
    let table = try ISFTable(text: text(60))
    var type = try #require(table.symbol(named: "a")?.type)
    for _ in 0..<60 {
      guard case .pointer(let inner, nil) = table.type(type) else { Issue.record("no pointer"); return }
      type = inner
    }
    #expect(table.type(type) == .function)
    #expect {
      try ISFTable(text: text(61))
    } throws: { error in
      if case ISFError.tooDeep = error { true } else { false }
    }
  }

  @Test func everyPrefixOfATableIsRefused() throws {
    let bytes = Array(smallTable.utf8)
    #expect(try ISFTable.encoded(bytes: bytes).count > 0)
    for count in 0..<bytes.count {
      #expect(throws: ISFError.self) { try ISFTable.encoded(bytes: Array(bytes.prefix(count))) }
    }
  }
}
