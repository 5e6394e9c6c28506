/// The parts of a triage dump, in the order of its header.
public enum TriagePart: String, CaseIterable, Sendable {
  /// The context record.
  case context
  /// The exception record.
  case exception
  /// Facts of the memory manager (`DUMP_MM_STORAGE`).
  case memoryManager
  /// The list of unloaded drivers.
  case unloadedDrivers
  /// The copy of the KPRCB of the crashing processor.
  case prcb
  /// The copy of the EPROCESS.
  case process
  /// The copy of the ETHREAD.
  case thread
  /// The stack.
  case callStack
  /// The list of loaded drivers.
  case driverList
  /// The names of the loaded drivers.
  case stringPool
  /// One extra page.
  case dataPage
  /// `KDDEBUGGER_DATA64`.
  case debuggerData
  /// The table of data blocks.
  case dataBlocks
}

/// A range of a file.
public struct FileRange: Equatable, Sendable {
  /// File offset of the first byte.
  public var offset: Int
  /// Length in bytes.
  public var byteCount: Int

  /// A range of a file.
  public init(offset: Int, byteCount: Int) {
    self.offset = offset
    self.byteCount = byteCount
  }
}
