import Testing
import UndecoratedNames

/// Operators and what compilers make. Words and braces are those of `undname.exe`.
@Suite struct SpecialNameTests {
  static let members = [
    Expectation("??0C@N@@QEAA@XZ", "public: __cdecl N::C::C(void)", frame: "N::C::C"),
    Expectation("??1C@N@@UEAA@XZ", "public: virtual __cdecl N::C::~C(void)", frame: "N::C::~C"),
    Expectation("??BC@@QEBAHXZ", "public: __cdecl C::operator int(void) const", frame: "C::operator int"),
    Expectation(
      "??BC@@QEBAPEBDXZ", "public: __cdecl C::operator char const *(void) const",
      frame: "C::operator char const *"),
    Expectation(
      "??$?BH@C@@QEBAHXZ", "public: __cdecl C::operator<int> int(void) const", frame: "C::operator<int> int"),
    Expectation("??$?0H@C@@QEAA@H@Z", "public: __cdecl C::C<int>(int)", frame: "C::C<int>"),
    Expectation(
      "??_EC@@UEAAPEAXI@Z", "public: virtual void * __cdecl C::`vector deleting destructor'(unsigned int)"),
    Expectation(
      "??_GC@@UEAAPEAXI@Z", "public: virtual void * __cdecl C::`scalar deleting destructor'(unsigned int)"),
    Expectation("??_DC@@QEAAXXZ", "public: void __cdecl C::`vbase destructor'(void)"),
    Expectation("??_FC@@QEAAXXZ", "public: void __cdecl C::`default constructor closure'(void)"),
    Expectation("??_OC@@QEAAXAEAV0@@Z", "public: void __cdecl C::`copy constructor closure'(class C &)"),
    Expectation(
      "??__K_deg@@YAHO@Z", "int __cdecl operator \"\" _deg(long double)", frame: "operator \"\" _deg"),
  ]

  static let tables = [
    Expectation("??_7C@N@@6B@", "const N::C::`vftable'", frame: "N::C::`vftable'"),
    Expectation("??_7C@N@@6BBase@1@@", "const N::C::`vftable'{for `N::Base'}"),
    Expectation("??_7C@@6BA@@B@@@", "const C::`vftable'{for `A's `B'}"),
    Expectation("??_8C@@7B@", "const C::`vbtable'", frame: "C::`vbtable'"),
    Expectation("??_SC@@6B@", "const C::`local vftable'"),
    Expectation("??_R0?AVC@@@8", "class C `RTTI Type Descriptor'", frame: "C `RTTI Type Descriptor'"),
    Expectation("??_R0H@8", "int `RTTI Type Descriptor'"),
    Expectation(
      "??_R1A@?0A@EA@C@N@@8", "N::C::`RTTI Base Class Descriptor at (0,-1,0,64)'",
      frame: "N::C::`RTTI Base Class Descriptor at (0,-1,0,64)'"),
    Expectation("??_R2C@@8", "C::`RTTI Base Class Array'"),
    Expectation("??_R3C@@8", "C::`RTTI Class Hierarchy Descriptor'"),
    Expectation("??_R4C@@6B@", "const C::`RTTI Complete Object Locator'"),
    Expectation(".?AVC@N@@", "class N::C", frame: "N::C"),
    Expectation(".?AW4E@@", "enum E", frame: "E"),
    Expectation(".PEAH", "int *"),
  ]

  static let thunks = [
    Expectation(
      "??_9C@@$BHI@AA", "[thunk]: __cdecl C::`vcall'{120,{flat}}", frame: "C::`vcall'{120,{flat}}"),
    Expectation(
      "?f@C@@W7EAAXXZ", "[thunk]: public: virtual void __cdecl C::f`adjustor{8}'(void)",
      frame: "C::f`adjustor{8}'"),
    Expectation(
      "?f@C@@O7EAAXXZ", "[thunk]: protected: virtual void __cdecl C::f`adjustor{8}'(void)"),
    Expectation("?f@C@@G7EAAXXZ", "[thunk]: private: virtual void __cdecl C::f`adjustor{8}'(void)"),
    Expectation(
      "?f@C@@$4PPPPPPPM@A@EAAXXZ", "[thunk]: public: virtual void __cdecl C::f`vtordisp{4294967292,0}'(void)",
      frame: "C::f`vtordisp{4294967292,0}'"),
    Expectation(
      "?f@C@@$R4A@M@PPPPPPPM@7EAAXXZ",
      "[thunk]: public: virtual void __cdecl C::f`vtordispex{0,12,4294967292,8}'(void)"),
  ]

  static let initializers = [
    Expectation(
      "??__Ex@@YAXXZ", "void __cdecl `dynamic initializer for 'x''(void)",
      frame: "`dynamic initializer for 'x''"),
    Expectation(
      "??__Ex@N@@YAXXZ", "void __cdecl N::`dynamic initializer for 'x''(void)",
      frame: "N::`dynamic initializer for 'x''"),
    Expectation(
      "??__E?x@C@@2HA@@YAXXZ", "void __cdecl `dynamic initializer for 'public: static int C::x''(void)",
      frame: "`dynamic initializer for 'C::x''"),
    Expectation(
      "??__Fx@?1??f@@YAHXZ@YAXXZ",
      "void __cdecl `int __cdecl f(void)'::`2'::`dynamic atexit destructor for 'x''(void)"),
    Expectation("??__E?$x@H@@YAXXZ", "void __cdecl `dynamic initializer for 'x<int>''(void)"),
    Expectation(
      "??_B?1??f@@YAHXZ@51", "`int __cdecl f(void)'::`2'::`local static guard'{2}",
      frame: "`f'::`2'::`local static guard'{2}"),
    Expectation(
      "??__J?1??f@@YAHXZ@51", "`int __cdecl f(void)'::`2'::`local static thread guard'{2}"),
    Expectation(
      "??_B?1??f@@YAHXZ@4IA", "unsigned int `int __cdecl f(void)'::`2'::`local static guard'"),
    Expectation("?$TSS0@?1??f@@YAHXZ@4HA", "int `int __cdecl f(void)'::`2'::$TSS0"),
  ]

  @Test(arguments: members + tables + thunks + initializers) func isShown(_ name: Expectation) {
    name.check()
  }

  /// The codes of Microsoft's operators.
  @Test(arguments: [
    ("2", "operator new"), ("3", "operator delete"), ("4", "operator="), ("5", "operator>>"),
    ("6", "operator<<"), ("7", "operator!"), ("8", "operator=="), ("9", "operator!="), ("A", "operator[]"),
    ("C", "operator->"), ("D", "operator*"), ("E", "operator++"), ("F", "operator--"), ("G", "operator-"),
    ("H", "operator+"), ("I", "operator&"), ("J", "operator->*"), ("K", "operator/"), ("L", "operator%"),
    ("M", "operator<"), ("N", "operator<="), ("O", "operator>"), ("P", "operator>="), ("Q", "operator,"),
    ("R", "operator()"), ("S", "operator~"), ("T", "operator^"), ("U", "operator|"), ("V", "operator&&"),
    ("W", "operator||"), ("X", "operator*="), ("Y", "operator+="), ("Z", "operator-="),
    ("_0", "operator/="), ("_1", "operator%="), ("_2", "operator>>="), ("_3", "operator<<="),
    ("_4", "operator&="), ("_5", "operator|="), ("_6", "operator^="), ("_U", "operator new[]"),
    ("_V", "operator delete[]"), ("__L", "operator co_await"), ("__M", "operator<=>"),
    ("_H", "`vector constructor iterator'"), ("_I", "`vector destructor iterator'"),
    ("_L", "`eh vector constructor iterator'"), ("_M", "`eh vector destructor iterator'"),
    ("__G", "`vector copy constructor iterator'"),
  ])
  func operatorsAreShown(_ code: String, _ text: String) {
    Expectation("??\(code)C@@QEAAXH@Z", "public: void __cdecl C::\(text)(int)", frame: "C::\(text)").check()
  }
}
