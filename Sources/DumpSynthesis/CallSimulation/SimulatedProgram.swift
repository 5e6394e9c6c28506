/// Drivers with made-up but real x64 code, whose calls can be simulated: the way to a kernel stack of which every true
/// frame is known, with the leftovers of earlier calls between them.
public struct SimulatedProgram: Sendable {
  /// A module of the program.
  public struct Module: Sendable {
    /// Image base.
    public let base: UInt64
    /// All bytes of the image; its first page is its header, here zero.
    public let image: [UInt8]
    /// Addresses of its functions, in order.
    public let functions: [UInt64]
    let bodies: [SimulatedFunction]

    /// Where a function goes on after its first call.
    func returnAddress(in function: Int) -> UInt64 {
      for case .call(let offset, _) in bodies[function].events { return functions[function] + UInt64(offset) }
      return functions[function]
    }
  }

  /// The modules; the first is the kernel.
  public let modules: [Module]

  /// Makes a program up; the same seed gives the same one.
  public init(seed: UInt64, moduleCount: Int = 5, functionsPerModule: Int = 80) {
    var random = SimulationNumbers(state: seed)
    modules = (0..<moduleCount).map { index in
      var bodies = (0..<functionsPerModule).map { _ in
        SimulatedFunction(siblings: functionsPerModule, using: &random)
      }
      var offsets: [Int] = []
      var end = 0x1000
      for body in bodies {
        offsets.append(end)
        end += body.code.count
      }
      var image = [UInt8](repeating: 0, count: 0x1000)
      for index in bodies.indices {
        for (offset, target) in bodies[index].links {
          bodies[index].link(at: offset, distance: offsets[target] - (offsets[index] + offset + 4))
        }
        image += bodies[index].code
      }
      // Data behind the code: noise that is not code.
      image += (0..<0x2000).map { _ in UInt8.random(in: 0...255, using: &random) }
      let base = 0xFFFF_F800_1000_0000 + UInt64(index) * 0x100_0000
      return Module(base: base, image: image, functions: offsets.map { base + UInt64($0) }, bodies: bodies)
    }
  }
}

/// Pseudo-random numbers (SplitMix64), the same on every machine.
struct SimulationNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
