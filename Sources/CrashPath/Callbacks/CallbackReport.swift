public import DumpFormat

/// The crash path's own block of tagged data, the last one of a dump: how the dump came about.
///
/// A header of ``CallbackReport/Header`` is followed by an entry of ``CallbackReport/Entry`` for every callback that was
/// called or should have been. All numbers are little-endian.
public enum CallbackReport {
  /// The tag: `{6c5b1e90-2f0d-4b7a-9e43-b1d2c0a87f55}`.
  public static var tag: GUID { GUID(0x6C5B_1E90, 0x2F0D, 0x4B7A, 0x9E43_B1D2C0A87F55) }
  /// `CrPR` in memory.
  public static var signature: UInt32 { 0x5250_7243 }
  /// Most entries.
  static var entryLimit: Int { 0x1000 / Entry.byteCount - 1 }

  /// The header of the block.
  public enum Header: RecordLayout {
    /// Length in bytes.
    public static var byteCount: Int { 0x40 }
    /// `CrPR`.
    public static var signature: Field<Self, UInt32> { .init(0x00) }
    /// Version of the layout: 1.
    public static var version: Field<Self, UInt16> { .init(0x04) }
    /// Length of the header: 0x40.
    public static var headerByteCount: Field<Self, UInt16> { .init(0x06) }
    /// Entries that follow.
    public static var entryCount: Field<Self, UInt16> { .init(0x08) }
    /// Length of an entry: 0x40.
    public static var entryByteCount: Field<Self, UInt16> { .init(0x0A) }
    /// How many bug checks ran into each other: 1 if the crash path did not fault.
    public static var level: Field<Self, UInt32> { .init(0x0C) }
    /// FNV-1a hash, 64 bits, of the 0x2000 bytes of the dump header as it is written after everything else.
    public static var headerChecksum: Field<Self, UInt64> { .init(0x10) }
    /// Length of the dump in bytes up to the end of this block.
    public static var dumpByteCount: Field<Self, UInt64> { .init(0x18) }
    /// Code of the last fault inside the bug check, 0 if there was none.
    public static var nestedCode: Field<Self, UInt32> { .init(0x20) }
    /// Transfers to the disk that were tried again.
    public static var retryCount: Field<Self, UInt32> { .init(0x24) }
    /// Bytes written to the disk before this block.
    public static var writtenByteCount: Field<Self, UInt64> { .init(0x28) }
    /// How long that took, in units of 100 ns.
    public static var writingTime: Field<Self, UInt64> { .init(0x30) }
    /// Processors that did not stop.
    public static var silentProcessors: Field<Self, UInt32> { .init(0x38) }
    /// IRQL before the bug check.
    public static var irql: Field<Self, UInt32> { .init(0x3C) }
  }

  /// What became of a callback.
  public enum Entry: RecordLayout {
    /// Length in bytes.
    public static var byteCount: Int { 0x40 }
    /// Name of the component, ASCII, filled with zeros.
    public static var component: ByteField<Self> { .init(0x00, byteCount: 0x20) }
    /// `Reason` of the record; 1 for a plain callback.
    public static var reason: Field<Self, UInt32> { .init(0x20) }
    /// A ``CallbackOutcome``.
    public static var outcome: Field<Self, UInt32> { .init(0x24) }
    /// Address of the record.
    public static var record: Field<Self, VirtualAddress> { .init(0x28) }
    /// The vector, if it faulted; the length that it gave, if it was too long or not readable.
    public static var detail: Field<Self, UInt64> { .init(0x30) }
    /// The instruction that faulted, or the address of the buffer.
    public static var address: Field<Self, VirtualAddress> { .init(0x38) }
  }
}
