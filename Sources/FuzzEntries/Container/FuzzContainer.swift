import DumpFile

/// Unpacks a container of one format and reads every byte of what came out.
func fuzzContainer(_ format: ContainerFormat, _ bytes: [UInt8]) {
  let file = MappedFile(bytes: repaired(bytes, as: format), name: "fuzz.box")
  // Bounds that a megabyte of input cannot make slow.
  let limits = UnpackLimits(
    minimumByteCount: 1 << 20, expansionFactor: 4, maximumByteCount: 4 << 20, entryCount: 64,
    dictionaryByteCount: 8 << 20)
  do throws(ContainerError) {
    let container = try Container.unpack(file, limits: limits) { head in
      precondition(head.byteCount <= 64 << 10, "more than the head was shown")
      return head.byteCount.isMultiple(of: 2) || beginsLikeADump(head)
    }
    precondition(!container.entries.isEmpty, "no entry and no error")
    var total = 0
    for entry in container.entries {
      total += entry.file.count
      checkIsPlain(entry.problem?.description ?? "")
      _ = beginsLikeADump(entry.file.bytes)
    }
    precondition(
      total <= limits.byteCount(forContainerOf: file.count), "more was unpacked than the limits allow")
    container.problems.forEach { checkIsPlain($0.description) }
  } catch {
    checkIsPlain(error.description)
  }
}
