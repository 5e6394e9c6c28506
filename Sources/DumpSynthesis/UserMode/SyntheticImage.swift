/// A mapped x64 image with code and the unwind data that belongs to it.
public struct SyntheticImage: Equatable, Sendable {
  /// What a prolog does.
  public enum PrologStep: Equatable, Sendable {
    /// `push` of a register by its number: 3 Rbx, 5 Rbp, 6 Rsi, 7 Rdi.
    case push(Int)
    /// `sub rsp`: a multiple of 8, up to 512 KiB.
    case allocate(Int)
    /// `lea rbp, [rsp+offset]`: a multiple of 16, up to 240.
    case setFramePointer(Int)
    /// A register was stored at an offset from the stack pointer.
    case save(Int, at: Int)
    /// The processor pushed Ss, Rsp, the flags, Cs and Rip.
    case machineFrame
  }

  /// A function with unwind data. Behind its prolog comes a call, then an epilog.
  struct Function: Equatable, Sendable {
    var rva: Int
    var code: [UInt8]
    var unwindInfo: [UInt8]
  }

  /// The module.
  public let module: SyntheticModule
  private var functions: [Function] = []
  /// Code without unwind data.
  private var leaves: [(rva: Int, code: [UInt8])] = []
  private var exports: [(name: String, rva: Int)] = []

  /// An image without functions.
  public init(_ module: SyntheticModule) { self.module = module }

  /// Images are equal if they have the same bytes.
  public static func == (a: Self, b: Self) -> Bool {
    a.module == b.module && a.functions == b.functions && a.leaves.map(\.code) == b.leaves.map(\.code)
  }

  /// Adds code that leaves the stack alone, and has no unwind data.
  public mutating func addLeaf(at rva: Int, _ code: [UInt8]) { leaves.append((rva, code)) }

  /// Exports a function by name.
  public mutating func addExport(_ name: String, at rva: Int) { exports.append((name, rva)) }

  /// Adds a function that makes a call; its functions must be added by ascending address.
  ///
  /// - Returns: offset in the image of the instruction behind the call.
  @discardableResult
  public mutating func addFunction(at rva: Int, prolog: [PrologStep]) -> Int {
    var code: [UInt8] = []
    var codes: [[UInt8]] = []  // unwind codes, those of the first instruction first
    var frame: UInt8 = 0
    for step in prolog {
      switch step {
      case .push(let register):
        code.append(0x50 + UInt8(register))
        codes.append([UInt8(code.count), UInt8(register) << 4])  // UWOP_PUSH_NONVOL
      case .allocate(let count):
        code += [0x48, 0x81, 0xEC] + Self.bytes(count, 4)  // sub rsp, imm32
        codes.append([UInt8(code.count), 0x01] + Self.bytes(count / 8, 2))  // UWOP_ALLOC_LARGE
      case .setFramePointer(let offset):
        code += [0x48, 0x8D, 0x6C, 0x24, UInt8(offset)]  // lea rbp, [rsp+disp8]
        codes.append([UInt8(code.count), 0x03])  // UWOP_SET_FPREG
        frame = UInt8(offset / 16) << 4 | 5
      case .save(let register, let offset):
        // mov [rsp+disp32], register
        code += [0x48, 0x89, UInt8(0x84 + register * 8), 0x24] + Self.bytes(offset, 4)
        codes.append([UInt8(code.count), UInt8(register) << 4 | 0x04] + Self.bytes(offset / 8, 2))
      case .machineFrame: codes.append([0, 0x0A])  // UWOP_PUSH_MACHFRAME
      }
    }
    let prologSize = UInt8(code.count)
    code += [0x0F, 0x1F, 0x00, 0xE8] + Self.bytes(0x40, 4)  // nop; call
    let returnOffset = rva + code.count
    code += [0x0F, 0x1F, 0x00, 0x90, 0x90, 0x33, 0xC0, 0xCC]  // nops, xor eax, eax, int 3: no epilog
    let all = codes.reversed().flatMap(\.self)
    functions.append(
      Function(
        rva: rva, code: code,
        unwindInfo: [1, prologSize, UInt8(all.count / 2), frame] + all
          + (all.count % 4 == 0 ? [] : [0, 0])))
    return returnOffset
  }

  /// The parts of the image that are not empty, by their offset: header, code, function table and unwind data.
  ///
  /// - Parameter tableRVA: where the function table is, on a page of its own behind the code.
  public func parts(functionTableAt tableRVA: Int) -> [(rva: Int, bytes: [UInt8])] {
    var table: [UInt8] = []
    var data: [UInt8] = []
    let dataRVA = tableRVA + 0x800
    for function in functions {
      table += Self.bytes(function.rva, 4) + Self.bytes(function.rva + function.code.count, 4)
      table += Self.bytes(dataRVA + data.count, 4)
      data += function.unwindInfo
    }
    var header = ByteWriter(module.header(for: .x64))
    header.setU16(2, at: 0x86)  // NumberOfSections
    header.setU32(16, at: 0x98 + 0x6C)  // NumberOfRvaAndSizes
    header.setU32(UInt32(tableRVA), at: 0x98 + 0x88)  // exception directory
    header.setU32(UInt32(table.count), at: 0x98 + 0x8C)
    let exportRVA = tableRVA + 0xC00
    let exportData = exportDirectory(at: exportRVA)
    if !exports.isEmpty {
      header.setU32(UInt32(exportRVA), at: 0x98 + 0x70)  // export directory
      header.setU32(UInt32(exportData.count), at: 0x98 + 0x74)
    }
    header.grow(to: 0x200)
    let sections = [
      (".text", 0x1000, tableRVA - 0x1000, 0x6000_0020), (".pdata", tableRVA, 0x1000, 0x4000_0040),
    ]
    for (index, section) in sections.enumerated() {
      let place = 0x98 + 0xF0 + index * 40
      header.grow(to: place + 40)
      header.setASCII(section.0, at: place)
      header.setU32(UInt32(section.2), at: place + 0x08)  // VirtualSize
      header.setU32(UInt32(section.1), at: place + 0x0C)  // VirtualAddress
      header.setU32(UInt32(section.2), at: place + 0x10)  // SizeOfRawData
      header.setU32(UInt32(section.1), at: place + 0x14)  // PointerToRawData
      header.setU32(UInt32(section.3), at: place + 0x24)  // Characteristics
    }
    return [(0, header.bytes), (tableRVA, table), (dataRVA, data), (exportRVA, exportData)]
      + functions.map { ($0.rva, $0.code) } + leaves
  }

  /// `IMAGE_EXPORT_DIRECTORY`, its three arrays and its names.
  private func exportDirectory(at rva: Int) -> [UInt8] {
    guard !exports.isEmpty else { return [] }
    let sorted = exports.sorted { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }
    let count = sorted.count
    let functions = 40
    let names = functions + 4 * count
    let ordinals = names + 4 * count
    let text = ordinals + 2 * count
    var out = ByteWriter(count: text)
    out.setU32(1, at: 0x10)  // Base
    out.setU32(UInt32(count), at: 0x14)  // NumberOfFunctions
    out.setU32(UInt32(count), at: 0x18)  // NumberOfNames
    out.setU32(UInt32(rva + functions), at: 0x1C)  // AddressOfFunctions
    out.setU32(UInt32(rva + names), at: 0x20)  // AddressOfNames
    out.setU32(UInt32(rva + ordinals), at: 0x24)  // AddressOfNameOrdinals
    for (index, export) in sorted.enumerated() {
      out.setU32(UInt32(export.rva), at: functions + 4 * index)
      let place = out.append(Array(export.name.utf8) + [0])
      out.setU32(UInt32(rva + place), at: names + 4 * index)
      out.setU16(UInt16(index), at: ordinals + 2 * index)
    }
    let place = out.append(Array(module.name.utf8) + [0])
    out.setU32(UInt32(rva + place), at: 0x0C)  // Name
    return out.bytes
  }

  private static func bytes(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
