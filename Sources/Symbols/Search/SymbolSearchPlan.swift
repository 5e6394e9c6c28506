/// A store or folder of a search, and where to keep what is found in it.
struct SymbolSearchPlan: Sendable {
  let store: SymbolStoreLocation
  /// Whether files may lie in the folder itself, and not only in the layout of a store.
  let isPlain: Bool
  /// The stores that get a copy, nearest first.
  let caches: [String]

  /// All stores and folders of a path in the order in which they are looked at, each once.
  static func all(of path: SymbolPath, for request: SymbolFileRequest) -> [SymbolSearchPlan] {
    var plans: [SymbolSearchPlan] = []
    var caches: [String] = []
    var seen: Set<SymbolStoreLocation> = []
    func add(_ store: SymbolStoreLocation, isPlain: Bool, caches: [String]) {
      // Web servers have no symbol tables of others.
      if store.isWeb, case .symbolTable = request.kind { return }
      guard seen.insert(store).inserted else { return }
      plans.append(
        SymbolSearchPlan(store: store, isPlain: isPlain, caches: caches.filter { .folder($0) != store }))
    }
    for element in path.elements {
      switch element {
      case .folder(let folder): add(.folder(folder), isPlain: true, caches: caches)
      case .cache(let folder):
        add(.folder(folder), isPlain: false, caches: caches)
        if !caches.contains(folder) { caches.append(folder) }
      case .server(let stores):
        var near = caches
        for store in stores {
          add(store, isPlain: false, caches: near)
          if case .folder(let folder) = store, !near.contains(folder) { near.append(folder) }
        }
      }
    }
    return plans
  }

  /// The stores whose tiers have to be known.
  var storesWithTiers: [SymbolStoreLocation] { [store] + caches.map { .folder($0) } }

  /// The places of the file, in the order in which they are looked at.
  func candidates(
    for request: SymbolFileRequest, hasTwoTiers: [SymbolStoreLocation: Bool]
  ) -> [SymbolCandidate] {
    if case .symbolTable(let identity) = request.kind {
      return symbolTableCandidates(identity, request.names)
    }
    var result: [SymbolCandidate] = []
    for name in request.names {
      var copies: [SymbolFileCopy] = []
      for (index, cache) in caches.enumerated() {
        let folder = Self.folder(of: name, request.storeKey, hasTwoTiers[.folder(cache)] == true)
        copies.append(
          SymbolFileCopy(
            store: cache, components: folder + [name.text], compressedName: name.compressed,
            isExpanded: index == 0))
      }
      func add(_ components: [String], _ form: SymbolCandidate.Form) {
        result.append(
          SymbolCandidate(place: store.place(of: components), form: form, store: store, copies: copies))
      }
      if isPlain {
        for folder in Self.plainFolders(request.imageExtension) {
          add(folder + [name.text], .file)
          add(folder + [name.compressed], .file)
        }
      }
      // Web servers that tell letters apart have lower case names as a rule; the index of a folder is searched in any
      // case by whoever reads it.
      let spellings = store.isWeb && name.lowercased != name ? [name, name.lowercased] : [name]
      for spelling in spellings {
        let folder = Self.folder(of: spelling, request.storeKey, hasTwoTiers[store] == true)
        add(folder + [spelling.text], .file)
        add(folder + [spelling.compressed], .file)
        add(folder + ["file.ptr"], .pointer)
      }
    }
    return result
  }

  /// `<name>/<key>`, below a folder of the first two letters in a store with two tiers.
  private static func folder(of name: StoreFileName, _ key: String, _ hasTwoTiers: Bool) -> [String] {
    (hasTwoTiers ? [String(name.text.prefix(2))] : []) + [name.text, key]
  }

  /// The folders of a folder in which debuggers look for a file.
  private static func plainFolders(_ imageExtension: String) -> [[String]] {
    let isPlainExtension =
      (1...8).contains(imageExtension.utf8.count)
      && imageExtension.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    return (isPlainExtension ? [["symbols", imageExtension], [imageExtension]] : []) + [[]]
  }

  /// `ntkrnlmp.pdb/GUID-age.json.xz`, which is how Volatility's tables are handed around.
  private func symbolTableCandidates(
    _ identity: PDBIdentity, _ names: [StoreFileName]
  ) -> [SymbolCandidate] {
    names.flatMap { name in
      [".json.xz", ".json"].map { suffix in
        SymbolCandidate(
          place: store.place(of: [name.text, identity.symbolTableName + suffix]), form: .file, store: store)
      }
    }
  }
}

extension SymbolStoreLocation {
  /// A path or an address below the store. Parts of addresses are escaped.
  func place(of components: [String]) -> SymbolFilePlace {
    switch self {
    case .folder(let folder): .path(([folder] + components).joined(separator: "/"))
    case .web(let address): .address(([address] + components.map(\.percentEncoded)).joined(separator: "/"))
    }
  }
}

extension String {
  /// The text as a part of an address: whatever is not a letter, a digit or `-._~` is escaped.
  var percentEncoded: String {
    var result: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
      default: result += Array(("%" + paddedHexadecimal(UInt64(byte), 2, uppercase: true)).utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
