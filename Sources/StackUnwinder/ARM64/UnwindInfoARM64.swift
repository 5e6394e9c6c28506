import DumpFormat
import PortableExecutable

/// The unwind data of a function of ARM64, from `.xdata` or from the packed word of its entry.
public struct UnwindInfoARM64: Equatable, Sendable {
  /// An epilog.
  public struct Epilog: Equatable, Sendable {
    /// Where it begins, in instructions from the beginning of the function.
    public var start: UInt32
    /// What it undoes, first instruction first; the `ret` is not among them.
    public var codes: [UnwindCodeARM64]
  }

  /// Length of the function in instructions.
  public var instructionCount: UInt32
  /// What the prolog did, last instruction first; behind ``UnwindCodeARM64/endOfPart`` what that of the whole function did.
  public var prolog: [UnwindCodeARM64]
  /// The epilogs.
  public var epilogs: [Epilog]
  /// Whether the instructions of the prolog are in this function. A packed fragment has none.
  public var hasProlog: Bool

  /// Decodes the unwind data of an entry.
  ///
  /// - Parameter bytes: reads so many bytes of `.xdata`, or as many as there are.
  init(
    _ entry: RuntimeFunctionARM64, moduleBase: VirtualAddress,
    bytes: (RelativeVirtualAddress, Int) -> [UInt8]
  ) throws(UnwindError) {
    switch entry.flag {
    case 0:
      try self.init(full: RelativeVirtualAddress(entry.word), moduleBase: moduleBase, bytes: bytes)
    case 1, 2: try self.init(packed: entry)
    default: throw .unsupportedVersion(3, at: entry.begin)
    }
  }

  private init(
    full rva: RelativeVirtualAddress, moduleBase: VirtualAddress,
    bytes: (RelativeVirtualAddress, Int) -> [UInt8]
  ) throws(UnwindError) {
    let head = bytes(rva, 8)
    guard let word = head.word(0) else { throw .missing(rva, moduleBase: moduleBase) }
    instructionCount = word & 0x3FFFF
    guard word >> 18 & 3 == 0 else { throw .unsupportedVersion(UInt8(word >> 18 & 3), at: rva) }
    let hasOneEpilog = word >> 21 & 1 != 0
    var count = Int(word >> 22 & 0x1F)
    var codeWords = Int(word >> 27)
    var start = 4
    if count == 0, codeWords == 0 {
      guard let more = head.word(4) else { throw .missing(rva, moduleBase: moduleBase) }
      count = Int(more & 0xFFFF)
      codeWords = Int(more >> 16 & 0xFF)
      start = 8
    }
    let scopeCount = hasOneEpilog ? 0 : count
    let needed = start + (scopeCount + codeWords) * 4
    let all = bytes(rva, needed)
    guard all.count == needed else { throw .missing(rva, moduleBase: moduleBase) }
    let codes = all[(start + scopeCount * 4)...]
    prolog = try Self.codes(codes, from: 0, at: rva)
    hasProlog = true
    epilogs = []
    if hasOneEpilog {
      let codes = try Self.epilogCodes(codes, from: count, at: rva)
      let length = UInt32(codes.count { $0.isInstruction }) + 1
      epilogs.append(Epilog(start: instructionCount &- length, codes: codes))
      return
    }
    for index in 0..<scopeCount {
      guard let scope = all.word(start + index * 4) else { break }
      // A scope that is damaged takes nothing from the others.
      guard let codes = try? Self.epilogCodes(codes, from: Int(scope >> 22), at: rva) else { continue }
      epilogs.append(Epilog(start: scope & 0x3FFFF, codes: codes))
    }
  }

  /// Codes up to `end`.
  private static func codes(
    _ bytes: ArraySlice<UInt8>, from index: Int, at rva: RelativeVirtualAddress
  ) throws(UnwindError) -> [UnwindCodeARM64] {
    var result: [UnwindCodeARM64] = []
    var rest = bytes.dropFirst(index)
    while !rest.isEmpty {
      let (code, byteCount) = try UnwindCodeARM64.decode(rest, at: rva)
      if code == .end { break }
      result.append(code)
      rest = rest.dropFirst(byteCount)
    }
    return result
  }

  private static func epilogCodes(
    _ bytes: ArraySlice<UInt8>, from index: Int, at rva: RelativeVirtualAddress
  ) throws(UnwindError) -> [UnwindCodeARM64] {
    let codes = try codes(bytes, from: index, at: rva)
    return codes.firstIndex(of: .endOfPart).map { Array(codes[..<$0]) } ?? codes
  }

  /// Instructions of the prolog that are in this function.
  var prologInstructionCount: Int {
    guard hasProlog else { return 0 }
    return prolog.prefix { $0 != .endOfPart }.count { $0.isInstruction }
  }
}

extension [UInt8] {
  fileprivate func word(_ offset: Int) -> UInt32? {
    guard offset + 4 <= count else { return nil }
    return (0..<4).reduce(0) { $0 | UInt32(self[offset + $1]) << UInt32($1 * 8) }
  }
}
