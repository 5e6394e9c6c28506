import DumpFormat

/// Keeps the rules of instructions that were met before, in a table of fixed size: a newer rule takes the place of an older
/// one.
struct RuleCache<Rule: Sendable>: Sendable {
  private struct Entry: Sendable {
    var address: VirtualAddress
    var isReturnAddress: Bool
    var module: OpenModule
    var rule: Result<Rule, UnwindError>
  }

  private static var size: Int { 2048 }
  private var entries: [Entry?] = []

  /// The rule of an instruction and the module that it lies in.
  func rule(_ address: VirtualAddress, isReturnAddress: Bool) -> (OpenModule, Result<Rule, UnwindError>)? {
    guard !entries.isEmpty, let entry = entries[Self.index(address)], entry.address == address,
      entry.isReturnAddress == isReturnAddress
    else { return nil }
    return (entry.module, entry.rule)
  }

  mutating func insert(
    _ rule: Result<Rule, UnwindError>, _ module: OpenModule, _ address: VirtualAddress,
    isReturnAddress: Bool
  ) {
    if entries.isEmpty { entries = Array(repeating: nil, count: Self.size) }
    entries[Self.index(address)] = Entry(
      address: address, isReturnAddress: isReturnAddress, module: module, rule: rule)
  }

  private static func index(_ address: VirtualAddress) -> Int {
    Int(truncatingIfNeeded: (address.rawValue &* 0x9E37_79B9_7F4A_7C15) >> 53)
  }
}
