import Testing
import UndecoratedNames

/// What a literal is called: width, length in bytes with the zero at its end, check sum, the first characters.
@Suite struct StringLiteralTests {
  static let names = [
    Expectation("??_C@_00CNPNBAHC@?$AA@", "\"\"", frame: "`string'"),
    Expectation("??_C@_05CJBACGMB@hello?$AA@", "\"hello\"", frame: "`string'"),
    Expectation("??_C@_05CJBACGMB@hello@", "\"hello\""),
    Expectation("??_C@_04HIBGFPH@NULL@FNODOBFM@", "\"NULL\""),
    Expectation("??_C@_04FJMBNFHG@YEAR?$AA@PBOPGDP@", "\"YEAR\""),
    Expectation("??_C@_0BC@CJBACGMB@hello@", "\"hello\"..."),
    Expectation("??_C@_0L@AAAAAAAA@?0?1?2?3?4?5?6?7?8?9?$AA@", "\",/\\\\:. \\n\\t'-\""),
    Expectation("??_C@_02AAAAAAAA@?$CFd?$AA@", "\"%d\""),
    Expectation("??_C@_01AAAAAAAA@?a?$AA@", "\"\\xE1\""),
    Expectation("??_C@_13FPGAJAPJ@?$AAa?$AA?$AA@", "L\"a\"", frame: "`string'"),
    Expectation("??_C@_13AAAAAAAA@?5?$KM?$AA?$AA@", "L\"\\x20AC\""),
  ]

  @Test(arguments: names) func isShown(_ name: Expectation) { name.check() }

  @Test(arguments: ["??_C@_2", "??_C@_05CJBACGMB", "??_C@_00AAAAAAAA@long@", "??_C@_12AAAAAAAA@abc@"])
  func damageIsNotShown(_ name: String) { #expect(UndecoratedName(name) == nil) }
}
