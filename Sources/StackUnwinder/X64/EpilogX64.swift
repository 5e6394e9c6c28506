import DumpFormat
import PortableExecutable

/// The rest of an epilog, decoded from its instructions.
///
/// Without a description in the unwind data this is the only way to know: Windows does the same, which is why the form of
/// epilogs is prescribed. `add rsp` or `lea rsp` first, pops, then `ret` or a jump that leaves the function.
struct EpilogX64 {
  /// What is left to do before the return address is on top.
  private(set) var operations: [UnwindRuleX64.Operation] = []
  /// Bytes that `ret n` removes.
  private(set) var extra: UInt64 = 0

  private let code: [UInt8]
  private var offset = 0

  /// Instructions of the longest epilog: an adjustment, a pop of each register, and a jump.
  private static let longest = 64

  /// Decodes from an instruction on; `nil` if it is in no epilog, or if its bytes are missing.
  init?(
    at rva: RelativeVirtualAddress, _ entry: RuntimeFunction, _ info: UnwindInfoX64, _ module: OpenModule
  ) throws(UnwindError) {
    code = module.codeBytes(at: rva, count: Self.longest)
    readAdjustment(info.frameRegister)
    while let register = readPop() {
      operations.append(.init(kind: .pop, register: register))
    }
    switch byte(0) {
    case 0xC3: return
    case 0xC2:
      guard let low = byte(1), let high = byte(2) else { return nil }
      extra = UInt64(low) | UInt64(high) << 8
    case 0xF3:
      guard byte(1) == 0xC3 else { return nil }
    case 0xEB:
      guard let distance = byte(1) else { return nil }
      let target = Int64(rva.rawValue) + Int64(offset) + 2 + Int64(Int8(bitPattern: distance))
      guard Self.leaves(target, entry, info, module) else { return nil }
    case 0xE9:
      guard let distance = number(1) else { return nil }
      let target = Int64(rva.rawValue) + Int64(offset) + 5 + Int64(distance)
      guard Self.leaves(target, entry, info, module) else { return nil }
    case 0xFF:
      // `jmp [mem]`; a jump through a register without a prefix belongs to a switch.
      guard let modRM = byte(1), modRM >> 3 & 7 == 4, modRM >> 6 == 0 else { return nil }
    case .some(0x48...0x4F):
      // Tail calls through pointers have a REX.W, which tells them from switches.
      guard byte(1) == 0xFF, let modRM = byte(2), modRM >> 3 & 7 == 4 else { return nil }
    default: return nil
    }
  }

  /// Whether a jump leaves the function: not to another part of it, but to its beginning as to that of any other.
  private static func leaves(
    _ target: Int64, _ entry: RuntimeFunction, _ info: UnwindInfoX64, _ module: OpenModule
  ) -> Bool {
    guard let address = UInt32(exactly: target).map({ RelativeVirtualAddress($0) }) else { return false }
    if address >= entry.begin, address < entry.endAddress {
      return address == entry.begin && !info.flags.contains(.chained)
    }
    // Without a function there, it is a leaf.
    guard let other = try? module.entryX64(containing: address) else { return true }
    guard let begin = module.functionBeginX64(of: other) else { return true }
    return begin != module.functionBeginX64(of: entry) || address == begin
  }

  /// `add rsp, n` or `lea rsp, [frame register + n]`.
  private mutating func readAdjustment(_ frameRegister: RegisterX64?) {
    guard let rex = byte(0), rex & 0xF8 == 0x48, let opcode = byte(1), let modRM = byte(2) else { return }
    switch opcode {
    case 0x83 where rex == 0x48 && modRM == 0xC4:
      guard let value = byte(3) else { return }
      operations.append(.init(kind: .add, value: Int64(Int8(bitPattern: value))))
      offset += 4
    case 0x81 where rex == 0x48 && modRM == 0xC4:
      guard let value = number(3) else { return }
      operations.append(.init(kind: .add, value: Int64(value)))
      offset += 7
    case 0x8D where modRM >> 3 & 7 == 4 && rex & 4 == 0:
      let register = modRM & 7 | rex << 3 & 8
      guard register == frameRegister?.rawValue else { return }
      // Rsp and R12 need a SIB byte.
      let start = modRM & 7 == 4 ? 4 : 3
      let value: Int64
      switch modRM >> 6 {
      case 0 where modRM & 7 != 5:
        value = 0
        offset += start
      case 1:
        guard let byte = byte(start) else { return }
        value = Int64(Int8(bitPattern: byte))
        offset += start + 1
      case 2:
        guard let number = number(start) else { return }
        value = Int64(number)
        offset += start + 4
      default: return
      }
      operations.append(.init(kind: .setStackPointer, base: register, value: value))
    default: return
    }
  }

  /// `pop register`.
  private mutating func readPop() -> UInt8? {
    guard let first = byte(0) else { return nil }
    if first & 0xF8 == 0x58 {
      offset += 1
      return first & 7
    }
    guard first & 0xF0 == 0x40, let second = byte(1), second & 0xF8 == 0x58 else { return nil }
    offset += 2
    return second & 7 | first << 3 & 8
  }

  private func byte(_ distance: Int) -> UInt8? {
    let index = offset + distance
    return index < code.count ? code[index] : nil
  }

  private func number(_ distance: Int) -> Int32? {
    guard let a = byte(distance), let b = byte(distance + 1), let c = byte(distance + 2),
      let d = byte(distance + 3)
    else { return nil }
    return Int32(bitPattern: UInt32(a) | UInt32(b) << 8 | UInt32(c) << 16 | UInt32(d) << 24)
  }
}
