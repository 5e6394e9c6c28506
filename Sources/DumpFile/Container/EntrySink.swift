/// Takes the bytes of one entry: decides by the first of them whether the entry is wanted, and writes it to a
/// temporary file if so.
struct EntrySink: ~Copyable {
  private enum Decision {
    case open, wanted, unwanted
  }

  private let displayName: String
  private var decision = Decision.open
  private var head: [UInt8] = []
  private var file: TemporaryFile?

  /// What `accept` gets to see: enough for the 8 KiB header of a 64-bit dump …
  private static var leastHeadByteCount: Int { 8 << 10 }
  /// … and no more than this, however large a block is.
  private static var mostHeadByteCount: Int { 64 << 10 }

  init(displayName: String) {
    self.displayName = displayName
  }

  /// Takes the bytes of `block`, which begin at this offset of the entry. Offsets must not go back; what is left
  /// out is zero.
  mutating func take(
    _ block: RawSpan, at offset: Int, accept: (borrowing RawSpan) -> Bool
  ) throws(ContainerError) {
    if decision == .open {
      let gap = min(offset, Self.mostHeadByteCount) - head.count
      if gap > 0 { head.append(contentsOf: repeatElement(0, count: gap)) }
      let part = block.extracting(first: Self.mostHeadByteCount - head.count)
      unsafe part.withUnsafeBytes { unsafe head.append(contentsOf: $0) }
      guard head.count >= Self.leastHeadByteCount else { return }
      try decide(accept)
    }
    guard decision == .wanted else { return }
    do { try file?.write(block, at: offset) } catch { throw .temporaryFile(error) }
  }

  /// The entry as a mapped file of this length, `nil` if it is not wanted or has no bytes.
  consuming func finish(
    length: Int, accept: (borrowing RawSpan) -> Bool
  ) throws(ContainerError) -> MappedFile? {
    if decision == .open, !head.isEmpty { try decide(accept) }
    guard var file = file.take() else { return nil }
    file.extend(to: length)
    do { return try file.map() } catch { throw .temporaryFile(error) }
  }

  private mutating func decide(_ accept: (borrowing RawSpan) -> Bool) throws(ContainerError) {
    decision = unsafe accept(head.span.bytes) ? .wanted : .unwanted
    guard decision == .wanted else { return }
    do {
      var file = try TemporaryFile(name: displayName)
      try unsafe file.write(head.span.bytes, at: 0)
      self.file = consume file
    } catch {
      throw .temporaryFile(error)
    }
  }
}
