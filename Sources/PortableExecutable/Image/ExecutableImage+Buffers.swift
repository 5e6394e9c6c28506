public import DumpFormat

/// Reading without allocating, for searches that make many small reads.
extension ExecutableImage {
  /// Copies bytes at an address into the beginning of a buffer.
  ///
  /// - Returns: how many could be read in a row; fewer than the buffer has if the next byte is missing.
  public func read(at rva: RelativeVirtualAddress, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var done = 0
    while done < buffer.count {
      guard let next = UInt32(exactly: UInt64(rva.rawValue) + UInt64(done)) else { break }
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = unsafe readSome(at: RelativeVirtualAddress(next), into: rest)
      guard count > 0 else { break }
      done += count
    }
    return done
  }

  /// The little-endian integer at an address; `nil` if its bytes are not all there.
  public func integer<Value: FixedWidthInteger & BitwiseCopyable>(
    at rva: RelativeVirtualAddress, as type: Value.Type
  ) -> Value? {
    var value: Value = 0
    let isComplete = unsafe withUnsafeMutableBytes(of: &value) { buffer in
      unsafe read(at: rva, into: buffer) == buffer.count
    }
    return isComplete ? Value(littleEndian: value) : nil
  }

  private func readSome(at rva: RelativeVirtualAddress, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard source.layout == .file else {
      return unsafe max(0, min(source.readSome(at: UInt64(rva.rawValue), into: buffer), buffer.count))
    }
    switch place(of: rva) {
    case .file(let offset, let available):
      let count = min(buffer.count, Int(clamping: available))
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
      return unsafe max(0, min(source.readSome(at: offset, into: part), count))
    case .zeros(let available):
      let count = min(buffer.count, Int(clamping: available))
      let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
      unsafe part.initializeMemory(as: UInt8.self, repeating: 0)
      return count
    case .nowhere: return 0
    }
  }
}
