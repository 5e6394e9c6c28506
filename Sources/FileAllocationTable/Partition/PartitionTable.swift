import DumpFormat

/// The kind of a partition, as its entry names it.
public struct PartitionType: RawRepresentable, Hashable, Sendable {
  /// The number.
  public var rawValue: UInt8
  /// A kind.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// No partition.
  public static var none: Self { .init(rawValue: 0x00) }
  /// FAT32 with sector numbers.
  public static var fat32: Self { .init(rawValue: 0x0C) }
  /// The disk has a GUID partition table, which is not read here.
  public static var guidTable: Self { .init(rawValue: 0xEE) }
}

/// An entry of a partition table.
public struct Partition: Equatable, Sendable {
  /// What the partition is for; ``PartitionType/none`` for an empty entry.
  public var type: PartitionType
  /// Its sectors.
  public var range: SectorRange
  /// Whether a BIOS boots from it.
  public var isActive: Bool

  /// An entry.
  public init(type: PartitionType, range: SectorRange, isActive: Bool = false) {
    self.type = type
    self.range = range
    self.isActive = isActive
  }

  /// An entry that names no partition.
  public static var empty: Self {
    Self(type: .none, range: SectorRange(firstSector: 0, sectorCount: 0))
  }
}

/// The master boot record of a disk: four partitions and a signature. Partitions inside extended ones are not read.
public struct PartitionTable: Equatable, Sendable {
  /// The number by which Windows knows the disk: `MountedDevices` names drive letters with it.
  public var diskSignature: UInt32
  private var first: Partition = .empty
  private var second: Partition = .empty
  private var third: Partition = .empty
  private var fourth: Partition = .empty

  /// A table without partitions.
  public init(diskSignature: UInt32) { self.diskSignature = diskSignature }

  /// The entry with a number from 0 to 3.
  public subscript(index: Int) -> Partition {
    get {
      precondition(index >= 0 && index < 4)
      return index == 0 ? first : index == 1 ? second : index == 2 ? third : fourth
    }
    set {
      precondition(index >= 0 && index < 4)
      switch index {
      case 0: first = newValue
      case 1: second = newValue
      case 2: third = newValue
      default: fourth = newValue
      }
    }
  }

  /// The first entry of a FAT32 volume, with sector numbers (0x0C) or without (0x0B).
  public var firstFAT32: Partition? {
    for index in 0..<4 where self[index].type == .fat32 || self[index].type.rawValue == 0x0B {
      return self[index]
    }
    return nil
  }

  /// Reads the table of a disk; `scratch` has 512 bytes or more.
  ///
  /// - Throws: ``FileSystemError/noPartitionTable(found:)`` if the first sector is none. Whether the partitions lie on
  ///   the disk is checked when a volume is mounted.
  public init<Device: BlockDevice & ~Copyable>(
    reading device: inout Device, scratch: UnsafeMutableRawBufferPointer
  ) throws(FileSystemError) {
    let bytes = try unsafe Self.sector(scratch)
    var span = unsafe MutableRawSpan(_unsafeBytes: bytes)
    do { try device.read(sector: 0, into: &span) } catch { throw .device(error) }
    typealias Layout = PartitionTableLayout
    let record: Record<Layout>
    do { record = try Record<Layout>(span.bytes) } catch {
      throw .bufferTooSmall(needed: Layout.byteCount, available: scratch.count)
    }
    guard record[Layout.signature] == 0xAA55 else {
      throw .noPartitionTable(found: record[Layout.signature])
    }
    diskSignature = record[Layout.diskSignature]
    for index in 0..<4 {
      let range = SectorRange(
        firstSector: UInt64(record[Layout.firstSector(index)]),
        sectorCount: UInt64(record[Layout.sectorCount(index)]))
      self[index] = Partition(
        type: PartitionType(rawValue: record[Layout.type(index)]), range: range,
        isActive: record[Layout.status(index)] == 0x80)
    }
  }

  /// Writes the table into the first sector of a disk, without boot code; `scratch` has 512 bytes or more. Numbers of
  /// cylinders and heads are those of "too large for them".
  ///
  /// - Throws: ``FileSystemError/device(_:)``, also if a partition does not lie on the disk.
  public func write<Device: BlockDevice & ~Copyable>(
    to device: inout Device, scratch: UnsafeMutableRawBufferPointer
  ) throws(FileSystemError) {
    let bytes = try unsafe Self.sector(scratch)
    typealias Layout = PartitionTableLayout
    var span = unsafe MutableRawSpan(_unsafeBytes: bytes)
    for offset in 0..<512 { span.storeBytes(of: 0, toByteOffset: offset, as: UInt8.self) }
    span.storeBytes(
      of: diskSignature.littleEndian, toByteOffset: Layout.diskSignature.offset, as: UInt32.self)
    span.storeBytes(of: 0xAA55, toByteOffset: Layout.signature.offset, as: UInt16.self)
    for index in 0..<4 where self[index].type != .none {
      let range = self[index].range
      let available = device.sectorCount
      guard range.firstSector <= available, range.sectorCount <= available - range.firstSector,
        let start = UInt32(exactly: range.firstSector), let count = UInt32(exactly: range.sectorCount)
      else { throw .device(.outOfRange(sector: range.firstSector, count: range.sectorCount)) }
      span.storeBytes(
        of: self[index].isActive ? 0x80 : 0, toByteOffset: Layout.status(index).offset, as: UInt8.self)
      span.storeBytes(of: self[index].type.rawValue, toByteOffset: Layout.type(index).offset, as: UInt8.self)
      // Head 254, sector 63 of cylinder 1023.
      span.storeBytes(of: 0xFE, toByteOffset: Layout.firstPlace(index), as: UInt8.self)
      span.storeBytes(of: 0xFFFF, toByteOffset: Layout.firstPlace(index) + 1, as: UInt16.self)
      span.storeBytes(of: 0xFE, toByteOffset: Layout.lastPlace(index), as: UInt8.self)
      span.storeBytes(of: 0xFFFF, toByteOffset: Layout.lastPlace(index) + 1, as: UInt16.self)
      span.storeBytes(of: start.littleEndian, toByteOffset: Layout.firstSector(index).offset, as: UInt32.self)
      span.storeBytes(of: count.littleEndian, toByteOffset: Layout.sectorCount(index).offset, as: UInt32.self)
    }
    do {
      try device.write(sector: 0, from: span.bytes)
      try device.flush()
    } catch { throw .device(error) }
  }

  private static func sector(
    _ scratch: UnsafeMutableRawBufferPointer
  ) throws(FileSystemError) -> UnsafeMutableRawBufferPointer {
    guard scratch.count >= 512 else { throw .scratchTooSmall(needed: 512, available: scratch.count) }
    return unsafe UnsafeMutableRawBufferPointer(rebasing: scratch[0..<512])
  }
}

/// The sector of a master boot record.
enum PartitionTableLayout: RecordLayout {
  static var byteCount: Int { 512 }
  static var diskSignature: Field<Self, UInt32> { .init(0x1B8) }
  static var signature: Field<Self, UInt16> { .init(0x1FE) }
  static func entry(_ index: Int) -> Int { 0x1BE + 16 * index }
  static func status(_ index: Int) -> Field<Self, UInt8> { .init(entry(index)) }
  static func firstPlace(_ index: Int) -> Int { entry(index) + 1 }
  static func type(_ index: Int) -> Field<Self, UInt8> { .init(entry(index) + 4) }
  static func lastPlace(_ index: Int) -> Int { entry(index) + 5 }
  static func firstSector(_ index: Int) -> Field<Self, UInt32> { .init(entry(index) + 8) }
  static func sectorCount(_ index: Int) -> Field<Self, UInt32> { .init(entry(index) + 12) }
}
