/// An image read by hand, so that no mistake of the readers under test hides in what they are compared with.
struct RawImage {
  struct Malformed: Error {}

  let bytes: [UInt8]
  let machine: Int
  let imageSize: Int
  let functionTable: (rva: Int, size: Int)
  private var sections: [(rva: Int, size: Int, offset: Int)] = []

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    func u16(_ at: Int) throws -> Int {
      guard at >= 0, at + 2 <= bytes.count else { throw Malformed() }
      return Int(bytes[at]) | Int(bytes[at + 1]) << 8
    }
    func u32(_ at: Int) throws -> Int { try u16(at) | u16(at + 2) << 16 }
    guard try u16(0) == 0x5A4D else { throw Malformed() }
    let header = try u32(0x3C)
    guard try u32(header) == 0x4550 else { throw Malformed() }
    machine = try u16(header + 4)
    let optional = header + 24
    imageSize = try u32(optional + 56)
    guard try u16(optional) == 0x20B else {
      functionTable = (0, 0)
      return
    }
    functionTable = (try u32(optional + 112 + 24), try u32(optional + 112 + 28))
    for index in 0..<(try u16(header + 6)) {
      let section = optional + (try u16(header + 20)) + index * 40
      sections.append((try u32(section + 12), try u32(section + 16), try u32(section + 20)))
    }
  }

  func u8(_ rva: Int) -> Int? {
    for section in sections where rva >= section.rva && rva < section.rva + section.size {
      let at = section.offset + rva - section.rva
      return at < bytes.count ? Int(bytes[at]) : nil
    }
    return nil
  }

  func u16(_ rva: Int) throws -> Int {
    guard let low = u8(rva), let high = u8(rva + 1) else { throw Malformed() }
    return low | high << 8
  }

  func u32(_ rva: Int) throws -> Int { try u16(rva) | u16(rva + 2) << 16 }

  func code(_ rva: Int, _ count: Int) -> [UInt8] {
    (0..<max(0, count)).compactMap { u8(rva + $0) }.map { UInt8($0) }
  }
}
