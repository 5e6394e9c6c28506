public import DumpFormat

/// `IMAGE_DEBUG_TYPE_…`: what an entry of the debug directory is about.
public struct DebugDataKind: RawRepresentable, FieldValue, Hashable, Sendable {
  /// The number.
  public var rawValue: UInt32
  /// A number.
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A number as it is stored.
  public init(stored: UInt32) { rawValue = stored }
  /// The number as it is stored.
  public var stored: UInt32 { rawValue }
  /// `IMAGE_DEBUG_TYPE_CODEVIEW`: which PDB belongs to the image.
  public static var codeView: Self { Self(rawValue: 2) }
  /// `IMAGE_DEBUG_TYPE_FPO`.
  public static var framePointerOmission: Self { Self(rawValue: 3) }
  /// `IMAGE_DEBUG_TYPE_MISC`: a DBG file.
  public static var miscellaneous: Self { Self(rawValue: 4) }
  /// `IMAGE_DEBUG_TYPE_VC_FEATURE`.
  public static var compilerFeatures: Self { Self(rawValue: 12) }
  /// `IMAGE_DEBUG_TYPE_POGO`.
  public static var profileGuided: Self { Self(rawValue: 13) }
  /// `IMAGE_DEBUG_TYPE_ILTCG`.
  public static var linkTimeCode: Self { Self(rawValue: 14) }
  /// `IMAGE_DEBUG_TYPE_REPRO`.
  public static var reproducible: Self { Self(rawValue: 16) }
  /// `IMAGE_DEBUG_TYPE_EX_DLLCHARACTERISTICS`.
  public static var extendedCharacteristics: Self { Self(rawValue: 20) }
}

/// `IMAGE_DEBUG_DIRECTORY`: an entry of the debug directory.
public struct DebugEntry: Equatable, Sendable {
  /// `TimeDateStamp`.
  public var timeDateStamp: UInt32
  /// `Type`.
  public var kind: DebugDataKind
  /// `SizeOfData` in bytes.
  public var byteCount: UInt32
  /// `AddressOfRawData`; 0 if the data is not mapped.
  public var rva: RelativeVirtualAddress
  /// `PointerToRawData`.
  public var fileOffset: UInt32

  enum Layout: RecordLayout {
    static var byteCount: Int { 28 }
    static var timeDateStamp: Field<Self, UInt32> { .init(4) }
    static var kind: Field<Self, DebugDataKind> { .init(12) }
    static var dataByteCount: Field<Self, UInt32> { .init(16) }
    static var rva: Field<Self, RelativeVirtualAddress> { .init(20) }
    static var fileOffset: Field<Self, UInt32> { .init(24) }
  }

  init(_ record: borrowing Record<Layout>) {
    timeDateStamp = record[Layout.timeDateStamp]
    kind = record[Layout.kind]
    byteCount = record[Layout.dataByteCount]
    rva = record[Layout.rva]
    fileOffset = record[Layout.fileOffset]
  }
}

/// The debug directory of an image.
public struct DebugDirectory: Sendable {
  /// The entries that could be read.
  public let entries: [DebugEntry]
  /// Why there are fewer than announced; `nil` if all are there.
  public let problem: ImageError?
}

extension ExecutableImage {
  /// More entries than any linker writes.
  private static var debugEntryLimit: Int { 1024 }
  /// More bytes of debug data than any linker writes, but for COFF and FPO tables, which nobody reads here.
  private static var debugDataLimit: Int { 1 << 24 }

  /// Reads the debug directory; `nil` if there is none.
  public func debugDirectory() -> DebugDirectory? {
    guard let directory = directory(.debug) else { return nil }
    let size = DebugEntry.Layout.byteCount
    let announced = Int(directory.byteCount) / size
    let count = min(announced, Self.debugEntryLimit)
    let bytes = readableBytes(at: directory.rva, count: count * size)
    var problem: ImageError?
    if bytes.count < count * size {
      problem = ImageError(
        .debugDirectory, directory.rva, .missing(needed: count * size, available: bytes.count))
    } else if count < announced {
      problem = ImageError(
        .debugDirectory, directory.rva, .tooLarge(found: UInt64(announced), limit: UInt64(count)))
    }
    let span = unsafe bytes.span.bytes
    var entries: [DebugEntry] = []
    for index in 0..<(bytes.count / size) {
      guard let record = try? Record<DebugEntry.Layout>(span, at: index * size) else { break }
      entries.append(DebugEntry(record))
    }
    return DebugDirectory(entries: entries, problem: problem)
  }

  /// Reads the bytes of an entry.
  public func bytes(of entry: DebugEntry) throws(ImageError) -> [UInt8] {
    let count = Int(entry.byteCount)
    let inFile = entry.rva.rawValue == 0
    let position: ImagePosition =
      inFile ? .offset(FileOffset(UInt64(entry.fileOffset))) : .rva(entry.rva)
    guard count <= Self.debugDataLimit else {
      throw ImageError(
        .debugData, position, .tooLarge(found: UInt64(count), limit: UInt64(Self.debugDataLimit)))
    }
    let bytes: [UInt8]
    if !inFile {
      bytes = readableBytes(at: entry.rva, count: count)
    } else if source.layout == .file {
      bytes = source.readableBytes(at: UInt64(entry.fileOffset), count: count)
    } else {
      bytes = []
    }
    guard bytes.count == count else {
      throw ImageError(.debugData, position, .missing(needed: count, available: bytes.count))
    }
    return bytes
  }

  /// The record that names the PDB of the image; `nil` if there is none.
  ///
  /// - Throws: ``ImageError`` if there is one which could not be read.
  public func codeViewRecord() throws(ImageError) -> CodeViewRecord? {
    guard let directory = debugDirectory() else { return nil }
    for entry in directory.entries where entry.kind == .codeView {
      if let record = CodeViewRecord(try bytes(of: entry)) { return record }
    }
    if let problem = directory.problem { throw problem }
    return nil
  }
}
