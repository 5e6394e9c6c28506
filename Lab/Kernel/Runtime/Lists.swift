import Hardware
import NT

/// Doubly linked lists with a head, checked as Windows checks them: a damaged list ends the machine.
extension UnsafeMutablePointer<LIST_ENTRY> {
  func initializeList() { pointee = LIST_ENTRY(Flink: self, Blink: self) }

  var isEmptyList: Bool { pointee.Flink == self }

  func insertTail(_ entry: UnsafeMutablePointer<LIST_ENTRY>) {
    let last: UnsafeMutablePointer<LIST_ENTRY> = pointee.Blink
    guard last.pointee.Flink == self else { failCorruptList() }
    entry.pointee = LIST_ENTRY(Flink: self, Blink: last)
    last.pointee.Flink = entry
    pointee.Blink = entry
  }

  func removeEntry() {
    let (next, previous): (UnsafeMutablePointer<LIST_ENTRY>, UnsafeMutablePointer<LIST_ENTRY>) = (
      pointee.Flink, pointee.Blink
    )
    guard next.pointee.Blink == self, previous.pointee.Flink == self else { failCorruptList() }
    previous.pointee.Flink = next
    next.pointee.Blink = previous
  }

  private func failCorruptList() -> Never { FastFailCorruptList() }
}
