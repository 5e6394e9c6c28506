/// An exception of a process.
public struct UserExceptionReport: Encodable, Equatable, Sendable {
  /// The code, `0x` and 8 digits.
  public var code: String
  /// Its name.
  @Nullable public var name: String? = nil
  /// Where it was raised.
  public var address: String
  /// The values in use.
  public var parameters: [String]
  /// The values in use that lie in a module as module+offset, the others `null`.
  public var parameterModuleOffsets: [String?]
  /// What each value is, `null` where nobody documented it.
  public var parameterMeanings: [String?]
  /// Where the record was found: always `exception stream`.
  public var source: String
  /// The address as module+offset.
  @Nullable public var moduleOffset: String? = nil
  /// What happened, in a sentence.
  @Nullable public var summary: String? = nil
  /// The address that could not be accessed.
  @Nullable public var faultAddress: String? = nil
  /// How it was accessed: `read`, `write` or `execute`.
  @Nullable public var access: String? = nil
  /// `ExceptionFlags`, `0x` and 8 digits.
  public var flags: String
  /// Address of the exception that was being handled.
  @Nullable public var nestedRecord: String? = nil
  /// Id of the thread.
  public var threadId: UInt32
}

/// The process of a user minidump.
public struct UserProcessReport: Encodable, Equatable, Sendable {
  /// The file name of the program.
  @Nullable public var name: String? = nil
  /// Its id.
  @Nullable public var id: UInt32? = nil
  /// Always `nil`: a user minidump does not tell.
  @Nullable public var parentId: UInt32? = nil
  /// Always `nil`: a user minidump does not tell.
  @Nullable public var address: String? = nil
  /// When it was started: ISO 8601, UTC.
  @Nullable public var createTime: String? = nil
  /// Seconds from its start to the dump.
  @Nullable public var runSeconds: UInt32? = nil
  /// Seconds of processor time in the program.
  @Nullable public var userSeconds: UInt32? = nil
  /// Seconds of processor time in the kernel.
  @Nullable public var kernelSeconds: UInt32? = nil
  /// `ProcessIntegrityLevel`: 0x2000 is medium, 0x3000 high, 0x4000 system.
  @Nullable public var integrityLevel: UInt32? = nil
  /// `ProcessExecuteFlags`: data execution prevention.
  @Nullable public var executeFlags: UInt32? = nil
  /// Whether it is a protected process.
  @Nullable public var isProtected: Bool? = nil
  /// The standard name of the machine's time zone.
  @Nullable public var timeZone: String? = nil
  /// Minutes from local time to UTC, without summer time.
  @Nullable public var timeZoneBias: Int32? = nil
  /// Whether it is a 32-bit process on a 64-bit system.
  public var isWoW64: Bool
}

/// A thread of a user minidump.
public struct UserThreadReport: Encodable, Equatable, Sendable {
  /// Its id.
  public var id: UInt32
  /// Its name.
  @Nullable public var name: String? = nil
  /// Whether it is the thread that failed.
  public var failed: Bool
  /// Address of its thread environment block.
  public var teb: String
  /// Where it executes.
  @Nullable public var instructionPointer: String? = nil
  /// The same as module+offset.
  @Nullable public var moduleOffset: String? = nil
  /// Its stack pointer.
  @Nullable public var stackPointer: String? = nil
  /// Its 32-bit instruction pointer, in a 32-bit process on a 64-bit system.
  @Nullable public var wow64InstructionPointer: String? = nil
  /// Its 32-bit stack pointer.
  @Nullable public var wow64StackPointer: String? = nil
  /// Bytes of its stack in the dump.
  public var stackSize: UInt32
  /// How often it was suspended.
  public var suspendCount: UInt32
  /// Priority class of its process.
  public var priorityClass: UInt32
  /// Its priority.
  public var priority: UInt32
  /// When it was started: ISO 8601, UTC.
  @Nullable public var createTime: String? = nil
  /// When it ended: ISO 8601, UTC.
  @Nullable public var exitTime: String? = nil
  /// Processor time in the program in units of 100 ns.
  @Nullable public var userTime: UInt64? = nil
  /// Processor time in the kernel in units of 100 ns.
  @Nullable public var kernelTime: UInt64? = nil
  /// Where it began.
  @Nullable public var startAddress: String? = nil
  /// The same as module+offset.
  @Nullable public var startModuleOffset: String? = nil
  /// Its exit status, `0x` and 8 digits; 0x00000103 while it runs.
  @Nullable public var exitStatus: String? = nil
  /// Its stack, the innermost frame first.
  public var stack: [FrameReport]
}

/// A loaded module of a process.
public struct UserModuleReport: Encodable, Equatable, Sendable {
  /// The name that debuggers use.
  public var name: String
  /// The file name.
  public var image: String
  /// The path, where the dump has one.
  @Nullable public var path: String? = nil
  /// Address of the first byte.
  public var base: String
  /// Bytes in memory.
  public var size: UInt32
  /// `TimeDateStamp`.
  public var timeDateStamp: UInt32
  /// `CheckSum`.
  public var checksum: UInt32
  /// The file version.
  @Nullable public var version: String? = nil
  /// The product version.
  @Nullable public var productVersion: String? = nil
  /// Where the names of its functions come from.
  public var symbols: String
  /// Which symbol file belongs to it.
  @Nullable public var symbolFile: SymbolFileReport? = nil
}

/// Which symbol file belongs to a module.
public struct SymbolFileReport: Encodable, Equatable, Sendable {
  /// `RSDS`, `NB10` or `BpEL`.
  public var format: String
  /// The path of the PDB on the build machine. Untrusted text.
  @Nullable public var path: String? = nil
  /// GUID of the PDB.
  @Nullable public var guid: String? = nil
  /// Age of the PDB.
  @Nullable public var age: UInt32? = nil
  /// Time stamp of an old PDB, `0x` and 8 digits.
  @Nullable public var timeDateStamp: String? = nil
  /// Build id of an ELF file in hexadecimal digits.
  @Nullable public var buildId: String? = nil
}
