"""User minidumps of the corpus against an independent reader, another tool's output, and the package `minidump`."""

import functools
import logging
import re
import unittest
import warnings

import minidump_reader
from minidump_reader import address, code, filetime, moment
from support import (CORPUS, DONE, NOT_A_DUMP, ConformanceTest, analyze, control_characters, jsonschema, need, number, run,
                     text_report)

USER = CORPUS / "user"
# Written by fuzzers: not even their directories can be read.
BEYOND_USE = {"invalid-range.dmp", "invalid-record-count.dmp"}
STATES = {0x1000: "commit", 0x2000: "reserve", 0x10000: "free"}
TYPES = {0: None, 0x20000: "private", 0x40000: "mapped", 0x1000000: "image"}

try:
    from minidump.minidumpfile import MinidumpFile
except ImportError:
    MinidumpFile = None


def user_dumps():
    files = sorted(path for path in USER.iterdir() if path.is_file() and path.read_bytes()[:4] == b"MDMP")
    return [path for path in files if path.name not in BEYOND_USE]


@functools.lru_cache(maxsize=None)
def reports():
    """All reports of one run, by file name."""
    return {path.name: document for path, document in zip(user_dumps(), analyze(*user_dumps()))}


@functools.lru_cache(maxsize=None)
def reading(path):
    return minidump_reader.read(path)


def for_each_user_dump(method):
    @functools.wraps(method)
    def test(self):
        for path in user_dumps():
            with self.subTest(dump=path.name):
                method(self, reports()[path.name], reading(path), path)
    return test


class UserDumpTest(ConformanceTest):

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        need(USER.exists(), "the folder of user dumps")

    @for_each_user_dump
    def test_is_valid(self, found, wanted, path):
        need(jsonschema, "the Python package jsonschema")
        self.assert_valid(found)

    @for_each_user_dump
    def test_dump(self, found, wanted, path):
        dump = found["dump"]
        self.assertEqual((dump["format"], dump["kind"]), ("MDMP", "user"))
        self.assertEqual(dump["architecture"], wanted["system"]["architecture"])
        self.assertEqual(dump["build"], wanted["system"]["build"])
        self.assertEqual(dump["processors"], wanted["system"]["processors"])
        self.assertEqual(dump["crashTime"], wanted["time"])
        self.assertEqual(dump["fileSize"], path.stat().st_size)
        self.assertIs(dump["truncated"], False)
        self.assertIsNone(found["bugCheck"])

    @for_each_user_dump
    def test_minidump(self, found, wanted, path):
        header = found["minidump"]
        self.assertEqual(header["systemVersion"], wanted["system"]["version"])
        self.assertEqual(header["servicePack"], wanted["system"]["servicePack"])
        self.assertEqual(number(header["flags"]), wanted["flags"])
        self.assertEqual([[s["type"], s["size"], s["offset"]] for s in header["streams"]], wanted["streams"])

    @for_each_user_dump
    def test_exception(self, found, wanted, path):
        if wanted["exception"] is None:
            self.assertIsNone(found["exception"])
            return
        exception = found["exception"]
        self.assertEqual(exception["code"], code(wanted["exception"]["code"]))
        self.assertEqual(exception["flags"], code(wanted["exception"]["flags"]))
        self.assertEqual(exception["address"], address(wanted["exception"]["address"]))
        self.assertEqual(exception["parameters"], [address(value) for value in wanted["exception"]["parameters"]])
        self.assertEqual(exception["threadId"], wanted["exception"]["threadId"])
        self.assertEqual(found["thread"]["id"], wanted["exception"]["threadId"])

    @for_each_user_dump
    def test_modules(self, found, wanted, path):
        self.assertEqual(len(found["modules"]), len(wanted["modules"]))
        for module, other in zip(found["modules"], wanted["modules"]):
            for key in ("image", "size", "timeDateStamp", "checksum", "version"):
                self.assertEqual(module[key], other[key], key)
            self.assertEqual(module["base"], address(other["base"]))
            self.assertIn(module["path"], (other["path"], None))
            symbols = module["symbolFile"]
            if other["pdb"] is not None:
                self.assertEqual({key: symbols[key] for key in ("guid", "age", "path")}, other["pdb"])

    @for_each_user_dump
    def test_unloaded_modules(self, found, wanted, path):
        self.assertEqual([(m["image"], m["base"], m["size"]) for m in found["unloadedModules"]],
                         [(m["image"], address(m["base"]), m["size"]) for m in wanted["unloaded"]])

    @for_each_user_dump
    def test_threads(self, found, wanted, path):
        self.assertEqual(len(found["threads"]), len(wanted["threads"]))
        for thread, other in zip(found["threads"], wanted["threads"]):
            for key in ("id", "name", "suspendCount", "priorityClass", "priority", "stackSize"):
                self.assertEqual(thread[key], other[key], key)
            self.assertEqual(thread["teb"], address(other["teb"]))
            if wanted["exception"] is not None:
                self.assertEqual(thread["failed"], other["failed"])
            if other["context"] is None:
                self.assertIsNone(thread["instructionPointer"])
            else:
                for key, value in other["context"].items():
                    self.assertEqual(thread[key], address(value), key)
                self.assertEqual(thread["stack"][0]["instructionPointer"], thread["instructionPointer"])
                self.assertEqual(thread["stack"][0]["trust"], "context")
            if other["info"] is not None:
                _, _, _, status, created, exited, kernel, user, start, _ = other["info"]
                self.assertEqual(thread["exitStatus"], code(status))
                self.assertEqual(thread["createTime"], filetime(created))
                self.assertEqual((thread["kernelTime"], thread["userTime"]), (kernel, user))
                self.assertEqual(thread["startAddress"], address(start))

    @for_each_user_dump
    def test_process(self, found, wanted, path):
        process, misc = found["process"], wanted["misc"]
        self.assertEqual(process["name"], wanted["modules"][0]["image"])
        if misc is not None:
            self.assertEqual(process["id"], misc["id"])
            self.assertEqual((process["userSeconds"], process["kernelSeconds"]), (misc["user"], misc["kernel"]))
            if misc["created"]:
                self.assertEqual(process["createTime"], moment(misc["created"]))
            self.assertEqual(found["minidump"]["buildString"], misc.get("build"))

    @for_each_user_dump
    def test_lists(self, found, wanted, path):
        if wanted["regions"] is None:
            self.assertIsNone(found["memory"]["regions"])
        else:
            self.assertEqual(
                [(r["base"], r["size"], r["state"], r["protect"], r["type"]) for r in found["memory"]["regions"]],
                [(address(base), size, STATES[state], protect, TYPES[kind])
                 for base, size, state, protect, kind in wanted["regions"]])
            committed = sum(size for _, size, state, _, _ in wanted["regions"] if state == 0x1000)
            self.assertEqual(found["memory"]["summary"]["committed"], committed)
        if wanted["handles"] is None:
            self.assertIsNone(found["handles"])
        else:
            self.assertEqual(
                [(h["handle"], h["type"], h["name"], h["attributes"], h["grantedAccess"], h["handleCount"],
                  h["pointerCount"]) for h in found["handles"]],
                [(address(handle), kind or None, name or None, attributes, code(access), count, pointers)
                 for handle, kind, name, attributes, access, count, pointers in wanted["handles"]])
        self.assertEqual(found["memory"]["pieces"], len(wanted["memory"]))

    @for_each_user_dump
    def test_counters(self, found, wanted, path):
        if wanted["counters"] is None:
            self.assertIsNone(found["memoryCounters"])
        else:
            _, _, faults, peak, size, _, paged, _, pool, pagefile, peak_pagefile = wanted["counters"]
            counters = found["memoryCounters"]
            self.assertEqual(
                [counters[key] for key in ("pageFaults", "peakWorkingSet", "workingSet", "pagedPool", "nonPagedPool",
                                           "pagefile", "peakPagefile")],
                [faults, peak, size, paged, pool, pagefile, peak_pagefile])
        if wanted["systemMemory"] is None:
            self.assertIsNone(found["systemMemory"])
        else:
            self.assertEqual(
                tuple(found["systemMemory"][key] for key in ("pageSize", "physicalPages", "availablePages", "committedPages",
                                                             "commitLimit", "peakCommitment")), wanted["systemMemory"])

    @for_each_user_dump
    def test_text(self, found, wanted, path):
        result = text_report(path)
        self.assertEqual((result.code, result.err), (DONE, ""))
        text = result.out.decode("utf-8")
        self.assertEqual([line for line in text.split("\n") if len(line) > 100], [])
        self.assertEqual(control_characters(text), [])
        is_scanned = any(frame["trust"] == "scan" for frame in found["stack"] or [])
        self.assertEqual("a scanned frame may be" in text, is_scanned)
        for module in wanted["modules"]:
            self.assertIn(module["image"], text)
        for thread in wanted["threads"]:
            self.assertIn(f" {thread['id']} ", text)

    @for_each_user_dump
    def test_second_oracle(self, found, wanted, path):
        """The package of skelsec reads the same modules, threads and exceptions."""
        need(MinidumpFile, "the Python package minidump")
        logging.disable(logging.CRITICAL)  # It complains of process environment blocks that small dumps do not have.
        self.addCleanup(logging.disable, logging.NOTSET)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                other = MinidumpFile.parse(str(path))
            except Exception as problem:
                self.skipTest(f"the package minidump does not read it: {problem!r}"[:200])
        if other.modules is not None:
            self.assertEqual(
                [(m["base"], m["size"], m["timeDateStamp"]) for m in found["modules"]],
                [(address(m.baseaddress), m.size, m.timestamp) for m in other.modules.modules])
        if other.threads is not None:
            self.assertEqual([(t["id"], t["teb"]) for t in found["threads"]],
                             [(t.ThreadId, address(t.Teb)) for t in other.threads.threads])
        if other.exception is not None and other.exception.exception_records:
            record = other.exception.exception_records[0]
            self.assertEqual(found["exception"]["threadId"], record.ThreadId)
            self.assertEqual(number(found["exception"]["address"]), record.ExceptionRecord.ExceptionAddress)

    def test_damaged_beyond_use(self):
        for name in sorted(BEYOND_USE):
            with self.subTest(dump=name):
                self.assert_refuses(run("analyze", USER / name), NOT_A_DUMP, name)

    def test_prefixes(self):
        """A dump is read as far as it goes, wherever it is cut."""
        data = (USER / "minidump2.dmp").read_bytes()
        for count in [*range(4, 64, 12), *range(64, len(data), 1493)]:
            with self.subTest(count=count):
                self.assert_survives(run("analyze", "--format", "json", self.file("cut.dmp", data[:count])))


class AnotherToolTest(ConformanceTest):
    """minidump2.dump.out: all streams of minidump2.dmp, as Breakpad's minidump_dump printed them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        need((USER / "minidump2.dump.out").exists(), "the other tool's output")

    def setUp(self):
        super().setUp()
        self.lines = (USER / "minidump2.dump.out").read_text("utf-8", "replace").split("\n")
        self.found = analyze(USER / "minidump2.dmp")

    def sections(self, title):
        """The values below each line with a title, up to the next empty line."""
        sections, current = [], None
        for line in self.lines:
            if line == title:
                sections.append(current := {})
            elif not line.strip():
                current = None
            elif current is not None and " = " in line:
                name, value = line.split(" = ", 1)
                current[re.sub(r"\s+", "", name)] = value.strip()
        return sections

    @staticmethod
    def value(text):
        return int(text.split(" ")[0], 0)

    def test_header_and_directory(self):
        header = self.sections("MDRawHeader")[0]
        self.assertEqual(number(self.found["minidump"]["version"]), self.value(header["version"]))
        self.assertEqual(number(self.found["minidump"]["flags"]), self.value(header["flags"]))
        self.assertEqual(self.found["dump"]["crashTime"], moment(self.value(header["time_date_stamp"])))
        listed = [(self.value(entry["stream_type"]), self.value(entry["location.data_size"]),
                   self.value(entry["location.rva"])) for entry in self.sections("MDRawDirectory")]
        self.assertEqual(len(listed), self.value(header["stream_count"]))
        self.assertEqual([(s["type"], s["size"], s["offset"]) for s in self.found["minidump"]["streams"]],
                         [entry for entry in listed if entry[0]])

    def test_threads(self):
        threads = self.sections("MDRawThread")
        self.assertEqual(len(threads), len(self.found["threads"]))
        contexts = self.sections("MDRawContextX86")
        # The exception's record comes last; it is that of the first thread.
        for thread, other, context in zip(self.found["threads"], threads, [contexts[2], contexts[1]]):
            self.assertEqual(thread["id"], self.value(other["thread_id"]))
            self.assertEqual(thread["suspendCount"], self.value(other["suspend_count"]))
            self.assertEqual(thread["priorityClass"], self.value(other["priority_class"]))
            self.assertEqual(thread["priority"], self.value(other["priority"]))
            self.assertEqual(number(thread["teb"]), self.value(other["teb"]))
            self.assertEqual(thread["stackSize"], self.value(other["stack.memory.data_size"]))
            self.assertEqual(number(thread["instructionPointer"]), self.value(context["eip"]))
            self.assertEqual(number(thread["stackPointer"]), self.value(context["esp"]))

    def test_registers(self):
        context = self.sections("MDRawContextX86")[2]
        values = self.found["registers"]["values"]
        for name in ("eax", "ebx", "ecx", "edx", "esi", "edi", "ebp", "esp", "eip", "cs", "ss", "ds", "es", "fs", "gs"):
            self.assertEqual(number(values[name]), self.value(context[name]), name)
        self.assertEqual(number(values["efl"]), self.value(context["eflags"]))

    def test_modules(self):
        modules = self.sections("MDRawModule")
        self.assertEqual(len(modules), len(self.found["modules"]))
        for module, other in zip(self.found["modules"], modules):
            self.assertEqual(number(module["base"]), self.value(other["base_of_image"]))
            self.assertEqual(module["size"], self.value(other["size_of_image"]))
            self.assertEqual(module["checksum"], self.value(other["checksum"]))
            self.assertEqual(module["timeDateStamp"], self.value(other["time_date_stamp"]))
            self.assertEqual(module["path"], other["(code_file)"].strip('"'))
            version = other["(version)"].strip('"')
            self.assertEqual(module["version"], version or None)
            self.assertEqual(module["symbolFile"]["guid"], other["(cv_record).signature"])
            self.assertEqual(module["symbolFile"]["age"], self.value(other["(cv_record).age"]))
            self.assertEqual(module["symbolFile"]["path"], other["(cv_record).pdb_file_name"].strip('"'))

    def test_stack(self):
        """minidump2.stackwalk.out: the stack that minidump_stackwalk found with symbols."""
        text = (USER / "minidump2.stackwalk.out").read_text()
        frames = re.findall(r"eip = (0x[0-9a-f]+)\s+esp = (0x[0-9a-f]+)", text)
        self.assertEqual(len(frames), 4)
        found = [(number(f["instructionPointer"]), number(f["stackPointer"])) for f in self.found["stack"]]
        self.assertEqual(found[:len(frames)], [(number(ip), number(sp)) for ip, sp in frames])
        self.assertEqual(len(found), len(frames))

    def test_memory(self):
        regions = self.sections("MDMemoryDescriptor")
        self.assertEqual(self.found["memory"]["pieces"], len(regions))

    def test_exception(self):
        other = self.sections("MDException")[0]
        exception = self.found["exception"]
        self.assertEqual(exception["threadId"], self.value(other["thread_id"]))
        self.assertEqual(number(exception["code"]), self.value(other["exception_record.exception_code"]))
        self.assertEqual(number(exception["flags"]), self.value(other["exception_record.exception_flags"]))
        self.assertEqual(number(exception["address"]), self.value(other["exception_record.exception_address"]))
        count = self.value(other["exception_record.number_parameters"])
        self.assertEqual([number(value) for value in exception["parameters"]],
                         [self.value(other[f"exception_record.exception_information[{i}]"]) for i in range(count)])

    def test_system(self):
        other = self.sections("MDRawSystemInfo")[0]
        self.assertEqual(self.found["dump"]["architecture"], "x86")
        self.assertEqual(self.found["dump"]["build"], self.value(other["build_number"]))
        self.assertEqual(self.found["dump"]["processors"], self.value(other["number_of_processors"]))
        self.assertEqual(self.found["minidump"]["servicePack"], other["(csd_version)"].strip('"'))
        self.assertEqual(self.found["minidump"]["productType"], self.value(other["product_type"]))
        self.assertEqual(self.found["minidump"]["suiteMask"], self.value(other["suite_mask"]))
        self.assertEqual(self.found["processor"]["vendor"], other["(cpu_vendor)"].strip('"'))
        self.assertEqual(self.found["processor"]["family"], self.value(other["processor_level"]))

    def test_misc_and_breakpad(self):
        misc, breakpad = self.sections("MDRawMiscInfo")[0], self.sections("MDRawBreakpadInfo")[0]
        self.assertEqual(self.found["process"]["id"], self.value(misc["process_id"]))
        self.assertEqual(self.found["process"]["createTime"], moment(self.value(misc["process_create_time"])))
        self.assertEqual(self.found["process"]["userSeconds"], self.value(misc["process_user_time"]))
        self.assertEqual(self.found["process"]["kernelSeconds"], self.value(misc["process_kernel_time"]))
        self.assertEqual(self.found["breakpad"]["dumpThreadId"], self.value(breakpad["dump_thread_id"]))
        self.assertEqual(self.found["breakpad"]["requestingThreadId"], self.value(breakpad["requesting_thread_id"]))


if __name__ == "__main__":
    unittest.main()
