#!/usr/bin/env python3
"""Raises faults and compares what `bluebox analyze` says about the dump with what the machine printed before it died.

`check.py [--dump KIND] [--bluebox PATH] [FAULT...]`. A line a fault; the exit status is 1 if one differs.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

LAB = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Codes of the bug checks, from their documentation.
CODES = {
    "high-irql": 0xD1, "page-fault": 0x50, "system-thread-exception": 0x7E, "double-fault": 0x7F, "divide-error": 0x7F,
    "bad-pool-header": 0x19, "double-free": 0xC2, "stack-cookie": 0x139, "list-corruption": 0x139, "spin-lock": 0x0F,
    "dpc-watchdog": 0x133, "power-irp": 0x9F, "manual": 0xE2, "nmi": 0x80, "boot-device": 0x7B}
FRAME = re.compile(r"stack: [0-9A-F]+ ([0-9A-F]{16}) ([0-9A-F]{16})")
BUG_CHECK = re.compile(r"bluebox: bug check ([0-9A-F]{8}) ([0-9A-F]{16}) ([0-9A-F]{16}) ([0-9A-F]{16}) ([0-9A-F]{16})")


def crash(fault, options, folder):
    """The lines of the machine and its dump."""
    disk, dump = f"{folder}/disk.img", f"{folder}/dump.dmp"
    subprocess.run([sys.executable, f"{LAB}/Tools/disk.py", disk], check=True)
    run = subprocess.run(
        [sys.executable, f"{LAB}/Tools/run.py", "--fault", fault, "--disk", disk, "--append",
         f"dump={options.dump} after=halt", "--limit", "60", "--screen", f"{folder}/screen.png"], capture_output=True, text=True)
    if os.path.exists(dump):
        os.unlink(dump)
    subprocess.run(["mcopy", "-n", "-i", f"{disk}@@{2048 * 512}", "::/pagefile.sys", dump], check=True,
                   env={**os.environ, "MTOOLS_SKIP_CHECK": "1"})
    return run.stdout, dump


def differences(fault, text, answer):
    """What is not the same."""
    match = BUG_CHECK.search(text)
    if not match:
        return ["the machine printed no bug check"]
    code, *parameters = (int(group, 16) for group in match.groups())
    found = []
    if code != CODES[fault] or int(answer["bugCheck"]["code"], 16) != code:
        found.append(f"code {answer['bugCheck']['code']}, printed {code:#x}")
    if [int(p["value"], 16) for p in answer["bugCheck"]["parameters"]] != parameters:
        found.append("parameters")
    printed = [(int(sp, 16), int(ip, 16)) for sp, ip in FRAME.findall(text)]
    read = [(int(f["stackPointer"], 16), int(f["instructionPointer"], 16)) for f in answer["stack"]]
    if printed != read:
        same = next((i for i, (a, b) in enumerate(zip(printed, read)) if a != b), min(len(printed), len(read)))
        found.append(f"stack from frame {same} on ({len(printed)} printed, {len(read)} read)")
    if not all(frame["symbol"] for frame in answer["stack"]):
        found.append("frames without names")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dump", default="kernel")
    parser.add_argument("--bluebox", default=f"{LAB}/../.build/release/bluebox")
    parser.add_argument("faults", nargs="*", default=list(CODES))
    options = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        symbols = f"{folder}/symbols"
        os.mkdir(symbols)
        for name in os.listdir(f"{LAB}/out"):
            if name.endswith((".pdb", ".exe", ".sys")):
                shutil.copy(f"{LAB}/out/{name}", symbols)
        for fault in options.faults or CODES:
            text, dump = crash(fault, options, folder)
            answer = subprocess.run([options.bluebox, "analyze", dump, "--format", "json", "--symbols", symbols, "--offline"],
                                    capture_output=True, text=True)
            if answer.returncode:
                found, culprit = [answer.stderr.strip()], "-"
            else:
                answer = json.loads(answer.stdout)
                found = differences(fault, text, answer)
                culprit = answer["culprit"] and f"{answer['culprit']['image']} ({answer['culprit']['confidence']})"
            failed = failed or bool(found)
            print(f"{fault:24} {culprit or '-':28} {'; '.join(found) or 'equal'}", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
