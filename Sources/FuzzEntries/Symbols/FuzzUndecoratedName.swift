import UndecoratedNames

/// Undecorates a name in all forms, and checks that they agree about whether it is sound.
func fuzzUndecoratedName(_ bytes: [UInt8]) {
  var full = Undecorator()
  var wide = Undecorator(options: [.pointer64, .cNames])
  var frame = Undecorator(options: .stackFrame)
  var early = Undecorator(options: [.stackFrame, .stopsAfterName])
  let name = bytes[...]
  let text = full.undecorate(name)
  _ = wide.undecorate(name)
  if let text {
    precondition(!text.isEmpty, "a name without a text")
    // What was no UTF-8 has three bytes for one.
    precondition(text.utf8.count <= 3 * UndecoratedName.maximumByteCount, "more than was promised")
    // The whole may be within the bounds, and then the name is.
    precondition(frame.undecorate(name) != nil, "a whole without a name")
  }
  if let short = frame.undecorate(name) {
    precondition(early.undecorate(name) == short, "the name depends on what follows it")
  }
  let string = String(decoding: bytes, as: UTF8.self)
  precondition(!String(undecorated: string).isEmpty || string.isEmpty, "a name was lost")
}
