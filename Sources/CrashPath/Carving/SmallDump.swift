import DumpFormat

/// Memory that putting a small dump together takes.
struct SmallDumpRoom {
  /// The copy of the debugger data, 0x400 bytes.
  var debuggerData: StorageBytes
  /// A page for copying.
  var page: StorageBytes
  /// The table of data blocks, 16 bytes each.
  var blocks: StorageBytes
  /// 0x200 bytes.
  var small: StorageBytes
}

/// A triage (small) dump that is put together from kernel memory: by the kernel itself at the crash, or carved out of a
/// large dump at the next boot.
///
/// It is made in two passes over the same unchanging memory: ``measure(header:context:prcb:registered:)`` finds out where
/// every part goes, ``write(to:)`` sends the bytes after the dump header in order.
struct SmallDump<Reader: KernelReader> {
  /// Who writes the dump; the two differ in order and in what they fill.
  enum Style { case carved, kernelWritten }

  let reader: Reader
  let style: Style
  let room: SmallDumpRoom
  /// The offsets, after ``measure(header:context:prcb:registered:)``.
  var offsets = TriageDumpHeader64()

  var prcb = VirtualAddress(0)
  var thread = VirtualAddress(0)
  var process = VirtualAddress(0)
  var stackByteCount = 0
  var moduleHead = VirtualAddress(0)
  var debuggerDataAddress = VirtualAddress(0)
  var debuggerDataByteCount = 0
  var prcbByteCount = 0
  var processByteCount = 0
  var threadByteCount = 0
  var driverCount = 0
  var unloadedCount = 0
  var unloadedArray = VirtualAddress(0)
  var unloadedNext = 0
  var blockCount = 0
  var blockByteCount = 0
  /// Offset of the first byte after the data blocks.
  var endOfBlocks = 0

  /// Bytes of a driver entry.
  static var driverEntryByteCount: Int { 0x90 }
  /// Most bytes of the crashing thread's stack.
  static var stackLimit: Int { 0x1_0000 }
  /// Most bytes of all data blocks.
  static var blockByteLimit: Int { 0x40_0000 }

  init(reader: Reader, style: Style, room: SmallDumpRoom) {
    self.reader = reader
    self.style = style
    self.room = room
  }

  /// Length of the dump without its tagged data.
  var byteCount: Int { Int(offsets.sizeOfDump) }

  /// A field of the debugger data, `nil` if there is none.
  func debuggerData<Value: FieldValue>(_ field: Field<KDDebuggerData64.Layout, Value>) -> Value? {
    guard field.end <= debuggerDataByteCount else { return nil }
    return Value(stored: room.debuggerData.load(field.offset, as: Value.Stored.self))
  }

  /// The parts of the dump, for `MiniDumpFields`.
  var fields: MiniDumpFields {
    var fields: MiniDumpFields = .context | .exception | .driverList | .brokenDriver | .dataBlocks
    if offsets.prcbOffset != 0 { fields = fields | .prcb }
    if offsets.processOffset != 0 { fields = fields | .process }
    if offsets.threadOffset != 0 { fields = fields | .thread }
    if offsets.sizeOfCallStack != 0 { fields = fields | .stack }
    if offsets.debuggerDataOffset != 0 { fields = fields | .debuggerData }
    if style == .kernelWritten { fields = fields | .memoryManager }
    return fields
  }
}
