extension PDBFile {
  /// How many bytes of a text about sources are read.
  private static let sourceTextLimit = 16 << 20

  /// The text of the source server (stream `srcsrv`): an INI file that says from where the source files can be
  /// fetched; `nil` if there is none. It may name commands: never run one without asking. Untrusted.
  public func sourceServerText() throws(PDBError) -> String? { try text(ofStream: "srcsrv") }

  /// The text of Source Link (stream `sourcelink`): JSON that maps paths of source files to URLs; `nil` if there is
  /// none. Untrusted.
  public func sourceLinkText() throws(PDBError) -> String? { try text(ofStream: "sourcelink") }

  /// The section headers of the image; of a rearranged image those from after, which ``AddressMap/sections`` are not.
  public func imageSections() throws(PDBError) -> [PDBSection] {
    guard let number = debugInformation?.number(of: .sectionHeaders) else { return [] }
    return try PDBSection.list(try msf.stream(number))
  }

  private func text(ofStream name: String) throws(PDBError) -> String? {
    guard let number = information.namedStreams[name] else { return nil }
    let stream = try msf.stream(number)
    let bytes = try stream.bytes(at: 0, count: min(stream.count, PDBFile.sourceTextLimit))
    return String(decoding: bytes, as: UTF8.self)
  }
}
