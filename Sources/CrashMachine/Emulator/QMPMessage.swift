import Foundation

/// A line of QEMU's machine protocol (QMP): the answer to a command, a refusal, or an event.
///
/// Source: QEMU, `docs/interop/qmp-spec.rst`.
enum QMPMessage: Equatable {
  /// The first line after the start.
  case greeting
  /// A command was carried out; what it returned, as JSON text.
  case result(String)
  /// A command was refused, and why.
  case refusal(String)
  /// Something happened in the machine.
  case event(QMPEvent)

  /// Reads a line; `nil` if it is none of these.
  init?(line: some StringProtocol) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
      return nil
    }
    if object["QMP"] != nil {
      self = .greeting
    } else if let value = object["return"] {
      self = .result(Self.text(of: value))
    } else if let error = object["error"] as? [String: Any] {
      self = .refusal(error["desc"] as? String ?? "no reason given")
    } else if let name = object["event"] as? String {
      let data = object["data"] as? [String: Any]
      self = .event(QMPEvent(name: name, reason: data?["reason"] as? String))
    } else {
      return nil
    }
  }

  private static func text(of value: Any) -> String {
    if let text = value as? String { return text }
    let data = try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}

/// An event of QMP.
public struct QMPEvent: Equatable, Sendable {
  /// Its name: `SHUTDOWN`, `RESET`, `STOP`, …
  public var name: String
  /// `reason` of its data: `guest-reset`, `guest-shutdown`, …
  public var reason: String?
}
