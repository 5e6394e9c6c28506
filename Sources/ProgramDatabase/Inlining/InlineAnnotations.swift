/// The binary annotations of an inlined call: a program that says which code belongs to which line.
struct InlineAnnotations {
  private let start: SegmentOffset
  private var base: UInt32 = 0
  private var offset: UInt32 = 0
  private var line: Int32 = 0
  private var file: UInt32?
  private var lines: [InlineLine] = []
  /// Whether the last range ends where the next begins.
  private var isOpen = false

  private init(start: SegmentOffset) { self.start = start }

  /// Runs the program; what it says about code before the procedure is left out.
  static func lines(_ reader: inout RecordReader, in start: SegmentOffset) throws(PDBError) -> [InlineLine] {
    var state = InlineAnnotations(start: start)
    while reader.remaining > 0, try state.step(&reader) {}
    return state.lines.filter { $0.code.length > 0 }
  }

  /// Carries out one instruction; false at the end.
  private mutating func step(_ reader: inout RecordReader) throws(PDBError) -> Bool {
    let place = reader.offset
    let code = try reader.annotation()
    switch code {
    case 0: return false
    case 1:  // code offset
      offset = try reader.annotation()
    case 2:  // base of code offsets
      base = try reader.annotation()
    case 3:  // change of the code offset
      offset &+= try reader.annotation()
      begin()
    case 4:  // length of the code
      let length = try reader.annotation()
      close(length: length)
      offset &+= length
    case 5:  // file
      file = try reader.annotation()
    case 6:  // change of the line
      line &+= try reader.signedAnnotation()
    case 7, 8, 9, 13:  // end of the line, kind of the range, columns
      _ = try reader.annotation()
    case 10:  // change of the last column
      _ = try reader.signedAnnotation()
    case 11:  // changes of code offset and line
      let both = try reader.annotation()
      line &+= RecordReader.signed(both >> 4)
      offset &+= both & 0xF
      begin()
    case 12:  // length of the code, and change of the code offset
      let length = try reader.annotation()
      offset &+= try reader.annotation()
      begin()
      // Unlike instruction 4 this one leaves the offset at the beginning of the code.
      close(length: length)
    default: throw reader.malformed(.inlineAnnotations, at: place, found: UInt64(code))
    }
    return true
  }

  /// Begins a range, and ends the one before.
  private mutating func begin() {
    let place = start.offset.addingReportingOverflow(base &+ offset)
    let here = place.overflow ? nil : place.partialValue
    if isOpen, let here, let last = lines.indices.last, here > lines[last].code.start.offset {
      lines[last].code.length = here - lines[last].code.start.offset
    }
    isOpen = here != nil
    guard let here else { return }
    lines.append(
      InlineLine(
        code: CodeRange(start: SegmentOffset(segment: start.segment, offset: here), length: 0),
        lineOffset: line, file: file))
  }

  /// Gives the last range its length.
  private mutating func close(length: UInt32) {
    if isOpen, let last = lines.indices.last { lines[last].code.length = length }
    isOpen = false
  }
}

extension RecordReader {
  /// The next compressed number of annotations: 7, 14 or 29 bits, the highest first.
  fileprivate mutating func annotation() throws(PDBError) -> UInt32 {
    let place = offset
    let first = UInt32(try next(UInt8.self))
    if first & 0x80 == 0 { return first }
    let second = UInt32(try next(UInt8.self))
    if first & 0xC0 == 0x80 { return (first & 0x3F) << 8 | second }
    guard first & 0xE0 == 0xC0 else {
      throw malformed(.inlineAnnotations, at: place, found: UInt64(first))
    }
    let third = UInt32(try next(UInt8.self))
    return (first & 0x1F) << 24 | second << 16 | third << 8 | UInt32(try next(UInt8.self))
  }

  /// The next compressed number with a sign.
  fileprivate mutating func signedAnnotation() throws(PDBError) -> Int32 {
    RecordReader.signed(try annotation())
  }

  /// A number whose lowest bit is the sign.
  fileprivate static func signed(_ value: UInt32) -> Int32 {
    let magnitude = Int32(truncatingIfNeeded: value >> 1)
    return value & 1 == 0 ? magnitude : -magnitude
  }
}
