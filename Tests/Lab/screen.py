"""Reads the text of the machine's screen out of a picture: a second look at what was drawn, with the same font."""
import importlib.util
import os
import struct
import zlib

LAB = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Lab")


def glyphs():
    """Dots of a character -> the character."""
    spec = importlib.util.spec_from_file_location("font", os.path.join(LAB, "Tools", "font.py"))
    font = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(font)
    table = {(0,) * 16: " "}
    with open(os.path.join(LAB, "Kernel", "Screen", "font.txt"), encoding="ascii") as source:
        for line in source:
            if line.strip() and line[1:3] == "  ":
                table[tuple(font.glyph(line[1:]))] = line[0]
    return table


def pixels(path):
    """Width, height and rows of RGB of a PNG without interlacing, 8 bits a channel."""
    with open(path, "rb") as file:
        data = file.read()
    place, packed, width, height, channels = 8, b"", 0, 0, 3
    while place < len(data):
        length, kind = struct.unpack(">I4s", data[place:place + 8])
        body = data[place + 8:place + 8 + length]
        if kind == b"IHDR":
            width, height, depth, color = struct.unpack(">IIBB", body[:10])
            assert depth == 8 and color in (2, 6), (depth, color)
            channels = 3 if color == 2 else 4
        elif kind == b"IDAT":
            packed += body
        place += 12 + length
    raw, stride, rows, before = zlib.decompress(packed), width * channels, [], bytes(width * channels)
    for y in range(height):
        kind, row = raw[y * (stride + 1)], bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for x in range(stride):
            left = row[x - channels] if x >= channels else 0
            above, corner = before[x], before[x - channels] if x >= channels else 0
            if kind == 1:
                row[x] = (row[x] + left) & 255
            elif kind == 2:
                row[x] = (row[x] + above) & 255
            elif kind == 3:
                row[x] = (row[x] + (left + above) // 2) & 255
            elif kind == 4:
                guess = left + above - corner
                row[x] = (row[x] + min((left, above, corner), key=lambda v: abs(guess - v))) & 255
        before = bytes(row)
        rows.append([tuple(row[x * channels:x * channels + 3]) for x in range(width)])
    return width, height, rows


def lines(path):
    """The colour of the corners, and the lines of text that are white on it, wherever the grid begins."""
    width, height, rows = pixels(path)
    background = rows[0][0]
    corners = {rows[0][0], rows[0][-1], rows[-1][0], rows[-1][-1]}
    lit = [[pixel != background for pixel in row] for row in rows]
    table, best = glyphs(), []
    for top in range(16):
        for left in range(8):
            # The grid on which most characters are known is the one that the text was drawn on.
            text, known = [], 0
            for y in range(top, height - 15, 16):
                if not any(any(lit[y + k]) for k in range(16)):
                    text.append("")
                    continue
                line = ""
                for x in range(left, width - 7, 8):
                    dots = tuple(sum(0x80 >> i for i in range(8) if lit[y + k][x + i]) for k in range(16))
                    char = table.get(dots, "?")
                    known += char not in " ?"
                    line += char
                text.append(line.rstrip())
            if known > (best[0] if best else -1):
                best = (known, text)
            if known and not any("?" in line for line in text):
                return background, len(corners) == 1, [line for line in text if line]
    return background, len(corners) == 1, [line for line in best[1] if line]
