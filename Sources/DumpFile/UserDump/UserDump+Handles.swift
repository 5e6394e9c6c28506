public import DumpFormat

/// A handle of the process.
public struct UserHandle: Equatable, Sendable {
  /// The handle.
  public var descriptor: MinidumpHandleDescriptor
  /// File offset of the first piece of information on its object; zero if there is none.
  public var objectInfoRva: UInt32
}

/// A piece of information on the object of a handle.
public struct UserHandleObject: Equatable, Sendable {
  /// What it is about: 1 thread, 2 and 3 mutant, 4 and 5 process, 6 event, 7 section, 8 semaphore.
  public var type: UInt32
  /// Where its data are.
  public var data: MinidumpLocation
}

extension UserDump {
  /// The handles of the process.
  public func handles() -> StreamList<UserHandle> {
    guard let stream = stream(.handleData),
      let header = source.record(
        at: stream.offset, MinidumpHandleDataStream.Layout.self, { MinidumpHandleDataStream($0) })
    else { return StreamList() }
    let start = Int(header.sizeOfHeader)
    let stride = Int(header.sizeOfDescriptor)
    let hasObjectInfo = stride >= MinidumpHandleDescriptor2.Layout.byteCount
    var handles = source.list(
      stream, start: start, stride: stride, count: UInt64(header.numberOfDescriptors),
      MinidumpHandleDescriptor.Layout.self
    ) { UserHandle(descriptor: MinidumpHandleDescriptor($0), objectInfoRva: 0) }
    guard hasObjectInfo else { return handles }
    for index in handles.entries.indices {
      let rva = source.record(
        at: stream.offset + start + index * stride, MinidumpHandleDescriptor2.Layout.self,
        { $0[MinidumpHandleDescriptor2.Layout.objectInfoRva] })
      handles.entries[index].objectInfoRva = rva ?? 0
    }
    return handles
  }

  /// What the dump knows of a handle's object: a chain in the file, 32 pieces at most.
  public func objectInformation(of handle: UserHandle) -> [UserHandleObject] {
    var objects: [UserHandleObject] = []
    var visited: Set<UInt32> = []
    var rva = handle.objectInfoRva
    let layout = MinidumpHandleObjectInformation.Layout.self
    while rva != 0, objects.count < 32, visited.insert(rva).inserted,
      let information = source.record(at: Int(rva), layout, { MinidumpHandleObjectInformation($0) })
    {
      let data = rva.addingReportingOverflow(UInt32(layout.byteCount))
      guard !data.overflow else { break }
      objects.append(
        UserHandleObject(
          type: information.infoType,
          data: MinidumpLocation(dataSize: information.sizeOfInfo, rva: data.partialValue)))
      rva = information.nextInfoRva
    }
    return objects
  }

  /// What was done with handles; only Application Verifier keeps such a list.
  public func handleOperations() -> StreamList<HandleOperation> {
    guard let stream = stream(.handleOperationList),
      let header = source.record(
        at: stream.offset, MinidumpHandleOperationList.Layout.self, { MinidumpHandleOperationList($0) })
    else { return StreamList() }
    return source.list(
      stream, start: Int(header.sizeOfHeader), stride: Int(header.sizeOfEntry),
      count: UInt64(header.numberOfEntries), HandleOperation.Layout.self
    ) { HandleOperation($0) }
  }
}
