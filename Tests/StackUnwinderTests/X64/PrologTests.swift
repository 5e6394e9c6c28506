import StackUnwinder
import TestSupport
import Testing

/// Every function of real images: its prolog is run as far as each of its instructions, and undone.
@Suite struct PrologTests {
  static let images = Corpus.images(0x8664)

  @Test(.enabled(if: Corpus.isThere, Corpus.absent), arguments: images)
  func everyPrologIsUndone(_ name: String) throws {
    let frames = try SyntheticFrameX64(Corpus.bytes(name))
    var failures: [String] = []
    var (functions, positions) = (0, 0)
    for entry in frames.entries {
      guard let prolog = try? PrologX64(frames.image, entry: entry) else {
        // One file of the corpus is made to be chained to itself.
        #expect(name.contains("chained_loop"))
        continue
      }
      functions += 1
      let part = prolog.part
      var (before, caller) = SyntheticFrameX64.entered(prolog)
      for parent in prolog.parts.dropLast() { before.run(parent) }
      // In the body, as the place of a call and as that of a fault.
      var body = before
      body.run(part)
      let inside = part.begin + part.prologSize
      for isReturnAddress in [true, false] where inside < part.end {
        positions += 1
        // Some parts of functions are a `ret` and nothing else: the frame is gone there.
        if !isReturnAddress, frames.image.u8(inside) == 0xC3 {
          let (entered, _) = SyntheticFrameX64.entered(prolog)
          let text = frames.difference(entered, at: inside, isReturnAddress: false, caller)
          if let text { failures.append("ret of \(String(part.begin, radix: 16)): \(text)") }
          continue
        }
        if let text = frames.difference(body, at: inside, isReturnAddress: isReturnAddress, caller) {
          failures.append("body (\(isReturnAddress)) of \(String(part.begin, radix: 16)): \(text)")
        }
      }
      // Before each instruction of the prolog that the codes describe.
      for end in Set(part.codes.map(\.end) + [0]) where end < part.prologSize {
        var processor = before
        processor.run(part, upTo: end)
        positions += 1
        if let text = frames.difference(
          processor, at: part.begin + end, isReturnAddress: false, caller, position: .prolog)
        {
          failures.append("\(String(part.begin, radix: 16)) + \(end): \(text)")
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.count) of \(positions): \(failures.prefix(10))")
    #expect(functions > 0 || name.contains("chained_loop"))
    print("\(name): \(functions) functions, \(positions) positions undone")
  }
}
