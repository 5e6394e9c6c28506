// swift-tools-version: 6.2

import PackageDescription

// A program of our own and not ordo-one/benchmark: what is promised are rates against memcpy of the same bytes in the
// same run, and costs over those of an empty process. That package reports each benchmark by itself, without ratios or
// differences, and brings a command plugin and seven packages to build. `Scripts/benchmark` runs everything.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "bluebox", path: ".."),
    .package(url: "https://github.com/apple/swift-system", from: "1.4.0"),
  ],
  targets: [
    .executableTarget(
      name: "bluebox-benchmark",
      dependencies: [
        .product(name: "DumpFormat", package: "bluebox"),
        .product(name: "DumpFile", package: "bluebox"),
        .product(name: "IntermediateSymbolFile", package: "bluebox"),
        .product(name: "Symbols", package: "bluebox"),
        .product(name: "ProgramDatabase", package: "bluebox"),
        .product(name: "PortableExecutable", package: "bluebox"),
        .product(name: "StackUnwinder", package: "bluebox"),
        .product(name: "KernelModel", package: "bluebox"),
        .product(name: "Triage", package: "bluebox"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
