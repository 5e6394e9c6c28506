public import DumpFormat

/// An opened user minidump (`MDMP`): the dump of one process.
///
/// Opening maps the file and reads its directory, the system information and the lists of memory; every other stream is
/// read when it is asked for. The dump does not change, so any number of threads may read it.
///
/// Kernel triage dumps are called minidumps too and are something else: see ``KernelDump``.
public final class UserDump: Sendable {
  /// The file.
  public let file: MappedFile
  /// The header.
  public let header: MinidumpHeader
  /// The streams in the order of the directory, without unused entries.
  public let streams: [UserStream]
  /// Processor and system; `nil` if the dump does not tell.
  public let systemInfo: MinidumpSystemInfo?
  /// The processor architecture; `nil` for one that Bluebox does not read. Without system information a context record
  /// decides.
  public let architecture: Architecture?
  /// The memory that the dump has.
  public let memory: UserMemory
  /// What is not as it should be in the header, the directory and the lists of memory. Lists that are read later bring
  /// their own: see ``StreamList``.
  public let problems: [UserDumpProblem]
  /// Whether the file ends before its streams or its memory do.
  public let isTruncated: Bool

  /// Opens a user minidump.
  public init(file: MappedFile) throws(DumpError) {
    self.file = file
    let bytes = file.bytes
    guard bytes.byteCount >= 4, bytes.littleEndian(at: 0, as: UInt32.self) == DumpSignature.userMinidump
    else { throw .notADump(firstBytes: file.copy(FileRange(offset: 0, byteCount: 8))) }
    guard let record = try? Record<MinidumpHeader.Layout>(bytes) else {
      throw .userMinidumpTooShort(byteCount: bytes.byteCount)
    }
    header = MinidumpHeader(record)
    var problems: [UserDumpProblem] = []
    if header.version & 0xFFFF != MinidumpHeader.expectedVersion {
      problems.append(.unknownVersion(header.version))
    }
    streams = readDirectory(bytes, header: header, problems: &problems)
    guard streams.contains(where: { $0.type.rawValue <= 24 && $0.byteCount > 0 }) else {
      throw .userMinidumpWithoutStreams(entries: header.numberOfStreams, byteCount: bytes.byteCount)
    }
    let source = StreamSource(file: file, streams: streams)
    systemInfo = source.record(.systemInfo, MinidumpSystemInfo.Layout.self) { MinidumpSystemInfo($0) }
    let architecture = systemInfo.map { Architecture(processorArchitecture: $0.processorArchitecture) }
    self.architecture = architecture ?? source.architectureOfContexts
    memory = UserMemory(source, architecture: self.architecture, problems: &problems)
    self.problems = problems
    isTruncated = problems.contains(where: \.isTruncation)
  }

  /// The first stream of a type that has bytes: of duplicates the first counts.
  public func stream(_ type: MinidumpStreamType) -> UserStream? { source.stream(type) }

  /// A copy of a stream's bytes, as far as the file has them.
  public func bytes(of stream: UserStream) -> [UInt8] {
    file.copy(FileRange(offset: stream.offset, byteCount: stream.byteCount))
  }

  /// A copy of the bytes at a place of the file, as far as the file has them and `maximum` at most.
  public func bytes(at location: MinidumpLocation, maximum: Int) -> [UInt8] {
    file.copy(
      FileRange(offset: Int(location.rva), byteCount: min(Int(location.dataSize), max(0, maximum))))
  }

  /// An address as the architecture has it: some writers sign-extend the addresses of 32-bit processes.
  public func normalised(_ address: VirtualAddress) -> VirtualAddress {
    architecture == .x86 ? address.zeroExtended : address
  }

  var source: StreamSource { StreamSource(file: file, streams: streams) }
}

extension MinidumpHeader {
  /// `MINIDUMP_VERSION`: the lower half of every version.
  static let expectedVersion: UInt32 = 0xA793
}

extension VirtualAddress {
  /// A sign-extended address of 32 bits without its upper half; all others as they are.
  var zeroExtended: VirtualAddress {
    rawValue >> 31 == 0x1_FFFF_FFFF ? VirtualAddress(rawValue & 0xFFFF_FFFF) : self
  }
}

extension Architecture {
  /// The architecture of a `PROCESSOR_ARCHITECTURE_*`; `nil` for one that Bluebox does not read.
  public init?(processorArchitecture: UInt16) {
    switch processorArchitecture {
    case 0: self = .x86
    case 9: self = .x64
    case 12, 0x8003: self = .arm64
    default: return nil
    }
  }
}
