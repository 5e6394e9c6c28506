import DumpFormat
import PortableExecutable

/// What the function table of an image says about an address.
struct FunctionExtent: Equatable, Sendable {
  /// The part of the function that has the address.
  var range: Range<RelativeVirtualAddress>
  /// Where the function begins: the same, unless the part is one of several.
  var start: RelativeVirtualAddress
}

extension ExecutableImage {
  /// The function of x64 whose part has an address; `nil` for leaf functions, other processors and missing pages.
  func functionExtent(at rva: RelativeVirtualAddress) -> FunctionExtent? {
    guard let table = functionTable, let entry = try? table.entry(containing: rva),
      entry.begin <= rva, rva < entry.endAddress, var first = try? table.resolved(entry)
    else { return nil }
    // A function in several parts: the unwind data of all but the first name the one before.
    for _ in 0..<32 {
      guard let previous = chained(first) else { break }
      first = previous
    }
    return FunctionExtent(range: entry.begin..<entry.endAddress, start: first.begin)
  }

  /// The entry that unwind data are chained to (`UNW_FLAG_CHAININFO`); `nil` if they are not.
  private func chained(_ entry: RuntimeFunction) -> RuntimeFunction? {
    guard let head = try? bytes(at: entry.unwindData, count: 4), head[0] >> 3 & 4 != 0 else { return nil }
    let offset = 4 + (UInt32(head[2]) + 1) / 2 * 4
    let (place, overflow) = entry.unwindData.rawValue.addingReportingOverflow(offset)
    guard !overflow,
      let bytes = try? bytes(at: RelativeVirtualAddress(place), count: RuntimeFunction.byteCount)
    else { return nil }
    return RuntimeFunction(bytes)
  }
}
