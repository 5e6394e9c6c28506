"""Reads user minidumps (MDMP) by the published layouts, with nothing of Bluebox: the other opinion in the tests.

    python3 minidump_reader.py FILE        prints JSON
"""

import json
import struct
import sys
from datetime import datetime, timedelta, timezone

ARCHITECTURES = {0: "x86", 9: "x64", 12: "arm64", 0x8003: "arm64"}


def address(value):
    return f"0x{value & (1 << 64) - 1:016x}"


def code(value):
    return f"0x{value:08x}"


def moment(seconds):
    time = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds)
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def filetime(units):
    time = datetime(1601, 1, 1, tzinfo=timezone.utc) + timedelta(microseconds=units // 10)
    return time.strftime("%Y-%m-%dT%H:%M:%S.") + f"{time.microsecond // 1000:03}Z"


class Minidump:
    def __init__(self, data):
        self.data = data
        signature, version, count, directory, _, self.time, self.flags = self.unpack("<4sIIIIIQ", 0)
        assert signature == b"MDMP" and version & 0xFFFF == 0xA793
        self.directory = [self.unpack("<III", directory + 12 * i) for i in range(count)]
        self.streams = {}
        for kind, size, rva in self.directory:
            if kind:
                self.streams.setdefault(kind, (size, rva))

    def unpack(self, layout, offset):
        return struct.unpack_from(layout, self.data, offset)

    def string(self, rva):
        if not rva:
            return None
        count = self.unpack("<I", rva)[0]
        return self.data[rva + 4:rva + 4 + count].decode("utf-16-le")

    def list(self, kind, size):
        """Offsets of the entries of a list with a count in front."""
        if kind not in self.streams:
            return []
        length, rva = self.streams[kind]
        count = self.unpack("<I", rva)[0]
        start = rva + (8 if length == 8 + count * size else 4)
        return [start + i * size for i in range(count)]

    def headed(self, kind, count_layout="I"):
        """Offsets of the entries of a list whose header has the sizes of header and entry."""
        if kind not in self.streams:
            return None
        rva = self.streams[kind][1]
        header, entry, count = self.unpack("<II" + count_layout, rva)
        return [rva + header + i * entry for i in range(count)]

    def system(self):
        rva = self.streams[7][1]
        architecture, level, revision, processors, product, major, minor, build, platform, csd, suite = self.unpack(
            "<HHHBBIIIIIH", rva)
        return {"architecture": ARCHITECTURES[architecture], "level": level, "revision": revision,
                "processors": processors, "version": f"{major}.{minor}.{build}", "build": build, "platform": platform,
                "servicePack": self.string(csd) or None, "productType": product, "suiteMask": suite}

    def context(self, size, rva, architecture):
        """Instruction and stack pointer of a context record."""
        if architecture == "x86" and size >= 0x2CC:
            return {"instructionPointer": self.unpack("<I", rva + 0xB8)[0], "stackPointer": self.unpack("<I", rva + 0xC4)[0]}
        if architecture == "x64" and size >= 0x4D0:
            return {"instructionPointer": self.unpack("<Q", rva + 0xF8)[0], "stackPointer": self.unpack("<Q", rva + 0x98)[0]}
        if architecture == "arm64" and size >= 0x390:
            return {"instructionPointer": self.unpack("<Q", rva + 0x108)[0], "stackPointer": self.unpack("<Q", rva + 0x100)[0]}
        return None

    def modules(self):
        modules = []
        for at in self.list(4, 108):
            base, size, checksum, stamp, name = self.unpack("<QIIII", at)
            version = self.unpack("<13I", at + 0x18)
            cv_size, cv = self.unpack("<II", at + 0x4C)
            path = self.string(name)
            module = {"path": path, "image": path.replace("/", "\\").split("\\")[-1], "base": base, "size": size,
                      "timeDateStamp": stamp, "checksum": checksum, "version": None, "pdb": None}
            if version[0] == 0xFEEF04BD:
                high, low = version[2], version[3]
                module["version"] = f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}"
            record = self.data[cv:cv + cv_size]
            if record[:4] == b"RSDS" and len(record) >= 24:
                a, b, c = struct.unpack_from("<IHH", record, 4)
                module["pdb"] = {
                    "guid": f"{a:08x}-{b:04x}-{c:04x}-{record[12:14].hex()}-{record[14:20].hex()}",
                    "age": struct.unpack_from("<I", record, 20)[0],
                    "path": record[24:].split(b"\0")[0].decode("utf-8", "replace")}
            modules.append(module)
        return modules

    def exception(self):
        if 6 not in self.streams:
            return None
        rva = self.streams[6][1]
        thread, _, number, flags, _, where, count = self.unpack("<IIIIQQI", rva)
        size, context = self.unpack("<II", rva + 0xA0)
        return {"threadId": thread, "code": number, "flags": flags, "address": where,
                "parameters": list(self.unpack(f"<{min(count, 15)}Q", rva + 0x28)), "context": (size, context)}

    def threads(self, architecture, exception):
        names = {}
        for at in self.list(24, 12):
            thread, name = self.unpack("<IQ", at)
            names.setdefault(thread, self.string(name))
        infos = {}
        for at in self.headed(17) or []:
            infos[self.unpack("<I", at)[0]] = self.unpack("<IIIIQQQQQQ", at)
        threads = []
        for at in self.list(3, 48):
            thread, suspended, priority_class, priority, teb, stack, stack_size, _, size, rva = self.unpack("<IIIIQQIIII", at)
            failed = exception is not None and exception["threadId"] == thread
            context = (self.context(*exception["context"], architecture) if failed else None) or self.context(
                size, rva, architecture)
            threads.append({"id": thread, "name": names.get(thread), "suspendCount": suspended,
                            "priorityClass": priority_class, "priority": priority, "teb": teb, "stackStart": stack,
                            "stackSize": stack_size, "context": context, "failed": failed, "info": infos.get(thread)})
        return threads

    def read(self):
        system = self.system()
        exception = self.exception()
        misc = None
        if 15 in self.streams:
            rva = self.streams[15][1]
            size, flags, pid, created, user, kernel = self.unpack("<6I", rva)
            misc = {"size": size, "id": pid if flags & 1 else None, "created": created if flags & 2 else None,
                    "user": user if flags & 2 else None, "kernel": kernel if flags & 2 else None}
            if size >= 0x340 and flags & 0x100:
                misc["build"] = self.data[rva + 0xE8:rva + 0x2F0].decode("utf-16-le").split("\0")[0]
        unloaded = []
        for at in self.headed(14) or []:
            base, size, _, _, name = self.unpack("<QIIII", at)
            unloaded.append({"base": base, "size": size, "image": self.string(name).split("\\")[-1]})
        regions = self.headed(16, "Q")
        handles = self.headed(12)
        return {
            "time": moment(self.time), "flags": self.flags, "system": system, "exception": exception, "misc": misc,
            "modules": self.modules(), "unloaded": unloaded, "threads": self.threads(system["architecture"], exception),
            "streams": [list(entry) for entry in self.directory if entry[0]],
            "regions": None if regions is None else [
                (base, size, state, protect, kind) for base, _, _, _, size, state, protect, kind in
                (self.unpack("<QQIIQIII", at) for at in regions)],
            "handles": None if handles is None else [
                (handle, self.string(kind), self.string(name), attributes, access, count, pointers)
                for handle, kind, name, attributes, access, count, pointers in
                (self.unpack("<QIIIIII", at) for at in handles)],
            "memory": [self.unpack("<QII", at) for at in self.list(5, 16)],
            "counters": self.unpack("<HHI8Q", self.streams[22][1]) if 22 in self.streams else None,
            "systemMemory": (self.unpack("<I", self.streams[21][1] + 8)[0], self.unpack("<I", self.streams[21][1] + 12)[0],
                             *self.unpack("<4Q", self.streams[21][1] + 116)) if 21 in self.streams else None,
        }


def read(path):
    with open(path, "rb") as file:
        return Minidump(file.read()).read()


if __name__ == "__main__":
    print(json.dumps(read(sys.argv[1]), indent=1, default=str))
