extension RandomAccessCollection where Index == Int {
  /// Index of the first element for which the condition is false; those for which it is true come first. O(log n).
  ///
  /// In a collection that is not ordered so, the answer is an index all the same: where the search ended.
  @inlinable @inline(__always)
  package func partitionPoint<Failure: Error>(
    _ isBefore: (Element) throws(Failure) -> Bool
  ) throws(Failure) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if try isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
