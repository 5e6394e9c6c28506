import DumpFormat

/// Records of the kernel that lie on an x64 stack and are full of register values: what looks like a return address in
/// them is none.
struct StackRecords {
  /// The address ranges, in order; they may overlap.
  private var ranges: [Range<UInt64>] = []

  /// Finds the context records (`CONTEXT`) on a stack.
  init(_ stack: StackBytes) {
    // Context records are aligned to 16 bytes.
    guard stack.start < stack.end else { return }
    var address = (stack.start + 15) & ~15
    while address < stack.end {
      if isContextRecord(at: address, on: stack) {
        let end = address + UInt64(ContextX64.Layout.byteCount)
        ranges.append(address..<end)
        address = end
      } else {
        address += 16
      }
    }
  }

  /// Whether an address lies in a record.
  func contains(_ address: UInt64) -> Bool { ranges.contains { $0.contains(address) } }
}

/// Whether the fields of a context record whose values are bound to rules obey them: `ContextFlags`, `SegCs`, `SegSs`,
/// `EFlags`, and canonical Rsp and Rip.
private func isContextRecord(at address: UInt64, on stack: StackBytes) -> Bool {
  typealias Layout = ContextX64.Layout
  guard let first = stack[Layout.flags, of: address] else { return false }
  let contextFlags = UInt32(truncatingIfNeeded: first)
  // 0x100000 means x64; control and integer registers are in every record that the kernel makes.
  guard contextFlags & 0x0FFF_FF00 == 0x10_0000, contextFlags & 3 == 3,
    let segments = stack[Layout.segCs, of: address], let last = stack[Layout.eFlags, of: address],
    let rsp = stack[Layout.rsp, of: address], let rip = stack[Layout.rip, of: address]
  else { return false }
  let selector = UInt16(truncatingIfNeeded: segments)
  let flags = UInt32(truncatingIfNeeded: last)
  return [0x10, 0x23, 0x33].contains(selector) && flags & 2 != 0 && flags & 0x8028 == 0
    && VirtualAddress(rsp).isCanonicalX64 && VirtualAddress(rip).isCanonicalX64
}
