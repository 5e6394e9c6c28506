import DumpFormat

/// The candidates of a stack, and the most likely chain of return addresses among them.
///
/// Leftovers of earlier calls lie between the true return addresses. Each candidate has a likelihood by itself; where the
/// stack goes on above it is known for some. The cost of a chain is the negative logarithm of its likelihood: that of each
/// candidate it takes by guess, and that of each one it passes by. What is proved costs nothing.
struct CandidateChain {
  /// In the order of their slots.
  let candidates: [ReturnCandidate]
  /// The cost of the best chain above each candidate.
  private var costs: [Double]
  /// The cost of passing by all candidates before an index.
  private var passCosts: [Double]
  /// The cost of taking a candidate by guess.
  private let takeCosts: [Double]

  /// A function that calls has 32 bytes of home space for what it calls, 8 to align the stack, and its own return
  /// address: two return addresses are no closer than this.
  static let shortestFrame: UInt64 = 0x30
  /// What a chain costs that breaks: the next return address is none. A call that never returns looks like that too.
  private static let breakCost = 3.0
  /// Code before a candidate that calls the callee's function.
  private static let callMatchBonus = 1.5
  /// Code before a candidate that calls another function: it may have jumped on to the callee.
  private static let callMismatchCost = 0.7

  /// Finds the best chains.
  init(_ candidates: [ReturnCandidate], knowledge: CodeKnowledge) {
    self.candidates = candidates
    let guesses = candidates.map { $0.guessCost(knowledge.place(of: $0.returnAddress)) }
    takeCosts = guesses.map(\.taking)
    passCosts = [0]
    for guess in guesses { passCosts.append((passCosts.last ?? 0) + guess.passing) }
    costs = [Double](repeating: 0, count: candidates.count)
    // A chain goes up: the callers of a candidate have their costs when it gets its own.
    for index in candidates.indices.reversed() {
      costs[index] = cost(of: candidates[index], knowledge: knowledge)
    }
  }

  /// The best candidate for the return address of a function whose frame size is not known.
  ///
  /// - Parameters:
  ///   - stackPointer: lowest address where the return address can be.
  ///   - callee: where the function executes, to compare with what a candidate calls; `nil` if that is not code.
  func best(atOrAbove stackPointer: UInt64, callee: UInt64?, knowledge: CodeKnowledge) -> ReturnCandidate? {
    bestChain(atOrAbove: stackPointer, from: stackPointer, callee: callee, knowledge: knowledge).index.map {
      candidates[$0]
    }
  }

  private func cost(of candidate: ReturnCandidate, knowledge: CodeKnowledge) -> Double {
    switch candidate.continuation {
    case .impossible: return .infinity
    case .end: return 0
    case .returnAddress(let slot):
      let next = firstIndex(atOrAbove: slot)
      guard next < candidates.count, candidates[next].slot == slot, costs[next].isFinite else {
        return Self.breakCost
      }
      return costs[next]
    case .trapFrame(let frame):
      if frame.isFromUserMode { return 0 }
      let stackPointer = frame.stackPointer & ~7
      return bestChain(atOrAbove: stackPointer, from: stackPointer, callee: nil, knowledge: knowledge).cost
    case .unknown:
      return bestChain(
        atOrAbove: candidate.slot + Self.shortestFrame, from: candidate.slot + 8,
        callee: candidate.returnAddress, knowledge: knowledge
      ).cost
    }
  }

  /// The cheapest way on.
  ///
  /// - Parameter start: candidates from here on are passed by if they are not taken.
  private func bestChain(
    atOrAbove lowest: UInt64, from start: UInt64, callee: UInt64?, knowledge: CodeKnowledge
  ) -> (index: Int?, cost: Double) {
    let first = firstIndex(atOrAbove: start)
    // No more frames: all that is left is passed by.
    var best: (index: Int?, cost: Double) = (nil, (passCosts.last ?? 0) - passCosts[first])
    for index in firstIndex(atOrAbove: lowest)..<candidates.count {
      let passed = passCosts[index] - passCosts[first]
      // Costs only grow from here.
      if passed > best.cost + Self.callMatchBonus { break }
      var cost = passed + takeCosts[index] + costs[index]
      if let callee, case .direct(let target) = candidates[index].call {
        cost += knowledge.calls(target, callee) ? -Self.callMatchBonus : Self.callMismatchCost
      }
      if cost < best.cost || (best.index == nil && cost.isFinite) { best = (index, cost) }
    }
    return best
  }

  private func firstIndex(atOrAbove address: UInt64) -> Int {
    candidates.partitionPoint { $0.slot < address }
  }
}

/// What it costs to take a candidate for a true return address, and to pass it by: the negative logarithms of its
/// likelihood and of the opposite.
private struct GuessCost {
  var taking: Double
  var passing: Double

  static let impossible = Self(taking: .infinity, passing: 0)
  /// 10 %.
  static let unlikely = Self(taking: 2.30, passing: 0.11)
  /// 55 %.
  static let doubtful = Self(taking: 0.60, passing: 0.80)
  /// 65 %.
  static let likely = Self(taking: 0.43, passing: 1.05)
  /// 70 %.
  static let calling = Self(taking: 0.36, passing: 1.20)
  /// 80 %.
  static let continued = Self(taking: 0.22, passing: 1.61)
  /// 97 %.
  static let trapped = Self(taking: 0.03, passing: 3.51)
  /// 99.9 %.
  static let outermost = Self(taking: 0, passing: 6.91)
}

extension ReturnCandidate {
  /// What is known of the candidate alone.
  ///
  /// The figures were counted on simulated stacks and on small dumps that hold code, where most true frames are proved;
  /// only their order of size matters.
  fileprivate func guessCost(_ place: PlaceInFunction) -> GuessCost {
    if call == .none || place == .start { return .impossible }
    switch continuation {
    case .impossible: return .impossible
    case .end: return .outermost
    case .trapFrame: return .trapped
    case .returnAddress: return .continued
    case .unknown: break
    }
    if call != .unknown { return .calling }
    // Pointers to functions are multiples of 16, pointers to data as a rule multiples of 8; of return addresses, one in
    // sixteen and one in eight are.
    if place == .farBehind || (place == .unknown && returnAddress & 15 == 0) { return .unlikely }
    return returnAddress & 7 == 0 ? .doubtful : .likely
  }
}
