public import DumpFormat

/// Addresses of kernel variables that the header of a dump has. A triage dump does not hold the identity of the
/// kernel's PDB; these tell whether a symbol table is the kernel's.
public struct KernelPointers: Equatable, Sendable {
  /// Address of `PsLoadedModuleList`; `nil` or zero if the header does not have it.
  public var psLoadedModuleList: VirtualAddress?
  /// Address of `PsActiveProcessHead`; `nil` or zero if the header does not have it.
  public var psActiveProcessHead: VirtualAddress?
  /// Address of `KdDebuggerDataBlock`; `nil` or zero if the header does not have it.
  public var kdDebuggerDataBlock: VirtualAddress?

  /// Addresses, as far as they are known.
  public init(
    psLoadedModuleList: VirtualAddress? = nil, psActiveProcessHead: VirtualAddress? = nil,
    kdDebuggerDataBlock: VirtualAddress? = nil
  ) {
    self.psLoadedModuleList = psLoadedModuleList
    self.psActiveProcessHead = psActiveProcessHead
    self.kdDebuggerDataBlock = kdDebuggerDataBlock
  }

  /// The addresses that are there, with the names of their variables.
  var named: [(name: String, address: VirtualAddress)] {
    [
      ("PsLoadedModuleList", psLoadedModuleList), ("PsActiveProcessHead", psActiveProcessHead),
      ("KdDebuggerDataBlock", kdDebuggerDataBlock),
    ].compactMap { name, address in address.flatMap { $0.rawValue == 0 ? nil : (name, $0) } }
  }
}
