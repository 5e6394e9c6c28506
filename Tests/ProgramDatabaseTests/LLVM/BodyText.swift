import DumpFormat
import ProgramDatabase

/// Writes what is inside of a procedure in the words of `llvm-pdbutil dump -symbols`.
struct BodyText {
  let file: PDBFile
  let body: ProcedureBody
  let machine: UInt16

  /// The variables with their places.
  var locals: [String] {
    get throws { try body.locals.flatMap(lines) }
  }

  /// The frame.
  var frame: [String] {
    guard let frame = body.frame else { return [] }
    let handler = frame.exceptionHandler
    return [
      "size = \(frame.frameSize), padding size = \(frame.paddingSize), offset to padding = "
        + "\(frame.paddingOffset) bytes of callee saved registers = \(frame.savedRegisterBytes), "
        + "exception handler addr = \(show(handler)) local fp reg = "
        + "\(base(frame.localBase(machine: machine))), param fp reg = "
        + base(frame.parameterBase(machine: machine))
    ]
  }

  /// The blocks and inlined calls.
  var scopes: [String] {
    get throws {
      body.scopes.compactMap { scope in
        switch scope.kind {
        case .procedure, .other: nil
        case .block(let range, let name): "block \(name) \(range.length) \(show(range.start))"
        case .inlineSite(let site):
          "inline \(TypeText.hex(site.inlinee)) "
            + "\(site.lines.map { "\(begin($0))-\(begin($0) + Int($0.code.length)):\($0.lineOffset)" })"
        }
      }
    }
  }

  private func begin(_ line: InlineLine) -> Int {
    Int(line.code.start.offset) - Int(body.procedure.start.offset)
  }

  /// The tool of this version knows no bases of ARM64.
  private func base(_ register: CodeViewRegister?) -> String {
    if machine == 0xAA64 { return "ARM64_NOREG" }
    return register?.name(machine: machine)?.uppercased() ?? "NONE"
  }

  private func show(_ register: CodeViewRegister) -> String {
    // Numbers that the tool does not know, and one range that it names as for x64.
    if (162...209).contains(register.rawValue) { return "unknown (\(register.rawValue))" }
    if machine == 0x14C, (252...259).contains(register.rawValue) { return "XMM\(register.rawValue - 244)" }
    let name = register.name(machine: machine)?.uppercased() ?? "unknown"
    return machine == 0xAA64 && name != "unknown" ? "ARM64_" + name : name
  }

  private func show(_ address: SegmentOffset) -> String {
    func padded(_ number: Int) -> String {
      String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
    }
    return padded(Int(address.segment)) + ":" + padded(Int(address.offset))
  }

  private func lines(_ local: PDBLocal) throws -> [String] {
    let type = "type=" + (local.type == .none ? "<no" : TypeText.hex(local.type))
    switch local.kind {
    case .local, .fileStatic:
      let kind = local.kind == .local ? "S_LOCAL" : "S_FILESTATIC"
      return ["\(kind) \(local.name) \(type) flags = \(flags(local.flags))"] + local.places.map(line)
    default: break
    }
    let kind =
      switch local.kind {
      case .framePointerRelative: "S_BPREL32"
      case .registerRelative: "S_REGREL32"
      case .register: "S_REGISTER"
      case .localData: "S_LDATA32"
      case .globalData: "S_GDATA32"
      case .localThreadData: "S_LTHREAD32"
      default: "S_GTHREAD32"
      }
    let place =
      switch local.places.first?.location {
      case .register(let register): "\(show(register)) -"
      case .registerRelative(let register, let offset):
        "\(local.kind == .framePointerRelative ? "- \(offset)" : "\(show(register)) \(UInt32(bitPattern: offset))")"
      case .data(let address), .threadData(let address): show(address)
      default: "?"
      }
    return ["\(kind) \(local.name) \(type) \(place)"]
  }

  private func flags(_ flags: LocalFlags) -> String {
    let names: [(LocalFlags, String)] = [
      (.parameter, "param"), (.addressTaken, "address is taken"), (.compilerGenerated, "compiler generated"),
      (.aggregate, "aggregate"), (.aggregated, "aggregated"), (.aliased, "aliased"), (.alias, "alias"),
      (.returnValue, "return val"), (.optimizedOut, "optimized away"), (.registerGlobal, "enreg global"),
      (.registerStatic, "enreg static"),
    ]
    let words = names.filter { flags.contains($0.0) }.map(\.1)
    return words.isEmpty ? "none" : words.joined(separator: " | ")
  }

  private func line(_ place: LocalPlace) -> String {
    // The tool takes a number whose low byte is 0xF0 or more for padding, and stops there.
    let starts = place.gaps.map { ($0.start.offset - (place.code?.start.offset ?? 0), $0.length) }
    let gaps = starts.prefix { $0.0 & 0xFF < 0xF0 }.map { "(\($0.0),\($0.1))" }
    let gapText = "gaps = [" + gaps.joined(separator: ", ") + "]"
    let start = place.code.map { show($0.start) } ?? "?"
    let length = place.code?.length ?? 0
    let range = "range = [\(start),+\(length))"
    switch (place.location, place.offsetInParent) {
    case (.register(let register), nil):
      return "S_DEFRANGE_REGISTER register = \(show(register)), may have no name = \(place.isUncertain), "
        + "range start = \(start), length = \(length) \(gapText)"
    case (.register(let register), let parent?):
      // Of parts the tool shows the opposite.
      return "S_DEFRANGE_SUBFIELD_REGISTER register = \(show(register)), may have no name = "
        + "\(!place.isUncertain), offset in parent = \(parent) \(range), \(gapText)"
    case (.frameRelative(let offset), _):
      return place.code == nil
        ? "S_DEFRANGE_FRAMEPOINTER_REL_FULL_SCOPE offset = \(offset)"
        : "S_DEFRANGE_FRAMEPOINTER_REL offset = \(offset), \(range) \(gapText)"
    case (.registerRelative(let register, let offset), let parent):
      return "S_DEFRANGE_REGISTER_REL register = \(show(register)), offset = \(offset), offset in parent = "
        + "\(parent ?? 0), has spilled udt = \(parent != nil) \(range), \(gapText)"
    default: return "?"
    }
  }
}
