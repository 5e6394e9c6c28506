import DumpFormat
import PortableExecutable
import Synchronization

/// What the function table of an image says about an address.
struct FunctionExtent: Equatable, Sendable {
  /// The part of the function that has the address.
  var range: Range<RelativeVirtualAddress>
  /// Where the function begins: the same, unless the part is one of several.
  var start: RelativeVirtualAddress
}

/// The function table of an x64 image, read once, when it is first asked for.
///
/// The entries of an image in a file are kept: a search in the image itself would copy bytes at each step. Of an image in
/// the memory of a dump pages may be missing, and what is there is searched as it is.
final class FunctionBounds: Sendable {
  private let image: ExecutableImage
  private let entries = Mutex<[RuntimeFunction]?>(nil)

  init(image: ExecutableImage) { self.image = image }

  /// The function whose part has an address; `nil` for leaf functions, other processors and missing pages.
  func extent(at rva: RelativeVirtualAddress) -> FunctionExtent? {
    guard let table = image.functionTable, let entry = entry(containing: rva, in: table),
      var first = entry.indirect == nil ? entry : try? table.resolved(entry)
    else { return nil }
    // A function in several parts: the unwind data of all but the first name the one before.
    for _ in 0..<32 {
      guard let previous = chained(first) else { break }
      first = previous
    }
    return FunctionExtent(range: entry.begin..<entry.endAddress, start: first.begin)
  }

  private func entry(
    containing rva: RelativeVirtualAddress, in table: FunctionTable<RuntimeFunction>
  ) -> RuntimeFunction? {
    let all = allEntries(of: table)
    var found: RuntimeFunction?
    if all.isEmpty {
      found = (try? table.entry(containing: rva)) ?? nil
    } else {
      let after = all.partitionPoint { $0.begin <= rva }
      found = after > 0 ? all[after - 1] : nil
    }
    guard let found, found.begin <= rva, rva < found.endAddress else { return nil }
    return found
  }

  /// All entries; none if the image has them only in part.
  private func allEntries(of table: FunctionTable<RuntimeFunction>) -> [RuntimeFunction] {
    if let known = entries.withLock({ $0 }) { return known }
    let all = table.all()
    let whole = all.problem == nil ? all.entries : []
    entries.withLock { $0 = whole }
    return whole
  }

  /// The entry that unwind data are chained to (`UNW_FLAG_CHAININFO`); `nil` if they are not.
  private func chained(_ entry: RuntimeFunction) -> RuntimeFunction? {
    guard let head = try? image.bytes(at: entry.unwindData, count: 4), head[0] >> 3 & 4 != 0 else {
      return nil
    }
    let offset = 4 + (UInt32(head[2]) + 1) / 2 * 4
    let (place, overflow) = entry.unwindData.rawValue.addingReportingOverflow(offset)
    guard !overflow,
      let bytes = try? image.bytes(at: RelativeVirtualAddress(place), count: RuntimeFunction.byteCount)
    else { return nil }
    return unsafe RuntimeFunction(bytes.span.bytes)
  }
}
