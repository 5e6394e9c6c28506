/// Kernel virtual memory: page tables and physical pages that come into being as they are written.
public struct SyntheticVirtualMemory: Equatable, Sendable {
  /// The physical pages, page tables among them.
  public var physical: PhysicalMemoryImage
  /// The page tables.
  public let tables: PageTableBuilder
  private var frames: [UInt64: UInt64] = [:]
  private var nextAllocation: UInt64

  /// Makes an empty address space whose pool begins at `poolBase`.
  public init(architecture: SyntheticArchitecture, poolBase: UInt64) {
    var physical = PhysicalMemoryImage()
    tables = PageTableBuilder(architecture: architecture, memory: &physical)
    self.physical = physical
    nextAllocation = poolBase
  }

  /// Makes an address space of its own in physical memory that has others already; the caller puts that memory in place
  /// before it writes.
  init(architecture: SyntheticArchitecture, poolBase: UInt64, sharing physical: inout PhysicalMemoryImage) {
    tables = PageTableBuilder(architecture: architecture, memory: &physical)
    self.physical = PhysicalMemoryImage()
    nextAllocation = poolBase
  }

  /// The page frame numbers of the mapped pages below an address, ascending.
  func pageFrames(below limit: UInt64) -> [UInt64] {
    frames.filter { $0.key << 12 < limit }.values.sorted()
  }

  /// Bytes of a pointer.
  public var pointerSize: Int { tables.architecture.pointerSize }

  /// Makes the pages of a range exist.
  public mutating func reserve(_ address: UInt64, count: Int) {
    guard count > 0 else { return }
    for page in address >> 12...(address + UInt64(count) - 1) >> 12 where frames[page] == nil {
      let frame = physical.allocatePage()
      frames[page] = frame
      tables.map(virtual: page << 12, physical: frame << 12, in: &physical)
    }
  }

  /// Takes pool memory, 16-aligned, and says where it lies.
  public mutating func allocate(_ count: Int) -> UInt64 {
    let address = nextAllocation
    nextAllocation += UInt64(count + 15) & ~15
    reserve(address, count: count)
    return address
  }

  /// Where an address lies physically; `nil` when nothing was ever written near it.
  public func physicalAddress(of address: UInt64) -> UInt64? {
    frames[address >> 12].map { $0 << 12 | address & 0xFFF }
  }

  /// Writes bytes, making pages exist.
  public mutating func write(_ data: [UInt8], at address: UInt64) {
    reserve(address, count: data.count)
    var position = 0
    while position < data.count {
      let current = address + UInt64(position)
      let length = min(0x1000 - Int(current & 0xFFF), data.count - position)
      if let target = physicalAddress(of: current) {
        physical.write(Array(data[position..<position + length]), at: target)
      }
      position += length
    }
  }

  /// Writes the low `width` bytes of a number.
  public mutating func writeInteger(_ value: UInt64, width: Int, at address: UInt64) {
    write((0..<width).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }, at: address)
  }

  /// Writes a pointer of the machine's width.
  public mutating func writePointer(_ value: UInt64, at address: UInt64) {
    writeInteger(value, width: pointerSize, at: address)
  }

  /// Writes a `UNICODE_STRING` at an address and its text into fresh pool memory.
  public mutating func writeUnicodeString(_ text: String, at address: UInt64) {
    let units = ByteWriter.utf16(text)
    let buffer = allocate(units.count + 2)
    write(units, at: buffer)
    writeInteger(UInt64(units.count), width: 2, at: address)  // Length
    writeInteger(UInt64(units.count + 2), width: 2, at: address + 2)  // MaximumLength
    writePointer(buffer, at: address + UInt64(pointerSize))  // Buffer
  }

  /// Reads bytes; `nil` when some were never written.
  public func read(_ count: Int, at address: UInt64) -> [UInt8]? {
    var out: [UInt8] = []
    while out.count < count {
      let current = address + UInt64(out.count)
      guard let source = physicalAddress(of: current) else { return nil }
      let length = min(0x1000 - Int(current & 0xFFF), count - out.count)
      guard let part = physical.read(length, at: source) else { return nil }
      out.append(contentsOf: part)
    }
    return out
  }

  /// Reads a pointer.
  public func pointer(at address: UInt64) -> UInt64? {
    read(pointerSize, at: address).map { ByteWriter($0).integer(width: pointerSize, at: 0) }
  }
}
