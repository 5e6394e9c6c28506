extension DemoDump {
  /// The loaded modules: the kernel with the identity of 10.0.19041.3803, the invented driver, and names and sizes
  /// as one finds them on such a machine.
  static func modules() -> [SyntheticModule] {
    let kernel: UInt64 = 0xFFFF_F801_20A0_0000
    var modules = [
      SyntheticModule(
        name: "ntoskrnl.exe", base: kernel, size: 0x0104_6000, timeDateStamp: 0x5DEE_2B07,
        checkSum: 0x00A6_9BF4),
      SyntheticModule(
        name: "hal.dll", base: kernel - 0x6_0000, size: 0x6000, timeDateStamp: 0x4E1C_20F5, checkSum: 0xE143),
    ]
    var base: UInt64 = 0xFFFF_F801_2340_0000
    for (name, size) in others {
      let identity = KernelDumpWriter.PageSelection.mix(base)
      // Windows images carry hashes as time stamps; the invented driver has a date (2023-11-12).
      let timeDateStamp = name == "bbdemo.sys" ? 0x6550_3D21 : UInt32(truncatingIfNeeded: identity)
      modules.append(
        SyntheticModule(
          name: name, base: base, size: size, timeDateStamp: timeDateStamp,
          checkSum: UInt32(truncatingIfNeeded: identity >> 32) & 0xF_FFFF))
      base += UInt64(size + 0xFFFF) & ~0xFFFF
    }
    return modules
  }

  private static let others: [(String, UInt32)] = [
    ("kd.dll", 0xB000), ("mcupdate_GenuineIntel.dll", 0x2A_0000), ("CLFS.SYS", 0x6_A000),
    ("tm.sys", 0x2_7000), ("PSHED.dll", 0x1_A000), ("BOOTVID.dll", 0xB000), ("FLTMGR.SYS", 0x7_4000),
    ("msrpc.sys", 0x6_2000), ("ksecdd.sys", 0x2_A000), ("clipsp.sys", 0x11_4000), ("CI.dll", 0xE_5000),
    ("cng.sys", 0xB_9000), ("Wdf01000.sys", 0xD_1000), ("WDFLDR.SYS", 0x1_3000), ("ACPI.sys", 0xC_C000),
    ("pci.sys", 0x7_A000), ("partmgr.sys", 0x3_1000), ("volmgr.sys", 0x1_9000), ("storport.sys", 0xB_0000),
    ("stornvme.sys", 0x3_2000), ("Ntfs.sys", 0x2D_9000), ("NDIS.SYS", 0x17_1000), ("tcpip.sys", 0x2E_C000),
    ("fwpkclnt.sys", 0x7_B000), ("dxgkrnl.sys", 0x3A_4000), ("HIDCLASS.SYS", 0x3_F000),
    ("USBXHCI.SYS", 0xA_4000), ("win32k.sys", 0x9A000), ("bbdemo.sys", 0x1_2000),
  ]
}
