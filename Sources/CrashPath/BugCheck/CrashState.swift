import DumpFormat

/// The state of the crash path: one record in the storage, changed field by field.
///
/// It is plain memory and no Swift value, so that a second fault finds what the first pass had done so far. It is in the
/// dump too, and can be read there.
@safe struct CrashState {
  let bytes: StorageBytes

  /// The record's layout.
  enum Layout: RecordLayout {
    static var byteCount: Int { 0x100 }
  }

  subscript<Value: FieldValue>(field: Field<Layout, Value>) -> Value where Value.Stored: FixedWidthInteger {
    get { Value(stored: bytes.load(field.offset, as: Value.Stored.self)) }
    nonmutating set { bytes.store(newValue.stored, at: field.offset) }
  }
}
