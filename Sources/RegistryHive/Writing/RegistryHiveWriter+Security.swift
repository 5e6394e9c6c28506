import DumpFormat

extension RegistryHiveWriter {
  /// Writes the one security cell: SYSTEM and administrators may do everything with keys, everybody may read them.
  @_lifetime(self: copy self)
  mutating func writeSecurity() throws(RegistryError) {
    // Header of 20 bytes, access list of 8, three entries, owner and group.
    let descriptor = 20 + 8 + 24 + 20 + 20 + 16 + 12
    securityCell = try allocate(20 + descriptor)
    let cell = cellOffset(securityCell)
    put(CellSignature.security, cell)
    // The list of security cells is a ring of one.
    put(securityCell, cell + 4)
    put(securityCell, cell + 8)
    put(UInt32(descriptor), cell + 16)
    let start = cell + 20
    // Revision 1; self-relative, with an access list.
    put(0x8004_0001 as UInt32, start)
    let list = start + 20
    put(UInt32(20 + 8 + 24 + 20 + 20), start + 4)
    put(UInt32(20 + 8 + 24 + 20 + 20 + 16), start + 8)
    put(UInt32(20), start + 16)
    // Revision 2, its length, three entries.
    put(UInt16(2), list)
    put(UInt16(8 + 24 + 20 + 20), list + 2)
    put(UInt16(3), list + 4)
    // KEY_ALL_ACCESS for S-1-5-32-544 and S-1-5-18, KEY_READ for S-1-1-0; keys below inherit them.
    putEntry(list + 8, size: 24, access: 0xF003F)
    putIdentifier(list + 16, authority: 5, 32, 544)
    putEntry(list + 32, size: 20, access: 0xF003F)
    putIdentifier(list + 40, authority: 5, 18)
    putEntry(list + 52, size: 20, access: 0x20019)
    putIdentifier(list + 60, authority: 1, 0)
    putIdentifier(list + 72, authority: 5, 32, 544)
    putIdentifier(list + 88, authority: 5, 18)
  }

  /// An entry that allows: type 0, inherited by keys below.
  @_lifetime(self: copy self)
  private mutating func putEntry(_ offset: Int, size: UInt16, access: UInt32) {
    put(0x0200 as UInt16, offset)
    put(size, offset + 2)
    put(access, offset + 4)
  }

  @_lifetime(self: copy self)
  private mutating func putIdentifier(
    _ offset: Int, authority: UInt8, _ first: UInt32, _ second: UInt32? = nil
  ) {
    put(1 as UInt8, offset)
    put((second == nil ? 1 : 2) as UInt8, offset + 1)
    put(authority, offset + 7)
    put(first, offset + 8)
    if let second { put(second, offset + 12) }
  }
}
