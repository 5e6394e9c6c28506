import RegistryHive

/// A hive as the machine's: select, crash control, drivers.
func makeSampleHive(minorVersion: UInt32 = 5, bigData: Bool = true) throws -> [UInt8] {
  var buffer = [UInt8](repeating: 0xCC, count: 1 << 20)
  var span = buffer.mutableSpan
  let raw = unsafe span.mutableBytes
  var writer = try RegistryHiveWriter(raw, minorVersion: minorVersion, lastWritten: 0x01DC_5A00_0000_0000)
  let select = try writer.key(path: "Select")
  try writer.setDword("Current", of: select, 1)
  let control = try writer.key(path: "ControlSet001\\Control\\CrashControl")
  try writer.setDword("CrashDumpEnabled", of: control, 7)
  try writer.setString("DumpFile", of: control, type: .expandableString, "%SystemRoot%\\MEMORY.DMP")
  try writer.setQword("Size", of: control, 0x0123_4567_89AB_CDEF)
  // The same again, and another value in its place.
  try writer.setDword("CRASHDUMPENABLED", of: control, 2)
  let memory = try writer.key(path: "controlset001\\CONTROL\\Session Manager\\Memory Management")
  try writer.setString("PagingFiles", of: memory, type: .multiString, "?:\\pagefile.sys\0C:\\Жук.sys\0")
  try writer.setString("Empty", of: memory, "")
  for index in 0..<50 {
    let name = Array("Service \(49 - index)".utf8)
    let key = try unsafe writer.key(name.span.bytes, below: writer.key(path: "ControlSet001\\Services"))
    try writer.setDword("Start", of: key, UInt32(49 - index))
  }
  let russian = Array("Журнал".utf8)
  _ = try unsafe writer.key(russian.span.bytes, below: writer.root)
  let data = (0..<(bigData ? 40_000 : 12_000)).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) }
  let name = Array("Blob".utf8)
  try unsafe writer.setValue(name.span.bytes, of: select, type: .binary, data: data.span.bytes)
  let count = writer.finish()
  return Array(buffer[0..<count])
}
