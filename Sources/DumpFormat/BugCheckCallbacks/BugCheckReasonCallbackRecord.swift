/// `KBUGCHECK_REASON_CALLBACK_RECORD`: a routine that is called at a bug check for one reason.
///
/// x64 and ARM64. Source: the driver kit's documentation of the members; C's rules for the offsets.
public enum BugCheckReasonCallbackRecord: RecordLayout {
  /// Length in bytes.
  @inlinable public static var byteCount: Int { 0x30 }
  /// `Entry.Flink`: next record or the head.
  @inlinable public static var flink: Field<Self, VirtualAddress> { .init(0x00) }
  /// `Entry.Blink`: previous record or the head.
  @inlinable public static var blink: Field<Self, VirtualAddress> { .init(0x08) }
  /// `CallbackRoutine`.
  @inlinable public static var callbackRoutine: Field<Self, VirtualAddress> { .init(0x10) }
  /// `Component`: name, ASCII with an end mark.
  @inlinable public static var component: Field<Self, VirtualAddress> { .init(0x18) }
  /// `Checksum`: sum of routine, reason and component, wrapping.
  @inlinable public static var checksum: Field<Self, UInt64> { .init(0x20) }
  /// `Reason`.
  @inlinable public static var reason: Field<Self, BugCheckCallbackReason> { .init(0x28) }
  /// `State`.
  @inlinable public static var state: Field<Self, BugCheckCallbackState> { .init(0x2C) }
}

/// `KBUGCHECK_CALLBACK_REASON`: what a callback is called for.
public struct BugCheckCallbackReason: RawRepresentable, FieldValue, Hashable, Sendable {
  /// The number.
  public var rawValue: UInt32
  /// A reason.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A reason as it is stored.
  @inlinable public init(stored: UInt32) { rawValue = stored }
  /// The reason as it is stored.
  @inlinable public var stored: UInt32 { rawValue }
  /// `KbCallbackSecondaryDumpData`: one block of tagged data.
  @inlinable public static var secondaryDumpData: Self { .init(rawValue: 2) }
  /// `KbCallbackDumpIo`: sees what is written.
  @inlinable public static var dumpIo: Self { .init(rawValue: 3) }
  /// `KbCallbackAddPages`: adds pages to the dump.
  @inlinable public static var addPages: Self { .init(rawValue: 4) }
  /// `KbCallbackSecondaryMultiPartDumpData`: tagged data in several parts.
  @inlinable public static var secondaryMultiPartDumpData: Self { .init(rawValue: 5) }
  /// `KbCallbackRemovePages`: takes pages out of the dump.
  @inlinable public static var removePages: Self { .init(rawValue: 6) }
  /// `KbCallbackTriageDumpData`: memory for the small dump.
  @inlinable public static var triageDumpData: Self { .init(rawValue: 7) }
}
