/// Why a file is not read as a kernel dump.
public enum DumpError: Error, Equatable, Sendable {
  /// The file begins with other bytes than a dump.
  case notADump(firstBytes: [UInt8])
  /// The file is too short for a bug check and its parameters.
  case tooShort(byteCount: Int)
  /// A user minidump (`MDMP`), where a kernel dump was asked for: see ``UserDump``.
  case userMinidump
  /// A user minidump that ends within its header.
  case userMinidumpTooShort(byteCount: Int)
  /// A user minidump none of whose streams can be read.
  case userMinidumpWithoutStreams(entries: UInt32, byteCount: Int)
  /// A user dump in the form of Windows NT 4 and 2000 (`USERDUMP`, `USERDU64`).
  case userDump
  /// A raw dump of the firmware (`Raw_Dmp!`).
  case firmwareRawDump
  /// An encrypted dump of the firmware (`Enc_Dmp!`).
  case encryptedDump
  /// A dump of an architecture that Bluebox does not read.
  case unknownArchitecture(machine: UInt32)
  /// A dump whose body is encrypted (attribute EncryptedDumpData).
  case encryptedBody
}

extension DumpError: CustomStringConvertible {
  /// One sentence: what was found and what was expected.
  public var description: String {
    switch self {
    case .notADump(let bytes):
      let found =
        bytes.isEmpty ? "an empty file" : bytes.map { hexadecimal(UInt64($0), 2) }.joined(separator: " ")
      return
        "not a dump: at offset 0 found \(found), expected PAGEDU64, PAGEDUMP or MDMP, or a CAB, ZIP, 7z, gz, "
        + "xz or zst container"
    case .tooShort(let count):
      return "damaged beyond use: the file has \(count) bytes, and the bug check of a dump header ends at "
        + "\(DumpHeader.smallestUsefulByteCount)"
    case .userMinidump:
      return "a user minidump (MDMP), expected a kernel dump (PAGEDU64 or PAGEDUMP)"
    case .userMinidumpTooShort(let count):
      return "damaged beyond use: the file has \(count) bytes, and the header of a user minidump has 32"
    case .userMinidumpWithoutStreams(let entries, let count):
      return
        "damaged beyond use: the header of the user minidump tells of \(entries) streams, and none of a known "
        + "type lies within the \(count) bytes of the file"
    case .userDump:
      return "a user dump of Windows NT 4 or 2000 (USERDUMP) is not read; expected a kernel dump"
    case .firmwareRawDump:
      return
        "an offline dump of the firmware (Raw_Dmp!) is not read yet; Windows converts it to a kernel dump at "
        + "the next boot"
    case .encryptedDump:
      return "an encrypted offline dump (Enc_Dmp!) cannot be read without its key; decrypt it first"
    case .unknownArchitecture(let machine):
      return
        "a dump of an unknown architecture: MachineImageType is 0x\(hexadecimal(UInt64(machine), 4)), expected "
        + "0x014c (x86), 0x8664 (x64) or 0xaa64 (ARM64)"
    case .encryptedBody:
      return "the body of this dump is encrypted (attribute EncryptedDumpData); decrypt it first"
    }
  }
}

/// Hexadecimal digits, padded with zeros to a width.
package func hexadecimal(_ value: UInt64, _ width: Int) -> String {
  let digits = String(value, radix: 16)
  return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
}
