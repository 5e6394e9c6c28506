import DumpFile
import DumpFormat
import PortableExecutable
import StackUnwinder

/// Walks a hostile stack over a hostile image, for each processor.
///
/// The headers are sound, so that everything behind them is reached; function table, unwind data, code, frame data and the
/// stack are the input.
func fuzzStackUnwinder(_ bytes: [UInt8]) {
  var numbers = FuzzInput(bytes)
  let place = { (number: UInt16) in FuzzMachine.imageBase + UInt64(number) * 2 }
  let ip = place(numbers.number())
  let sp = FuzzMachine.stackBase + UInt64(numbers.number(UInt8.self)) * 8
  let tableByteCount = UInt32(numbers.number(UInt8.self)) * 8
  let values = (0..<8).map { _ in place(numbers.number()) }
  let isReturnAddress = numbers.number(UInt8.self) & 1 != 0

  var x64 = RegistersX64(rip: ip, rsp: sp)
  for (index, register) in RegisterX64.nonVolatile.enumerated() { x64[register] = values[index] }
  var arm64 = RegistersARM64(pc: ip & ~3, sp: sp & ~15)
  for index in 0..<8 { arm64[x: 19 + index] = values[index] }
  arm64.fp = values[0]
  arm64.lr = values[1]
  var x86 = RegistersX86(eip: UInt32(ip), esp: UInt32(sp))
  for (index, register) in RegisterX86.nonVolatile.enumerated() {
    x86[register] = UInt32(truncatingIfNeeded: values[index])
  }
  for (machine, registers) in [
    (0x8664, .x64(x64)), (0xAA64, .arm64(arm64)), (0x14C, .x86(x86)),
  ] as [(UInt16, MachineRegisters)] {
    let memory = FuzzMachine(bytes, pointerByteCount: machine == 0x14C ? 4 : 8)
    let image = try? ExecutableImage(
      BufferedImage(FuzzMachine.image(bytes, machine, tableByteCount), layout: .mapped))
    precondition(image != nil, "the headers are sound")
    let module = UnwindModule(
      base: VirtualAddress(FuzzMachine.imageBase), size: FuzzMachine.imageByteCount, image: image,
      frameData: FuzzFrameData(bytes))
    let unwinder = StackUnwinder(memory: memory, modules: [module])
    for _ in 0..<2 {
      let walk = unwinder.walk(from: registers, isReturnAddress: isReturnAddress, limit: 200)
      precondition((1...200).contains(walk.frames.count), "more frames than were wanted")
      _ = walk.end.description
      for (frame, next) in zip(walk.frames, walk.frames.dropFirst()) {
        _ = next.reason?.description
        guard next.isReturnAddress else { continue }
        precondition(
          next.stackPointer > frame.stackPointer
            || (next.stackPointer == frame.stackPointer && (next.trust == .scan || machine == 0xAA64)),
          "the stack pointer went down")
      }
    }
  }
}

/// The memory of a made-up machine: a stack that is made of the input, with addresses of the image and of itself.
private struct FuzzMachine: MemoryReader {
  static let imageBase: UInt64 = 0x1_0000
  static let imageByteCount: UInt32 = 0x9000
  static let stackBase: UInt64 = 0x2_0000

  let pointerByteCount: Int
  private var stack: [UInt8] = []

  /// Two bytes make a slot.
  init(_ bytes: [UInt8], pointerByteCount: Int) {
    self.pointerByteCount = pointerByteCount
    for index in stride(from: 0, to: min(bytes.count, 0x800) - 1, by: 2) {
      let number = UInt64(bytes[index]) | UInt64(bytes[index + 1]) << 8
      let value = number == 0 ? 0 : Self.imageBase + number * 2
      for shift in 0..<pointerByteCount {
        stack.append(UInt8(truncatingIfNeeded: value >> UInt64(shift * 8)))
      }
    }
  }

  func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int {
    let offset = address.rawValue &- Self.stackBase
    guard offset < UInt64(stack.count) else { throw MemoryReadError(address: address, reason: .notPresent) }
    return unsafe stack.span.bytes.readSome(at: offset, into: buffer)
  }

  /// An image with the input behind its headers, the function table first.
  static func image(_ bytes: [UInt8], _ machine: UInt16, _ tableByteCount: UInt32) -> [UInt8] {
    var image = [UInt8](repeating: 0, count: 0x1000)
    func put(_ at: Int, _ value: UInt32, _ width: Int = 4) {
      for index in 0..<width { image[at + index] = UInt8(truncatingIfNeeded: value >> UInt32(index * 8)) }
    }
    put(0, 0x5A4D, 2)
    put(0x3C, 0x40)
    put(0x40, 0x4550)
    put(0x44, UInt32(machine), 2)
    put(0x46, 1, 2)
    put(0x54, 0xF0, 2)
    put(0x58, 0x20B, 2)
    put(0x58 + 32, 0x1000)
    put(0x58 + 56, imageByteCount)
    put(0x58 + 60, 0x400)
    put(0x58 + 108, 16)
    put(0x58 + 136, 0x1000)
    put(0x58 + 140, tableByteCount)
    let section = 0x58 + 0xF0
    put(section + 8, imageByteCount - 0x1000)
    put(section + 12, 0x1000)
    put(section + 36, 0x6000_0020)
    return image + bytes.prefix(Int(imageByteCount) - 0x1000)
  }
}

/// Frame data with the input as its program.
private struct FuzzFrameData: FrameDataSource {
  let data: FrameDataX86
  let omission: FramePointerOmissionX86

  init(_ bytes: [UInt8]) {
    var numbers = FuzzInput(bytes)
    data = FrameDataX86(
      localByteCount: UInt32(numbers.number(UInt8.self)), parameterByteCount: numbers.number(),
      savedRegisterByteCount: UInt32(numbers.number(UInt8.self)),
      program: String(decoding: bytes.prefix(0x400), as: UTF8.self))
    omission = FramePointerOmissionX86(
      begin: RelativeVirtualAddress(numbers.number()), localByteCount: UInt32(numbers.number(UInt8.self)),
      parameterByteCount: UInt32(numbers.number(UInt8.self)), prologByteCount: 3,
      savedRegisterCount: UInt32(numbers.number(UInt8.self) & 7), savesBasePointer: true,
      kind: numbers.number(UInt8.self) & 1 == 0 ? .omitted : .trap)
  }

  func frameData(at rva: RelativeVirtualAddress) -> FrameDataX86? { rva.rawValue & 0x100 == 0 ? data : nil }

  func framePointerOmission(at rva: RelativeVirtualAddress) -> FramePointerOmissionX86? {
    rva.rawValue & 0x200 == 0 ? omission : nil
  }
}
