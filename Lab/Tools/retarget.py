#!/usr/bin/env python3
"""Fits LLVM IR that swiftc made for x86_64-unknown-none-elf for Windows x64, where clang makes COFF with .pdata and CodeView.

swiftc refuses a Windows triple for Embedded modules, so the IR is changed instead:
  - triple and mangling of the data layout;
  - `uwtable` on every function: Swift's functions are nounwind, and without it they get no unwind data;
  - a COMDAT on every definition that other modules may repeat, else the linker sees duplicate symbols;
  - no SSE and no frame pointers: interrupts save no vector registers, and .pdata describes every frame;
  - names that a debugger prints: functions lose the module's name, specialised ones get their source's name.
The rules are written for the IR of Swift 6.3 (LLVM 21); a rule that finds nothing is an error.
"""
import argparse
import re
import subprocess

SYMBOL = r'@(?:"[^"]*"|[-a-zA-Z$._0-9]+)'
TRIPLE = "x86_64-pc-windows-msvc"
FEATURES = "-sse,-sse2,-mmx,-x87,+cx8,+cmov,+fxsr"
# What may follow where `, comdat` or ` comdat` has to stand.
FUNCTION_TAIL = re.compile(r"^(.*?)((?: align \d+)?(?: personality [^!]*)?(?: ![a-zA-Z.]+ !\d+)*) \{$")
GLOBAL_TAIL = re.compile(r"^(.*?)((?:, align \d+)?(?:, ![a-zA-Z.]+ !\d+)*)$")
LOCAL_FUNCTION = re.compile(r"define (internal|private|available_externally) ")
DEFINED_GLOBAL = re.compile(
    rf"^{SYMBOL} = (?!.*?\b(?:internal|private|external|available_externally|appending|alias|common)\b"
    r'[^"=]*(?:global|constant|alias)).*\b(?:global|constant)\b')
DROPPED = ("@llvm.used", "@llvm.compiler.used", "@_swift1_autolink_entries")


def replaced(pattern, by, text):
    text, count = re.subn(pattern, by, text, flags=re.M)
    if count == 0:
        raise SystemExit(f"retarget: nothing in the IR matches {pattern}")
    return text


def attributes(line):
    """An attribute group of functions: unwind tables, no vector registers, no frame pointer."""
    if "uwtable" not in line:
        line = line.replace(" = { ", " = { uwtable ", 1)
    line = re.sub(r'"target-features"="[^"]*"', f'"target-features"="{FEATURES}"', line)
    return line.replace('"frame-pointer"="all"', '"frame-pointer"="none"')


def with_comdat(line, comdats):
    """A definition with a COMDAT of its own name, if another module may define the same."""
    if line.startswith("define ") and not LOCAL_FUNCTION.match(line) and " comdat" not in line:
        head, tail = FUNCTION_TAIL.match(line).groups()
        comdats.add(re.search(SYMBOL, line).group(0)[1:])
        return f"{head} comdat{tail} {{"
    if line.startswith("@") and " comdat" not in line and DEFINED_GLOBAL.match(line):
        head, tail = GLOBAL_TAIL.match(line).groups()
        comdats.add(re.match(SYMBOL, line).group(0)[1:])
        return f"{head}, comdat{tail}"
    return line


def readable(name):
    """The last part of a demangled name: what a stack should show."""
    noise = r"^(?:(?:generic|function signature) specialization .*? of |closure #\d+ .* in |merged |" \
            r"one-time initialization function for |static |specialized )+"
    name = re.sub(r"\[.*?\]", "", re.sub(noise, "", name))
    name = re.sub(r"[(<].*$", "", name).strip().replace('"', "")
    return name.replace(".", "::")


def without_unused_declarations(lines):
    """COFF objects name every function that is declared, used or not, and generic code that was not made is never defined."""
    uses = {}
    for line in lines:
        if not line.startswith("!"):
            for name in re.findall(SYMBOL, line):
                uses[name] = uses.get(name, 0) + 1
    return [line for line in lines if not (line.startswith("declare ") and uses[re.search(SYMBOL, line).group(0)] == 1)]


def name_functions(lines):
    """Names for functions that have only a mangled one."""
    pattern = re.compile(r'DISubprogram\(linkageName: "([^"]*)"')
    found = [(index, match.group(1)) for index, line in enumerate(lines) if (match := pattern.search(line))]
    if not found:
        return
    answer = subprocess.run(["swift-demangle", "--compact", "--simplified"], check=True, text=True, capture_output=True,
                            input="\n".join(mangled for _, mangled in found)).stdout.split("\n")
    for (index, _), name in zip(found, answer):
        if name := readable(name):
            lines[index] = lines[index].replace("DISubprogram(linkageName:", f'DISubprogram(name: "{name}", linkageName:', 1)


def unscope(lines):
    """Functions outside of types belong to no module: `KeBugCheckEx`, not `nt::KeBugCheckEx`."""
    modules = {m.group(1) for line in lines if (m := re.match(r"(!\d+) = !DIModule\(", line))}
    for index, line in enumerate(lines):
        if "!DISubprogram(" in line and (m := re.search(r", scope: (!\d+)", line)) and m.group(1) in modules:
            lines[index] = line.replace(m.group(0), "", 1)


def retarget(text):
    text = replaced(r"^target triple = .*$", f'target triple = "{TRIPLE}"', text)
    text = replaced(r'^target datalayout = "e-m:e-', 'target datalayout = "e-m:w-', text)
    comdats, lines = set(), []
    for line in text.split("\n"):
        # Functions that were optimised away leave names for a stub behind, in a COMDAT that only one module keeps.
        if line.startswith(DROPPED) or line.endswith("ptr @_swift_dead_method_stub"):
            continue
        if line.startswith("attributes #") and '"frame-pointer"' in line:
            line = attributes(line)
        lines.append(with_comdat(line, comdats))
    lines = without_unused_declarations(lines)
    name_functions(lines)
    unscope(lines)
    place = next(index for index, line in enumerate(lines) if line.startswith("target triple")) + 1
    lines[place:place] = [f"${name} = comdat any" for name in sorted(comdats)]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("source")
    parser.add_argument("target")
    options = parser.parse_args()
    with open(options.source, encoding="utf-8") as source:
        text = retarget(source.read())
    with open(options.target, "w", encoding="utf-8") as target:
        target.write(text)


if __name__ == "__main__":
    main()
