import Hardware

/// Configuration space of bus 0.
enum PCI {
  private static func select(_ device: UInt32, _ function: UInt32, _ register: UInt32) {
    PortWrite32(0xCF8, 0x8000_0000 | device << 11 | function << 8 | (register & 0xFC))
  }

  static func read(device: UInt32, function: UInt32, register: UInt32) -> UInt32 {
    select(device, function, register)
    return PortRead32(0xCFC)
  }

  static func write(device: UInt32, function: UInt32, register: UInt32, _ value: UInt32) {
    select(device, function, register)
    PortWrite32(0xCFC, value)
  }

  /// The first function of a class (class and subclass in the upper half of register 8).
  static func find(class wanted: UInt32) -> (device: UInt32, function: UInt32)? {
    for device in UInt32(0)..<32 {
      for function in UInt32(0)..<8 {
        guard read(device: device, function: function, register: 0) != 0xFFFF_FFFF else {
          if function == 0 { break }
          continue
        }
        if read(device: device, function: function, register: 8) >> 16 == wanted { return (device, function) }
      }
    }
    return nil
  }

  /// Lets a function answer on its ports and memory and use memory itself.
  static func enable(device: UInt32, function: UInt32) {
    let command = read(device: device, function: function, register: 4)
    write(device: device, function: function, register: 4, command & 0xFFFF | 7)
  }
}
