/// Entries with the valid bit clear. The bit positions of ARM64 are taken to be those of x64.
extension PageTableBuilder {
  private var protection: UInt64 { 4 << 5 }  // read-write
  private var hasSwizzleBit: Bool { architecture.is64Bit }

  /// Maps a page that is in transition: on the standby or modified list, its frame still intact.
  ///
  /// Without `swizzleMask` the entry says that its frame is stored plainly (SwizzleBit, bit 4, set). With a mask
  /// the bit is clear and the frame bits are XORed with the mask; 0 imitates a system from before 1803.
  public func mapTransition(
    virtual: UInt64, physical: UInt64, swizzleMask: UInt64? = nil, in memory: inout PhysicalMemoryImage
  ) {
    setEntry(
      transitionEntry(physical: physical, swizzleMask: swizzleMask), virtual: virtual, in: &memory)
  }

  /// The value of a transition entry, for page tables and for prototype entries.
  public func transitionEntry(physical: UInt64, swizzleMask: UInt64? = nil) -> UInt64 {
    let entry = physical & ~0xFFF | protection | 1 << 11  // Transition, bit 11
    guard hasSwizzleBit else { return entry }
    guard let swizzleMask else { return entry | 1 << 4 }
    return entry ^ swizzleMask
  }

  /// The value of a present entry, for prototype entries.
  public func presentEntry(physical: UInt64) -> UInt64 {
    leaf(virtual: 0x8000_0000_8000_0000, physical: physical, size: .small)
  }

  /// Maps a page through a prototype entry that lies at a virtual address.
  ///
  /// x86 without PAE stores the address in a compressed form that the format's description does not give: only
  /// the prototype bit and the address' upper bits are written there, which a reader cannot resolve.
  public func mapPrototype(virtual: UInt64, prototypeAddress: UInt64, in memory: inout PhysicalMemoryImage) {
    setEntry(prototypeEntry(prototypeAddress), virtual: virtual, in: &memory)
  }

  /// Maps a page whose contents only the virtual address descriptors know: ProtoAddress 0xFFFFFFFF0000.
  public func mapPrototypeOfDescriptor(virtual: UInt64, in memory: inout PhysicalMemoryImage) {
    precondition(architecture.is64Bit, "the marker is known for 64-bit entries only")
    setEntry(prototypeEntry(0xFFFF_FFFF_0000), virtual: virtual, in: &memory)
  }

  private func prototypeEntry(_ address: UInt64) -> UInt64 {
    let bits = protection | 1 << 10  // Prototype, bit 10
    switch architecture {
    case .x64, .x64LA57, .arm64: return address << 16 | bits | 1 << 4  // ProtoAddress 16:48
    case .x86PAE: return address << 32 | bits
    case .x86: return address & 0xFFFF_F000 | bits
    }
  }

  /// Maps a page that was written to a page file.
  public func mapPageFile(
    virtual: UInt64, file: UInt64, pageOffset: UInt64, in memory: inout PhysicalMemoryImage
  ) {
    setEntry(pageFileEntry(file: file, pageOffset: pageOffset), virtual: virtual, in: &memory)
  }

  private func pageFileEntry(file: UInt64, pageOffset: UInt64) -> UInt64 {
    switch architecture {
    case .x64, .x64LA57, .arm64:
      // PageFileAllocated 2, SwizzleBit 4, PageFileLow 12:4, PageFileHigh 32:32
      return pageOffset << 32 | (file & 0xF) << 12 | protection | 1 << 4 | 1 << 2
    case .x86PAE: return pageOffset << 32 | (file & 0xF) << 1 | protection
    case .x86: return pageOffset << 12 & 0xFFFF_F000 | (file & 0xF) << 1 | protection
    }
  }

  /// Maps a page that would be zero at its first use.
  public func mapDemandZero(virtual: UInt64, in memory: inout PhysicalMemoryImage) {
    setEntry(protection | (hasSwizzleBit ? 1 << 4 : 0), virtual: virtual, in: &memory)
  }
}
