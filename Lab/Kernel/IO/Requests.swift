import NT

/// A request with room for all drivers of a device's stack.
func IopAllocateIrp(stackSize: Int8) -> UnsafeMutablePointer<IRP>? {
  let size = MemoryLayout<IRP>.size + Int(stackSize) * MemoryLayout<IO_STACK_LOCATION>.size
  // "Irp "
  guard let block = ExAllocatePoolWithTag(0, UInt64(size), 0x2070_7249) else { return nil }
  block.initializeMemory(as: UInt8.self, repeating: 0, count: size)
  let irp = block.assumingMemoryBound(to: IRP.self)
  irp.pointee.`Type` = Int16(IO_TYPE_IRP)
  irp.pointee.Size = UInt16(size)
  irp.pointee.StackCount = stackSize
  irp.pointee.CurrentLocation = stackSize + 1
  irp.pointee.Tail.Overlay.CurrentStackLocation = irp.moved(size)
  irp.pointee.Tail.Overlay.Thread = currentThread.moved(0)
  location(of: &irp.pointee.ThreadListEntry).initializeList()
  return irp
}

/// The stack request of the driver that is called next.
func IopNextStackLocation(_ irp: UnsafeMutablePointer<IRP>) -> UnsafeMutablePointer<IO_STACK_LOCATION> {
  irp.pointee.Tail.Overlay.CurrentStackLocation - 1
}

@inline(never) @c(IofCallDriver) public func IofCallDriver(
  _ device: UnsafeMutablePointer<DEVICE_OBJECT>, _ irp: UnsafeMutablePointer<IRP>
) -> Int32 {
  irp.pointee.CurrentLocation -= 1
  irp.pointee.Tail.Overlay.CurrentStackLocation -= 1
  let request: UnsafeMutablePointer<IO_STACK_LOCATION> = irp.pointee.Tail.Overlay.CurrentStackLocation
  request.pointee.DeviceObject = device
  let driver: UnsafeMutablePointer<DRIVER_OBJECT> = device.pointee.DriverObject
  let table: UnsafeMutablePointer<PDRIVER_DISPATCH?> = driver.moved(0x70)
  guard let routine = table[Int(request.pointee.MajorFunction)] else { return Int32(bitPattern: 0xC000_0010) }
  return routine(device, irp)
}

/// The end of a request.
@c(IofCompleteRequest) public func IofCompleteRequest(_ irp: UnsafeMutablePointer<IRP>, _ increment: Int8) {
  irp.pointee.CurrentLocation = irp.pointee.StackCount + 1
  if let event = irp.pointee.UserEvent { _ = KeSetEvent(event, 0, 0) }
}
