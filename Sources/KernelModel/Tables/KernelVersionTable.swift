/// The version of a kernel image whose file is not at hand: by what a dump's module list tells of it.
public enum KernelVersionTable {
  private static let table = SortedLineTable(lines)

  /// The version of the `ntoskrnl.exe` or `ntkrla57.exe` with this time stamp and image size.
  ///
  /// `nil` if the table has no such image (it knows Windows 10 and 11), and for the one pair of 3,657 that
  /// two versions share: 10.0.22621.1483 and 10.0.22621.1485 are both 0x7A5EF578, 0x1047000.
  ///
  /// - Parameters:
  ///   - timeDateStamp: `TimeDateStamp` of the image's PE header.
  ///   - sizeOfImage: `SizeOfImage` in bytes.
  public static func version(timeDateStamp: UInt32, sizeOfImage: UInt32) -> KernelVersion? {
    guard sizeOfImage % 0x1000 == 0, sizeOfImage >> 28 == 0 else { return nil }
    let key = timeDateStamp.tableKey(digits: 8) + (sizeOfImage >> 12).tableKey(digits: 4)
    guard let record = table.row(key)?.first, record.count == 8,
      let build = UInt16(record.prefix(4), radix: 16), let revision = UInt16(record.suffix(4), radix: 16)
    else { return nil }
    return KernelVersion(major: 10, minor: 0, build: build, revision: revision)
  }
}
