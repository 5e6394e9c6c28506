import DumpFormat
import Testing

@Suite struct HeaderValuesTests {
  @Test func signatures() {
    func word(_ text: String) -> UInt32 { text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
    #expect(DumpSignature.page == word("PAGE"))
    #expect(DumpSignature.dump == word("DUMP"))
    #expect(DumpSignature.dump64 == word("DU64"))
    #expect(DumpSignature.userMinidump == word("MDMP"))
    #expect(DumpSignature.user == word("USER"))
    #expect(BitmapSignature.sdmp == word("SDMP"))
    #expect(BitmapSignature.fdmp == word("FDMP"))
    #expect(BitmapSignature.rdmp == word("RDMP"))
    #expect(SecondaryDataSignature.dump == word("Dump"))
    #expect(SecondaryDataSignature.blob == word("Blob"))
    #expect(TriageMarker.valid == word("TRGD"))
  }

  @Test func dumpTypes() {
    let types: [DumpType] = [
      .unknown, .full, .summary, .header, .triage, .bitmapFull, .bitmapKernel, .automatic, .kernelMemory,
      .kernelAndUserMemory, .completeMemory,
    ]
    #expect(types.map(\.rawValue) == Array(0...0xA))
  }

  @Test func machineTypes() {
    #expect(MachineType.x86.rawValue == 0x014C)
    #expect(MachineType.x64.rawValue == 0x8664)
    #expect(MachineType.arm64.rawValue == 0xAA64)
  }

  @Test func bugCheckParametersByIndex() {
    let parameters = BugCheckParameters(1, 2, 3, 0xFFFF_FFFF_FFFF_FFFF)
    #expect((0..<4).map { parameters[$0] } == [1, 2, 3, 0xFFFF_FFFF_FFFF_FFFF])
    #expect(parameters.first == 1 && parameters.second == 2 && parameters.third == 3)
    #expect(parameters.fourth == .max)
    #expect(parameters != BugCheckParameters(1, 2, 3, 4))
  }

  @Test func fileTimesAreOrdered() {
    #expect(FileTime(rawValue: 1) < FileTime(rawValue: 2))
    #expect(!(FileTime(rawValue: 2) < FileTime(rawValue: 2)))
  }
}
