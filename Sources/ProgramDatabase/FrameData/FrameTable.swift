import DumpFormat

/// A record of a list that is searched by address.
protocol FrameRecord: RecordValue, Sendable {
  /// Where the code begins.
  var start: RelativeVirtualAddress { get }
  /// Bytes of the code.
  var size: UInt32 { get }
}

extension FramePointerOmission: FrameRecord {}
extension FrameData: FrameRecord {}

/// The records of a debug stream, in the order of their addresses.
struct FrameTable<Element: FrameRecord>: Sendable {
  let records: [Element]
  /// For each record the end of the code of all records up to it, so that a search knows when to stop.
  private let ends: [UInt64]

  init(_ stream: MSFStream) throws(PDBError) {
    var list: [Element] = []
    let size = Element.Layout.byteCount
    list.reserveCapacity(stream.count / size)
    for index in 0..<(stream.count / size) { list.append(try stream.value(Element.self, at: index * size)) }
    // Linkers write them sorted, but nothing promises it.
    if zip(list, list.dropFirst()).contains(where: { $0.start > $1.start }) {
      list.sort { $0.start < $1.start }
    }
    records = list
    var end: UInt64 = 0
    ends = list.map { record in
      end = max(end, UInt64(record.start.rawValue) + UInt64(record.size))
      return end
    }
  }

  /// How many records before an address are looked at. A procedure has a record for each instruction of its prolog
  /// at most, all with the end of the procedure.
  private static var searchLimit: Int { 64 }

  /// The record that has an address; of several the one that begins last. Of several that begin there the last one.
  func record(at rva: RelativeVirtualAddress) -> Element? {
    let after = records.partitionPoint { $0.start <= rva }
    for index in stride(from: after - 1, through: max(0, after - FrameTable.searchLimit), by: -1) {
      let record = records[index]
      if rva.rawValue - record.start.rawValue < record.size { return record }
      if ends[index] <= UInt64(rva.rawValue) { return nil }
    }
    return nil
  }
}
