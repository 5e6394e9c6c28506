import DumpSynthesis
import Testing

/// Walks done by hand, with the entries' addresses computed from the manuals' bit fields.
struct PageTableTests {
  private let physical: UInt64 = 0x1234_5000

  @Test func x64() throws {
    var memory = PhysicalMemoryImage(firstPage: 0x1AD)
    let tables = PageTableBuilder(architecture: .x64, memory: &memory)
    // PML4 index 0x1F0, PDPT 4, PD 0x105, PT 0x0F3.
    tables.map(virtual: 0xFFFF_F801_20AF_3000, physical: physical, in: &memory)
    #expect(tables.directoryTableBase == 0x1A_D000)
    let pml4e = try #require(memory.integer(width: 8, at: 0x1A_D000 + 0x1F0 * 8))
    let pdpte = try #require(memory.integer(width: 8, at: (pml4e & 0xF_FFFF_F000) + 4 * 8))
    let pde = try #require(memory.integer(width: 8, at: (pdpte & 0xF_FFFF_F000) + 0x105 * 8))
    let pte = try #require(memory.integer(width: 8, at: (pde & 0xF_FFFF_F000) + 0xF3 * 8))
    #expect(pml4e & 1 == 1 && pdpte & 0x81 == 1 && pde & 0x81 == 1)
    #expect(pte == 0x8000_0000_1234_5063)
  }

  @Test func x64LargeAndHuge() throws {
    var memory = PhysicalMemoryImage(firstPage: 0x100)
    let tables = PageTableBuilder(architecture: .x64, memory: &memory)
    tables.map(virtual: 0xFFFF_8000_0020_0000, physical: 0x4000_0000, size: .large, in: &memory)
    tables.map(virtual: 0xFFFF_8000_4000_0000, physical: 0x8000_0000, size: .huge, in: &memory)
    let pml4e = try #require(memory.integer(width: 8, at: 0x10_0000 + 0x100 * 8))
    let pdpt = pml4e & 0xF_FFFF_F000
    #expect(memory.integer(width: 8, at: pdpt + 8) == 0x8000_0000_8000_00E3)
    let pd = try #require(memory.integer(width: 8, at: pdpt)) & 0xF_FFFF_F000
    #expect(memory.integer(width: 8, at: pd + 8) == 0x8000_0000_4000_00E3)
  }

  @Test func x64FiveLevels() throws {
    var memory = PhysicalMemoryImage()
    let tables = PageTableBuilder(architecture: .x64LA57, memory: &memory)
    // PML5 index 0x18F (bits 56:48), PML4 0x114, PDPT 0x129, PD 0, PT 1.
    tables.map(virtual: 0xFF8F_8A4A_4000_1000, physical: physical, in: &memory)
    var table = tables.directoryTableBase
    for index: UInt64 in [0x18F, 0x114, 0x129, 0x000] {
      let entry = try #require(memory.integer(width: 8, at: table + index * 8))
      #expect(entry & 1 == 1)
      table = entry & 0xF_FFFF_F000
    }
    #expect(memory.integer(width: 8, at: table + 8) == 0x8000_0000_1234_5063)
  }

  @Test func x86() throws {
    var memory = PhysicalMemoryImage()
    let tables = PageTableBuilder(architecture: .x86, memory: &memory)
    // 0x8540_3ABC: directory 0x215, table 0x003.
    tables.map(virtual: 0x8540_3000, physical: physical, in: &memory)
    tables.map(virtual: 0x8040_0000, physical: 0x0080_0000, size: .large, in: &memory)
    let pde = try #require(memory.integer(width: 4, at: tables.directoryTableBase + 0x215 * 4))
    #expect(memory.integer(width: 4, at: (pde & 0xFFFF_F000) + 3 * 4) == 0x1234_5063)
    #expect(memory.integer(width: 4, at: tables.directoryTableBase + 0x201 * 4) == 0x0080_00E3)
  }

  @Test func x86PAE() throws {
    var memory = PhysicalMemoryImage()
    let tables = PageTableBuilder(architecture: .x86PAE, memory: &memory)
    // 0x8540_3000: pointer table 2, directory 0x02A, table 0x003.
    tables.map(virtual: 0x8540_3000, physical: 0x1_1234_5000, in: &memory)
    #expect(tables.directoryTableBase & 0x1F == 0)
    #expect(tables.directoryTableBase & 0xFFF == 0x60)
    let pdpte = try #require(memory.integer(width: 8, at: tables.directoryTableBase + 2 * 8))
    #expect(pdpte & 0xFFF == 1)
    let pde = try #require(memory.integer(width: 8, at: (pdpte & 0xF_FFFF_F000) + 0x2A * 8))
    #expect(memory.integer(width: 8, at: (pde & 0xF_FFFF_F000) + 3 * 8) == 0x8000_0001_1234_5063)
  }

  @Test func arm64() throws {
    var memory = PhysicalMemoryImage()
    let tables = PageTableBuilder(architecture: .arm64, memory: &memory)
    tables.map(virtual: 0xFFFF_F801_20AF_3000, physical: physical, in: &memory)
    tables.map(virtual: 0xFFFF_F801_4000_0000, physical: 0x4000_0000, size: .huge, in: &memory)
    var table = tables.directoryTableBase
    for index: UInt64 in [0x1F0, 0x004, 0x105] {
      let entry = try #require(memory.integer(width: 8, at: table + index * 8))
      #expect(entry & 3 == 3)
      table = entry & 0xFFFF_FFFF_F000
    }
    #expect(memory.integer(width: 8, at: table + 0xF3 * 8) == 0x1234_5403)
    let l0 = try #require(memory.integer(width: 8, at: tables.directoryTableBase + 0x1F0 * 8))
    #expect(memory.integer(width: 8, at: (l0 & 0xFFFF_FFFF_F000) + 5 * 8) == 0x4000_0401)
  }

  @Test func absentPagesOfX86() throws {
    var memory = PhysicalMemoryImage()
    let tables = PageTableBuilder(architecture: .x86, memory: &memory)
    tables.mapTransition(virtual: 0x8540_0000, physical: physical, in: &memory)
    tables.mapPageFile(virtual: 0x8540_1000, file: 2, pageOffset: 0x2345, in: &memory)
    let first = try #require(tables.entryAddress(virtual: 0x8540_0000, in: memory))
    #expect(memory.integer(width: 4, at: first) == 0x1234_5880)
    #expect(memory.integer(width: 4, at: first + 4) == 0x0234_5084)
  }

  @Test func absentPagesOfPAE() throws {
    var memory = PhysicalMemoryImage()
    let tables = PageTableBuilder(architecture: .x86PAE, memory: &memory)
    tables.mapTransition(virtual: 0x8540_0000, physical: 0x1_1234_5000, in: &memory)
    tables.mapPrototype(virtual: 0x8540_1000, prototypeAddress: 0x8E12_3458, in: &memory)
    tables.mapPageFile(virtual: 0x8540_2000, file: 2, pageOffset: 0x2345, in: &memory)
    let first = try #require(tables.entryAddress(virtual: 0x8540_0000, in: memory))
    #expect(memory.integer(width: 8, at: first) == 0x1_1234_5880)
    #expect(memory.integer(width: 8, at: first + 8) == 0x8E12_3458_0000_0480)
    #expect(memory.integer(width: 8, at: first + 16) == 0x0000_2345_0000_0084)
  }

  @Test func absentPagesOfX64() throws {
    var memory = PhysicalMemoryImage()
    let tables = PageTableBuilder(architecture: .x64, memory: &memory)
    let base: UInt64 = 0xFFFF_8000_0000_0000
    tables.mapTransition(virtual: base, physical: physical, in: &memory)
    tables.mapTransition(virtual: base + 0x1000, physical: physical, swizzleMask: 1 << 45, in: &memory)
    tables.mapPrototype(virtual: base + 0x2000, prototypeAddress: 0xFFFF_C50A_1234_5678, in: &memory)
    tables.mapPrototypeOfDescriptor(virtual: base + 0x3000, in: &memory)
    tables.mapPageFile(virtual: base + 0x4000, file: 2, pageOffset: 0x1_2345, in: &memory)
    tables.mapDemandZero(virtual: base + 0x5000, in: &memory)
    let first = try #require(tables.entryAddress(virtual: base, in: memory))
    let entries = (0..<6).map { memory.integer(width: 8, at: first + 8 * $0) }
    #expect(
      entries == [
        0x1234_5890, 0x2000_1234_5880, 0xC50A_1234_5678_0490, 0xFFFF_FFFF_0000_0490, 0x0001_2345_0000_2094,
        0x90,
      ])
  }
}
