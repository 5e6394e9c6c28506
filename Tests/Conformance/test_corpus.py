"""Every report of the corpus against the independent reader and against what others printed."""

import datetime
import unittest

import published
from support import ConformanceTest, expected, for_each_dump, jsonschema, need, number, reading, report

# Names under which a register may also go.
ALIASES = {"rflags": "eflags", "efl": "eflags", "x29": "fp", "x30": "lr"}
# Registers a report may leave out.
OPTIONAL = {"eflags", "cs", "ds", "es", "fs", "gs", "ss", "cpsr", "fpcr", "fpsr"}


def moment(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ")


def registers_of(document):
    values = document["registers"]["values"]
    return {ALIASES.get(name.lower(), name.lower()): int(value, 16) for name, value in values.items()}


class CorpusTest(ConformanceTest):

    @for_each_dump
    def test_is_valid(self, path, found, wanted):
        need(jsonschema, "the Python package jsonschema")
        self.assert_valid(found)

    @for_each_dump
    def test_dump(self, path, found, wanted):
        dump = found["dump"]
        for key in ("format", "architecture", "build", "processors"):
            self.assertEqual(dump[key], wanted[key], key)
        self.assertEqual(dump["kind"], "triage")
        self.assertEqual(dump["fileSize"], path.stat().st_size)
        self.assertIs(dump["truncated"], False)
        self.assertTrue(dump["file"].endswith(path.name))

    @for_each_dump
    def test_times(self, path, found, wanted):
        apart = moment(found["dump"]["crashTime"]) - moment(wanted["crashTime"])
        self.assertLessEqual(abs(apart), datetime.timedelta(milliseconds=1))
        self.assertLess(abs(found["dump"]["uptimeSeconds"] - wanted["uptimeSeconds"]), 1)

    @for_each_dump
    def test_bug_check(self, path, found, wanted):
        check = found["bugCheck"]
        self.assertEqual(check["code"], wanted["bugCheck"]["code"])
        self.assertEqual([p["value"] for p in check["parameters"]], wanted["bugCheck"]["parameters"])
        self.assertTrue(check["name"] and check["summary"])

    @for_each_dump
    def test_other_readers_values(self, path, found, wanted):
        other = expected()[path.name]
        self.assertEqual(number(found["bugCheck"]["code"]), other["code"])
        self.assertEqual([number(p["value"]) for p in found["bugCheck"]["parameters"]], other["params"])
        self.assertEqual(len(found["modules"]), other["drivers"])
        self.assertEqual([[tag["guid"], tag["size"]] for tag in found["tags"]], other["tags"])

    @for_each_dump
    def test_exception(self, path, found, wanted):
        exception = found["exception"]
        if exception["source"] == "header":
            for key in ("code", "address", "parameters"):
                self.assertEqual(exception[key], wanted["exception"][key], key)
            return
        # The record that a parameter points to: these bug checks name its code and address as well.
        self.assertIn(number(found["bugCheck"]["code"]) & 0xFFFFFFF, {0x7E, 0x8E, 0x7B, 0x1E})
        code, address = (number(text) for text in wanted["bugCheck"]["parameters"][:2])
        self.assertEqual(number(exception["code"]), code & 0xFFFFFFFF)
        self.assertEqual(number(exception["address"]), address)

    @for_each_dump
    def test_registers(self, path, found, wanted):
        values = registers_of(found)
        missing = set(wanted["registers"]) - set(values) - OPTIONAL
        self.assertEqual(missing, set())
        for name in set(wanted["registers"]) & set(values):
            self.assertEqual(values[name], number(wanted["registers"][name]), name)

    @for_each_dump
    def test_process_and_thread(self, path, found, wanted):
        self.assertEqual(found["process"]["name"], wanted["process"]["name"])
        self.assertEqual(found["process"]["id"], wanted["process"]["id"])
        self.assertEqual(found["thread"]["id"], wanted["thread"]["id"])
        self.assertEqual(found["thread"]["address"], wanted["thread"]["address"])
        for key in ("address", "parentId"):
            if found["process"].get(key) is not None:
                self.assertEqual(found["process"][key], wanted["process"][key], key)

    @for_each_dump
    def test_modules(self, path, found, wanted):
        self.assertEqual(len(found["modules"]), len(wanted["modules"]))
        for module, other in zip(found["modules"], wanted["modules"]):
            self.assertEqual((module["image"], module["base"], module["size"]),
                             (other["image"], other["base"], other["size"]))
            self.assertEqual(number(module["timeDateStamp"]), other["timeDateStamp"], module["image"])
            self.assertEqual(number(module["checksum"]), other["checksum"], module["image"])
            self.assertIn(module.get("path"), (None, other["path"]))
        self.assertEqual(found["modules"][0]["name"], "nt")

    @for_each_dump
    def test_unloaded_modules(self, path, found, wanted):
        kept = [{key: module[key] for key in ("image", "base", "size")} for module in found["unloadedModules"]]
        self.assertEqual(kept, wanted["unloadedModules"])

    @for_each_dump
    def test_tags(self, path, found, wanted):
        self.assertEqual([(tag["guid"], tag["size"]) for tag in found["tags"]],
                         [(tag["guid"], tag["size"]) for tag in wanted["tags"]])
        for tag, other in zip(found["tags"], wanted["tags"]):
            self.assertEqual(tag.get("fileOffset", other["fileOffset"]), other["fileOffset"])

    @for_each_dump
    def test_processor(self, path, found, wanted):
        if wanted["processor"] and wanted["processor"]["brand"]:
            self.assertEqual(found["processor"]["brand"].strip(), wanted["processor"]["brand"])
            self.assertEqual(found["processor"]["vendor"], wanted["processor"]["vendor"])

    @for_each_dump
    def test_triage_parts(self, path, found, wanted):
        """The parts may go by other names: they are matched by offset."""
        if found.get("triage") is None:
            self.skipTest("the report does not list the parts")
        sizes = {part["offset"]: part["size"] for part in found["triage"].values()}
        for name, part in wanted["triage"].items():
            if part["offset"] in sizes and None not in (part["size"], sizes[part["offset"]]):
                self.assertEqual(sizes[part["offset"]], part["size"], name)
        for name in ("prcb", "process", "thread", "callStack", "driverList", "debuggerData"):
            self.assertIn(wanted["triage"][name]["offset"], sizes, name)

    @for_each_dump
    def test_addresses_in_modules_are_shown_so(self, path, found, wanted):
        for parameter in found["bugCheck"]["parameters"]:
            value = number(parameter["value"])
            holders = [m for m in found["modules"] if 0 <= value - number(m["base"]) < m["size"]]
            if holders and "moduleOffset" in parameter:
                names = [f"{m['name']}+{value - number(m['base']):#x}" for m in holders]
                self.assertIn(parameter["moduleOffset"], names)


class PublishedTest(ConformanceTest):
    """What WinDbg and rizin printed about two of the dumps."""

    def test_process_and_version(self):
        found = report(published.LM_DUMP)
        self.assertEqual(found["process"]["name"], "notmyfault64.e")
        self.assertEqual(found["dump"]["kernelVersion"], "10.0.19041.3803")

    def test_module_list(self):
        loaded, unloaded = published.listed_modules()
        found = report(published.LM_DUMP)
        self.assertEqual(
            sorted((number(m["base"]), m["size"], number(m["timeDateStamp"])) for m in found["modules"]),
            sorted((m.base, m.size, m.stamp) for m in loaded))
        self.assertEqual([(number(m["base"]), m["size"], m["image"]) for m in found["unloadedModules"]],
                         [(m.base, m.size, m.name) for m in unloaded])

    def test_module_names(self):
        """WinDbg takes the kernel's file name from its PDB; all others are those of the dump."""
        images = {number(m["base"]): m["image"].lower() for m in report(published.LM_DUMP)["modules"]}
        loaded, _ = published.listed_modules()
        differing = [m.name for m in loaded if images[m.base] != m.name.lower()]
        self.assertIn(differing, ([], ["ntkrnlmp.exe"]))

    def test_arm64_registers(self):
        values, wanted = registers_of(report(published.ARM64_DUMP)), published.arm64_registers()
        self.assertEqual(set(wanted) - set(values) - OPTIONAL, set())
        self.assertEqual({name: values[name] for name in wanted if name in values},
                         {name: wanted[name] for name in wanted if name in values})

    def test_arm64_header(self):
        found, wanted = report(published.ARM64_DUMP), published.arm64_fields()
        self.assertEqual(found["dump"]["build"], wanted["MinorVersion"])
        self.assertEqual(number(found["bugCheck"]["code"]), wanted["BugCheckCode"])
        self.assertEqual([number(p["value"]) for p in found["bugCheck"]["parameters"]],
                         [wanted[f"BugCheckParameter{i}"] for i in range(1, 5)])
        self.assertEqual(len(found["modules"]), wanted["DriverCount"])
        self.assertEqual(len(reading(published.ARM64_DUMP)["modules"]), wanted["DriverCount"])


if __name__ == "__main__":
    unittest.main()
