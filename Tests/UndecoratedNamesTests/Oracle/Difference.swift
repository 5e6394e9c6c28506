/// A way in which we and `llvm-undname` 14 show the same thing with different words.
///
/// Each is a change of one text or both, after which they must be equal; none looks away from a part of a name.
enum Difference: String, CaseIterable {
  /// undname.exe says `constructor` and `destructor` in names in quotes, LLVM `ctor` and `dtor`.
  case structorWords
  /// undname.exe shows the numbers of thunks as they are written, LLVM as signed numbers of 32 bits.
  case unsignedThunkNumbers
  /// `type_info::name` says `class C`, LLVM also that it comes from a descriptor.
  case descriptorWords
  /// Where a digit refers back to an anonymous namespace, LLVM 14 shows its key.
  case anonymousNamespaceKey
  /// LLVM 14 takes a literal without its zero for cut; newer compilers leave the zero away. It also escapes `'`.
  case literalEnd
  /// undname.exe puts scopes before `` `dynamic initializer for 'x'' ``, LLVM into it, and LLVM begins a symbol in it
  /// with a backtick.
  case initializerQuotes
  /// A table can be for a base of a base; LLVM 14 shows the first only.
  case furtherBases
  /// LLVM 14 forgets that thunks of private functions are virtual.
  case privateThunk
  /// LLVM leaves the type of the old guard of local statics away.
  case guardType
  /// undname.exe leaves away what a conversion operator returns: it is its name. LLVM says it twice.
  case conversionResult
  /// LLVM 14 shows nothing where it does not know a code that we know.
  case unknownToLLVM

  /// Why the texts differ; `nil` if no reason is known. Each reason is tried on top of those before it.
  static func explain(
    _ name: String, ours: String?, theirs: String?
  ) -> Difference? {
    guard let theirs else { return codesUnknownToLLVM.contains { name.contains($0) } ? .unknownToLLVM : nil }
    guard let ours else { return nil }
    var texts = (ours, theirs)
    for difference in allCases {
      difference.align(&texts.0, &texts.1)
      if same(texts.0, texts.1) { return difference }
    }
    return nil
  }

  /// Classes and members qualified by `__unaligned`, parameters of templates, `auto` of C++14, values with a type, classes and parts of objects as values,
  /// numbers with a point, variable templates before `main`, handles, `__int128`, Arm64EC, pointers to imports,
  /// interfaces and the second check sum of literals.
  static let codesUnknownToLLVM = [
    "$$CF", "QF", "$D", "_P", "_T", "$M", "$2", "$7", "$A", "$B", "$C", "??__E?$", "P$A", "_L", "$$h",
    "__imp_", "?Q",
    "NULL@",
  ]

  /// Changes the texts so that this makes no difference any more.
  private func align(_ ours: inout String, _ theirs: inout String) {
    switch self {
    case .structorWords:
      ours = ours.replacing("constructor", with: "ctor").replacing("destructor", with: "dtor")
      theirs = theirs.replacing("constructor", with: "ctor").replacing("destructor", with: "dtor")
    case .unsignedThunkNumbers:
      ours = ours.replacing(/42949[0-9]{5}/) { "-\(UInt64(1) << 32 - (UInt64($0.output) ?? 0))" }
    case .descriptorWords:
      if let words = theirs.firstMatch(of: /\ ?`RTTI Type Descriptor Name'$/) {
        theirs.removeSubrange(words.range)
      }
    case .anonymousNamespaceKey: theirs = theirs.replacing(/0x[0-9a-f]{8}::/, with: "`anonymous namespace'::")
    case .literalEnd:
      guard theirs.contains("\"") else { return }
      theirs = theirs.replacing("\\'", with: "'")
      if theirs.hasSuffix("...") { theirs.removeLast(3) }
      if ours.hasSuffix("...") { ours.removeLast(3) }
    case .initializerQuotes:
      guard theirs.contains("`dynamic ") else { return }
      // The same characters but for quotes, and the scopes at another place.
      ours = String(ours.filter { !" `'".contains($0) }.sorted())
      theirs = String(theirs.filter { !" `'".contains($0) }.sorted())
    case .furtherBases: ours = ours.replacing(/'s `.*'}$/, with: "'}")
    case .privateThunk: ours = ours.replacing("[thunk]: private: virtual ", with: "[thunk]: private: ")
    case .guardType:
      if ours.hasPrefix("unsigned int `"), ours.hasSuffix("guard'") { ours.removeFirst(13) }
    case .conversionResult: ours = Self.addingResult(ours, theirs) ?? ours
    case .unknownToLLVM: break
    }
  }

  /// Our text with the type that a conversion operator returns said once more in front, if theirs is just that.
  private static func addingResult(_ ours: String, _ theirs: String) -> String? {
    guard let access = ours.prefixMatch(of: /(?:(?:public|private|protected): )?(?:virtual |static )?/),
      ours.contains("operator"), let tail = ours.ranges(of: "(void)").last
    else { return nil }
    let body = ours[access.range.upperBound...]
    for start in body.indices where body[start] == " " && start < tail.lowerBound {
      let type = body[body.index(after: start)..<tail.lowerBound]
      var candidate = "\(access.output)\(type) \(body)"
      if same(candidate, theirs) { return candidate }
      // What points to a function stands on both sides.
      guard let middle = type.firstRange(of: ")(") else { continue }
      candidate = "\(access.output)\(type[..<middle.lowerBound]) \(body)\(type[middle.lowerBound...])"
      if same(candidate, theirs) { return candidate }
    }
    return nil
  }

  /// Equal but for spaces that do not separate words: `a<b, c<d>>` and `a<b,c<d> >`, `int *x` and `int * x`.
  static func same(_ ours: String, _ theirs: String) -> Bool { spaceless(ours) == spaceless(theirs) }

  static func spaceless(_ text: String) -> String {
    func isWord(_ byte: UInt8?) -> Bool {
      switch byte ?? 0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
        true
      default: false
      }
    }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for index in bytes.indices {
      let following = index + 1 < bytes.count ? bytes[index + 1] : nil
      if bytes[index] == UInt8(ascii: " "), !isWord(result.last) || !isWord(following) { continue }
      result.append(bytes[index])
    }
    return String(decoding: result, as: UTF8.self)
  }
}
