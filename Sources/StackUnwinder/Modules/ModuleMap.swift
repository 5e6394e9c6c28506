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
    let after = modules.partitionPoint { $0.base <= address }
    return after > 0 && modules[after - 1].contains(address) ? after - 1 : nil
  }
}
