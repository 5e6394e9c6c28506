/// `KBUGCHECK_ADD_PAGES` and `KBUGCHECK_REMOVE_PAGES`: pages that a routine names.
///
/// x64 and ARM64. Source: the driver kit's documentation of the members; C's rules for the offsets.
public enum AddPagesArguments: RecordLayout {
  /// Length in bytes.
  @inlinable public static var byteCount: Int { 0x20 }
  /// `Context`: the routine's own, kept from call to call.
  @inlinable public static var context: Field<Self, VirtualAddress> { .init(0x00) }
  /// `Flags`: 1 the address is virtual, 2 physical, 0x80000000 there is more, call again.
  @inlinable public static var flags: Field<Self, UInt32> { .init(0x08) }
  /// `BugCheckCode`.
  @inlinable public static var bugCheckCode: Field<Self, UInt32> { .init(0x0C) }
  /// `Address`: of the first page.
  @inlinable public static var address: Field<Self, UInt64> { .init(0x10) }
  /// `Count`: pages.
  @inlinable public static var count: Field<Self, UInt64> { .init(0x18) }
}
