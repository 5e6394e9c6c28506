#!/usr/bin/env python3
"""Draws the strokes of font.txt into dots: `font.py FONT.TXT FONT.C` writes 95 characters of 8 by 16 dots as C."""
import sys

TOP = 2  # Empty rows above capitals.


def line(start, end):
    """The dots between two points."""
    (x0, y0), (x1, y1) = start, end
    steps = max(abs(x1 - x0), abs(y1 - y0), 1)
    for step in range(steps + 1):
        yield round(x0 + (x1 - x0) * step / steps), round(y0 + (y1 - y0) * step / steps)


def glyph(strokes):
    rows = [0] * 16
    for stroke in strokes.split(","):
        points = [(int(point[0]), int(point[1], 16)) for point in stroke.split()]
        for start, end in zip(points, points[1:]):
            for x, y in line(start, end):
                rows[y + TOP] |= 0xC0 >> x
    return rows


def main():
    glyphs = {" ": [0] * 16}
    with open(sys.argv[1], encoding="ascii") as source:
        for text in source:
            if text.strip() and text[1:3] == "  ":
                glyphs[text[0]] = glyph(text[1:])
    missing = [chr(code) for code in range(32, 127) if chr(code) not in glyphs]
    if missing:
        raise SystemExit(f"font: these characters are missing: {' '.join(missing)}")
    with open(sys.argv[2], "w", encoding="ascii") as target:
        target.write("/* Made by Tools/font.py from Kernel/Screen/font.txt. */\n"
                     "const unsigned char KiScreenFont[95][16] = {\n")
        for code in range(32, 127):
            target.write("  {" + ", ".join(f"0x{row:02X}" for row in glyphs[chr(code)]) + "},\n")
        target.write("};\n")


if __name__ == "__main__":
    main()
