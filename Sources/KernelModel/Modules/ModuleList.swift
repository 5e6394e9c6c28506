public import DumpFormat

/// The loaded modules of a dump, in the order of its loaded module list.
public struct ModuleList: Sendable {
  /// The modules in the order of `PsLoadedModuleList`: the kernel first, the HAL next.
  public let modules: [Module]
  /// Positions in `modules`, by ascending base.
  private let byBase: [Int]

  /// A list of modules in load order.
  public init(_ modules: [Module]) {
    self.modules = modules
    // An entry without a size is damaged; it must not hide the module that it points into.
    byBase = modules.indices.filter { modules[$0].size > 0 }.sorted {
      (modules[$0].base, $0) < (modules[$1].base, $1)
    }
  }

  /// The kernel; `nil` for an empty list.
  public var kernel: Module? { modules.first { $0.name == "nt" } }

  /// The module that holds an address.
  public func module(containing address: VirtualAddress) -> Module? {
    let after = byBase.partitionPoint { modules[$0].base <= address }
    guard after > 0 else { return nil }
    let module = modules[byBase[after - 1]]
    return module.contains(address) ? module : nil
  }

  /// An address as `module+0xoffset`; `nil` when it lies in none.
  public func moduleOffset(_ address: VirtualAddress) -> String? {
    module(containing: address).map { $0.offsetText(address) }
  }
}

extension Module {
  /// An address of the module as `module+0xoffset`.
  public func offsetText(_ address: VirtualAddress) -> String {
    "\(name)+0x\(String(address.distance(from: base), radix: 16))"
  }
}
