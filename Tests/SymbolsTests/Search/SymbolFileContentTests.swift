import DumpFile
import Symbols
import Testing

@Suite struct SymbolFileContentTests {
  @Test(arguments: [
    ("", SymbolFileContent.empty), ("Microsoft C/C++ MSF 7.00\r\n\u{1A}DS", .pdb),
    ("Microsoft C/C++ program database 2.00\r\n", .obsoletePDB), ("BSJB\u{1}", .portablePDB),
    ("MZ\u{90}", .image),
    ("MSCF\0\0", .cabinet), (" \r\n<!DOCTYPE HTML>", .html), ("<html lang=de>", .html),
    ("<?xml version", .html),
    ("\u{FEFF}<Html>", .html), ("{\"a\": 1}", .json), ("Not found\nmore", .text("Not found")),
    ("\u{1}\u{2}ab", .unknown([1, 2, 0x61, 0x62])),
  ])
  func isRecognised(_ text: String, _ content: SymbolFileContent) {
    let file = SampleFiles.file(Array(text.utf8))
    #expect(SymbolFileContent(file.bytes) == content)
  }
}
