#!/usr/bin/env python3
"""Puts files into a cpio archive (newc) in the order given, for QEMU's -initrd: `archive.py ARCHIVE FILE...`."""
import os
import sys


def entry(name, content):
    name = name.encode() + b"\0"
    fields = [0, 0o100644, 0, 0, 1, 0, len(content), 0, 0, 0, 0, len(name), 0]
    header = b"070701" + b"".join(b"%08x" % field for field in fields)
    return padded(header + name) + padded(content)


def padded(part):
    return part + bytes(-len(part) % 4)


with open(sys.argv[1], "wb") as archive:
    for path in sys.argv[2:]:
        with open(path, "rb") as file:
            archive.write(entry(os.path.basename(path), file.read()))
    archive.write(entry("TRAILER!!!", b""))
