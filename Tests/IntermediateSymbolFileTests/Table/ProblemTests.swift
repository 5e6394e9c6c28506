import DumpFormat
import IntermediateSymbolFile
import Testing

/// Records that cannot be used are left out and reported; the others stay.
@Suite struct ProblemTests {
  /// One damaged record each, and what is said of it.
  static let cases: [(text: String, kinds: [ISFProblem.Kind])] = [
    (#""symbols":{"a":{}}"#, [.symbolAddress]),
    (#""symbols":{"a":{"address":-1}}"#, [.symbolAddress]),
    (#""symbols":{"a":{"address":4294967296}}"#, [.symbolAddress]),
    (#""symbols":{"a":{"address":1.0}}"#, [.symbolAddress]),
    (#""symbols":{"a":{"address":1e2}}"#, [.symbolAddress]),
    (#""symbols":{"a":{"address":"1"}}"#, [.symbolAddress]),
    (#""symbols":{"a":{"address":[1,{"b":2}]}}"#, [.symbolAddress]),
    (#""symbols":{"a":7}"#, [.symbolAddress]),
    (#""symbols":{"a":{"address":99999999999999999999999999}}"#, [.symbolAddress]),
    (#""symbols":{"a":{"address":1},"a":{"address":2}}"#, [.duplicateName]),
    (#""user_types":{"t":{"kind":"struct","fields":{}}}"#, [.userTypeSize]),
    (#""user_types":{"t":{"size":1,"fields":{}}}"#, [.userTypeKind]),
    (#""user_types":{"t":{"size":1,"kind":"record"}}"#, [.userTypeKind]),
    (#""user_types":{"t":[]}"#, [.userTypeSize]),
    (
      #""user_types":{"t":{"size":1,"kind":"struct","fields":{"m":{"type":{"kind":"function"}}}}}"#,
      [.memberOffset]
    ),
    (#""user_types":{"t":{"size":1,"kind":"struct","fields":{"m":{"offset":0}}}}"#, [.memberType]),
    (
      #""user_types":{"t":{"size":1,"kind":"struct","fields":{"m":{"offset":0,"type":{"kind":"array"}}}}}"#,
      [.typeContent]
    ),
    (
      #""user_types":{"t":{"size":1,"kind":"struct","fields":{"m":{"offset":0,"type":{"kind":"pointer"}}}}}"#,
      [.typeContent]
    ),
    (
      #""user_types":{"t":{"size":1,"kind":"struct","fields":{"m":{"offset":0,"type":{"kind":"base"}}}}}"#,
      [.typeContent]
    ),
    (
      #""user_types":{"t":{"size":1,"kind":"struct","fields":{"m":{"offset":0,"type":{"kind":"what"}}}}}"#,
      [.typeKind]
    ),
    (#""user_types":{"t":{"size":1,"kind":"struct","fields":{"m":{"offset":0,"type":{}}}}}"#, [.typeKind]),
    (
      #""user_types":{"t":{"size":1,"kind":"struct","fields":{"m":{"offset":0,"type":{"kind":"bitfield","bit_length":1,"bit_position":128,"type":{"kind":"function"}}}}}}"#,
      [.typeContent]
    ),
    (
      #""user_types":{"t":{"size":1,"kind":"struct","fields":{"m":{"offset":0,"type":{"kind":"enum","name":"e"}}}}}"#,
      [.undefinedType]
    ),
    (
      #""user_types":{"t":{"size":1,"kind":"struct","fields":{"m":{"offset":0,"type":{"kind":"base","name":"b"}}}}}"#,
      [.undefinedType]
    ),
    (#""symbols":{},"enums":{"e":{"base":"int","constants":{}}}"#, [.enumerationSize]),
    (#""symbols":{},"enums":{"e":{"size":4,"constants":{"c":18446744073709551616}}}"#, [.constantValue]),
    (#""symbols":{},"enums":{"e":{"size":4,"constants":{"c":-9223372036854775809}}}"#, [.constantValue]),
    (#""symbols":{},"base_types":{"b":{"kind":"int"}}"#, [.baseTypeSize]),
    (#""symbols":{},"base_types":{"b":{"size":4,"kind":"number"}}"#, [.baseTypeKind]),
    (#""symbols":{},"metadata":{"windows":{"pdb":{"GUID":"12","age":1}}}"#, [.identity]),
    (
      #""symbols":{},"metadata":{"windows":{"pdb":{"GUID":"0011223344556677889900112233445g","age":-1}}}"#,
      [.identity, .identity]
    ),
  ]

  @Test(arguments: cases.indices)
  func isReported(_ index: Int) throws {
    let (text, kinds) = Self.cases[index]
    let table = try ISFTable(text: #"{"metadata":{"format":"6.2.0"},\#(text)}"#)
    #expect(table.problems.map(\.kind) == kinds, "\(text)")
  }

  @Test func theFormatIsReported() throws {
    #expect(try ISFTable(text: #"{"symbols":{}}"#).problems.map(\.kind) == [.format])
    let newer = try ISFTable(text: #"{"metadata":{"format":"7.0.0"},"symbols":{}}"#)
    #expect(newer.problems.map(\.kind) == [.format])
    #expect(newer.format == 0)
  }

  @Test func theLastOfTwoDefinitionsCounts() throws {
    // As in Python: json.loads('{"a":1,"a":2}') is {'a': 2}.
    let table = try ISFTable(text: #"{"symbols":{"a":{"address":1},"b":{"address":3},"a":{"address":2}}}"#)
    #expect(table.symbolCount == 2)
    #expect(table.symbol(named: "a")?.rva.rawValue == 2)
  }

  @Test func theOtherRecordsStay() throws {
    let table = try ISFTable(
      text:
        #"{"symbols":{"a":{"address":-1},"b":{"address":7}},"user_types":{"t":{"size":9,"kind":"class"}}}"#)
    #expect(table.symbolCount == 1)
    #expect(table.symbol(named: "b")?.rva.rawValue == 7)
    #expect(table.userType(named: "t")?.byteCount == 9)
  }
}
