import DumpFormat

/// The crash path of a kernel: from ``bugCheck(_:_:_:_:_:)`` to the restart.
///
/// A kernel makes one at boot, as soon as it has memory, and opens the dump stack when the page file is known. The value
/// holds no state: that is in the storage, so that a fault inside of a bug check can enter it again.
public struct CrashPath<Platform: CrashPlatform> {
  /// The machine.
  public let platform: Platform
  /// All memory of the crash path.
  public let storage: CrashPathStorage

  /// A crash path without a dump stack: a bug check shows the screen and restarts.
  ///
  /// - Parameters:
  ///   - platform: the machine.
  ///   - storage: memory for good; its contents are lost.
  ///   - kernel: what dump headers say about the kernel.
  ///   - control: what is to happen at a bug check.
  public init(platform: Platform, storage: CrashPathStorage, kernel: KernelDescription, control: CrashControl)
  {
    self.platform = platform
    self.storage = storage
    storage.bytes.fill()
    let context = DumpContext(bytes: storage.contextA)
    context.set(kernel, control)
    context[DumpContext.Layout.sectorByteCount] = UInt32(clamping: platform.port.sectorByteCount)
    sealContext()
  }

  /// Opens the dump stack: keeps where the page file is, and prepares the filters.
  ///
  /// - Parameter extents: the sectors of the page file, in the order of the file. They must stay where they are.
  public func openDumpStack(extents: Span<DiskExtent>) throws(DumpStackError) {
    let port = platform.port
    guard port.sectorByteCount == 512 || port.sectorByteCount == 4096,
      port.maximumTransferByteCount >= pageByteCount,
      port.maximumTransferByteCount % pageByteCount == 0, port.maximumRunCount > 0
    else { throw .badPort }
    guard extents.count > 0, extents.count <= DumpContext.extentLimit else {
      throw .extentCount(extents.count)
    }
    let context = DumpContext(bytes: storage.contextA)
    var total: UInt64 = 0
    for index in extents.indices {
      let extent = extents[index]
      let (end, overflow) = extent.firstSector.addingReportingOverflow(extent.sectorCount)
      guard extent.sectorCount > 0, !overflow, end <= port.sectorCount else {
        throw .badExtent(index: index, extent)
      }
      for earlier in 0..<index {
        let other = extents[earlier]
        guard end <= other.firstSector || other.firstSector + other.sectorCount <= extent.firstSector else {
          throw .badExtent(index: index, extent)
        }
      }
      context.setExtent(index, extent)
      total += extent.sectorCount
    }
    do { try platform.filter.initialize() } catch { throw .filter(error) }
    context[DumpContext.Layout.extentCount] = UInt32(extents.count)
    context[DumpContext.Layout.sectorByteCount] = UInt32(port.sectorByteCount)
    context[DumpContext.Layout.sectorCount] = total
    context[DumpContext.Layout.isOpen] = 1
    sealContext()
  }

  /// Takes the dump stack down, as when the page file is given up: bug checks write nothing from now on.
  public func closeDumpStack() {
    let context = DumpContext(bytes: storage.contextA)
    guard context[DumpContext.Layout.isOpen] != 0 else { return }
    platform.filter.unload()
    context[DumpContext.Layout.isOpen] = 0
    sealContext()
  }

  /// Changes the settings.
  public func set(control: CrashControl) {
    let context = DumpContext(bytes: storage.contextA)
    context.set(context.kernel, control)
    sealContext()
  }

  /// The record of the bug check, or of none.
  public var result: BugCheckResult { BugCheckResult(storage.state) }

  /// The two copies of the dump context, for tests that damage them.
  public var dumpContextCopies: (first: StorageBytes, second: StorageBytes) {
    (storage.contextA, storage.contextB)
  }

  private func sealContext() {
    DumpContext(bytes: storage.contextA).seal()
    storage.contextB.copy(storage.contextA)
  }

  /// The dump context if both copies are sound and the same.
  var checkedContext: DumpContext? {
    let first = DumpContext(bytes: storage.contextA)
    let second = DumpContext(bytes: storage.contextB)
    return first.isSound && second.isSound && DumpContext.areEqual(first, second) ? first : nil
  }
}
