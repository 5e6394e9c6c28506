/// Writes user minidumps (`MDMP`) byte by byte, by the offsets of the format's description.
public struct UserDumpWriter: Sendable {
  /// Where memory goes.
  public enum MemoryForm: Sendable {
    /// `MemoryList`.
    case list
    /// `Memory64List` at the end of the file, as in full dumps; threads have no stacks of their own.
    case list64
    /// Stacks in the list of threads alone.
    case stacksOnly
  }

  /// The process.
  public var process: SyntheticProcess
  /// Where memory goes.
  public var memoryForm = MemoryForm.list
  /// Whether four bytes stand between the counts and the entries of lists.
  public var padsLists = false
  /// Whether the optional streams are written.
  public var hasOptionalStreams = true
  /// `SizeOfInfo` of the miscellaneous information: 24, 44, 232, 832 or 1364.
  public var miscInfoSize: UInt32 = 1364
  /// `ProcessorArchitecture`; `nil` leaves the system information out.
  public var processorArchitecture: UInt16?
  /// Bytes after every context record, as extended state is.
  public var extendedState: [UInt8] = []
  /// Whether ARM64 registers are written in the record of old Breakpad versions.
  public var usesBreakpadContext = false
  /// Streams that are written as they are.
  public var otherStreams: [(type: UInt32, bytes: [UInt8])] = []
  /// When the dump was written, in seconds since 1970.
  public var time: UInt32 = 1_600_000_000

  var out = ByteWriter()
  /// Type, size and place of each stream that was written.
  var directory: [(type: UInt32, size: Int, offset: Int)] = []

  /// A writer for a process.
  public init(_ process: SyntheticProcess) {
    self.process = process
    processorArchitecture =
      process.architecture.isX64 ? 9 : process.architecture.is64Bit ? 12 : 0
  }

  /// The bytes of the file.
  public func write() -> [UInt8] {
    var writer = self
    return writer.run()
  }

  /// The places of the streams in the file, by type, for tests that damage them.
  public func places() -> [UInt32: Range<Int>] {
    var writer = self
    _ = writer.run()
    var places: [UInt32: Range<Int>] = [:]
    for entry in writer.directory { places[entry.type] = entry.offset..<(entry.offset + entry.size) }
    return places
  }

  private mutating func run() -> [UInt8] {
    // Room for the header and a directory of 40 entries; the unused ones stay zero, as writers leave them.
    let entries = 40
    out = ByteWriter(count: 32 + entries * 12)
    if processorArchitecture != nil { addSystemInfo() }
    addMiscInfo()
    addModules()
    addThreads()
    if process.exception != nil { addException() }
    if hasOptionalStreams { addOptionalStreams() }
    for stream in otherStreams { add(stream.type, stream.bytes) }
    if memoryForm != .stacksOnly { addMemory() }
    out.setU32(0x504D_444D, at: 0x00)  // Signature
    out.setU32(0x61B1_A793, at: 0x04)  // Version
    out.setU32(UInt32(entries), at: 0x08)  // NumberOfStreams
    out.setU32(32, at: 0x0C)  // StreamDirectoryRva
    out.setU32(time, at: 0x14)  // TimeDateStamp
    out.setU64(hasOptionalStreams ? 0x1826 : 0, at: 0x18)  // Flags
    for (index, entry) in directory.enumerated() {
      out.setU32(entry.type, at: 32 + 12 * index)
      out.setU32(UInt32(entry.size), at: 36 + 12 * index)
      out.setU32(UInt32(entry.offset), at: 40 + 12 * index)
    }
    return out.bytes
  }

  /// Appends a stream.
  mutating func add(_ type: UInt32, _ bytes: [UInt8]) {
    out.align(to: 4)
    directory.append((type, bytes.count, out.append(bytes)))
  }

  /// Appends data and says where they begin.
  mutating func place(_ bytes: [UInt8]) -> UInt32 {
    out.align(to: 4)
    return UInt32(out.append(bytes))
  }

  /// Appends a counted UTF-16 string.
  mutating func string(_ text: String) -> UInt32 {
    let units = ByteWriter.utf16(text)
    var bytes = ByteWriter(count: 4)
    bytes.setU32(UInt32(units.count), at: 0)
    bytes.append(units + [0, 0])
    return place(bytes.bytes)
  }

  /// Appends a context record.
  mutating func context(_ context: SyntheticContext) -> (size: UInt32, rva: UInt32) {
    let record = usesBreakpadContext ? context.breakpadARM64() : context.bytes(for: process.architecture)
    let bytes = record + extendedState
    return (UInt32(bytes.count), place(bytes))
  }

  /// A list with its count in front.
  func list(_ entries: [[UInt8]]) -> [UInt8] {
    var bytes = ByteWriter(count: padsLists ? 8 : 4)
    bytes.setU32(UInt32(entries.count), at: 0)
    for entry in entries { bytes.append(entry) }
    return bytes.bytes
  }
}

extension SyntheticContext {
  /// The record that Breakpad wrote for ARM64 before Windows had one.
  func breakpadARM64() -> [UInt8] {
    var out = ByteWriter(count: 796)
    out.setU64(0x8000_0006, at: 0)  // context_flags
    for (number, value) in general where (0...28).contains(number) { out.setU64(value, at: 8 + 8 * number) }
    out.setU64(framePointer, at: 8 + 8 * 29)
    out.setU64(linkRegister, at: 8 + 8 * 30)
    out.setU64(stackPointer, at: 8 + 8 * 31)
    out.setU64(instructionPointer, at: 8 + 8 * 32)
    out.setU32(0x6000_0000, at: 272)  // cpsr
    return out.bytes
  }
}
