import NT

@c(IoCreateDevice) public func IoCreateDevice(
  _ driver: UnsafeMutablePointer<DRIVER_OBJECT>, _ extensionSize: UInt32, _ type: UInt32,
  _ result: UnsafeMutablePointer<UnsafeMutablePointer<DEVICE_OBJECT>?>
) -> Int32 {
  let size = MemoryLayout<DEVICE_OBJECT>.size + Int(extensionSize)
  // "Devi"
  guard let block = ExAllocatePoolWithTag(0, UInt64(size), 0x6976_6544) else {
    return Int32(bitPattern: 0xC000_009A)
  }
  block.initializeMemory(as: UInt8.self, repeating: 0, count: size)
  let device = block.assumingMemoryBound(to: DEVICE_OBJECT.self)
  device.pointee.`Type` = Int16(IO_TYPE_DEVICE)
  device.pointee.Size = UInt16(size)
  device.pointee.ReferenceCount = 1
  device.pointee.DriverObject = driver
  device.pointee.NextDevice = driver.pointee.DeviceObject
  device.pointee.DeviceType = type
  device.pointee.StackSize = 1
  device.pointee.SectorSize = 512
  if extensionSize > 0 { device.pointee.DeviceExtension = block + MemoryLayout<DEVICE_OBJECT>.size }
  KeInitializeEvent(location(of: &device.pointee.DeviceLock), UInt32(SynchronizationEvent), 1)
  driver.pointee.DeviceObject = device
  result.pointee = device
  return 0
}

/// Puts a device on top of another one's stack; returns the one it stands on.
@c(IoAttachDeviceToDeviceStack) public func IoAttachDeviceToDeviceStack(
  _ source: UnsafeMutablePointer<DEVICE_OBJECT>, _ target: UnsafeMutablePointer<DEVICE_OBJECT>
) -> UnsafeMutablePointer<DEVICE_OBJECT>? {
  let top = IopTopOfStack(target)
  top.pointee.AttachedDevice = source
  source.pointee.AttachedTo = top.raw
  source.pointee.StackSize = top.pointee.StackSize + 1
  return top
}

func IopTopOfStack(_ device: UnsafeMutablePointer<DEVICE_OBJECT>) -> UnsafeMutablePointer<DEVICE_OBJECT> {
  var top = device
  while let above = top.pointee.AttachedDevice { top = above }
  return top
}
