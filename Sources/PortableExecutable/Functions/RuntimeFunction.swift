public import DumpFormat

/// `RUNTIME_FUNCTION` of x64: a function, or a part of one, and where its unwind data is.
public struct RuntimeFunction: FunctionTableEntry {
  /// `BeginAddress`.
  public var begin: RelativeVirtualAddress
  /// `EndAddress`: the first byte after the function.
  public var endAddress: RelativeVirtualAddress
  /// `UnwindData`: where `UNWIND_INFO` is; with bit 0 set, one byte after another entry, see ``indirect``.
  public var unwindData: RelativeVirtualAddress

  /// Twelve bytes.
  public static var byteCount: Int { 12 }

  /// Reads an entry.
  public init?(_ bytes: RawSpan) {
    guard let record = try? Record<Layout>(bytes) else { return nil }
    begin = record[Layout.begin]
    endAddress = record[Layout.end]
    unwindData = record[Layout.unwindData]
  }

  enum Layout: RecordLayout {
    static var byteCount: Int { 12 }
    static var begin: Field<Self, RelativeVirtualAddress> { .init(0) }
    static var end: Field<Self, RelativeVirtualAddress> { .init(4) }
    static var unwindData: Field<Self, RelativeVirtualAddress> { .init(8) }
  }

  /// The first byte after the function.
  public var end: RelativeVirtualAddress? { endAddress }

  /// The entry that has the unwind data; `nil` if this one has it.
  public var indirect: RelativeVirtualAddress? {
    unwindData.rawValue & 1 == 0 ? nil : RelativeVirtualAddress(unwindData.rawValue & ~1)
  }
}

/// An entry of `.pdata` of ARM64: a function and a word with, or about, its unwind data.
public struct RuntimeFunctionARM64: FunctionTableEntry {
  /// `BeginAddress`.
  public var begin: RelativeVirtualAddress
  /// `UnwindData`: as it is stored; bits 0 and 1 tell what the others are.
  public var word: UInt32

  /// Eight bytes.
  public static var byteCount: Int { 8 }

  /// Reads an entry.
  public init?(_ bytes: RawSpan) {
    guard let record = try? Record<Layout>(bytes) else { return nil }
    begin = record[Layout.begin]
    word = record[Layout.word]
  }

  enum Layout: RecordLayout {
    static var byteCount: Int { 8 }
    static var begin: Field<Self, RelativeVirtualAddress> { .init(0) }
    static var word: Field<Self, UInt32> { .init(4) }
  }

  /// `Flag`: 0 the word is the RVA of `.xdata`, 1 packed, 2 packed without prolog and epilog, 3 reserved.
  public var flag: UInt32 { word & 3 }

  /// Where `.xdata` is; `nil` for packed unwind data.
  public var unwindData: RelativeVirtualAddress? { flag == 0 ? RelativeVirtualAddress(word) : nil }

  /// The first byte after a function with packed unwind data; `nil` for others, whose `.xdata` has the length.
  public var end: RelativeVirtualAddress? {
    guard flag == 1 || flag == 2 else { return nil }
    let (end, overflow) = begin.rawValue.addingReportingOverflow((word >> 2 & 0x7FF) * 4)
    return RelativeVirtualAddress(overflow ? .max : end)
  }
}
