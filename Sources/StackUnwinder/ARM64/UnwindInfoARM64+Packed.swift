import DumpFormat
import PortableExecutable

extension UnwindInfoARM64 {
  /// What the packed word of an entry stands for: a prolog of a fixed form.
  ///
  /// From low to high addresses such a frame has the local area, with Fp and Lr at its bottom where frames are chained,
  /// X19 and those after it, Lr where frames are not chained, D8 and those after it, and eight parameters.
  init(packed entry: RuntimeFunctionARM64) throws(UnwindError) {
    let word = entry.word
    instructionCount = word >> 2 & 0x7FF
    let vectorField = word >> 13 & 7
    let integerCount = word >> 16 & 15
    let homesParameters = word >> 20 & 1 != 0
    let linkage = word >> 21 & 3
    let frameByteCount = (word >> 23) * 16
    let savesLink = linkage == 1
    let isChained = linkage >= 2
    guard integerCount <= 10 else { throw .unknownCode(UInt8(integerCount), at: entry.begin) }

    let vectorCount = vectorField == 0 ? 0 : vectorField + 1
    let integerByteCount = (integerCount + (savesLink ? 1 : 0)) * 8
    let saved = (integerByteCount + vectorCount * 8 + (homesParameters ? 64 : 0) + 15) & ~15
    guard frameByteCount >= saved else {
      throw .unknownCode(UInt8(truncatingIfNeeded: saved), at: entry.begin)
    }
    let local = frameByteCount - saved

    // In the order of unwinding: the last instruction first.
    var codes: [UnwindCodeARM64] = []
    if isChained {
      codes.append(.setFrame)
      let allocates = local <= 512
      codes.append(.saved(29, 30, offset: 0, allocated: allocates ? local : 0))
    }
    if local > 4080 {
      codes += [.allocate(local - 4080), .allocate(4080)]
    } else if local > (isChained ? 512 : 0) {
      codes.append(.allocate(local))
    }
    // The first instruction that stores anything allocates the area.
    var areas: [UnwindCodeARM64] = []
    var index: UInt32 = 0
    while index < integerCount {
      let first = UInt8(19 + index)
      if index + 1 < integerCount {
        areas.append(.saved(first, first + 1, offset: index * 8))
      } else {
        areas.append(.saved(first, savesLink ? 30 : nil, offset: index * 8))
      }
      index += 2
    }
    if savesLink, integerCount % 2 == 0 { areas.append(.saved(30, nil, offset: integerByteCount - 8)) }
    index = 0
    while index < vectorCount {
      let first = UInt8(8 + index)
      areas.append(
        .saved(
          first, index + 1 < vectorCount ? first + 1 : nil, offset: integerByteCount + index * 8,
          isVector: true))
      index += 2
    }
    if homesParameters { areas += [.nothing, .nothing, .nothing, .nothing] }
    if case .save(var first) = areas.first {
      first.allocated = saved
      areas[0] = .save(first)
    } else if homesParameters {
      areas[0] = .allocate(saved)
    }
    let epilogAreas = areas.filter { $0 != .nothing }
    let signs: [UnwindCodeARM64] = linkage == 2 ? [.signReturnAddress] : []

    prolog = codes + areas.reversed() + signs
    hasProlog = entry.flag == 1
    epilogs = []
    guard hasProlog else { return }
    // The epilog neither sets Fp nor reads parameters.
    let epilog = codes.filter { $0 != .setFrame } + epilogAreas.reversed() + signs
    epilogs = [Epilog(start: instructionCount &- UInt32(epilog.count) &- 1, codes: epilog)]
  }
}

extension UnwindCodeARM64 {
  fileprivate static func saved(
    _ first: UInt8, _ second: UInt8?, offset: UInt32, allocated: UInt32 = 0, isVector: Bool = false
  ) -> UnwindCodeARM64 {
    .save(
      SavedRegistersARM64(
        first: first, second: second, isVector: isVector, offset: offset, allocated: allocated))
  }
}
