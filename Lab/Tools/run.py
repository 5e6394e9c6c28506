#!/usr/bin/env python3
"""Boots the crash machine once and shows its serial line: `run.py [--fault NAME] [--screen FILE.png] [...]`.

QEMU is ended with the script, whatever happens. The exit status is 0 if the line `--until` was seen in time.
"""
import argparse
import atexit
import json
import os
import select
import socket
import subprocess
import sys
import tempfile
import time

LAB = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Machine:
    def __init__(self, options):
        self.folder = tempfile.TemporaryDirectory()
        self.monitor_path = os.path.join(self.folder.name, "qmp")
        command = ["qemu-system-x86_64", "-nodefaults", "-no-user-config", "-machine", "pc,accel=tcg", "-cpu", "max",
                   "-m", str(options.memory), "-vga", "std", "-display", "none", "-net", "none",
                   "-kernel", f"{LAB}/out/loader.elf", "-append", f"fault={options.fault} {options.append}",
                   "-serial", "stdio", "-qmp", f"unix:{self.monitor_path},server=on,wait=off"]
        if options.archive or not options.disk:
            command += ["-initrd", f"{LAB}/out/boot.cpio"]
        for disk in options.disk:
            command += ["-drive", f"file={disk},format=raw,if=ide,cache=writeback"]
        self.process = subprocess.Popen(command + options.qemu, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        atexit.register(self.stop)
        self.monitor = None

    def stop(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def execute(self, command, **arguments):
        if self.monitor is None:
            connection = socket.socket(socket.AF_UNIX)
            connection.connect(self.monitor_path)
            self.monitor = connection.makefile("rw")
            self.monitor.readline()
            self.execute("qmp_capabilities")
        self.monitor.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
        self.monitor.flush()
        while True:
            answer = json.loads(self.monitor.readline())
            if "return" in answer or "error" in answer:
                return answer

    def lines(self, limit):
        """Lines of the serial port until the time is over or the machine has ended."""
        end, rest = time.monotonic() + limit, b""
        descriptor = self.process.stdout.fileno()
        while time.monotonic() < end:
            if not select.select([descriptor], [], [], 0.1)[0]:
                continue
            received = os.read(descriptor, 65536)
            if not received:
                return
            *complete, rest = (rest + received).split(b"\n")
            for line in complete:
                yield line.decode("latin-1").rstrip("\r")


def react(machine, line):
    """Does what the machine asks a hand for."""
    if line == "bluebox: waiting for an NMI":
        machine.execute("inject-nmi")
    elif line == "bluebox: waiting for the crash key":
        for _ in range(2):
            machine.execute("human-monitor-command", **{"command-line": "sendkey ctrl_r-scroll_lock 50"})
            time.sleep(0.2)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--fault", default="none")
    parser.add_argument("--append", default="", help="more options of the kernel")
    parser.add_argument("--memory", type=int, default=256)
    parser.add_argument("--limit", type=float, default=30)
    parser.add_argument("--until", default="bluebox: crash path finished")
    parser.add_argument("--screen", help="where to put a picture of the screen")
    parser.add_argument("--disk", action="append", default=[])
    parser.add_argument("--archive", action="store_true", help="start from the archive although there is a disk")
    parser.add_argument("--quiet", action="store_true")
    parser.add_argument("qemu", nargs="*", help="arguments of QEMU, behind --")
    options = parser.parse_args()
    machine, start, seen = Machine(options), time.monotonic(), False
    for line in machine.lines(options.limit):
        if not options.quiet:
            print(f"{time.monotonic() - start:7.3f} {line}", flush=True)
        react(machine, line)
        if line == options.until:
            seen = True
            break
    if options.screen and machine.process.poll() is None:
        machine.execute("screendump", filename=os.path.abspath(options.screen), format="png")
    machine.stop()
    sys.exit(0 if seen else 1)


if __name__ == "__main__":
    main()
