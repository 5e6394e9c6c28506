public import DumpFormat

/// The header of a kernel dump in one form for 32-bit and 64-bit Windows.
public struct DumpHeader: Sendable {
  /// Whether the dump is of a 64-bit Windows (`PAGEDU64`) or of a 32-bit one (`PAGEDUMP`).
  public var is64Bit: Bool
  /// The fields; those of a 32-bit header are widened.
  public var fields: DumpHeader64
  /// `PaeEnabled` of a 32-bit header.
  public var paeEnabled: Bool
  /// `VersionUser`, empty when unset.
  public var versionUser: String
  /// `Comment`: text of the writer, empty when unset.
  public var comment: String
  /// `PhysicalMemoryBlock`: the physical memory runs, empty when unset.
  public var physicalMemoryRuns: [PhysicalMemoryRun]
  /// File offset of the context record.
  public var contextOffset: Int { is64Bit ? 0x348 : 0x320 }
  /// File offset of the exception record.
  public var exceptionOffset: Int { is64Bit ? 0xF00 : 0x7D0 }
  /// Bytes of the header; what follows it depends on the dump type.
  public var byteCount: Int { is64Bit ? DumpHeader64.Layout.byteCount : DumpHeader32.Layout.byteCount }
}

/// Consecutive pages of physical memory.
public struct PhysicalMemoryRun: Equatable, Sendable {
  /// First page of the run.
  public var basePage: PageFrameNumber
  /// Length in pages.
  public var pageCount: UInt64

  /// A run of pages.
  public init(basePage: PageFrameNumber, pageCount: UInt64) {
    self.basePage = basePage
    self.pageCount = pageCount
  }
}

extension DumpHeader {
  /// A file shorter than this cannot even hold the bug check and its parameters.
  static let smallestUsefulByteCount = 0x60

  /// Reads the header at the beginning of a file.
  ///
  /// A header that is cut off is completed with the fill pattern, so that its missing fields read as unset.
  init(_ file: borrowing RawSpan, is64Bit: Bool) {
    let byteCount = is64Bit ? DumpHeader64.Layout.byteCount : DumpHeader32.Layout.byteCount
    if file.byteCount >= byteCount {
      self.init(complete: file, is64Bit: is64Bit)
      return
    }
    // A field that is cut in two would be neither set nor unset; no field crosses a multiple of 8.
    let wholeByteCount = file.byteCount & ~7
    var completed = [UInt8](repeating: 0, count: byteCount)
    for index in completed.indices {
      completed[index] = index < wholeByteCount ? file.byte(at: index) : FillPattern.byte(at: index)
    }
    unsafe self.init(complete: completed.span.bytes, is64Bit: is64Bit)
  }

  private init(complete bytes: borrowing RawSpan, is64Bit: Bool) {
    self.is64Bit = is64Bit
    // The caller has made sure that the whole header is there; a throw would be our bug.
    do throws(ReadError) {
      if is64Bit {
        let record = try Record<DumpHeader64.Layout>(copy bytes)
        fields = DumpHeader64(record)
        paeEnabled = false
        versionUser = headerText(record[DumpHeader64.Layout.versionUser])
        comment = headerText(record[DumpHeader64.Layout.comment])
        physicalMemoryRuns = physicalMemoryRuns64(record[DumpHeader64.Layout.physicalMemoryBlock])
      } else {
        let record = try Record<DumpHeader32.Layout>(copy bytes)
        let narrow = DumpHeader32(record)
        fields = DumpHeader64(widening: narrow)
        paeEnabled = narrow.paeEnabled == 1
        versionUser = headerText(record[DumpHeader32.Layout.versionUser])
        comment = headerText(record[DumpHeader32.Layout.comment])
        physicalMemoryRuns = physicalMemoryRuns32(record[DumpHeader32.Layout.physicalMemoryBlock])
      }
    } catch {
      preconditionFailure("the header was completed before it was read")
    }
  }
}

/// ASCII text of a header, up to its NUL; empty when the field shows the fill pattern.
private func headerText(_ bytes: borrowing RawSpan) -> String {
  if bytes.byteCount >= 4, bytes.littleEndian(at: 0, as: UInt32.self) == DumpSignature.page { return "" }
  var text: [UInt8] = []
  for index in 0..<bytes.byteCount {
    let byte = bytes.byte(at: index)
    if byte == 0 { break }
    text.append(byte)
  }
  return String(decoding: text, as: UTF8.self)
}

/// The runs of a 64-bit descriptor; none when it was not set.
private func physicalMemoryRuns64(_ bytes: borrowing RawSpan) -> [PhysicalMemoryRun] {
  guard let record = try? Record<PhysicalMemoryDescriptor64.Layout>(copy bytes) else { return [] }
  let count = record[PhysicalMemoryDescriptor64.Layout.numberOfRuns]
  // 43 runs fit into the buffer; an unset count is far beyond that.
  guard count <= 43 else { return [] }
  var runs: [PhysicalMemoryRun] = []
  for index in 0..<Int(count) {
    let offset = PhysicalMemoryDescriptor64.Layout.byteCount + index * PhysicalMemoryRun64.Layout.byteCount
    guard let run = try? Record<PhysicalMemoryRun64.Layout>(copy bytes, at: offset) else { break }
    let value = PhysicalMemoryRun64(run)
    runs.append(PhysicalMemoryRun(basePage: PageFrameNumber(value.basePage), pageCount: value.pageCount))
  }
  return runs
}

/// The runs of a 32-bit descriptor; none when it was not set.
private func physicalMemoryRuns32(_ bytes: borrowing RawSpan) -> [PhysicalMemoryRun] {
  guard let record = try? Record<PhysicalMemoryDescriptor32.Layout>(copy bytes) else { return [] }
  let count = record[PhysicalMemoryDescriptor32.Layout.numberOfRuns]
  guard count <= 86 else { return [] }
  var runs: [PhysicalMemoryRun] = []
  for index in 0..<Int(count) {
    let offset = PhysicalMemoryDescriptor32.Layout.byteCount + index * PhysicalMemoryRun32.Layout.byteCount
    guard let run = try? Record<PhysicalMemoryRun32.Layout>(copy bytes, at: offset) else { break }
    let value = PhysicalMemoryRun32(run)
    runs.append(
      PhysicalMemoryRun(basePage: PageFrameNumber(UInt64(value.basePage)), pageCount: UInt64(value.pageCount))
    )
  }
  return runs
}

extension DumpHeader64 {
  /// The fields of a 32-bit header, widened.
  init(widening narrow: DumpHeader32) {
    self.init()
    majorVersion = narrow.majorVersion
    minorVersion = narrow.minorVersion
    directoryTableBase = narrow.directoryTableBase
    pfnDatabase = narrow.pfnDatabase
    psLoadedModuleList = narrow.psLoadedModuleList
    psActiveProcessHead = narrow.psActiveProcessHead
    machineImageType = narrow.machineImageType
    numberOfProcessors = narrow.numberOfProcessors
    bugCheckCode = narrow.bugCheckCode
    bugCheckParameters = narrow.bugCheckParameters
    kdDebuggerDataBlock = narrow.kdDebuggerDataBlock
    dumpType = narrow.dumpType
    requiredDumpSpace = narrow.requiredDumpSpace
    systemTime = narrow.systemTime
    systemUpTime = narrow.systemUpTime
    miniDumpFields = narrow.miniDumpFields
    secondaryDataState = narrow.secondaryDataState
    productType = narrow.productType
    suiteMask = narrow.suiteMask
    writerStatus = narrow.writerStatus
    kdSecondaryVersion = narrow.kdSecondaryVersion
    attributes = narrow.attributes
    bootId = narrow.bootId
  }
}
