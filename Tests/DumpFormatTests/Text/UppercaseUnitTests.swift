import DumpFormat
import Testing

@Suite struct UppercaseUnitTests {
  /// What the table changes, Unicode changes in the same way.
  @Test func agreesWithUnicode() throws {
    var changed = 0
    for unit in UInt16.min...UInt16.max {
      let upper = uppercaseUnit(unit)
      #expect(uppercaseUnit(upper) == upper)
      guard upper != unit else { continue }
      changed += 1
      let scalar = try #require(Unicode.Scalar(UInt32(unit)))
      #expect(scalar.properties.uppercaseMapping.utf16.elementsEqual([upper]))
    }
    #expect(changed > 250)
    // All small letters of the scripts that keys and files are named in.
    for letter in "azäöüéñøþÿąčłőžабвгдеёжяѕїαβγωάώσ".unicodeScalars {
      #expect(uppercaseUnit(UInt16(letter.value)) != UInt16(letter.value))
    }
  }

  @Test(arguments: ["", "pagefile.sys", "Жук", "日本語", "a😀b", "\u{10FFFF}\u{FFFF}"])
  func unitsAreThoseOfTheText(_ text: String) {
    let bytes = Array(text.utf8)
    var units = unsafe UTF16Units(bytes.span.bytes)
    var found: [UInt16] = []
    while let unit = units.next() { found.append(unit) }
    #expect(found == Array(text.utf16))
    let isDamaged = units.isDamaged
    #expect(!isDamaged)
  }

  /// Lone continuation, cut, overlong, surrogate, beyond Unicode.
  @Test(arguments: [
    [0x80], [0x61, 0xC3], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
  ])
  func otherBytesAreRefused(_ bytes: [UInt8]) {
    var units = unsafe UTF16Units(bytes.span.bytes)
    while units.next() != nil {}
    let isDamaged = units.isDamaged
    #expect(isDamaged)
  }
}
