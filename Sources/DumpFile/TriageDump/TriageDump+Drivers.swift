public import DumpFormat

/// A loaded driver of a triage dump's driver list.
public struct TriageDriver: Equatable, Sendable {
  /// The entry; that of a 32-bit dump is widened.
  public var entry: TriageDriverEntry64
  /// The name as the dump has it, a full path or a file name; `nil` if it cannot be read.
  public var name: String?
}

/// A driver that was unloaded before the crash.
public struct UnloadedModule: Equatable, Sendable {
  /// The name, of which a triage dump keeps 12 characters.
  public var name: String
  /// Where it was.
  public var start: VirtualAddress
  /// The first address after it.
  public var end: VirtualAddress

  /// An unloaded driver.
  public init(name: String, start: VirtualAddress, end: VirtualAddress) {
    self.name = name
    self.start = start
    self.end = end
  }
}

extension KernelDump {
  /// The driver list of a triage dump, in its order: the kernel, the HAL, then the drivers as they were loaded.
  ///
  /// Empty for other dumps. Entries that the file does not have any more are left out.
  public func triageDrivers() -> [TriageDriver] {
    let file = file
    guard let triage, let list = triage.parts[.driverList] else { return [] }
    let shortest =
      header.is64Bit ? TriageDriverEntry64.Layout.byteCount : TriageDriverEntry32.Layout.byteCount
    // More drivers than any system has are damage. The bound also keeps entries that share one long name from taking far
    // more memory than the dump has.
    let count = min(Int(triage.header.driverCount), 10_000)
    let span = Int(triage.header.stringPoolOffset) - Int(triage.header.driverListOffset)
    guard count > 0 else { return [] }
    // Windows has lengthened the entries before, so their length follows from the space they take.
    let stride = max(shortest, span / Int(triage.header.driverCount))
    var drivers: [TriageDriver] = []
    drivers.reserveCapacity(min(count, list.byteCount / stride))
    for index in 0..<min(count, list.byteCount / stride) {
      let offset = list.offset + index * stride
      let entry: TriageDriverEntry64
      if header.is64Bit {
        guard let record = try? Record<TriageDriverEntry64.Layout>(file.bytes, at: offset) else { break }
        entry = TriageDriverEntry64(record)
      } else {
        guard let record = try? Record<TriageDriverEntry32.Layout>(file.bytes, at: offset) else { break }
        entry = TriageDriverEntry64(widening: TriageDriverEntry32(record))
      }
      drivers.append(TriageDriver(entry: entry, name: dumpString(at: Int(entry.driverNameOffset))))
    }
    return drivers
  }

  /// The unloaded drivers of a triage dump, the last one first. Empty for other dumps.
  public func triageUnloadedDrivers() -> [UnloadedModule] {
    let file = file
    guard let triage, let part = triage.parts[.unloadedDrivers], part.byteCount >= (header.is64Bit ? 8 : 4)
    else {
      return []
    }
    let count = unloadedDriverCount(in: file, at: UInt32(part.offset))
    let stride =
      header.is64Bit ? UnloadedDriverEntry64.Layout.byteCount : UnloadedDriverEntry32.Layout.byteCount
    var drivers: [UnloadedModule] = []
    for index in 0..<count {
      let offset = part.offset + (header.is64Bit ? 8 : 4) + index * stride
      if header.is64Bit {
        guard let record = try? Record<UnloadedDriverEntry64.Layout>(file.bytes, at: offset) else { break }
        let entry = UnloadedDriverEntry64(record)
        let name = name(record[UnloadedDriverEntry64.Layout.driverName], byteCount: entry.nameLength)
        drivers.append(UnloadedModule(name: name, start: entry.startAddress, end: entry.endAddress))
      } else {
        guard let record = try? Record<UnloadedDriverEntry32.Layout>(file.bytes, at: offset) else { break }
        let entry = UnloadedDriverEntry32(record)
        let name = name(record[UnloadedDriverEntry32.Layout.driverName], byteCount: entry.nameLength)
        drivers.append(UnloadedModule(name: name, start: entry.startAddress, end: entry.endAddress))
      }
    }
    return drivers
  }

  /// The name of an unloaded driver: its full length is known, 12 units of it are there.
  private func name(_ bytes: borrowing RawSpan, byteCount: UInt16) -> String {
    let text = bytes.clipped(offset: 0, count: Int(byteCount) & ~1)
    return untilNUL(String(utf16LittleEndian: unsafe text.withUnsafeBytes { unsafe Array($0) }))
  }

  /// `DUMP_STRING`: a count of UTF-16 units without the NUL, then the units. (The documentation says bytes; every real
  /// dump counts units.)
  private func dumpString(at offset: Int) -> String? {
    let file = file
    guard offset > 0, offset <= file.count - 4 else { return nil }
    let units = Int(file.bytes.littleEndian(at: offset, as: UInt32.self))
    guard units <= 1024, offset + 4 + units * 2 <= file.count else { return nil }
    return untilNUL(
      String(utf16LittleEndian: file.copy(FileRange(offset: offset + 4, byteCount: units * 2))))
  }
}

/// The text before the first NUL.
private func untilNUL(_ text: String) -> String {
  text.unicodeScalars.contains("\0") ? String(text.prefix { $0 != "\0" }) : text
}

extension TriageDriverEntry64 {
  /// The fields of a 32-bit entry, widened.
  init(widening narrow: TriageDriverEntry32) {
    self.init()
    driverNameOffset = narrow.driverNameOffset
    exceptionTable = narrow.exceptionTable
    exceptionTableSize = narrow.exceptionTableSize
    dllBase = narrow.dllBase
    entryPoint = narrow.entryPoint
    sizeOfImage = narrow.sizeOfImage
    flags = narrow.flags
    loadCount = narrow.loadCount
    checkSum = narrow.checkSum
    timeDateStamp = narrow.timeDateStamp
  }
}
