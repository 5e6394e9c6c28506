/// `KBUGCHECK_CALLBACK_RECORD`: a routine that is called at a bug check.
///
/// x64 and ARM64. Source: the driver kit's documentation of the members; C's rules for the offsets.
public enum BugCheckCallbackRecord: RecordLayout {
  /// Length in bytes.
  @inlinable public static var byteCount: Int { 0x40 }
  /// `Entry.Flink`: next record or the head.
  @inlinable public static var flink: Field<Self, VirtualAddress> { .init(0x00) }
  /// `Entry.Blink`: previous record or the head.
  @inlinable public static var blink: Field<Self, VirtualAddress> { .init(0x08) }
  /// `CallbackRoutine`.
  @inlinable public static var callbackRoutine: Field<Self, VirtualAddress> { .init(0x10) }
  /// `Buffer`: the routine's first argument.
  @inlinable public static var buffer: Field<Self, VirtualAddress> { .init(0x18) }
  /// `Length`: its length in bytes.
  @inlinable public static var length: Field<Self, UInt32> { .init(0x20) }
  /// `Component`: name, ASCII with an end mark.
  @inlinable public static var component: Field<Self, VirtualAddress> { .init(0x28) }
  /// `Checksum`: sum of routine, buffer, length and component, wrapping.
  @inlinable public static var checksum: Field<Self, UInt64> { .init(0x30) }
  /// `State`.
  @inlinable public static var state: Field<Self, BugCheckCallbackState> { .init(0x38) }
}

/// `KBUGCHECK_BUFFER_DUMP_STATE`: the state of a callback record.
public struct BugCheckCallbackState: RawRepresentable, FieldValue, Hashable, Sendable {
  /// The number.
  public var rawValue: UInt8
  /// A state.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// A state as it is stored.
  @inlinable public init(stored: UInt8) { rawValue = stored }
  /// The state as it is stored.
  @inlinable public var stored: UInt8 { rawValue }
  /// `BufferEmpty`: prepared, not registered.
  @inlinable public static var empty: Self { .init(rawValue: 0) }
  /// `BufferInserted`: registered.
  @inlinable public static var inserted: Self { .init(rawValue: 1) }
  /// `BufferStarted`: the routine was called.
  @inlinable public static var started: Self { .init(rawValue: 2) }
  /// `BufferFinished`: it returned.
  @inlinable public static var finished: Self { .init(rawValue: 3) }
  /// `BufferIncomplete`: it did not.
  @inlinable public static var incomplete: Self { .init(rawValue: 4) }
}
