/// `MINIDUMP_STREAM_TYPE`: what a stream of a user minidump holds. Unknown types survive.
///
/// Source: `minidumpapiset.h`; those above 0xFFFF belong to other writers.
public struct MinidumpStreamType: RawRepresentable, FieldValue, Hashable, Sendable {
  /// The number.
  public var rawValue: UInt32
  /// A type of its number.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A type as it is stored.
  @inlinable public init(stored: UInt32) { rawValue = stored }
  /// The type as it is stored.
  @inlinable public var stored: UInt32 { rawValue }

  /// `UnusedStream`: an entry of the directory that nobody used.
  @inlinable public static var unused: Self { .init(rawValue: 0) }
  /// `ThreadListStream`.
  @inlinable public static var threadList: Self { .init(rawValue: 3) }
  /// `ModuleListStream`.
  @inlinable public static var moduleList: Self { .init(rawValue: 4) }
  /// `MemoryListStream`.
  @inlinable public static var memoryList: Self { .init(rawValue: 5) }
  /// `ExceptionStream`.
  @inlinable public static var exception: Self { .init(rawValue: 6) }
  /// `SystemInfoStream`.
  @inlinable public static var systemInfo: Self { .init(rawValue: 7) }
  /// `ThreadExListStream`.
  @inlinable public static var threadExList: Self { .init(rawValue: 8) }
  /// `Memory64ListStream`.
  @inlinable public static var memory64List: Self { .init(rawValue: 9) }
  /// `CommentStreamA`.
  @inlinable public static var commentA: Self { .init(rawValue: 10) }
  /// `CommentStreamW`.
  @inlinable public static var commentW: Self { .init(rawValue: 11) }
  /// `HandleDataStream`.
  @inlinable public static var handleData: Self { .init(rawValue: 12) }
  /// `FunctionTableStream`.
  @inlinable public static var functionTable: Self { .init(rawValue: 13) }
  /// `UnloadedModuleListStream`.
  @inlinable public static var unloadedModuleList: Self { .init(rawValue: 14) }
  /// `MiscInfoStream`.
  @inlinable public static var miscInfo: Self { .init(rawValue: 15) }
  /// `MemoryInfoListStream`.
  @inlinable public static var memoryInfoList: Self { .init(rawValue: 16) }
  /// `ThreadInfoListStream`.
  @inlinable public static var threadInfoList: Self { .init(rawValue: 17) }
  /// `HandleOperationListStream`.
  @inlinable public static var handleOperationList: Self { .init(rawValue: 18) }
  /// `TokenStream`.
  @inlinable public static var token: Self { .init(rawValue: 19) }
  /// `JavaScriptDataStream`.
  @inlinable public static var javaScriptData: Self { .init(rawValue: 20) }
  /// `SystemMemoryInfoStream`.
  @inlinable public static var systemMemoryInfo: Self { .init(rawValue: 21) }
  /// `ProcessVmCountersStream`.
  @inlinable public static var processVMCounters: Self { .init(rawValue: 22) }
  /// `IptTraceStream`.
  @inlinable public static var iptTrace: Self { .init(rawValue: 23) }
  /// `ThreadNamesStream`.
  @inlinable public static var threadNames: Self { .init(rawValue: 24) }
  /// Crashpad's information.
  @inlinable public static var crashpadInfo: Self { .init(rawValue: 0x4350_0001) }
  /// Breakpad's information.
  @inlinable public static var breakpadInfo: Self { .init(rawValue: 0x4767_0001) }
  /// Breakpad's assertion.
  @inlinable public static var assertionInfo: Self { .init(rawValue: 0x4767_0002) }
}
