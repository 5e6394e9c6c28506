import DumpFormat
import PortableExecutable
import Symbols
import Testing

@Suite struct IdentityTests {
  /// Folders of a real store: `amdppm.pdb/1C19FDDB27BB3399D9B45973EFEAFCF31`, `Wdf01000.sys/a9a9d36ed1000`.
  @Test func keysAreThoseOfStores() throws {
    let pdb = PDBIdentity(guid: GUID(0x1C19_FDDB, 0x27BB, 0x3399, 0xD9B4_5973_EFEA_FCF3), age: 1)
    #expect(pdb.storeKey == "1C19FDDB27BB3399D9B45973EFEAFCF31")
    #expect(pdb.symbolTableName == "1C19FDDB27BB3399D9B45973EFEAFCF3-1")
    let image = ImageIdentity(timeDateStamp: 0xA9A9_D36E, imageByteCount: 0xD1000)
    #expect(image.storeKey == "A9A9D36Ed1000")
    let old = PDBIdentity(signature: .timeStamp(0x3D2B_00F1), age: 0x1A)
    #expect(old.storeKey == "3D2B00F11a")
  }

  @Test func agesAreHexadecimal() {
    #expect(PDBIdentity(guid: GUID(low: 0, high: 0), age: 0xAB).storeKey.hasSuffix("0ab"))
    #expect(PDBIdentity(guid: GUID(low: 0, high: 0), age: 26).symbolTableName.hasSuffix("-26"))
    #expect(ImageIdentity(timeDateStamp: 0x12, imageByteCount: 0xABC000).storeKey == "00000012abc000")
  }

  @Test func copiesOfDriversHaveTheNamesOfTheirFiles() throws {
    let identity = ImageIdentity(timeDateStamp: 1, imageByteCount: 2)
    func names(_ name: String) throws -> [String] {
      try SymbolFileRequest(image: identity, untrustedName: name).names.map(\.text)
    }
    #expect(try names("dump_stornvme.sys") == ["dump_stornvme.sys", "stornvme.sys"])
    #expect(try names("ntoskrnl.exe").contains("ntkrnlmp.exe"))
    #expect(try names("tcpip.sys") == ["tcpip.sys"])
  }
}
