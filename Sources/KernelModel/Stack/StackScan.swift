public import DumpFile
public import DumpFormat
public import StackUnwinder

/// Finds possible return addresses on a stack without unwind data.
///
/// Every pointer-sized slot whose value lies in a module is a candidate. Where the dump has the code in front of the
/// value, it must end with a call; where it does not, the candidate stays. So the true return addresses are among the
/// frames, and others may be: each is marked `FrameTrust.scan`.
public struct StackScan {
  private let modules: ModuleList
  private let memory: any MemoryReader
  private let architecture: Architecture

  /// A scan over the memory and modules of a dump.
  public init(dump: KernelDump, modules: ModuleList) {
    self.modules = modules
    memory = dump.memory
    architecture = dump.architecture
  }

  /// The stack from its context on: the context's own frame, then what the scan finds.
  ///
  /// - Parameters:
  ///   - byteCount: how far to look up the stack; the scan ends earlier where memory ends.
  ///   - frameLimit: how many frames are returned at most.
  public func frames(
    instructionPointer: VirtualAddress, stackPointer: VirtualAddress, byteCount: Int, frameLimit: Int = 256
  ) -> [StackFrame] {
    var frames = [
      StackFrame(
        index: 0, instructionPointer: instructionPointer, stackPointer: stackPointer, trust: .context)
    ]
    let width = architecture.pointerByteCount
    // A stack pointer that is not aligned is damaged; the slots are aligned all the same.
    let start = VirtualAddress((stackPointer.rawValue &+ UInt64(width - 1)) & ~UInt64(width - 1))
    let bytes = memory.readableBytes(at: start, maximum: byteCount)
    var offset = 0
    while offset + width <= bytes.count, frames.count < frameLimit {
      let value = VirtualAddress(littleEndian(bytes[offset..<(offset + width)]))
      if isPossibleReturnAddress(value) {
        frames.append(
          StackFrame(
            index: frames.count, instructionPointer: value, stackPointer: start + UInt64(offset), trust: .scan
          ))
      }
      offset += width
    }
    return frames
  }

  private func isPossibleReturnAddress(_ address: VirtualAddress) -> Bool {
    // The first page of an image is its header, which holds no code.
    guard let module = modules.module(containing: address), address.distance(from: module.base) >= 0x1000
    else {
      return false
    }
    if architecture == .arm64, address.rawValue & 3 != 0 { return false }
    return followsCall(address) ?? true
  }

  /// Whether the instruction before an address is a call; `nil` when the dump does not have the code.
  private func followsCall(_ address: VirtualAddress) -> Bool? {
    switch architecture {
    case .arm64:
      guard let code = try? memory.integer(at: address - 4, as: UInt32.self) else { return nil }
      let isBranchWithLink = code >> 26 == 0b100101
      // BLR, and its forms that authenticate the pointer (BLRAA and relatives).
      let isBranchWithLinkToRegister = code & 0xFEFF_F000 == 0xD63F_0000
      return isBranchWithLink || isBranchWithLinkToRegister
    case .x64, .x86:
      guard let code = try? memory.bytes(at: address - 8, count: 8) else { return nil }
      return endsWithCall(code)
    }
  }
}

/// Whether the last bytes are an x86 or x64 call, near and direct (E8) or through a register or memory (FF /2).
func endsWithCall(_ code: [UInt8]) -> Bool {
  let end = code.count
  if end >= 5, code[end - 5] == 0xE8 { return true }
  // FF /2 takes 2 to 7 bytes, a REX prefix before it does not matter.
  for length in 2...7 where end >= length && code[end - length] == 0xFF {
    let modRM = code[end - length + 1]
    guard modRM >> 3 & 7 == 2 else { continue }
    let mod = modRM >> 6
    let rm = modRM & 7
    let hasSIB = mod != 3 && rm == 4
    let hasNoBase = mod == 0 && (rm == 5 || (hasSIB && length >= 3 && code[end - length + 2] & 7 == 5))
    let displacement = mod == 1 ? 1 : (mod == 2 || hasNoBase ? 4 : 0)
    if length == 2 + (hasSIB ? 1 : 0) + displacement { return true }
  }
  return false
}
