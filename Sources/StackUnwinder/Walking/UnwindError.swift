import DumpFile
public import DumpFormat

/// Why a frame could not be unwound by the data of its module.
public enum UnwindError: Error, Hashable, Sendable {
  /// The address lies in no module that is known.
  case noModule(VirtualAddress)
  /// The module has no image, neither given nor in memory, or its image has no unwind data.
  case noUnwindData(moduleBase: VirtualAddress)
  /// Bytes of the function table, the unwind data or the frame data are missing from image and memory.
  case missing(RelativeVirtualAddress, moduleBase: VirtualAddress)
  /// The unwind data has a version or form that is not known.
  case unsupportedVersion(UInt8, at: RelativeVirtualAddress)
  /// An unwind code that is not defined.
  case unknownCode(UInt8, at: RelativeVirtualAddress)
  /// An unwind code whose operands lie beyond the end of the codes.
  case truncatedCodes(at: RelativeVirtualAddress)
  /// More chained entries than any compiler makes; most likely a loop.
  case tooManyChainedEntries(limit: Int, at: RelativeVirtualAddress)
  /// The unwind data needs a register whose value is not known at this frame.
  case unknownRegister(String)
  /// The program of x86 frame data cannot be run: what is wrong with it.
  case invalidFrameProgram(String)
  /// A return address outside of all functions: a leaf function calls nobody.
  case callFromLeafFunction(VirtualAddress)
  /// A return address on a stack of user mode leads into the kernel, or the other way round: no call does that.
  case otherMode(VirtualAddress)
  /// The stack cannot be read at the address.
  case unreadableStack(VirtualAddress)
  /// The stack pointer did not move up.
  case didNotAdvance(from: VirtualAddress, to: VirtualAddress)
}

extension UnwindError: CustomStringConvertible {
  /// What was being read, where, and what was found.
  public var description: String {
    switch self {
    case .noModule(let address): "0x\(hexadecimal(address.rawValue, 16)) lies in no module"
    case .noUnwindData(let base): "the module at 0x\(hexadecimal(base.rawValue, 16)) has no unwind data"
    case .missing(let rva, let base):
      "unwind data at RVA 0x\(hexadecimal(rva)) of the module at 0x\(hexadecimal(base.rawValue, 16)) is missing"
    case .unsupportedVersion(let version, let rva):
      "unwind data at RVA 0x\(hexadecimal(rva)) has version \(version), which is not known"
    case .unknownCode(let code, let rva):
      "unwind data at RVA 0x\(hexadecimal(rva)) has the unknown code \(code)"
    case .truncatedCodes(let rva):
      "an unwind code at RVA 0x\(hexadecimal(rva)) goes beyond the end of the codes"
    case .tooManyChainedEntries(let limit, let rva):
      "unwind data at RVA 0x\(hexadecimal(rva)) is chained to more than \(limit) entries"
    case .unknownRegister(let name): "the value of \(name) is needed and not known"
    case .invalidFrameProgram(let problem): "frame data cannot be run: \(problem)"
    case .otherMode(let address):
      "the return address 0x\(hexadecimal(address.rawValue, 16)) is of the other mode of the processor"
    case .callFromLeafFunction(let address):
      "return address 0x\(hexadecimal(address.rawValue, 16)) lies in no function of its module"
    case .unreadableStack(let address): "the stack cannot be read at 0x\(hexadecimal(address.rawValue, 16))"
    case .didNotAdvance(let from, let to):
      "the stack pointer went from 0x\(hexadecimal(from.rawValue, 16)) to 0x\(hexadecimal(to.rawValue, 16))"
    }
  }
}

private func hexadecimal(_ rva: RelativeVirtualAddress) -> String { hexadecimal(UInt64(rva.rawValue), 8) }
