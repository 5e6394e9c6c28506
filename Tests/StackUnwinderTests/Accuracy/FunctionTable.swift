import DumpFormat
import StackUnwinder

/// The first addresses of all functions, as complete symbols would tell them.
struct FunctionTable: FunctionLookup {
  private let starts: [UInt64]

  init(_ starts: [UInt64]) { self.starts = starts.sorted() }

  func functionStart(of address: VirtualAddress) -> VirtualAddress? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= address.rawValue { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : VirtualAddress(starts[low - 1])
  }
}
