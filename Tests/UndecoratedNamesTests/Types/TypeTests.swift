import Testing
import UndecoratedNames

@Suite struct TypeTests {
  static let variables = [
    Expectation("?x@@3HA", "int x", frame: "x"),
    Expectation("?x@@3PEAHEA", "int * x", frame: "x"),
    Expectation("?x@@3QEBHEB", "int const * const x"),
    Expectation("?fp@@3P6AXH@ZA", "void (__cdecl* fp)(int)", frame: "fp"),
    Expectation("?mp@@3P8C@@AEXH@ZQ1@", "void (__thiscall C::* mp)(int)", frame: "mp"),
    Expectation("?md@@3PQC@@HQ1@", "int C::* md", frame: "md"),
    Expectation("?a@@3PAY02HA", "int (* a)[3]"),
    Expectation("?a@@3PAY123HA", "int (* a)[3][4]"),
    Expectation("?r@@3AEAY01$$CBHEA", "int const (& r)[2]"),
    Expectation("?x@C@@0HB", "private: static int const C::x", frame: "C::x"),
    Expectation("?x@C@@1HB", "protected: static int const C::x"),
    Expectation("?x@C@@2QEBDEB", "public: static char const * const C::x"),
    Expectation("?x@@3VC@@C", "class C volatile x"),
    Expectation("?x@@3PEAPEADEA", "char * * x"),
  ]

  static let functions = [
    Expectation("?f@@YAP6AXH@ZP6AHD@Z@Z", "void (__cdecl* __cdecl f(int (__cdecl*)(char)))(int)"),
    Expectation("?f@@YAXHZZ", "void __cdecl f(int,...)"),
    Expectation("?f@@YAXZZ", "void __cdecl f(...)"),
    Expectation("?f@@YAXX_E", "void __cdecl f(void) noexcept"),
    Expectation("?f@@YAXP6AXX_E@Z", "void __cdecl f(void (__cdecl*)(void) noexcept)"),
    Expectation("?f@C@@QEGAAXXZ", "public: void __cdecl C::f(void) &"),
    Expectation("?f@C@@QEHBAXXZ", "public: void __cdecl C::f(void) const &&"),
    Expectation("?f@C@@SAXXZ", "public: static void __cdecl C::f(void)"),
    Expectation("?f@C@@MAEXXZ", "protected: virtual void __thiscall C::f(void)"),
    Expectation("?f@C@@QFEAAXXZ", "public: void __cdecl C::f(void) __unaligned"),
    Expectation("?f@@YA?BHXZ", "int const __cdecl f(void)"),
    Expectation("?f@@YA?AVC@@XZ", "class C __cdecl f(void)"),
    Expectation("?f@@YAXW4E@@TU@@US@@VC@@@Z", "void __cdecl f(enum E,union U,struct S,class C)"),
    Expectation("?f@@YA?A_PXZ", "auto __cdecl f(void)"),
    Expectation("?f@@YA?A_TXZ", "decltype(auto) __cdecl f(void)"),
    Expectation("?f@@YAX$$QEAH@Z", "void __cdecl f(int &&)"),
    Expectation("?f@@YAXPEIAH@Z", "void __cdecl f(int * __restrict)"),
    Expectation("?f@@YAXPEFAH@Z", "void __cdecl f(int __unaligned *)"),
    Expectation("?f@@YAX$$T@Z", "void __cdecl f(std::nullptr_t)"),
    Expectation("?f@@YAXP$AAVC@@A$AAH@Z", "void __cdecl f(class C ^,int %)"),
    Expectation("?f@@YAXQAY02$$CBH@Z", "void __cdecl f(int const (* const)[3])"),
    Expectation(
      "?f@@YAXCDEFGHIJKMNO@Z",
      "void __cdecl f(signed char,char,unsigned char,short,unsigned short,int,unsigned int,long,"
        + "unsigned long,float,double,long double)"),
    Expectation(
      "?f@@YAX_D_E_F_G_H_I_J_K_L_M_N_Q_S_U_W@Z",
      "void __cdecl f(__int8,unsigned __int8,__int16,unsigned __int16,__int32,unsigned __int32,__int64,"
        + "unsigned __int64,__int128,unsigned __int128,bool,char8_t,char16_t,char32_t,wchar_t)"),
  ]

  @Test(arguments: variables + functions) func isShown(_ name: Expectation) { name.check() }

  @Test(arguments: [
    ("A", "__cdecl "), ("C", "__pascal "), ("E", "__thiscall "), ("G", "__stdcall "), ("I", "__fastcall "),
    ("M", "__clrcall "), ("Q", "__vectorcall "), ("w", "__regcall "),
    ("S", "__attribute__((__swiftcall__)) "), ("W", "__attribute__((__swiftasynccall__)) "),
    ("U", "__attribute__((__preserve_most__)) "), ("V", "__attribute__((__preserve_none__)) "),
  ])
  func conventionsAreShown(_ code: String, _ text: String) {
    Expectation("?f@@Y\(code)XM@Z", "void \(text)f(float)", frame: "f").check()
  }
}
