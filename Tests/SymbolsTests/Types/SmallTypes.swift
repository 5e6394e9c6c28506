import DumpFile
import IntermediateSymbolFile
import Symbols

/// Types by hand: what no compiler makes as well.
private let text = #"""
  {"metadata":{"format":"6.2.0","windows":{"pdb":{"GUID":"00112233445566778899AABBCCDDEEFF","age":1,"database":"a.pdb","machine_type":34404}}},
  "symbols":{"gNode":{"address":4096,"type":{"kind":"struct","name":"_NODE"}},"Plain":{"address":8192}},
  "base_types":{
    "long":{"kind":"int","signed":true,"size":4,"endian":"little"},
    "ushort":{"kind":"int","signed":false,"size":2,"endian":"big"},
    "uchar":{"kind":"char","signed":false,"size":1,"endian":"little"},
    "bool":{"kind":"bool","signed":false,"size":1,"endian":"little"},
    "double":{"kind":"float","signed":true,"size":8,"endian":"little"},
    "void":{"kind":"void","signed":false,"size":0,"endian":"little"}},
  "enums":{"_E":{"base":"long","size":4,"constants":{"Minus":-1,"Zero":0,"Big":4294967295}}},
  "user_types":{
    "_INNER":{"kind":"struct","size":8,"fields":{
      "A":{"offset":0,"type":{"kind":"base","name":"long"}},
      "B":{"offset":4,"type":{"kind":"base","name":"ushort"}}}},
    "_CHOICE":{"kind":"union","size":8,"fields":{
      "Whole":{"offset":0,"type":{"kind":"base","name":"double"}},
      "Half":{"offset":4,"type":{"kind":"base","name":"long"}},
      "Deep":{"offset":0,"anonymous":true,"type":{"kind":"struct","name":"_DEEP"}}}},
    "_DEEP":{"kind":"struct","size":8,"fields":{
      "Far":{"offset":6,"type":{"kind":"base","name":"uchar"}},
      "A":{"offset":7,"type":{"kind":"base","name":"uchar"}}}},
    "_NODE":{"kind":"struct","size":96,"fields":{
      "Next":{"offset":0,"type":{"kind":"pointer","subtype":{"kind":"struct","name":"_NODE"}}},
      "Inner":{"offset":8,"type":{"kind":"struct","name":"_INNER"}},
      "Rows":{"offset":16,"type":{"kind":"array","count":3,"subtype":{"kind":"struct","name":"_INNER"}}},
      "Grid":{"offset":40,"type":{"kind":"array","count":2,"subtype":{"kind":"array","count":4,"subtype":{"kind":"base","name":"uchar"}}}},
      "Flag":{"offset":48,"type":{"kind":"bitfield","bit_position":5,"bit_length":3,"type":{"kind":"base","name":"long"}}},
      "State":{"offset":52,"type":{"kind":"enum","name":"_E"}},
      "Odd":{"offset":56,"type":{"kind":"pointer","subtype":{"kind":"struct","name":"_GONE"}}},
      "u1":{"offset":64,"anonymous":true,"type":{"kind":"union","name":"_CHOICE"}},
      "A":{"offset":72,"type":{"kind":"base","name":"bool"}},
      "Call":{"offset":80,"type":{"kind":"pointer","subtype":{"kind":"function"}}},
      "Missing":{"offset":88,"type":{"kind":"struct","name":"_GONE"}}}},
    "_LOOP":{"kind":"struct","size":8,"fields":{"x":{"offset":8,"anonymous":true,"type":{"kind":"struct","name":"_LOOP"}}}},
    "_HUGE":{"kind":"struct","size":8,"fields":{"x":{"offset":4294967295,"type":
      {"kind":"array","count":4294967295,"subtype":{"kind":"array","count":4294967295,"subtype":{"kind":"base","name":"double"}}}}}}}
  }
  """#

func smallTypes() throws -> ISFTypeSource {
  let file = MappedFile(bytes: Array(text.utf8))
  return ISFTypeSource(try ISFTable(json: file.bytes))
}
