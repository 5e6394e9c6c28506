/// The machines whose dumps can be written, each with one way of paging.
public enum SyntheticArchitecture: String, CaseIterable, Sendable {
  /// x64 with four levels of page tables.
  case x64
  /// x64 with five levels of page tables (CR4.LA57).
  case x64LA57 = "x64-la57"
  /// 32-bit x86 with two levels of 32-bit entries.
  case x86
  /// 32-bit x86 with physical address extension: three levels of 64-bit entries.
  case x86PAE = "x86-pae"
  /// ARM64 with a 4 KiB granule and four levels.
  case arm64

  /// Whether the dump starts with `PAGEDU64`.
  public var is64Bit: Bool { self == .x64 || self == .x64LA57 || self == .arm64 }

  /// Whether this is x64, with either paging.
  public var isX64: Bool { self == .x64 || self == .x64LA57 }

  /// Bytes of a pointer.
  public var pointerSize: Int { is64Bit ? 8 : 4 }

  /// `MachineImageType` of the header.
  public var machineImageType: UInt32 {
    switch self {
    case .x64, .x64LA57: 0x8664
    case .x86, .x86PAE: 0x014C
    case .arm64: 0xAA64
    }
  }

  /// Length of the dump header: where the body begins.
  public var headerSize: Int { is64Bit ? 0x2000 : 0x1000 }

  /// Number of page-table levels, as KDBG's `PagingLevels` has it.
  public var pagingLevels: Int {
    switch self {
    case .x64, .arm64: 4
    case .x64LA57: 5
    case .x86: 2
    case .x86PAE: 3
    }
  }
}
