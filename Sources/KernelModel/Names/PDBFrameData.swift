import DumpFormat
import ProgramDatabase
import StackUnwinder

/// The frame data of an x86 module, out of its PDB. What is damaged there is missing here.
struct PDBFrameData: FrameDataSource {
  let pdb: PDBFile

  func frameData(at rva: RelativeVirtualAddress) -> FrameDataX86? {
    guard let frame = (try? pdb.frameData(atRVA: rva)) ?? nil, let program = try? pdb.program(of: frame)
    else {
      return nil
    }
    return FrameDataX86(
      localByteCount: frame.localBytes, parameterByteCount: frame.parameterBytes,
      savedRegisterByteCount: UInt32(frame.savedRegisterBytes), program: program)
  }

  func framePointerOmission(at rva: RelativeVirtualAddress) -> FramePointerOmissionX86? {
    guard let record = (try? pdb.framePointerOmission(atRVA: rva)) ?? nil, let map = try? pdb.addressMap(),
      let source = (try? map.source(ofRVA: rva)) ?? nil, source >= record.start,
      let localByteCount = UInt32(exactly: record.localBytes),
      let kind = FramePointerOmissionX86.Kind(rawValue: record.kind.rawValue)
    else { return nil }
    // The record is of the image before it was rearranged: its beginning is as far from the address there as here.
    let (begin, underflow) = rva.rawValue.subtractingReportingOverflow(
      source.rawValue - record.start.rawValue)
    guard !underflow else { return nil }
    return FramePointerOmissionX86(
      begin: RelativeVirtualAddress(begin), localByteCount: localByteCount,
      parameterByteCount: record.parameterBytes, prologByteCount: UInt32(record.prologSize),
      savedRegisterCount: UInt32(record.savedRegisters), savesBasePointer: record.usesBasePointer, kind: kind)
  }
}
