/// Where a process and a thread of one kernel family keep their names and ids.
///
/// Offsets of kernel structures come from the kernel's PDB. This is for the dump without symbols: its
/// raw copies of `EPROCESS` and `ETHREAD` have sizes that identify the kernel family, and for the families
/// of `Data/process-layouts.csv` the few members that a report needs are known.
///
/// All offsets are in bytes. `nil` means that the family has no such member, or that nobody knows where.
public struct ProcessLayout: Hashable, Sendable {
  /// The release that the offsets belong to, such as "Windows 10 2004".
  public let family: String
  /// How the offsets are known: the GUID of the kernel's types, or the dumps they were measured on.
  public let source: String
  /// Whether the dump's sizes and offsets are not those of this layout, so that each value that is read
  /// needs a plausibility test before anybody believes it.
  public let isGuess: Bool

  /// `EPROCESS.ImageFileName`: 15 bytes, padded with NUL.
  public let imageFileName: Int
  /// `EPROCESS.UniqueProcessId`: a handle.
  public let uniqueProcessId: Int
  /// `EPROCESS.ActiveProcessLinks`: a `LIST_ENTRY`.
  public let activeProcessLinks: Int
  /// `EPROCESS.InheritedFromUniqueProcessId`: a handle, the id of the parent.
  public let inheritedFromUniqueProcessId: Int?
  /// `EPROCESS.Peb`: a pointer.
  public let peb: Int?
  /// `EPROCESS.CreateTime`: a `FILETIME`.
  public let createTime: Int?

  /// `ETHREAD.Cid`: a `CLIENT_ID`, process id first.
  public let cid: Int
  /// `ETHREAD.ThreadName`: pointer to a `UNICODE_STRING`.
  public let threadName: Int?
  /// `ETHREAD.StartAddress`: a pointer.
  public let startAddress: Int?
  /// `ETHREAD.Win32StartAddress`: a pointer.
  public let win32StartAddress: Int?

  /// Size of a pointer and of a handle: all known families are of 64-bit Windows.
  public var pointerByteCount: Int { 8 }
  /// `ETHREAD.Cid.UniqueThread`: a handle behind the process id.
  public var uniqueThreadId: Int { cid + pointerByteCount }
}
