import DumpFile
import DumpFormat

extension UnwindRuleARM64 {
  /// Applies the rule to registers.
  func apply(to registers: inout RegistersARM64, _ state: WalkState) throws(UnwindError) -> StepKind {
    for operation in operations {
      let address = registers.sp &+ UInt64(operation.value)
      switch operation.kind {
      case .load:
        registers.set(Int(operation.register), try state.stack.load(address, as: UInt64.self))
      case .loadVector: registers[d: Int(operation.register)] = try state.stack.load(address, as: UInt64.self)
      case .add: registers.sp = address
      case .setStackPointer:
        guard let fp = registers.fp else { throw .unknownRegister("fp") }
        registers.sp = fp &- UInt64(operation.value)
      case .strip:
        if let lr = registers.lr { registers.lr = strippedAddress(lr, state.pointerAuthenticationMask) }
      }
    }
    switch ending {
    case .link:
      guard let lr = registers.lr else { throw .unknownRegister("lr") }
      // Without a mask only what is known to be signed is stripped.
      registers.pc = state.pointerAuthenticationMask.map { strippedAddress(lr, $0) } ?? lr
      registers.forgetVolatile()
      return clearsUnwoundToCall ? .saved(.unwindInfo, at: VirtualAddress(registers.sp)) : .call(position)
    case .trapFrame:
      let at = VirtualAddress(registers.sp)
      let bytes = try state.stack.bytes(at, count: TrapFrameARM64.Layout.byteCount)
      guard let record = try? Record<TrapFrameARM64.Layout>(unsafe bytes.span.bytes) else {
        throw .unreadableStack(at)
      }
      registers.restore(TrapFrameARM64(record))
      return .saved(.trapFrame, at: at)
    case .machineFrame:
      let at = registers.sp
      registers.sp = try state.stack.load(at, as: UInt64.self)
      registers.pc = try state.stack.load(at &+ 8, as: UInt64.self)
      registers.forgetVolatile()
      return .saved(.machineFrame, at: VirtualAddress(at))
    case .context:
      let at = VirtualAddress(registers.sp)
      let bytes = try state.stack.bytes(at, count: ContextARM64.Layout.byteCount)
      guard let record = try? Record<ContextARM64.Layout>(unsafe bytes.span.bytes),
        let context = RegistersARM64(ContextARM64(record))
      else { throw .unreadableStack(at) }
      registers = context
      return .saved(.context, at: at)
    }
  }
}

/// An address without its authentication code: those bits repeat bit 55, which says which half of the address space it is.
func strippedAddress(_ address: UInt64, _ mask: UInt64?) -> UInt64 {
  // Addresses of 48 bits; bit 55 itself is never a part of the code.
  let mask = (mask ?? 0xFFFF_0000_0000_0000) & ~(1 << 55)
  return address >> 55 & 1 == 0 ? address & ~mask : address | mask
}
