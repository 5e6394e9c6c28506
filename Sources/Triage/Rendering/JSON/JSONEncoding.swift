/// A value as JSON text: keys in alphabetical order, so that equal values give equal bytes.
///
/// The bytes are those of Foundation's `JSONEncoder` (`.prettyPrinted`, `.sortedKeys`, `.withoutEscapingSlashes`). That
/// one first builds a tree of boxes, which takes longer than all the rest of an analysis.
///
/// - Precondition: the value has no floating-point numbers: JSON cannot say all of them, and no report has any.
public func encodeJSON(_ value: some Encodable) -> String {
  let page = JSONPage()
  do {
    try value.encode(to: JSONEncoding(page: page))
  } catch {
    preconditionFailure("a report always has a JSON form: \(error)")
  }
  return page.text.finish()
}

/// The text that all containers of an encoding add to.
private final class JSONPage {
  var text = JSONText()
}

/// Writes one value, in the place that was begun for it.
private struct JSONEncoding: Encoder {
  let page: JSONPage

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(JSONObject(page: page, depth: page.text.openObject()))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONArray(page: page, depth: page.text.openArray())
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONScalar(page: page) }
}

private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let page: JSONPage
  let depth: Int

  var codingPath: [any CodingKey] { [] }

  private func member(_ key: String) -> JSONEncoding {
    page.text.beginMember(key, at: depth)
    return JSONEncoding(page: page)
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try value.encode(to: member(key.stringValue))
  }

  func encodeNil(forKey key: Key) {
    _ = member(key.stringValue)
    page.text.append(word: "null")
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    member(key.stringValue).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    member(key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { member("super") }

  func superEncoder(forKey key: Key) -> any Encoder { member(key.stringValue) }
}

private struct JSONArray: UnkeyedEncodingContainer {
  let page: JSONPage
  let depth: Int

  var codingPath: [any CodingKey] { [] }
  var count: Int { page.text.elementCount(at: depth) }

  private func element() -> JSONEncoding {
    page.text.beginElement(at: depth)
    return JSONEncoding(page: page)
  }

  func encode<Value: Encodable>(_ value: Value) throws { try value.encode(to: element()) }

  func encodeNil() {
    _ = element()
    page.text.append(word: "null")
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    element().container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }

  func superEncoder() -> any Encoder { element() }
}

private struct JSONScalar: SingleValueEncodingContainer {
  let page: JSONPage

  var codingPath: [any CodingKey] { [] }

  func encodeNil() { page.text.append(word: "null") }
  func encode(_ value: Bool) { page.text.append(word: value ? "true" : "false") }
  func encode(_ value: String) { page.text.append(text: value) }
  func encode(_ value: some Encodable & FixedWidthInteger) { page.text.append(word: String(value)) }
  func encode(_ value: some Encodable) throws { try value.encode(to: JSONEncoding(page: page)) }

  func encode(_ value: Double) throws { try refuse(value) }
  func encode(_ value: Float) throws { try refuse(value) }

  private func refuse(_ value: Any) throws {
    throw EncodingError.invalidValue(
      value, EncodingError.Context(codingPath: [], debugDescription: "a floating-point number"))
  }
}
