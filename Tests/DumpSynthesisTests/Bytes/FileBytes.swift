/// Little-endian numbers at offsets of a produced file, read without any of the writers' code.
struct FileBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func u16(_ offset: Int) -> UInt16 { UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8 }
  func u32(_ offset: Int) -> UInt32 { UInt32(u16(offset)) | UInt32(u16(offset + 2)) << 16 }
  func u64(_ offset: Int) -> UInt64 { UInt64(u32(offset)) | UInt64(u32(offset + 4)) << 32 }
  func int(_ offset: Int) -> Int { Int(u32(offset)) }
  func text(_ offset: Int, _ count: Int) -> String {
    String(decoding: bytes[offset..<offset + count], as: UTF8.self)
  }
  func utf16(_ offset: Int, _ count: Int) -> String {
    String(decoding: (0..<count).map { u16(offset + 2 * $0) }, as: UTF16.self)
  }
}
