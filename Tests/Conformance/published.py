"""Readings of the debugger outputs that people published about two dumps of the corpus."""

import re
from collections import namedtuple

from support import KERNEL, TEXTS

LM_DUMP = KERNEL / "083125-14875-01.dmp"
LM_TEXT = TEXTS / "eolaruhagen_083125-14875-01_lm_t_n.txt"
KV_TEXT = TEXTS / "eolaruhagen_083125-14875-01_kv.txt"
ARM64_DUMP = KERNEL / "triage_arm64.dmp"
ARM64_TEXT = TEXTS / "rizin_expectations_triage_arm64.txt"

Listed = namedtuple("Listed", "base size name stamp")


def _number(high, low):
    return int(high + low, 16)


def listed_modules():
    """WinDbg's `lm t n`: the loaded modules by address, then the unloaded ones in their own order."""
    row = r"^(\w{8})`(\w{8}) (\w{8})`(\w{8}) +(\S+)(?: +(\S+) +(.*))?$"
    loaded, unloaded = [], []
    head, tail = LM_TEXT.read_text().split("Unloaded modules:")
    for part, rows in ((head, loaded), (tail, unloaded)):
        for match in re.finditer(row, part, re.M):
            base, end = _number(match[1], match[2]), _number(match[3], match[4])
            stamps = re.findall(r"\b[0-9A-F]{8}\b", match[7] or "")
            rows.append(Listed(base, end - base, match[6] or match[5], int(stamps[-1], 16) if stamps else None))
    return loaded, unloaded


def return_addresses():
    """The kernel return addresses of WinDbg's `kv`."""
    found = re.findall(r"^\w\w \w{8}`\w{8} (\w{8})`(\w{8})", KV_TEXT.read_text(), re.M)
    return [value for value in (_number(*pair) for pair in found) if value >> 47]


def arm64_registers():
    found = re.findall(r"^([a-z]\w+) = (0x[0-9a-f]+)$", ARM64_TEXT.read_text(), re.M)
    return {name: int(value, 16) for name, value in found}


def arm64_fields():
    """The header and triage fields, by rizin's names."""
    found = re.findall(r"^  (\w+) : (0x[0-9a-f]+)", ARM64_TEXT.read_text(), re.M)
    return {name: int(value, 16) for name, value in found}


def arm64_frames():
    """Instruction pointers of rizin's stack, which it found with symbols."""
    return [int(value, 16) for value in re.findall(r"^\d\s+(0x[0-9a-f]{16}) sp:", ARM64_TEXT.read_text(), re.M)]
