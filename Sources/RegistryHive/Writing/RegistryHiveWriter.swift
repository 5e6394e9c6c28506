import DumpFormat

/// A key of a hive that is being written.
public struct NewRegistryKey: Equatable, Sendable {
  let cell: UInt32
}

/// Builds a hive from keys and values in the caller's bytes.
///
/// The bytes hold a valid hive after every call but for the check sum and the lengths, which ``finish()``
/// sets. Lists that grow leave their old cells free, as Windows does. All keys share one security descriptor: full
/// access for SYSTEM and administrators, reading for everybody.
public struct RegistryHiveWriter: ~Copyable, ~Escapable {
  var bytes: MutableRawSpan
  let minorVersion: UInt32
  let lastWritten: UInt64
  /// Bytes of the bins so far.
  var binsByteCount = 0
  /// The bin that is being filled, and the end of what is used of it.
  var binStart = 0
  var cursor = 0
  var securityCell: UInt32 = 0
  var keyCount: UInt32 = 0
  /// The key that all others are below.
  public private(set) var root = NewRegistryKey(cell: 0)

  /// Begins a hive.
  ///
  /// - Parameters:
  ///   - bytes: where it is written; two pages and a little more than the data.
  ///   - minorVersion: 5, or 3 for hives of Windows 2000, whose data are never split.
  ///   - lastWritten: `FILETIME` of all keys.
  ///   - name: what the base block calls the file, up to 31 characters of ASCII.
  @_lifetime(copy bytes)
  public init(
    _ bytes: consuming MutableRawSpan, minorVersion: UInt32 = 5, lastWritten: UInt64 = 0,
    name: StaticString = "SYSTEM"
  ) throws(RegistryError) {
    let available = bytes.byteCount
    self.bytes = bytes
    self.minorVersion = minorVersion
    self.lastWritten = lastWritten
    guard minorVersion == 3 || minorVersion == 5 else {
      throw .unsupportedVersion(major: 1, minor: minorVersion)
    }
    guard available >= 0x2000 else { throw .bufferTooSmall(needed: 0x2000, available: available) }
    zero(0, count: 0x1000)
    for index in 0..<min(31, name.utf8CodeUnitCount) {
      // Inside the length of the literal.
      put(UInt16(unsafe name.utf8Start[index]), BaseBlockLayout.fileName.offset + 2 * index)
    }
    // Windows has the root in the first cell, and some readers look for it there.
    root = NewRegistryKey(cell: try newKey(span(of: "ROOT"), parent: 0, isRoot: true))
    try writeSecurity()
    put(securityCell, cellOffset(root.cell) + KeyNodeLayout.security.offset)
  }

  /// Ends the hive: lengths, sequence numbers and check sum of the base block.
  ///
  /// - Returns: how many of the caller's bytes are the file.
  @_lifetime(self: copy self)
  public mutating func finish() -> Int {
    closeBin()
    typealias Layout = BaseBlockLayout
    put(0x6667_6572 as UInt32, Layout.signature.offset)
    put(1 as UInt32, Layout.primarySequence.offset)
    put(1 as UInt32, Layout.secondarySequence.offset)
    put(lastWritten, Layout.lastWritten.offset)
    put(1 as UInt32, Layout.majorVersion.offset)
    put(minorVersion, Layout.minorVersion.offset)
    put(1 as UInt32, Layout.fileFormat.offset)
    put(root.cell, Layout.rootCell.offset)
    put(UInt32(binsByteCount), Layout.binsByteCount.offset)
    put(1 as UInt32, Layout.clusteringFactor.offset)
    put(keyCount, cellOffset(securityCell) + 12)
    let sum = baseBlockChecksum(bytes.bytes)
    put(sum, Layout.checksum.offset)
    return 0x1000 + binsByteCount
  }
}
