public import ArgumentParser
public import DumpSynthesis

extension SyntheticArchitecture: ExpressibleByArgument {}

/// What the command can write.
enum Kind: String, CaseIterable, ExpressibleByArgument {
  case complete, bitmap, kernel, active, live, automatic, summary, header, triage
  case triageKernelWritten = "triage-kernel-written"
  case rdmp8, rdmp9, rdmpA, sparse, demo, user
  case systemCall = "system-call"
  case userFull = "user-full"
}

/// A number of bytes with an optional binary unit.
struct ByteCount: ExpressibleByArgument {
  /// Size of a sparse dump unless one is given.
  static let sparse: UInt64 = 32 << 30

  var value: UInt64

  init?(argument: String) {
    let units: [(String, UInt64)] = [("TiB", 40), ("GiB", 30), ("MiB", 20), ("KiB", 10), ("", 0)]
    for (unit, shift) in units where argument.hasSuffix(unit) {
      guard let number = UInt64(argument.dropLast(unit.count)), number <= .max >> shift else { return nil }
      guard number << shift <= 1 << 44 else { return nil }
      value = number << shift
      return
    }
    return nil
  }
}

/// A bug check code, decimal or hexadecimal.
struct Code: ExpressibleByArgument {
  var value: UInt32

  init?(argument: String) {
    let isHexadecimal = argument.hasPrefix("0x")
    guard
      let value = UInt32(
        isHexadecimal ? String(argument.dropFirst(2)) : argument, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    self.value = value
  }
}
