import DumpFormat
import StackUnwinder

/// How a walk with less knowledge did, against the frames that a walk with more knowledge proved.
struct ProvedFrames: CustomStringConvertible {
  /// Frames that were proved.
  var provedCount = 0
  /// Those that were found again.
  var foundCount = 0
  /// Frames that were found where the proof leaves no room for one.
  var falseCount = 0

  init() {}

  /// Compares two walks over one stack.
  ///
  /// Between a frame and its proved caller there is no other: whatever is found there is false. Elsewhere nothing is known.
  init(_ frames: [StackFrame], foundAgain: [StackFrame]) {
    let again = Set(foundAgain.map { Place($0) })
    let places = foundAgain.map(\.stackPointer)
    for (frame, caller) in zip(frames, frames.dropFirst()) where caller.trust.isProof {
      provedCount += 1
      foundCount += again.contains(Place(caller)) ? 1 : 0
      // Across a change of the stack there is nothing between them.
      guard caller.stackPointer > frame.stackPointer else { continue }
      falseCount += places.count { $0 > frame.stackPointer && $0 < caller.stackPointer }
    }
  }

  var recall: Double { provedCount == 0 ? 1 : Double(foundCount) / Double(provedCount) }
  var precision: Double {
    foundCount + falseCount == 0 ? 1 : Double(foundCount) / Double(foundCount + falseCount)
  }

  static func += (a: inout Self, b: Self) {
    a.provedCount += b.provedCount
    a.foundCount += b.foundCount
    a.falseCount += b.falseCount
  }

  var description: String {
    "\(foundCount) of \(provedCount) proved frames found again, \(falseCount) false ones among them; "
      + "recall \(Int(recall * 1000) / 10) %, precision \(Int(precision * 1000) / 10) %"
  }

  private struct Place: Hashable {
    var instructionPointer: UInt64
    var stackPointer: UInt64

    init(_ frame: StackFrame) {
      instructionPointer = frame.instructionPointer.rawValue
      stackPointer = frame.stackPointer.rawValue
    }
  }
}

extension FrameTrust {
  fileprivate var isProof: Bool { [.codeFlow, .trapFrame, .exceptionFrame].contains(self) }
}
