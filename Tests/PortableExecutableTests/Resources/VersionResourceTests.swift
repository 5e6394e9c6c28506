import DumpFormat
import PortableExecutable
import TestSupport
import Testing

@Suite(.enabled(if: Corpus.isThere, Corpus.absent)) struct VersionResourceTests {
  /// strings -el systeminformer.sys
  @Test func aDriver() throws {
    let version = try #require(try Corpus.image(Corpus.sys).versionResource())
    #expect(version.companyName == "System Informer")
    #expect(version.productName == "System Informer")
    #expect(version.fileDescription == "System Informer")
    #expect(version.fileVersion == "4.0.1")
    #expect(version.originalFileName == "SystemInformer.sys")
    #expect(version.fixed?.fileVersion.description == "4.0.1.0")
    #expect(version.fixed?.fileType == 3)
  }

  @Test func absent() throws {
    #expect(try Corpus.image("pdb/breakpad-dump_syms/dump_syms_regtest64.exe").versionResource() == nil)
  }

  /// llvm-readobj --coff-load-config FILE
  @Test(arguments: [
    (Corpus.sys, UInt64(0x1_4001_F000), UInt32(0x514500)),
    ("pdb/symbolic/crash.exe", 0x406000, 0x100),
    ("pdb/dump_syms/mozwer.dll", 0x1_8006_4018, 0x500),
    ("pdb/symbolic/arm64/test.exe", 0x1_4003_0040, 0x100),
  ])
  func loadConfiguration(_ name: String, _ cookie: UInt64, _ flags: UInt32) throws {
    let configuration = try #require(try Corpus.image(name).loadConfiguration())
    #expect(configuration.securityCookie == VirtualAddress(cookie))
    #expect(configuration.guardFlags?.rawValue == flags)
    if name == Corpus.sys {
      #expect(configuration.byteCount == 0x148)
      #expect(configuration.guardFunctionTable == VirtualAddress(0x1_4000_BB18))
      #expect(configuration.guardFunctionCount == 163)
    }
  }
}
