import CArchive

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// libarchive's reader over a mapped file: the only place that calls libarchive.
///
/// A reader belongs to the thread that made it; readers on other threads do not disturb each other.
@safe
struct ArchiveReader: ~Copyable {
  /// What libarchive says about a failure.
  struct Failure: Error, Equatable {
    var detail: String
    var isOutOfMemory: Bool
    /// Nothing more can be read from this archive.
    var isFatal: Bool
  }

  /// The entry that was reached.
  struct Entry {
    /// The name as the archive has it, `nil` if it has none. Untrusted: never a path for us.
    var name: String?
    var isRegularFile: Bool
    var isEncrypted: Bool
    /// Length in bytes if the archive states it.
    var size: Int64?
  }

  /// What a call for the next block came to.
  enum Step {
    /// ``block`` holds bytes for this offset of the entry. With a failure, they are doubtful.
    case block(offset: Int64, doubt: Failure?)
    /// The entry ends; the offset is past its last byte, holes included.
    case end(offset: Int64)
    case failed(Failure)
  }

  private let archive: OpaquePointer
  /// Keeps the bytes alive that libarchive reads.
  private let file: MappedFile
  private let locale = UnicodeLocale()

  private var blockBase: UnsafeRawPointer?
  private var blockCount = 0

  /// What a file is taken for.
  enum Content {
    case container(ContainerFormat)
    /// A stream of the LZMA format that came before xz. It has no signature, so it is no ``ContainerFormat``.
    case lzma
  }

  /// Opens `file` as exactly this content: libarchive would otherwise take off any number of compressions.
  static func open(_ file: MappedFile, content: Content) throws(Failure) -> ArchiveReader {
    guard let archive = unsafe archive_read_new() else {
      throw Failure(detail: "libarchive could not be set up", isOutOfMemory: true, isFatal: true)
    }
    let reader = unsafe ArchiveReader(archive: archive, file: file)

    var codes: [Int32] = []
    switch content {
    case .container(.cab): codes.append(unsafe archive_read_support_format_cab(archive))
    case .container(.zip): codes.append(unsafe archive_read_support_format_zip(archive))
    case .container(.sevenZip): codes.append(unsafe archive_read_support_format_7zip(archive))
    case .container(.tar): codes.append(unsafe archive_read_support_format_tar(archive))
    case .container(.gzip), .container(.xz), .container(.zstd), .container(.bzip2):
      codes.append(unsafe archive_read_support_format_tar(archive))
      codes.append(unsafe archive_read_support_format_raw(archive))
      codes.append(unsafe archive_read_support_format_empty(archive))
    case .lzma: codes.append(unsafe archive_read_support_format_raw(archive))
    }
    switch content {
    case .container(.cab), .container(.zip), .container(.sevenZip), .container(.tar): break
    case .container(.gzip): codes.append(unsafe archive_read_append_filter(archive, ARCHIVE_FILTER_GZIP))
    case .container(.xz): codes.append(unsafe archive_read_append_filter(archive, ARCHIVE_FILTER_XZ))
    case .container(.zstd): codes.append(unsafe archive_read_append_filter(archive, ARCHIVE_FILTER_ZSTD))
    case .container(.bzip2): codes.append(unsafe archive_read_append_filter(archive, ARCHIVE_FILTER_BZIP2))
    case .lzma: codes.append(unsafe archive_read_append_filter(archive, ARCHIVE_FILTER_LZMA))
    }
    // ARCHIVE_WARN here means that libarchive was built without the library and would start a program instead.
    guard codes.allSatisfy({ $0 == ARCHIVE_OK }) else {
      throw Failure(
        detail: "not supported by this build of libarchive", isOutOfMemory: false, isFatal: true)
    }

    let bytes = file.bytes
    let code = unsafe bytes.withUnsafeBytes { buffer in
      unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count)
    }
    guard code == ARCHIVE_OK else { throw reader.failure(code) }
    return reader
  }

  private init(archive: OpaquePointer, file: MappedFile) {
    unsafe self.archive = archive
    self.file = file
  }

  deinit { unsafe _ = archive_read_free(archive) }

  /// The bytes of the last ``Step/block(offset:doubt:)``, valid until the next call.
  var block: RawSpan {
    @_lifetime(borrow self)
    get {
      let bytes = unsafe RawSpan(_unsafeBytes: UnsafeRawBufferPointer(start: blockBase, count: blockCount))
      return unsafe _overrideLifetime(bytes, borrowing: self)
    }
  }

  /// Whether libarchive has seen that something in the archive is encrypted, its list of entries for example.
  var hasEncryptedEntries: Bool { unsafe archive_read_has_encrypted_entries(archive) > 0 }

  /// Whether the only entry is a compressed stream without a name of its own.
  var isRaw: Bool { unsafe archive_format(archive) == ARCHIVE_FORMAT_RAW }

  /// Goes to the next entry; `nil` after the last one.
  mutating func nextEntry() throws(Failure) -> Entry? {
    unsafe blockBase = nil
    blockCount = 0
    var entry: OpaquePointer?
    let code = unsafe archive_read_next_header(archive, &entry)
    if code == ARCHIVE_EOF { return nil }
    guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry = unsafe entry else { throw failure(code) }
    let name = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    return unsafe Entry(
      name: name.map { unsafe String(cString: $0) },
      isRegularFile: archive_entry_filetype(entry) & S_IFMT == S_IFREG
        && archive_entry_hardlink(entry) == nil,
      isEncrypted: archive_entry_is_encrypted(entry) != 0,
      size: archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : nil)
  }

  /// Unpacks the next bytes of the current entry.
  mutating func nextBlock(after offset: Int64) -> Step {
    var base: UnsafeRawPointer?
    var count = 0
    var start: la_int64_t = offset
    let code = unsafe archive_read_data_block(archive, &base, &count, &start)
    unsafe blockBase = base
    blockCount = unsafe base == nil ? 0 : count
    switch code {
    case ARCHIVE_OK: return .block(offset: start, doubt: nil)
    case ARCHIVE_WARN: return .block(offset: start, doubt: failure(code))
    case ARCHIVE_EOF: return .end(offset: start)
    default: return .failed(failure(code))
    }
  }

  private func failure(_ code: Int32) -> Failure {
    let text = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    return Failure(
      detail: text ?? "libarchive gives no reason",
      isOutOfMemory: unsafe archive_errno(archive) == ENOMEM,
      isFatal: code == ARCHIVE_FATAL)
  }
}

/// Lets libarchive convert names to UTF-8 on this thread for as long as the value lives.
///
/// libarchive converts to the character set of the locale, which in a program that never calls `setlocale` is
/// ASCII: every other character of a name would become a question mark.
@safe
private struct UnicodeLocale: ~Copyable {
  private let ours: locale_t?
  private let previous: locale_t?

  init() {
    let ours = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK, "UTF-8", nil)
    unsafe self.ours = ours
    unsafe previous = ours == nil ? nil : uselocale(ours)
  }

  deinit {
    guard unsafe ours != nil else { return }
    unsafe _ = uselocale(previous)
    unsafe freelocale(ours)
  }
}
