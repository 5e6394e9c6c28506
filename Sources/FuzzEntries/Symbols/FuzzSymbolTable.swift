import DumpFile
import DumpFormat
import IntermediateSymbolFile
import Symbols

/// Turns JSON text into a table, and reads all that it has.
func fuzzSymbolTableText(_ bytes: [UInt8]) {
  let text = MappedFile(bytes: bytes)
  guard let encoded = try? ISFTable.encode(json: text.bytes) else { return }
  do {
    readEverything(try ISFTable(MappedFile(bytes: encoded)))
  } catch {
    preconditionFailure("a table that its own encoder made does not open: \(error)")
  }
  // Names and records come from the text: no table is many times as long.
  precondition(encoded.count < 4096 + bytes.count * 16, "a table that is far longer than its text")
}

/// Reads all that a table in compact form has; it may come from a cache that others wrote to. The input is taken as
/// such a table, and as changes to a sound one.
func fuzzSymbolTable(_ bytes: [UInt8]) {
  var table = bytes
  // Without the signature, the version and the right length nothing is read.
  for (index, byte) in "BBISFTBL\u{1}\0\0\0".utf8.enumerated() where index < table.count {
    table[index] = byte
  }
  for index in 12..<16 where index < table.count {
    table[index] = UInt8(truncatingIfNeeded: table.count >> ((index - 12) * 8))
  }
  if let table = try? ISFTable(MappedFile(bytes: table)) { readEverything(table) }

  var changed = soundTable
  var input = FuzzInput(bytes)
  while !input.isEmpty, !changed.isEmpty {
    // Behind the signature, the version and the length.
    let place = 16 + Int(input.number(UInt16.self)) % max(1, changed.count - 16)
    if place < changed.count { changed[place] = input.number(UInt8.self) }
  }
  if let table = try? ISFTable(MappedFile(bytes: changed)) { readEverything(table) }
}

/// A table with a record of every kind.
private let soundTable: [UInt8] = {
  let text = #"""
    {"metadata":{"format":"6.2.0","producer":{"name":"a","version":"1"},"windows":{"pdb":{"GUID":
    "00112233445566778899AABBCCDDEEFF","age":1,"database":"a.pdb","machine_type":34404}}},
    "base_types":{"int":{"kind":"int","signed":true,"size":4,"endian":"little"}},
    "symbols":{"a":{"address":4096},"b":{"address":8192,"linkage_name":"_b","type":{"kind":"struct","name":"s"}}},
    "enums":{"e":{"base":"int","size":4,"constants":{"x":0,"y":-1}}},
    "user_types":{"s":{"kind":"struct","size":32,"fields":{
    "p":{"offset":0,"type":{"kind":"pointer","subtype":{"kind":"struct","name":"s"}}},
    "q":{"offset":8,"type":{"kind":"array","count":3,"subtype":{"kind":"base","name":"int"}}},
    "r":{"offset":20,"type":{"kind":"bitfield","bit_position":1,"bit_length":2,"type":{"kind":"enum","name":"e"}}},
    "t":{"offset":24,"anonymous":true,"type":{"kind":"union","name":"u"}},
    "v":{"offset":28,"type":{"kind":"struct","name":"gone"}}}},
    "u":{"kind":"union","size":4,"fields":{"w":{"offset":0,"type":{"kind":"base","name":"int"}}}}}}
    """#
  let file = MappedFile(bytes: Array(text.utf8))
  return (try? ISFTable.encode(json: file.bytes)) ?? []
}()

private func readEverything(_ table: ISFTable) {
  for index in 0..<min(table.symbolCount, 200) {
    guard let symbol = table.symbol(at: index) else { continue }
    _ = table.symbol(named: symbol.name)
    if let (found, displacement) = table.nearestSymbol(to: symbol.rva) {
      precondition(
        found.rva.rawValue + displacement == symbol.rva.rawValue, "a distance that does not add up")
    }
  }
  _ = table.symbols(at: RelativeVirtualAddress(0x1000))
  _ = table.problems
  let source = ISFTypeSource(table)
  for index in 0..<min(table.userTypeCount, 50) {
    guard let name = table.userType(at: index)?.name, let type = source.type(named: name) else { continue }
    read(type, in: source)
    guard case .structure(let layout) = source.layout(of: type) else { continue }
    for member in layout.members.prefix(50) {
      read(member.type, in: source)
      _ = try? source.place(of: member.name, in: type)
    }
  }
  for index in 0..<min(table.enumerationCount, 50) {
    guard let name = table.enumeration(at: index)?.name, let type = source.enumeration(named: name) else {
      continue
    }
    read(type, in: source)
  }
}

private func read(_ type: TypeID, in source: any TypeSource) {
  _ = try? source.layout(of: type)
  _ = try? source.byteCount(of: type)
  _ = try? source.name(of: type)
}
