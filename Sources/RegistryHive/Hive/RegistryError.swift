/// Why a hive could not be read or written. Offsets of cells count from the first bin, as the hive itself does.
public enum RegistryError: Error, Equatable, Sendable {
  /// Bytes of the hive are missing: `needed` at `offset` of the file, `available` are there.
  case truncated(offset: Int, needed: Int, available: Int)
  /// The file does not begin with `regf`.
  case notAHive(signature: UInt32)
  /// A version that is not 1.2 to 1.6.
  case unsupportedVersion(major: UInt32, minor: UInt32)
  /// No allocated cell of `needed` bytes lies at the offset; `size` is what its header says.
  case badCell(offset: UInt32, size: Int32, needed: Int)
  /// The cell does not hold what it should, by its two letters (low byte first).
  case badSignature(offset: UInt32, found: UInt16)
  /// A bin does not begin with `hbin`, or says another offset or an impossible size.
  case badBin(offset: UInt32, signature: UInt32, size: UInt32)
  /// A number that counts keys, values or segments is larger than its list.
  case badCount(offset: UInt32, count: UInt32, available: UInt32)
  /// The caller's bytes are fewer than the answer or the new hive needs.
  case bufferTooSmall(needed: Int, available: Int)
  /// The name is empty, too long (255 units for a key, 16383 for a value), holds `\` or is no UTF-8.
  case invalidName
  /// A key has as many keys below it as the writer can list.
  case tooManySubkeys(limit: Int)
  /// The data are larger than the hive can keep.
  case dataTooLarge(byteCount: Int)
}
