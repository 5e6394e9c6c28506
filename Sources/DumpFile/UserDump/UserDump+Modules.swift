public import DumpFormat

extension UserDump {
  /// The loaded modules in the order of the dump: the program itself first.
  public func modules() -> StreamList<UserModuleEntry> {
    source.countedList(.moduleList, MinidumpModule.Layout.self) { record in
      UserModuleEntry(record)
    }
  }

  /// The modules that were unloaded before.
  public func unloadedModules() -> StreamList<MinidumpUnloadedModule> {
    guard let stream = stream(.unloadedModuleList),
      let header = source.record(
        at: stream.offset, MinidumpUnloadedModuleList.Layout.self, { MinidumpUnloadedModuleList($0) })
    else { return StreamList() }
    return source.list(
      stream, start: Int(header.sizeOfHeader), stride: Int(header.sizeOfEntry),
      count: UInt64(header.numberOfEntries), MinidumpUnloadedModule.Layout.self
    ) { MinidumpUnloadedModule($0) }
  }
}

/// A loaded module with its version.
public struct UserModuleEntry: Equatable, Sendable {
  /// Where it is and what identifies it.
  public var module: MinidumpModule
  /// Its version; `nil` if the image has none.
  public var version: FixedFileInfo?

  init(_ record: borrowing Record<MinidumpModule.Layout>) {
    module = MinidumpModule(record)
    // The version lies within the record, which has been checked.
    guard let record = try? Record<FixedFileInfo.Layout>(record.bytes, at: 0x18) else {
      version = nil
      return
    }
    let info = FixedFileInfo(record)
    version = info.signature == FixedFileInfo.expectedSignature ? info : nil
  }
}

extension FixedFileInfo {
  /// `VS_FFI_SIGNATURE`.
  static let expectedSignature: UInt32 = 0xFEEF_04BD
}
