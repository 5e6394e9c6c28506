public import DumpFormat

extension UserDump {
  /// Times and settings of the process; fields that the version of the dump does not have are zero.
  public func miscInfo() -> UserMiscInfo? {
    guard let stream = stream(.miscInfo) else { return nil }
    let layout = MinidumpMiscInfo.Layout.self
    return source.record(at: stream.offset, available: stream.byteCount, layout) { record in
      // What the writer says it wrote may be less than the stream has.
      let size = min(Int(record[layout.sizeOfInfo]), stream.byteCount)
      let hasBuild = size >= 0x340 && record[layout.flags1] & 0x100 != 0
      let hasZone = size >= 0xE8 && record[layout.flags1] & 0x40 != 0
      return UserMiscInfo(
        fields: MinidumpMiscInfo(record), byteCount: size,
        standardName: hasZone ? utf16Text(record[layout.standardName]) : nil,
        daylightName: hasZone ? utf16Text(record[layout.daylightName]) : nil,
        buildString: hasBuild ? utf16Text(record[layout.buildString]) : nil,
        debugBuildString: hasBuild ? utf16Text(record[layout.debugBuildString]) : nil)
    }
  }

  /// How much memory the process used, revision 1 in the form of revision 2.
  public func processVMCounters() -> MinidumpProcessVMCounters2? {
    guard let stream = stream(.processVMCounters) else { return nil }
    let counters = source.record(
      at: stream.offset, available: stream.byteCount, MinidumpProcessVMCounters2.Layout.self
    ) { MinidumpProcessVMCounters2($0) }
    guard var counters, counters.revision == 1 else { return counters }
    let old = source.record(at: stream.offset, MinidumpProcessVMCounters1.Layout.self) {
      MinidumpProcessVMCounters1($0)
    }
    counters.flags = 0
    counters.privateUsage = old?.privateUsage ?? 0
    counters.peakVirtualSize = 0
    counters.virtualSize = 0
    return counters
  }

  /// How much memory the machine had and used.
  public func systemMemoryInfo() -> MinidumpSystemMemoryInfo? {
    source.record(.systemMemoryInfo, MinidumpSystemMemoryInfo.Layout.self) { MinidumpSystemMemoryInfo($0) }
  }

  /// The regions of the address space.
  public func memoryRegions() -> StreamList<MinidumpMemoryInfo> {
    guard let stream = stream(.memoryInfoList),
      let header = source.record(
        at: stream.offset, MinidumpMemoryInfoList.Layout.self, { MinidumpMemoryInfoList($0) })
    else { return StreamList() }
    return source.list(
      stream, start: Int(header.sizeOfHeader), stride: Int(header.sizeOfEntry),
      count: header.numberOfEntries, MinidumpMemoryInfo.Layout.self
    ) { MinidumpMemoryInfo($0) }
  }
}

/// What `MiscInfo` tells of the process.
public struct UserMiscInfo: Equatable, Sendable {
  /// The numbers.
  public var fields: MinidumpMiscInfo
  /// Bytes that the dump has of them; they decide the version.
  public var byteCount: Int
  /// Name of the time zone; `nil` if it was not written.
  public var standardName: String?
  /// Name of the time zone in summer; `nil` if it was not written.
  public var daylightName: String?
  /// Build of the system; `nil` if it was not written.
  public var buildString: String?
  /// Build of the library that wrote the dump; `nil` if it was not written.
  public var debugBuildString: String?

  /// A field's value, if its flag is set and the version of the dump, by its bytes, has the field.
  ///
  /// - Parameter end: offset of the first byte after the field.
  public func value(_ value: UInt32, flag: UInt32, end: Int) -> UInt32? {
    fields.flags1 & flag != 0 && byteCount >= end ? value : nil
  }
}
