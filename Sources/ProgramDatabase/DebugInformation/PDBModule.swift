import DumpFormat

/// A module of a program database: an object file, or a member of a library, that the linker read.
public final class PDBModule: Sendable {
  /// Index in the list of modules, from 0.
  public let index: Int
  /// Name of the module. Untrusted.
  public let name: String
  /// Name of the object file or of the library. Untrusted.
  public let objectFile: String
  /// Number of its stream of symbols and lines, `nil` if it has none.
  public let stream: Int?

  let symbolSize: Int
  let oldLineSize: Int
  let lineSize: Int

  private let openStream = Lazy<MSFStream?>()
  let procedureList = Lazy<[PDBProcedure]>()
  let lineList = Lazy<[SourceLine]>()
  let inlineeList = Lazy<[TypeIndex: InlineeLine]>()

  init(index: Int, name: String, objectFile: String, stream: Int?, head: Head) {
    self.index = index
    self.name = name
    self.objectFile = objectFile
    self.stream = stream
    symbolSize = Int(head.symbolSize)
    oldLineSize = Int(head.oldLineSize)
    lineSize = Int(head.lineSize)
  }

  /// The stream of symbols and lines, `nil` if there is none.
  func stream(in msf: MSFFile) throws(PDBError) -> MSFStream? {
    try openStream.get { () throws(PDBError) in
      guard let stream else { return nil }
      return try msf.stream(stream)
    }
  }

  /// The fixed part of `MODI`.
  struct Head: RecordValue {
    enum Layout: RecordLayout {
      static var byteCount: Int { 0x40 }
      static var stream: Field<Self, UInt16> { .init(0x22) }
      static var symbolSize: Field<Self, UInt32> { .init(0x24) }
      static var oldLineSize: Field<Self, UInt32> { .init(0x28) }
      static var lineSize: Field<Self, UInt32> { .init(0x2C) }
    }

    var stream: UInt16
    var symbolSize: UInt32
    var oldLineSize: UInt32
    var lineSize: UInt32

    init(_ record: borrowing Record<Layout>) {
      stream = record[Layout.stream]
      symbolSize = record[Layout.symbolSize]
      oldLineSize = record[Layout.oldLineSize]
      lineSize = record[Layout.lineSize]
    }
  }
}

extension DebugInformation {
  /// The list of modules.
  func readModules() throws(PDBError) -> [PDBModule] {
    let end = 0x40 + Int(header.partSizes.modules)
    var offset = 0x40
    var modules: [PDBModule] = []
    var taken: Set<Int> = []
    while offset + 0x42 <= end {
      let head = try stream.value(PDBModule.Head.self, at: offset)
      let name = try stream.nameBytes(at: offset + 0x40, end: end)
      let second = min(offset + 0x40 + name.count + 1, end)
      let objectFile = try stream.nameBytes(at: second, end: end)
      var number = streamNumber(head.stream)
      // A stream belongs to one module: otherwise many modules could ask for the same bytes again and again.
      if let claimed = number, !taken.insert(claimed).inserted { number = nil }
      modules.append(
        PDBModule(
          index: modules.count, name: String(decoding: name, as: UTF8.self),
          objectFile: String(decoding: objectFile, as: UTF8.self), stream: number, head: head))
      let next = second + objectFile.count + 1
      offset = (next + 3) & ~3
    }
    return modules
  }
}
