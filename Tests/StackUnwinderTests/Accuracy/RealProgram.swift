import DumpFormat
import PortableExecutable
import StackUnwinder

/// The functions of real x64 images with their calls, found in the images' own code.
struct RealProgram {
  struct Module {
    let base: UInt64
    let image: RawImage
    let unwindModule: UnwindModule
  }

  /// A place behind a call.
  struct CallSite {
    let returnAddress: UInt64
    /// The function that is called; `nil` if it is called through a pointer.
    let target: UInt64?
  }

  /// A way into a function: its prolog, with all parts that run before one entry of the function table, and the calls there.
  struct Body {
    let prolog: PrologX64
    let frameByteCount: Int
    let sites: [CallSite]
  }

  let modules: [Module]
  /// By address. Functions have more than one body if they save registers late.
  private(set) var bodies: [UInt64: [Body]] = [:]
  /// Addresses of all functions, in order.
  private(set) var functions: [UInt64] = []

  init(images: [[UInt8]]) throws {
    var modules: [Module] = []
    for (index, bytes) in images.enumerated() {
      let image = try RawImage(bytes)
      let base = 0xFFFF_F800_1000_0000 + UInt64(index) * 0x1000_0000
      modules.append(
        Module(
          base: base, image: image,
          unwindModule: UnwindModule(
            base: VirtualAddress(base), size: UInt32(image.imageSize),
            image: try ExecutableImage(BufferedImage(bytes)))))
    }
    self.modules = modules
    for module in modules { add(module) }
    functions = bodies.keys.sorted()
  }

  private mutating func add(_ module: Module) {
    let image = module.image
    let table = image.functionTable
    var prologs: [PrologX64] = []
    for entry in stride(from: table.rva, to: table.rva + table.size - 11, by: 12) {
      guard let prolog = try? PrologX64(image, entry: entry), prolog.part.begin != 0,
        !prolog.parts.contains(where: { $0.codes.contains { $0.op == 10 } })
      else { continue }
      prologs.append(prolog)
    }
    let starts = Set(prologs.filter { $0.parts.count == 1 }.map(\.part.begin))
    for prolog in prologs {
      let size = prolog.parts.flatMap(\.codes).reduce(0) { sum, code in
        switch code.op {
        case 0: sum + 8
        case 1: sum + code.value
        case 2: sum + code.info * 8 + 8
        default: sum
        }
      }
      guard size < 0x1000, starts.contains(prolog.parts[0].begin) else { continue }
      // The stack is aligned where a function calls.
      let sites = size % 16 == 8 ? Self.sites(in: prolog.part, of: module, starts) : []
      bodies[module.base + UInt64(prolog.parts[0].begin), default: []].append(
        Body(prolog: prolog, frameByteCount: size, sites: sites))
    }
  }

  /// Calls behind the prolog: direct ones of a function's first byte, and those through the image's own pointers.
  private static func sites(in part: PrologX64.Part, of module: Module, _ starts: Set<Int>) -> [CallSite] {
    let image = module.image
    let begin = part.begin + part.prologSize
    let code = image.code(begin, part.end - begin)
    func distance(_ at: Int) -> Int {
      Int(Int32(bitPattern: (0..<4).reduce(UInt32(0)) { $0 | UInt32(code[at + $1]) << UInt32($1 * 8) }))
    }
    var sites: [CallSite] = []
    var at = 0
    while at + 6 < code.count {
      if code[at] == 0xE8, starts.contains(begin + at + 5 + distance(at + 1)) {
        sites.append(
          CallSite(
            returnAddress: module.base + UInt64(begin + at + 5),
            target: module.base + UInt64(begin + at + 5 + distance(at + 1))))
        at += 5
      } else if code[at] == 0xFF, code[at + 1] == 0x15,
        case let slot = begin + at + 6 + distance(at + 2), slot & 7 == 0, slot > 0, slot < image.imageSize
      {
        sites.append(CallSite(returnAddress: module.base + UInt64(begin + at + 6), target: nil))
        at += 6
      } else {
        at += 1
      }
    }
    return sites
  }

  /// The bytes of the images from an address on, as far as they have them; `nil` if it lies in none.
  func bytes(at address: UInt64, count: Int) -> [UInt8]? {
    guard let module = modules.first(where: { address &- $0.base < UInt64($0.image.imageSize) }) else {
      return nil
    }
    let bytes = module.image.code(Int(address - module.base), count)
    return bytes.isEmpty ? nil : bytes
  }
}
