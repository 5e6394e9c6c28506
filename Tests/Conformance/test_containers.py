"""A dump inside an archive or a compressed file gives the report it gives alone."""

import gzip
import lzma
import shutil
import subprocess
import unittest
import zipfile

import published
from support import NOT_A_DUMP, ConformanceTest, analyze, need, report, run

DUMP = published.LM_DUMP

# Keys of `dump` that say where the dump was found.
PLACE = {"file", "member"}


def zip_file(dump, target):
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(dump, dump.name)


def gz_file(dump, target):
    target.write_bytes(gzip.compress(dump.read_bytes(), 1))


def xz_file(dump, target):
    target.write_bytes(lzma.compress(dump.read_bytes(), preset=0))


def with_tool(*command):
    """Packs with an outside program; {target} and {dump} in its arguments stand for the paths."""
    def pack(dump, target):
        need(shutil.which(command[0]), f"the program {command[0]}")
        arguments = [part.format(dump=dump, target=target) for part in command]
        subprocess.run(arguments, cwd=dump.parent, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return pack


PACKERS = {
    "zip": zip_file, "gz": gz_file, "xz": xz_file,
    "zst": with_tool("zstd", "-q", "-1", "{dump}", "-o", "{target}"),
    "7z": with_tool("7z", "a", "-bd", "-mx=1", "{target}", "{dump}"),
    "cab": with_tool("gcab", "-c", "-z", "{target}", "{dump}"),
}


def without_place(document):
    dump = {key: value for key, value in document["dump"].items()
            if key not in PLACE and not key.startswith("container")}
    return dict(document, dump=dump)


class ContainerTest(ConformanceTest):

    def pack(self, kind, dump=DUMP, suffix=None):
        target = self.directory / f"packed.{suffix or kind}"
        PACKERS[kind](dump, target)
        return target

    def check_same_report(self, packed):
        self.assertEqual(without_place(analyze(packed)), without_place(report(DUMP)))

    def test_found_by_content(self):
        self.check_same_report(self.pack("gz", suffix="dmp"))

    def test_several_members(self):
        target = self.directory / "two.zip"
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("readme.txt", "No dump.")
            archive.write(DUMP, "folder/" + DUMP.name)
        self.check_same_report(target)

    def test_without_a_dump(self):
        for kind in PACKERS:
            with self.subTest(kind=kind):
                packed = self.pack(kind, self.file("text.txt", b"No dump.\n" * 1000))
                self.assert_refuses(run("analyze", packed), NOT_A_DUMP, packed.name)

    def test_cut_off(self):
        for kind in ("zip", "gz", "xz"):
            whole = self.pack(kind).read_bytes()
            for length in (3, 20, len(whole) // 2, len(whole) - 1):
                with self.subTest(kind=kind, length=length):
                    self.assert_survives(run("analyze", self.file(f"cut.{kind}", whole[:length]), timeout=5))


def _test_of(kind):
    def test(self):
        self.check_same_report(self.pack(kind))
    return test


# One test a kind, so that a missing packer skips that kind only.
for _kind in PACKERS:
    setattr(ContainerTest, f"test_{_kind}", _test_of(_kind))


if __name__ == "__main__":
    unittest.main()
