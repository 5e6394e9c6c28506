import DumpFile
import DumpFormat

/// What speaks for a value being a return address.
public enum ReturnAddressEvidence: Hashable, Sendable {
  /// It lies in no module, or not in code.
  case notCode
  /// The instruction before it is no call.
  case notAfterCall
  /// It lies in a module, whose code is missing.
  case unknown
  /// The instruction before it is a call.
  case afterCall

  var text: String {
    switch self {
    case .notCode: "not in code"
    case .notAfterCall: "not after a call"
    case .unknown: "code is missing"
    case .afterCall: "after a call"
    }
  }
}

/// Tests whether values can be return addresses.
struct ReturnAddressCheck: Sendable {
  let architecture: Architecture
  let modules: ModuleMap
  /// Symbols, if there are any.
  let functions: (any FunctionLookup)?
  /// The first address of kernel mode; `nil` where all code is of one mode.
  let kernelStart: VirtualAddress?
  /// The mode of the stack whose return addresses are tested; `nil` takes those of any mode.
  private(set) var mode: ProcessorMode?

  init(
    architecture: Architecture, modules: ModuleMap, functions: (any FunctionLookup)?,
    kernelStart: VirtualAddress? = nil
  ) {
    self.architecture = architecture
    self.modules = modules
    self.functions = functions
    self.kernelStart = kernelStart
  }

  /// The mode that an address belongs to; `nil` if that is not known.
  func mode(of address: VirtualAddress) -> ProcessorMode? {
    kernelStart.map { address < $0 ? .user : .kernel }
  }

  /// The same for another stack.
  func onStack(at stackPointer: VirtualAddress) -> ReturnAddressCheck {
    var check = self
    check.mode = mode(of: stackPointer)
    return check
  }

  /// Whether a return address on the stack may lead there: no call leads from one mode into the other.
  func isOfSameMode(_ address: VirtualAddress) -> Bool { mode == nil || mode(of: address) == mode }

  /// Whether saved registers on a stack of user mode would lead into the kernel.
  func leadsIntoKernel(_ address: VirtualAddress, from state: borrowing WalkState) -> Bool {
    state.check.mode == .user && mode(of: address) == .kernel
  }

  /// Whether code may be at an address.
  func mayBeCode(_ address: VirtualAddress) -> Bool { place(of: address) != nil }

  /// Where in code an address is; `nil` if it is elsewhere.
  private func place(of address: VirtualAddress) -> (module: OpenModule, rva: RelativeVirtualAddress)? {
    // The first page of an image is its header, which holds no code.
    guard isOfSameMode(address), let module = modules.module(containing: address),
      let rva = module.rva(of: address),
      rva.rawValue >= 0x1000, module.isExecutable(rva) != false
    else { return nil }
    return (module, rva)
  }

  func evidence(_ address: VirtualAddress) -> ReturnAddressEvidence {
    guard let (module, rva) = place(of: address) else { return .notCode }
    switch architecture {
    case .arm64:
      guard rva.rawValue & 3 == 0 else { return .notCode }
      let bytes = module.codeBytes(at: RelativeVirtualAddress(rva.rawValue - 4), count: 4)
      guard bytes.count == 4 else { return .unknown }
      let code = bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
      return isCallARM64(code) ? .afterCall : .notAfterCall
    case .x64, .x86:
      guard let followsCall = module.followsCallX86(rva) else { return .unknown }
      return followsCall ? .afterCall : .notAfterCall
    }
  }
}

extension OpenModule {
  /// Whether the instruction before an address is a call of x86 or x64; `nil` if its bytes are missing.
  func followsCallX86(_ rva: RelativeVirtualAddress) -> Bool? {
    guard rva.rawValue >= 8 else { return nil }
    let bytes = codeBytes(at: RelativeVirtualAddress(rva.rawValue - 8), count: 8)
    return bytes.count == 8 ? endsWithCallX86(bytes) : nil
  }
}

/// Whether an instruction is `BL` or `BLR`, with or without authentication.
func isCallARM64(_ code: UInt32) -> Bool { code >> 26 == 0b100101 || code & 0xFEFF_F000 == 0xD63F_0000 }

/// Whether eight bytes end with a near call of x86 or x64: direct (E8), or through a register or memory (FF /2).
func endsWithCallX86(_ code: [UInt8]) -> Bool {
  guard code.count == 8 else { return false }
  if code[3] == 0xE8 { return true }
  // FF /2 takes 2 to 7 bytes; a prefix before it does not matter.
  for length in 2...7 where code[8 - length] == 0xFF {
    let modRM = code[9 - length]
    guard modRM >> 3 & 7 == 2 else { continue }
    let mod = modRM >> 6
    let rm = modRM & 7
    let hasSIB = mod != 3 && rm == 4
    let hasNoBase = mod == 0 && (rm == 5 || (hasSIB && length >= 3 && code[10 - length] & 7 == 5))
    let displacement = mod == 1 ? 1 : (mod == 2 || hasNoBase ? 4 : 0)
    if length == 2 + (hasSIB ? 1 : 0) + displacement { return true }
  }
  return false
}
