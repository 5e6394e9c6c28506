public import DumpFormat

/// Which pages go into a dump with a bitmap: a policy of the kernel. ``StandardPageSelection`` does what Windows does.
public protocol PageSelection {
  /// Whether a page belongs into a kind of dump (``DumpType/bitmapKernel`` or ``DumpType/bitmapFull``).
  func includes(_ page: PageFrameNumber, use: PageUse, in type: DumpType) -> Bool
}

/// Kernel dumps have the kernel's pages; active dumps have all but those that help nobody. Callbacks may change that.
public struct StandardPageSelection: PageSelection {
  /// The policy.
  @inlinable public init() {}

  /// See ``PageSelection/includes(_:use:in:)``.
  @inlinable public func includes(_ page: PageFrameNumber, use: PageUse, in type: DumpType) -> Bool {
    type == .bitmapKernel ? use == .kernel : use == .kernel || use == .user
  }
}

extension CrashPlatform where Selection == StandardPageSelection {
  /// The policy of Windows.
  @inlinable public var selection: StandardPageSelection { StandardPageSelection() }
}
