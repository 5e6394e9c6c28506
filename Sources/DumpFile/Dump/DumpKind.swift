public import DumpFormat

/// What a kernel dump holds, in the words of Windows.
public enum DumpKind: String, Sendable {
  /// Small memory dump: the stack, a few structures and tagged data.
  case triage
  /// All physical memory.
  case complete
  /// The memory of the kernel.
  case kernel
  /// All memory but the pages that were judged irrelevant, such as those of guest machines.
  case active
  /// A dump of the kernel of a machine that kept running.
  case live
  /// The memory of the kernel, as Windows 2000 to 7 wrote it.
  case summary
  /// The header alone.
  case header
}

/// The processor architecture of the crashed machine.
public enum Architecture: String, Sendable {
  /// 32-bit Intel and AMD.
  case x86
  /// 64-bit Intel and AMD.
  case x64
  /// 64-bit ARM.
  case arm64

  /// Bytes of a pointer: 4 or 8.
  public var pointerByteCount: Int { self == .x86 ? 4 : 8 }

  /// The architecture of a header; `nil` for one that Bluebox does not read.
  public init?(_ machine: MachineType) {
    switch machine {
    case .x86: self = .x86
    case .x64: self = .x64
    case .arm64: self = .arm64
    default: return nil
    }
  }
}
