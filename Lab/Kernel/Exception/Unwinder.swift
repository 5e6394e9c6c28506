import NT

/// Walks a stack by unwind data.
///
/// Prologs are honoured, epilogs are not decoded: the machine asks at calls, at traps and at the beginning of functions.
struct Unwinder {
  /// `CONTEXT` of the frame.
  let context: UnsafeMutablePointer<CONTEXT>
  /// Where the frame's function keeps its handler; 0 if it has none.
  private(set) var handler: UInt64 = 0
  /// `EstablisherFrame`: Rsp behind the prolog.
  private(set) var frame: UInt64 = 0

  init(_ context: UnsafeMutablePointer<CONTEXT>) { self.context = context }

  private var registers: UnsafeMutablePointer<UInt64> { context.moved(0x78) }

  /// Goes to the caller's frame; false if the stack cannot be read or has ended.
  mutating func next() -> Bool {
    handler = 0
    guard context.pointee.Rip != 0 else { return false }
    guard let (base, function) = RtlLookupFunctionEntry(context.pointee.Rip) else {
      frame = context.pointee.Rsp
      return popReturnAddress()
    }
    var data = base + UInt64(function.UnwindData)
    var offset = context.pointee.Rip - base - UInt64(function.BeginAddress)
    var chains = 0
    var machineFrame = false
    frame = context.pointee.Rsp
    while true {
      let info: UnsafeMutablePointer<UInt8> = at(data)
      let count = Int(info[2])
      let flags = info[0] >> 3
      if info[3] & 15 != 0 { frame = registers[Int(info[3] & 15)] &- UInt64(info[3] >> 4) * 16 }
      guard undo(info, count, offset, &machineFrame) else { return false }
      let tail = data + 4 + UInt64((count + 1) & ~1) * 2
      if flags & 4 != 0, chains < 32 {
        data = base + UInt64(at(tail + 8, UInt32.self).pointee)
        offset = UInt64.max
        chains += 1
        continue
      }
      if flags & 3 != 0 { handler = base + UInt64(at(tail, UInt32.self).pointee) }
      break
    }
    return machineFrame ? true : popReturnAddress()
  }

  private func popReturnAddress() -> Bool {
    guard let address = read(context.pointee.Rsp) else { return false }
    context.pointee.Rip = address
    context.pointee.Rsp += 8
    return true
  }

  private func read(_ address: UInt64) -> UInt64? {
    guard address & 7 == 0, MmIsAddressValid(address) else { return nil }
    return at(address, UInt64.self).pointee
  }

  /// Undoes the codes of a prolog as far as it has run.
  private func undo(
    _ info: UnsafeMutablePointer<UInt8>, _ count: Int, _ offset: UInt64, _ machineFrame: inout Bool
  ) -> Bool {
    let base = frame
    var index = 0
    while index < count {
      let code = info + 4 + index * 2
      let (operation, operand) = (code[1] & 15, Int(code[1] >> 4))
      let active = offset >= UInt64(code[0])
      let near = UInt64(code[2]) | UInt64(code[3]) << 8
      let far = near | UInt64(code[4]) << 16 | UInt64(code[5]) << 24
      switch operation {
      case 0:
        if active {
          guard let value = read(context.pointee.Rsp) else { return false }
          registers[operand] = value
          context.pointee.Rsp += 8
        }
        index += 1
      case 1:
        if active { context.pointee.Rsp &+= operand == 0 ? near * 8 : far }
        index += operand == 0 ? 2 : 3
      case 2:
        if active { context.pointee.Rsp += UInt64(operand) * 8 + 8 }
        index += 1
      case 3:
        if active { context.pointee.Rsp = registers[Int(info[3] & 15)] &- UInt64(info[3] >> 4) * 16 }
        index += 1
      case 4, 5:
        if active {
          guard let value = read(base &+ (operation == 4 ? near * 8 : far)) else { return false }
          registers[operand] = value
        }
        index += operation == 4 ? 2 : 3
      case 8: index += 2
      case 9: index += 3
      case 10:
        if active {
          let start = context.pointee.Rsp + (operand == 1 ? 8 : 0)
          guard let rip = read(start), let rsp = read(start + 24) else { return false }
          (context.pointee.Rip, context.pointee.Rsp) = (rip, rsp)
          machineFrame = true
        }
        index += 1
      default: return false
      }
    }
    return true
  }
}
