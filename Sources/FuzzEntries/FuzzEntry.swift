import DumpFile

/// What a fuzzer does with the bytes that it is given.
///
/// Each entry is a parser with everything that users reach through it. It must come back for any bytes: that is all
/// that is checked, next to a few promises about the result. The executables of the nested package `Fuzzing` and the
/// tests, which replay the inputs of `Fuzzing/Crashers`, run the same entries.
public enum FuzzEntry: String, CaseIterable, Sendable {
  /// The reader of kernel dumps, the model, and the report.
  case kernelDump = "kernel-dump"
  /// The same for a sound dump in which a few numbers were changed.
  case dumpFields = "dump-fields"
  /// The reader of user minidumps, the model of the process, and the report.
  case userDump = "user-dump"
  /// Cabinets.
  case cab
  /// ZIP archives.
  case zip
  /// 7z archives.
  case sevenZip = "7z"
  /// gzip streams.
  case gzip
  /// xz streams.
  case xz
  /// Zstandard streams.
  case zstd
  /// bzip2 streams.
  case bzip2
  /// tar archives.
  case tar
  /// Images, with all of their tables.
  case portableExecutable = "portable-executable"
  /// The tables of bug checks, and what they make of parameters.
  case bugCheck = "bug-check"
  /// Text of dumps on its way to a terminal.
  case text
  /// Program databases: directory, symbols, lines.
  case programDatabase = "program-database"
  /// Symbol tables of Volatility: JSON text.
  case symbolTableText = "symbol-table-text"
  /// The compact form of symbol tables.
  case symbolTable = "symbol-table"
  /// Decorated names, in all forms.
  case undecoratedName = "undecorated-name"
  /// Symbol paths and untrusted names, and the search along them.
  case symbolPath = "symbol-path"
  /// What symbol stores and servers answer.
  case symbolStore = "symbol-store"
  /// Names, lines and bounds of a module.
  case moduleSymbols = "module-symbols"
  /// Walks over hostile stacks with hostile unwind data.
  case stackUnwinder = "stack-unwinder"
  /// FAT32 volumes: mounted, listed, read and changed.
  case fatVolume = "fat-volume"
  /// Registry hives.
  case registryHive = "registry-hive"
}

extension FuzzEntry {
  /// Runs the entry; a trap is a finding.
  public func run(_ bytes: [UInt8]) {
    switch self {
    case .kernelDump: fuzzKernelDump(bytes)
    case .dumpFields: fuzzDumpFields(bytes)
    case .userDump: fuzzUserDump(bytes)
    case .cab: fuzzContainer(.cab, bytes)
    case .zip: fuzzContainer(.zip, bytes)
    case .sevenZip: fuzzContainer(.sevenZip, bytes)
    case .gzip: fuzzContainer(.gzip, bytes)
    case .xz: fuzzContainer(.xz, bytes)
    case .zstd: fuzzContainer(.zstd, bytes)
    case .bzip2: fuzzContainer(.bzip2, bytes)
    case .tar: fuzzContainer(.tar, bytes)
    case .portableExecutable: fuzzPortableExecutable(bytes)
    case .bugCheck: fuzzBugCheck(bytes)
    case .text: fuzzText(bytes)
    case .programDatabase: fuzzProgramDatabase(bytes)
    case .symbolTableText: fuzzSymbolTableText(bytes)
    case .symbolTable: fuzzSymbolTable(bytes)
    case .undecoratedName: fuzzUndecoratedName(bytes)
    case .symbolPath: fuzzSymbolPath(bytes)
    case .symbolStore: fuzzSymbolStore(bytes)
    case .moduleSymbols: fuzzModuleSymbols(bytes)
    case .stackUnwinder: fuzzStackUnwinder(bytes)
    case .fatVolume: fuzzFATVolume(bytes)
    case .registryHive: fuzzRegistryHive(bytes)
    }
  }

  /// Runs the entry in the form in which libFuzzer calls.
  public func run(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
}
