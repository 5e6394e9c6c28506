import DumpFormat
import PortableExecutable
import StackUnwinder

/// A small image written byte by byte: code from 0x1000 on, the function table at 0x3000, unwind data from 0x4000 on.
struct SyntheticImage {
  static let size = 0x6000
  var bytes = [UInt8](repeating: 0, count: size)
  private(set) var entries = 0
  private let entryByteCount: Int

  /// - Parameter machine: `0x8664`, `0xAA64` or `0x14C`.
  init(machine: Int = 0x8664) {
    entryByteCount = machine == 0xAA64 ? 8 : 12
    put(0, [0x4D, 0x5A])
    put32(0x3C, 0x40)
    put(0x40, [0x50, 0x45, 0, 0])
    put16(0x44, machine)
    put16(0x46, 1)
    put16(0x54, 0xF0)
    let optional = 0x58
    put16(optional, 0x20B)
    put32(optional + 32, 0x1000)
    put32(optional + 36, 0x200)
    put32(optional + 56, Self.size)
    put32(optional + 60, 0x400)
    put32(optional + 108, 16)
    put32(optional + 112 + 24, 0x3000)
    let section = optional + 0xF0
    put(section, Array(".all".utf8))
    put32(section + 8, 0x5000)
    put32(section + 12, 0x1000)
    put32(section + 16, 0x5000)
    put32(section + 20, 0x1000)
    put32(section + 36, 0x6000_0020)
  }

  mutating func put(_ at: Int, _ values: [UInt8]) {
    bytes.replaceSubrange(at..<(at + values.count), with: values)
  }
  mutating func put16(_ at: Int, _ value: Int) { put(at, [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]) }
  mutating func put32(_ at: Int, _ value: Int) {
    put16(at, value & 0xFFFF)
    put16(at + 2, value >> 16 & 0xFFFF)
  }

  /// Adds an entry to the function table; they must come in order.
  mutating func addEntry(_ words: [Int]) {
    for (index, word) in words.enumerated() { put32(0x3000 + entries * entryByteCount + index * 4, word) }
    entries += 1
    put32(0x58 + 112 + 28, entries * entryByteCount)
  }

  /// Adds a function of x64 with its unwind data.
  mutating func add(_ begin: Int, _ end: Int, info: Int, _ unwindInfo: [UInt8] = []) {
    addEntry([begin, end, info])
    if !unwindInfo.isEmpty { put(info, unwindInfo) }
  }

  func module(at base: UInt64, frameData: (any FrameDataSource)? = nil) throws -> UnwindModule {
    UnwindModule(
      base: VirtualAddress(base), size: UInt32(Self.size),
      image: try ExecutableImage(BufferedImage(bytes, layout: .mapped)), frameData: frameData)
  }
}
