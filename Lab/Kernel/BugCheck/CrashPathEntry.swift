import CrashPath
import Hardware
import NT

/// What comes after the stack was printed: the crash path, which shows, writes and restarts.
func KiEnterCrashPath(_ code: UInt32, _ p1: UInt64, _ p2: UInt64, _ p3: UInt64, _ p4: UInt64) -> Never {
  if let path = CrashDump.path { path.bugCheck(code, p1, p2, p3, p4) }
  Log.line("bluebox: crash path finished").end()
  while true { Halt() }
}
