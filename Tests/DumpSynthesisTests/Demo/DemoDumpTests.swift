import DumpSynthesis
import Testing

struct DemoDumpTests {
  @Test func teachesItsCrash() throws {
    let dump = DemoDump.make()
    let file = FileBytes(dump.bytes)
    #expect(dump.bytes.count < 400 << 10)
    #expect(file.u32(0x38) == 0xD1)
    #expect(file.u64(0x40) == 0x28 && file.u64(0x48) == 2)
    #expect(file.u32(0x34) == 4)
    // nt is 10.0.19041.3803.
    let list = file.int(0x2030)
    #expect(file.int(0x2034) == 31)
    #expect(file.u32(list + 0x48) == 0x0104_6000 && file.u32(list + 0x88) == 0x5DEE_2B07)
    // KdDebuggerDataBlock and PsLoadedModuleList lie in nt.
    let kernel = file.u64(list + 0x38)..<file.u64(list + 0x38) + 0x0104_6000
    #expect(kernel.contains(file.u64(0x80)) && kernel.contains(file.u64(0x20)))
    #expect(kernel.contains(file.u64(0x348 + 0xF8)))  // Rip
    let driver = try #require(dump.facts.scene?.options.modules.first { $0.name == "bbdemo.sys" })
    #expect(file.u64(0x58) == driver.base + 0x1234)
    // The return address into the driver, and the trap frame's Rip, are in the stack's bytes.
    let stack = file.int(0x2028)..<file.int(0x2028) + file.int(0x202C)
    let words = stride(from: stack.lowerBound, to: stack.upperBound, by: 8).map { file.u64($0) }
    #expect(words.contains(driver.base + 0x1852) && words.contains(driver.base + 0x1234))
  }

  @Test func tags() throws {
    let dump = DemoDump.make()
    #expect(dump.facts.tags[0].data.count % 0x38 == 0)
    #expect(dump.facts.tags[1].data.count % 40 == 0)
    let registers = FileBytes(dump.facts.tags[1].data)
    #expect(registers.text(12, 12) == "GenuntelineI")
    let brand = (6..<9).map { registers.text($0 * 40 + 8, 16) }.joined()
    #expect(brand.hasPrefix("Bluebox(R) Demo(TM) CPU D-1907 @ 2.90GHz"))
  }
}
