import Foundation
import Testing
import Triage

/// `encodeJSON` gives the bytes of Foundation's encoder, which nobody but this test needs to run.
struct JSONEncodingTests {
  private struct Leaf: Encodable {
    var text = "q\"\\\u{1}\u{8}\n/é\u{7f}\u{1f}\u{c}\r\t"
    var emptyArray: [Int] = []
    var emptyObject: [String: Int] = [:]
    var values = ["r8": "x", "r10": "y", "Rz": "z"]
    var flag = false
    var large = UInt64.max
    var small: UInt8 = 3
    @Nullable var none: String?
    @Nullable var some: String? = "text"
  }

  private struct Tree: Encodable {
    var z = [Leaf(), Leaf()]
    var left: Int?
    var negative = -5
    var nested = [[1, 2], [], [3]]
    var parts: [String: Leaf] = ["b": Leaf(), "a": Leaf()]
  }

  /// An object that is made with nested containers, as types do whose keys are not those of their properties.
  private struct ByHand: Encodable {
    enum Key: String, CodingKey { case b, a, list }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: Key.self)
      var inner = object.nestedContainer(keyedBy: Key.self, forKey: .b)
      try inner.encode(1, forKey: .b)
      try inner.encodeNil(forKey: .a)
      var list = object.nestedUnkeyedContainer(forKey: .list)
      try list.encode("x")
      try list.encodeNil()
      try object.encode(true, forKey: .a)
    }
  }

  private func expected(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test func equalsFoundation() throws {
    #expect(try encodeJSON(Tree()) == expected(Tree()))
    #expect(try encodeJSON([Tree]()) == expected([Tree]()))
    #expect(try encodeJSON("one") == expected("one"))
    #expect(try encodeJSON(ByHand()) == expected(ByHand()))
  }
}
