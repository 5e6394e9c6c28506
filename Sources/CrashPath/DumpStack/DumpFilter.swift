/// A filter driver of the dump stack, between the writer of the dump and the disk port: it sees every byte that is
/// written and may change it.
///
/// The life of a filter: ``initialize()`` at boot, ``start(dumpByteCount:)`` when a dump begins, ``write(_:at:into:)`` for
/// every piece, ``finish()`` when the last piece was written, ``unload()`` when the stack is taken down or a filter failed.
/// A filter is a handle as all parts of a platform are; what it remembers is in memory that it got at boot.
public protocol DumpFilter {
  /// How many filters this is; more than one for a chain.
  var count: Int { get }
  /// Whether the output of a piece may be shorter or longer than its input.
  ///
  /// If not, a piece is written where it belongs. If so, what comes out is written one after the other: pieces come in the
  /// order of the stream but for the first 0x2000 bytes, the dump header, which come last and are written to
  /// ``headerByteCount`` bytes kept free at the beginning.
  var changesLength: Bool { get }
  /// Bytes to keep free for what comes out for the dump header, a multiple of the sector size. 0x2000 for a filter that
  /// does not change lengths.
  var headerByteCount: Int { get }

  /// Prepares the filter at boot.
  func initialize() throws(DumpFilterError)
  /// A dump begins. Its length is a bound; tagged data may make it shorter.
  func start(dumpByteCount: UInt64) throws(DumpFilterError)
  /// Filters a piece of the dump.
  ///
  /// - Parameters:
  ///   - input: the bytes, whole sectors. The filter may change them.
  ///   - offset: where the piece is in the dump.
  ///   - output: room for what comes out: twice the length of the input, and at least 0x4000 bytes.
  /// - Returns: how many bytes came out, whole sectors; or 0, if the filter changed the input in place and its length is
  ///   the same.
  func write(
    _ input: StorageBytes, at offset: UInt64, into output: StorageBytes
  ) throws(DumpFilterError) -> Int
  /// The last piece was written.
  func finish() throws(DumpFilterError)
  /// Takes the filter down.
  func unload()

  /// What ``write(_:at:into:)`` is, for one filter of a chain, counted from 0.
  func write(
    level: Int, _ input: StorageBytes, at offset: UInt64, into output: StorageBytes
  ) throws(DumpFilterError) -> Int
}

extension DumpFilter {
  /// One filter.
  @inlinable public var count: Int { 1 }
  /// The length stays.
  @inlinable public var changesLength: Bool { false }
  /// As long as the dump header.
  @inlinable public var headerByteCount: Int { 0x2000 }
  /// Nothing to prepare.
  @inlinable public func initialize() throws(DumpFilterError) {}
  /// Nothing to begin.
  @inlinable public func start(dumpByteCount: UInt64) throws(DumpFilterError) {}
  /// Nothing to end.
  @inlinable public func finish() throws(DumpFilterError) {}
  /// Nothing to take down.
  @inlinable public func unload() {}
  /// One filter has one level.
  @inlinable
  public func write(
    level: Int, _ input: StorageBytes, at offset: UInt64, into output: StorageBytes
  ) throws(DumpFilterError) -> Int {
    try write(input, at: offset, into: output)
  }
}

/// Why a filter failed: a number of the filter's own, shown on the screen. No dump is written after a failure.
public struct DumpFilterError: Error, Equatable, Sendable {
  /// The number.
  public var status: UInt32
  /// An error with a number of the filter's own.
  @inlinable public init(status: UInt32) { self.status = status }
}

/// No filter: pages go to the disk straight from where they are.
public struct NoDumpFilter: DumpFilter {
  /// No filter.
  @inlinable public init() {}
  /// None.
  @inlinable public var count: Int { 0 }
  /// Never called.
  @inlinable
  public func write(
    _ input: StorageBytes, at offset: UInt64, into output: StorageBytes
  ) throws(DumpFilterError) -> Int { 0 }
}

/// Two filters, or chains of filters, one after the other. At most one of them may change lengths, and it must be the
/// last: what follows it would not know where in the dump it is.
public struct DumpFilterPair<First: DumpFilter, Second: DumpFilter>: DumpFilter {
  /// Gets the pieces first.
  public var first: First
  /// Gets what came out of the first.
  public var second: Second

  /// A chain of two.
  @inlinable public init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  /// Both.
  @inlinable public var count: Int { first.count + second.count }
  /// Whether one of them does.
  @inlinable public var changesLength: Bool { first.changesLength || second.changesLength }
  /// What the last one asks for.
  @inlinable public var headerByteCount: Int { second.headerByteCount }
  /// Prepares both, and takes the first down if the second fails.
  @inlinable public func initialize() throws(DumpFilterError) {
    guard !first.changesLength else { throw DumpFilterError(status: 1) }
    try first.initialize()
    do throws(DumpFilterError) { try second.initialize() } catch {
      first.unload()
      throw error
    }
  }
  /// Begins both.
  @inlinable public func start(dumpByteCount: UInt64) throws(DumpFilterError) {
    try first.start(dumpByteCount: dumpByteCount)
    try second.start(dumpByteCount: dumpByteCount)
  }
  /// Never called for a chain: the dump stack calls each level, with a buffer between them.
  @inlinable
  public func write(
    _ input: StorageBytes, at offset: UInt64, into output: StorageBytes
  ) throws(DumpFilterError) -> Int { throw DumpFilterError(status: 2) }
  /// The filter of a level.
  @inlinable
  public func write(
    level: Int, _ input: StorageBytes, at offset: UInt64, into output: StorageBytes
  ) throws(DumpFilterError) -> Int {
    level < first.count
      ? try first.write(level: level, input, at: offset, into: output)
      : try second.write(level: level - first.count, input, at: offset, into: output)
  }
  /// Ends both.
  @inlinable public func finish() throws(DumpFilterError) {
    try first.finish()
    try second.finish()
  }
  /// Takes both down.
  @inlinable public func unload() {
    second.unload()
    first.unload()
  }
}
