/// `KLDR_DATA_TABLE_ENTRY`: an image of the kernel, as the loaded module list (`PsLoadedModuleList`) has it in memory.
///
/// The copies in triage dumps have another layout after `CheckSum`. So have kernels before Windows 10 on x64, where the
/// fields that are optional here hold something else: prefer what the PE header in memory says, and the PDB.
///
/// Source: public symbols of `ntoskrnl.exe`.
public struct LoaderEntry: Equatable, Sendable {
  /// `InLoadOrderLinks`: next and previous entry.
  public var links = ListEntry(flink: VirtualAddress(0), blink: VirtualAddress(0))
  /// `ExceptionTable`: address of the function table; zero for x86, which has none.
  public var exceptionTable = VirtualAddress(0)
  /// `ExceptionTableSize`: length of the function table in bytes.
  public var exceptionTableSize: UInt32 = 0
  /// `DllBase`: image base.
  public var dllBase = VirtualAddress(0)
  /// `EntryPoint`: address of the entry point.
  public var entryPoint = VirtualAddress(0)
  /// `SizeOfImage`: length of the image in bytes.
  public var sizeOfImage: UInt32 = 0
  /// `FullDllName`: path of the file.
  public var fullDllName = UnicodeString(length: 0, maximumLength: 0, buffer: VirtualAddress(0))
  /// `BaseDllName`: name of the file.
  public var baseDllName = UnicodeString(length: 0, maximumLength: 0, buffer: VirtualAddress(0))
  /// `Flags`: `LDRP_…` bits.
  public var flags: UInt32 = 0
  /// `LoadCount`; `nil` on x86.
  public var loadCount: UInt16?
  /// `CheckSum`: checksum in the PE header; `nil` on x86.
  public var checkSum: UInt32?
  /// `SizeOfImageNotRounded`: length of the image in bytes, not rounded up to pages; `nil` on x86.
  public var sizeOfImageNotRounded: UInt32?
  /// `TimeDateStamp`: time stamp in the PE header; `nil` on x86.
  public var timeDateStamp: UInt32?

  /// A value whose fields are all zero; those that x86 lacks are `nil`.
  public init() {}
}

extension LoaderEntry {
  /// Where the fields are on x64 and ARM64.
  public enum Layout64: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0xA0 }
    /// `InLoadOrderLinks.Flink`: next entry.
    @inlinable public static var nextEntry: Field<Self, VirtualAddress> { .init(0x00) }
    /// `InLoadOrderLinks.Blink`: previous entry.
    @inlinable public static var previousEntry: Field<Self, VirtualAddress> { .init(0x08) }
    /// `ExceptionTable`: address of the function table.
    @inlinable public static var exceptionTable: Field<Self, VirtualAddress> { .init(0x10) }
    /// `ExceptionTableSize`: length of the function table in bytes.
    @inlinable public static var exceptionTableSize: Field<Self, UInt32> { .init(0x18) }
    /// `DllBase`: image base.
    @inlinable public static var dllBase: Field<Self, VirtualAddress> { .init(0x30) }
    /// `EntryPoint`: address of the entry point.
    @inlinable public static var entryPoint: Field<Self, VirtualAddress> { .init(0x38) }
    /// `SizeOfImage`: length of the image in bytes.
    @inlinable public static var sizeOfImage: Field<Self, UInt32> { .init(0x40) }
    /// `FullDllName.Length`: length of the path of the file in bytes.
    @inlinable public static var fullDllNameLength: Field<Self, UInt16> { .init(0x48) }
    /// `FullDllName.MaximumLength`: length of its buffer in bytes.
    @inlinable public static var fullDllNameMaximumLength: Field<Self, UInt16> { .init(0x4A) }
    /// `FullDllName.Buffer`: address of the path of the file, UTF-16.
    @inlinable public static var fullDllNameBuffer: Field<Self, VirtualAddress> { .init(0x50) }
    /// `BaseDllName.Length`: length of the name of the file in bytes.
    @inlinable public static var baseDllNameLength: Field<Self, UInt16> { .init(0x58) }
    /// `BaseDllName.MaximumLength`: length of its buffer in bytes.
    @inlinable public static var baseDllNameMaximumLength: Field<Self, UInt16> { .init(0x5A) }
    /// `BaseDllName.Buffer`: address of the name of the file, UTF-16.
    @inlinable public static var baseDllNameBuffer: Field<Self, VirtualAddress> { .init(0x60) }
    /// `Flags`: `LDRP_…` bits.
    @inlinable public static var flags: Field<Self, UInt32> { .init(0x68) }
    /// `LoadCount`.
    @inlinable public static var loadCount: Field<Self, UInt16> { .init(0x6C) }
    /// `CheckSum`: checksum in the PE header.
    @inlinable public static var checkSum: Field<Self, UInt32> { .init(0x78) }
    /// `SizeOfImageNotRounded`: length of the image in bytes, not rounded up to pages.
    @inlinable public static var sizeOfImageNotRounded: Field<Self, UInt32> { .init(0x98) }
    /// `TimeDateStamp`: time stamp in the PE header.
    @inlinable public static var timeDateStamp: Field<Self, UInt32> { .init(0x9C) }
  }

  /// Where the fields are on x86.
  public enum Layout32: RecordLayout {
    /// Length in bytes of the part whose fields are known.
    @inlinable public static var byteCount: Int { 0x38 }
    /// `InLoadOrderLinks.Flink`: next entry.
    @inlinable public static var nextEntry: Field<Self, UInt32> { .init(0x00) }
    /// `InLoadOrderLinks.Blink`: previous entry.
    @inlinable public static var previousEntry: Field<Self, UInt32> { .init(0x04) }
    /// `DllBase`: image base.
    @inlinable public static var dllBase: Field<Self, UInt32> { .init(0x18) }
    /// `EntryPoint`: address of the entry point.
    @inlinable public static var entryPoint: Field<Self, UInt32> { .init(0x1C) }
    /// `SizeOfImage`: length of the image in bytes.
    @inlinable public static var sizeOfImage: Field<Self, UInt32> { .init(0x20) }
    /// `FullDllName.Length`: length of the path of the file in bytes.
    @inlinable public static var fullDllNameLength: Field<Self, UInt16> { .init(0x24) }
    /// `FullDllName.MaximumLength`: length of its buffer in bytes.
    @inlinable public static var fullDllNameMaximumLength: Field<Self, UInt16> { .init(0x26) }
    /// `FullDllName.Buffer`: address of the path of the file, UTF-16.
    @inlinable public static var fullDllNameBuffer: Field<Self, UInt32> { .init(0x28) }
    /// `BaseDllName.Length`: length of the name of the file in bytes.
    @inlinable public static var baseDllNameLength: Field<Self, UInt16> { .init(0x2C) }
    /// `BaseDllName.MaximumLength`: length of its buffer in bytes.
    @inlinable public static var baseDllNameMaximumLength: Field<Self, UInt16> { .init(0x2E) }
    /// `BaseDllName.Buffer`: address of the name of the file, UTF-16.
    @inlinable public static var baseDllNameBuffer: Field<Self, UInt32> { .init(0x30) }
    /// `Flags`: `LDRP_…` bits.
    @inlinable public static var flags: Field<Self, UInt32> { .init(0x34) }
  }

  /// The value of an entry of x64 or ARM64.
  @inlinable public init(_ record: borrowing Record<Layout64>) {
    links = ListEntry(flink: record[Layout64.nextEntry], blink: record[Layout64.previousEntry])
    exceptionTable = record[Layout64.exceptionTable]
    exceptionTableSize = record[Layout64.exceptionTableSize]
    dllBase = record[Layout64.dllBase]
    entryPoint = record[Layout64.entryPoint]
    sizeOfImage = record[Layout64.sizeOfImage]
    fullDllName = UnicodeString(
      length: record[Layout64.fullDllNameLength], maximumLength: record[Layout64.fullDllNameMaximumLength],
      buffer: record[Layout64.fullDllNameBuffer])
    baseDllName = UnicodeString(
      length: record[Layout64.baseDllNameLength], maximumLength: record[Layout64.baseDllNameMaximumLength],
      buffer: record[Layout64.baseDllNameBuffer])
    flags = record[Layout64.flags]
    loadCount = record[Layout64.loadCount]
    checkSum = record[Layout64.checkSum]
    sizeOfImageNotRounded = record[Layout64.sizeOfImageNotRounded]
    timeDateStamp = record[Layout64.timeDateStamp]
  }

  /// Sets the fields of an entry of x64 or ARM64; those that are `nil` stay as they are.
  @inlinable public func write(to record: inout MutableRecord<Layout64>) {
    record[Layout64.nextEntry] = links.flink
    record[Layout64.previousEntry] = links.blink
    record[Layout64.exceptionTable] = exceptionTable
    record[Layout64.exceptionTableSize] = exceptionTableSize
    record[Layout64.dllBase] = dllBase
    record[Layout64.entryPoint] = entryPoint
    record[Layout64.sizeOfImage] = sizeOfImage
    record[Layout64.fullDllNameLength] = fullDllName.length
    record[Layout64.fullDllNameMaximumLength] = fullDllName.maximumLength
    record[Layout64.fullDllNameBuffer] = fullDllName.buffer
    record[Layout64.baseDllNameLength] = baseDllName.length
    record[Layout64.baseDllNameMaximumLength] = baseDllName.maximumLength
    record[Layout64.baseDllNameBuffer] = baseDllName.buffer
    record[Layout64.flags] = flags
    if let loadCount { record[Layout64.loadCount] = loadCount }
    if let checkSum { record[Layout64.checkSum] = checkSum }
    if let sizeOfImageNotRounded { record[Layout64.sizeOfImageNotRounded] = sizeOfImageNotRounded }
    if let timeDateStamp { record[Layout64.timeDateStamp] = timeDateStamp }
  }

  /// The value of an entry of x86.
  @inlinable public init(_ record: borrowing Record<Layout32>) {
    links = ListEntry(
      flink: VirtualAddress(UInt64(record[Layout32.nextEntry])),
      blink: VirtualAddress(UInt64(record[Layout32.previousEntry])))
    exceptionTable = VirtualAddress(0)
    exceptionTableSize = 0
    dllBase = VirtualAddress(UInt64(record[Layout32.dllBase]))
    entryPoint = VirtualAddress(UInt64(record[Layout32.entryPoint]))
    sizeOfImage = record[Layout32.sizeOfImage]
    fullDllName = UnicodeString(
      length: record[Layout32.fullDllNameLength], maximumLength: record[Layout32.fullDllNameMaximumLength],
      buffer: VirtualAddress(UInt64(record[Layout32.fullDllNameBuffer])))
    baseDllName = UnicodeString(
      length: record[Layout32.baseDllNameLength], maximumLength: record[Layout32.baseDllNameMaximumLength],
      buffer: VirtualAddress(UInt64(record[Layout32.baseDllNameBuffer])))
    flags = record[Layout32.flags]
    loadCount = nil
    checkSum = nil
    sizeOfImageNotRounded = nil
    timeDateStamp = nil
  }

  /// Sets the fields of an entry of x86; upper halves of addresses are lost.
  @inlinable public func write(to record: inout MutableRecord<Layout32>) {
    record[Layout32.nextEntry] = UInt32(truncatingIfNeeded: links.flink.rawValue)
    record[Layout32.previousEntry] = UInt32(truncatingIfNeeded: links.blink.rawValue)
    record[Layout32.dllBase] = UInt32(truncatingIfNeeded: dllBase.rawValue)
    record[Layout32.entryPoint] = UInt32(truncatingIfNeeded: entryPoint.rawValue)
    record[Layout32.sizeOfImage] = sizeOfImage
    record[Layout32.fullDllNameLength] = fullDllName.length
    record[Layout32.fullDllNameMaximumLength] = fullDllName.maximumLength
    record[Layout32.fullDllNameBuffer] = UInt32(truncatingIfNeeded: fullDllName.buffer.rawValue)
    record[Layout32.baseDllNameLength] = baseDllName.length
    record[Layout32.baseDllNameMaximumLength] = baseDllName.maximumLength
    record[Layout32.baseDllNameBuffer] = UInt32(truncatingIfNeeded: baseDllName.buffer.rawValue)
    record[Layout32.flags] = flags
  }
}
