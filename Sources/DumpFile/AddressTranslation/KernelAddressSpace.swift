import DumpFormat

/// Finds the paging mode of the kernel and its debugger data.
///
/// The header does not say whether x64 uses five levels, and `PaeEnabled` may be unset, so each mode is tried on the
/// addresses that the header names; the first that leads to a sound structure wins.
func kernelAddressSpace(
  of header: DumpHeader, architecture: Architecture, in memory: PhysicalMemory
) -> (AddressTranslator?, DebuggerData?) {
  guard let base = header.fields.directoryTableBase else { return (nil, nil) }
  let modes: [PagingMode]
  switch architecture {
  case .x64: modes = [.x64FourLevel, .x64FiveLevel]
  case .arm64: modes = [.arm64]
  case .x86: modes = header.paeEnabled ? [.x86PAE, .x86] : [.x86, .x86PAE]
  }
  func space(_ mode: PagingMode, _ swizzle: EntrySwizzle = .none) -> AddressSpace {
    AddressSpace(
      physicalMemory: memory,
      translator: AddressTranslator(directoryTableBase: base, mode: mode, swizzle: swizzle),
      pointerByteCount: architecture.pointerByteCount)
  }
  for mode in modes {
    guard let address = header.fields.kdDebuggerDataBlock,
      let data = debuggerData(at: address, in: space(mode), is32Bit: architecture == .x86)
    else { continue }
    let swizzle = EntrySwizzle(
      highPhysicalBitIndex: data[KDDebuggerData64.Layout.l1tfHighPhysicalBitIndex] ?? 0,
      swizzleBitIndex: data[KDDebuggerData64.Layout.l1tfSwizzleBitIndex] ?? 0)
    return (space(mode, swizzle).translator, data)
  }
  for mode in modes {
    guard let head = header.fields.psLoadedModuleList, isListHead(head, in: space(mode)) else { continue }
    return (space(mode).translator, nil)
  }
  return (space(modes[0]).translator, nil)
}

/// The debugger data at an address, if it is there and not encoded.
private func debuggerData(at address: VirtualAddress, in memory: AddressSpace, is32Bit: Bool) -> DebuggerData?
{
  // Every known version is far shorter than a page.
  let bytes = memory.readableBytes(at: address, maximum: 0x1000)
  guard let data = try? DebuggerData(bytes, is32Bit: is32Bit), let size = data[KDDebuggerData64.Layout.size]
  else {
    return nil
  }
  return try? DebuggerData(Array(bytes.prefix(Int(min(size.rawValue, 0x1000)))), is32Bit: is32Bit)
}

/// Whether a doubly linked list begins at an address: its first entry points back to it.
private func isListHead(_ head: VirtualAddress, in memory: AddressSpace) -> Bool {
  guard let first = try? memory.pointer(at: head),
    let back = try? memory.pointer(at: first + UInt64(memory.pointerByteCount))
  else { return false }
  return back == head
}
