public import DumpFormat
public import PortableExecutable

/// What a program database is matched by: its GUID, or the time stamp of the older form, and its age.
public struct PDBIdentity: Hashable, Sendable {
  /// The form of the identity.
  public enum Signature: Hashable, Sendable {
    /// `RSDS`: a GUID.
    case guid(GUID)
    /// `NB10`: seconds since 1970.
    case timeStamp(UInt32)
  }

  /// GUID or time stamp.
  public var signature: Signature
  /// How often the linker wrote the file; that of the DBI stream.
  public var age: UInt32

  /// An identity of its parts.
  public init(signature: Signature, age: UInt32) {
    self.signature = signature
    self.age = age
  }

  /// An identity of `RSDS`.
  public init(guid: GUID, age: UInt32) { self.init(signature: .guid(guid), age: age) }

  /// The identity that the debug record of an image names.
  public init(_ record: CodeViewRecord) {
    switch record {
    case .rsds(let guid, let age, _): self.init(signature: .guid(guid), age: age)
    case .nb10(let stamp, let age, _): self.init(signature: .timeStamp(stamp), age: age)
    }
  }

  /// The folder in a symbol store: 32 digits of the GUID, or 8 of the time stamp, in upper case, then the age.
  public var storeKey: String { signatureDigits + String(age, radix: 16) }

  /// The name of Volatility's symbol table for the file, without suffixes: `GUID-age`, the age in decimal.
  public var symbolTableName: String { signatureDigits + "-" + String(age) }

  private var signatureDigits: String {
    switch signature {
    case .guid(let guid): guid.description.filter { $0 != "-" }.uppercased()
    case .timeStamp(let stamp): paddedHexadecimal(UInt64(stamp), 8, uppercase: true)
    }
  }
}

extension PDBIdentity: CustomStringConvertible {
  /// For people: `GUID 1c19fddb-… age 1`.
  public var description: String {
    switch signature {
    case .guid(let guid): "GUID \(guid) age \(age)"
    case .timeStamp(let stamp): "time stamp \(paddedHexadecimal(UInt64(stamp), 8)) age \(age)"
    }
  }
}
