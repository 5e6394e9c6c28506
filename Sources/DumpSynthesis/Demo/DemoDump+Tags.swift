extension DemoDump {
  /// The tagged data: the framework's driver list, the processor's registers, and the driver's own note.
  public static func tags() -> [SyntheticTag] {
    [
      SyntheticTag("F87E4A4C-C5A1-4D2F-BFF0-D5DE63A5E4C3", frameworkDrivers()),
      SyntheticTag("D03DC06F-D88E-44C5-BA2A-FAE035172D19", processorRegisters()),
      SyntheticTag(
        "6B5F0C2E-8D0B-4C7E-9A53-1F1A6E0B0B5D",
        Array("bbdemo: request 41 completed without a buffer; reading its length anyway".utf8)),
    ]
  }

  /// `FX_DUMP_DRIVER_INFO_ENTRY`s of 0x38 bytes; the first is the framework itself.
  private static func frameworkDrivers() -> [UInt8] {
    var out = ByteWriter()
    let drivers: [(String, UInt64)] = [
      ("Wdf01000", 0), ("ACPIEX", 0xFFFF_8F8A_4110_2050), ("USBXHCI", 0xFFFF_8F8A_4110_6E30),
      ("HIDUSB", 0xFFFF_8F8A_4111_0A20), ("bbdemo", 0xFFFF_8F8A_4112_3C10),
    ]
    for (name, globals) in drivers {
      let entry = out.count
      out.setU64(globals, at: entry)  // FxDriverGlobals
      out.setU32(1, at: entry + 0x08)  // Major
      out.setU32(name == "bbdemo" ? 15 : 31, at: entry + 0x0C)  // Minor
      out.setU32(name == "Wdf01000" ? 19041 : 0, at: entry + 0x10)  // Build
      out.setASCII(name, at: entry + 0x14, fieldSize: 32)  // DriverName
      out.grow(to: entry + 0x38)
    }
    return out.bytes
  }

  /// Rows of 40 bytes: kind (0 CPUID, 1 MSR), index, and two samples of 16 bytes.
  private static func processorRegisters() -> [UInt8] {
    var brand = Array("Bluebox(R) Demo(TM) CPU D-1907 @ 2.90GHz".utf8)
    brand.append(contentsOf: repeatElement(0, count: 48 - brand.count))
    // Leaf 0: eax the highest leaf, then Genu, ntel, ineI in the places of ebx, ecx, edx.
    var vendor = ByteWriter(count: 16)
    vendor.setU32(0x16, at: 0)
    vendor.setASCII("GenuntelineI", at: 4)
    var rows: [(UInt32, UInt32, [UInt8])] = [
      (0, 0, vendor.bytes),
      (0, 1, words(0x0009_06EA, 0x0010_0800, 0x7FFA_FBBF, 0xBFEB_FBFF)),
      (0, 2, words(0x7603_6301, 0x00F0_B5FF, 0, 0x00C3_0000)),
      (0, 4, words(0x1C00_4121, 0x01C0_003F, 0x3F, 0)),
      (0, 0x8000_0000, words(0x8000_0008, 0, 0, 0)),
      (0, 0x8000_0001, words(0, 0, 0x121, 0x2C10_0800)),
    ]
    for part in 0..<3 {
      rows.append((0, 0x8000_0002 + UInt32(part), Array(brand[16 * part..<16 * part + 16])))
    }
    rows.append((1, 0x8B, words(0, 0xF4, 0, 0)))  // microcode revision in the high half
    rows.append((1, 0xC000_0080, words(0xD01, 0, 0, 0)))  // EFER
    var out = ByteWriter()
    for (kind, index, values) in rows {
      let row = out.count
      out.setU32(kind, at: row)
      out.setU32(index, at: row + 4)
      out.set(values, at: row + 8)
      out.set(values, at: row + 24)
      if kind == 0 && index == 1 { out.setU8(6, at: row + 24 + 7) }  // another APIC id
    }
    return out.bytes
  }

  private static func words(_ values: UInt32...) -> [UInt8] {
    var out = ByteWriter(count: 16)
    for (index, value) in values.enumerated() { out.setU32(value, at: 4 * index) }
    return out.bytes
  }
}
