public import DumpFormat

/// Reads memory by virtual address: the one thing that everybody above needs from a dump.
public protocol MemoryReader: Sendable {
  /// Bytes of a pointer of the machine: 4 or 8.
  var pointerByteCount: Int { get }

  /// Reads some bytes at an address into the beginning of a buffer that is not empty.
  ///
  /// - Returns: how many bytes were read, at least one. More may follow at the next address.
  func readSome(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) -> Int
}

extension MemoryReader {
  /// Fills a buffer; the error names the first address that could not be read.
  public func read(
    at address: VirtualAddress, into buffer: UnsafeMutableRawBufferPointer
  ) throws(MemoryReadError) {
    var done = 0
    while done < buffer.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      done += unsafe try readSome(at: address + UInt64(done), into: rest)
    }
  }

  /// Reads an integer.
  public func integer<Value: FixedWidthInteger & BitwiseCopyable>(
    at address: VirtualAddress, as type: Value.Type
  ) throws(MemoryReadError) -> Value {
    var value: Value = 0
    var failure: MemoryReadError?
    unsafe withUnsafeMutableBytes(of: &value) { buffer in
      do throws(MemoryReadError) { unsafe try read(at: address, into: buffer) } catch { failure = error }
    }
    if let failure { throw failure }
    return Value(littleEndian: value)
  }

  /// Reads a pointer of the machine's width.
  public func pointer(at address: VirtualAddress) throws(MemoryReadError) -> VirtualAddress {
    pointerByteCount == 4
      ? VirtualAddress(UInt64(try integer(at: address, as: UInt32.self)))
      : VirtualAddress(try integer(at: address, as: UInt64.self))
  }

  /// Reads bytes; `count` is chosen by the caller, never taken from a dump unchecked.
  public func bytes(at address: VirtualAddress, count: Int) throws(MemoryReadError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var failure: MemoryReadError?
    unsafe bytes.withUnsafeMutableBytes { buffer in
      do throws(MemoryReadError) { unsafe try read(at: address, into: buffer) } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads as many bytes as can be read in a row, `maximum` at most; an address that cannot be read gives none.
  public func readableBytes(at address: VirtualAddress, maximum: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: maximum)
    var done = 0
    unsafe bytes.withUnsafeMutableBytes { buffer in
      while done < buffer.count {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
        guard let count = unsafe try? readSome(at: address + UInt64(done), into: rest) else { break }
        done += count
      }
    }
    return Array(bytes.prefix(done))
  }

  /// Reads a `UNICODE_STRING` at an address; longer ones than `maximumUnits` are cut.
  public func unicodeString(
    at address: VirtualAddress, maximumUnits: Int = 1024
  ) throws(MemoryReadError) -> String {
    let length = Int(try integer(at: address, as: UInt16.self)) / 2
    let buffer = try pointer(at: address + UInt64(pointerByteCount))
    let bytes = try bytes(at: buffer, count: min(length, maximumUnits) * 2)
    return String(utf16LittleEndian: bytes)
  }
}

extension String {
  /// Text of little-endian UTF-16 bytes; half a character becomes U+FFFD.
  package init(utf16LittleEndian bytes: some Collection<UInt8>) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var low: UInt8?
    for byte in bytes {
      if let first = low {
        units.append(UInt16(first) | UInt16(byte) << 8)
        low = nil
      } else {
        low = byte
      }
    }
    // Names are ASCII as a rule, and decoding UTF-16 is slow.
    if units.allSatisfy({ $0 < 0x80 }) {
      self.init(decoding: units.lazy.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
    } else {
      self.init(decoding: units, as: UTF16.self)
    }
  }
}
