import DumpFormat
import IntermediateSymbolFile
import SystemPackage
import Testing

@Suite struct ISFFolderTests {
  @Test func namesAreParsed() throws {
    let folder = try TemporaryFolder()
    for name in [
      "ntkrnlmp.pdb/00112233445566778899AABBCCDDEEFF-1.json.xz",
      "ntkrnlmp.pdb/00112233445566778899aabbccddeeff-12.json",
      "ntkrnlmp.pdb/00112233445566778899AABBCCDDEE-1.json.xz",
      "ntkrnlmp.pdb/00112233445566778899AABBCCDDEEFF.json.xz",
      "ntkrnlmp.pdb/00112233445566778899AABBCCDDEEFF--1.json.xz",
      "ntkrnlmp.pdb/00112233445566778899AABBCCDDEEFF-+1.json.xz",
      "ntkrnlmp.pdb/00112233445566778899AABBCCDDEEFF-4294967296.json",
      "ntkrnlmp.pdb/.00112233445566778899AABBCCDDEEFF-1.json",
      "ntkrnlmp.pdb/readme.txt", "NTOSKRNL.PDB/FFEEDDCCBBAA99887766554433221100-3.json.gz",
      "win32k.pdb/00112233445566778899AABBCCDDEEFF-1.json", "ntkrla57.pdb",
    ] {
      try folder.write(name, [])
    }
    let guid = GUID(0x0011_2233, 0x4455, 0x6677, 0x8899_AABB_CCDD_EEFF)
    let found = ISFFolder(folder.path).kernelCandidates()
    #expect(found.map(\.age) == [3, 1, 12])
    #expect(found.map(\.pdbName) == ["NTOSKRNL.PDB", "ntkrnlmp.pdb", "ntkrnlmp.pdb"])
    #expect(found.map(\.guid).suffix(2) == [guid, guid])
    let one = ISFFolder(folder.path).candidate(pdbName: "NTKRNLMP.pdb", guid: guid, age: 12)
    #expect(one?.path.lastComponent == "00112233445566778899aabbccddeeff-12.json")
    #expect(ISFFolder(folder.path).candidate(pdbName: "ntkrnlmp.pdb", guid: guid, age: 2) == nil)
  }

  @Test(arguments: ["..", "../ntkrnlmp.pdb", "/etc", "", ".", "ntkrnlmp.pdb/../..", "a\0b"])
  func namesFromADumpLeadNowhere(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("ntkrnlmp.pdb/00112233445566778899AABBCCDDEEFF-1.json", [])
    #expect(ISFFolder(folder.path.appending("ntkrnlmp.pdb")).candidates(named: [name]).isEmpty)
    #expect(ISFFolder(folder.path).candidates(named: [name]).isEmpty)
  }

  @Test func aFolderThatIsNotThereIsEmpty() {
    #expect(ISFFolder("/nowhere/at/all").kernelCandidates().isEmpty)
  }
}
