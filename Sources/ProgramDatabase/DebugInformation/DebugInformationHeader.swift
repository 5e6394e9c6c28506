import DumpFormat

/// `NewDBIHdr`: the header of the DBI stream (stream 3).
public struct DebugInformationHeader: Equatable, Sendable, RecordValue {
  /// Version of the format; 19990903 in all current files.
  public var version: UInt32
  /// The age that the debug record of an image (`RSDS`) names.
  public var age: UInt32
  /// Number of the stream with the hash table of global symbols, `nil` if absent.
  public var globalStream: Int?
  /// Number of the stream of public symbols, `nil` if absent.
  public var publicStream: Int?
  /// Number of the stream of symbol records, `nil` if absent.
  public var symbolRecordStream: Int?
  /// `IMAGE_FILE_MACHINE_…`: 0x14C x86, 0x8664 x64, 0xAA64 ARM64.
  public var machine: UInt16
  /// 1 linked incrementally, 2 private symbols were removed, 4 types conflict.
  public var flags: UInt16

  /// Lengths of the parts that follow the header, in their order.
  var partSizes: PartSizes

  struct PartSizes: Equatable, Sendable {
    var modules: UInt32
    var sectionContributions: UInt32
    var sectionMap: UInt32
    var sourceFiles: UInt32
    var typeServerMap: UInt32
    var editAndContinue: UInt32
    var debugStreams: UInt32

    var sum: Int {
      [
        modules, sectionContributions, sectionMap, sourceFiles, typeServerMap, editAndContinue, debugStreams,
      ].reduce(0) { $0 + Int($1) }
    }
  }

  /// Private symbols were removed: only public symbols are left.
  public var isStripped: Bool { flags & 2 != 0 }

  enum Layout: RecordLayout {
    static var byteCount: Int { 0x40 }
    static var mark: Field<Self, UInt32> { .init(0x00) }
    static var version: Field<Self, UInt32> { .init(0x04) }
    static var age: Field<Self, UInt32> { .init(0x08) }
    static var globalStream: Field<Self, UInt16> { .init(0x0C) }
    static var publicStream: Field<Self, UInt16> { .init(0x10) }
    static var symbolRecordStream: Field<Self, UInt16> { .init(0x14) }
    static var modules: Field<Self, UInt32> { .init(0x18) }
    static var sectionContributions: Field<Self, UInt32> { .init(0x1C) }
    static var sectionMap: Field<Self, UInt32> { .init(0x20) }
    static var sourceFiles: Field<Self, UInt32> { .init(0x24) }
    static var typeServerMap: Field<Self, UInt32> { .init(0x28) }
    static var debugStreams: Field<Self, UInt32> { .init(0x30) }
    static var editAndContinue: Field<Self, UInt32> { .init(0x34) }
    static var flags: Field<Self, UInt16> { .init(0x38) }
    static var machine: Field<Self, UInt16> { .init(0x3A) }
  }

  init(_ record: borrowing Record<Layout>) {
    version = record[Layout.version]
    age = record[Layout.age]
    globalStream = streamNumber(record[Layout.globalStream])
    publicStream = streamNumber(record[Layout.publicStream])
    symbolRecordStream = streamNumber(record[Layout.symbolRecordStream])
    machine = record[Layout.machine]
    flags = record[Layout.flags]
    partSizes = PartSizes(
      modules: record[Layout.modules], sectionContributions: record[Layout.sectionContributions],
      sectionMap: record[Layout.sectionMap], sourceFiles: record[Layout.sourceFiles],
      typeServerMap: record[Layout.typeServerMap], editAndContinue: record[Layout.editAndContinue],
      debugStreams: record[Layout.debugStreams])
  }
}

/// The number of a stream; 0xFFFF stands for none.
func streamNumber(_ number: UInt16) -> Int? { number == 0xFFFF ? nil : Int(number) }
