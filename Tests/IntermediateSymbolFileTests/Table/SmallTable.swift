/// A symbol table with a record of every kind, written by hand.
let smallTable = #"""
  {
    "metadata": {
      "format": "6.2.1",
      "producer": {"datetime": "2024-07-07T17:12:03", "name": "by hand", "version": "1.0"},
      "windows": {
        "pdb": {"GUID": "00112233445566778899AABBCCDDEEFF", "age": 7, "database": "small.pdb", "machine_type": 34404},
        "pe": {"major": 10, "minor": 0, "revision": 1, "build": 2}
      },
      "something": [1, [2, {"new": null}], "x", true, -1.5e3]
    },
    "base_types": {
      "void": {"endian": "little", "kind": "void", "signed": false, "size": 0},
      "unsigned char": {"endian": "little", "kind": "char", "signed": false, "size": 1},
      "long": {"endian": "little", "kind": "int", "signed": true, "size": 4},
      "unsigned long long": {"endian": "little", "kind": "int", "signed": false, "size": 8},
      "double": {"endian": "little", "kind": "float", "signed": true, "size": 8},
      "bool": {"endian": "little", "kind": "bool", "signed": false, "size": 1},
      "network": {"endian": "big", "kind": "int", "signed": false, "size": 4},
      "pointer32": {"endian": "little", "kind": "int", "signed": false, "size": 4}
    },
    "symbols": {
      "Second": {"address": 8192},
      "First": {"address": 4096, "type": {"kind": "struct", "name": "_NODE"}},
      "?Decorated@@YAXXZ": {"address": 8192},
      "$$0": {"address": 8192},
      "Stripped": {"address": 12288, "linkage_name": "_Stripped"},
      "Sch\u00f6n \ud83d\ude00\n\"\\\/": {"address": 4294967295}
    },
    "enums": {
      "_COLOR": {
        "base": "long", "size": 4,
        "constants": {"Red": 1, "Blue": -1, "Green": 2, "Least": -9223372036854775808, "Most": 18446744073709551615}
      }
    },
    "user_types": {
      "_NODE": {
        "kind": "struct", "size": 64,
        "fields": {
          "Last": {"offset": 60, "type": {"kind": "base", "name": "long"}},
          "Next": {"offset": 0, "type": {"kind": "pointer", "subtype": {"kind": "struct", "name": "_NODE"}}},
          "High": {"offset": 8, "type": {"bit_length": 5, "bit_position": 3, "kind": "bitfield",
            "type": {"kind": "base", "name": "long"}}},
          "Low": {"offset": 8, "type": {"bit_length": 3, "bit_position": 0, "kind": "bitfield",
            "type": {"kind": "enum", "name": "_COLOR"}}},
          "Grid": {"offset": 12, "type": {"count": 2, "kind": "array", "subtype":
            {"count": 3, "kind": "array", "subtype": {"kind": "base", "name": "unsigned char"}}}},
          "Routine": {"offset": 24, "type": {"kind": "pointer", "subtype": {"kind": "function"}}},
          "Short": {"offset": 32, "type": {"kind": "pointer", "base": "pointer32", "subtype": {"kind": "base", "name": "void"}}},
          "Hidden": {"offset": 40, "type": {"kind": "pointer", "subtype": {"kind": "struct", "name": "_NOWHERE"}}},
          "u1": {"offset": 48, "anonymous": true, "type": {"kind": "union", "name": "_EITHER"}}
        }
      },
      "_EITHER": {
        "kind": "union", "size": 8,
        "fields": {
          "AsDouble": {"offset": 0, "type": {"kind": "base", "name": "double"}},
          "AsNumber": {"offset": 0, "type": {"kind": "base", "name": "unsigned long long"}}
        }
      },
      "Thing": {"kind": "class", "size": 1, "fields": {}}
    }
  }
  """#
