public import DumpFile
public import DumpFormat

/// The loaded modules of the current process of a kernel dump, as its own loader lists them.
///
/// Of a 32-bit process on a 64-bit system these are the 64-bit modules (ntdll and those of WoW64): the 32-bit ones are in
/// a second process environment block, which is not read.
public struct ProcessModules: Sendable {
  /// The modules in the order in which they were loaded: the program itself first.
  public var modules: [Module]
  /// How the list ended.
  public var end: End
  /// Entries that were left out: their images do not lie in user mode.
  public var skipped: Int

  /// A part of what leads to the modules.
  public enum Part: String, Sendable {
    /// `EPROCESS`.
    case process = "process"
    /// `PEB`.
    case environmentBlock = "process environment block"
    /// `PEB_LDR_DATA`.
    case loaderData = "loader data"
    /// `LDR_DATA_TABLE_ENTRY`.
    case entry = "loader entry"
  }

  /// How the list ended.
  public enum End: Equatable, Sendable {
    /// It came back to its head: it is complete.
    case head
    /// The current process is not known, or not where it has its environment block; or it is a triage dump.
    case unknownProcess
    /// The process has no environment block: that of the kernel itself, or one that has ended.
    case noEnvironmentBlock
    /// The process has no loader data yet.
    case noLoaderData
    /// A part cannot be read.
    case unreadable(Part, MemoryReadError)
    /// A pointer to a part does not lead into user mode.
    case notUserMode(Part, VirtualAddress)
    /// It came back to an entry that is not its head.
    case loop(VirtualAddress)
    /// It went on beyond the limit.
    case limit(Int)
  }

  /// No modules.
  init(end: End) {
    modules = []
    self.end = end
    skipped = 0
  }
}

extension ProcessModules.End: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    switch self {
    case .head: "the list is complete"
    case .unknownProcess: "the current process is not known"
    case .noEnvironmentBlock: "the process has no environment block"
    case .noLoaderData: "the process has no loader data"
    case .unreadable(let part, let error): "the \(part.rawValue) cannot be read: \(error)"
    case .notUserMode(let part, let address):
      "the \(part.rawValue) would lie at 0x\(hexadecimal(address.rawValue, 16)), which is not in user mode"
    case .loop(let address):
      "the list comes back to its entry at 0x\(hexadecimal(address.rawValue, 16))"
    case .limit(let limit): "the list has more than \(limit) entries"
    }
  }
}
