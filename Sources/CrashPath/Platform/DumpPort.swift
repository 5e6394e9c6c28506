/// The disk as the crash path sees it: a polled driver that needs no interrupt, no lock and no memory of its own.
///
/// It stands where `dump_atapi.sys` and its like stand in Windows. It must not depend on the state in which the ordinary
/// driver of the disk was stopped: ``start()`` resets the controller.
public protocol DumpPort {
  /// Bytes of a sector, 512 or 4096.
  var sectorByteCount: Int { get }
  /// Sectors of the disk; no transfer goes beyond.
  var sectorCount: UInt64 { get }
  /// Most bytes of a transfer, a multiple of the sector size and of 4096.
  var maximumTransferByteCount: Int { get }
  /// Most elements of the list of physical runs of a transfer, at least 1.
  var maximumRunCount: Int { get }

  /// Takes the disk over from its ordinary driver. Called once by a bug check, before the first transfer, and again
  /// before a failed transfer is retried.
  func start() throws(DumpPortError)
  /// Reads sectors into physical memory. The lengths of the runs add up to whole sectors.
  func read(sector: UInt64, into runs: Span<PhysicalRun>) throws(DumpPortError)
  /// Writes sectors straight from physical memory. The lengths of the runs add up to whole sectors.
  func write(sector: UInt64, from runs: Span<PhysicalRun>) throws(DumpPortError)
  /// Returns when all written sectors are on the medium and survive a power cut.
  func flush() throws(DumpPortError)
}

/// Why a transfer failed.
public enum DumpPortError: Error, Equatable, Sendable {
  /// The device did not answer in time.
  case timeout(sector: UInt64)
  /// The device reported an error: its status and error registers.
  case device(sector: UInt64, status: UInt8, error: UInt8)
  /// The request does not fit the port: alignment, length or count of runs.
  case badRequest(sector: UInt64)
  /// There is no device.
  case noDevice
}
