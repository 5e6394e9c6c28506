import Hardware
import NT

/// What comes after the stack was printed.
func KiEnterCrashPath(_ code: UInt32, _ p1: UInt64, _ p2: UInt64, _ p3: UInt64, _ p4: UInt64) -> Never {
  Log.line("bluebox: crash path finished").end()
  while true { Halt() }
}
