/// Constants of triage dumps.
public enum TriageMarker {
  /// `TRGD` at `ValidOffset`: the primary part was written to its end.
  @inlinable public static var valid: UInt32 { 0x4447_5254 }
}
