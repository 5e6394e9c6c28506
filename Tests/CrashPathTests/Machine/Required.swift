/// A value that the test itself has put there; without it the test is wrong.
@discardableResult func required<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("the test's own value is missing") }
  return value
}
