/// A handle.
public struct HandleReport: Encodable, Equatable, Sendable {
  /// The handle, `0x` and 16 digits.
  public var handle: String
  /// The type of its object.
  @Nullable public var type: String? = nil
  /// The name of its object. Untrusted text.
  @Nullable public var name: String? = nil
  /// `Attributes`.
  public var attributes: UInt32
  /// `GrantedAccess`, `0x` and 8 digits.
  public var grantedAccess: String
  /// Handles of the object.
  public var handleCount: UInt32
  /// References to the object.
  public var pointerCount: UInt32
}

/// Something that was done with a handle.
public struct HandleOperationReport: Encodable, Equatable, Sendable {
  /// The handle, `0x` and 16 digits.
  public var handle: String
  /// Who did it.
  public var processId: UInt32
  /// Who did it.
  public var threadId: UInt32
  /// 1 open, 2 close, 3 a handle that was not valid.
  public var operation: UInt32
}

/// The memory that a user minidump has, and the regions of the address space.
public struct UserMemoryReport: Encodable, Equatable, Sendable {
  /// Pieces in the lists of memory.
  public var pieces: Int
  /// Bytes of memory in the file, those of stacks that are in no list included.
  public var size: UInt64
  /// Sums over the regions of the address space; `nil` if the dump has no list of them.
  @Nullable public var summary: RegionSummaryReport? = nil
  /// The regions; `nil` if the dump has no list of them.
  @Nullable public var regions: [RegionReport]? = nil
}

/// Sums over the regions of an address space, in bytes.
public struct RegionSummaryReport: Encodable, Equatable, Sendable {
  /// Committed memory.
  public var committed: UInt64 = 0
  /// Reserved memory.
  public var reserved: UInt64 = 0
  /// Free addresses.
  public var free: UInt64 = 0
  /// Committed memory of the process alone.
  public var privateMemory: UInt64 = 0
  /// Committed memory of mapped files.
  public var mapped: UInt64 = 0
  /// Committed memory of images.
  public var image: UInt64 = 0
  /// Committed memory that can be both written and executed.
  public var writableAndExecutable: UInt64 = 0
}

/// A region of the address space.
public struct RegionReport: Encodable, Equatable, Sendable {
  /// Address of the first byte.
  public var base: String
  /// Bytes.
  public var size: UInt64
  /// `commit`, `reserve` or `free`, a number for others.
  public var state: String
  /// `Protect`.
  public var protect: UInt32
  /// `private`, `mapped` or `image`; `nil` for free addresses.
  @Nullable public var type: String? = nil
  /// Address of the allocation that the region is a part of.
  @Nullable public var allocationBase: String? = nil
}

/// How much memory a process used, in bytes where nothing else is said.
public struct MemoryCountersReport: Encodable, Equatable, Sendable {
  /// Number of page faults.
  public var pageFaults: UInt32
  /// Working set.
  public var workingSet: UInt64
  /// Largest working set.
  public var peakWorkingSet: UInt64
  /// Page file.
  public var pagefile: UInt64
  /// Largest use of the page file.
  public var peakPagefile: UInt64
  /// Private memory.
  public var privateUsage: UInt64
  /// Paged pool.
  public var pagedPool: UInt64
  /// Nonpaged pool.
  public var nonPagedPool: UInt64
  /// Addresses in use; `nil` in the first version of the stream.
  @Nullable public var virtualSize: UInt64? = nil
  /// Most addresses in use.
  @Nullable public var peakVirtualSize: UInt64? = nil
}

/// How much memory a machine had and used.
public struct SystemMemoryReport: Encodable, Equatable, Sendable {
  /// Bytes of a page.
  public var pageSize: UInt32
  /// Pages of physical memory.
  public var physicalPages: UInt32
  /// Pages that were free.
  public var availablePages: UInt64
  /// Pages that were promised.
  public var committedPages: UInt64
  /// Pages that can be promised.
  public var commitLimit: UInt64
  /// Most pages that were promised.
  public var peakCommitment: UInt64
}

/// A security token.
public struct TokenReport: Encodable, Equatable, Sendable {
  /// Id of the process or thread.
  public var id: UInt32
  /// The handle, `0x` and 16 digits.
  public var handle: String
  /// Bytes of data.
  public var size: Int
}

/// A function table of code without an image.
public struct FunctionTableReport: Encodable, Equatable, Sendable {
  /// First address that it is for.
  public var minimum: String
  /// Last address that it is for.
  public var maximum: String
  /// The address that its entries count from.
  public var base: String
  /// Entries.
  public var entries: UInt32
}

/// An assertion that failed.
public struct AssertionReport: Encodable, Equatable, Sendable {
  /// The expression that was false.
  public var expression: String
  /// The function.
  public var function: String
  /// The source file.
  public var file: String
  /// The line.
  public var line: UInt32
  /// 1 an invalid parameter of the C library, 2 a call of a pure virtual function.
  public var type: UInt32
}

/// What Crashpad added.
public struct CrashpadReport: Encodable, Equatable, Sendable {
  /// Id of the report.
  public var reportId: String
  /// Id of the installation.
  public var clientId: String
  /// Annotations of the process.
  public var annotations: [AnnotationReport]
  /// Annotations of modules.
  public var modules: [CrashpadModuleReport]
}

/// Annotations of a module.
public struct CrashpadModuleReport: Encodable, Equatable, Sendable {
  /// File name of the module.
  @Nullable public var image: String? = nil
  /// The annotations.
  public var annotations: [AnnotationReport]
}

/// A name and a value that a program left. Untrusted text.
public struct AnnotationReport: Encodable, Equatable, Sendable {
  /// The name; empty for the entries of a list.
  public var name: String
  /// The value; `nil` when it is no text.
  @Nullable public var value: String? = nil
}

/// What Breakpad added.
public struct BreakpadReport: Encodable, Equatable, Sendable {
  /// Id of the thread that wrote the dump.
  @Nullable public var dumpThreadId: UInt32? = nil
  /// Id of the thread that asked for the dump.
  @Nullable public var requestingThreadId: UInt32? = nil
}
