"""The published schema itself. Needs neither Bluebox nor the corpus."""

import copy
import json
import unittest

from support import SCHEMA, jsonschema, need, schema_errors

ADDRESS = "0xfffff80012345000"

SMALLEST = {
    "schema": 1,
    "dump": {"file": "a.dmp", "format": "PAGEDU64", "kind": "triage", "architecture": "x64", "build": 19041,
             "kernelVersion": None, "fileSize": 1, "processors": 1, "crashTime": "2025-01-02T03:04:05.678Z",
             "uptimeSeconds": 1234.567, "writer": None, "truncated": False},
    "bugCheck": {"code": "0x000000d1", "name": "N", "summary": "S",
                 "parameters": [{"value": ADDRESS, "kind": "unknown", "label": "", "meaning": None, "symbol": None}] * 4},
    "exception": None, "process": {"name": None, "id": None}, "thread": None, "registers": None,
    "modules": [{"name": "nt", "image": "ntoskrnl.exe", "base": ADDRESS, "size": 1, "timeDateStamp": 1, "checksum": 1,
                 "version": None, "symbols": "none"}],
    "unloadedModules": [],
    "stack": [{"index": 0, "instructionPointer": ADDRESS, "stackPointer": ADDRESS, "module": None, "symbol": None,
               "displacement": None, "line": None, "trust": "context"}],
    "tags": [{"guid": "65755a40-f146-43ea-8c91-36b85728fd35", "size": 0, "name": None, "summary": None}],
    "culprit": None, "findings": [],
    "failure": {"bucket": "B", "hash": "{01234567-89ab-cdef-0123-456789abcdef}"},
    "missing": [],
}


def changed(*path, value):
    document = copy.deepcopy(SMALLEST)
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return document


class SchemaTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        need(jsonschema, "the Python package jsonschema")

    def test_is_a_schema(self):
        jsonschema.Draft202012Validator.check_schema(json.loads(SCHEMA.read_text()))

    def test_takes_one_report_and_an_array(self):
        validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text()))
        self.assertTrue(validator.is_valid(SMALLEST))
        self.assertTrue(validator.is_valid([SMALLEST, SMALLEST]))
        self.assertFalse(validator.is_valid("report"))

    def test_takes_further_keys(self):
        self.assertEqual(schema_errors(dict(SMALLEST, later={"a": 1})), [])
        self.assertEqual(schema_errors(changed("dump", "later", value=1)), [])

    def test_takes_user_modules(self):
        self.assertEqual(schema_errors(changed("userModules", value=SMALLEST["modules"])), [])

    def test_requires_every_fixed_key(self):
        optional = {"registers"}
        for place in ((), ("dump",), ("bugCheck",), ("bugCheck", "parameters", 0), ("process",), ("modules", 0),
                      ("stack", 0), ("tags", 0), ("failure",)):
            part = SMALLEST
            for step in place:
                part = part[step]
            for key in set(part) - optional:
                with self.subTest(key=f"{'/'.join(map(str, place))}/{key}"):
                    document = copy.deepcopy(SMALLEST)
                    target = document
                    for step in place:
                        target = target[step]
                    del target[key]
                    self.assertTrue(schema_errors(document))

    def test_user_dumps_have_more_keys(self):
        document = changed("dump", "format", value="MDMP")
        errors = schema_errors(document)
        for key in ("minidump", "threads", "handles", "memory", "comments"):
            self.assertTrue(any(f"'{key}'" in error for error in errors), key)

    def test_refuses_wrong_forms(self):
        wrong = {
            "address without leading zeros": changed("modules", 0, "base", value="0x1000"),
            "address in upper case": changed("modules", 0, "base", value="0xFFFFF80ABCDEF000"),
            "address as a number": changed("modules", 0, "base", value=4096),
            "time without milliseconds": changed("dump", "crashTime", value="2025-01-02T03:04:05Z"),
            "time of another zone": changed("dump", "crashTime", value="2025-01-02T03:04:05.678+02:00"),
            "GUID in braces": changed("tags", 0, "guid", value="{65755a40-f146-43ea-8c91-36b85728fd35}"),
            "hash without braces": changed("failure", "hash", value="01234567-89ab-cdef-0123-456789abcdef"),
            "unknown trust": changed("stack", 0, "trust", value="certain"),
            "three parameters": changed("bugCheck", "parameters", value=SMALLEST["bugCheck"]["parameters"][:3]),
            "user module without its base": changed("userModules", value=[
                {key: value for key, value in SMALLEST["modules"][0].items() if key != "base"}]),
            "short bug check code": changed("bugCheck", "code", value="0xd1"),
            "another schema": changed("schema", value=2),
        }
        for what, document in wrong.items():
            with self.subTest(what):
                self.assertTrue(schema_errors(document))


if __name__ == "__main__":
    unittest.main()
