public import DumpFormat

/// A thread of a process.
public struct UserThread: Equatable, Sendable {
  /// Its id.
  public var id: UInt32
  /// Its name; `nil` if it has none or the dump does not tell.
  public var name: String?
  /// How often it was suspended.
  public var suspendCount: UInt32
  /// Priority class of its process, as `GetPriorityClass` tells it; zero if it was not written.
  public var priorityClass: UInt32
  /// Its priority within the class.
  public var priority: UInt32
  /// Address of its thread environment block.
  public var teb: VirtualAddress
  /// The lowest address of its stack in the dump.
  public var stackStart: VirtualAddress
  /// Bytes of its stack in the dump.
  public var stackByteCount: UInt32
  /// Its registers; for the thread that failed those at the exception.
  public var context: ProcessorContext?
  /// The registers of its 32-bit code, if the process is a 32-bit one on a 64-bit system and they are in the dump.
  public var wow64Context: ContextX86?
  /// Times, state and start address; `nil` if the dump does not tell.
  public var info: MinidumpThreadInfo?

  /// Whether an address lies on the part of its stack that is in the dump.
  public func stackContains(_ address: VirtualAddress) -> Bool {
    address.distance(from: stackStart) < UInt64(stackByteCount)
  }
}
