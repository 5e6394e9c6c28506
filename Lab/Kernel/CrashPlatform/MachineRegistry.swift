import CrashPath
import DumpFormat
import NT
import RegistryHive

/// The registry for the recovery of a dump: the SYSTEM hive as it was loaded, and the volatile key `MachineCrash`.
struct MachineRegistry: RecoveryRegistry {
  private static var bytes: RawSpan {
    @_lifetime(immortal) get {
      StorageBytes(
        start: at(max(KeLoaderBlock.pointee.HiveBase, 1), UInt8.self).raw,
        byteCount: Int(KeLoaderBlock.pointee.HiveSize)
      ).span
    }
  }

  /// Copies the data of a value below `ControlSet001` to a piece of memory; its length.
  private func data(_ key: StaticString, _ value: StaticString, _ buffer: inout MutableRawSpan) -> Int? {
    do {
      let hive = try RegistryHive(Self.bytes)
      guard let key = try hive.key(key), let value = try hive.value(value, of: key) else { return nil }
      return try hive.copyData(of: value, into: &buffer)
    } catch { return nil }
  }

  private static var crashControl: StaticString { "ControlSet001\\Control\\CrashControl" }

  func number(_ value: CrashControlNumber) -> UInt32? {
    let name: StaticString =
      switch value {
      case .overwrite: "Overwrite"
      case .logEvent: "LogEvent"
      case .minidumpsCount: "MinidumpsCount"
      case .alwaysKeepMemoryDump: "AlwaysKeepMemoryDump"
      }
    var number: UInt32 = 0
    let pointer = location(of: &number)
    var span = MutableRawSpan(_unsafeStart: pointer, byteCount: 4)
    guard data(Self.crashControl, name, &span) == 4 else { return nil }
    return pointer.pointee
  }

  func path(_ value: CrashControlPath, into path: inout RecoveryPath) -> Bool {
    switch value {
    case .dumpFile:
      text(Self.crashControl, "DumpFile", 0, &path) || standard("C:\\Windows\\MEMORY.DMP", &path)
    case .minidumpFolder:
      text(Self.crashControl, "MinidumpDir", 0, &path) || standard("C:\\Windows\\Minidump", &path)
    case .dedicatedDumpFile: text(Self.crashControl, "DedicatedDumpFile", 0, &path)
    }
  }

  private func standard(_ text: StaticString, _ path: inout RecoveryPath) -> Bool {
    path.removeAll()
    return path.append(text)
  }

  func existingPageFile(_ index: Int, into path: inout RecoveryPath) -> Bool {
    let memory: StaticString = "ControlSet001\\Control\\Session Manager\\Memory Management"
    if text(memory, "ExistingPageFiles", index, &path) { return true }
    // A machine without a hive has one page file where it always is.
    return KeLoaderBlock.pointee.HiveSize == 0 && index == 0 && standard("C:\\pagefile.sys", &path)
  }

  /// A string of a value, counted from 0, with `%SystemRoot%` replaced and `\??\` removed.
  private func text(
    _ key: StaticString, _ value: StaticString, _ index: Int, _ path: inout RecoveryPath
  ) -> Bool {
    var buffer = InlineArray<1024, UInt16>(repeating: 0)
    let units: UnsafeMutablePointer<UInt16> = location(of: &buffer).moved(0)
    var span = MutableRawSpan(_unsafeStart: units, byteCount: 2048)
    guard let byteCount = data(key, value, &span) else { return false }
    let count = byteCount / 2
    var start = 0
    for _ in 0..<index {
      while start < count, units[start] != 0 { start += 1 }
      start += 1
    }
    guard start < count, units[start] != 0 else { return false }
    path.removeAll()
    if starts(units + start, "\\??\\") { start += 4 }
    if starts(units + start, "%SystemRoot%") {
      path.append("C:\\Windows")
      start += 12
    }
    while start < count, units[start] != 0 {
      guard path.append(units[start]) else { return false }
      start += 1
    }
    return true
  }

  private func starts(_ units: UnsafeMutablePointer<UInt16>, _ text: StaticString) -> Bool {
    for index in 0..<text.utf8CodeUnitCount where units[index] != UInt16(text.utf8Start[index]) {
      return false
    }
    return true
  }

  func setMachineCrash(dumpFile: Span<UInt16>, finalLocation: Span<UInt16>, isTemporary: Bool) {
    Log.line("bluebox: MachineCrash DumpFile ").units(dumpFile).text(", FinalDumpFileLocation ").units(
      finalLocation
    )
    .text(isTemporary ? ", TempDestination 1" : ", TempDestination 0").end()
  }

  func setFinalDumpFileLocation(_ path: Span<UInt16>) {
    Log.line("bluebox: MachineCrash DumpFile ").units(path).text(", TempDestination 0").end()
  }
}
