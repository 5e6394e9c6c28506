"""Writes small images and program databases byte by byte, sharing nothing with the program under test."""

import struct
import uuid

BLOCK = 512


def image(stamp, size, guid=None, age=1, pdb="test.pdb"):
    """A PE32+ image of one section; with a guid, its debug directory names a PDB."""
    header, optional = 0x80, 0x80 + 24
    data = bytearray(0x400)
    data[0:2] = b"MZ"
    struct.pack_into("<I", data, 0x3C, header)
    data[header:header + 4] = b"PE\0\0"
    struct.pack_into("<HHIIIHH", data, header + 4, 0x8664, 1, stamp, 0, 0, 240, 0x22)
    struct.pack_into("<H", data, optional, 0x20B)
    struct.pack_into("<II", data, optional + 32, 0x1000, 0x200)
    struct.pack_into("<II", data, optional + 56, size, 0x400)
    struct.pack_into("<I", data, optional + 108, 16)
    section = optional + 240
    data[section:section + 6] = b".rdata"
    struct.pack_into("<IIII", data, section + 8, 0x200, 0x1000, 0x200, 0x400)
    body = bytearray(0x200)
    if guid:
        record = b"RSDS" + uuid.UUID(guid).bytes_le + struct.pack("<I", age) + pdb.encode() + b"\0"
        struct.pack_into("<II", data, optional + 112 + 6 * 8, 0x1000, 28)
        struct.pack_into("<IIHHIIII", body, 0, 0, 0, 0, 0, 2, len(record), 0x1040, 0x440)
        body[0x40:0x40 + len(record)] = record
    return bytes(data + body)


def pdb(guid, age=1, padding=0):
    """An MSF 7.00 file with an information stream, a header of debug information, and a stream of other bytes."""
    information = struct.pack("<III", 20000404, 0x12345678, 1) + uuid.UUID(guid).bytes_le
    information += struct.pack("<IIIIIII", 0, 0, 0, 0, 0, 0, 20140508)
    debug = struct.pack("<iII", -1, 19990903, age) + b"\xff\xff" * 2 + b"\xff\xff" * 4
    debug = debug[:12] + struct.pack("<HHHHHH", 0xFFFF, 0, 0xFFFF, 0, 0xFFFF, 0) + bytes(40)
    debug = debug[:0x3A] + struct.pack("<H", 0x8664) + bytes(4)
    assert len(debug) == 64
    # Bytes that no compression makes small.
    noise = b"".join(uuid.uuid5(uuid.NAMESPACE_DNS, str(index)).bytes for index in range((padding + 15) // 16))
    streams = [b"", information, b"", debug, noise[:padding]]
    blocks, lists = [], []
    for stream in streams:
        own = [stream[start:start + BLOCK].ljust(BLOCK, b"\0") for start in range(0, len(stream), BLOCK)]
        lists.append(list(range(3 + len(blocks), 3 + len(blocks) + len(own))))
        blocks += own
    directory = struct.pack("<I", len(streams)) + b"".join(struct.pack("<I", len(s)) for s in streams)
    directory += b"".join(struct.pack("<I", number) for own in lists for number in own)
    places = []
    for start in range(0, len(directory), BLOCK):
        places.append(3 + len(blocks))
        blocks.append(directory[start:start + BLOCK].ljust(BLOCK, b"\0"))
    map_block = 3 + len(blocks)
    table = b"".join(struct.pack("<I", number) for number in places)
    table_blocks = [table[start:start + BLOCK].ljust(BLOCK, b"\0") for start in range(0, len(table), BLOCK)]
    blocks += table_blocks
    head = b"Microsoft C/C++ MSF 7.00\r\n\x1aDS\0\0\0"
    head += struct.pack("<IIIIII", BLOCK, 1, 3 + len(blocks), len(directory), 0, map_block)
    return head.ljust(BLOCK, b"\0") + bytes(2 * BLOCK) + b"".join(blocks)


def key(guid, age=1):
    """The folder of a PDB in a store."""
    return uuid.UUID(guid).hex.upper() + f"{age:x}"


def image_key(stamp, size):
    return f"{stamp:08X}{size:x}"
