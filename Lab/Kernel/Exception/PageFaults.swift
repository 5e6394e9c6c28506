import NT

/// A page fault: 0 if it is mended, else a status.
@inline(never) @c(MmAccessFault) public func MmAccessFault(
  _ errorCode: UInt64, _ address: UInt64, _ level: UInt8, _ frame: UnsafeMutablePointer<KTRAP_FRAME>
) -> UInt32 {
  // STATUS_IN_PAGE_ERROR with the bit that says: not at this IRQL.
  if level >= DISPATCH_LEVEL { return 0xD000_0006 }
  if address >= MM_SYSTEM_RANGE_START { MiSystemFault(errorCode, address, frame) }
  return 0xC000_0005
}

/// A fault in the range of the system, where nothing is paged out.
@inline(never) private func MiSystemFault(
  _ errorCode: UInt64, _ address: UInt64, _ frame: UnsafeMutablePointer<KTRAP_FRAME>
) -> Never {
  let operation: UInt64 = errorCode & 0x10 != 0 ? 0x10 : errorCode & 2
  KeBugCheckEx(UInt32(PAGE_FAULT_IN_NONPAGED_AREA), address, operation, frame.pointee.Rip, 2)
}

/// The bug check for a fault at a raised IRQL: the kernel's own code, or a driver's.
@c(KiBugCheckCodeOfIrqlFault) public func KiBugCheckCodeOfIrqlFault(_ rip: UInt64) -> UInt32 {
  let kernel = location(of: &__ImageBase).number
  guard let module = MiLookupModule(rip), UInt64(UInt(bitPattern: module.pointee.DllBase)) != kernel else {
    return UInt32(IRQL_NOT_LESS_OR_EQUAL)
  }
  return UInt32(DRIVER_IRQL_NOT_LESS_OR_EQUAL)
}
