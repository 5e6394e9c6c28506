import Hardware
import NT

/// The frame buffer of QEMU's standard graphics, 32 bits a dot, set up through its DISPI ports.
enum FrameBuffer {
  static let width = 1024
  static let height = 768
  nonisolated(unsafe) private static var base: UInt64 = 0

  private static func set(_ index: UInt16, _ value: UInt16) {
    PortWrite16(0x1CE, index)
    PortWrite16(0x1CF, value)
  }

  /// Takes the screen; false if there is none.
  static func take() -> Bool {
    guard let place = PCI.find(class: 0x0300) else { return false }
    PCI.enable(device: place.device, function: place.function)
    base =
      MM_DIRECT_MAP
      + UInt64(PCI.read(device: place.device, function: place.function, register: 0x10) & 0xFFFF_FFF0)
    set(4, 0)
    set(1, UInt16(width))
    set(2, UInt16(height))
    set(3, 32)
    set(4, 0x41)
    return true
  }

  /// Fills a rectangle.
  static func fill(x: Int, y: Int, width: Int, height: Int, color: UInt32) {
    guard base != 0 else { return }
    for row in y..<min(y + height, Self.height) {
      FillMemory32(at(base, UInt32.self) + row * Self.width + x, color, UInt64(min(width, Self.width - x)))
    }
  }

  /// Draws a character of the font, each dot `scale` dots wide and high.
  static func draw(_ character: UInt8, x: Int, y: Int, color: UInt32, scale: Int = 1) {
    guard base != 0, character > 32, character < 127, let font = KiFont() else { return }
    let rows = font + Int(character - 32) * 16
    for row in 0..<16 {
      for column in 0..<8 where rows[row] & (0x80 >> UInt8(column)) != 0 {
        fill(x: x + column * scale, y: y + row * scale, width: scale, height: scale, color: color)
      }
    }
  }

  /// Moves everything below `top` up by some rows.
  static func scroll(top: Int, rows: Int, color: UInt32) {
    guard base != 0 else { return }
    let dots = at(base, UInt32.self)
    CopyMemory32(dots + top * width, dots + (top + rows) * width, UInt64((height - top - rows) * width))
    fill(x: 0, y: height - rows, width: width, height: rows, color: color)
  }
}
