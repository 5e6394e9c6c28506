import NT

/// The value of an option `name=value` of the command line.
@c(ExQueryLoadOption) public func ExQueryLoadOption(
  _ name: UnsafePointer<CChar>, _ value: UnsafeMutablePointer<CChar>, _ size: UInt32
) -> UInt8 {
  guard let options = LoaderOptions(KeLoaderBlock), size > 0 else { return 0 }
  var start = 0
  while options[start] != 0 {
    var index = 0
    while name[index] != 0, options[start + index] == name[index] { index += 1 }
    if name[index] == 0, options[start + index] == 0x3D {
      start += index + 1
      var length = 0
      while length < Int(size) - 1, options[start + length] != 0, options[start + length] != 0x20 {
        value[length] = options[start + length]
        length += 1
      }
      value[length] = 0
      return 1
    }
    while options[start] != 0, options[start] != 0x20 { start += 1 }
    while options[start] == 0x20 { start += 1 }
  }
  return 0
}
