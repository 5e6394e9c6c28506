/// The user half of the crashing process: its environment block and the modules that its loader lists.
public struct SyntheticUserMode: Equatable, Sendable {
  /// Modules in load order; the first is the program.
  public var modules: [SyntheticModule]
  /// Address of the `PEB`.
  public var environmentBlock: UInt64
  /// Where `PEB_LDR_DATA`, loader entries and names lie.
  public var heap: UInt64
  /// Whether the process has page tables of its own, in which alone its user half is mapped; else it is mapped in those
  /// that the dump's header names.
  public var hasOwnPageTables = false

  /// A program and its `ntdll.dll` on an architecture.
  public init(architecture: SyntheticArchitecture = .x64) {
    let is64Bit = architecture.is64Bit
    environmentBlock = is64Bit ? 0x0000_00A1_4F3C_D000 : 0x7FFD_E000
    heap = is64Bit ? 0x0000_01F4_6A80_0000 : 0x0071_0000
    modules = [
      SyntheticModule(
        name: "demo.exe", path: #"C:\Program Files\Demo\demo.exe"#,
        base: is64Bit ? 0x7FF6_1C2A_0000 : 0x0040_0000, size: 0x9000, timeDateStamp: 0x6622_10A4,
        checkSum: 0xF3D1),
      SyntheticModule(
        name: "ntdll.dll", path: #"C:\Windows\SYSTEM32\ntdll.dll"#,
        base: is64Bit ? 0x7FFC_9E61_0000 : 0x77D0_0000, size: 0x1F_8000, timeDateStamp: 0x9B64_AA6F,
        checkSum: 0x1F_0A2C),
    ]
  }
}
