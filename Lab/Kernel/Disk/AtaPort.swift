import CrashPath
import DumpFormat
import Hardware
import NT

/// The dump port of the machine: needs nothing but the ports of the controller and one page.
struct AtaPort: DumpPort {
  var sectorByteCount: Int { 512 }
  var sectorCount: UInt64 { AtaChannel.sectorCount }
  var maximumTransferByteCount: Int { 0x10_0000 }
  // A run may have to be cut where 64 KiB end, and the table has 512 places.
  var maximumRunCount: Int { 240 }

  func start() throws(DumpPortError) {
    guard AtaChannel.reset() else { throw .noDevice }
  }

  func read(sector: UInt64, into runs: Span<PhysicalRun>) throws(DumpPortError) {
    try transfer(sector, runs, writes: false)
  }

  func write(sector: UInt64, from runs: Span<PhysicalRun>) throws(DumpPortError) {
    try transfer(sector, runs, writes: true)
  }

  func flush() throws(DumpPortError) {
    if let fault = AtaChannel.command(0xEA, sector: 0, count: 0) ?? AtaChannel.wait() {
      throw error(fault, 0)
    }
  }

  private func error(_ fault: AtaFault, _ sector: UInt64) -> DumpPortError {
    switch fault {
    case .timeout: .timeout(sector: sector)
    case .device(let status, let error): .device(sector: sector, status: status, error: error)
    }
  }

  private func transfer(_ sector: UInt64, _ runs: Span<PhysicalRun>, writes: Bool) throws(DumpPortError) {
    guard sectorCount > 0 else { throw .noDevice }
    var (total, highest) = (0, UInt64(0))
    for index in runs.indices {
      total += runs[index].byteCount
      highest = max(highest, runs[index].address.rawValue + UInt64(runs[index].byteCount))
    }
    let count = UInt64(total / 512)
    guard total % 512 == 0, total > 0, total <= maximumTransferByteCount, sector < sectorCount,
      count <= sectorCount - sector
    else { throw .badRequest(sector: sector) }
    // The bus master has 32 address lines.
    if AtaChannel.busMaster != 0, highest <= 0x1_0000_0000, fillTable(runs) {
      try transferByBusMaster(sector, count, writes)
    } else {
      try transferByProcessor(sector, count, runs, writes)
    }
  }

  /// The list of runs for the bus master: none crosses 64 KiB. False if it has more entries than there is room for.
  private func fillTable(_ runs: Span<PhysicalRun>) -> Bool {
    let table: UnsafeMutablePointer<UInt64> = at(MM_DIRECT_MAP + AtaChannel.table)
    var entry = 0
    for index in runs.indices {
      var address = runs[index].address.rawValue
      var left = UInt64(runs[index].byteCount)
      while left > 0 {
        guard entry < 512, address & 1 == 0 else { return false }
        let piece = min(left, 0x1_0000 - address & 0xFFFF)
        table[entry] = address | (piece & 0xFFFF) << 32
        address += piece
        left -= piece
        entry += 1
      }
    }
    guard entry > 0 else { return false }
    table[entry - 1] |= 1 << 63
    return true
  }

  private func transferByBusMaster(_ sector: UInt64, _ count: UInt64, _ writes: Bool) throws(DumpPortError) {
    let master = AtaChannel.busMaster
    Barrier()
    PortWrite8(master, writes ? 0 : 8)
    PortWrite32(master + 4, UInt32(truncatingIfNeeded: AtaChannel.table))
    PortWrite8(master + 2, 6)
    if let fault = AtaChannel.command(writes ? 0x35 : 0x25, sector: sector, count: count) {
      throw error(fault, sector)
    }
    PortWrite8(master, writes ? 1 : 9)
    let start = Clocks.upTime
    // Until it is no longer active, has failed, or the disk asks for attention.
    while PortRead8(master + 2) & 7 == 1 {
      if Clocks.upTime - start > 50_000_000 {
        PortWrite8(master, 0)
        throw .timeout(sector: sector)
      }
    }
    let state = PortRead8(master + 2)
    PortWrite8(master, 0)
    PortWrite8(master + 2, 6)
    if let fault = AtaChannel.wait() { throw error(fault, sector) }
    if state & 2 != 0 { throw .device(sector: sector, status: PortRead8(AtaChannel.port + 7), error: state) }
  }

  private func transferByProcessor(
    _ sector: UInt64, _ count: UInt64, _ runs: Span<PhysicalRun>, _ writes: Bool
  ) throws(DumpPortError) {
    if let fault = AtaChannel.command(writes ? 0x34 : 0x24, sector: sector, count: count) {
      throw error(fault, sector)
    }
    for index in runs.indices {
      var address = MM_DIRECT_MAP + runs[index].address.rawValue
      let end = address + UInt64(runs[index].byteCount)
      while address < end {
        if let fault = AtaChannel.wait() { throw error(fault, sector) }
        let bytes = at(address, UInt8.self).raw
        if writes {
          PortWriteWords(AtaChannel.port, bytes, 256)
        } else {
          PortReadWords(AtaChannel.port, bytes, 256)
        }
        address += 512
      }
    }
    if let fault = AtaChannel.wait() { throw error(fault, sector) }
  }
}
