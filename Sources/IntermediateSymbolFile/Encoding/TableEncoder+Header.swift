import DumpFormat

extension TableEncoder {
  /// Fills in the header, when all sections have been written.
  mutating func writeHeader(_ source: ISFSource) {
    let hasIdentity = table.guid != nil && table.age != nil
    output.store(TableHeader.signatureValue, at: TableHeader.signature.offset)
    output.store(tableVersion, at: TableHeader.version.offset)
    output.store(UInt32(truncatingIfNeeded: output.bytes.count), at: TableHeader.totalByteCount.offset)
    output.store(source.byteCount, at: TableHeader.sourceByteCount.offset)
    output.store(UInt64(bitPattern: source.modificationSeconds), at: TableHeader.sourceSeconds.offset)
    output.store(UInt64(bitPattern: source.modificationNanoseconds), at: TableHeader.sourceNanoseconds.offset)
    output.store(source.device, at: TableHeader.sourceDevice.offset)
    output.store(source.node, at: TableHeader.sourceNode.offset)
    if hasIdentity, let guid = table.guid {
      for (index, byte) in guid.enumerated() { output.store(byte, at: TableHeader.guid.offset + index) }
    }
    output.store(table.age ?? 0, at: TableHeader.age.offset)
    output.store(table.machine ?? 0, at: TableHeader.machine.offset)
    let flags =
      (hasIdentity ? TableHeader.identityFlag : 0) | (table.machine == nil ? 0 : TableHeader.machineFlag)
    output.store(flags, at: TableHeader.flags.offset)
    output.store(table.format == .max ? 0 : table.format, at: TableHeader.format.offset)
    output.store(table.pdbName, at: TableHeader.pdbName.offset)
    output.store(table.producer, at: TableHeader.producer.offset)
    for (section, offset, count) in sections {
      output.store(UInt32(truncatingIfNeeded: offset), at: TableHeader.offset(of: section).offset)
      output.store(UInt32(truncatingIfNeeded: count), at: TableHeader.count(of: section).offset)
    }
  }
}
