import RegistryHive

extension MachineSettings {
  /// The SYSTEM hive: what the machine reads at its start and at the recovery of a dump.
  func systemHive(drivers: [String]) throws(MachineDiskError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    do {
      var span = bytes.mutableSpan
      var writer = try unsafe RegistryHiveWriter(span.mutableBytes)
      let select = try writer.key(path: "Select")
      for name: StaticString in ["Current", "Default", "LastKnownGood"] {
        try writer.setDword(name, of: select, 1)
      }
      try writer.setDword("Failed", of: select, 0)

      let crash = try writer.key(path: "ControlSet001\\Control\\CrashControl")
      let (enabled, filterPages) = dump.registryValues
      try writer.setDword("CrashDumpEnabled", of: crash, enabled)
      if filterPages != 0 { try writer.setDword("FilterPages", of: crash, filterPages) }
      try writer.setString("DumpFile", of: crash, type: .expandableString, "%SystemRoot%\\MEMORY.DMP")
      try writer.setString("MinidumpDir", of: crash, type: .expandableString, "%SystemRoot%\\Minidump")
      for name: StaticString in ["AutoReboot", "LogEvent", "Overwrite", "AlwaysKeepMemoryDump"] {
        try writer.setDword(name, of: crash, 1)
      }
      try writer.setDword("MinidumpsCount", of: crash, 5)
      if ignoresPageFileSize { try writer.setDword("IgnorePagefileSize", of: crash, 1) }
      // The classic screen shows the parameters.
      try writer.setDword("DisplayParameters", of: crash, modernScreen ? 0 : 1)

      let memory = try writer.key(path: "ControlSet001\\Control\\Session Manager\\Memory Management")
      try writer.setString("PagingFiles", of: memory, type: .multiString, "C:\\pagefile.sys 0 0")
      try writer.setString("ExistingPageFiles", of: memory, type: .multiString, "\\??\\C:\\pagefile.sys")

      // A volume is named by the signature of its disk and its first byte.
      let devices = try writer.key(path: "MountedDevices")
      var place: [UInt8] = []
      for shift in stride(from: 0, to: 32, by: 8) {
        place.append(UInt8(MachineDisk.diskSignature >> UInt32(shift) & 0xFF))
      }
      let start = MachineDisk.firstSector * 512
      for shift in stride(from: 0, to: 64, by: 8) { place.append(UInt8(start >> UInt64(shift) & 0xFF)) }
      try unsafe writer.setValue(
        "\\DosDevices\\C:".utf8Span.span.bytes, of: devices, type: .binary, data: place.span.bytes)

      for driver in drivers {
        let name = driver.split(separator: ".").first.map(String.init) ?? driver
        let service = try unsafe writer.key(path: "ControlSet001\\Services\\\(name)".utf8Span.span.bytes)
        // A driver that the loader loads, of the kernel's kind.
        try writer.setDword("Start", of: service, 0)
        try writer.setDword("Type", of: service, 1)
        try writer.setDword("ErrorControl", of: service, 1)
        let path = "System32\\drivers\\\(driver)"
        let valueName = "ImagePath"
        try unsafe writer.setString(
          valueName.utf8Span.span.bytes, of: service, type: .expandableString, path.utf8Span.span.bytes)
      }
      let count = writer.finish()
      return Array(bytes[..<count])
    } catch {
      throw .hive(error)
    }
  }
}
