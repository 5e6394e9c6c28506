import DumpFile
import DumpFormat
import PortableExecutable

/// Reads the lists of a user minidump and puts them together, noting what is wrong.
struct UserProcessReader {
  let dump: UserDump
  private(set) var problems: [UserDumpProblem] = []
  private(set) var threadIds: [UInt32] = []
  /// Bytes of names that may still be read: entries that share one long name must not multiply it.
  private var budget: Int

  init(_ dump: UserDump) {
    self.dump = dump
    budget = dump.file.count
  }

  /// More entries than any process has. A model takes far more memory than an entry of a file, so that a hostile list
  /// must not be followed to its end.
  private static let entryLimit = 20_000

  /// The entries of a list; its problem is noted.
  private mutating func entries<Entry>(
    _ list: StreamList<Entry>, of type: MinidumpStreamType
  ) -> [Entry] {
    if let problem = list.problem, !problems.contains(problem) { problems.append(problem) }
    guard list.entries.count > Self.entryLimit else { return list.entries }
    problems.append(.truncatedList(type, listed: UInt64(list.entries.count), read: Self.entryLimit))
    return Array(list.entries.prefix(Self.entryLimit))
  }

  private mutating func name(at rva: UInt64) -> String? {
    guard budget > 0 else {
      if !problems.contains(.tooMuchText) { problems.append(.tooMuchText) }
      return nil
    }
    let name = dump.string(at: rva)
    budget -= 4 + (name?.utf8.count ?? 0)
    return name
  }

  mutating func modules() -> [UserModule] {
    entries(dump.modules(), of: .moduleList).map { entry in
      let record = entry.module
      // A path to a PDB is no longer than any other.
      let codeView = dump.bytes(at: record.cvRecord, maximum: min(0x1000, max(0, budget)))
      budget -= codeView.count
      return UserModule(
        module: Module(
          userPath: name(at: UInt64(record.moduleNameRva)), base: dump.normalised(record.baseOfImage),
          size: record.sizeOfImage, timeDateStamp: record.timeDateStamp, checkSum: record.checkSum),
        version: entry.version?.fileVersion, productVersion: entry.version?.productVersion,
        symbolFile: SymbolFileReference(codeView: codeView))
    }
  }

  mutating func unloadedModules() -> [UnloadedModule] {
    entries(dump.unloadedModules(), of: .unloadedModuleList).map { record in
      let start = dump.normalised(record.baseOfImage)
      let path = name(at: UInt64(record.moduleNameRva)) ?? ""
      return UnloadedModule(
        name: path.lastPathComponent, start: start, end: start + UInt64(record.sizeOfImage))
    }
  }

  mutating func threads(exception: UserException?, isWoW64: Bool) -> [UserThread] {
    var names: [UInt32: String] = [:]
    for entry in entries(dump.threadNames(), of: .threadNames) where names[entry.threadId] == nil {
      if let name = name(at: entry.nameRva) { names[entry.threadId] = name }
    }
    var infos: [UInt32: MinidumpThreadInfo] = [:]
    for info in entries(dump.threadInfos(), of: .threadInfoList) where infos[info.threadId] == nil {
      infos[info.threadId] = info
    }
    let records = entries(dump.threads(), of: .threadList)
    threadIds = records.map(\.threadId)
    return records.map { record in
      let isFaulting = record.threadId == exception?.threadId
      // The registers of the thread list are those of the writer's own work when it dumps its own process.
      let context =
        (isFaulting ? exception.flatMap { ProcessorContext($0.context, in: dump) } : nil)
        ?? ProcessorContext(record.context, in: dump)
      let teb = dump.normalised(record.teb)
      return UserThread(
        id: record.threadId, name: names[record.threadId], suspendCount: record.suspendCount,
        priorityClass: record.priorityClass, priority: record.priority, teb: teb,
        stackStart: dump.normalised(record.stackStart), stackByteCount: record.stackMemory.dataSize,
        context: context, wow64Context: isWoW64 ? ContextX86(wow64OfTEB: teb, in: dump) : nil,
        info: infos[record.threadId])
    }
  }
}
