extension Analysis {
  /// What to group crashes by, while no symbols are at hand.
  ///
  /// The bucket says that it was made without symbols, and is made only of what every machine with the same fault has in
  /// common: the code, a subcode that selects a case, and the module. It differs from WinDbg's bucket on purpose.
  func failure(culprit: CulpritReport?) -> FailureReport {
    let bucket: String
    if let bugCheck {
      let code = "0x" + String(bugCheck.code.base.rawValue, radix: 16, uppercase: true)
      let cases = bugCheck.subcodes.compactMap(\.value).map { String($0, radix: 16, uppercase: true) }
      let module = culprit?.module ?? "unknown_module"
      bucket = (["NOSYMBOLS", code] + cases + ["\(module)!unknown_function"]).joined(separator: "_")
    } else {
      bucket = "NOSYMBOLS_NO_BUGCHECK"
    }
    return FailureReport(bucket: bucket, hash: failureHash(bucket: bucket))
  }
}
