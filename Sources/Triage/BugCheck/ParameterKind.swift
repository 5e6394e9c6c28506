/// What the value of a bug check parameter is, and so how to read and show it.
public struct ParameterKind: RawRepresentable, Hashable, Sendable {
  /// The name of the kind in `Data/bugchecks.csv` and in JSON output.
  public let rawValue: String

  /// Makes a kind of its name; unknown names survive.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  init(_ rawValue: String) {
    self.init(rawValue: rawValue)
  }
}

extension ParameterKind: CustomStringConvertible {
  /// The name of the kind.
  public var description: String { rawValue }
}

extension ParameterKind {
  /// Another virtual address.
  public static var address: Self { .init("address") }
  /// Address of an instruction, to be resolved to a symbol.
  public static var codeAddress: Self { .init("address.code") }
  /// Virtual address that was touched or that faulted.
  public static var dataAddress: Self { .init("address.data") }
  /// Physical address.
  public static var physicalAddress: Self { .init("address.physical") }
  /// Page frame number.
  public static var pageFrameNumber: Self { .init("pfn") }
  /// Address of a page table entry.
  public static var pageTableEntryAddress: Self { .init("pte.address") }
  /// Contents of a page table entry.
  public static var pageTableEntryValue: Self { .init("pte.value") }
  /// Code for read, write or execute.
  public static var access: Self { .init("access") }
  /// Interrupt request level.
  public static var irql: Self { .init("irql") }
  /// Status or exception code.
  public static var ntStatus: Self { .init("ntstatus") }
  /// A value with a meaning of its own, to be found in `BugCheckSubcodeTable`.
  public static var subcode: Self { .init("subcode") }
  /// Another parameter decides what it is.
  public static var varies: Self { .init("varies") }
  /// `KTHREAD` or `ETHREAD`.
  public static var thread: Self { .init("object.thread") }
  /// `KPROCESS` or `EPROCESS`.
  public static var process: Self { .init("object.process") }
  /// `IRP`.
  public static var irp: Self { .init("object.irp") }
  /// `DEVICE_OBJECT`.
  public static var device: Self { .init("object.device") }
  /// `DRIVER_OBJECT`.
  public static var driver: Self { .init("object.driver") }
  /// `FILE_OBJECT`.
  public static var file: Self { .init("object.file") }
  /// Some other kernel object.
  public static var object: Self { .init("object.any") }
  /// Address of the structure that the label names.
  public static var structure: Self { .init("struct") }
  /// `KTRAP_FRAME`.
  public static var trapFrame: Self { .init("trapframe") }
  /// `EXCEPTION_RECORD`.
  public static var exceptionRecord: Self { .init("exceptionrecord") }
  /// `CONTEXT`.
  public static var context: Self { .init("context") }
  /// `MDL`.
  public static var mdl: Self { .init("mdl") }
  /// A lock of the type that the label names.
  public static var lock: Self { .init("lock") }
  /// A work item.
  public static var workItem: Self { .init("workitem") }
  /// `KPRCB` of a processor.
  public static var prcb: Self { .init("prcb") }
  /// Number of a processor.
  public static var processorIndex: Self { .init("processor.index") }
  /// Image base of a module.
  public static var moduleBase: Self { .init("module.base") }
  /// Address of a pool block.
  public static var poolAddress: Self { .init("pool.address") }
  /// `POOL_HEADER`.
  public static var poolHeader: Self { .init("pool.header") }
  /// `POOL_TYPE`.
  public static var poolType: Self { .init("pool.type") }
  /// Pool tag: four characters.
  public static var poolTag: Self { .init("pool.tag") }
  /// A handle.
  public static var handle: Self { .init("handle") }
  /// Address of a `UNICODE_STRING`.
  public static var unicodeStringPointer: Self { .init("pointer.string.unicode") }
  /// Address of UTF-16 text that a NUL ends.
  public static var wideStringPointer: Self { .init("pointer.string.wide") }
  /// Address of 8-bit text that a NUL ends.
  public static var ansiStringPointer: Self { .init("pointer.string.ansi") }
  /// Size in bytes.
  public static var sizeInBytes: Self { .init("size.bytes") }
  /// Size in pages.
  public static var sizeInPages: Self { .init("size.pages") }
  /// A count.
  public static var count: Self { .init("count") }
  /// Another number.
  public static var integer: Self { .init("integer") }
  /// Bits.
  public static var flags: Self { .init("flags") }
  /// Time in clock ticks.
  public static var timeInTicks: Self { .init("time.ticks") }
  /// Time in milliseconds.
  public static var timeInMilliseconds: Self { .init("time.ms") }
  /// Time in seconds.
  public static var timeInSeconds: Self { .init("time.seconds") }
  /// Process id.
  public static var processID: Self { .init("id.process") }
  /// Thread id.
  public static var threadID: Self { .init("id.thread") }
  /// Place in a source file: file id in the high word, line in the low word.
  public static var sourceLocation: Self { .init("source.location") }
  /// Always zero.
  public static var zero: Self { .init("zero") }
  /// Reserved.
  public static var reserved: Self { .init("reserved") }
  /// Nobody documented it.
  public static var unknown: Self { .init("unknown") }

  /// Every kind that the facts use.
  static var all: [Self] {
    [
      .address, .codeAddress, .dataAddress, .physicalAddress, .pageFrameNumber, .pageTableEntryAddress,
      .pageTableEntryValue, .access, .irql, .ntStatus, .subcode, .varies, .thread, .process, .irp, .device,
      .driver, .file, .object, .structure, .trapFrame, .exceptionRecord, .context, .mdl, .lock, .workItem,
      .prcb, .processorIndex, .moduleBase, .poolAddress, .poolHeader, .poolType, .poolTag, .handle,
      .unicodeStringPointer, .wideStringPointer, .ansiStringPointer, .sizeInBytes, .sizeInPages, .count,
      .integer, .flags, .timeInTicks, .timeInMilliseconds, .timeInSeconds, .processID, .threadID,
      .sourceLocation, .zero, .reserved, .unknown,
    ]
  }
}
