// swift-tools-version: 6.2

import PackageDescription

// Only `Scripts/fuzz` builds this package: without `--sanitize=fuzzer` the executables have no `main`.

/// An executable that lets libFuzzer loose on one entry function of `FuzzEntries`.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [.product(name: "FuzzEntries", package: "bluebox")],
    swiftSettings: [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .strictMemorySafety(),
      .unsafeFlags(["-parse-as-library"]),
    ])
}

let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "bluebox", path: "..")],
  targets: [
    fuzzer("fuzz-kernel-dump"),
    fuzzer("fuzz-dump-fields"),
    fuzzer("fuzz-user-dump"),
    fuzzer("fuzz-cab"),
    fuzzer("fuzz-zip"),
    fuzzer("fuzz-7z"),
    fuzzer("fuzz-gzip"),
    fuzzer("fuzz-xz"),
    fuzzer("fuzz-zstd"),
    fuzzer("fuzz-bzip2"),
    fuzzer("fuzz-tar"),
    fuzzer("fuzz-portable-executable"),
    fuzzer("fuzz-bug-check"),
    fuzzer("fuzz-text"),
    fuzzer("fuzz-program-database"),
    fuzzer("fuzz-symbol-table-text"),
    fuzzer("fuzz-symbol-table"),
    fuzzer("fuzz-undecorated-name"),
    fuzzer("fuzz-symbol-path"),
    fuzzer("fuzz-symbol-store"),
    fuzzer("fuzz-module-symbols"),
    fuzzer("fuzz-stack-unwinder"),
    fuzzer("fuzz-fat-volume"),
    fuzzer("fuzz-registry-hive"),
  ],
  swiftLanguageModes: [.v6]
)
