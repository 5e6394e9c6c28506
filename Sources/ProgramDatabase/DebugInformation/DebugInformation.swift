/// The DBI stream (stream 3): which modules an image was linked from, and where everything else is.
public struct DebugInformation: Sendable {
  /// The header.
  public let header: DebugInformationHeader
  /// Numbers of the optional debug streams, `nil` where absent: see ``DebugStream``.
  public let debugStreams: [Int?]

  let stream: MSFStream

  /// A stream that the optional debug header names.
  public enum DebugStream: Int, Sendable {
    /// FPO records of x86.
    case framePointerOmission = 0
    /// Map of addresses of the image to those before it was rearranged.
    case omapToSource = 3
    /// Map of addresses before the image was rearranged to those of the image.
    case omapFromSource = 4
    /// Section headers of the image.
    case sectionHeaders = 5
    /// A copy of the image's unwind information (`.xdata`).
    case unwindInformation = 7
    /// A copy of the image's function table (`.pdata`).
    case functionTable = 8
    /// `FRAMEDATA` records of x86.
    case frameData = 9
    /// Section headers before the image was rearranged.
    case originalSectionHeaders = 10
  }

  /// Reads the header and the numbers of the debug streams.
  init(_ stream: MSFStream) throws(PDBError) {
    let mark = try stream.load(UInt32.self, at: 0)
    guard mark == .max else {  // a header of VC 4 to 5 begins with a stream number
      throw .malformed(.debugInformationHeader, stream: 3, offset: 0, found: UInt64(mark))
    }
    header = try stream.value(DebugInformationHeader.self, at: 0)
    let needed = header.partSizes.sum
    guard needed <= stream.count - 0x40 else {
      throw .truncated(stream: 3, offset: 0x40, needed: needed, available: stream.count - 0x40)
    }
    self.stream = stream
    let size = Int(header.partSizes.debugStreams)
    let start = 0x40 + needed - size
    var numbers: [Int?] = []
    for index in 0..<(size / 2) {
      numbers.append(streamNumber(try stream.load(UInt16.self, at: start + index * 2)))
    }
    debugStreams = numbers
  }

  /// Number of an optional debug stream, `nil` if there is none.
  public func number(of kind: DebugStream) -> Int? {
    debugStreams.indices.contains(kind.rawValue) ? debugStreams[kind.rawValue] : nil
  }
}
