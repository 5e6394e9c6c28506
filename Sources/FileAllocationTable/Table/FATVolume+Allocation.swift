extension FATVolume where Device: ~Copyable {
  /// Takes free clusters as a chain of their own and brings it to the medium; nothing refers to it yet.
  ///
  /// `near` is the cluster after which the chain should begin.
  mutating func allocate(
    _ count: UInt32, policy: AllocationPolicy, near: UInt32? = nil
  ) throws(FileSystemError) -> UInt32 {
    let free = try freeClusterCount()
    guard count > 0, count <= free else { throw .noSpace(neededClusters: count, freeClusters: free) }
    var chain = NewChain()
    switch policy {
    case .contiguous, .contiguousIfPossible:
      if let run = try findRunAnywhere(count, near: near) {
        try append(run: run, count, to: &chain)
      } else if policy == .contiguous {
        throw .noContiguousSpace(neededClusters: count)
      }
    case .runs(let wanted):
      let runs = max(1, min(wanted, count))
      var position: UInt32 = 2
      for index in 0..<runs {
        let length = count / runs + (index < count % runs ? 1 : 0)
        guard let run = try findRun(length, from: position) else { break }
        try append(run: run, length, to: &chain)
        // One cluster stays free between the runs.
        position = run + length + 1
      }
    }
    try fill(&chain, to: count, near: near)
    try barrier()
    freeClusters = free - count
    searchStart = chain.last < geometry.lastCluster ? chain.last + 1 : 2
    return chain.first
  }

  /// A chain that grows; it ends properly after each step.
  private struct NewChain {
    var first: UInt32 = 0
    var last: UInt32 = 0
    var count: UInt32 = 0
  }

  private mutating func findRunAnywhere(_ count: UInt32, near: UInt32?) throws(FileSystemError) -> UInt32? {
    let start = near.map { $0 + 1 } ?? searchStart
    if let run = try findRun(count, from: start) { return run }
    return start <= 2 ? nil : try findRun(count, from: 2)
  }

  private mutating func append(
    run: UInt32, _ count: UInt32, to chain: inout NewChain
  ) throws(FileSystemError) {
    for cluster in run..<(run + count) { try append(cluster, to: &chain) }
  }

  private mutating func append(_ cluster: UInt32, to chain: inout NewChain) throws(FileSystemError) {
    try setLink(of: cluster, 0x0FFF_FFFF)
    if chain.count == 0 { chain.first = cluster } else { try setLink(of: chain.last, cluster) }
    chain.last = cluster
    chain.count += 1
  }

  /// Adds single clusters until the chain has its length.
  private mutating func fill(
    _ chain: inout NewChain, to count: UInt32, near: UInt32?
  ) throws(FileSystemError) {
    guard chain.count < count else { return }
    let start = chain.count > 0 ? chain.last : near ?? searchStart
    var cluster = geometry.isCluster(start) ? start : 2
    for _ in 0..<geometry.clusterCount {
      if try link(of: cluster) == 0 {
        try append(cluster, to: &chain)
        if chain.count == count { return }
      }
      cluster = cluster == geometry.lastCluster ? 2 : cluster + 1
    }
    // The count of free clusters was wrong. What was taken is given back.
    if chain.count > 0 { try freeChain(from: chain.first) }
    freeClusters = nil
    throw .noSpace(neededClusters: count, freeClusters: chain.count)
  }
}
