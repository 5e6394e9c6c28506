import DumpFile
import Foundation
import Testing

@testable import bluebox

@Suite struct TagExtractionTests {
  @Test func aFileForEachBlock() throws {
    try withTemporaryDirectory { directory in
      let dump = try Dump(file: MappedFile(bytes: smallDump()))
      let target = directory.path + "/new/folder"
      try TagExtraction(directory: target).write(TagList(dump, fileName: "../../x"), index: nil)
      let names = [
        "000-65755a40-f146-43ea-8c91-36b85728fd35.bin", "001-f87e4a4c-c5a1-4d2f-bff0-d5de63a5e4c3.bin",
      ]
      #expect(try FileManager.default.contentsOfDirectory(atPath: target).sorted() == names)
      let contents = names.map { FileManager.default.contents(atPath: target + "/" + $0) }
      #expect(contents == [Data(), Data([1, 2, 3])])
    }
  }

  /// The dumps of a container do not overwrite each other's blocks.
  @Test func severalDumps() throws {
    try withTemporaryDirectory { directory in
      let list = TagList(try Dump(file: MappedFile(bytes: smallDump())), fileName: "x")
      for index in 0..<2 { try TagExtraction(directory: directory.path).write(list, index: index) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).count == 4)
    }
  }
}
