import DumpFormat
import Testing

@Suite struct ContextFlagsTests {
  @Test func seenInDumps() {
    let all = ContextFlags(rawValue: 0x10_001F)
    #expect(all == .x64All)
    #expect(all.contains(.x64Control | .x64DebugRegisters))
    #expect(!all.contains(.x64XState))
    let arm64 = ContextFlags(rawValue: 0x40_0007)
    #expect(arm64 == .arm64Full)
    #expect(arm64.contains(.arm64Integer))
    #expect(!arm64.contains(.arm64X18))
  }

  /// The groups have the same low bits on every architecture.
  @Test func groupsOfAnotherArchitecture() {
    #expect(!ContextFlags.x64All.contains(.x86Control))
    #expect(!ContextFlags.x86All.contains(.arm64Control))
    #expect(!ContextFlags.arm64All.contains(.x64Control))
  }

  @Test func algebra() {
    #expect(ContextFlags.x64Full == .x64Control | .x64Integer | .x64FloatingPoint)
    #expect(ContextFlags.x86Full == .x86Control | .x86Integer | .x86Segments)
    #expect(ContextFlags.x64All & .x86All == ContextFlags(rawValue: 0x1F))
    #expect(ContextFlags.x64All.subtracting(.x64) == ContextFlags(rawValue: 0x1F))
    #expect(ContextFlags.x64.contains(.none))
  }
}
