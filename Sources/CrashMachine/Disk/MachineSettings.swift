/// How the machine is set up before its first start.
public struct MachineSettings: Equatable, Sendable {
  /// The kind of dump that its registry asks for.
  public enum DumpKind: String, CaseIterable, Sendable {
    case complete, kernel, active, triage

    /// `CrashDumpEnabled` and `FilterPages`.
    var registryValues: (enabled: UInt32, filterPages: UInt32) {
      switch self {
      case .complete: (1, 0)
      case .kernel: (2, 0)
      case .triage: (3, 0)
      case .active: (1, 1)
      }
    }
  }

  /// What is written at a crash.
  public var dump = DumpKind.kernel
  /// Memory in MiB.
  public var memory = 256
  /// Bytes of the page file; `nil` for what a complete dump with tagged data needs.
  public var pageFileByteCount: UInt64?
  /// In how many pieces the page file lies on the disk.
  public var pageFilePieces: UInt32 = 1
  /// `IgnorePagefileSize`: try a dump although the page file is too small.
  public var ignoresPageFileSize = false
  /// The modern screen with a face, in place of the classic one.
  public var modernScreen = false

  /// A machine with 256 MiB that writes a kernel dump.
  public init() {}

  /// Memory, 1 MiB for the header, and 64 MiB for tagged data.
  var pageFileSize: UInt64 { pageFileByteCount ?? UInt64(memory + 65) << 20 }
  /// The page file becomes the dump, and a new one is made beside it; and room for the system and small dumps.
  var diskByteCount: UInt64 { 2 * pageFileSize + 256 << 20 }
}
