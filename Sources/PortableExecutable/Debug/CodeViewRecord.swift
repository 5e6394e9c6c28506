public import DumpFormat

/// The CodeView record of an image: which PDB belongs to it.
public enum CodeViewRecord: Equatable, Sendable {
  /// `RSDS`: a PDB of version 7. The path is the one of the build machine, text that nobody vouches for.
  case rsds(guid: GUID, age: UInt32, path: String)
  /// `NB10`: a PDB of version 2, found by time stamp.
  case nb10(timeDateStamp: UInt32, age: UInt32, path: String)

  /// Reads a record; `nil` if it is of another form or too short for its own.
  public init?(_ bytes: [UInt8]) {
    switch bytes.number(at: 0, as: UInt32.self) {
    case 0x5344_5352:
      guard let low = bytes.number(at: 4, as: UInt64.self), let high = bytes.number(at: 12, as: UInt64.self),
        let age = bytes.number(at: 20, as: UInt32.self)
      else { return nil }
      self = .rsds(guid: GUID(low: low, high: high), age: age, path: bytes.text(from: 24))
    case 0x3031_424E:
      guard let stamp = bytes.number(at: 8, as: UInt32.self), let age = bytes.number(at: 12, as: UInt32.self)
      else { return nil }
      self = .nb10(timeDateStamp: stamp, age: age, path: bytes.text(from: 16))
    default: return nil
    }
  }

  /// The path of the PDB on the build machine.
  public var path: String {
    switch self {
    case .rsds(_, _, let path), .nb10(_, _, let path): path
    }
  }

  /// The last part of the path: what a symbol store files the PDB under. It may still be anything, `..` included.
  public var fileName: String { path.lastPathComponent }

  /// The folder of the PDB in a symbol store: GUID or time stamp in upper case, then the age.
  public var storeKey: String {
    switch self {
    case .rsds(let guid, let age, _):
      guid.description.filter { $0 != "-" }.uppercased() + String(age, radix: 16)
    case .nb10(let stamp, let age, _):
      ImageIdentity(timeDateStamp: stamp, imageByteCount: age).storeKey
    }
  }
}
