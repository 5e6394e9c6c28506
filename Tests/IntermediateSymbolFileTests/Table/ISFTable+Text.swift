import DumpFile
import IntermediateSymbolFile

extension ISFTable {
  /// A table of JSON text.
  init(text: String) throws(ISFError) { try self.init(MappedFile(bytes: Self.encoded(text))) }

  /// The compact form of JSON text.
  static func encoded(_ text: String) throws(ISFError) -> [UInt8] {
    try encoded(bytes: Array(text.utf8))
  }

  /// The compact form of bytes.
  static func encoded(bytes: [UInt8]) throws(ISFError) -> [UInt8] {
    let file = MappedFile(bytes: bytes)
    return try encode(json: file.bytes)
  }
}
