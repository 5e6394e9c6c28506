// swift-format-ignore-file
// Made by Scripts/generate-tables from Data/exception-codes.csv; edit that file instead.

extension ExceptionCodeTable {
  /// Value; name.
  static let lines: StaticString = #"""
406D1388	Visual C++ thread name
E0434352	CLR exception
E0434F4D	CLR exception (before 4.0)
E06D7363	C++ exception
"""#
}
