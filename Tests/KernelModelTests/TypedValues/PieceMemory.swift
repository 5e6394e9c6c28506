import DumpFile
import DumpFormat
import IntermediateSymbolFile
import Symbols
import TestSupport

/// Memory of a few pieces, written by a test.
struct PieceMemory: MemoryReader {
  var pointerByteCount = 8
  private let pieces: MemoryPieces

  init(_ pieces: [(UInt64, [UInt8])]) { self.pieces = MemoryPieces(pieces) }

  func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int {
    if let count = unsafe pieces.copy(from: address.rawValue, into: buffer) { return count }
    throw MemoryReadError(address: address, reason: .notInTriageDump)
  }
}

/// Little-endian bytes of numbers.
func words(_ values: UInt64...) -> [UInt8] {
  values.flatMap { value in (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) } }
}

/// Types for the tests, by hand.
func testTypes() throws -> ISFTypeSource {
  let file = MappedFile(bytes: Array(typeText.utf8))
  return ISFTypeSource(try ISFTable(json: file.bytes))
}

private let typeText = #"""
  {"metadata":{"format":"6.2.0"},
  "symbols":{},
  "base_types":{
    "i8":{"kind":"int","signed":true,"size":1,"endian":"little"},
    "i16":{"kind":"int","signed":true,"size":2,"endian":"little"},
    "i32":{"kind":"int","signed":true,"size":4,"endian":"little"},
    "i64":{"kind":"int","signed":true,"size":8,"endian":"little"},
    "u8":{"kind":"char","signed":false,"size":1,"endian":"little"},
    "u16":{"kind":"int","signed":false,"size":2,"endian":"little"},
    "u32":{"kind":"int","signed":false,"size":4,"endian":"little"},
    "u64":{"kind":"int","signed":false,"size":8,"endian":"little"},
    "b32":{"kind":"int","signed":false,"size":4,"endian":"big"},
    "u128":{"kind":"int","signed":false,"size":16,"endian":"little"},
    "f32":{"kind":"float","signed":true,"size":4,"endian":"little"},
    "f64":{"kind":"float","signed":true,"size":8,"endian":"little"},
    "void":{"kind":"void","signed":false,"size":0,"endian":"little"},
    "p4":{"kind":"int","signed":false,"size":4,"endian":"little"}},
  "enums":{"_STATE":{"base":"i32","size":4,"constants":{"Below":-2,"Ready":1,"Running":2}}},
  "user_types":{
    "_LIST_ENTRY":{"kind":"struct","size":16,"fields":{
      "Flink":{"offset":0,"type":{"kind":"pointer","subtype":{"kind":"struct","name":"_LIST_ENTRY"}}},
      "Blink":{"offset":8,"type":{"kind":"pointer","subtype":{"kind":"struct","name":"_LIST_ENTRY"}}}}},
    "_UNICODE_STRING":{"kind":"struct","size":16,"fields":{
      "Length":{"offset":0,"type":{"kind":"base","name":"u16"}},
      "MaximumLength":{"offset":2,"type":{"kind":"base","name":"u16"}},
      "Buffer":{"offset":8,"type":{"kind":"pointer","subtype":{"kind":"base","name":"u16"}}}}},
    "_NUMBERS":{"kind":"struct","size":128,"fields":{
      "I8":{"offset":0,"type":{"kind":"base","name":"i8"}},
      "I16":{"offset":0,"type":{"kind":"base","name":"i16"}},
      "I32":{"offset":0,"type":{"kind":"base","name":"i32"}},
      "I64":{"offset":0,"type":{"kind":"base","name":"i64"}},
      "U8":{"offset":0,"type":{"kind":"base","name":"u8"}},
      "U16":{"offset":0,"type":{"kind":"base","name":"u16"}},
      "U32":{"offset":0,"type":{"kind":"base","name":"u32"}},
      "U64":{"offset":0,"type":{"kind":"base","name":"u64"}},
      "B32":{"offset":0,"type":{"kind":"base","name":"b32"}},
      "U128":{"offset":0,"type":{"kind":"base","name":"u128"}},
      "Low":{"offset":0,"type":{"kind":"bitfield","bit_position":0,"bit_length":4,"type":{"kind":"base","name":"u32"}}},
      "High":{"offset":0,"type":{"kind":"bitfield","bit_position":60,"bit_length":4,"type":{"kind":"base","name":"i64"}}},
      "All":{"offset":0,"type":{"kind":"bitfield","bit_position":0,"bit_length":64,"type":{"kind":"base","name":"u64"}}},
      "Over":{"offset":0,"type":{"kind":"bitfield","bit_position":30,"bit_length":4,"type":{"kind":"base","name":"u32"}}},
      "Small":{"offset":8,"type":{"kind":"pointer","base":"p4","subtype":{"kind":"base","name":"void"}}},
      "State":{"offset":16,"type":{"kind":"enum","name":"_STATE"}},
      "F32":{"offset":24,"type":{"kind":"base","name":"f32"}},
      "F64":{"offset":32,"type":{"kind":"base","name":"f64"}},
      "Name":{"offset":40,"type":{"kind":"array","count":8,"subtype":{"kind":"base","name":"u8"}}},
      "Table":{"offset":48,"type":{"kind":"array","count":2,"subtype":{"kind":"struct","name":"_UNICODE_STRING"}}}}},
    "_ITEM":{"kind":"struct","size":32,"fields":{
      "Number":{"offset":0,"type":{"kind":"base","name":"u64"}},
      "Links":{"offset":8,"type":{"kind":"struct","name":"_LIST_ENTRY"}},
      "Owner":{"offset":24,"type":{"kind":"pointer","subtype":{"kind":"struct","name":"_ITEM"}}}}}}
  }
  """#
