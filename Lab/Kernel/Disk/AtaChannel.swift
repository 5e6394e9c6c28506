import Hardware
import NT

/// The first channel of the IDE controller, polled: bus-master transfers from lists of physical runs, and by the
/// processor itself where that cannot be.
enum AtaChannel {
  static let port: UInt16 = 0x1F0
  static let control: UInt16 = 0x3F6
  /// Sectors of the disk; 0 without one.
  nonisolated(unsafe) private(set) static var sectorCount: UInt64 = 0
  /// Ports of the bus master; 0 without one.
  nonisolated(unsafe) private(set) static var busMaster: UInt16 = 0
  /// A page for the list of runs (PRD table).
  nonisolated(unsafe) private(set) static var table: UInt64 = 0

  /// Finds controller and disk. Called once at boot.
  static func find() {
    guard reset(), let words = identify() else { return }
    sectorCount =
      UInt64(words[100]) | UInt64(words[101]) << 16 | UInt64(words[102]) << 32 | UInt64(words[103]) << 48
    if sectorCount == 0 { sectorCount = UInt64(words[60]) | UInt64(words[61]) << 16 }
    table = MmAllocatePage(use: .kernel)
  }

  /// Resets the channel and takes the bus master's ports; false if there is no disk.
  static func reset() -> Bool {
    if let place = PCI.find(class: 0x0101) {
      PCI.enable(device: place.device, function: place.function)
      busMaster = UInt16(PCI.read(device: place.device, function: place.function, register: 0x20) & 0xFFFC)
      PortWrite8(busMaster, 0)
    }
    PortWrite8(control, 4)
    KeStallExecutionProcessor(10)
    PortWrite8(control, 0)
    KeStallExecutionProcessor(2_000)
    PortWrite8(port + 6, 0x40)
    let status = PortRead8(port + 7)
    guard status != 0xFF, status != 0 else { return false }
    return wait() == nil
  }

  private static func identify() -> InlineArray<256, UInt16>? {
    PortWrite8(port + 7, 0xEC)
    guard wait() == nil, PortRead8(port + 7) & 8 != 0 else { return nil }
    var words = InlineArray<256, UInt16>(repeating: 0)
    for index in 0..<256 { words[index] = PortRead16(port) }
    return words
  }

  /// Waits until the disk is not busy; what went wrong, if something did. The limit is about five seconds.
  static func wait() -> AtaFault? {
    let start = Clocks.upTime
    while true {
      let status = PortRead8(port + 7)
      if status & 0x80 == 0 {
        return status & 0x21 == 0 ? nil : .device(status: status, error: PortRead8(port + 1))
      }
      if Clocks.upTime - start > 50_000_000 { return .timeout }
    }
  }

  /// Tells the disk where and how much (48-bit addresses), then the command.
  static func command(_ code: UInt8, sector: UInt64, count: UInt64) -> AtaFault? {
    if let fault = wait() { return fault }
    PortWrite8(port + 6, 0x40)
    address(sector >> 24, count >> 8)
    address(sector, count)
    PortWrite8(port + 7, code)
    return nil
  }

  private static func address(_ sector: UInt64, _ count: UInt64) {
    PortWrite8(port + 2, UInt8(truncatingIfNeeded: count))
    PortWrite8(port + 3, UInt8(truncatingIfNeeded: sector))
    PortWrite8(port + 4, UInt8(truncatingIfNeeded: sector >> 8))
    PortWrite8(port + 5, UInt8(truncatingIfNeeded: sector >> 16))
  }
}

/// Why the disk did not do what it was told.
enum AtaFault {
  case timeout
  case device(status: UInt8, error: UInt8)
}
