"""`bluebox tags`: every block of tagged data, as text, as JSON and as files."""

import json
import unittest
from collections import Counter

import published
from support import DONE, ConformanceTest, control_characters, for_each_dump, reading, run

DUMP = published.LM_DUMP


def tags_of(document):
    """The list of tags; it may stand alone or under a key."""
    return document["tags"] if isinstance(document, dict) else document


class TagsTest(ConformanceTest):

    @for_each_dump
    def test_json(self, path, found, wanted):
        result = run("tags", "--format", "json", path)
        self.assertEqual((result.code, result.err), (DONE, ""))
        self.assertEqual([(tag["guid"], tag["size"]) for tag in tags_of(json.loads(result.out))],
                         [(tag["guid"], tag["size"]) for tag in wanted["tags"]])

    @for_each_dump
    def test_text(self, path, found, wanted):
        result = run("tags", path)
        self.assertEqual((result.code, result.err), (DONE, ""))
        text = result.out.decode("utf-8")
        self.assertEqual(control_characters(text), [])
        found_guids = Counter({tag["guid"]: text.lower().count(tag["guid"]) for tag in wanted["tags"]})
        self.assertEqual(found_guids, Counter(tag["guid"] for tag in wanted["tags"]))

    def test_extract(self):
        target = self.directory / "blocks"
        result = run("tags", DUMP, "--extract", target)
        self.assertEqual(result.code, DONE, result.err)
        data = DUMP.read_bytes()
        blocks = Counter(data[tag["fileOffset"]:tag["fileOffset"] + tag["size"]] for tag in reading(DUMP)["tags"])
        files = Counter(path.read_bytes() for path in target.rglob("*") if path.is_file())
        # A block without bytes need not become a file.
        del blocks[b""], files[b""]
        self.assertEqual({len(block): n for block, n in (files - blocks).items()}, {})
        self.assertEqual({len(block): n for block, n in (blocks - files).items()}, {})


if __name__ == "__main__":
    unittest.main()
