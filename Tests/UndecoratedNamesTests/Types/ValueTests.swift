import Testing
import UndecoratedNames

/// Values as arguments of templates, of C++20 too. Clang 21 wrote the names, for the target `x86_64-pc-windows-msvc`, of
/// templates `template<auto V> void av()` and the like; above each is the argument in the source.
@Suite struct ValueTests {
  static let names = [
    // av<1>, av<'c'>, av<nullptr>, av<1.5f>, template<double f> td<-2.5>
    Expectation("??$av@$MH00@@YAXXZ", "void __cdecl av<1>(void)", frame: "av<1>"),
    Expectation("??$av@$MD0GD@@@YAXXZ", "void __cdecl av<99>(void)"),
    Expectation("??$av@$M$$T0A@@@YAXXZ", "void __cdecl av<0>(void)"),
    Expectation("??$av@$MMADPMAAAAA@@@YAXXZ", "void __cdecl av<1.5>(void)"),
    Expectation("??$td@$BMAAEAAAAAAAAAAAA@@@YAXXZ", "void __cdecl td<-2.5>(void)"),
    // av<&fn>, av<&glob>, av<&Mc::m1>
    Expectation(
      "??$av@$MP6AXXZ1?fn@@YAXXZ@@YAXXZ", "void __cdecl av<&void __cdecl fn(void)>(void)", frame: "av<&fn>"),
    Expectation("??$av@$MPEAH1?glob@@3HA@@YAXXZ", "void __cdecl av<&int glob>(void)", frame: "av<&glob>"),
    Expectation(
      "??$av@$MP8Mc@@EAAXXZ1?m1@1@QEAAXXZ@@YAXXZ",
      "void __cdecl av<&public: void __cdecl Mc::m1(void)>(void)",
      frame: "av<&Mc::m1>"),
    // template<S s> ts<S{-1, 5}>; av<Nest{{1, 2}, 'c'}>; av<D{1, 2}> with a base of its own
    Expectation("??$ts@$2US@@H0?0H04@@@YAXXZ", "void __cdecl ts<struct S{-1,5}>(void)", frame: "ts<S{-1,5}>"),
    Expectation(
      "??$av@$2UNest@@2US@@H00H01@D0GD@@@@YAXXZ", "void __cdecl av<struct Nest{struct S{1,2},99}>(void)"),
    Expectation("??$av@$2UD@@2UBs@@H00@H01@@@YAXXZ", "void __cdecl av<struct D{struct Bs{1},2}>(void)"),
    // av<F{1.5f, 2.0}>; av<BL{true, L'x', -5, 7}>; av<En{En::B}>
    Expectation(
      "??$av@$2UF@@MADPMAAAAA@NBEAAAAAAAAAAAAAAA@@@@YAXXZ", "void __cdecl av<struct F{1.5,2.0}>(void)"),
    Expectation("??$av@$2UBL@@_N00_W0HI@_J0?4E06@@@YAXXZ", "void __cdecl av<struct BL{1,120,-5,7}>(void)"),
    Expectation("??$av@$2UEn@@W4E@1@00@@@YAXXZ", "void __cdecl av<struct En{1}>(void)"),
    // av<Arr{{1, 2, 3}}>; av<U{.i = 1}>; av<U{.f = 1}>
    Expectation("??$av@$2UArr@@3H00@01@02@@@@@YAXXZ", "void __cdecl av<struct Arr{{1,2,3}}>(void)"),
    Expectation("??$av@$7TU@@i@00@@@YAXXZ", "void __cdecl av<union U{.i=1}>(void)"),
    Expectation("??$av@$7TU@@f@ADPIAAAAA@@@@YAXXZ", "void __cdecl av<union U{.f=1.0}>(void)"),
    // av<P{&glob}>; av<P{&gs.b}>; av<P{&garr[2]}>; template<const int *p> tp<&garr[2]>; av<FP{&fn}>; av<MP{&S::b}>
    Expectation("??$av@$2UP@@PEBHE?glob@@3HA@@@YAXXZ", "void __cdecl av<struct P{&int glob}>(void)"),
    Expectation(
      "??$av@$2UP@@PEBH56E?gs@@3US@@Ab@@@@@@YAXXZ", "void __cdecl av<struct P{&struct S gs.b}>(void)",
      frame: "av<P{&gs.b}>"),
    Expectation(
      "??$av@$2UP@@PEBH5CE?garr@@3PAHA01@@@@@YAXXZ", "void __cdecl av<struct P{&int * garr[2]}>(void)",
      frame: "av<P{&garr[2]}>"),
    Expectation(
      "??$tp@$C1?garr@@3PAHA01@@@YAXXZ", "void __cdecl tp<&int * garr[2]>(void)", frame: "tp<&garr[2]>"),
    Expectation(
      "??$av@$2UFP@@P6AXXZE?fn@@YAXXZ@@@YAXXZ", "void __cdecl av<struct FP{&void __cdecl fn(void)}>(void)"),
    Expectation(
      "??$av@$2UMP@@PEQS@@H82@b@@@@@YAXXZ", "void __cdecl av<struct MP{&S::b}>(void)", frame: "av<MP{&S::b}>"),
    // [](int a) { return [](auto b) { … }; }: the inner operator returns the type `<auto>` that the outer one did.
    Expectation(
      "??$?RN@<lambda_1>@?0???R<lambda_0>@@QEBA?A?<auto>@@H@Z@QEBA?A?2@N@Z",
      "public: <auto> __cdecl `public: <auto> __cdecl <lambda_0>::operator()(int) const'::`1'::<lambda_1>"
        + "::operator()<double>(double) const",
      frame: "`<lambda_0>::operator()'::`1'::<lambda_1>::operator()<double>"),
    // void args(char8_t, char16_t, char32_t, wchar_t, bool, long long, __int128, unsigned __int128, nullptr_t)
    Expectation(
      "?args@@YAX_Q_S_U_W_N_J_L_M$$T@Z",
      "void __cdecl args(char8_t,char16_t,char32_t,wchar_t,bool,__int64,__int128,unsigned __int128,std::nullptr_t)"
    ),
  ]

  @Test(arguments: names) func isShown(_ name: Expectation) { name.check() }
}
