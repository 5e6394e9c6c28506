import Testing
import UndecoratedNames

/// Names that nobody vouches for: an answer or none, soon, and never a trap.
@Suite struct HostileNameTests {
  static let seeds = [
    "?f@C@N@@UEBAXH@Z", "??$?BH@C@@QEBAHXZ", "??_7C@@6BA@@B@@@", "??_R1A@?0A@EA@C@N@@8", "??_9C@@$BHI@AA",
    "?f@C@@$R4A@M@PPPPPPPM@7EAAXXZ", "??__E?x@C@@2HA@@YAXXZ", "??__Fx@?1??f@@YAHXZ@YAXXZ",
    "??_B?1??f@@YAHXZ@51", "??_C@_13FPGAJAPJ@?$AAa?$AA?$AA@", "?x@@3PEAY123HEA", "?md@@3PQC@@HQ1@",
    "?f@@YAXV?$basic_string@DU?$char_traits@D@std@@V?$allocator@D@2@@std@@@Z",
    "??$f@$H?g@C@@QEAAXXZA@@@YAXXZ", "??$f@$2US@@H00H01@@@YAXXZ", "?f@@YAP6AXH@ZP6AHD@Z@Z",
    "??@a6a285da2eea70dba6b578022be61d81@??_R4@", ".?AV<lambda_1>@?0??f@@YAXXZ@", "__imp_?f@@YAXXZ",
    "?m@?QI@@C@@UEAAXXZ", "??$a@$$A8@@BAXXZ$$BY02H$$CBH$$T$$V@@YAXXZ",
  ]

  static let allOptions: [UndecorationOptions] = [
    [], .stackFrame, [.stackFrame, .stopsAfterName], .cNames, [.pointer64, .noCallingConventions],
  ]

  /// A sound name is the beginning of no other one, so a part of a name is not shown as a name.
  @Test(arguments: seeds) func aPartOfANameIsNotShown(_ name: String) {
    #expect(UndecoratedName(name) != nil)
    for count in 0..<name.utf8.count {
      let part = String(name.prefix(count))
      // What is left of the locator of a class with a hash is the hash itself.
      if part == "??@a6a285da2eea70dba6b578022be61d81@" { continue }
      // A variable that has the address of another one, and an array of tables, end where they like.
      if let shown = UndecoratedName(part)?.text { Issue.record("\(part) was shown as \(shown)") }
    }
    #expect(UndecoratedName(name + "@") == nil)
    #expect(UndecoratedName(name + "X") == nil)
  }

  @Test func anyByteAnywhereIsTaken() {
    var undecorators = Self.allOptions.map { Undecorator(options: $0) }
    // All bytes that mean something, and some that cannot.
    let bytes = Array("?@$_ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ah".utf8) + [0, 0x1F, 0x20, 0x7F, 0x80, 0xFF]
    for seed in Self.seeds.map({ Array($0.utf8) }) {
      for index in seed.indices {
        for (turn, byte) in bytes.enumerated() {
          var changed = seed
          changed[index] = byte
          let text = undecorators[turn % undecorators.count].undecorate(changed[...])
          if let text, text.isEmpty { Issue.record("nothing is shown for \(changed)") }
        }
      }
    }
  }

  /// Pieces of names in random order, from a generator with a fixed beginning.
  @Test func piecesInAnyOrderAreTaken() {
    let pieces = [
      "?", "@", "$", "?$", "$$", "??", "V", "U", "W4", "P", "E", "A", "B", "Q", "P6", "P8", "Y", "0", "1",
      "9", "_", "_E",
      "a@", "C@@", "$0", "$1?", "$2", "$$Q", "$$C", "$$A6", "$$V", "?A0x1@", "?1??", "XZ", "@Z", "Z", "H",
      "X", "3", "4",
      "??_7", "6B", "??_C@_0", "??__E", "?B", "??_R0", "$M", "I", "G", "$4", "$R4", "$B",
    ]
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func random() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33)
    }
    var undecorator = Undecorator()
    for _ in 0..<50_000 {
      var name: [UInt8] = [UInt8(ascii: "?")]
      for _ in 0..<(random() % 24) { name += Array(pieces[random() % pieces.count].utf8) }
      if undecorator.undecorate(name[...])?.isEmpty == true { Issue.record("nothing is shown for \(name)") }
    }
  }

  @Test(arguments: [
    "?x@@3" + String(repeating: "PEA", count: 20_000) + "HA",
    "?x@@3" + String(repeating: "P6A", count: 20_000),
    "?x@@3" + String(repeating: "V?$a@", count: 12_000),
    "?x@@3" + String(repeating: "Y0A@", count: 15_000),
    "?x" + String(repeating: "@?1??x", count: 10_000),
    String(repeating: "??__E", count: 12_000),
    "??$f" + String(repeating: "@$1??$f", count: 9_000),
    "??$f" + String(repeating: "@$2", count: 20_000),
    String(repeating: "??_P", count: 16_000),
    "?" + String(repeating: "a@", count: 32_000),
    "?f@@YAX" + String(repeating: "PEAH", count: 16_000) + "@Z",
    "?" + String(repeating: "a", count: 65_534),
    "?" + String(repeating: "a", count: 1_000_000) + "@@3HA",
  ])
  func depthAndLengthHaveBounds(_ name: String) {
    let time = ContinuousClock().measure {
      for options in Self.allOptions {
        if let text = UndecoratedName(name, options: options)?.text {
          #expect(text.utf8.count <= UndecoratedName.maximumByteCount)
        }
      }
    }
    #expect(time < .seconds(20))
  }

  /// Each parameter is a pointer to a function that takes the one before nine times: 9¹⁰ words in 200 bytes.
  @Test func referencesDoNotGrowWithoutBound() {
    var name = "?f@@YAXPEAH"
    for digit in 0..<9 { name += "P6AX" + String(repeating: "\(digit)", count: 9) + "@Z" }
    name += "@Z"
    let time = ContinuousClock().measure { #expect(UndecoratedName(name) == nil) }
    #expect(time < .seconds(10))
    // Two levels of them are within the bound.
    #expect(UndecoratedName("?f@@YAXPEAHP6AX00@ZP6AX11@Z@Z") != nil)
  }

  @Test func theLongestNamesAreShown() {
    let long = String(repeating: "n", count: 4_000)
    #expect(UndecoratedName("?\(long)@@3HA")?.text == "int \(long)")
    let deep = String(repeating: "PEA", count: 100)
    #expect(UndecoratedName("?x@@3\(deep)HEA")?.text == "int" + String(repeating: " *", count: 100) + " x")
  }

  /// Constructors and conversions where nothing says of what: once they were looked up at place -1.
  @Test(arguments: [
    "??$?0N@?$?0N@?N@Z@@QAO@N@Z", "??0@@QEAA@XZ", "??_P?0C@@QEAA@XZ", "??__E?$?0H@@@YAXXZ", "?x@@3V?0C@@A",
    "?f@?$?0H@@@YAXXZ", "??BC@@3HA", "??BC@@9", "??BC@@QEBA@XZ",
  ])
  func whatIsNamedForNothingIsNotShown(_ name: String) {
    for options in Self.allOptions where !options.contains(.stopsAfterName) {
      #expect(UndecoratedName(name, options: options) == nil)
    }
    // The name itself may be sound; more than that is not looked at.
    let early = UndecoratedName(name, options: [.nameOnly, .stopsAfterName])?.text
    #expect(early == nil || early == "x")
  }

  @Test func numbersHave64Bits() {
    #expect(UndecoratedName("??$f@$0PPPPPPPPPPPPPPPPP@@@YAXXZ") == nil)
    #expect(
      UndecoratedName("??$f@$0?IAAAAAAAAAAAAAAA@@@YAXXZ")?.text
        == "void __cdecl f<-9223372036854775808>(void)")
    #expect(UndecoratedName("?x@@3PEAYPPPPPPPPPPPPPPPP@HEA") == nil)
  }
}
