import NT

/// Reads bytes of a device through all drivers that stand on it.
private func readThroughStack(
  _ device: UnsafeMutablePointer<DEVICE_OBJECT>, at offset: UInt64, into buffer: UnsafeMutableRawPointer,
  _ byteCount: UInt32
) -> Int32 {
  let top = IopTopOfStack(device)
  guard let irp = IopAllocateIrp(stackSize: top.pointee.StackSize) else {
    return Int32(bitPattern: 0xC000_009A)
  }
  irp.pointee.AssociatedIrp = buffer
  let request = IopNextStackLocation(irp)
  request.pointee.MajorFunction = UInt8(IRP_MJ_READ)
  request.pointee.Parameters.Read.Length = byteCount
  request.pointee.Parameters.Read.ByteOffset.QuadPart = Int64(bitPattern: offset)
  let status = IofCallDriver(top, irp)
  ExFreePoolWithTag(irp.raw, 0)
  return status
}

/// Mounts the boot volume. Without it nothing can go on: INACCESSIBLE_BOOT_DEVICE.
@inline(never) func IopMountVolume(_ device: UnsafeMutablePointer<DEVICE_OBJECT>) {
  // "IoSe"
  guard let sector = ExAllocatePoolWithTag(0, 512, 0x6553_6F49) else { return }
  guard readThroughStack(device, at: 0, into: sector, 512) == 0,
    let first = firstVolume(sector),
    readThroughStack(device, at: first * 512, into: sector, 512) == 0, isFAT32(sector)
  else { KeBugCheckEx(UInt32(INACCESSIBLE_BOOT_DEVICE), device.number, 0, 0, 0) }
  ExFreePoolWithTag(sector, 0)
  Log.line("bluebox: boot volume mounted, first sector ").decimal(first).end()
}

/// The first sector of the first FAT32 partition.
private func firstVolume(_ table: UnsafeMutableRawPointer) -> UInt64? {
  guard table.load(fromByteOffset: 510, as: UInt16.self) == 0xAA55 else { return nil }
  for entry in stride(from: 446, to: 510, by: 16) {
    let type = table.load(fromByteOffset: entry + 4, as: UInt8.self)
    if type == 0x0B || type == 0x0C {
      return UInt64(table.loadUnaligned(fromByteOffset: entry + 8, as: UInt32.self))
    }
  }
  return nil
}

/// Whether a boot sector is that of a FAT32 volume: its mark and the name of the file system.
private func isFAT32(_ sector: UnsafeMutableRawPointer) -> Bool {
  sector.load(fromByteOffset: 510, as: UInt16.self) == 0xAA55
    && sector.loadUnaligned(fromByteOffset: 82, as: UInt32.self) == 0x3354_4146
}
