import NT

/// Calls the entry points of the boot drivers, in the order of the loaded module list.
func IopInitializeBootDrivers() {
  let head = location(of: &PsLoadedModuleList)
  var entry: UnsafeMutablePointer<LIST_ENTRY> = head.pointee.Flink
  entry = entry.pointee.Flink
  while entry != head {
    IopInitializeDriver(entry.moved(0))
    entry = entry.pointee.Flink
  }
}

@inline(never) private func IopInitializeDriver(_ module: UnsafeMutablePointer<KLDR_DATA_TABLE_ENTRY>) {
  // "Driv"
  guard let block = ExAllocatePoolWithTag(0, UInt64(MemoryLayout<DRIVER_OBJECT>.size), 0x7669_7244) else {
    return
  }
  let driver = block.bindMemory(to: DRIVER_OBJECT.self, capacity: 1)
  driver.pointee = DRIVER_OBJECT()
  driver.pointee.`Type` = Int16(IO_TYPE_DRIVER)
  driver.pointee.Size = Int16(MemoryLayout<DRIVER_OBJECT>.size)
  driver.pointee.DriverStart = module.pointee.DllBase
  driver.pointee.DriverSize = module.pointee.SizeOfImage
  driver.pointee.DriverSection = UnsafeMutableRawPointer(module)
  driver.pointee.DriverName = driverName(module.pointee.BaseDllName)
  driver.pointee.DriverInit = unsafeBitCast(module.pointee.EntryPoint, to: PDRIVER_INITIALIZE?.self)
  guard let start = driver.pointee.DriverInit else { return }
  let status = start(driver, location(of: &driver.pointee.DriverName))
  Log.line("bluebox: driver ").name(module.pointee.BaseDllName).text(" started, status ")
    .hex(UInt64(UInt32(bitPattern: status)), digits: 8).end()
}

/// `\Driver\name` for the file `name.sys`.
private func driverName(_ file: UNICODE_STRING) -> UNICODE_STRING {
  var name: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  return withUnsafeMutableBytes(of: &name) { bytes in
    guard let characters = bytes.baseAddress?.assumingMemoryBound(to: CChar.self), let buffer = file.Buffer
    else {
      return UNICODE_STRING()
    }
    var index = 0
    while index < 30, index < Int(file.Length / 2), buffer[index] != 0x2E {
      characters[index] = CChar(truncatingIfNeeded: buffer[index])
      index += 1
    }
    return unicode("\\Driver\\", characters)
  }
}
