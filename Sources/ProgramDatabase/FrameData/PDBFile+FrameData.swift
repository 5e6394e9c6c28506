public import DumpFormat

extension PDBFile {
  /// The old frame record (`FPO_DATA`) of the code at a relative virtual address of the image, `nil` if there is none.
  /// Only program databases of x86 have such records.
  public func framePointerOmission(
    atRVA rva: RelativeVirtualAddress
  ) throws(PDBError) -> FramePointerOmission? {
    guard let table = try framePointerOmissionTable(), let source = try addressMap().source(ofRVA: rva) else {
      return nil
    }
    return table.record(at: source)
  }

  /// The frame record (`FRAMEDATA`) of the code at a relative virtual address of the image, `nil` if there is none;
  /// of several the innermost. Only program databases of x86 have such records.
  public func frameData(atRVA rva: RelativeVirtualAddress) throws(PDBError) -> FrameData? {
    guard let table = try frameDataTable(), let source = try addressMap().source(ofRVA: rva) else {
      return nil
    }
    return table.record(at: source)
  }

  /// The program of a frame record: words in postfix order, for example
  /// `$T0 .raSearch = $eip $T0 ^ = $esp $T0 4 + =`. Untrusted.
  public func program(of frame: FrameData) throws(PDBError) -> String {
    guard let names = try stringTable() else { return "" }
    return try names.text(at: frame.program)
  }

  /// All old frame records, in the order of their addresses.
  public func framePointerOmissions() throws(PDBError) -> [FramePointerOmission] {
    try framePointerOmissionTable()?.records ?? []
  }

  /// All frame records, in the order of their addresses.
  public func frameDataRecords() throws(PDBError) -> [FrameData] { try frameDataTable()?.records ?? [] }

  private func framePointerOmissionTable() throws(PDBError) -> FrameTable<FramePointerOmission>? {
    try framePointerOmissionList.get { () throws(PDBError) in
      guard let number = debugInformation?.number(of: .framePointerOmission) else { return nil }
      return try FrameTable(try msf.stream(number))
    }
  }

  private func frameDataTable() throws(PDBError) -> FrameTable<FrameData>? {
    try frameDataList.get { () throws(PDBError) in
      guard let number = debugInformation?.number(of: .frameData) else { return nil }
      return try FrameTable(try msf.stream(number))
    }
  }
}
