import DumpFormat

/// Finds the ids and the name in the bytes of an EPROCESS and an ETHREAD of a kernel that no table knows.
///
/// The two structures vouch for each other: the process has its id in front of the two links of the process list, and the
/// thread has the same id beside its own, and its creation time not far before. A name is text in a field of 15
/// bytes. Only an answer without a second candidate counts.
struct ProcessLayoutSearch {
  private let process: [UInt8]
  private let thread: [UInt8]
  private let width: Int
  private let crashTime: UInt64?

  /// Bytes of the two structures, and when it crashed.
  init(process: [UInt8], thread: [UInt8], pointerByteCount: Int, crashTime: FileTime?) {
    self.process = process
    self.thread = thread
    width = pointerByteCount
    self.crashTime = crashTime?.rawValue
  }

  /// Offsets of what was found.
  struct Found: Equatable {
    /// `EPROCESS.UniqueProcessId`.
    var uniqueProcessId: Int
    /// `ETHREAD.Cid`.
    var cid: Int
  }

  /// Whether a guessed layout holds here: process and thread tell the same id, and the name is text.
  func confirms(_ layout: ProcessLayout) -> Bool {
    guard layout.cid + 2 * width <= thread.count, layout.uniqueProcessId + width <= process.count,
      layout.imageFileName + 15 <= process.count
    else { return false }
    let id = word(process, at: layout.uniqueProcessId)
    let name = process[layout.imageFileName..<(layout.imageFileName + 15)].prefix { $0 != 0 }
    return isId(id) && id == word(thread, at: layout.cid) && !name.isEmpty
      && name.allSatisfy { isFileNameCharacter($0) || $0 == 0x20 }
  }

  /// The offsets of the ids; `nil` without exactly one answer.
  func ids() -> Found? {
    var answer: Found?
    for cid in stride(from: 0x60, through: thread.count - 2 * width, by: width) {
      let id = word(thread, at: cid)
      let threadId = word(thread, at: cid + width)
      guard isId(id), isId(threadId), hasCreationTime(before: cid) else { continue }
      for offset in stride(from: 0, through: process.count - 3 * width, by: width)
      where word(process, at: offset) == id && isKernelAddress(word(process, at: offset + width))
        && isKernelAddress(word(process, at: offset + 2 * width))
      {
        if answer != nil { return nil }
        answer = Found(uniqueProcessId: offset, cid: cid)
      }
    }
    return answer
  }

  /// The offset of `ImageFileName`; `nil` without exactly one answer.
  func imageFileName() -> Int? {
    var answer: Int?
    var offset = 0
    while offset + 15 <= process.count {
      let name = process[offset..<(offset + 15)].prefix { $0 != 0 }
      let isPadded = process[(offset + name.count)..<(offset + 15)].allSatisfy { $0 == 0 }
      let startsField = offset == 0 || !isFileNameCharacter(process[offset - 1])
      if startsField, isPadded, isImageName(name) {
        if answer != nil { return nil }
        answer = offset
        offset += 15
      } else {
        offset += 1
      }
    }
    return answer
  }

  private func word(_ bytes: [UInt8], at offset: Int) -> UInt64 {
    littleEndian(bytes[offset..<(offset + width)])
  }

  /// Ids are multiples of four, and small.
  private func isId(_ value: UInt64) -> Bool { value != 0 && value % 4 == 0 && value < 1 << 24 }

  private func isKernelAddress(_ value: UInt64) -> Bool {
    width == 8 ? value >> 47 == 0x1FFFF : value >= 0x8000_0000
  }

  /// Whether one of the fields before `Cid` is a time that a thread may have been created at: at most a few years before
  /// the crash. `CreateTime` is 0x48 bytes before `Cid` in every 64-bit kernel that was seen.
  private func hasCreationTime(before cid: Int) -> Bool {
    guard let crashTime else { return false }
    let fiveYears: UInt64 = 5 * 365 * 86_400 * 10_000_000
    return stride(from: cid - 0x60, through: cid - 8, by: 4).contains { offset in
      let value = littleEndian(thread[offset..<(offset + 8)])
      return value <= crashTime && crashTime - value < fiveYears
    }
  }

  private func isFileNameCharacter(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"*/:<>?\\|".utf8.contains(byte)
  }

  /// Text that names an image: one with an extension, or a process of the kernel itself.
  private func isImageName(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count >= 4, name.count <= 15, name.allSatisfy({ isFileNameCharacter($0) || $0 == 0x20 }) else {
      return false
    }
    let text = String(decoding: name, as: UTF8.self)
    return ["System", "Registry", "MemCompression", "Secure System"].contains(text)
      || text.dropFirst().contains(".")
  }
}
