extension ProcessLayout {
  /// The layout for a dump, by the numbers of its debugger data (`KDDEBUGGER_DATA64`) and header.
  ///
  /// Both sizes together name the family, and offsets that the debugger data give as well must agree. Where
  /// no family has these sizes the answer is a guess: the family with the same size of `EPROCESS`, or else
  /// the one of the build's range. `nil` if there is neither; none is known for x86.
  ///
  /// - Parameters:
  ///   - machine: `IMAGE_FILE_MACHINE_*` of the dump header: 0x8664 for x64, 0xAA64 for ARM64.
  ///   - sizeOfEProcess: `SizeEProcess` in bytes; 0 where the debugger data lack it.
  ///   - sizeOfEThread: `SizeEThread` in bytes; 0 where the debugger data lack it.
  ///   - offsetEprocessPeb: `OffsetEprocessPeb`; 0 means not given.
  ///   - offsetEprocessParentCid: `OffsetEprocessParentCID`; 0 means not given.
  ///   - build: the build number of the header, such as 19041.
  public static func find(
    machine: UInt16, sizeOfEProcess: UInt16, sizeOfEThread: UInt16, offsetEprocessPeb: UInt16,
    offsetEprocessParentCid: UInt16, build: UInt32
  ) -> ProcessLayout? {
    let rows = ProcessLayoutTable.rows(machine: machine)
    let agreeing = rows.filter {
      $0.agrees(peb: Int(offsetEprocessPeb), parentCid: Int(offsetEprocessParentCid))
    }
    let sameProcess = agreeing.filter { $0.sizeOfEProcess == sizeOfEProcess }
    if let exact = sameProcess.first(where: { $0.sizeOfEThread == sizeOfEThread }) {
      return exact.layout()
    }
    let guess = sameProcess.first ?? rows.first { $0.builds.contains(build) }
    return guess?.layout(
      guessedWithPeb: Int(offsetEprocessPeb), parentCid: Int(offsetEprocessParentCid))
  }
}

/// The lines of `Data/process-layouts.csv`.
enum ProcessLayoutTable {
  /// One line: a layout with what identifies it.
  struct Row {
    var sizeOfEProcess: UInt16
    var sizeOfEThread: UInt16
    /// Builds for which the layout may be guessed.
    var builds: ClosedRange<UInt32>
    var family: String
    /// The offsets in the order of the CSV's columns.
    var offsets: [Int?]
    var source: String
  }

  private static let table = SortedLineTable(lines)

  /// The rows of a machine: ten in all, so that a walk over them is cheap.
  static func rows(machine: UInt16) -> [Row] {
    table.rows(machine.tableKey(digits: 4)).compactMap(Row.init(fields:))
  }
}

extension ProcessLayoutTable.Row {
  /// The fields behind the machine: both sizes in one, then those that the table's comment lists.
  init?(fields: [String]) {
    guard fields.count == 15, fields[0].count == 8,
      let process = UInt16(fields[0].prefix(4), radix: 16),
      let thread = UInt16(fields[0].suffix(4), radix: 16),
      let first = UInt32(fields[2]), let last = UInt32(fields[3]), first <= last
    else { return nil }
    sizeOfEProcess = process
    sizeOfEThread = thread
    builds = first...last
    family = fields[1]
    offsets = fields[4..<14].map { Int($0, radix: 16) }
    source = fields[14]
  }

  /// Whether the offsets of a dump, where it has them, are those of the row.
  func agrees(peb: Int, parentCid: Int) -> Bool {
    (peb == 0 || offsets[4] == nil || offsets[4] == peb)
      && (parentCid == 0 || offsets[3] == nil || offsets[3] == parentCid)
  }

  /// The row as a layout that fits the dump.
  func layout() -> ProcessLayout? {
    layout(offsets: offsets, isGuess: false)
  }

  /// The row as a guess; the offsets that the dump itself gives replace those of the row.
  func layout(guessedWithPeb peb: Int, parentCid: Int) -> ProcessLayout? {
    var offsets = offsets
    if parentCid != 0 { offsets[3] = parentCid }
    if peb != 0 { offsets[4] = peb }
    return layout(offsets: offsets, isGuess: true)
  }

  private func layout(offsets: [Int?], isGuess: Bool) -> ProcessLayout? {
    guard let name = offsets[0], let id = offsets[1], let links = offsets[2], let cid = offsets[6] else {
      return nil
    }
    return ProcessLayout(
      family: family, source: source, isGuess: isGuess, imageFileName: name, uniqueProcessId: id,
      activeProcessLinks: links, inheritedFromUniqueProcessId: offsets[3], peb: offsets[4],
      createTime: offsets[5], cid: cid, threadName: offsets[7], startAddress: offsets[8],
      win32StartAddress: offsets[9])
  }
}
