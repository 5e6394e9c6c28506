import NT

/// Makes the loaded module list from the loader's images; the kernel is its first entry.
func MmInitializeLoadedModules() {
  guard let images = LoaderImages(KeLoaderBlock) else { return }
  for index in 0..<Int(KeLoaderBlock.pointee.ImageCount) { addModule(images + index, isKernel: index == 0) }
}

private func addModule(_ image: UnsafeMutablePointer<LOADER_IMAGE>, isKernel: Bool) {
  // "MmLd"
  guard let block = ExAllocatePoolWithTag(0, UInt64(MemoryLayout<KLDR_DATA_TABLE_ENTRY>.size), 0x644C_6D4D),
    let name = LoaderImageName(image)
  else { return }
  let module = block.bindMemory(to: KLDR_DATA_TABLE_ENTRY.self, capacity: 1)
  module.pointee = KLDR_DATA_TABLE_ENTRY()
  let base = image.pointee.Base
  let header = base + UInt64(at(base + 0x3C, UInt32.self).pointee)
  module.pointee.DllBase = at(base, UInt8.self).raw
  module.pointee.EntryPoint = at(image.pointee.EntryPoint, UInt8.self).raw
  module.pointee.SizeOfImage = image.pointee.Size
  module.pointee.SizeOfImageNotRounded = image.pointee.Size
  module.pointee.TimeDateStamp = at(header + 8, UInt32.self).pointee
  module.pointee.CheckSum = at(header + 24 + 64, UInt32.self).pointee
  let exceptions = at(header + 24 + 112 + 24, UInt32.self)
  if exceptions[0] != 0 { module.pointee.ExceptionTable = at(base + UInt64(exceptions[0]), UInt8.self).raw }
  module.pointee.ExceptionTableSize = exceptions[1]
  module.pointee.LoadCount = 1
  module.pointee.Flags = 0x4000
  let path: StaticString = isKernel ? "\\SystemRoot\\system32\\" : "\\SystemRoot\\System32\\drivers\\"
  module.pointee.FullDllName = unicode(path, name)
  module.pointee.BaseDllName = unicode("", name)
  location(of: &PsLoadedModuleList).insertTail(location(of: &module.pointee.InLoadOrderLinks))
}

/// A string of the pool: a prefix and a name.
func unicode(_ prefix: StaticString, _ name: UnsafePointer<CChar>) -> UNICODE_STRING {
  var length = 0
  while length < 31, name[length] != 0 { length += 1 }
  let units = prefix.utf8CodeUnitCount + length
  // "IoNm"
  guard let block = ExAllocatePoolWithTag(0, UInt64(units * 2 + 2), 0x6D4E_6F49) else {
    return UNICODE_STRING()
  }
  let buffer = block.bindMemory(to: UInt16.self, capacity: units + 1)
  for index in 0..<prefix.utf8CodeUnitCount { buffer[index] = UInt16(prefix.utf8Start[index]) }
  for index in 0..<length {
    buffer[prefix.utf8CodeUnitCount + index] = UInt16(UInt8(bitPattern: name[index]))
  }
  buffer[units] = 0
  return UNICODE_STRING(Length: UInt16(units * 2), MaximumLength: UInt16(units * 2 + 2), Buffer: buffer)
}
