import DumpFormat
import PortableExecutable
import StackUnwinder
import Testing

/// Frames made by running prologs, and what unwinding must make of them.
struct SyntheticFrameX64 {
  static let base: UInt64 = 0xFFFF_F800_1234_0000
  static let returnAddress: UInt64 = 0xFFFF_F806_0000_1234

  let image: RawImage
  let module: UnwindModule

  init(_ bytes: [UInt8]) throws {
    image = try RawImage(bytes)
    let executable = try ExecutableImage(BufferedImage(bytes))
    module = UnwindModule(
      base: VirtualAddress(Self.base), size: UInt32(image.imageSize), image: executable)
  }

  /// Entries of the function table.
  var entries: [Int] {
    stride(from: image.functionTable.rva, to: image.functionTable.rva + image.functionTable.size - 11, by: 12)
      .filter { ((try? image.u32($0)) ?? 0) != 0 }
  }

  /// A processor that has just entered the function.
  static func entered(_ prolog: PrologX64) -> (processor: ProcessorX64Model, caller: ProcessorX64Model) {
    let room = prolog.parts.reduce(0) { $0 + $1.codes.reduce(0) { $0 + 16 + $1.value } }
    var processor = ProcessorX64Model(room: room)
    var caller = processor
    caller.rip = returnAddress
    processor.push(returnAddress)
    return (processor, caller)
  }

  /// What differs after unwinding; `nil` if all is as in the caller.
  func difference(
    _ processor: ProcessorX64Model, at rva: Int, isReturnAddress: Bool, _ caller: ProcessorX64Model,
    position: FunctionPosition? = nil
  ) -> String? {
    var processor = processor
    processor.rip = Self.base + UInt64(rva)
    let unwinder = StackUnwinder(memory: processor.stack.memory, modules: [module])
    var found: (StackFrame, RegistersX64)?
    let end = unwinder.walk(
      from: .x64(processor.registers), isReturnAddress: isReturnAddress, limit: 2
    ) { frame, registers in
      if frame.index == 1, case .x64(let registers) = registers { found = (frame, registers) }
      return true
    }
    guard let (frame, registers) = found else { return "no frame: \(end)" }
    guard frame.trust == .unwindInfo else { return "trust \(frame.trust): \(end)" }
    if let position, frame.reason != .unwindData(position) { return "\(String(describing: frame.reason))" }
    if registers.rip != caller.rip { return "rip \(String(registers.rip, radix: 16))" }
    if registers.rsp != caller.integers[4] {
      return "rsp off by \(Int64(bitPattern: registers.rsp &- caller.integers[4]))"
    }
    for register in RegisterX64.nonVolatile
    where registers[register] != caller.integers[Int(register.rawValue)] {
      return "\(register.name) is \(String(registers[register] ?? 0, radix: 16))"
    }
    for index in 6...15 {
      guard let value = registers[xmm: index], value == caller.vectors[index] else { return "xmm\(index)" }
    }
    for register in [RegisterX64.rax, .rcx, .rdx, .r8, .r9, .r10, .r11] where registers[register] != nil {
      return "\(register.name) is known after a call"
    }
    return nil
  }
}
