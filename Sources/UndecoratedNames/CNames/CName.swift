/// The name of a C function of x86 without its decoration.
struct CName {
  let text: String
  let decoration: CDecoration

  /// `nil` if the name has no decoration of C.
  init?(_ name: some BidirectionalCollection<UInt8>) {
    let at = UInt8(ascii: "@")
    guard let first = name.first, first != UInt8(ascii: "?"), name.count <= 65_536 else { return nil }
    var core = name[...]
    guard let mark = name.lastIndex(of: at), mark != name.startIndex,
      let size = Self.decimal(name[name.index(after: mark)...])
    else {
      guard first == UInt8(ascii: "_"), name.count > 1, !name.contains(at) else { return nil }
      decoration = CDecoration(callingConvention: .cdecl, argumentByteCount: nil)
      text = String(decoding: name.dropFirst(), as: UTF8.self)
      return
    }
    core = name[..<mark]
    let convention: CDecoration.CallingConvention
    if core.last == at {
      convention = .vectorcall
      core = core.dropLast()
    } else if first == at {
      convention = .fastcall
      core = core.dropFirst()
    } else if first == UInt8(ascii: "_") {
      convention = .stdcall
      core = core.dropFirst()
    } else {
      return nil
    }
    guard !core.isEmpty, !core.contains(at) else { return nil }
    decoration = CDecoration(callingConvention: convention, argumentByteCount: size)
    text = String(decoding: core, as: UTF8.self)
  }

  /// A decimal number of at least one digit and nothing else.
  private static func decimal(_ digits: some Collection<UInt8>) -> UInt32? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + UInt32(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
