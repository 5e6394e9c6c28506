/// A path in memory that is given once: UTF-16 without an end mark, at most 260 units.
public struct RecoveryPath {
  let storage: StorageBytes
  /// Length in UTF-16 units.
  public private(set) var count = 0

  /// Most units of a path.
  @inlinable public static var limit: Int { 260 }
  /// Bytes of storage that a path needs.
  @inlinable public static var byteCount: Int { 0x210 }

  /// An empty path in a piece of storage of at least ``byteCount`` bytes, aligned to 2.
  public init(storage: StorageBytes) {
    precondition(storage.byteCount >= Self.byteCount)
    self.storage = storage
  }

  /// The units.
  public var units: Span<UInt16> {
    // The storage outlives the path; a span that depended on a variable would move the variable to the heap.
    @_lifetime(immortal) get {
      let pointer = unsafe UnsafePointer<UInt16>(storage.start.assumingMemoryBound(to: UInt16.self))
      let span = unsafe Span(_unsafeStart: pointer, count: count)
      return unsafe _overrideLifetime(span, borrowing: ())
    }
  }

  /// A unit.
  public subscript(index: Int) -> UInt16 {
    precondition(index >= 0 && index < count)
    return storage.load(index * 2, as: UInt16.self)
  }

  /// Makes the path empty.
  public mutating func removeAll() { count = 0 }

  /// Removes units at the end.
  public mutating func shorten(to count: Int) { if count >= 0 && count < self.count { self.count = count } }

  /// Appends a unit; false if the path is full.
  @discardableResult public mutating func append(_ unit: UInt16) -> Bool {
    guard count < Self.limit else { return false }
    storage.store(unit, at: count * 2)
    count += 1
    return true
  }

  /// Appends units; false if they do not all fit.
  @discardableResult public mutating func append(_ units: Span<UInt16>) -> Bool {
    for index in units.indices { guard append(units[index]) else { return false } }
    return true
  }

  /// Appends ASCII text; false if it does not all fit.
  @discardableResult public mutating func append(_ text: StaticString) -> Bool {
    for index in 0..<text.utf8CodeUnitCount {
      guard append(UInt16(unsafe text.utf8Start[index])) else { return false }
    }
    return true
  }

  /// Makes the path equal to another one.
  public mutating func set(_ other: borrowing RecoveryPath) {
    count = 0
    append(other.units)
  }
}
