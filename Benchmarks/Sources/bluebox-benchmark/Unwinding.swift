import DumpFile
import DumpFormat
import PortableExecutable
import StackUnwinder

/// A thousand frames of a function that calls itself, by its unwind data.
func measureUnwinding(in table: inout Table) throws {
  let frameCount = 1_000
  let base: UInt64 = 0xFFFF_F800_0000_0000
  let stack: UInt64 = 0xFFFF_9000_0000_0000
  let image = try ExecutableImage(BufferedImage(recursiveImage()))
  // 32 bytes of locals, the saved Rbx, the return address; the outermost has none.
  var slots: [UInt64] = []
  for index in 0..<frameCount {
    slots += [0, 0, 0, 0, UInt64(index), index + 1 < frameCount ? base + 0x100A : 0]
  }
  let memory = OnePiece(
    start: stack, bytes: slots.flatMap { slot in (0..<8).map { UInt8(truncatingIfNeeded: slot >> (8 * $0)) } }
  )
  let unwinder = StackUnwinder(
    memory: memory, modules: [UnwindModule(base: VirtualAddress(base), size: 0x3000, image: image)])
  let registers = MachineRegisters.x64(RegistersX64(rip: base + 0x100A, rsp: stack))
  guard unwinder.walk(from: registers, limit: 2_000).frames.count == frameCount else {
    throw BenchmarkError.nothingMapped
  }
  let seconds = leastSeconds(runs: 50) { keep(unwinder.walk(from: registers, limit: 2_000)) }
  table.row(
    "1,000 frames by unwind data, warm", "\(fixed(seconds * 1e3)) ms", target: "below 2 ms",
    isReached: seconds < 0.002)
}

/// Memory of one piece.
private struct OnePiece: MemoryReader {
  let start: UInt64
  let bytes: [UInt8]
  var pointerByteCount: Int { 8 }

  func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int {
    let offset = address.rawValue &- start
    guard offset < UInt64(bytes.count) else { throw MemoryReadError(address: address, reason: .notPresent) }
    let part = bytes[Int(offset)...].prefix(buffer.count)
    buffer.copyBytes(from: part)
    return part.count
  }
}

/// A PE32+ image with one function: `push rbx; sub rsp, 20h; call itself; add rsp, 20h; pop rbx; ret`.
private func recursiveImage() -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: 0x600)
  func put(_ value: UInt64, _ width: Int, at offset: Int) {
    for i in 0..<width { bytes[offset + i] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(i))) }
  }
  put(0x5A4D, 2, at: 0)  // MZ
  put(0x80, 4, at: 0x3C)
  put(0x4550, 4, at: 0x80)  // PE
  put(0x8664, 2, at: 0x84)
  put(2, 2, at: 0x86)  // sections
  put(0xF0, 2, at: 0x94)  // SizeOfOptionalHeader
  put(0x22, 2, at: 0x96)
  put(0x20B, 2, at: 0x98)  // PE32+
  put(0x1000, 4, at: 0x98 + 32)  // SectionAlignment
  put(0x200, 4, at: 0x98 + 36)  // FileAlignment
  put(0x3000, 4, at: 0x98 + 56)  // SizeOfImage
  put(0x200, 4, at: 0x98 + 60)  // SizeOfHeaders
  put(16, 4, at: 0x98 + 108)
  put(0x2000, 4, at: 0x98 + 112 + 3 * 8)  // the exception directory
  put(12, 4, at: 0x98 + 116 + 3 * 8)
  for (index, (name, rva, flags)) in [(".text", 0x1000, 0x6000_0020), (".pdata", 0x2000, 0x4000_0040)]
    .enumerated()
  {
    let at = 0x188 + 40 * index
    for (i, byte) in name.utf8.enumerated() { bytes[at + i] = byte }
    put(0x200, 4, at: at + 8)
    put(UInt64(rva), 4, at: at + 12)
    put(0x200, 4, at: at + 16)
    put(UInt64(0x200 * (index + 1)), 4, at: at + 20)
    put(UInt64(flags), 4, at: at + 36)
  }
  let code: [UInt8] = [
    0x53, 0x48, 0x83, 0xEC, 0x20, 0xE8, 0xF6, 0xFF, 0xFF, 0xFF, 0x48, 0x83, 0xC4, 0x20, 0x5B, 0xC3,
  ]
  bytes.replaceSubrange(0x200..<(0x200 + code.count), with: code)
  put(0x1000, 4, at: 0x400)
  put(0x1010, 4, at: 0x404)
  put(0x2010, 4, at: 0x408)
  // UNWIND_INFO: version 1, prolog of 5 bytes, UWOP_ALLOC_SMALL 20h at 5, UWOP_PUSH_NONVOL Rbx at 1.
  bytes.replaceSubrange(0x410..<0x418, with: [0x01, 0x05, 0x02, 0x00, 0x05, 0x32, 0x01, 0x30])
  return bytes
}
