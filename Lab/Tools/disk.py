#!/usr/bin/env python3
"""Makes a disk for trying the machine by hand: one FAT32 partition with the kernel, its drivers and a page file.

`disk.py DISK [--pagefile MIB] [--fragments N]`. Needs dosfstools and mtools. `bluebox lab` makes its disks itself.
"""
import argparse
import os
import struct
import subprocess

LAB = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FIRST = 2048  # First sector of the partition.


def mtools(disk, *command):
    subprocess.run([*command], check=True, env={**os.environ, "MTOOLS_SKIP_CHECK": "1", "MTOOLSRC": "/dev/null"})


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("disk")
    parser.add_argument("--pagefile", type=int, default=320, help="MiB of the page file")
    parser.add_argument("--fragments", type=int, default=1, help="runs of the page file")
    options = parser.parse_args()
    sectors = (options.pagefile * 3 + 64) * 2048
    if os.path.exists(options.disk):
        os.unlink(options.disk)
    with open(options.disk, "wb") as disk:
        disk.truncate((FIRST + sectors) * 512)
        entry = struct.pack("<B3sB3sII", 0x80, b"\xfe\xff\xff", 0x0C, b"\xfe\xff\xff", FIRST, sectors)
        disk.seek(440)
        disk.write(b"BLUE\0\0" + entry + bytes(48) + b"\x55\xaa")
    subprocess.run(["mkfs.vfat", "-F", "32", "-s", "8", "-n", "BLUEBOX", "--offset", str(FIRST), options.disk,
                    str(sectors // 2)], check=True, stdout=subprocess.DEVNULL)
    image = f"{options.disk}@@{FIRST * 512}"
    folders = ["Windows", "Windows/System32", "Windows/System32/drivers", "Windows/System32/config", "Windows/Minidump"]
    mtools(options.disk, "mmd", "-i", image, *[f"::/{folder}" for folder in folders])
    mtools(options.disk, "mcopy", "-i", image, f"{LAB}/out/ntoskrnl.exe", "::/Windows/System32/ntoskrnl.exe")
    for name in sorted(os.listdir(f"{LAB}/out")):
        if name.endswith(".sys"):
            mtools(options.disk, "mcopy", "-i", image, f"{LAB}/out/{name}", f"::/Windows/System32/drivers/{name}")
    part = options.disk + ".part"
    with open(part, "wb") as file:
        file.truncate((options.pagefile << 20) // options.fragments)
    # A small file between the pieces breaks the page file into runs; mtools appends by copying, so pieces are files.
    mtools(options.disk, "mcopy", "-i", image, part, "::/pagefile.sys")
    os.unlink(part)


if __name__ == "__main__":
    main()
