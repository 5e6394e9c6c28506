import CrashPath
import DumpFormat
import NT

/// `\Driver\Disk`: the disk as a device that requests are sent to, for file systems and for drivers that stand above it.
enum DiskDevice {
  nonisolated(unsafe) private(set) static var device: UnsafeMutablePointer<DEVICE_OBJECT>?

  static func start() {
    // "Driv"
    guard let block = ExAllocatePoolWithTag(0, UInt64(MemoryLayout<DRIVER_OBJECT>.size), 0x7669_7244) else {
      return
    }
    let driver = block.bindMemory(to: DRIVER_OBJECT.self, capacity: 1)
    driver.pointee = DRIVER_OBJECT()
    driver.pointee.`Type` = Int16(IO_TYPE_DRIVER)
    driver.pointee.Size = Int16(MemoryLayout<DRIVER_OBJECT>.size)
    driver.pointee.DriverStart = location(of: &__ImageBase).raw
    var name: (CChar, CChar, CChar, CChar, CChar) = (0x44, 0x69, 0x73, 0x6B, 0)  // "Disk"
    driver.pointee.DriverName = withUnsafePointer(to: &name) {
      unicode("\\Driver\\", UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
    }
    let routines: UnsafeMutablePointer<PDRIVER_DISPATCH?> = driver.moved(0x70)
    routines[Int(IRP_MJ_READ)] = DiskRead
    _ = IoCreateDevice(driver, 0, UInt32(FILE_DEVICE_DISK), &device)
  }
}

@c(IoGetBootDevice) public func IoGetBootDevice() -> UnsafeMutablePointer<DEVICE_OBJECT>? {
  DiskDevice.device
}

/// Reads sectors into the request's buffer.
@inline(never) @c(DiskRead) public func DiskRead(
  _ device: UnsafeMutablePointer<DEVICE_OBJECT>?, _ irp: UnsafeMutablePointer<IRP>?
) -> Int32 {
  guard let irp, let buffer = irp.pointee.AssociatedIrp else { return Int32(bitPattern: 0xC000_000D) }
  let request: UnsafeMutablePointer<IO_STACK_LOCATION> = irp.pointee.Tail.Overlay.CurrentStackLocation
  let byteCount = Int(request.pointee.Parameters.Read.Length)
  let sector = UInt64(bitPattern: request.pointee.Parameters.Read.ByteOffset.QuadPart) / 512
  var disk = AtaDisk()
  var status: Int32 = 0
  do {
    var bytes = MutableRawSpan(_unsafeStart: buffer, byteCount: byteCount)
    try disk.read(sector: sector, into: &bytes)
  } catch { status = Int32(bitPattern: 0xC000_0185) }
  irp.pointee.IoStatus.Status = status
  irp.pointee.IoStatus.Information = status == 0 ? UInt64(byteCount) : 0
  IofCompleteRequest(irp, 0)
  return status
}
