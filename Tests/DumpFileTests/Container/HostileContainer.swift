/// Small containers that ask for much memory, made in Python byte by byte: `lzma` for the data, `struct` and
/// `zlib.crc32` for the headers around it.
enum HostileContainer {
  /// An xz stream of a few KB whose block asks for a dictionary of 4 GiB.
  static let hugeDictionaryXZ = SampleContainer.base64(
    """
    /Td6WFoAAAD/EtlBAgAhASgAAADmoBGz4AwHAB9dACgQRQloveYXoDCBBu1Hpe1Gk5fzGNZA79NLpiD13AAAAAABM4gYAAAA
    /SWAVagACvwCAAAAAABZWg==
    """)

  /// A 7z archive that asks for a dictionary of 4 GiB.
  static let hugeDictionarySevenZip = SampleContainer.base64(
    """
    N3q8ryccAATll2QlJgAAAAAAAAA3AAAAAAAAAK14s5gAKBBFCWi95hegMIEG7Uel7UaTl/MY1kDv00umImfQN///YjQAAAEE
    BgABCSYABwsBAAEjAwEBBV3/////DIwIAAgKAazOKA0AAAUBEQ0AYQAuAGQAbQBwAAAAAAA=
    """)

  /// A harmless xz stream, padding, and `hugeDictionaryXZ`.
  static let hugeSecondStreamXZ = SampleContainer.base64(
    """
    /Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAHUEFHRURVNjQAEOZyhi+bx3QAASAIuxnZux+2830BAAAAAARZWgAAAAAAAAAA
    /Td6WFoAAAD/EtlBAgAhASgAAADmoBGz4AwHAB9dACgQRQloveYXoDCBBu1Hpe1Gk5fzGNZA79NLpiD13AAAAAABM4gYAAAA
    /SWAVagACvwCAAAAAABZWg==
    """)

  /// A 7z archive whose packed header describes 10 million empty files without names.
  static let tenMillionFilesSevenZip = SampleContainer.base64(
    """
    N3q8ryccAASLCxDPCgEAAAAAAAAdAAAAAAAAAJdDL8wAAIGaICuCnBFNWBnbq2So/ot0cb4FQK40UN0QI42Wjct02tG+02a6
    +IQKEPrH2hcwtgGmpD0XPpfJ5IJ1ac4dvpkQEpToNvjdvThT48eYyi64i5QKhZJPoBWGuZdMTY4Cs2W/TudS4pIGVhmeRJ7i
    0uRG9lTwiHUsMNvCUFSRIpcGA1/JcDsUwDI3mKUVAaXoowkq7Kr/WiascgwWkqe+OY8k4XCepyNf7CjLhdGVmIp+KpHyJ3X3
    GcAGmE2Y/div1ZAPxCVT+PWRNjEFpbDub8FwTUcM0ZERqq1gHbrOsScYXFmG6WZSWL7pdqxZ5OVbBQj5x9qt/PtSK3TI6zS4
    AFbwO///1dkAABcGAAEJgQoABwsBAAEjAwEBBV0AABAADNPcEgAA
    """)

  /// A 7z archive whose packed header claims to unpack to 1 TiB.
  static let hugeHeaderSevenZip = SampleContainer.base64(
    """
    N3q8ryccAARFbYQUDgAAAAAAAAAfAAAAAAAAAGhpz5kAAIF6YXm0Rf//+JpgABcGAAEJDgAHCwEAASMDAQEFXQAAEAAM+QAA
    AAAAAAA=
    """)
}
