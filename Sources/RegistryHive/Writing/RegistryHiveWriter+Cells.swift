import DumpFormat

extension RegistryHiveWriter {
  /// Takes a cell for some bytes of data, all zero, and returns its offset in the bins.
  @_lifetime(self: copy self)
  mutating func allocate(_ byteCount: Int) throws(RegistryError) -> UInt32 {
    // Offsets and sizes of cells are signed numbers of 32 bits.
    guard byteCount >= 0, byteCount < 0x1000_0000 else { throw .dataTooLarge(byteCount: byteCount) }
    let size = (byteCount + 4 + 7) & ~7
    if binsByteCount == 0 || size > binStart + binSize - cursor { try newBin(for: size) }
    let cell = cursor
    zero(0x1000 + cell, count: size)
    put(Int32(-size), 0x1000 + cell)
    cursor += size
    return UInt32(cell)
  }

  /// Marks a cell as free.
  @_lifetime(self: copy self)
  mutating func free(_ cell: UInt32) {
    let place = 0x1000 + Int(cell)
    let size: Int32 = get(place)
    put(Int32(size.magnitude), place)
  }

  /// Where the data of a cell begin in the file.
  func cellOffset(_ cell: UInt32) -> Int { 0x1000 + Int(cell) + 4 }

  /// Bytes of data that a cell can hold.
  func cellCapacity(_ cell: UInt32) -> Int {
    let size: Int32 = get(0x1000 + Int(cell))
    return Int(size.magnitude) - 4
  }

  private var binSize: Int { binsByteCount - binStart }

  /// Makes what is left of the bin a free cell.
  @_lifetime(self: copy self)
  mutating func closeBin() {
    let rest = binStart + binSize - cursor
    if rest > 0 { put(Int32(rest), 0x1000 + cursor) }
  }

  @_lifetime(self: copy self)
  private mutating func newBin(for size: Int) throws(RegistryError) {
    let length = (BinLayout.byteCount + size + 0xFFF) & ~0xFFF
    let needed = 0x1000 + binsByteCount + length
    guard needed <= bytes.byteCount else { throw .bufferTooSmall(needed: needed, available: bytes.byteCount) }
    closeBin()
    binStart = binsByteCount
    binsByteCount += length
    let place = 0x1000 + binStart
    zero(place, count: length)
    // `hbin`
    put(0x6E69_6268 as UInt32, place + BinLayout.signature.offset)
    put(UInt32(binStart), place + BinLayout.offset.offset)
    put(UInt32(length), place + BinLayout.size.offset)
    put(lastWritten, place + BinLayout.timestamp.offset)
    cursor = binStart + BinLayout.byteCount
  }

  func get<Value: FixedWidthInteger & BitwiseCopyable>(
    _ offset: Int, as type: Value.Type = Value.self
  ) -> Value {
    bytes.bytes.number(offset, as: type)
  }

  @_lifetime(self: copy self)
  mutating func put<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value, _ offset: Int) {
    bytes.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
  }

  @_lifetime(self: copy self)
  mutating func zero(_ offset: Int, count: Int) {
    for index in offset..<(offset + count) { put(0 as UInt8, index) }
  }

  @_lifetime(self: copy self)
  mutating func put(_ source: RawSpan, _ offset: Int) {
    for index in 0..<source.byteCount { put(source.number(index, as: UInt8.self), offset + index) }
  }
}
