import DumpFormat

/// A registry hive (`regf`) in memory: SYSTEM, SOFTWARE and the others of `System32\config`.
///
/// A view over the caller's bytes; making one reads the base block alone. Changes that Windows has logged beside the
/// hive (`.LOG1`, `.LOG2`) are not read: ``isDirty`` tells that there are some.
public struct RegistryHive: ~Escapable {
  /// The bytes of the file.
  public let bytes: RawSpan
  /// Sequence numbers differ, or the check sum is wrong: the last changes are in the log files, or half written.
  public let isDirty: Bool
  /// Sequence number at the beginning of the last write.
  public let primarySequence: UInt32
  /// Sequence number at its end.
  public let secondarySequence: UInt32
  /// Whether the check sum of the base block is right.
  public let hasValidChecksum: Bool
  /// Minor version, 2 to 6: 5 is usual.
  public let minorVersion: UInt32
  /// `FILETIME` of the last write.
  public let lastWritten: UInt64
  /// Bytes of the bins that are there.
  public let binsByteCount: Int
  let rootCell: UInt32

  /// A hive of the bytes of its file. A file that was cut is read as far as it goes.
  ///
  /// - Throws: ``RegistryError/notAHive(signature:)``, ``RegistryError/unsupportedVersion(major:minor:)``, or
  ///   ``RegistryError/truncated(offset:needed:available:)`` if not even the base block is there.
  @_lifetime(copy bytes)
  public init(_ bytes: RawSpan) throws(RegistryError) {
    typealias Layout = BaseBlockLayout
    let base: Record<Layout>
    do { base = try Record<Layout>(bytes) } catch {
      throw .truncated(offset: 0, needed: Layout.byteCount, available: bytes.byteCount)
    }
    // `regf`
    guard base[Layout.signature] == 0x6667_6572 else { throw .notAHive(signature: base[Layout.signature]) }
    guard base[Layout.majorVersion] == 1, base[Layout.minorVersion] >= 2, base[Layout.minorVersion] <= 6
    else {
      throw .unsupportedVersion(major: base[Layout.majorVersion], minor: base[Layout.minorVersion])
    }
    self.bytes = bytes
    primarySequence = base[Layout.primarySequence]
    secondarySequence = base[Layout.secondarySequence]
    hasValidChecksum = base[Layout.checksum] == baseBlockChecksum(base.bytes)
    isDirty = primarySequence != secondarySequence || !hasValidChecksum
    minorVersion = base[Layout.minorVersion]
    lastWritten = base[Layout.lastWritten]
    rootCell = base[Layout.rootCell]
    binsByteCount = min(Int(base[Layout.binsByteCount]), bytes.byteCount - Layout.byteCount)
  }

  /// Walks over all bins and cells.
  ///
  /// - Throws: at the first bin or cell that is damaged. Keys that are reached otherwise can be read nevertheless.
  public func checkBins() throws(RegistryError) {
    var offset = 0
    while offset < binsByteCount {
      let bin: Record<BinLayout>
      do { bin = try Record<BinLayout>(bytes, at: BaseBlockLayout.byteCount + offset) } catch {
        throw .truncated(
          offset: offset + 4096, needed: BinLayout.byteCount, available: bytes.byteCount - offset - 4096)
      }
      let size = bin[BinLayout.size]
      // `hbin`
      guard bin[BinLayout.signature] == 0x6E69_6268, Int(bin[BinLayout.offset]) == offset, size >= 0x1000,
        size & 0xFFF == 0, Int(size) <= binsByteCount - offset
      else { throw .badBin(offset: UInt32(offset), signature: bin[BinLayout.signature], size: size) }
      var cell = offset + BinLayout.byteCount
      let end = offset + Int(size)
      while cell < end {
        let length: Int32 = number(cell)
        let magnitude = Int(length.magnitude)
        guard magnitude >= 8, magnitude & 7 == 0, magnitude <= end - cell else {
          throw .badCell(offset: UInt32(cell), size: length, needed: 8)
        }
        cell += magnitude
      }
      offset = end
    }
  }

  /// The data of an allocated cell with at least some bytes.
  @_lifetime(copy self)
  func cell(_ offset: UInt32, needed: Int) throws(RegistryError) -> RawSpan {
    let start = Int(offset)
    guard offset & 7 == 0, start >= BinLayout.byteCount, start <= binsByteCount - 8 else {
      throw .badCell(offset: offset, size: 0, needed: needed)
    }
    let size: Int32 = number(start)
    let length = Int(size.magnitude)
    guard size < 0, length >= 8, length <= binsByteCount - start, needed <= length - 4 else {
      throw .badCell(offset: offset, size: size, needed: needed)
    }
    return bytes.extracting(
      (BaseBlockLayout.byteCount + start + 4)..<(BaseBlockLayout.byteCount + start + length))
  }

  /// A number at an offset of the bins that was checked.
  private func number(_ offset: Int) -> Int32 {
    Int32(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: 4096 + offset, as: Int32.self))
  }
}

/// The check sum of a base block: exclusive or of its first 127 words; 0 and -1 are left out.
func baseBlockChecksum(_ bytes: RawSpan) -> UInt32 {
  var sum: UInt32 = 0
  for index in 0..<127 {
    sum ^= UInt32(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
  }
  return sum == 0 ? 1 : sum == .max ? .max - 1 : sum
}

extension RawSpan {
  /// A little-endian number; traps outside of the bytes.
  func number<Value: FixedWidthInteger & BitwiseCopyable>(
    _ offset: Int, as type: Value.Type = Value.self
  ) -> Value {
    unsafe Value(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: type))
  }
}
