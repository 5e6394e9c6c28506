import DumpFile

extension ISFTable {
  /// Longer text than this is refused. Tables of Windows kernels have 3 to 7 MB; a table takes a few times its length in
  /// memory while it is made.
  public static var jsonByteLimit: Int { 256 << 20 }

  /// Turns the JSON text of a symbol table into its compact form.
  ///
  /// What cannot be used is left out, and listed in ``problems``. Text that is no JSON, or ends too early, is an error:
  /// with a part of the symbols, the nearest one to an address would be wrong.
  ///
  /// - Parameter source: what is remembered as the origin, for ``init(_:madeFrom:)``.
  public static func encode(
    json: borrowing RawSpan, source: ISFSource = .memory
  ) throws(ISFError) -> [UInt8] {
    guard json.byteCount <= jsonByteLimit else {
      throw .tooLarge(byteCount: json.byteCount, limit: jsonByteLimit)
    }
    var reader = SourceReader(copy json)
    try reader.run()
    return TableEncoder(reader.table).encode(source: source)
  }

  /// A table of JSON text in memory.
  public init(json: borrowing RawSpan) throws(ISFError) {
    try self.init(MappedFile(bytes: try Self.encode(json: json), name: "symbol table"))
  }
}
