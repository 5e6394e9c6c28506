public import DumpFormat

/// The PDB information stream (stream 1): the identity of the program database and its named streams.
public struct PDBInformation: Equatable, Sendable {
  /// Version of the format; 20000404 (VC 7.0) in all current files.
  public var version: UInt32
  /// Time at which the file was made, in seconds since 1970, or a hash in reproducible builds.
  public var signature: UInt32
  /// How often the file was written. The age that an image asks for is the one of the DBI stream.
  public var age: UInt32
  /// The identity that the debug record of an image (`RSDS`) names.
  public var guid: GUID
  /// Streams with a name, for example `/names` and `srcsrv`.
  public var namedStreams: [String: Int] = [:]
  /// Codes of features that the file has.
  public var features: [Feature] = []

  /// A feature of a program database.
  public struct Feature: RawRepresentable, Hashable, Sendable {
    /// The code.
    public var rawValue: UInt32
    /// A code.
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// VC 11.0: an IPI stream is there, and no more codes follow.
    public static let vc110 = Feature(rawValue: 20_091_201)
    /// VC 14.0: an IPI stream is there.
    public static let vc140 = Feature(rawValue: 20_140_508)
    /// `NOTM`: types were not merged.
    public static let noTypeMerge = Feature(rawValue: 0x4D54_4F4E)
    /// `MINI`: the debug information is in the object files (`/DEBUG:FASTLINK`).
    public static let minimalDebugInformation = Feature(rawValue: 0x494E_494D)
  }

  /// The head of the stream.
  struct Head: RecordValue {
    enum Layout: RecordLayout {
      static var byteCount: Int { 0x1C }
      static var version: Field<Self, UInt32> { .init(0x00) }
      static var signature: Field<Self, UInt32> { .init(0x04) }
      static var age: Field<Self, UInt32> { .init(0x08) }
      static var guid: ByteField<Self> { .init(0x0C, byteCount: 16) }
    }

    var version: UInt32
    var signature: UInt32
    var age: UInt32
    var guid: GUID

    init(_ record: borrowing Record<Layout>) {
      version = record[Layout.version]
      signature = record[Layout.signature]
      age = record[Layout.age]
      guid = GUID(record, at: Layout.guid)
    }
  }

  /// Reads the stream.
  init(_ stream: MSFStream) throws(PDBError) {
    let head = try stream.value(Head.self, at: 0)
    // Before VC 7.0 there was no GUID.
    guard head.version >= 20_000_404 else {
      throw .malformed(.informationVersion, stream: 1, offset: 0, found: UInt64(head.version))
    }
    version = head.version
    signature = head.signature
    age = head.age
    guid = head.guid
    let namesSize = Int(try stream.load(UInt32.self, at: 0x1C))
    let names = 0x20
    guard namesSize <= stream.count - names else {
      throw .malformed(.namedStreams, stream: 1, offset: 0x1C, found: UInt64(namesSize))
    }
    var offset = names + namesSize
    let entries = Int(try stream.load(UInt32.self, at: offset))
    offset += 8
    for _ in 0..<2 {  // the bit vectors of present and of deleted entries
      let words = Int(try stream.load(UInt32.self, at: offset))
      guard words <= stream.count / 4 else {
        throw .malformed(.namedStreams, stream: 1, offset: offset, found: UInt64(words))
      }
      offset += 4 + words * 4
    }
    guard entries <= stream.count / 8 else {
      throw .malformed(.namedStreams, stream: 1, offset: names + namesSize, found: UInt64(entries))
    }
    var nameBytes = 0
    for _ in 0..<entries {
      let key = Int(try stream.load(UInt32.self, at: offset))
      let number = Int(try stream.load(UInt32.self, at: offset + 4))
      let name = try stream.nameBytes(at: names + min(key, namesSize), end: names + namesSize)
      // Names may overlap in a hostile file; those of a sound one are together no longer than their buffer.
      nameBytes += name.count
      guard nameBytes <= namesSize else {
        throw .malformed(.namedStreams, stream: 1, offset: offset, found: UInt64(key))
      }
      namedStreams[String(decoding: name, as: UTF8.self)] = number
      offset += 8
    }
    offset += 4
    while offset <= stream.count - 4 {
      let feature = Feature(rawValue: try stream.load(UInt32.self, at: offset))
      features.append(feature)
      if feature == .vc110 { break }
      offset += 4
    }
  }
}
