import Testing
import UndecoratedNames

@Suite struct OptionTests {
  static let method = "?f@C@N@@UEBAPEAHPEAU2@@Z"

  @Test(
    arguments: [
      ([], "public: virtual int * __cdecl N::C::f(struct N *) const"),
      ([.noAccessSpecifiers], "virtual int * __cdecl N::C::f(struct N *) const"),
      ([.noMemberType], "public: int * __cdecl N::C::f(struct N *) const"),
      ([.noFunctionReturns], "public: virtual __cdecl N::C::f(struct N *) const"),
      ([.noCallingConventions], "public: virtual int * N::C::f(struct N *) const"),
      ([.noThisType], "public: virtual int * __cdecl N::C::f(struct N *)"),
      ([.noTypeKeywords], "public: virtual int * __cdecl N::C::f(N *) const"),
      ([.pointer64], "public: virtual int * __ptr64 __cdecl N::C::f(struct N * __ptr64) const __ptr64"),
      ([.nameOnly], "N::C::f"),
    ] as [(UndecorationOptions, String)])
  func leaveAway(_ options: UndecorationOptions, _ text: String) {
    #expect(UndecoratedName(Self.method, options: options)?.text == text)
  }

  @Test func aConventionInAPointerIsLeftAway() {
    let name = UndecoratedName("?f@@YAXP8C@@EAAXXZP6AXXZ@Z", options: .noCallingConventions)
    #expect(name?.text == "void f(void (C::*)(void),void (*)(void))")
  }

  @Test func stoppingEarlyDoesNotSeeDamageBehindTheName() {
    let damaged = "?f@C@N@@QEAAX"
    #expect(UndecoratedName(damaged, options: .nameOnly) == nil)
    #expect(UndecoratedName(damaged, options: [.nameOnly, .stopsAfterName])?.text == "N::C::f")
    // Without `nameOnly` there is nothing to stop behind.
    #expect(UndecoratedName(damaged, options: .stopsAfterName) == nil)
  }

  @Test func whatIsNotDecoratedStaysAsItIs() {
    for name in ["", "main", "_main@4", "KeBugCheckEx", "_f", "__imp_f", "?", "??", "a?f@@YAXXZ"] {
      #expect(UndecoratedName(name) == nil)
      #expect(String(undecorated: name) == name)
    }
    #expect(UndecoratedName.isDecorated("?f@@YAXXZ"))
    #expect(UndecoratedName.isDecorated("__imp_?f@@YAXXZ"))
    #expect(!UndecoratedName.isDecorated("f"))
  }

  @Test func anUndecoratorIsUsedAgain() {
    var undecorator = Undecorator(options: .stackFrame)
    #expect(undecorator.undecorate("?f@C@N@@QEAAXXZ") == "N::C::f")
    #expect(undecorator.undecorate("?f@C@N@@QEAAX") == nil)
    #expect(undecorator.undecorate(Array("x?g@@YAXXZ".utf8)[1...]) == "g")
    #expect(undecorator.undecorate("plain") == nil)
  }
}
