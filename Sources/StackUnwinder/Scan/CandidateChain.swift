/// The candidates of a stack, each with a score: how good the best chain of return addresses is that begins with it and
/// goes up to the end of the stack.
///
/// Leftovers of earlier calls lie between the true return addresses. A leftover's own caller is as a rule overwritten, so
/// its chain breaks; the chain of a true one goes on to the thread's first function.
struct CandidateChain {
  /// In the order of their slots.
  let candidates: [ReturnCandidate]
  private var scores: [Double]

  /// Below this a chain is not believed.
  private static let impossible = -1e9
  /// A function that calls has 32 bytes of home space for what it calls, 8 to align the stack, and its own return
  /// address: two return addresses are no closer than this.
  static let shortestFrame: UInt64 = 0x30

  /// Scores the candidates.
  init(_ candidates: [ReturnCandidate], knowledge: CodeKnowledge) {
    self.candidates = candidates
    scores = [Double](repeating: Self.impossible, count: candidates.count)
    // A chain goes up: the callers of a candidate have their scores when it gets its own.
    for index in candidates.indices.reversed() {
      scores[index] = score(of: candidates[index], knowledge: knowledge)
    }
  }

  /// The index of the candidate in a slot.
  func index(ofSlot slot: UInt64) -> Int? {
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].slot < slot { low = middle + 1 } else { high = middle }
    }
    return low < candidates.count && candidates[low].slot == slot ? low : nil
  }

  /// The best candidate for the return address of a function whose stack pointer is known, and its frame size not.
  ///
  /// - Parameters:
  ///   - stackPointer: lowest address where the return address can be.
  ///   - callee: where the function executes, to compare with what a candidate calls; `nil` if that is not code.
  func best(atOrAbove stackPointer: UInt64, callee: UInt64?, knowledge: CodeKnowledge) -> ReturnCandidate? {
    bestChain(atOrAbove: stackPointer, callee: callee, knowledge: knowledge)?.candidate
  }

  private func bestChain(
    atOrAbove stackPointer: UInt64, callee: UInt64?, knowledge: CodeKnowledge
  ) -> (candidate: ReturnCandidate, score: Double)? {
    var best: (candidate: ReturnCandidate, score: Double)?
    var skipped = 0.0
    var index = firstIndex(atOrAbove: stackPointer)
    while index < candidates.count {
      let candidate = candidates[index]
      defer { index += 1 }
      guard scores[index] > Self.impossible / 2 else { continue }
      // Long frames are rare, but drivers with more than a page of local variables exist.
      var score = scores[index] - skipped - Double(candidate.slot - stackPointer) / 0x1000
      if let callee, case .direct(let target) = candidate.call {
        score += knowledge.calls(target, callee) ? 3 : -2
      }
      if best.map({ score > $0.score }) ?? true { best = (candidate, score) }
      // Whoever passes a candidate by says that it is a leftover.
      skipped += candidate.isTrapped ? 2 : 0.35
    }
    return best
  }

  private func firstIndex(atOrAbove address: UInt64) -> Int {
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].slot < address { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func score(of candidate: ReturnCandidate, knowledge: CodeKnowledge) -> Double {
    var score = 0.0
    switch candidate.call {
    case .none: return Self.impossible
    case .indirect, .direct: score += 1.5
    case .unknown: break
    }
    switch knowledge.isFunctionStart(candidate.returnAddress) {
    case true?: return Self.impossible
    case false?: break
    case nil: if candidate.looksLikeFunctionStart, candidate.call == .unknown { score -= 1.5 }
    }
    switch candidate.continuation {
    case .impossible: return Self.impossible
    case .end: return score + 3
    case .returnAddress(let slot):
      // A caller that cannot be one speaks against this candidate, but a call that never returns looks like that too.
      guard let next = index(ofSlot: slot), scores[next] > Self.impossible / 2 else { return score - 3 }
      return score + 2 + scores[next]
    case .trapFrame(let frame):
      if frame.isFromUserMode { return score + 6 }
      let rest = bestChain(atOrAbove: frame.stackPointer & ~7, callee: nil, knowledge: knowledge)
      return score + 6 + (rest?.score ?? 0)
    case .unknown:
      let rest = bestChain(
        atOrAbove: candidate.slot + Self.shortestFrame, callee: candidate.returnAddress, knowledge: knowledge)
      return score + 0.6 + max(0, rest?.score ?? 0)
    }
  }
}

extension ReturnCandidate {
  /// A trap frame follows: a fixed point of the stack.
  fileprivate var isTrapped: Bool {
    if case .trapFrame = continuation { return true }
    return false
  }
}
