/// What became of a bug check callback.
public enum CallbackOutcome: UInt32, Equatable, Sendable {
  /// It did its work.
  case finished = 1
  /// It faulted. What it had given before is lost.
  case faulted = 2
  /// It ran longer than its budget.
  case exceededBudget = 3
  /// The buffer that it gave cannot be read.
  case badBuffer = 4
  /// It gave more than it may: the data were cut.
  case tooLong = 5
  /// The checksum of its record is wrong; it was not called.
  case badChecksum = 6
  /// Its record is not linked as it should be; neither it nor what follows in the list was called.
  case badLink = 7
  /// Its record is in a state in which it must not be called.
  case badState = 8
  /// There is no room left for its data.
  case noSpace = 9
  /// It asked to be called again too often.
  case tooManyCalls = 10
  /// It wrote beyond the end of the buffer that it was given.
  case overrun = 11
  /// It gave less than it had said; the rest is zeros.
  case tooShort = 12
}
