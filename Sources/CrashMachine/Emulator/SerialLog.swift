import SystemPackage

/// What the machine writes on its serial line: a file that QEMU fills, read line by line as it grows.
public struct SerialLog: ~Copyable {
  /// Where the file lies.
  public let path: String
  private var descriptor: FileDescriptor?
  private var offset: Int64 = 0
  private var rest: [UInt8] = []
  /// A line that is longer is broken here: the machine under test may write anything.
  private static var longestLine: Int { 4096 }

  /// The log in a file, which QEMU may not have made yet.
  public init(path: String) { self.path = path }

  deinit { try? descriptor?.close() }

  /// The lines that are complete and were not given out before, without their line ends.
  public mutating func newLines() -> [String] {
    if descriptor == nil {
      descriptor = try? FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
    }
    guard let descriptor else { return [] }
    var lines: [String] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count =
        unsafe (try? buffer.withUnsafeMutableBytes {
          unsafe try descriptor.read(fromAbsoluteOffset: offset, into: $0)
        }) ?? 0
      guard count > 0 else { return lines }
      offset += Int64(count)
      for byte in buffer[..<count] {
        if byte == 0x0A || rest.count == Self.longestLine {
          lines.append(Self.text(rest))
          rest.removeAll(keepingCapacity: true)
          if byte == 0x0A { continue }
        }
        rest.append(byte)
      }
    }
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }
}
