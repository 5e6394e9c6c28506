// What the table says of itself.
extension SourceReader {
  @_lifetime(self: copy self)
  mutating func metadata() throws(ISFError) {
    try json.beginObject()
    while let key = try json.nextName() {
      if key.equals("format", in: bytes) {
        try format()
      } else if key.equals("producer", in: bytes) {
        try producer()
      } else if key.equals("windows", in: bytes) {
        guard try enter() else { continue }
        while let key = try json.nextName() {
          if key.equals("pdb", in: bytes) { try pdb() } else { try json.skip() }
        }
      } else {
        try json.skip()
      }
    }
  }

  /// Three numbers with dots between them.
  @_lifetime(self: copy self)
  private mutating func format() throws(ISFError) {
    guard let name = try name() else { return }
    let parts = table.names.string(name).split(separator: ".", maxSplits: 3).map { UInt8($0) }
    guard let major = parts.first ?? nil, (1...6).contains(major) else {
      table.report(.format, name, at: json.position)
      table.format = .max
      return
    }
    func part(_ index: Int) -> UInt32 { UInt32(index < parts.count ? parts[index] ?? 0 : 0) }
    table.format = UInt32(major) << 16 | part(1) << 8 | part(2)
  }

  @_lifetime(self: copy self)
  private mutating func producer() throws(ISFError) {
    guard try enter() else { return }
    var name = ""
    var version = ""
    while let key = try json.nextName() {
      if key.equals("name", in: bytes) {
        name = try word().map { table.text($0, in: bytes) } ?? ""
      } else if key.equals("version", in: bytes) {
        version = try word().map { table.text($0, in: bytes) } ?? ""
      } else {
        try json.skip()
      }
    }
    let text = version.isEmpty ? name : "\(name) \(version)"
    if !text.isEmpty { table.producer = table.names.intern(Array(text.utf8)) }
  }

  @_lifetime(self: copy self)
  private mutating func pdb() throws(ISFError) {
    guard try enter() else { return }
    while let key = try json.nextName() {
      if key.equals("GUID", in: bytes) {
        guard let word = try word() else { continue }
        table.guid = guidBytes(table.text(word, in: bytes))
        if table.guid == nil { table.report(.identity, absent, at: json.position) }
      } else if key.equals("age", in: bytes) {
        table.age = try number32()
        if table.age == nil { table.report(.identity, absent, at: json.position) }
      } else if key.equals("database", in: bytes) {
        table.pdbName = try name() ?? absent
      } else if key.equals("machine_type", in: bytes) {
        table.machine = try number32()
      } else {
        try json.skip()
      }
    }
  }
}

extension RawTable {
  /// The characters of a string that is not kept as a name.
  fileprivate func text(_ string: JSONText, in bytes: RawSpan) -> String {
    var buffer: [UInt8] = []
    string.append(to: &buffer, from: bytes)
    return String(decoding: buffer, as: UTF8.self)
  }
}

/// The 16 bytes of a GUID as they are stored in files, of its 32 digits in the order in which a GUID is written.
func guidBytes(_ digits: some StringProtocol) -> [UInt8]? {
  let values = digits.utf8.map(hexadecimalDigit)
  guard values.count == 32 else { return nil }
  var bytes: [UInt8] = []
  for index in stride(from: 0, to: 32, by: 2) {
    guard let high = values[index], let low = values[index + 1] else { return nil }
    bytes.append(high << 4 | low)
  }
  // The first three parts are little-endian numbers.
  return [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15].map { bytes[$0] }
}
