extension KernelScene {
  /// `KDDEBUGGER_DATA64` (decoded, as a crash leaves it) and `DBGKD_GET_VERSION64`.
  mutating func writeDebuggerData() {
    memory.write(debuggerDataBytes(), at: facts.debuggerData)
    var version = ByteWriter(count: 0x28)
    version.setU16(0xF, at: 0x00)  // MajorVersion
    version.setU16(UInt16(truncatingIfNeeded: options.build), at: 0x02)
    version.setU8(6, at: 0x04)  // ProtocolVersion
    version.setU16(architecture.is64Bit ? 7 : 3, at: 0x06)  // Flags: MP, data, PTR64
    version.setU16(UInt16(truncatingIfNeeded: architecture.machineImageType), at: 0x08)
    version.setU64(extended(kernel.base), at: 0x10)
    version.setU64(extended(facts.loadedModuleList), at: 0x18)
    let listHead = facts.versionBlock + 0x40
    version.setU64(extended(listHead), at: 0x20)  // DebuggerDataList: a list head whose Flink is KDBG
    memory.write(version.bytes, at: facts.versionBlock)
    memory.writeInteger(extended(facts.debuggerData), width: 8, at: listHead)
    memory.writeInteger(extended(facts.debuggerData), width: 8, at: listHead + 8)
  }

  /// Addresses of a 32-bit machine are stored sign-extended.
  private func extended(_ address: UInt64) -> UInt64 {
    architecture.is64Bit || address < 0x8000_0000 ? address : address | 0xFFFF_FFFF_0000_0000
  }

  private func debuggerDataBytes() -> [UInt8] {
    var out = ByteWriter(count: options.debuggerDataSize)
    let list = extended(facts.versionBlock + 0x40)
    out.setU64(list, at: 0x000)  // List.Flink
    out.setU64(list, at: 0x008)  // List.Blink
    out.setASCII("KDBG", at: 0x010)  // OwnerTag
    out.setU32(UInt32(options.debuggerDataSize), at: 0x014)  // Size
    let levels = architecture.pagingLevels
    out.setU16(UInt16(levels << 2 | (architecture == .x86PAE ? 1 : 0)), at: 0x036)
    let addresses: [(Int, UInt64)] = [
      (0x018, kernel.base), (0x048, facts.loadedModuleList), (0x050, facts.activeProcessHead),
      (0x088, facts.bugCheckData), (0x208, facts.buildLabAddress), (0x218, facts.processorBlock),
      (0x220, facts.unloadedDriversVariable), (0x228, facts.lastUnloadedDriverVariable),
    ]
    for (offset, address) in addresses { out.setU64(extended(address), at: offset) }
    out.setU64(0x1000, at: 0x138)  // MmPageSize
    out.setU64(architecture.is64Bit ? 0xFFFF_F680_0000_0000 : 0xFFFF_FFFF_C000_0000, at: 0x360)  // PteBase
    setMemberOffsets(&out)
    return Array(out.bytes.prefix(options.debuggerDataSize))
  }

  private func setMemberOffsets(_ out: inout ByteWriter) {
    let layout = facts.layout
    let members: [(Int, Int)] = [
      (0x298, layout.threadNextProcessor), (0x29A, layout.threadTeb), (0x29C, layout.threadKernelStack),
      (0x29E, layout.threadInitialStack), (0x2A0, layout.threadApcProcess), (0x2A2, layout.threadState),
      (0x2A8, layout.processSize), (0x2AA, layout.processPeb), (0x2AC, layout.processParentID),
      (0x2AE, layout.processDirectoryTableBase), (0x2B0, layout.prcbSize), (0x2B2, layout.prcbDpcRoutine),
      (0x2B4, layout.prcbCurrentThread), (0x2B6, layout.prcbMHz), (0x2B8, layout.prcbCPUType),
      (0x2BA, layout.prcbVendorString), (0x2BC, layout.prcbProcStateContext), (0x2BE, layout.prcbNumber),
      (0x2C0, layout.threadSize), (0x2E0, layout.pcrSize), (0x2E2, layout.pcrSelf),
      (0x2E4, layout.pcrCurrentPrcb), (0x2E6, layout.pcrContainedPrcb),
      (0x2F2, layout.prcbSpecialRegisters), (0x338, layout.prcbContext), (0x350, layout.prcbIdleThread),
    ]
    for (offset, value) in members { out.setU16(UInt16(value), at: offset) }
    if architecture.isX64 {
      out.setU8(45, at: 0x2C2)  // L1tfHighPhysicalBitIndex
      out.setU8(4, at: 0x2C3)  // L1tfSwizzleBitIndex
      let selectors: [(Int, UInt16)] = [
        (0x2F4, 0x10), (0x2F6, 0x18), (0x2FA, 0x33), (0x2FC, 0x2B), (0x302, 0x40), (0x304, 0x23),
        (0x306, 0x53),
      ]
      for (offset, value) in selectors { out.setU16(value, at: offset) }
    }
    out.setU32(UInt32(layout.threadStackLimit), at: 0x340)
    out.setU32(UInt32(layout.threadStackBase), at: 0x344)
    if architecture == .arm64 && options.debuggerDataSize >= 0x398 {
      out.setU64(0x007F_8000_0000_0000, at: 0x390)  // PointerAuthMask
    }
  }
}
