/// The signatures at the beginning of dump files, as little-endian numbers.
public enum DumpSignature {
  /// `PAGE`: first word of every kernel dump.
  @inlinable public static var page: UInt32 { 0x4547_4150 }
  /// `DUMP`: second word of a dump of a 32-bit Windows, and of the headers in front of bitmaps.
  @inlinable public static var dump: UInt32 { 0x504D_5544 }
  /// `DU64`: second word of a dump of a 64-bit Windows.
  @inlinable public static var dump64: UInt32 { 0x3436_5544 }
  /// `MDMP`: first word of a user minidump.
  @inlinable public static var userMinidump: UInt32 { 0x504D_444D }
  /// `USER`: first word of the user dumps of Windows NT 4 and 2000.
  @inlinable public static var user: UInt32 { 0x5245_5355 }
}

/// `MachineImageType`: the processor architecture, with the numbers of the PE header.
public struct MachineType: RawRepresentable, FieldValue, Hashable, Sendable {
  /// The number.
  public var rawValue: UInt32
  /// A machine type.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A machine type as it is stored.
  @inlinable public init(stored: UInt32) { rawValue = stored }
  /// The machine type as it is stored.
  @inlinable public var stored: UInt32 { rawValue }
  /// `IMAGE_FILE_MACHINE_I386`.
  @inlinable public static var x86: Self { .init(rawValue: 0x014C) }
  /// `IMAGE_FILE_MACHINE_AMD64`.
  @inlinable public static var x64: Self { .init(rawValue: 0x8664) }
  /// `IMAGE_FILE_MACHINE_ARM64`.
  @inlinable public static var arm64: Self { .init(rawValue: 0xAA64) }
}

/// `DumpType`: what follows the header.
public struct DumpType: RawRepresentable, FieldValue, Hashable, Sendable {
  /// The number.
  public var rawValue: UInt32
  /// A dump type.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A dump type as it is stored.
  @inlinable public init(stored: UInt32) { rawValue = stored }
  /// The dump type as it is stored.
  @inlinable public var stored: UInt32 { rawValue }
  /// 0: not known.
  @inlinable public static var unknown: Self { .init(rawValue: 0) }
  /// 1: complete memory dump, pages of the physical memory runs.
  @inlinable public static var full: Self { .init(rawValue: 1) }
  /// 2: kernel memory dump of Windows 2000 to 7, with a bitmap.
  @inlinable public static var summary: Self { .init(rawValue: 2) }
  /// 3: the header alone.
  @inlinable public static var header: Self { .init(rawValue: 3) }
  /// 4: triage (small) memory dump.
  @inlinable public static var triage: Self { .init(rawValue: 4) }
  /// 5: complete or active memory dump with a bitmap.
  @inlinable public static var bitmapFull: Self { .init(rawValue: 5) }
  /// 6: kernel memory dump or live dump with a bitmap.
  @inlinable public static var bitmapKernel: Self { .init(rawValue: 6) }
  /// 7: automatic memory dump, laid out as type 6.
  @inlinable public static var automatic: Self { .init(rawValue: 7) }
  /// 8: kernel memory, written by `.dump /k`.
  @inlinable public static var kernelMemory: Self { .init(rawValue: 8) }
  /// 9: kernel and user memory, written by `.dump /ka`.
  @inlinable public static var kernelAndUserMemory: Self { .init(rawValue: 9) }
  /// 0xA: complete memory, written by `.dump /f`.
  @inlinable public static var completeMemory: Self { .init(rawValue: 0xA) }
}

/// `Attributes` of a dump header.
public struct DumpAttributes: FlagSet {
  /// The bits.
  public var rawValue: UInt32
  /// Attributes.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// It crashed while hibernating or resuming.
  @inlinable public static var hiberCrash: Self { .init(rawValue: 1 << 0) }
  /// The dump device was powered off.
  @inlinable public static var dumpDevicePowerOff: Self { .init(rawValue: 1 << 1) }
  /// The dump did not fit into the dump file; often a triage dump was written instead.
  @inlinable public static var insufficientDumpfileSize: Self { .init(rawValue: 1 << 2) }
  /// The kernel itself wrote the triage dump; it was not carved from a larger one.
  @inlinable public static var kernelGeneratedTriageDump: Self { .init(rawValue: 1 << 3) }
  /// A live dump: the system kept running.
  @inlinable public static var liveDumpGeneratedDump: Self { .init(rawValue: 1 << 4) }
  /// Made from a raw dump of the firmware.
  @inlinable public static var dumpIsGeneratedOffline: Self { .init(rawValue: 1 << 5) }
  /// Filtered, for example to one process.
  @inlinable public static var filterDumpFile: Self { .init(rawValue: 1 << 6) }
  /// It crashed early in the boot.
  @inlinable public static var earlyBootCrash: Self { .init(rawValue: 1 << 7) }
  /// The body is encrypted.
  @inlinable public static var encryptedDumpData: Self { .init(rawValue: 1 << 8) }
  /// Made by decrypting an encrypted dump.
  @inlinable public static var decryptedDump: Self { .init(rawValue: 1 << 9) }
}

/// `MiniDumpFields`: the parts that a triage dump has.
public struct MiniDumpFields: FlagSet {
  /// The bits.
  public var rawValue: UInt32
  /// Parts.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// The context record.
  @inlinable public static var context: Self { .init(rawValue: 0x001) }
  /// The exception record.
  @inlinable public static var exception: Self { .init(rawValue: 0x002) }
  /// The KPRCB of the crashing processor.
  @inlinable public static var prcb: Self { .init(rawValue: 0x004) }
  /// The EPROCESS.
  @inlinable public static var process: Self { .init(rawValue: 0x008) }
  /// The ETHREAD.
  @inlinable public static var thread: Self { .init(rawValue: 0x010) }
  /// The stack.
  @inlinable public static var stack: Self { .init(rawValue: 0x020) }
  /// The driver list.
  @inlinable public static var driverList: Self { .init(rawValue: 0x040) }
  /// The driver that was blamed.
  @inlinable public static var brokenDriver: Self { .init(rawValue: 0x080) }
  /// Facts of the memory manager.
  @inlinable public static var memoryManager: Self { .init(rawValue: 0x100) }
  /// One extra page.
  @inlinable public static var dataPage: Self { .init(rawValue: 0x200) }
  /// KDDEBUGGER_DATA64.
  @inlinable public static var debuggerData: Self { .init(rawValue: 0x400) }
  /// The data blocks.
  @inlinable public static var dataBlocks: Self { .init(rawValue: 0x800) }
}

/// The four parameters of a bug check; those of a 32-bit Windows have a zero upper half.
public struct BugCheckParameters: Hashable, Sendable {
  /// `BugCheckParameter1`.
  public var first: UInt64
  /// `BugCheckParameter2`.
  public var second: UInt64
  /// `BugCheckParameter3`.
  public var third: UInt64
  /// `BugCheckParameter4`.
  public var fourth: UInt64

  /// Four parameters in order.
  @inlinable public init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  /// The parameter of an index from 0 to 3.
  @inlinable public subscript(index: Int) -> UInt64 {
    precondition(index >= 0 && index < 4, "a bug check has four parameters")
    return index < 2 ? (index == 0 ? first : second) : (index == 2 ? third : fourth)
  }
}

/// `FILETIME`: a moment in units of 100 ns since 1601-01-01, UTC.
public struct FileTime: RawRepresentable, FieldValue, Hashable, Comparable, Sendable {
  /// Units of 100 ns.
  public var rawValue: UInt64
  /// A moment.
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }
  /// A moment as it is stored.
  @inlinable public init(stored: UInt64) { rawValue = stored }
  /// The moment as it is stored.
  @inlinable public var stored: UInt64 { rawValue }
  /// Earlier before later.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
