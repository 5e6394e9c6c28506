public import DumpFormat

/// `IMAGE_EXPORT_DIRECTORY`: what an image offers to others.
///
/// The tables of numbers are read at once, names when they are asked for.
public struct ExportTable: Sendable {
  /// The name that the image was linked with; `nil` if it could not be read. Text that nobody vouches for.
  public let moduleName: String?
  /// `Base`: the ordinal of the first entry.
  public let ordinalBase: UInt32
  /// What could not be read; the rest is there.
  public let problems: [ImageError]

  private let image: ExecutableImage
  private let directory: DataDirectory
  private let functions: [UInt32]
  private let names: [UInt32]
  private let nameIndices: [UInt16]
  /// Entries with an address in this image, by address.
  private let order: [Int]
  /// Index of the first name of an entry; -1 if it has none.
  private let nameOfFunction: [Int32]

  /// Ordinals have 16 bits.
  private static var limit: Int { 0x1_0000 }
  /// The longest decorated name that Microsoft's compiler writes has 4 KiB.
  private static var nameLimit: Int { 0x1000 }
  /// Bytes of all names together: names that share their bytes could otherwise fill the memory from a small file.
  private static var textLimit: Int { 1 << 24 }

  enum Layout: RecordLayout {
    static var byteCount: Int { 40 }
    static var name: Field<Self, RelativeVirtualAddress> { .init(12) }
    static var base: Field<Self, UInt32> { .init(16) }
    static var functionCount: Field<Self, UInt32> { .init(20) }
    static var nameCount: Field<Self, UInt32> { .init(24) }
    static var functions: Field<Self, RelativeVirtualAddress> { .init(28) }
    static var names: Field<Self, RelativeVirtualAddress> { .init(32) }
    static var nameIndices: Field<Self, RelativeVirtualAddress> { .init(36) }
  }

  private struct Header {
    var name: RelativeVirtualAddress
    var base, functionCount, nameCount: UInt32
    var functions, names, nameIndices: RelativeVirtualAddress
  }

  init(_ image: ExecutableImage, _ directory: DataDirectory) throws(ImageError) {
    let header = try image.record(at: directory.rva, .exportDirectory) { (record: borrowing Record<Layout>) in
      Header(
        name: record[Layout.name], base: record[Layout.base], functionCount: record[Layout.functionCount],
        nameCount: record[Layout.nameCount], functions: record[Layout.functions], names: record[Layout.names],
        nameIndices: record[Layout.nameIndices])
    }
    var problems: [ImageError] = []
    func table<Value: FixedWidthInteger & BitwiseCopyable>(
      _ rva: RelativeVirtualAddress, _ count: UInt32, _ part: ImagePart, _ type: Value.Type
    ) -> [Value] {
      let taken = min(Int(count), Self.limit)
      if taken < Int(count) {
        problems.append(ImageError(part, rva, .tooLarge(found: UInt64(count), limit: UInt64(Self.limit))))
      }
      let size = MemoryLayout<Value>.size
      let bytes = image.readableBytes(at: rva, count: taken * size)
      if bytes.count < taken * size {
        problems.append(ImageError(part, rva, .missing(needed: taken * size, available: bytes.count)))
      }
      return (0..<(bytes.count / size)).map { bytes.number(at: $0 * size, as: Value.self) ?? 0 }
    }
    let functions = table(header.functions, header.functionCount, .exportAddresses, UInt32.self)
    names = table(header.names, header.nameCount, .exportNames, UInt32.self)
    let nameIndices = table(header.nameIndices, header.nameCount, .exportNames, UInt16.self)
    var nameOfFunction = [Int32](repeating: -1, count: functions.count)
    for (name, function) in nameIndices.enumerated().reversed() where Int(function) < functions.count {
      nameOfFunction[Int(function)] = Int32(name)
    }
    do throws(ImageError) {
      let bytes = try image.textBytes(at: header.name, limit: Self.nameLimit, .exportName)
      moduleName = String(decoding: bytes, as: UTF8.self)
    } catch {
      moduleName = nil
      problems.append(error)
    }
    self.image = image
    self.directory = directory
    self.functions = functions
    self.nameIndices = nameIndices
    self.nameOfFunction = nameOfFunction
    self.problems = problems
    ordinalBase = header.base
    order = functions.indices
      .filter { functions[$0] != 0 && !directory.contains(RelativeVirtualAddress(functions[$0])) }
      .sorted { (functions[$0], $0) < (functions[$1], $1) }
  }

  /// Length of the table of addresses; some may be unused.
  public var count: Int { functions.count }

  /// The export at an index of the table of addresses; `nil` if the entry is unused or beyond the end.
  ///
  /// - Throws: ``ImageError`` if its name or forwarder could not be read.
  public func export(at index: Int) throws(ImageError) -> Export? {
    guard functions.indices.contains(index), functions[index] != 0 else { return nil }
    let name = Int(nameOfFunction[index])
    return try export(index, name: names.indices.contains(name) ? text(at: names[name]) : nil)
  }

  /// The export of an ordinal, base included; `nil` if there is none.
  public func export(ordinal: UInt32) throws(ImageError) -> Export? {
    guard ordinal >= ordinalBase else { return nil }
    return try export(at: Int(ordinal - ordinalBase))
  }

  /// The export of a name; `nil` if there is none. O(log n) reads: names are sorted by their bytes, as the loader needs
  /// them to be.
  public func export(named name: String) throws(ImageError) -> Export? {
    let wanted = Array(name.utf8)
    var low = 0
    var high = min(names.count, nameIndices.count)
    while low < high {
      let middle = (low + high) / 2
      let found = try image.textBytes(
        at: RelativeVirtualAddress(names[middle]), limit: Self.nameLimit, .exportName)
      if found == wanted {
        let index = Int(nameIndices[middle])
        guard functions.indices.contains(index), functions[index] != 0 else { return nil }
        return try export(index, name: name)
      }
      if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The last export at or before an address, in the same section, and the distance from it in bytes; `nil` if there is
  /// none. The address may belong to something behind that is not exported.
  public func nearest(
    to rva: RelativeVirtualAddress
  ) throws(ImageError) -> (export: Export, displacement: UInt32)? {
    let after = order.partitionPoint { functions[$0] <= rva.rawValue }
    guard after > 0 else { return nil }
    // Of several at one address the first is the best known.
    var place = after - 1
    while place > 0, functions[order[place - 1]] == functions[order[after - 1]] { place -= 1 }
    let start = RelativeVirtualAddress(functions[order[place]])
    guard image.section(containing: start)?.rva == image.section(containing: rva)?.rva,
      let export = try export(at: order[place])
    else { return nil }
    return (export, rva.rawValue - start.rawValue)
  }

  /// All exports in the order of their ordinals, and what could not be read of them.
  public func all() -> (exports: [Export], problems: [ImageError]) {
    var exports: [Export] = []
    var problems: [ImageError] = []
    var textByteCount = 0
    for index in functions.indices {
      guard textByteCount <= Self.textLimit else {
        let reason = ImageError.Reason.tooLarge(found: UInt64(textByteCount), limit: UInt64(Self.textLimit))
        problems.append(ImageError(.exportName, directory.rva, reason))
        break
      }
      do throws(ImageError) {
        guard let export = try export(at: index) else { continue }
        textByteCount += export.name?.utf8.count ?? 0
        if case .forwarder(let forwarder) = export.target { textByteCount += forwarder.text.utf8.count }
        exports.append(export)
      } catch {
        textByteCount += Self.nameLimit
        problems.append(error)
        if let export = try? export(index, name: nil) { exports.append(export) }
      }
    }
    return (exports, problems)
  }

  private func export(_ index: Int, name: String?) throws(ImageError) -> Export {
    let rva = RelativeVirtualAddress(functions[index])
    let target: Export.Target =
      directory.contains(rva) ? .forwarder(ExportForwarder(text: try text(at: rva.rawValue))) : .address(rva)
    // The base may be anything; ordinals that pass the end wrap as they do for the loader.
    return Export(name: name, ordinal: ordinalBase &+ UInt32(truncatingIfNeeded: index), target: target)
  }

  private func text(at rva: UInt32) throws(ImageError) -> String {
    let bytes = try image.textBytes(at: RelativeVirtualAddress(rva), limit: Self.nameLimit, .exportName)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ExecutableImage {
  /// Reads what the image offers to others; `nil` if it offers nothing.
  public func exports() throws(ImageError) -> ExportTable? {
    guard let directory = directory(.exports) else { return nil }
    return try ExportTable(self, directory)
  }
}
