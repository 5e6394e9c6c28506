import DumpFormat

/// The state of the crash path: one record in the storage, changed field by field.
///
/// It is plain memory and no Swift value, so that a second fault finds what the first pass had done so far. It is in the
/// dump too, and can be read there.
@safe struct CrashState {
  let bytes: StorageBytes

  /// The record's layout.
  enum Layout: RecordLayout {
    static var byteCount: Int { 0x200 }
    /// How many bug checks are running: 1 for the first, more for faults inside of it.
    static var level: Field<Self, UInt32> { .init(0x00) }
    /// Where the crash path is, a ``CrashPhase``.
    static var phase: Field<Self, UInt32> { .init(0x04) }
    static var bugCheckCode: Field<Self, UInt32> { .init(0x08) }
    static var irql: Field<Self, UInt32> { .init(0x0C) }
    static var parameter1: Field<Self, UInt64> { .init(0x10) }
    static var parameter2: Field<Self, UInt64> { .init(0x18) }
    static var parameter3: Field<Self, UInt64> { .init(0x20) }
    static var parameter4: Field<Self, UInt64> { .init(0x28) }
    static var nestedCode: Field<Self, UInt32> { .init(0x30) }
    static var nestedPhase: Field<Self, UInt32> { .init(0x34) }
    static var nestedParameter1: Field<Self, UInt64> { .init(0x38) }
    static var nestedParameter2: Field<Self, UInt64> { .init(0x40) }
    static var nestedParameter3: Field<Self, UInt64> { .init(0x48) }
    static var nestedParameter4: Field<Self, UInt64> { .init(0x50) }
    static var silentProcessors: Field<Self, UInt32> { .init(0x58) }
    static var outcome: Field<Self, UInt32> { .init(0x5C) }
    static var dumpType: Field<Self, DumpType> { .init(0x60) }
    static var percent: Field<Self, UInt32> { .init(0x64) }
    static var byteCount64: Field<Self, UInt64> { .init(0x68) }
    static var writtenByteCount: Field<Self, UInt64> { .init(0x70) }
    static var writingTime: Field<Self, UInt64> { .init(0x78) }
    static var pageCount: Field<Self, UInt64> { .init(0x80) }
    static var retryCount: Field<Self, UInt32> { .init(0x88) }
    static var reportCount: Field<Self, UInt32> { .init(0x8C) }
    static var systemTime: Field<Self, FileTime> { .init(0x90) }
    static var upTime: Field<Self, UInt64> { .init(0x98) }
    static var triageBlockCount: Field<Self, UInt32> { .init(0xA0) }
    static var tagCount: Field<Self, UInt32> { .init(0xA4) }
    static var sizedByteCount: Field<Self, UInt64> { .init(0xA8) }
    static var screenIsUp: Field<Self, UInt32> { .init(0xB0) }
    /// Whether the screen is being drawn on: a fault then is a fault of the screen.
    static var isDrawing: Field<Self, UInt32> { .init(0xB4) }
    static var screenIsBroken: Field<Self, UInt32> { .init(0xC8) }
    static var failureDetail: Field<Self, UInt64> { .init(0xB8) }
    static var prcb: Field<Self, VirtualAddress> { .init(0xC0) }
  }

  subscript<Value: FieldValue>(field: Field<Layout, Value>) -> Value {
    get { Value(stored: bytes.load(field.offset, as: Value.Stored.self)) }
    nonmutating set { bytes.store(newValue.stored, at: field.offset) }
  }

  var phase: CrashPhase {
    get { CrashPhase(rawValue: self[Layout.phase]) ?? .idle }
    nonmutating set { self[Layout.phase] = newValue.rawValue }
  }

  var outcome: DumpOutcome {
    get { DumpOutcome(rawValue: self[Layout.outcome]) ?? .notTried }
    nonmutating set { self[Layout.outcome] = newValue.rawValue }
  }

  var parameters: BugCheckParameters {
    get {
      BugCheckParameters(
        self[Layout.parameter1], self[Layout.parameter2], self[Layout.parameter3], self[Layout.parameter4])
    }
    nonmutating set {
      self[Layout.parameter1] = newValue.first
      self[Layout.parameter2] = newValue.second
      self[Layout.parameter3] = newValue.third
      self[Layout.parameter4] = newValue.fourth
    }
  }

  var nestedParameters: BugCheckParameters {
    get {
      BugCheckParameters(
        self[Layout.nestedParameter1], self[Layout.nestedParameter2], self[Layout.nestedParameter3],
        self[Layout.nestedParameter4])
    }
    nonmutating set {
      self[Layout.nestedParameter1] = newValue.first
      self[Layout.nestedParameter2] = newValue.second
      self[Layout.nestedParameter3] = newValue.third
      self[Layout.nestedParameter4] = newValue.fourth
    }
  }
}
