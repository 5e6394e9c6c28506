// swift-tools-version: 6.2

import PackageDescription

/// The settings of every Swift target.
let common: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// Targets that declare non-escapable views of bytes.
let views: [SwiftSetting] = common + [.enableExperimentalFeature("Lifetimes")]

let package = Package(
  name: "bluebox",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "bluebox", targets: ["bluebox"]),
    .library(name: "DumpFormat", targets: ["DumpFormat"]),
    .library(name: "FileAllocationTable", targets: ["FileAllocationTable"]),
    .library(name: "RegistryHive", targets: ["RegistryHive"]),
    .library(name: "DumpFile", targets: ["DumpFile"]),
    .library(name: "PortableExecutable", targets: ["PortableExecutable"]),
    .library(name: "ProgramDatabase", targets: ["ProgramDatabase"]),
    .library(name: "IntermediateSymbolFile", targets: ["IntermediateSymbolFile"]),
    .library(name: "UndecoratedNames", targets: ["UndecoratedNames"]),
    .library(name: "Symbols", targets: ["Symbols"]),
    .library(name: "SymbolServer", targets: ["SymbolServer"]),
    .library(name: "StackUnwinder", targets: ["StackUnwinder"]),
    .library(name: "KernelModel", targets: ["KernelModel"]),
    .library(name: "Triage", targets: ["Triage"]),
    .library(name: "DumpSynthesis", targets: ["DumpSynthesis"]),
    .library(name: "FuzzEntries", targets: ["FuzzEntries"]),
    .library(name: "CrashPath", targets: ["CrashPath"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
  ],
  targets: [
    .target(
      name: "DumpFormat",
      swiftSettings: views + [.treatWarning("EmbeddedRestrictions", as: .error)]),
    .target(
      name: "FileAllocationTable", dependencies: ["DumpFormat"],
      swiftSettings: views + [.treatWarning("EmbeddedRestrictions", as: .error)]),
    .target(
      name: "RegistryHive", dependencies: ["DumpFormat"],
      swiftSettings: views + [.treatWarning("EmbeddedRestrictions", as: .error)]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .target(
      name: "DumpFile",
      dependencies: ["DumpFormat", "CArchive", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: views),
    .target(name: "PortableExecutable", dependencies: ["DumpFormat"], swiftSettings: views),
    .target(name: "ProgramDatabase", dependencies: ["DumpFormat"], swiftSettings: views),
    .target(
      name: "IntermediateSymbolFile",
      dependencies: ["DumpFile", "DumpFormat", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: views),
    .target(name: "UndecoratedNames", swiftSettings: common),
    .target(
      name: "Symbols",
      dependencies: [
        "IntermediateSymbolFile", "ProgramDatabase", "PortableExecutable", "UndecoratedNames", "DumpFile",
        "DumpFormat", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: views),
    .target(
      name: "SymbolServer",
      dependencies: ["Symbols", "DumpFile", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: common),
    .systemLibrary(
      name: "CCapstone", pkgConfig: "capstone",
      providers: [.apt(["libcapstone-dev"]), .brew(["capstone"])]),
    .target(
      name: "StackUnwinder", dependencies: ["PortableExecutable", "DumpFile", "DumpFormat", "CCapstone"],
      swiftSettings: views),
    .target(
      name: "KernelModel",
      dependencies: [
        "Symbols", "StackUnwinder", "IntermediateSymbolFile", "ProgramDatabase", "PortableExecutable",
        "UndecoratedNames", "DumpFile", "DumpFormat",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: views),
    .target(
      name: "Triage",
      dependencies: [
        "KernelModel", "Symbols", "StackUnwinder", "PortableExecutable", "DumpFile", "DumpFormat",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: views),
    .executableTarget(
      name: "bluebox",
      dependencies: [
        "CrashMachine", "Triage", "KernelModel", "SymbolServer", "Symbols", "PortableExecutable",
        "ProgramDatabase",
        "DumpFile", "DumpFormat",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: common),

    .target(
      name: "CrashMachine",
      dependencies: [
        "Symbols", "PortableExecutable", "DumpFile", "FileAllocationTable", "RegistryHive", "DumpFormat",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: common),

    .target(
      name: "CrashPath", dependencies: ["DumpFormat"],
      swiftSettings: views + [.treatWarning("EmbeddedRestrictions", as: .error)]),

    .target(name: "DumpSynthesis", swiftSettings: common),
    .executableTarget(
      name: "synthesize-dump",
      dependencies: [
        "DumpSynthesis", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: common),

    // What the fuzzers of the nested package `Fuzzing` and the replay of their findings have in common.
    .target(
      name: "FuzzEntries",
      dependencies: [
        "Triage", "KernelModel", "StackUnwinder", "SymbolServer", "Symbols", "IntermediateSymbolFile",
        "PortableExecutable", "ProgramDatabase", "UndecoratedNames", "DumpFile", "DumpFormat",
        "DumpSynthesis", "FileAllocationTable", "RegistryHive",
      ],
      swiftSettings: views),

    .testTarget(
      name: "CrashMachineTests", dependencies: ["CrashMachine", "FileAllocationTable", "DumpFormat"],
      swiftSettings: common),
    // What several test targets need. It depends on no other target, so that none is built for its sake.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: common),
    .testTarget(
      name: "FileAllocationTableTests", dependencies: ["FileAllocationTable", "DumpFormat"],
      swiftSettings: views),
    .testTarget(
      name: "RegistryHiveTests", dependencies: ["RegistryHive"], swiftSettings: views),
    .testTarget(name: "DumpFormatTests", dependencies: ["DumpFormat"], swiftSettings: views),
    .testTarget(
      name: "DumpFileTests", dependencies: ["TestSupport", "DumpFile", "DumpFormat", "DumpSynthesis"],
      swiftSettings: views),
    .testTarget(
      name: "PortableExecutableTests", dependencies: ["TestSupport", "PortableExecutable", "DumpFormat"],
      swiftSettings: views),
    .testTarget(
      name: "ProgramDatabaseTests",
      dependencies: ["TestSupport", "ProgramDatabase", "DumpFile", "DumpFormat"],
      swiftSettings: views),
    .testTarget(
      name: "UndecoratedNamesTests", dependencies: ["TestSupport", "UndecoratedNames"], swiftSettings: common),
    .testTarget(
      name: "IntermediateSymbolFileTests",
      dependencies: [
        "TestSupport", "IntermediateSymbolFile", "DumpFile", "DumpFormat",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: views),
    .testTarget(
      name: "SymbolsTests",
      dependencies: [
        "TestSupport", "Symbols", "IntermediateSymbolFile", "ProgramDatabase", "PortableExecutable",
        "DumpFile",
        "DumpFormat", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: views),
    .testTarget(
      name: "SymbolServerTests",
      dependencies: [
        "SymbolServer", "Symbols", "PortableExecutable", "DumpFile",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: common),
    .testTarget(
      name: "StackUnwinderTests",
      dependencies: [
        "TestSupport", "StackUnwinder", "PortableExecutable", "DumpFile", "DumpFormat", "DumpSynthesis",
      ],
      swiftSettings: views),
    .testTarget(
      name: "KernelModelTests",
      dependencies: [
        "TestSupport", "KernelModel", "StackUnwinder", "Symbols", "IntermediateSymbolFile",
        "PortableExecutable", "DumpFile", "DumpFormat", "DumpSynthesis",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: views),
    .testTarget(
      name: "TriageTests",
      dependencies: ["TestSupport", "Triage", "KernelModel", "DumpFile", "DumpFormat", "DumpSynthesis"],
      swiftSettings: views),
    .testTarget(
      name: "FuzzEntriesTests", dependencies: ["FuzzEntries", "DumpSynthesis"], swiftSettings: common),
    .testTarget(
      name: "CrashPathTests", dependencies: ["CrashPath", "DumpFile", "DumpFormat", "DumpSynthesis"],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"), .enableExperimentalFeature("Lifetimes"),
      ]),
    .testTarget(name: "DumpSynthesisTests", dependencies: ["DumpSynthesis"], swiftSettings: common),
    .testTarget(
      name: "BlueboxTests",
      dependencies: [
        "bluebox", "Symbols", "DumpFile", "DumpSynthesis",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: common),
  ],
  swiftLanguageModes: [.v6]
)
