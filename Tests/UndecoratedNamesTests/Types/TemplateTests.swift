import Testing
import UndecoratedNames

@Suite struct TemplateTests {
  static let names = [
    Expectation(
      "?push_back@?$vector@HV?$allocator@H@std@@@std@@QEAAXAEBH@Z",
      "public: void __cdecl std::vector<int,class std::allocator<int> >::push_back(int const &)",
      frame: "std::vector<int,std::allocator<int> >::push_back"),
    // In a template names are counted anew: `2` is `std`, the third name in `basic_string<…>`.
    Expectation(
      "?f@@YAXV?$basic_string@DU?$char_traits@D@std@@V?$allocator@D@2@@std@@@Z",
      "void __cdecl f(class std::basic_string<char,struct std::char_traits<char>,class std::allocator<char> >)"
    ),
    // Outside of it the whole is one name, and `1` is `std` again.
    Expectation(
      "?f@@YAXV?$vector@H@std@@V12@@Z",
      "void __cdecl f(class std::vector<int>,class std::vector<int>)"),
    Expectation("??$f@H$$ZD@@YAXXZ", "void __cdecl f<int,char>(void)", frame: "f<int,char>"),
    Expectation("??$f@$$V@@YAXXZ", "void __cdecl f<>(void)"),
    Expectation("??$f@$$$V@@YAXXZ", "void __cdecl f<>(void)"),
    Expectation("??$f@$S@@YAXXZ", "void __cdecl f<>(void)"),
    Expectation("??$f@$0A@$0?0$00$09$0BAA@@@YAXXZ", "void __cdecl f<0,-1,1,10,256>(void)"),
    Expectation("??$f@$0PPPPPPPPPPPPPPPP@@@YAXXZ", "void __cdecl f<18446744073709551615>(void)"),
    Expectation("??$f@$1?g@@YAXXZ@@YAXXZ", "void __cdecl f<&void __cdecl g(void)>(void)", frame: "f<&g>"),
    Expectation("??$f@$1?x@@3HA@@YAXXZ", "void __cdecl f<&int x>(void)"),
    Expectation("??$f@$E?x@@3HA@@YAXXZ", "void __cdecl f<int x>(void)"),
    Expectation("??$f@$H?g@C@@QEAAXXZA@@@YAXXZ", "void __cdecl f<{public: void __cdecl C::g(void),0}>(void)"),
    Expectation("??$f@$F?0A@@@YAXXZ", "void __cdecl f<{-1,0}>(void)"),
    Expectation("??$f@$GA@7?0@@YAXXZ", "void __cdecl f<{0,8,-1}>(void)"),
    Expectation("??$f@$D0@@YAXXZ", "void __cdecl f<`template-parameter-1'>(void)"),
    Expectation("??$f@$MH00@@YAXXZ", "void __cdecl f<1>(void)"),
    Expectation("??$f@$2US@@H00H01@@@YAXXZ", "void __cdecl f<struct S{1,2}>(void)"),
    Expectation("??$a@P6AXXZ@@YAXXZ", "void __cdecl a<void (__cdecl*)(void)>(void)"),
    Expectation("??$a@$$A6AXXZ@@YAXXZ", "void __cdecl a<void __cdecl(void)>(void)"),
    Expectation("??$a@$$A8@@BAXXZ@@YAXXZ", "void __cdecl a<void __cdecl(void) const>(void)"),
    Expectation("??$a@$$BY02H@@YAXXZ", "void __cdecl a<int[3]>(void)"),
    Expectation("??$a@$$BY0A@H@@YAXXZ", "void __cdecl a<int[]>(void)"),
    Expectation("??$a@$$CBH@@YAXXZ", "void __cdecl a<int const>(void)"),
    Expectation("??$a@$$Y?$T@H@N@@@@YAXXZ", "void __cdecl a<N::T<int> >(void)"),
    Expectation("??$a@P8C@@EAAXXZ@@YAXXZ", "void __cdecl a<void (__cdecl C::*)(void)>(void)"),
    Expectation("??$a@PEQC@@H@@YAXXZ", "void __cdecl a<int C::*>(void)"),
    Expectation(
      "??$?6D@std@@YAXD@Z", "void __cdecl std::operator<<<char>(char)", frame: "std::operator<<<char>"),
    Expectation(
      "??0?$C@H@N@@QEAA@XZ", "public: __cdecl N::C<int>::C<int>(void)", frame: "N::C<int>::C<int>"),
  ]

  @Test(arguments: names) func isShown(_ name: Expectation) { name.check() }
}
