import Testing
import UndecoratedNames

/// Names, their scopes, and what refers back to them. The declarations are what a C++ programmer wrote; the first
/// three are from Microsoft's page "Decorated names".
@Suite struct QualifiedNameTests {
  static let names = [
    Expectation("?a@@YAHD@Z", "int __cdecl a(char)", frame: "a"),
    Expectation("?c@b@@AAGXM@Z", "private: void __stdcall b::c(float)", frame: "b::c"),
    Expectation("?func1@a@@AAEXH@Z", "private: void __thiscall a::func1(int)", frame: "a::func1"),
    Expectation(
      "?f@C@N@@UEBAXH@Z", "public: virtual void __cdecl N::C::f(int) const", frame: "N::C::f"),
    // Digits: `1` is the second name, `C`, and `2` the third, `N`. Names and types count apart.
    Expectation("?f@C@N@@QEAAXPEAV12@@Z", "public: void __cdecl N::C::f(class N::C *)"),
    Expectation("?f@@YAXPEAHPEAD01@Z", "void __cdecl f(int *,char *,int *,char *)", frame: "f"),
    Expectation("?f@?A0x1234abcd@@YAXXZ", "void __cdecl `anonymous namespace'::f(void)"),
    Expectation(
      "?g@?A@N@@YAXXZ", "void __cdecl N::`anonymous namespace'::g(void)",
      frame: "N::`anonymous namespace'::g"),
    Expectation(
      "?x@?1??f@@YAHXZ@4HA", "int `int __cdecl f(void)'::`2'::x", frame: "`f'::`2'::x"),
    Expectation("?x@?BA@??f@@YAHXZ@4HA", "int `int __cdecl f(void)'::`16'::x"),
    Expectation(
      "?s@?1???0C@@QEAA@XZ@4HA", "int `public: __cdecl C::C(void)'::`2'::s", frame: "`C::C'::`2'::s"),
    Expectation(
      "?dtor$1@?0??f@C@@QEAAXXZ@4HA", "int `public: void __cdecl C::f(void)'::`1'::dtor$1",
      frame: "`C::f'::`1'::dtor$1"),
    Expectation(
      "??R<lambda_1>@?0??f@@YAXXZ@QEBA@XZ",
      "public: __cdecl `void __cdecl f(void)'::`1'::<lambda_1>::operator()(void) const",
      frame: "`f'::`1'::<lambda_1>::operator()"),
    Expectation("?f@N@@9", "extern \"C\" N::f", frame: "N::f"),
    Expectation("?f@N@@$$J0YAXXZ", "extern \"C\" void __cdecl N::f(void)", frame: "N::f"),
    Expectation("?f@@$$hYAXXZ", "void __cdecl f(void)", frame: "f"),
    Expectation("?m@?QI@@C@@UEAAXXZ", "public: virtual void __cdecl C::[I]::m(void)"),
    Expectation("__imp_?f@@YAXXZ", "__declspec(dllimport) void __cdecl f(void)", frame: "__imp_f"),
    Expectation(
      "??@a6a285da2eea70dba6b578022be61d81@", "??@a6a285da2eea70dba6b578022be61d81@",
      frame: "??@a6a285da2eea70dba6b578022be61d81@"),
    Expectation(
      "??@a6a285da2eea70dba6b578022be61d81@??_R4@", "??@a6a285da2eea70dba6b578022be61d81@??_R4@"),
    Expectation("?größe@@3HA", "int größe", frame: "größe"),
  ]

  @Test(arguments: names) func isShown(_ name: Expectation) { name.check() }
}
