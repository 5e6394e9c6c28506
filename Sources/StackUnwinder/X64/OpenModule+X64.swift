import DumpFormat
import PortableExecutable

extension OpenModule {
  /// The entry of the function that an address lies in; `nil` for leaf functions.
  func functionX64(
    at rva: RelativeVirtualAddress, isReturnAddress: Bool
  ) throws(UnwindError) -> RuntimeFunction? {
    let entry = try entryX64(containing: rva)
    // The last instruction of a function can be a call that never returns: the return address is then the beginning of
    // the next function, where nobody calls anything.
    if isReturnAddress, rva.rawValue > 0, entry == nil || entry?.begin == rva, followsCallX86(rva) != false,
      let before = try entryX64(containing: RelativeVirtualAddress(rva.rawValue - 1))
    {
      return try resolvedX64(before)
    }
    return try entry.map { entry throws(UnwindError) in try resolvedX64(entry) }
  }

  /// The unwind information of an entry that is not indirect.
  func unwindInfoX64(of entry: RuntimeFunction) throws(UnwindError) -> UnwindInfoX64 {
    let bytes = unwindBytes(at: entry.unwindData, count: UnwindInfoX64.maximumByteCount)
    return try UnwindInfoX64(bytes, at: entry.unwindData, moduleBase: base)
  }

  /// The entry that an indirect one stands for.
  func resolvedX64(_ entry: RuntimeFunction) throws(UnwindError) -> RuntimeFunction {
    guard entry.indirect != nil else { return entry }
    for image in images {
      guard let table = image.functionTable else { continue }
      if let found = try? table.resolved(entry), found.indirect == nil { return found }
    }
    throw .missing(entry.unwindData, moduleBase: base)
  }

  /// The beginning of the function that an entry is a part of: the last of its chain.
  func functionBeginX64(of entry: RuntimeFunction) -> RelativeVirtualAddress? {
    guard var entry = try? resolvedX64(entry) else { return nil }
    for _ in 0..<32 {
      guard let info = try? unwindInfoX64(of: entry) else { return nil }
      guard let next = info.chained, let resolved = try? resolvedX64(next) else { return entry.begin }
      entry = resolved
    }
    return nil
  }

  func entryX64(containing rva: RelativeVirtualAddress) throws(UnwindError) -> RuntimeFunction? {
    try entry(containing: rva) { $0.functionTable }
  }
}
