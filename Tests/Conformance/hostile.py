"""Dumps made worse on purpose from dumps of the corpus, in memory and in temporary files only."""

import random
import struct

from support import reading

FORGED = "FORGED"
_DRIVER_NAME = "\x1b]0;x\x07\n" + FORGED + "\r\u009b2J\u202e"
_PROCESS_NAME = b"\n" + FORGED.encode() + b"\x1b[2J\x7f"


def forged_dump(path):
    """The dump with control characters in the names of one driver and of the process."""
    found, data = reading(path), bytearray(path.read_bytes())
    listing, count = found["triage"]["driverList"], len(found["modules"])
    stride = listing["size"] // count
    victim = max(range(2, count), key=lambda i: len(found["modules"][i]["image"]))
    # The file name ends the string; a folder before it, if any, stays.
    length = len(found["modules"][victim]["path"])
    record, = struct.unpack_from("<I", data, listing["offset"] + victim * stride)
    forged = _DRIVER_NAME.encode("utf-16-le")[:2 * (len(found["modules"][victim]["image"]) - 1)]
    forged += struct.pack("<H", 0xD800)
    end = record + 4 + 2 * length
    data[end - len(forged):end] = forged
    # What is left of the old name before the forged part would be no file name: cut it off with a separator.
    rest = len(found["modules"][victim]["image"]) - len(forged) // 2
    if rest:
        data[end - len(forged) - 2:end - len(forged)] = "\\".encode("utf-16-le")
    name = found["triage"]["process"]["offset"] + found["offsets"]["imageFileName"]
    data[name:name + 15] = _PROCESS_NAME.ljust(15, b"\0")
    return bytes(data)


def cuts(path, count=60):
    """Lengths at which to cut a dump off: the ends of its parts, their middles, and even steps between."""
    found, size = reading(path), path.stat().st_size
    parts = [part for part in found["triage"].values()]
    points = {0, 1, 4, 7, 8, 0x348, 0x1FFF, 0x2000, 0x2001, 0x207F, 0x2080, found["sizeOfDump"] - 1,
              found["sizeOfDump"], found["sizeOfDump"] + 8, found["sizeOfDump"] + 24, size - 1}
    for part in parts:
        points |= {part["offset"], part["offset"] + 1, part["offset"] + (part["size"] or 0) // 2}
    for tag in found["tags"][:4] + found["tags"][-2:]:
        points |= {tag["fileOffset"] - 16, tag["fileOffset"], tag["fileOffset"] + tag["size"] // 2}
    steps = max(0, count - len(points))
    points |= {size * (i + 1) // (steps + 1) for i in range(steps)}
    return sorted(point for point in points if 0 <= point < size)


def loses_something(path, cut):
    """True when the cut is one that a reader can notice: the tag list alone has no count."""
    found = reading(path)
    inside_tag = any(tag["fileOffset"] < cut < tag["fileOffset"] + tag["size"] for tag in found["tags"])
    return cut < found["sizeOfDump"] or inside_tag


def mutations(path, count, seed):
    """Copies of the dump with one to eight bytes changed where its structure is."""
    generator, found, original = random.Random(f"{seed} {path.name}"), reading(path), path.read_bytes()
    structure = [range(0, 0x2100)] * 4
    for name in ("driverList", "stringPool", "dataBlocks", "unloadedDrivers", "debuggerData"):
        part = found["triage"][name]
        structure.append(range(part["offset"], part["offset"] + (part["size"] or 0x200)))
    structure += [range(tag["fileOffset"] - 32, tag["fileOffset"]) for tag in found["tags"][:3]]
    for _ in range(count):
        data = bytearray(original)
        for _ in range(generator.randint(1, 8)):
            data[generator.choice(generator.choice(structure))] = generator.choice(
                (0x00, 0xFF, 0x7F, 0x80, generator.randrange(256)))
        yield bytes(data)
