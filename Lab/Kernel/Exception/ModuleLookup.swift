import NT

/// The module that an address lies in, walked without locks: the list only changes at boot.
func MiLookupModule(_ address: UInt64) -> UnsafeMutablePointer<KLDR_DATA_TABLE_ENTRY>? {
  let head = location(of: &PsLoadedModuleList)
  var entry: UnsafeMutablePointer<LIST_ENTRY> = head.pointee.Flink
  var hops = 0
  while entry != head, hops < 1000, MmIsAddressValid(entry.number) {
    let module: UnsafeMutablePointer<KLDR_DATA_TABLE_ENTRY> = entry.moved(0)
    let base = UInt64(UInt(bitPattern: module.pointee.DllBase))
    if address >= base, address - base < UInt64(module.pointee.SizeOfImage) { return module }
    entry = entry.pointee.Flink
    hops += 1
  }
  return nil
}

/// The function table entry for an address: its module's base and the entry.
func RtlLookupFunctionEntry(_ address: UInt64) -> (base: UInt64, function: RUNTIME_FUNCTION)? {
  guard let module = MiLookupModule(address), let raw = module.pointee.ExceptionTable else { return nil }
  let base = UInt64(UInt(bitPattern: module.pointee.DllBase))
  let rva = UInt32(truncatingIfNeeded: address - base)
  let table = raw.assumingMemoryBound(to: RUNTIME_FUNCTION.self)
  var (low, high) = (0, Int(module.pointee.ExceptionTableSize) / 12)
  while low < high {
    let middle = (low + high) / 2
    if table[middle].EndAddress <= rva { low = middle + 1 } else { high = middle }
  }
  guard low < Int(module.pointee.ExceptionTableSize) / 12, table[low].BeginAddress <= rva else { return nil }
  return (base, table[low])
}
