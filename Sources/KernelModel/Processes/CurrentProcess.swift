import DumpFile
public import DumpFormat

/// The process that was current when it crashed.
public struct CurrentProcess: Equatable, Sendable {
  /// Address of the EPROCESS, if it is known.
  public var address: VirtualAddress?
  /// `ImageFileName`: the first 14 characters of the image's file name.
  public var name: String
  /// `UniqueProcessId`.
  public var id: UInt64?
  /// `InheritedFromUniqueProcessId`.
  public var parentId: UInt64?
}

/// The thread that was current when it crashed.
public struct CurrentThread: Equatable, Sendable {
  /// Address of the ETHREAD.
  public var address: VirtualAddress
  /// `Cid.UniqueThread`.
  public var id: UInt64?
}

/// Reads the current process and thread out of the structure copies of a triage dump, or out of memory.
struct CurrentProcessReader {
  private let layout: ProcessLayout?
  private let threadAddress: VirtualAddress?
  private let threadBytes: [UInt8]
  private let processAddress: VirtualAddress?
  private let processBytes: [UInt8]
  private let pointerByteCount: Int

  /// `nil` when the dump has no debugger data, without which no structure can be read.
  init?(_ dump: KernelDump, processor: CrashedProcessor?) {
    guard let data = dump.debuggerData else { return nil }
    pointerByteCount = dump.architecture.pointerByteCount
    func size(_ field: Field<KDDebuggerData64.Layout, UInt16>) -> UInt16 { data[field] ?? 0 }
    layout = ProcessLayout.find(
      machine: UInt16(truncatingIfNeeded: dump.header.fields.machineImageType.rawValue),
      sizeOfEProcess: size(KDDebuggerData64.Layout.sizeEProcess),
      sizeOfEThread: size(KDDebuggerData64.Layout.sizeEThread),
      offsetEprocessPeb: size(KDDebuggerData64.Layout.offsetEprocessPeb),
      offsetEprocessParentCid: size(KDDebuggerData64.Layout.offsetEprocessParentCID),
      build: dump.header.fields.minorVersion)
    threadAddress = processor?.thread
    threadBytes = structure(
      .thread, at: threadAddress, in: dump, byteCount: data[offset: KDDebuggerData64.Layout.sizeEThread])
    if let triage = dump.triage {
      processAddress = triage.processAddress
    } else if let offset = data[offset: KDDebuggerData64.Layout.offsetKThreadApcProcess] {
      let pointer = integer(in: threadBytes, at: offset, byteCount: pointerByteCount)
      processAddress = pointer.map { VirtualAddress($0) }
    } else {
      processAddress = nil
    }
    processBytes = structure(
      .process, at: processAddress, in: dump, byteCount: data[offset: KDDebuggerData64.Layout.sizeEProcess])
  }

  /// The current thread; `nil` if its address is not known.
  var thread: CurrentThread? {
    guard let threadAddress else { return nil }
    // A layout that was guessed may be wrong by a field, so its ids are not told unless process and thread agree.
    let id = idsAgree ? layout.flatMap { pointer(in: threadBytes, at: $0.uniqueThreadId) } : nil
    return CurrentThread(address: threadAddress, id: id)
  }

  /// The current process; `nil` if it cannot be read.
  var process: CurrentProcess? {
    guard let layout else { return nil }
    guard let name = imageName(in: processBytes, at: layout.imageFileName) else { return nil }
    // At a guessed offset may be anything: without the proof it must at least be text.
    guard idsAgree || name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
    return CurrentProcess(
      address: processAddress, name: name,
      id: idsAgree || threadBytes.isEmpty ? pointer(in: processBytes, at: layout.uniqueProcessId) : nil,
      parentId: idsAgree
        ? layout.inheritedFromUniqueProcessId.flatMap { pointer(in: processBytes, at: $0) } : nil)
  }

  /// Whether process and thread tell the same process id: proof that the offsets are right. A thread that is attached
  /// to another process tells its own, so only guessed offsets need the proof.
  private var idsAgree: Bool {
    guard let layout else { return false }
    guard layout.isGuess else { return true }
    let id = pointer(in: processBytes, at: layout.uniqueProcessId)
    // Zeros agree wherever one looks.
    return id != nil && id != 0 && id == pointer(in: threadBytes, at: layout.cid)
  }

  private func pointer(in bytes: [UInt8], at offset: Int) -> UInt64? {
    integer(in: bytes, at: offset, byteCount: pointerByteCount)
  }
}

/// A number of a structure; `nil` if the structure is not that long.
private func integer(in bytes: [UInt8], at offset: Int, byteCount: Int) -> UInt64? {
  guard offset >= 0, offset + byteCount <= bytes.count else { return nil }
  return littleEndian(bytes[offset..<(offset + byteCount)])
}

/// The bytes of a structure: the copy in a triage dump, else what memory has at its address.
private func structure(
  _ part: TriagePart, at address: VirtualAddress?, in dump: KernelDump, byteCount: Int?
) -> [UInt8] {
  if let triage = dump.triage {
    guard let range = triage.parts[part] else { return [] }
    // The debugger data store sizes in 16 bits; without one, a part reaches to the next and may seem endless.
    return dump.fileBytes(FileRange(offset: range.offset, byteCount: min(range.byteCount, 0x1_0000)))
  }
  guard let address, let byteCount else { return [] }
  return dump.memory.readableBytes(at: address, maximum: byteCount)
}

/// `ImageFileName`: up to 15 bytes, NUL terminated; `nil` if they are no name.
private func imageName(in bytes: [UInt8], at offset: Int) -> String? {
  guard offset >= 0, offset + 15 <= bytes.count else { return nil }
  let name = bytes[offset..<(offset + 15)].prefix { $0 != 0 }
  return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
}
