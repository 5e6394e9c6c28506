/// The analysis of one dump as values: what `bluebox analyze` prints in every format.
///
/// The keys of its JSON form are fixed: see `Documentation/analysis.schema.json`. Addresses are text there, `0x` and 16
/// digits; every text that comes out of a dump is untrusted.
public struct AnalysisReport: Encodable, Equatable, Sendable {
  /// Version of the schema.
  public var schema = 1
  /// The file, and the system it comes from.
  public var dump: DumpSummary
  /// The other fields of the dump header.
  public var header: HeaderReport
  /// The bug check; `nil` if the header does not have one.
  @Nullable public var bugCheck: BugCheckReport?
  /// The exception that the dump tells of.
  @Nullable public var exception: ExceptionReport?
  /// The current process.
  @Nullable public var process: ProcessReport?
  /// The current thread.
  @Nullable public var thread: ThreadReport?
  /// The registers of the crashing processor.
  @Nullable public var registers: RegistersReport?
  /// Which processor the machine had.
  @Nullable public var processor: ProcessorReport?
  /// The loaded modules in load order.
  public var modules: [ModuleReport]
  /// The modules of the current process in the order of its loader; empty if the dump does not have them.
  public var userModules: [ModuleReport]
  /// The modules that were unloaded before, the last one first.
  public var unloadedModules: [UnloadedModuleReport]
  /// The stack, the innermost frame first.
  public var stack: [FrameReport]
  /// The tagged data in the order of the file.
  public var tags: [TagReport]
  /// The parts of a triage dump by name.
  @Nullable public var triage: [String: PartReport]?
  /// Whose code it was, if the dump says so.
  @Nullable public var culprit: CulpritReport?
  /// What else the dump shows.
  public var findings: [Finding]
  /// What to group crashes by.
  public var failure: FailureReport
  /// What the dump lacks, and what that would have told.
  public var missing: [String]
}

/// The file, and the system it comes from.
public struct DumpSummary: Encodable, Equatable, Sendable {
  /// The path as the user gave it.
  public var file: String
  /// `PAGEDU64` or `PAGEDUMP`.
  public var format: String
  /// What the dump holds.
  public var kind: String
  /// The processor architecture.
  public var architecture: String
  /// The build number of Windows.
  @Nullable public var build: UInt32?
  /// The exact version of the kernel.
  @Nullable public var kernelVersion: String?
  /// Bytes of the dump.
  public var fileSize: Int
  /// Number of processors.
  @Nullable public var processors: UInt32?
  /// When it crashed: ISO 8601, UTC, with milliseconds.
  @Nullable public var crashTime: String?
  /// Seconds from boot to crash.
  @Nullable public var uptimeSeconds: UInt64?
  /// Who wrote the file.
  @Nullable public var writer: String?
  /// Whether the file ends before its contents do.
  public var truncated: Bool
  /// What is not as it should be, a sentence each.
  public var problems: [String]
}

/// A bug check.
public struct BugCheckReport: Encodable, Equatable, Sendable {
  /// The code, `0x` and 8 digits.
  public var code: String
  /// The symbolic name.
  public var name: String
  /// What the code means.
  public var summary: String
  /// The four parameters.
  public var parameters: [ParameterReport]
}

/// A bug check parameter.
public struct ParameterReport: Encodable, Equatable, Sendable {
  /// The value, `0x` and 16 digits.
  public var value: String
  /// What sort of value it is.
  public var kind: String
  /// What it is for.
  public var label: String
  /// What this value means.
  @Nullable public var meaning: String?
  /// The symbol at the address.
  @Nullable public var symbol: String?
  /// The address as module+offset.
  @Nullable public var moduleOffset: String?
}

/// An exception.
public struct ExceptionReport: Encodable, Equatable, Sendable {
  /// The code, `0x` and 8 digits.
  public var code: String
  /// Its name.
  @Nullable public var name: String?
  /// Where it was raised.
  public var address: String
  /// The values in use.
  public var parameters: [String]
  /// The values in use that lie in a module as module+offset, the others `null`.
  public var parameterModuleOffsets: [String?]
  /// Where the record was found.
  public var source: String
  /// The address as module+offset.
  @Nullable public var moduleOffset: String?
}

/// A process.
public struct ProcessReport: Encodable, Equatable, Sendable {
  /// Its image name, 14 characters at most.
  public var name: String
  /// Its id.
  @Nullable public var id: UInt64?
  /// The id of the process that started it.
  @Nullable public var parentId: UInt64?
  /// Address of the EPROCESS.
  @Nullable public var address: String?
}

/// A thread.
public struct ThreadReport: Encodable, Equatable, Sendable {
  /// Address of the ETHREAD.
  public var address: String
  /// Its id.
  @Nullable public var id: UInt64?
}

/// Registers.
public struct RegistersReport: Encodable, Equatable, Sendable {
  /// Where they were found.
  public var source: String
  /// Values by name.
  public var values: [String: String]
  /// The names in the order in which debuggers show them.
  public var order: [String]
  /// The values that lie in a module, as module+offset.
  public var moduleOffsets: [String: String]
}

/// A processor model.
public struct ProcessorReport: Encodable, Equatable, Sendable {
  /// The brand string.
  @Nullable public var brand: String?
  /// The vendor.
  @Nullable public var vendor: String?
  /// The family.
  @Nullable public var family: Int?
  /// The model.
  @Nullable public var model: Int?
  /// The stepping.
  @Nullable public var stepping: Int?
}

/// A loaded module.
public struct ModuleReport: Encodable, Equatable, Sendable {
  /// The name that debuggers use.
  public var name: String
  /// The file name.
  public var image: String
  /// The path, where the dump has one.
  @Nullable public var path: String?
  /// Address of the first byte.
  public var base: String
  /// Bytes in memory.
  public var size: UInt32
  /// `TimeDateStamp`.
  public var timeDateStamp: UInt32
  /// `CheckSum`.
  public var checksum: UInt32
  /// The file version.
  @Nullable public var version: String?
  /// Where the names of its functions come from.
  public var symbols: String
}

/// An unloaded module.
public struct UnloadedModuleReport: Encodable, Equatable, Sendable {
  /// The file name, 12 characters at most in triage dumps.
  public var image: String
  /// Where it was.
  public var base: String
  /// Bytes.
  public var size: UInt64
}

/// A frame of the stack.
public struct FrameReport: Encodable, Equatable, Sendable {
  /// Position, 0 for the innermost.
  public var index: Int
  /// Where it executes.
  public var instructionPointer: String
  /// Its stack pointer: behind the return address by which it was found.
  public var stackPointer: String
  /// The module.
  @Nullable public var module: String?
  /// The address as module+offset.
  @Nullable public var moduleOffset: String?
  /// The function.
  @Nullable public var symbol: String?
  /// Bytes from the symbol.
  @Nullable public var displacement: UInt64?
  /// The source line.
  @Nullable public var line: String?
  /// Functions that the compiler put into this one at this place, the innermost first.
  public var inlined: [String] = []
  /// How the frame was found.
  public var trust: String
  /// The rule that found it, in words.
  @Nullable public var reason: String? = nil
}

/// A block of tagged data.
public struct TagReport: Encodable, Equatable, Sendable {
  /// The GUID.
  public var guid: String
  /// Bytes of data.
  public var size: Int
  /// Position in the list, from 0.
  public var ordinal: Int
  /// File offset of the data.
  public var fileOffset: Int
  /// What the tag is known to hold.
  @Nullable public var name: String?
  /// The symbol that holds the GUID.
  @Nullable public var symbol: String?
  /// What the data say.
  @Nullable public var summary: String?
}

/// A part of a triage dump.
public struct PartReport: Encodable, Equatable, Sendable {
  /// File offset.
  public var offset: Int
  /// Bytes.
  public var size: Int
}

/// How sure a statement is.
public enum Confidence: String, Encodable, Sendable {
  /// The evidence is direct.
  case high
  /// It follows from several facts.
  case medium
  /// It is the best of several explanations.
  case low
}

/// A fact that supports a statement.
public struct Evidence: Encodable, Equatable, Sendable {
  /// The fact in a sentence.
  public var claim: String
  /// Where it can be seen.
  @Nullable public var address: String?

  /// A fact.
  public init(_ claim: String, at address: String? = nil) {
    self.claim = claim
    self.address = address
  }
}

/// Whose code it was.
public struct CulpritReport: Encodable, Equatable, Sendable {
  /// The module.
  public var module: String
  /// Its file name.
  public var image: String
  /// The function.
  @Nullable public var symbol: String?
  /// How sure it is.
  public var confidence: Confidence
  /// Why.
  public var evidence: [Evidence]
}

/// Something that the dump shows.
public struct Finding: Encodable, Equatable, Sendable {
  /// Stays the same from version to version.
  public var id: String
  /// The finding in a sentence.
  public var title: String
  /// How sure it is.
  public var confidence: Confidence
  /// Why.
  public var evidence: [Evidence]
}

/// What to group crashes by.
public struct FailureReport: Encodable, Equatable, Sendable {
  /// The readable name of the group.
  public var bucket: String
  /// Its hash, a GUID in braces.
  public var hash: String
}
