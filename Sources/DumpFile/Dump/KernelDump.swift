public import DumpFormat

/// An opened kernel dump of any kind.
///
/// Opening maps the file and reads its headers; memory is read when it is asked for. The dump does not change, so any
/// number of threads may read it.
public final class KernelDump: Sendable {
  /// The file.
  public let file: MappedFile
  /// The header.
  public let header: DumpHeader
  /// What the dump holds.
  public let kind: DumpKind
  /// The processor architecture.
  public let architecture: Architecture
  /// What is not as it should be.
  public let problems: [DumpProblem]
  /// Whether the file ends before its headers say it should.
  public let isTruncated: Bool
  /// Physical memory; `nil` for triage dumps and headers alone.
  public let physicalMemory: PhysicalMemory?
  /// The body of a triage dump.
  public let triage: TriageDump?
  /// The page tables of the kernel; `nil` where there is no physical memory.
  public let kernelTranslator: AddressTranslator?
  /// `KDDEBUGGER_DATA64`; `nil` if the dump does not have it in readable form.
  public let debuggerData: DebuggerData?
  /// The tagged data; `nil` if the dump has none.
  public let secondaryData: SecondaryData?

  /// Opens a dump.
  public init(file: MappedFile) throws(DumpError) {
    self.file = file
    let header = DumpHeader(file.bytes, is64Bit: try recogniseDump(file))
    self.header = header
    guard let architecture = Architecture(header.fields.machineImageType) else {
      throw .unknownArchitecture(machine: header.fields.machineImageType.rawValue)
    }
    self.architecture = architecture
    if header.fields.attributes?.contains(.encryptedDumpData) == true,
      header.fields.attributes?.contains(.decryptedDump) != true
    {
      throw .encryptedBody
    }

    var problems: [DumpProblem] = []
    var expectedEnd = header.byteCount + PhysicalPageMap.bodyHeaderByteCount(of: header)
    if file.count < header.byteCount {
      problems.append(.truncatedHeader(found: file.count, expected: header.byteCount))
    }
    let pages = PhysicalPageMap.read(file, header: header, problems: &problems)
    let physicalMemory = pages.map { PhysicalMemory(file: file, pages: $0) }
    self.physicalMemory = physicalMemory
    let triage = header.fields.dumpType == .triage ? TriageDump(file: file, dumpHeader: header) : nil
    self.triage = triage
    // Pages whose end cannot be counted lie beyond the end of any file.
    if let pages { expectedEnd = max(expectedEnd, pages.endOffset ?? .max) }
    if header.fields.dumpType == .triage {
      expectedEnd = max(
        expectedEnd, triageEnd(of: triage, header: header, problems: &problems, fileByteCount: file.count))
    }
    kind = dumpKind(header, pageCount: pages?.pageCount, problems: &problems)

    let secondaryData =
      SecondaryData(file: file, expectedAt: triage.map { Int($0.header.sizeOfDump) } ?? expectedEnd)
      ?? triage.flatMap { SecondaryData(file: file, searchedFrom: Int($0.header.validOffset)) }
    self.secondaryData = secondaryData
    if let cut = secondaryData?.blocks.last(where: \.isTruncated) {
      problems.append(.truncatedSecondaryData(ordinal: cut.ordinal))
      expectedEnd = max(expectedEnd, cut.fileOffset + cut.byteCount)
    }
    if file.count < expectedEnd, file.count >= header.byteCount {
      problems.append(.truncated(expected: expectedEnd, found: file.count))
    }
    isTruncated = file.count < expectedEnd || triage?.isTruncated == true
    self.problems = problems

    if let triage {
      kernelTranslator = nil
      debuggerData = triage.debuggerData
    } else if let physicalMemory {
      (kernelTranslator, debuggerData) = kernelAddressSpace(
        of: header, architecture: architecture, in: physicalMemory)
    } else {
      (kernelTranslator, debuggerData) = (nil, nil)
    }
  }

  /// The memory of the kernel, by virtual address.
  public var memory: any MemoryReader {
    let pointerByteCount = architecture.pointerByteCount
    if let triage { return TriageMemory(file: file, triage: triage, pointerByteCount: pointerByteCount) }
    if let physicalMemory, let kernelTranslator {
      return AddressSpace(
        physicalMemory: physicalMemory, translator: kernelTranslator, pointerByteCount: pointerByteCount)
    }
    return NoMemory(pointerByteCount: pointerByteCount)
  }

  /// The memory of a process with a directory table base; the kernel's memory where the dump has no page tables.
  public func memory(ofDirectoryTableBase base: PhysicalAddress) -> any MemoryReader {
    guard let physicalMemory, let kernelTranslator else { return memory }
    let translator = AddressTranslator(
      directoryTableBase: base, mode: kernelTranslator.mode, swizzle: kernelTranslator.swizzle)
    return AddressSpace(
      physicalMemory: physicalMemory, translator: translator, pointerByteCount: architecture.pointerByteCount)
  }

  /// A copy of a range of the file, as far as the file has it.
  public func fileBytes(_ range: FileRange) -> [UInt8] { file.copy(range) }
}

/// Whether a file begins like a dump that ``KernelDump`` knows, even if only to refuse it with a reason.
public func beginsLikeADump(_ bytes: borrowing RawSpan) -> Bool {
  guard bytes.byteCount >= 8 else { return false }
  let first = bytes.littleEndian(at: 0, as: UInt32.self)
  let second = bytes.littleEndian(at: 4, as: UInt32.self)
  switch first {
  case DumpSignature.page, DumpSignature.user:
    return second == DumpSignature.dump || second == DumpSignature.dump64
  case DumpSignature.userMinidump: return true
  default:
    let both = bytes.littleEndian(at: 0, as: UInt64.self)
    return both == FirmwareDumpSignature.raw || both == FirmwareDumpSignature.encrypted
  }
}

/// The signatures of dumps that firmware writes, as little-endian numbers.
private enum FirmwareDumpSignature {
  /// `Raw_Dmp!`.
  static let raw: UInt64 = 0x2170_6D44_5F77_6152
  /// `Enc_Dmp!`.
  static let encrypted: UInt64 = 0x2170_6D44_5F63_6E45
}

/// Whether a file is a dump of a 64-bit Windows; an error when it is no kernel dump.
private func recogniseDump(_ file: MappedFile) throws(DumpError) -> Bool {
  let bytes = file.bytes
  guard beginsLikeADump(bytes) else {
    throw .notADump(firstBytes: file.copy(FileRange(offset: 0, byteCount: 8)))
  }
  let first = bytes.littleEndian(at: 0, as: UInt32.self)
  switch first {
  case DumpSignature.userMinidump: throw .userMinidump
  case DumpSignature.user: throw .userDump
  case DumpSignature.page: break
  default:
    throw bytes.littleEndian(at: 0, as: UInt64.self) == FirmwareDumpSignature.raw
      ? .firmwareRawDump : .encryptedDump
  }
  guard bytes.byteCount >= DumpHeader.smallestUsefulByteCount else {
    throw .tooShort(byteCount: bytes.byteCount)
  }
  return bytes.littleEndian(at: 4, as: UInt32.self) == DumpSignature.dump64
}

/// Where a triage dump ends by its headers.
private func triageEnd(
  of triage: TriageDump?, header: DumpHeader, problems: inout [DumpProblem], fileByteCount: Int
) -> Int {
  guard let triage else {
    let byteCount = header.is64Bit ? TriageDumpHeader64.Layout.byteCount : TriageDumpHeader32.Layout.byteCount
    return header.byteCount + byteCount
  }
  var end = Int(triage.header.sizeOfDump)
  // A dump carved from a larger one keeps the space that the larger one needed.
  if header.fields.attributes?.contains(.kernelGeneratedTriageDump) == true,
    let space = header.fields.requiredDumpSpace, let required = Int(exactly: space)
  {
    end = max(end, required)
  }
  if !triage.isMarkerValid, fileByteCount >= end {
    problems.append(.triageMarkerMissing(offset: Int(triage.header.validOffset)))
  }
  return end
}

/// The kind of a dump by its type and attributes.
private func dumpKind(_ header: DumpHeader, pageCount: UInt64?, problems: inout [DumpProblem]) -> DumpKind {
  switch header.fields.dumpType {
  case .triage: return .triage
  case .full, .completeMemory: return .complete
  case .summary: return .summary
  case .bitmapFull, .bitmapKernel, .automatic:
    // Other writers set this attribute as well, on dumps that have all memory.
    if header.fields.attributes?.contains(.liveDumpGeneratedDump) == true { return .live }
    if header.fields.dumpType != .bitmapFull { return .kernel }
    // An active dump leaves pages out that the machine had.
    let machinePages = header.physicalMemoryRuns.reduce(UInt64(0)) {
      $0.addingReportingOverflow($1.pageCount).partialValue
    }
    return (pageCount ?? 0) >= machinePages ? .complete : .active
  case .kernelMemory: return .kernel
  case .kernelAndUserMemory: return .active
  case .header: return .header
  default:
    // A header that was cut off before this field is reported as such.
    if header.fields.dumpType.rawValue != FillPattern.value(at: 0, as: UInt32.self) {
      problems.append(.unknownDumpType(header.fields.dumpType.rawValue))
    }
    return .header
  }
}
