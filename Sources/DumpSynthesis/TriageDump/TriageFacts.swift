/// What was put into a triage dump.
public struct TriageFacts: Equatable, Sendable {
  /// A data block.
  public struct Block: Equatable, Sendable {
    /// Virtual address.
    public var address: UInt64
    /// File offset.
    public var offset: Int
    /// The bytes.
    public var data: [UInt8]
  }

  /// `SizeOfDump`: length of the primary part.
  public var sizeOfDump = 0
  /// `MmOffset`.
  public var mmOffset = 0
  /// `UnloadedDriversOffset`.
  public var unloadedDriversOffset = 0
  /// Names of the unloaded modules as cut to 12 characters, newest first.
  public var unloadedNames: [String] = []
  /// `PrcbOffset`.
  public var prcbOffset = 0
  /// `ProcessOffset`.
  public var processOffset = 0
  /// `ThreadOffset`.
  public var threadOffset = 0
  /// `CallStackOffset`.
  public var callStackOffset = 0
  /// `TopOfStack`: the lowest address of the stack bytes.
  public var topOfStack: UInt64 = 0
  /// The stack bytes.
  public var callStack: [UInt8] = []
  /// `DebuggerDataOffset`.
  public var debuggerDataOffset = 0
  /// `DriverListOffset`.
  public var driverListOffset = 0
  /// Bytes of one driver entry.
  public var driverEntrySize = 0
  /// Names in the string pool: full paths when carved, file names when written by the kernel.
  public var driverNames: [String] = []
  /// `StringPoolOffset`.
  public var stringPoolOffset = 0
  /// `StringPoolSize`.
  public var stringPoolSize = 0
  /// `DataPageOffset`.
  public var dataPageOffset = 0
  /// `DataBlocksOffset`.
  public var dataBlocksOffset = 0
  /// The data blocks in table order.
  public var blocks: [Block] = []
}
