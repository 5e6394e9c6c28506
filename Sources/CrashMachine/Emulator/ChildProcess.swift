#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that runs beside us, with pipes to its standard input, output and error. It ends with this value.
///
/// `Process` of Foundation needs a run loop to notice an end; a thread that waits has none.
struct ChildProcess: ~Copyable {
  /// Where the child's standard input is written to.
  let input: Int32
  /// Where its standard output is read from.
  let output: Int32
  /// Where its standard error is read from.
  let messages: Int32
  private let id: pid_t
  private var status: Int32?

  private init(id: pid_t, input: Int32, output: Int32, messages: Int32) {
    (self.id, self.input, self.output, self.messages) = (id, input, output, messages)
  }

  deinit {
    if status == nil {
      kill(id, SIGKILL)
      _ = waitpid(id, nil, 0)
    }
    for descriptor in [input, output, messages] { close(descriptor) }
  }

  /// Starts a program.
  static func start(_ path: String, _ arguments: [String]) throws(EmulatorError) -> ChildProcess {
    // A child that is gone is told by an error of `write`, not by a signal that ends us.
    _ = signal(SIGPIPE, SIG_IGN)
    let (input, output, messages) = (try pipePair(), try pipePair(), try pipePair())
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t? = nil
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in [(0, input.reading), (1, output.writing), (2, messages.writing)] {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var texts = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe texts.indices { unsafe free(texts[index]) }
    }
    var id = pid_t()
    let code = unsafe posix_spawn(&id, path, &actions, nil, &texts, environ)
    for descriptor in [input.reading, output.writing, messages.writing] { close(descriptor) }
    guard code == 0 else {
      for descriptor in [input.writing, output.reading, messages.reading] { close(descriptor) }
      throw .system(what: "a process of \(path)", code: code)
    }
    return ChildProcess(id: id, input: input.writing, output: output.reading, messages: messages.reading)
  }

  /// A pipe whose ends other children do not inherit.
  private static func pipePair() throws(EmulatorError) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .system(what: "a pipe", code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Writes all bytes; false if the child does not read any more.
  func write(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes[done...].withUnsafeBytes {
        unsafe systemWrite(input, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// Waits for its end and returns its status: the exit code, or 128 and the signal's number.
  mutating func waitForEnd() -> Int32 {
    if let status { return status }
    var raw: Int32 = 0
    while unsafe waitpid(id, &raw, 0) < 0 && errno == EINTR {}
    let status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + raw & 0x7F
    self.status = status
    return status
  }

  /// Ends it at once.
  mutating func end() {
    guard status == nil else { return }
    kill(id, SIGKILL)
    _ = waitForEnd()
  }

  /// What it wrote on standard error, once it has ended.
  func errorText() -> String {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while text.count < 65_536 {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(messages, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      text += buffer[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// `write(2)`, which the method of this name hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
