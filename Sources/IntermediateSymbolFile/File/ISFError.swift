public import DumpFile

/// Why a symbol table could not be read.
public enum ISFError: Error, Equatable, Sendable {
  /// The file cannot be opened or mapped.
  case file(FileError)
  /// The file is a container that cannot be unpacked in full.
  case container(ContainerError)
  /// The file is neither JSON text nor a container of it.
  case notASymbolFile(path: String)
  /// The text is longer than what is read.
  case tooLarge(byteCount: Int, limit: Int)
  /// The JSON text is wrong, or ends too early. `found` is `nil` at the end of the text.
  case syntax(offset: Int, found: UInt8?, expected: Expectation)
  /// Objects and arrays are nested too deeply.
  case tooDeep(offset: Int, limit: Int)
  /// The text is JSON and no symbol table: it has neither symbols nor types.
  case notASymbolTable
  /// The compact form is damaged, cut off, or not of this version.
  case badTable(TableFault, found: UInt64, expected: UInt64)

  /// What JSON text should have had.
  public enum Expectation: String, Sendable {
    /// A value of any kind.
    case value = "a value"
    /// An object.
    case object = "an object"
    /// An array.
    case array = "an array"
    /// A string.
    case string = "a string"
    /// A number.
    case number = "a digit of a number"
    /// A colon behind a name.
    case colon = "a colon"
    /// A comma, or the end of the object or array.
    case commaOrEnd = "a comma or a closing bracket"
    /// A character of a string.
    case character = "a character that is no control character"
    /// A known escape sequence.
    case escape = "an escape sequence"
    /// The end of a string.
    case endOfString = "a quotation mark"
    /// The end of the text.
    case end = "the end of the text"
  }

  /// What is wrong with a table in compact form.
  public enum TableFault: String, Sendable {
    /// The file is too short for a header.
    case headerLength = "number of bytes for a header"
    /// The first bytes are not those of a table.
    case signature = "signature"
    /// Another version of the form.
    case version = "version"
    /// The file is longer or shorter than its header says.
    case byteCount = "length"
    /// A section lies outside of the file.
    case section = "end of a section"
    /// The table was made from another file, or from an older state of it.
    case source = "identity of the source"
  }
}

extension ISFError: CustomStringConvertible {
  /// One sentence: what was read, where, what was found, what was expected.
  public var description: String {
    switch self {
    case .file(let error): return error.description
    case .container(let error): return error.description
    case .notASymbolFile(let path):
      return
        "\"\(path.filter { $0 != "\n" })\" is no symbol table: it is neither JSON nor a container of JSON"
    case .tooLarge(let byteCount, let limit):
      return "the symbol table has \(byteCount) bytes, the limit is \(limit) bytes"
    case .syntax(let offset, let found, let expected):
      let what = found.map { "byte 0x\(String($0, radix: 16))" } ?? "the end of the text"
      return "the symbol table is no JSON at offset \(offset): found \(what), expected \(expected.rawValue)"
    case .tooDeep(let offset, let limit):
      return "the symbol table is nested deeper than \(limit) levels at offset \(offset)"
    case .notASymbolTable:
      return "the JSON text is no symbol table: it has neither \"symbols\" nor \"user_types\""
    case .badTable(let fault, let found, let expected):
      return "the compact symbol table has the wrong \(fault.rawValue): found 0x\(String(found, radix: 16)), "
        + "expected 0x\(String(expected, radix: 16))"
    }
  }
}
