/// Why a program database, or a part of it, could not be read.
public enum PDBError: Error, Equatable, Sendable {
  /// The file does not begin with the signature of MSF 7.00.
  case notAProgramDatabase
  /// The file has the obsolete container `Microsoft C/C++ program database 2.00`.
  case obsoleteFormat
  /// The file is a Portable PDB of .NET (`BSJB`), which is a different format.
  case portableFormat
  /// The container's numbers contradict each other or the length of the file.
  case badContainer(ContainerFault, found: UInt64, limit: UInt64)
  /// The stream does not exist.
  case noStream(number: Int)
  /// A read goes beyond the end of a stream. The stream is `nil` for the file itself.
  case truncated(stream: Int?, offset: Int, needed: Int, available: Int)
  /// A block of a stream lies outside of the file. The stream is `nil` for the directory.
  case blockOutsideFile(stream: Int?, index: Int, block: UInt32)
  /// A part of a stream is not what it has to be.
  case malformed(Part, stream: Int, offset: Int, found: UInt64)

  /// What is wrong with a container.
  public enum ContainerFault: String, Sendable {
    /// The block size is not a power of two from 512 to 65536.
    case blockSize = "block size"
    /// The directory is longer than the file.
    case directorySize = "directory size"
    /// The directory has no room for its streams.
    case streamCount = "number of streams"
    /// The streams need more blocks than the file has: it was cut off, or its directory is wrong.
    case blockCount = "number of blocks of all streams"
  }

  /// A part of a stream.
  public enum Part: String, Sendable {
    /// Version of the PDB information stream.
    case informationVersion = "version of the PDB information stream"
    /// The map of named streams.
    case namedStreams = "map of named streams"
    /// Signature of a string table.
    case stringTable = "string table"
    /// The header of the DBI stream.
    case debugInformationHeader = "header of the DBI stream"
    /// The list of section contributions.
    case sectionContributions = "list of section contributions"
    /// A symbol record.
    case symbolRecord = "symbol record"
    /// The address map of public symbols.
    case addressMap = "address map of public symbols"
    /// A subsection of line numbers.
    case lines = "subsection of line numbers"
    /// The header of the TPI or IPI stream.
    case typeStreamHeader = "header of the type stream"
    /// A type record, or an ID record.
    case typeRecord = "type record"
    /// A number of variable length in a record.
    case numericLeaf = "numeric leaf"
    /// A type index: it is not in the stream, or refers back to itself.
    case typeIndex = "type index"
    /// The hash values of a type stream.
    case typeHash = "hash values of types"
    /// The binary annotations of an inlined call.
    case inlineAnnotations = "annotations of an inlined call"
    /// A list of frame data.
    case frameData = "frame data"
    /// The list of injected sources.
    case injectedSources = "list of injected sources"
  }
}

extension PDBError: CustomStringConvertible {
  /// A sentence with the position and the numbers.
  public var description: String {
    switch self {
    case .notAProgramDatabase:
      return "The file is not a program database: the signature of MSF 7.00 is missing."
    case .obsoleteFormat:
      return "The file is a program database of the obsolete format 2.00, which is not supported."
    case .portableFormat:
      return "The file is a Portable PDB of .NET, which has no symbols of native code."
    case .badContainer(let fault, let found, let limit):
      return "The container is damaged or cut off: the \(fault.rawValue) is \(found), the limit \(limit)."
    case .noStream(let number):
      return "The program database has no stream \(number)."
    case .truncated(let stream, let offset, let needed, let available):
      let place = stream.map { "Stream \($0)" } ?? "The file"
      return "\(place) ends too early: \(needed) bytes needed at offset \(offset), \(available) are there."
    case .blockOutsideFile(let stream, let index, let block):
      let place = stream.map { "stream \($0)" } ?? "the directory"
      return "Block \(block), number \(index) of \(place), lies outside of the file."
    case .malformed(let part, let stream, let offset, let found):
      return "The \(part.rawValue) at offset \(offset) of stream \(stream) is not valid: found "
        + "0x\(String(found, radix: 16))."
    }
  }
}
