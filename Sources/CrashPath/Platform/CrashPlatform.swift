/// A machine and its kernel, as the crash path needs them.
///
/// The parts are handles: copies of a part speak to the same hardware, and no method changes the value itself. So a fault
/// inside the crash path can enter it again without meeting a value that is half changed.
public protocol CrashPlatform {
  /// The processor that crashes.
  associatedtype Processor: CrashProcessor
  /// The screen.
  associatedtype Screen: CrashScreen
  /// The disk that holds the page file.
  associatedtype Port: DumpPort
  /// The memory.
  associatedtype Memory: CrashMemory
  /// The ends of a bug check.
  associatedtype Restart: CrashRestart
  /// The time.
  associatedtype Clock: CrashClock
  /// The filters between the dump and the disk: ``NoDumpFilter``, one filter, or a ``DumpFilterPair``.
  associatedtype Filter: DumpFilter
  /// Which pages go into a dump with a bitmap.
  associatedtype Selection: PageSelection = StandardPageSelection

  /// The processor that crashes.
  var processor: Processor { get }
  /// The screen.
  var screen: Screen { get }
  /// The disk that holds the page file.
  var port: Port { get }
  /// The memory.
  var memory: Memory { get }
  /// The ends of a bug check.
  var restart: Restart { get }
  /// The time.
  var clock: Clock { get }
  /// The filters between the dump and the disk.
  var filter: Filter { get }
  /// Which pages go into a dump with a bitmap; the policy of Windows unless there is another one.
  var selection: Selection { get }
}
