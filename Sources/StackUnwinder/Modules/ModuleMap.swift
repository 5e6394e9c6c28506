import DumpFile
import DumpFormat
import Synchronization

/// The modules by address; they are opened when they are first needed.
final class ModuleMap: Sendable {
  let memory: any MemoryReader
  private let modules: [UnwindModule]
  private let opened: Mutex<[OpenModule?]>

  init(_ modules: [UnwindModule], memory: any MemoryReader) {
    self.memory = memory
    let sorted = modules.filter { $0.size > 0 }.sorted { $0.base < $1.base }
    self.modules = sorted
    opened = Mutex(Array(repeating: nil, count: sorted.count))
  }

  /// The module that an address lies in. O(log n).
  func module(containing address: VirtualAddress) -> OpenModule? {
    guard let index = index(of: address) else { return nil }
    if let module = opened.withLock({ $0[index] }) { return module }
    // Opening can mean reading a file: not under the lock.
    let module = OpenModule(modules[index], memory: memory)
    return opened.withLock { list in
      if let other = list[index] { return other }
      list[index] = module
      return module
    }
  }

  private func index(of address: VirtualAddress) -> Int? {
    var low = 0
    var high = modules.count
    while low < high {
      let middle = (low + high) / 2
      if modules[middle].base <= address { low = middle + 1 } else { high = middle }
    }
    return low > 0 && modules[low - 1].contains(address) ? low - 1 : nil
  }
}
