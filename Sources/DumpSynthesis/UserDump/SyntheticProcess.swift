/// A process that crashes, for user minidumps: everything that a dump can tell of it.
public struct SyntheticProcess: Equatable, Sendable {
  /// A loaded module.
  public struct Module: Equatable, Sendable {
    /// Path of the image.
    public var path: String
    /// Image base.
    public var base: UInt64
    /// Size in memory.
    public var size: UInt32
    /// Time stamp of the image.
    public var timeDateStamp: UInt32
    /// Check sum of the image.
    public var checkSum: UInt32
    /// File version; `nil` for none.
    public var version: [UInt16]?
    /// GUID, age and path of its PDB; `nil` for none.
    public var pdb: (guid: String, age: UInt32, path: String)?

    /// A module.
    public init(
      _ path: String, base: UInt64, size: UInt32 = 0x1_0000, timeDateStamp: UInt32 = 0x5F00_0000,
      checkSum: UInt32 = 0x1234, version: [UInt16]? = nil,
      pdb: (guid: String, age: UInt32, path: String)? = nil
    ) {
      self.path = path
      self.base = base
      self.size = size
      self.timeDateStamp = timeDateStamp
      self.checkSum = checkSum
      self.version = version
      self.pdb = pdb
    }

    /// Whether two modules are alike.
    public static func == (a: Self, b: Self) -> Bool {
      a.path == b.path && a.base == b.base && a.size == b.size && a.pdb?.guid == b.pdb?.guid
    }
  }

  /// A thread.
  public struct Thread: Equatable, Sendable {
    /// Its id.
    public var id: UInt32
    /// Its name; `nil` for none.
    public var name: String?
    /// Address of its thread environment block.
    public var teb: UInt64
    /// Lowest address of its stack.
    public var stackStart: UInt64
    /// The bytes of its stack.
    public var stack: [UInt8]
    /// Its registers.
    public var context: SyntheticContext
    /// Where it began.
    public var startAddress: UInt64

    /// A thread.
    public init(
      id: UInt32, name: String? = nil, teb: UInt64, stackStart: UInt64, stack: [UInt8],
      context: SyntheticContext, startAddress: UInt64 = 0
    ) {
      self.id = id
      self.name = name
      self.teb = teb
      self.stackStart = stackStart
      self.stack = stack
      self.context = context
      self.startAddress = startAddress
    }
  }

  /// An exception.
  public struct Exception: Equatable, Sendable {
    /// Thread that raised it.
    public var threadId: UInt32
    /// Its code.
    public var code: UInt32
    /// Where it was raised.
    public var address: UInt64
    /// Its parameters.
    public var parameters: [UInt64]
    /// The registers at the exception.
    public var context: SyntheticContext

    /// An exception.
    public init(
      threadId: UInt32, code: UInt32, address: UInt64, parameters: [UInt64], context: SyntheticContext
    ) {
      self.threadId = threadId
      self.code = code
      self.address = address
      self.parameters = parameters
      self.context = context
    }
  }

  /// A piece of memory.
  public struct Piece: Equatable, Sendable {
    /// Its address.
    public var address: UInt64
    /// Its bytes.
    public var bytes: [UInt8]

    /// A piece of memory.
    public init(_ address: UInt64, _ bytes: [UInt8]) {
      self.address = address
      self.bytes = bytes
    }
  }

  /// The machine.
  public var architecture: SyntheticArchitecture
  /// The modules, the program first.
  public var modules: [Module] = []
  /// The threads.
  public var threads: [Thread] = []
  /// The exception.
  public var exception: Exception?
  /// Memory beside the stacks.
  public var memory: [Piece] = []

  /// An empty process.
  public init(architecture: SyntheticArchitecture) { self.architecture = architecture }
}

extension SyntheticProcess {
  /// A small process whose first thread wrote to a null pointer, with a second, named thread.
  public static func sample(_ architecture: SyntheticArchitecture) -> SyntheticProcess {
    let is64Bit = architecture.is64Bit
    let program: UInt64 = is64Bit ? 0x7FF6_1000_0000 : 0x0040_0000
    let system: UInt64 = is64Bit ? 0x7FFE_2000_0000 : 0x7710_0000
    let stack: UInt64 = is64Bit ? 0x00D2_DE40_0000 : 0x0012_F000
    let teb: UInt64 = is64Bit ? 0x00D2_DE00_0000 : 0x7FFD_F000
    var process = SyntheticProcess(architecture: architecture)
    process.modules = [
      Module(
        #"C:\Program Files\Sample\sample.exe"#, base: program, size: 0x2_0000, timeDateStamp: 0x6012_3456,
        checkSum: 0xABCD, version: [1, 2, 3, 4],
        pdb: ("5A9832E5-2872-41C1-838E-D98914E9B7FF", 7, #"D:\build\sample.pdb"#)),
      Module(
        #"C:\Windows\System32\ntdll.dll"#, base: system, size: 0x1F_0000, timeDateStamp: 0x1122_3344,
        version: [10, 0, 19041, 1288], pdb: ("36515FB5-D043-45E4-91F6-72FA2E2878C0", 1, "ntdll.pdb")),
    ]
    let faulting = SyntheticContext(
      instructionPointer: program + 0x1234, stackPointer: stack + 0x80, framePointer: stack + 0xC0,
      linkRegister: program + 0x1111, general: [0: 0x45, 1: 0x1234_5678])
    let waiting = SyntheticContext(instructionPointer: system + 0x9_4B24, stackPointer: stack + 0x1_0040)
    process.threads = [
      Thread(
        id: 0x1A4C, teb: teb, stackStart: stack, stack: (0..<0x200).map { UInt8($0 & 0xFF) },
        context: SyntheticContext(instructionPointer: system + 0x100, stackPointer: stack + 0x10),
        startAddress: program + 0x1000),
      Thread(
        id: 0x0B30, name: "Worker ¾", teb: teb + 0x2000, stackStart: stack + 0x1_0000,
        stack: (0..<0x100).map { UInt8(0xFF - $0) }, context: waiting, startAddress: system + 0x5_0000),
    ]
    process.exception = Exception(
      threadId: 0x1A4C, code: 0xC000_0005, address: program + 0x1234, parameters: [1, 0x45],
      context: faulting)
    process.memory = [Piece(program + 0x1200, (0..<0x80).map { UInt8($0) })]
    return process
  }
}
