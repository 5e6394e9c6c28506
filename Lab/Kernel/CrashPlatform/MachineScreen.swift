import CrashPath
import NT

/// The blue screen: blue from edge to edge and white text, or a face and larger text.
struct MachineScreen: CrashScreen {
  private static let classicBlue: UInt32 = 0x0000AA
  private static let modernBlue: UInt32 = 0x0078D7
  private static let white: UInt32 = 0xFFFFFF
  private static let lineHeight = 16
  nonisolated(unsafe) private static var row = 0
  nonisolated(unsafe) private static var top = 0
  nonisolated(unsafe) private static var color: UInt32 = classicBlue

  private static var left: Int { color == modernBlue ? 80 : 16 }
  private static var columns: Int { (FrameBuffer.width - 2 * left) / 8 }

  func begin(_ style: CrashScreenStyle) {
    guard FrameBuffer.take() else { return }
    Self.color = style == .modern ? Self.modernBlue : Self.classicBlue
    FrameBuffer.fill(x: 0, y: 0, width: FrameBuffer.width, height: FrameBuffer.height, color: Self.color)
    Self.top = style == .modern ? 240 : 16
    if style == .modern {
      FrameBuffer.draw(0x3A, x: Self.left, y: 80, color: Self.white, scale: 8)
      FrameBuffer.draw(0x28, x: Self.left + 64, y: 80, color: Self.white, scale: 8)
    }
    Self.row = 0
  }

  func show(line: Span<UInt8>) {
    log(line)
    var start = 0
    repeat {
      let count = min(Self.columns, line.count - start)
      put(line, start, count)
      Self.row += 1
      start += count
    } while start < line.count
  }

  func replace(line: Span<UInt8>) {
    log(line)
    if Self.row > 0 { Self.row -= 1 }
    let y = Self.top + Self.row * Self.lineHeight
    FrameBuffer.fill(x: 0, y: y, width: FrameBuffer.width, height: Self.lineHeight, color: Self.color)
    put(line, 0, min(Self.columns, line.count))
    Self.row += 1
  }

  func progress(percent: Int) {}

  private func put(_ line: Span<UInt8>, _ start: Int, _ count: Int) {
    if Self.top + (Self.row + 1) * Self.lineHeight > FrameBuffer.height {
      FrameBuffer.scroll(top: Self.top, rows: Self.lineHeight, color: Self.color)
      Self.row -= 1
    }
    let y = Self.top + Self.row * Self.lineHeight
    for index in 0..<count {
      FrameBuffer.draw(line[start + index], x: Self.left + index * 8, y: y, color: Self.white)
    }
  }

  private func log(_ line: Span<UInt8>) {
    Log.line("screen: ").end(with: line)
  }
}
