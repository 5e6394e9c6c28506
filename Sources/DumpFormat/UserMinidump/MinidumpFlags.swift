/// `MINIDUMP_TYPE`: what the writer of a user minidump was asked for.
///
/// A hint only: what is there, the directory says. Source: `minidumpapiset.h`.
public struct MinidumpFlags: FlagSet {
  /// The bits.
  public let rawValue: UInt64
  /// Bits.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// `MiniDumpWithDataSegs`.
  @inlinable public static var dataSegments: Self { .init(rawValue: 0x1) }
  /// `MiniDumpWithFullMemory`.
  @inlinable public static var fullMemory: Self { .init(rawValue: 0x2) }
  /// `MiniDumpWithHandleData`.
  @inlinable public static var handleData: Self { .init(rawValue: 0x4) }
  /// `MiniDumpFilterMemory`.
  @inlinable public static var filterMemory: Self { .init(rawValue: 0x8) }
  /// `MiniDumpScanMemory`.
  @inlinable public static var scanMemory: Self { .init(rawValue: 0x10) }
  /// `MiniDumpWithUnloadedModules`.
  @inlinable public static var unloadedModules: Self { .init(rawValue: 0x20) }
  /// `MiniDumpWithIndirectlyReferencedMemory`.
  @inlinable public static var indirectlyReferencedMemory: Self { .init(rawValue: 0x40) }
  /// `MiniDumpFilterModulePaths`.
  @inlinable public static var filterModulePaths: Self { .init(rawValue: 0x80) }
  /// `MiniDumpWithProcessThreadData`.
  @inlinable public static var processThreadData: Self { .init(rawValue: 0x100) }
  /// `MiniDumpWithPrivateReadWriteMemory`.
  @inlinable public static var privateReadWriteMemory: Self { .init(rawValue: 0x200) }
  /// `MiniDumpWithoutOptionalData`.
  @inlinable public static var withoutOptionalData: Self { .init(rawValue: 0x400) }
  /// `MiniDumpWithFullMemoryInfo`.
  @inlinable public static var fullMemoryInfo: Self { .init(rawValue: 0x800) }
  /// `MiniDumpWithThreadInfo`.
  @inlinable public static var threadInfo: Self { .init(rawValue: 0x1000) }
  /// `MiniDumpWithCodeSegs`.
  @inlinable public static var codeSegments: Self { .init(rawValue: 0x2000) }
  /// `MiniDumpWithoutAuxiliaryState`.
  @inlinable public static var withoutAuxiliaryState: Self { .init(rawValue: 0x4000) }
  /// `MiniDumpWithFullAuxiliaryState`.
  @inlinable public static var fullAuxiliaryState: Self { .init(rawValue: 0x8000) }
  /// `MiniDumpWithPrivateWriteCopyMemory`.
  @inlinable public static var privateWriteCopyMemory: Self { .init(rawValue: 0x1_0000) }
  /// `MiniDumpIgnoreInaccessibleMemory`.
  @inlinable public static var ignoreInaccessibleMemory: Self { .init(rawValue: 0x2_0000) }
  /// `MiniDumpWithTokenInformation`.
  @inlinable public static var tokenInformation: Self { .init(rawValue: 0x4_0000) }
  /// `MiniDumpWithModuleHeaders`.
  @inlinable public static var moduleHeaders: Self { .init(rawValue: 0x8_0000) }
  /// `MiniDumpFilterTriage`.
  @inlinable public static var filterTriage: Self { .init(rawValue: 0x10_0000) }
  /// `MiniDumpWithAvxXStateContext`.
  @inlinable public static var avxXStateContext: Self { .init(rawValue: 0x20_0000) }
  /// `MiniDumpWithIptTrace`.
  @inlinable public static var iptTrace: Self { .init(rawValue: 0x40_0000) }
  /// `MiniDumpScanInaccessiblePartialPages`.
  @inlinable public static var scanInaccessiblePartialPages: Self { .init(rawValue: 0x80_0000) }
  /// `MiniDumpFilterWriteCombinedMemory`.
  @inlinable public static var filterWriteCombinedMemory: Self { .init(rawValue: 0x100_0000) }
}
