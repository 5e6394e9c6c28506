/// `LIST_ENTRY64`, `LIST_ENTRY32`: a link of a doubly linked list.
public struct ListEntry: Equatable, Sendable {
  /// `Flink`: address of the next link.
  public var flink: VirtualAddress
  /// `Blink`: address of the previous link.
  public var blink: VirtualAddress

  /// A value of its parts.
  @inlinable public init(flink: VirtualAddress, blink: VirtualAddress) {
    self.flink = flink
    self.blink = blink
  }
}

extension ListEntry {
  /// Where the fields of `LIST_ENTRY64` are.
  public enum Layout64: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x10 }
    /// `Flink`.
    @inlinable public static var flink: Field<Self, VirtualAddress> { .init(0x00) }
    /// `Blink`.
    @inlinable public static var blink: Field<Self, VirtualAddress> { .init(0x08) }
  }

  /// Where the fields of `LIST_ENTRY32` are.
  public enum Layout32: RecordLayout {
    /// Length in bytes.
    @inlinable public static var byteCount: Int { 0x08 }
    /// `Flink`.
    @inlinable public static var flink: Field<Self, UInt32> { .init(0x00) }
    /// `Blink`.
    @inlinable public static var blink: Field<Self, UInt32> { .init(0x04) }
  }

  /// The value of a `LIST_ENTRY64`.
  @inlinable public init(_ record: borrowing Record<Layout64>) {
    flink = record[Layout64.flink]
    blink = record[Layout64.blink]
  }

  /// Sets the fields of a `LIST_ENTRY64`.
  @inlinable public func write(to record: inout MutableRecord<Layout64>) {
    record[Layout64.flink] = flink
    record[Layout64.blink] = blink
  }

  /// The value of a `LIST_ENTRY32`.
  @inlinable public init(_ record: borrowing Record<Layout32>) {
    flink = VirtualAddress(UInt64(record[Layout32.flink]))
    blink = VirtualAddress(UInt64(record[Layout32.blink]))
  }

  /// Sets the fields of a `LIST_ENTRY32`; upper halves of addresses are lost.
  @inlinable public func write(to record: inout MutableRecord<Layout32>) {
    record[Layout32.flink] = UInt32(truncatingIfNeeded: flink.rawValue)
    record[Layout32.blink] = UInt32(truncatingIfNeeded: blink.rawValue)
  }
}
