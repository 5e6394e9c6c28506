import DumpFile
public import DumpFormat
import Symbols

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
  /// `Cid.UniqueProcess`: the process that it belongs to; another than the current one while it is attached to that.
  public var processId: UInt64?
}

/// Reads the current process and thread out of the structure copies of a triage dump, or out of memory.
struct CurrentProcessReader {
  private let threadAddress: VirtualAddress?
  private let threadBytes: [UInt8]
  /// Address of the EPROCESS, even if nothing of it can be read.
  let processAddress: VirtualAddress?
  private let processBytes: [UInt8]
  private let pointerByteCount: Int
  private let members: ProcessMembers

  /// `nil` when the dump has no debugger data, without which no structure can be read.
  ///
  /// - Parameter types: the kernel's types, if they are known.
  init?(_ dump: KernelDump, processor: CrashedProcessor?, types: (any TypeSource)? = nil) {
    guard let data = dump.debuggerData else { return nil }
    let width = dump.architecture.pointerByteCount
    pointerByteCount = width
    threadAddress = processor?.thread
    let threadBytes = structure(
      .thread, at: threadAddress, in: dump, byteCount: data[offset: KDDebuggerData64.Layout.sizeEThread])
    self.threadBytes = threadBytes
    processAddress =
      dump.triage != nil
      ? dump.triage?.processAddress
      : data[offset: KDDebuggerData64.Layout.offsetKThreadApcProcess]
        .flatMap { pointer(in: threadBytes, at: $0, byteCount: width) }.map { VirtualAddress($0) }
    processBytes = structure(
      .process, at: processAddress, in: dump, byteCount: data[offset: KDDebuggerData64.Layout.sizeEProcess])
    members =
      types.flatMap { ProcessMembers($0) }
      ?? ProcessMembers(process: processBytes, thread: threadBytes, dump: dump, debuggerData: data)
  }

  /// The current thread; `nil` if its address is not known.
  var thread: CurrentThread? {
    func id(_ position: Int) -> UInt64? {
      members.cid.flatMap {
        pointer(in: threadBytes, at: $0 + position * pointerByteCount, byteCount: pointerByteCount)
      }
    }
    return threadAddress.map { CurrentThread(address: $0, id: id(1), processId: id(0)) }
  }

  /// The current process; `nil` if its name cannot be read.
  var process: CurrentProcess? {
    guard let offset = members.imageFileName, let name = imageName(in: processBytes, at: offset) else {
      return nil
    }
    func id(_ offset: Int?) -> UInt64? {
      offset.flatMap { pointer(in: processBytes, at: $0, byteCount: pointerByteCount) }
    }
    return CurrentProcess(
      address: processAddress, name: name, id: id(members.uniqueProcessId), parentId: id(members.parentId))
  }
}

/// Where the name and the ids are in the structures of a dump: by the kernel's types; without them by the table, if the dump
/// is of a kernel that it knows, else by a guess that the structures themselves confirm, else by a search.
private struct ProcessMembers {
  var imageFileName: Int?
  var uniqueProcessId: Int?
  var parentId: Int?
  var cid: Int?

  /// By types; `nil` if they have no process, as those of public symbols of some kernels.
  init?(_ types: any TypeSource) {
    guard let process = (try? types.type(named: "_EPROCESS")) ?? nil else { return nil }
    func offset(_ path: String, _ type: TypeID) -> Int? {
      ((try? types.place(of: path, in: type)) ?? nil)?.byteOffset
    }
    guard let name = offset("ImageFileName", process) else { return nil }
    imageFileName = name
    uniqueProcessId = offset("UniqueProcessId", process)
    parentId = offset("InheritedFromUniqueProcessId", process)
    cid = ((try? types.type(named: "_ETHREAD")) ?? nil).flatMap { offset("Cid", $0) }
  }

  init(process: [UInt8], thread: [UInt8], dump: KernelDump, debuggerData: DebuggerData) {
    func number(_ field: Field<KDDebuggerData64.Layout, UInt16>) -> UInt16 { debuggerData[field] ?? 0 }
    let layout = ProcessLayout.find(
      machine: UInt16(truncatingIfNeeded: dump.header.fields.machineImageType.rawValue),
      sizeOfEProcess: number(KDDebuggerData64.Layout.sizeEProcess),
      sizeOfEThread: number(KDDebuggerData64.Layout.sizeEThread),
      offsetEprocessPeb: number(KDDebuggerData64.Layout.offsetEprocessPeb),
      offsetEprocessParentCid: number(KDDebuggerData64.Layout.offsetEprocessParentCID),
      build: dump.header.fields.minorVersion)
    let search = ProcessLayoutSearch(
      process: process, thread: thread, pointerByteCount: dump.architecture.pointerByteCount,
      crashTime: dump.header.fields.systemTime)
    if let layout, !layout.isGuess || search.confirms(layout) {
      imageFileName = layout.imageFileName
      uniqueProcessId = layout.uniqueProcessId
      parentId = layout.inheritedFromUniqueProcessId
      cid = layout.cid
    } else {
      let ids = search.ids()
      imageFileName = search.imageFileName()
      uniqueProcessId = ids?.uniqueProcessId
      cid = ids?.cid
      parentId =
        ids == nil ? nil : debuggerData[offset: KDDebuggerData64.Layout.offsetEprocessParentCID]
    }
  }
}

/// A pointer-sized number in the bytes of a structure; `nil` beyond their end.
private func pointer(in bytes: [UInt8], at offset: Int, byteCount: Int) -> UInt64? {
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
