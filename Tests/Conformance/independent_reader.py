#!/usr/bin/env python3
"""An independent reader of Windows kernel dumps, for checking Bluebox against.

Written from the format description alone, in another language and without Bluebox's tables, so that
one mistake does not hide in both. It is strict and simple: a file it does not understand is an error.

    python3 independent_reader.py FILE...        prints one JSON object (an array for several files)

Numbers that Bluebox prints as strings (addresses, codes) are strings of the same form here.
"""

import datetime
import json
import struct
import sys

FILL = b"PAGE"
MACHINES = {0x014C: "x86", 0x8664: "x64", 0xAA64: "arm64"}
CPUID_TAG = "d03dc06f-d88e-44c5-ba2a-fae035172d19"


class NotADump(Exception):
    """The file is no kernel dump, or too damaged for this reader."""


class Image:
    """Little-endian reads at absolute offsets; a read past the end raises NotADump."""

    def __init__(self, data):
        self.data = data

    def __len__(self):
        return len(self.data)

    def bytes(self, offset, size):
        if offset < 0 or size < 0 or offset + size > len(self.data):
            raise NotADump(f"{size} bytes at {offset:#x} reach past the end")
        return self.data[offset:offset + size]

    def u8(self, offset):
        return self.bytes(offset, 1)[0]

    def u16(self, offset):
        return struct.unpack("<H", self.bytes(offset, 2))[0]

    def u32(self, offset):
        return struct.unpack("<I", self.bytes(offset, 4))[0]

    def u64(self, offset):
        return struct.unpack("<Q", self.bytes(offset, 8))[0]


def address(value):
    return f"0x{value:016x}"


def code(value):
    return f"0x{value:08x}"


def is_fill(raw):
    """True for a field the writer never set: the header is filled with 'PAGE' first."""
    return raw == FILL * (len(raw) // 4)


def time_of(filetime):
    moment = datetime.datetime(1601, 1, 1) + datetime.timedelta(microseconds=filetime // 10)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def last_component(path):
    return path.replace("/", "\\").rsplit("\\", 1)[-1]


# --- header ----------------------------------------------------------------------------------------

HEADER64 = dict(size=0x2000, word=8, machine=0x30, cpus=0x34, code=0x38, parameters=0x40, kdbg=0x80,
                dtb=0x10, modules=0x20, runs=0x88, context=0x348, exception=0xF00, type=0xF98, time=0xFA8,
                uptime=0x1030, fields=0x1038, writer=0x1048, attributes=0x1050)
HEADER32 = dict(size=0x1000, word=4, machine=0x20, cpus=0x24, code=0x28, parameters=0x2C, kdbg=0x60,
                dtb=0x10, modules=0x18, runs=0x64, context=0x320, exception=0x7D0, type=0xF88, time=0xFC0,
                uptime=0xFB8, fields=0xF8C, writer=0xF9C, attributes=0x8A0)


def layout_of(image):
    signature = image.bytes(0, 8)
    if signature not in (b"PAGEDU64", b"PAGEDUMP"):
        raise NotADump(f"signature {signature!r}")
    return HEADER64 if signature == b"PAGEDU64" else HEADER32


def pointer(image, layout, offset):
    return image.u64(offset) if layout["word"] == 8 else image.u32(offset)


def unset_or(image, offset, size, make):
    raw = image.bytes(offset, size)
    return None if is_fill(raw) else make(int.from_bytes(raw, "little"))


def read_header(image, layout):
    image.bytes(0, layout["size"])
    parameters = [layout["parameters"] + i * layout["word"] for i in range(4)]
    return {
        "format": image.bytes(0, 8).decode(),
        "machine": image.u32(layout["machine"]),
        "architecture": MACHINES.get(image.u32(layout["machine"])),
        "build": image.u32(0x0C),
        "processors": image.u32(layout["cpus"]),
        "type": image.u32(layout["type"]),
        "directoryTableBase": address(pointer(image, layout, layout["dtb"])),
        "psLoadedModuleList": address(pointer(image, layout, layout["modules"])),
        "kdDebuggerDataBlock": address(pointer(image, layout, layout["kdbg"])),
        "crashTime": unset_or(image, layout["time"], 8, time_of),
        "uptimeSeconds": unset_or(image, layout["uptime"], 8, lambda ticks: ticks / 1e7),
        "attributes": unset_or(image, layout["attributes"], 4, int),
        "writerStatus": unset_or(image, layout["writer"], 4, int),
        "miniDumpFields": unset_or(image, layout["fields"], 4, int),
        "fileSize": len(image),
        "bugCheck": {
            "code": code(image.u32(layout["code"])),
            "parameters": [address(pointer(image, layout, at)) for at in parameters],
        },
    }


def read_exception(image, layout):
    at, wide = layout["exception"], layout["word"] == 8
    if is_fill(image.bytes(at, 0x98 if wide else 0x50)):
        return None
    count = min(image.u32(at + (0x18 if wide else 0x10)), 15)
    return {
        "code": code(image.u32(at)),
        "flags": image.u32(at + 4),
        "address": address(pointer(image, layout, at + (0x10 if wide else 0x0C))),
        "parameters": [address(pointer(image, layout, at + (0x20 if wide else 0x14) + i * layout["word"]))
                       for i in range(count)],
    }


# --- registers -------------------------------------------------------------------------------------

X64 = "rax rcx rdx rbx rsp rbp rsi rdi r8 r9 r10 r11 r12 r13 r14 r15 rip".split()
X86 = {"edi": 0x9C, "esi": 0xA0, "ebx": 0xA4, "edx": 0xA8, "ecx": 0xAC, "eax": 0xB0, "ebp": 0xB4,
       "eip": 0xB8, "eflags": 0xC0, "esp": 0xC4}
ARM64 = [f"x{i}" for i in range(29)] + ["fp", "lr", "sp", "pc"]


def read_registers(image, layout, architecture):
    at = layout["context"]
    if architecture == "x64":
        values = {name: image.u64(at + 0x78 + 8 * i) for i, name in enumerate(X64)}
        values["eflags"] = image.u32(at + 0x44)
        values.update({name + "s": image.u16(at + 0x38 + 2 * i) for i, name in enumerate("cdefgs")})
    elif architecture == "arm64":
        values = {name: image.u64(at + 8 + 8 * i) for i, name in enumerate(ARM64)}
        values.update(cpsr=image.u32(at + 4), fpcr=image.u32(at + 0x310), fpsr=image.u32(at + 0x314))
    elif architecture == "x86":
        values = {name: image.u32(at + offset) for name, offset in X86.items()}
    else:
        return None
    return {name: address(value) for name, value in values.items()}


# --- triage dumps ----------------------------------------------------------------------------------

def read_triage(image, layout):
    """The fields of TRIAGE_DUMP by name; offsets are absolute."""
    at, wide = layout["size"], layout["word"] == 8
    head = ("servicePack sizeOfDump validOffset context exception mm unloadedDrivers prcb process thread "
            "callStack callStackSize driverList driverCount stringPool stringPoolSize brokenDriver options")
    fields = {name: image.u32(at + 4 * i) for i, name in enumerate(head.split())}
    fields["stackAddress"] = pointer(image, layout, at + 0x48)
    tail = "dataPage dataPageSize debuggerData debuggerDataSize dataBlocks dataBlockCount"
    start = 0x68 if wide else 0x50
    fields.update({name: image.u32(at + start + 4 * i) for i, name in enumerate(tail.split())})
    if image.bytes(fields["validOffset"], 4) not in (b"TRGD", b"DGRT"):
        raise NotADump("no valid marker")
    return fields


def read_debugger_data(image, triage):
    at = triage["debuggerData"]
    if not at or image.bytes(at + 0x10, 4) != b"KDBG":
        return {}
    return {
        "sizePrcb": image.u16(at + 0x2B0), "sizeProcess": image.u16(at + 0x2A8),
        "sizeThread": image.u16(at + 0x2C0), "parentId": image.u16(at + 0x2AC),
        "currentThread": image.u16(at + 0x2B4), "apcProcess": image.u16(at + 0x2A0),
    }


def read_parts(triage, sizes):
    known = {
        "prcb": sizes.get("sizePrcb"), "process": sizes.get("sizeProcess"), "thread": sizes.get("sizeThread"),
        "callStack": triage["callStackSize"], "stringPool": triage["stringPoolSize"],
        "driverList": triage["stringPool"] - triage["driverList"], "dataPage": triage["dataPageSize"],
        "debuggerData": triage["debuggerDataSize"], "dataBlocks": triage["dataBlockCount"] * 16,
        "context": None, "exception": None, "mm": None, "unloadedDrivers": None,
    }
    return {name: {"offset": triage[name], "size": size} for name, size in known.items() if triage[name]}


def read_pool_string(image, at):
    length = image.u32(at)
    if length > 1024:
        raise NotADump(f"string of {length} units at {at:#x}")
    return image.bytes(at + 4, 2 * length).decode("utf-16-le", "replace")


def read_modules(image, layout, triage):
    wide, count, start = layout["word"] == 8, triage["driverCount"], triage["driverList"]
    if count == 0:
        return []
    stride = (triage["stringPool"] - start) // count
    # base, size, checksum and time stamp, counted from the entry's own beginning
    where = (0x38, 0x48, 0x80, 0x88) if wide else (0x1C, 0x24, 0x44, 0x48)
    modules = []
    for entry in range(start, start + count * stride, stride):
        path = read_pool_string(image, image.u32(entry))
        modules.append({
            "image": last_component(path), "path": path,
            "base": address(pointer(image, layout, entry + where[0])), "size": image.u32(entry + where[1]),
            "checksum": image.u32(entry + where[2]), "timeDateStamp": image.u32(entry + where[3]),
        })
    return modules


def read_unloaded(image, layout, triage):
    at, wide = triage["unloadedDrivers"], layout["word"] == 8
    if not at:
        return []
    size, first, text, start = (0x38, 8, 0x10, 0x28) if wide else (0x28, 4, 0x08, 0x20)
    drivers = []
    for entry in range(at + first, at + first + image.u32(at) * size, size):
        units = min(image.u16(entry) // 2, 12)
        low = pointer(image, layout, entry + start)
        high = pointer(image, layout, entry + start + layout["word"])
        name = image.bytes(entry + text, 2 * units).decode("utf-16-le", "replace")
        drivers.append({"image": name, "base": address(low), "size": high - low})
    return drivers


def read_blocks(image, triage):
    start = triage["dataBlocks"]
    rows = [struct.unpack("<QII", image.bytes(start + 16 * i, 16)) for i in range(triage["dataBlockCount"])]
    for _, offset, size in rows:
        image.bytes(offset, size)
    return [{"address": address(va), "offset": offset, "size": size} for va, offset, size in rows]


# --- process and thread ----------------------------------------------------------------------------
#
# No table of builds: the offsets are those at which the copies agree with each other. An EPROCESS holds
# its id before two list links; the ETHREAD's client id repeats it beside the thread id, 0x48 bytes after
# the thread's creation time. One answer counts; none or several count as not known.

def is_id(value):
    return 0 < value < 0x400000 and value % 4 == 0


def is_kernel_pointer(value):
    return value >> 47 == 0x1FFFF and value % 8 == 0


def candidates_of_ids(process, thread, crash_time):
    for own in range(0, len(process) - 24, 8):
        if not (is_id(process.u64(own)) and is_kernel_pointer(process.u64(own + 8))
                and is_kernel_pointer(process.u64(own + 16))):
            continue
        for cid in range(0x48, len(thread) - 16, 8):
            created = thread.u64(cid - 0x48)
            if (thread.u64(cid) == process.u64(own) and is_id(thread.u64(cid + 8))
                    and crash_time - 3_650 * 86_400 * 10**7 < created <= crash_time):
                yield own, cid


def candidates_of_name(process):
    """15 bytes, printable up to the zeros that end them, then a priority class of 1 to 6."""
    for at in range(0, len(process) - 16):
        raw = process.bytes(at, 15)
        name = raw.split(b"\0")[0]
        starts = at == 0 or not 0x20 <= process.u8(at - 1) < 0x7F
        if (starts and len(name) >= 4 and all(0x20 <= c < 0x7F for c in name) and not any(raw[len(name):])
                and 1 <= process.u8(at + 15) <= 6):
            yield at, name.decode()


def only(found):
    found = list(found)
    return found[0] if len(found) == 1 else None


def read_identity(image, layout, triage, sizes):
    if layout["word"] != 8 or not sizes.get("sizeProcess"):
        return None, None, {}
    process = Image(image.bytes(triage["process"], sizes["sizeProcess"]))
    thread = Image(image.bytes(triage["thread"], sizes["sizeThread"]))
    ids = only(candidates_of_ids(process, thread, image.u64(layout["time"])))
    name = only(candidates_of_name(process))
    process_result = {
        "name": name[1] if name else None,
        "id": process.u64(ids[0]) if ids else None,
        "parentId": process.u64(sizes["parentId"]),
        "address": address(thread.u64(sizes["apcProcess"])),
    }
    thread_result = {
        "address": address(image.u64(triage["prcb"] + sizes["currentThread"])),
        "id": thread.u64(ids[1] + 8) if ids else None,
    }
    offsets = {"processId": ids[0] if ids else None, "imageFileName": name[0] if name else None,
               "clientId": ids[1] if ids else None}
    return process_result, thread_result, offsets


# --- tagged data -----------------------------------------------------------------------------------

def start_of_tags(image, layout, header, triage):
    size, wide = layout["size"], layout["word"] == 8
    if triage:
        return triage["sizeOfDump"]
    if header["type"] == 1:
        pages = image.u64(layout["runs"] + 8) if wide else image.u32(layout["runs"] + 4)
        return size + pages * 0x1000
    if header["type"] in (2, 5, 6, 7) and image.bytes(size, 4) in (b"SDMP", b"FDMP"):
        return image.u64(size + 0x20) + image.u64(size + 0x28) * 0x1000
    return None


def guid_of(raw):
    first, second, third = struct.unpack_from("<IHH", raw)
    return f"{first:08x}-{second:04x}-{third:04x}-{raw[8:10].hex()}-{raw[10:].hex()}"


def read_tags(image, start):
    if start is None or start + 16 > len(image) or image.bytes(start, 8) != b"DumpBlob":
        return []
    tags, at = [], start + image.u32(start + 8)
    while at + 32 <= len(image) and image.u32(at) >= 32:
        size, before, after = (image.u32(at + 0x14 + 4 * i) for i in range(3))
        data = at + image.u32(at) + before
        if data + size > len(image):
            break
        tags.append({"guid": guid_of(image.bytes(at + 4, 16)), "size": size, "fileOffset": data})
        at = data + size + after
    return tags


def read_processor(image, tags):
    """The brand string of the CPUID rows that mssmbios leaves: 40 bytes each, kind 0, two samples."""
    block = next((tag for tag in tags if tag["guid"] == CPUID_TAG), None)
    if block is None:
        return None
    leaves = {}
    for row in range(block["fileOffset"], block["fileOffset"] + block["size"] - 39, 40):
        if image.u32(row) == 0:
            leaves[image.u32(row + 4)] = image.bytes(row + 8, 16)
    brand = b"".join(leaves.get(leaf, b"") for leaf in (0x80000002, 0x80000003, 0x80000004))
    zero = leaves.get(0, bytes(16))
    return {"brand": brand.split(b"\0")[0].decode("ascii", "replace").strip() or None,
            "vendor": (zero[4:8] + zero[12:16] + zero[8:12]).decode("ascii", "replace").strip("\0") or None}


# --- the whole file --------------------------------------------------------------------------------

def read(path):
    with open(path, "rb") as file:
        image = Image(file.read())
    layout = layout_of(image)
    result = read_header(image, layout)
    result["registers"] = read_registers(image, layout, result["architecture"])
    result["exception"] = read_exception(image, layout)
    triage = None
    if result["type"] == 4:
        triage = read_triage(image, layout)
        sizes = read_debugger_data(image, triage)
        result["process"], result["thread"], result["offsets"] = read_identity(image, layout, triage, sizes)
        result["modules"] = read_modules(image, layout, triage)
        result["unloadedModules"] = read_unloaded(image, layout, triage)
        result["sizeOfDump"] = triage["sizeOfDump"]
        result["triage"] = read_parts(triage, sizes)
        result["stack"] = {"address": address(triage["stackAddress"]), "offset": triage["callStack"],
                           "size": triage["callStackSize"]}
        result["dataBlocks"] = read_blocks(image, triage)
    result["tags"] = read_tags(image, start_of_tags(image, layout, result, triage))
    result["processor"] = read_processor(image, result["tags"])
    return result


def main(paths):
    if not paths:
        sys.exit(__doc__)
    reports = [dict(file=path, **read(path)) for path in paths]
    print(json.dumps(reports[0] if len(reports) == 1 else reports, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
