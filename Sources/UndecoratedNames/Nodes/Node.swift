/// A part of a decorated name: a piece of a name, a type, a value, a list or a whole symbol.
///
/// Parts refer to each other by their index in the parser's array, which makes a part that is referred back to cheap.
struct Node {
  /// The index of a node; ``none`` if there is none.
  typealias Index = Int32
  static let none: Index = -1

  var kind: Kind
  /// A small number whose meaning depends on the kind.
  var detail: UInt8 = 0
  var qualifiers: Qualifiers = []
  var first: Index = Node.none
  var second: Index = Node.none
  var third: Index = Node.none
}

extension Node {
  enum Kind: UInt8 {
    /// One element of a list: `first` is the element, `second` the next cell.
    case cell

    // Pieces of names.

    /// Bytes of the input: `first` up to `second`.
    case text
    case anonymousNamespace
    /// `first` is the name, `second` the list of arguments.
    case template
    /// An operator or a name in quotes that has a fixed text: `detail` is an index of ``SpecialName/texts``.
    case special
    /// `detail` is the index of the text before the name `first`.
    case udtReturning
    /// `first` is the piece that names the class; `detail` is 1 for a destructor.
    case structor
    /// `first` is the type that it converts to.
    case conversion
    /// `first` is the text behind `operator ""`.
    case literalOperator
    /// A number of a scope in a function: `first` is a number.
    case scopeNumber
    /// A symbol as a scope: `first`.
    case scopeSymbol
    /// The interface that a member is of: `first` is a qualified name.
    case interface
    /// A function that runs before or after `main` for `first`, a piece or a symbol; `detail` is 1 for after.
    case initializer
    /// `` `RTTI Base Class Descriptor at (…)' ``: `first` is a list of four numbers.
    case baseClassDescriptor
    /// `first` is a list of pieces, the outermost first; `second` is the innermost.
    case qualified

    // Types.

    /// `detail` is the letter; its qualifiers are those of the type.
    case primitive
    /// A primitive type of two letters, the first of which is `_`.
    case extendedPrimitive
    /// `std::nullptr_t`
    case nullPointer
    /// `detail` is the letter (`T`, `U`, `V`, or the digit behind `W`), `first` the qualified name.
    case tagged
    /// A type that is only a name: `first` is a qualified name or a piece.
    case named
    /// `detail` is a ``PointerKind``, `first` the target, `second` the class of a member.
    case pointer
    /// `first` is the element, `second` a list of numbers.
    case array
    /// `first` is what it returns, `second` the list of parameters; `detail` is the letter of the convention; `third`
    /// is the class of a member.
    case function

    // Values.

    /// `first` and `second` are the low and the high half.
    case number
    /// The bits of a number as in ``number``; `detail` is its width in bytes.
    case floatingPoint
    /// `&` before a value: `first`
    case address
    /// A symbol itself: `first`
    case reference
    /// A member or an element: `first` is the whole, `second` the name of the member or the number of the element.
    case part
    /// `&class::member`: `first` is the qualified name of the class, `second` that of the member.
    case memberAddress
    /// `.member=value`
    case designated
    /// A list in braces: `first`; `second` is the type before it.
    case braced
    /// `` `template-parameter-1' ``: `first` is the number.
    case templateParameter

    // Symbols: `first` is the qualified name.

    /// `second` is the type; `detail` is the letter of access; `third` is a list of a thunk's numbers.
    case functionSymbol
    /// `second` is the type; `detail` is the digit of access.
    case variableSymbol
    /// A table of virtual functions or base classes: `second` is a list of qualified names.
    case tableSymbol
    /// Nothing is known but the name.
    case nameSymbol
    /// `first` is a type.
    case typeDescriptor
    /// The name of a type as its descriptor has it: `first` is a type.
    case typeName
    /// `second` is a number.
    case guardSymbol
    /// `second` is the offset, `detail` the letter of the convention.
    case virtualCallSymbol
    /// A string literal. `detail` is 1 for wide ones; `first` up to `second` are the encoded characters; `third` is a
    /// number, its length in bytes.
    case stringSymbol
    /// A name that was too long, and was replaced by a hash: `first` up to `second`.
    case hashSymbol
    /// A pointer to `first` in the table of imports.
    case importSymbol
  }
}
