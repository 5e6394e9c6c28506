import DumpFile
import DumpFormat
import PortableExecutable
import Symbols

/// Small files written byte by byte.
enum SampleFiles {
  static let guid = GUID(0x1C19_FDDB, 0x27BB, 0x3399, 0xD9B4_5973_EFEA_FCF3)
  /// The bytes of ``guid`` as Windows stores them.
  static let guidBytes: [UInt8] = [
    0xDB, 0xFD, 0x19, 0x1C, 0xBB, 0x27, 0x99, 0x33, 0xD9, 0xB4, 0x59, 0x73, 0xEF, 0xEA, 0xFC, 0xF3,
  ]

  static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// A program database with an information stream and a header of debug information.
  static func pdb(guid: [UInt8] = guidBytes, age: UInt32 = 1) -> [UInt8] {
    var information = number(20_000_404) + number(0x1234_5678) + number(1) + guid
    for value: UInt32 in [0, 0, 0, 0, 0, 0, 20_140_508] { information += number(value) }
    var debug = number(.max) + number(19_990_903) + number(age)
    debug += [0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 0] + [UInt8](repeating: 0, count: 40)
    var directory = number(4) + number(0) + number(UInt32(information.count)) + number(0)
    directory += number(UInt32(debug.count)) + number(3) + number(4)
    var head = Array("Microsoft C/C++ MSF 7.00\r\n".utf8) + [0x1A, 0x44, 0x53, 0, 0, 0]
    for value in [512, 1, 7, UInt32(directory.count), 0, 6] { head += number(value) }
    func block(_ bytes: [UInt8]) -> [UInt8] { bytes + [UInt8](repeating: 0, count: 512 - bytes.count) }
    return block(head) + block([]) + block([]) + block(information) + block(debug) + block(directory)
      + block(number(5))
  }

  /// An image whose debug directory names a PDB, as a file and, but for its headers, as in memory.
  static func image(
    stamp: UInt32, size: UInt32, pdbName: String? = "test.pdb", guid: [UInt8] = guidBytes
  ) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 0x600)
    func put(_ values: [UInt8], _ offset: Int) {
      for (index, value) in values.enumerated() { bytes[offset + index] = value }
    }
    let optional = 0x98
    put(Array("MZ".utf8), 0)
    put(number(0x80), 0x3C)
    put(Array("PE".utf8), 0x80)
    put([0x64, 0x86, 1, 0] + number(stamp), 0x84)
    put([240, 0], 0x94)
    put([0x0B, 0x02], optional)
    put(number(0x1000) + number(0x200), optional + 32)
    put(number(size) + number(0x400), optional + 56)
    put(number(16), optional + 108)
    put(number(0x200) + number(0x1000) + number(0x200) + number(0x400), optional + 240 + 8)
    if let pdbName {
      let record = Array("RSDS".utf8) + guid + number(1) + Array(pdbName.utf8) + [0]
      put(number(0x1000) + number(28), optional + 112 + 48)
      put(number(2) + number(UInt32(record.count)) + number(0x1040) + number(0x440), 0x400 + 12)
      put(record, 0x440)
    }
    return bytes
  }

  static func file(_ bytes: [UInt8]) -> MappedFile { MappedFile(bytes: bytes) }

  static func pdbRequest(_ name: String = "test.pdb", age: UInt32 = 1) throws -> SymbolFileRequest {
    try SymbolFileRequest(
      pdb: PDBIdentity(guid: guid, age: age), untrustedName: name, imageExtension: "sys")
  }
}
