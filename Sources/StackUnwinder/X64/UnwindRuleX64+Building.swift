import DumpFormat
import PortableExecutable

/// Entries of a function and its parts: chains are longer only in damaged images.
private let chainLimit = 32

extension UnwindRuleX64 {
  /// The rule for an instruction of a module.
  ///
  /// - Parameter isReturnAddress: whether the frame made a call. Then it is in no epilog: undoing the whole frame is right,
  ///   whatever the bytes behind the call look like.
  init(at rva: RelativeVirtualAddress, isReturnAddress: Bool, in module: OpenModule) throws(UnwindError) {
    guard let entry = try module.functionX64(at: rva, isReturnAddress: isReturnAddress) else {
      self.init(position: .leaf)
      return
    }
    let info = try module.unwindInfoX64(of: entry)
    let offset = rva.rawValue &- entry.begin.rawValue
    let isInProlog = offset < UInt32(info.prologByteCount) && rva >= entry.begin
    self.init(position: isInProlog ? .prolog : .body)
    if !isInProlog, !isReturnAddress, try becomesEpilog(at: rva, entry, info, module) { return }
    try undo(info, upTo: isInProlog ? offset : nil)
    var parent = info
    var links = 0
    while let next = parent.chained {
      links += 1
      guard links <= chainLimit else {
        throw .tooManyChainedEntries(limit: chainLimit, at: entry.unwindData)
      }
      parent = try module.unwindInfoX64(of: try module.resolvedX64(next))
      try undo(parent, upTo: nil)
    }
  }

  /// Adds the operations that undo the prolog of an entry, as far as it was executed.
  private mutating func undo(_ info: UnwindInfoX64, upTo offset: UInt32?) throws(UnwindError) {
    let codes = offset.map { limit in info.codes.filter { UInt32($0.prologOffset) <= limit } } ?? info.codes
    // In the prolog the frame pointer counts only once it was set; a part of a function finds it set.
    let isFrameSet =
      offset == nil || info.flags.contains(.chained)
      || codes.contains { $0.operation == .setFrameRegister }
    let frame = isFrameSet ? info.frameRegister : nil
    let base = frame?.rawValue ?? RegisterX64.rsp.rawValue
    let distance = frame == nil ? 0 : -Int64(info.frameOffset)
    for code in codes {
      switch code.operation {
      case .push(let register): operations.append(.init(kind: .pop, register: register.rawValue))
      case .allocate(let count): operations.append(.init(kind: .add, value: Int64(count)))
      case .setFrameRegister:
        guard let register = info.frameRegister else { continue }
        operations.append(
          .init(kind: .setStackPointer, base: register.rawValue, value: -Int64(info.frameOffset)))
      case .save(let register, let offset):
        operations.append(
          .init(kind: .load, register: register.rawValue, base: base, value: Int64(offset) + distance))
      case .saveVector(let index, let offset):
        operations.append(
          .init(kind: .loadVector, register: UInt8(index), base: base, value: Int64(offset) + distance))
      case .ignored: break
      case .machineFrame(let hasErrorCode): ending = .machineFrame(offset: hasErrorCode ? 8 : 0)
      }
    }
  }

  /// Makes the rule that of an epilog if the instruction is in one.
  private mutating func becomesEpilog(
    at rva: RelativeVirtualAddress, _ entry: RuntimeFunction, _ info: UnwindInfoX64, _ module: OpenModule
  ) throws(UnwindError) -> Bool {
    if rva < entry.endAddress,
      let offset = info.epilogs.offset(atDistance: entry.endAddress.rawValue - rva.rawValue),
      let pops = try module.describedPops(of: info, from: offset)
    {
      operations = pops.map { .init(kind: .pop, register: $0.rawValue) }
      position = .epilog
      return true
    }
    guard let epilog = try EpilogX64(at: rva, entry, info, module) else { return false }
    operations = epilog.operations
    ending = .returnAddress(extra: epilog.extra)
    position = .epilog
    return true
  }
}

extension OpenModule {
  /// The pops that are left from an offset of a described epilog on.
  ///
  /// - Returns: `nil` if the pops do not make up the length that is stated: the bytes decide then.
  fileprivate func describedPops(
    of info: UnwindInfoX64, from offset: Int
  ) throws(UnwindError) -> [RegisterX64]? {
    var pops: [RegisterX64] = []
    var info = info
    for _ in 0...chainLimit {
      for case .push(let register) in info.codes.map(\.operation) { pops.append(register) }
      guard let next = info.chained else { break }
      info = try unwindInfoX64(of: try resolvedX64(next))
    }
    let length = pops.reduce(0) { $0 + $1.popByteCount }
    // Behind the pops: `ret`, `rep ret`, `ret n`, or a jump.
    guard (1...7).contains(Int(info.epilogs.byteCount == 0 ? 0 : info.epilogs.byteCount) - length)
    else { return nil }
    var passed = 0
    while passed < offset, let first = pops.first {
      passed += first.popByteCount
      pops.removeFirst()
    }
    return passed == offset ? pops : nil
  }
}

extension RegisterX64 {
  /// Bytes of `pop register`.
  fileprivate var popByteCount: Int { rawValue < 8 ? 1 : 2 }
}
