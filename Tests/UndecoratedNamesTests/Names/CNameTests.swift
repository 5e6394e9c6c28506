import Testing
import UndecoratedNames

/// The table "Format of a C decorated name" of Microsoft's page "Decorated names".
@Suite struct CNameTests {
  @Test(
    arguments: [
      ("_f", "f", .cdecl, nil), ("_f@12", "f", .stdcall, 12), ("@f@8", "f", .fastcall, 8),
      ("f@@16", "f", .vectorcall, 16), ("__RTC_Shutdown@0", "_RTC_Shutdown", .stdcall, 0),
    ] as [(String, String, CDecoration.CallingConvention, UInt32?)])
  func areShown(
    _ name: String, _ text: String, _ convention: CDecoration.CallingConvention, _ byteCount: UInt32?
  ) throws {
    let undecorated = try #require(UndecoratedName(name, options: .cNames))
    #expect(undecorated.text == text)
    #expect(undecorated.cDecoration?.callingConvention == convention)
    #expect(undecorated.cDecoration?.argumentByteCount == byteCount)
    var undecorator = Undecorator(options: .cNames)
    #expect(undecorator.undecorate(Array(name.utf8)[...]) == text)
    #expect(UndecoratedName(name) == nil)
  }

  @Test(arguments: [
    "f", "f@4", "@f", "_", "_@4", "@@4", "f@@", "_f@x", "_a@b@4", "_f@4294967296", "?f@@YAXXZ@4",
  ])
  func othersAreNot(_ name: String) { #expect(UndecoratedName(name, options: .cNames) == nil) }

  @Test func namesOfCPlusPlusAreShownToo() {
    #expect(String(undecorated: "?f@C@@QAEXXZ", options: [.stackFrame, .cNames]) == "C::f")
  }
}
