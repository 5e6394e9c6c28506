import DumpFormat

extension LocalPlace {
  /// Reads a record `S_DEFRANGE_…`; `nil` if it is another record.
  init?(_ kind: SymbolKind, _ reader: inout RecordReader) throws(PDBError) {
    switch kind {
    case .rangeOfProgram:
      self.init(location: .program(try reader.next()))
      try readRange(&reader)
    case .rangeOfProgramPart:
      self.init(location: .program(try reader.next()))
      offsetInParent = try reader.next()
      try readRange(&reader)
    case .rangeInRegister:
      self.init(location: .register(CodeViewRegister(try reader.next())))
      isUncertain = try reader.next(UInt16.self) & 1 != 0
      try readRange(&reader)
    case .rangeInFrame:
      self.init(location: .frameRelative(offset: try reader.next()))
      try readRange(&reader)
    case .rangePartInRegister:
      self.init(location: .register(CodeViewRegister(try reader.next())))
      isUncertain = try reader.next(UInt16.self) & 1 != 0
      offsetInParent = try reader.next(UInt32.self) & 0xFFF
      try readRange(&reader)
    case .scopeInFrame:
      self.init(location: .frameRelative(offset: try reader.next()))
    case .rangeRelativeToRegister:
      let register = CodeViewRegister(try reader.next())
      let flags = try reader.next(UInt16.self)
      self.init(location: .registerRelative(register, offset: try reader.next()))
      // Bit 0: the variable is a spilled part of another, at the offset of the upper bits.
      if flags & 1 != 0 || flags >> 4 != 0 { offsetInParent = UInt32(flags >> 4) }
      try readRange(&reader)
    default: return nil
    }
  }

  private init(location: Location) { self.location = location }

  private mutating func readRange(_ reader: inout RecordReader) throws(PDBError) {
    let offset = try reader.next(UInt32.self)
    let start = SegmentOffset(segment: try reader.next(), offset: offset)
    code = CodeRange(start: start, length: UInt32(try reader.next(UInt16.self)))
    while reader.remaining >= 4 {
      let begin = start.offset.addingReportingOverflow(UInt32(try reader.next(UInt16.self)))
      let length = UInt32(try reader.next(UInt16.self))
      guard !begin.overflow else { continue }
      gaps.append(
        CodeRange(start: SegmentOffset(segment: start.segment, offset: begin.partialValue), length: length))
    }
  }
}

extension PDBLocal {
  /// Reads a record of a variable; `nil` if it is another record.
  init?(_ kind: SymbolKind, _ reader: inout RecordReader, scope: Int, machine: UInt16) throws(PDBError) {
    var places: [LocalPlace] = []
    var flags = LocalFlags.none
    let type: TypeIndex
    func place(_ location: LocalPlace.Location) { places = [LocalPlace(location: location, code: nil)] }
    switch kind {
    case .local:
      type = try reader.typeIndex()
      flags = LocalFlags(rawValue: try reader.next())
    case .fileStatic:
      type = try reader.typeIndex()
      try reader.skip(4)
      flags = LocalFlags(rawValue: try reader.next())
    case .framePointerRelative:
      let offset = try reader.next(Int32.self)
      type = try reader.typeIndex()
      place(.registerRelative(machine == 0x8664 ? .rbp : .ebp, offset: offset))
    case .registerRelative:
      let offset = try reader.next(Int32.self)
      type = try reader.typeIndex()
      place(.registerRelative(CodeViewRegister(try reader.next()), offset: offset))
    case .register:
      type = try reader.typeIndex()
      place(.register(CodeViewRegister(try reader.next())))
    case .localData, .globalData, .localThreadData, .globalThreadData:
      type = try reader.typeIndex()
      let offset = try reader.next(UInt32.self)
      let address = SegmentOffset(segment: try reader.next(), offset: offset)
      let isThread = kind == .localThreadData || kind == .globalThreadData
      place(isThread ? .threadData(address) : .data(address))
    default: return nil
    }
    self.init(
      kind: kind, name: reader.name(), type: type, flags: flags, scope: scope, places: places)
  }
}
