import DumpFormat
import PortableExecutable
import StackUnwinder
import TestSupport
import Testing

/// Real images with bytes changed where unwind data and code are, under stacks full of addresses of theirs. No walk may
/// trap, go on for ever, or go down the stack.
@Suite struct HostileImageTests {
  private struct Numbers {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state >> 11
    }
  }

  @Test(
    .enabled(if: Corpus.isThere, Corpus.absent),
    arguments: [
      "pe/systeminformer/amd64/ksi.dll", "pe/systeminformer/arm64/ksi.dll",
      "pdb/symbolic/cfi_chained_loop.exe",
    ])
  func mutatedImages(_ name: String) throws {
    let original = try Corpus.bytes(name)
    let raw = try RawImage(original)
    let size = UInt64(raw.imageSize)
    let base: UInt64 = 0xFFFF_F800_0000_0000
    var numbers = Numbers(state: 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<150 {
      var bytes = original
      for _ in 0..<40 {
        let offset = 0x400 + Int(numbers.next() % UInt64(max(1, min(bytes.count, 0x4000) - 0x400)))
        if offset < bytes.count { bytes[offset] = UInt8(truncatingIfNeeded: numbers.next()) }
      }
      guard let image = try? ExecutableImage(BufferedImage(bytes)) else { continue }
      var stack = TestStack(size: 0x1000)
      for slot in stride(from: stack.base, to: stack.top, by: 8) {
        let value = numbers.next()
        stack.store(value % 4 == 0 ? stack.base + value % 0x1000 : base + value % size, at: slot)
      }
      let unwinder = StackUnwinder(
        memory: stack.memory,
        modules: [UnwindModule(base: VirtualAddress(base), size: UInt32(size), image: image)])
      for _ in 0..<6 {
        let (ip, sp) = (base + numbers.next() % size, stack.base + numbers.next() % 0x800)
        var x64 = RegistersX64(rip: ip, rsp: sp)
        for register in RegisterX64.nonVolatile { x64[register] = stack.base + numbers.next() % 0x1000 }
        var arm64 = RegistersARM64(pc: ip & ~3, sp: sp & ~15)
        for index in 0..<31 { arm64[x: index] = stack.base + numbers.next() % 0x1000 }
        let walk = unwinder.walk(from: raw.machine == 0x8664 ? .x64(x64) : .arm64(arm64), limit: 300)
        #expect((1...300).contains(walk.frames.count) && !walk.end.description.isEmpty)
        for (frame, next) in zip(walk.frames, walk.frames.dropFirst()) where next.isReturnAddress {
          #expect(next.stackPointer >= frame.stackPointer)
        }
      }
    }
  }
}
