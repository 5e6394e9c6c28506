public import DumpFormat

/// Gives the frame data of an x86 module, which its PDB has.
public protocol FrameDataSource: Sendable {
}
