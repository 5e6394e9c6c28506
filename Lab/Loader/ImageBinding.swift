/// Exports and imports by name.
extension Image {
  /// The address of an exported name; `nil` if there is none.
  func export(_ name: UnsafeRawPointer) -> UInt64? {
    let table = directory(0).rva
    guard table != 0 else { return nil }
    func field(_ offset: UInt64) -> UInt64 { UInt64(at(rva: table + offset).loadUnaligned(as: UInt32.self)) }
    let (count, functions, names, ordinals) = (field(24), field(28), field(32), field(36))
    for index in 0..<count {
      let exported = at(rva: UInt64(at(rva: names + index * 4).loadUnaligned(as: UInt32.self)))
      guard equal(exported, name) else { continue }
      let ordinal = UInt64(at(rva: ordinals + index * 2).loadUnaligned(as: UInt16.self))
      return base + UInt64(at(rva: functions + ordinal * 4).loadUnaligned(as: UInt32.self))
    }
    return nil
  }

  /// Fills the import address tables with exports of the kernel.
  func bind(to kernel: Image) {
    var (descriptor, _) = directory(1)
    guard descriptor != 0 else { return }
    while true {
      let names = UInt64(at(rva: descriptor).loadUnaligned(as: UInt32.self))
      let table = UInt64(at(rva: descriptor + 16).loadUnaligned(as: UInt32.self))
      guard names != 0 else { return }
      var offset: UInt64 = 0
      while true {
        let entry = at(rva: names + offset).loadUnaligned(as: UInt64.self)
        guard entry != 0 else { break }
        guard entry >> 63 == 0, let address = kernel.export(at(rva: entry + 2)) else {
          fail("an import is not exported by the kernel; its RVA: ", entry)
        }
        at(rva: table + offset).storeBytes(of: address, as: UInt64.self)
        offset += 8
      }
      descriptor += 20
    }
  }

  private func equal(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer) -> Bool {
    var index = 0
    while true {
      let byte = one.load(fromByteOffset: index, as: UInt8.self)
      guard byte == other.load(fromByteOffset: index, as: UInt8.self) else { return false }
      if byte == 0 { return true }
      index += 1
    }
  }
}
