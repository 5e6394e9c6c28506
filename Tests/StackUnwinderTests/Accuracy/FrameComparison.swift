/// Where a frame executes and where it is.
struct Place: Hashable {
  var instructionPointer: UInt64
  var stackPointer: UInt64

  init(_ instructionPointer: UInt64, _ stackPointer: UInt64) {
    self.instructionPointer = instructionPointer
    self.stackPointer = stackPointer
  }
}

/// How many of the true frames were found, and how many of the found ones are true.
struct FrameComparison: CustomStringConvertible {
  var trueCount = 0
  var foundCount = 0
  var commonCount = 0

  init() {}

  init(found: [Place], true truth: [Place]) {
    trueCount = truth.count
    foundCount = found.count
    commonCount = Set(found).intersection(truth).count
  }

  /// The part of the true frames that was found.
  var recall: Double { trueCount == 0 ? 1 : Double(commonCount) / Double(trueCount) }
  /// The part of the found frames that is true.
  var precision: Double { foundCount == 0 ? 1 : Double(commonCount) / Double(foundCount) }

  static func += (a: inout Self, b: Self) {
    a.trueCount += b.trueCount
    a.foundCount += b.foundCount
    a.commonCount += b.commonCount
  }

  var description: String {
    "\(commonCount) of \(trueCount) true frames found, \(foundCount - commonCount) false ones; "
      + "recall \(Int(recall * 1000) / 10) %, precision \(Int(precision * 1000) / 10) %"
  }
}
