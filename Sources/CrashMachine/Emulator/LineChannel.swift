#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Lines that come over a pipe, waited for with a limit of time.
struct LineChannel: ~Copyable {
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  /// The other side has closed the pipe, and all lines were given out.
  private(set) var ended = false
  /// QMP's answers have some hundred bytes; more than this without a line end is not QMP.
  private static var longestLine: Int { 1 << 20 }

  init(reading descriptor: Int32) { self.descriptor = descriptor }

  /// The next line; `nil` if none has come within the time, or the pipe has ended.
  mutating func next(milliseconds: Int32) -> String? {
    if let line = takeLine() { return line }
    guard !ended else { return nil }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&request, 1, milliseconds) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { return nil }
    if count <= 0 || bytes.count - start + count > Self.longestLine {
      ended = true
      return nil
    }
    bytes.removeSubrange(..<start)
    start = 0
    bytes += buffer[..<count]
    return takeLine()
  }

  private mutating func takeLine() -> String? {
    guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    start = end + 1
    return line
  }
}
