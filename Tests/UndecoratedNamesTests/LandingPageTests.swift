import Testing
import UndecoratedNames

/// The example of the library's landing page.
@Test func theExampleOfTheLandingPage() {
  #expect(UndecoratedName("?f@C@N@@UEBAXH@Z")?.text == "public: virtual void __cdecl N::C::f(int) const")
  #expect(
    String(undecorated: "?push_back@?$vector@HV?$allocator@H@std@@@std@@QEAAXAEBH@Z")
      == "std::vector<int,std::allocator<int> >::push_back")
  let publicSymbols = ["?f@C@N@@UEBAXH@Z", "main"]
  var undecorator = Undecorator(options: [.stackFrame, .stopsAfterName])
  let names = publicSymbols.map { undecorator.undecorate($0) ?? $0 }
  #expect(names == ["N::C::f", "main"])
}
