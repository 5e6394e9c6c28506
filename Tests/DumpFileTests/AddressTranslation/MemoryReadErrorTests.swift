import DumpFile
import DumpFormat
import Testing

@Suite struct MemoryReadErrorTests {
  private let address = VirtualAddress(0xFFFF_8123_4567_8000)

  @Test(
    arguments: [
      (1, .notPresent, "is not present: its PT entry is zero"),
      (2, .notPresent, "is not present: its PD entry is zero"),
      (3, .notPresent, "is not present: its PDPT entry is zero"),
      (4, .notPresent, "is not present: its PML4 entry is zero"),
      (5, .notPresent, "is not present: its PML5 entry is zero"),
      (1, .demandZero, "is not present: its PT entry is demand zero"),
      (
        1, .pagedOut(pageFile: 2, pageOffset: 77),
        "is paged out: its PT entry refers to page 77 of page file 2"
      ),
      (
        1, .inTransition(PhysicalAddress(0x1000)),
        "is in transition: its PT entry refers to 0x0000000000001000, not in the dump"
      ),
      (1, .prototype, "is not present: its PT entry is a prototype that cannot be followed"),
      (
        2, .tableNotInDump(PhysicalAddress(0x12_3458)),
        "cannot be translated: its PD entry at 0x0000000000123458 is not in the dump"
      ),
      (
        1, .notInDump(PhysicalAddress(0x12_3458)),
        "is not in the dump: its page 0x0000000000123458 was not saved"
      ),
      (1, .beyondEndOfFile, "is beyond the end of the truncated dump"),
    ] as [(Int, MemoryReadError.Reason, String)])
  func sentence(level: Int, reason: MemoryReadError.Reason, text: String) {
    let error = MemoryReadError(address: address, level: level, mode: .x64FiveLevel, reason: reason)
    #expect(error.description == "virtual address 0xffff812345678000 \(text)")
  }

  @Test(
    arguments: [
      (.notInTriageDump, "is not in the triage dump"),
      (.noTranslation, "cannot be translated: the dump has no usable page tables"),
      (.notCanonical, "is not canonical"),
    ] as [(MemoryReadError.Reason, String)])
  func sentenceWithoutAWalk(reason: MemoryReadError.Reason, text: String) {
    let error = MemoryReadError(address: address, reason: reason)
    #expect(error.description == "virtual address 0xffff812345678000 \(text)")
  }

  @Test func widthAndWordsOfTheMachine() {
    let narrow = MemoryReadError(
      address: VirtualAddress(0x8000), level: 3, mode: .x86PAE, reason: .notPresent)
    #expect(narrow.description == "virtual address 0x00008000 is not present: its PDPT entry is zero")
    let arm = MemoryReadError(
      address: VirtualAddress(0x8000), level: 4, mode: .arm64, reason: .reservedEntry(1))
    #expect(
      arm.description == "virtual address 0x0000000000008000 cannot be translated: its L0 descriptor is "
        + "0x0000000000000001, a reserved form")
  }
}
