#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails if a text of the programs is not translated: translations.py LUPDATE PROJECT

Takes the texts out of the sources anew, into copies of the .ts files, and looks for what is missing, unfinished, or
left over from a text that is gone. Placeholders (%1, %n) must be the same in both languages.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def updated(lupdate, project, name, options, folder):
    """The .ts file as it would be after taking in all texts of the sources."""
    copy = Path(folder) / name
    shutil.copy(project / "translations" / name, copy)
    sources = [str(project / part) for part in ("app", "ui", "models")]
    includes = ["-I", str(project), "-I", str(project / "models")]
    subprocess.run([lupdate, "-silent", "-extensions", "cpp,h,ui", "-locations", "none", *sources, *includes,
                    *options, "-ts", str(copy)], check=True)
    return ElementTree.parse(copy).getroot()


def placeholders(text):
    return sorted(set(re.findall(r"%L?\d|%n", text)))


def faults_of(message, context):
    source = message.findtext("source")
    translation = message.find("translation")
    where = f"{context}: “{source}”"
    if translation.get("type") in ("vanished", "obsolete"):
        return [f"{where} is not in the sources any more"]
    if translation.get("type") == "unfinished":
        return [f"{where} is not translated"]
    forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
    if not all(forms):
        return [f"{where} has an empty translation"]
    faults = []
    for form in forms:
        missing = set(placeholders(source)) - set(placeholders(form)) - ({"%n"} if len(forms) > 1 else set())
        surplus = set(placeholders(form)) - set(placeholders(source))
        if missing or surplus:
            faults.append(f"{where}: placeholders differ: {form}")
    return faults


def main():
    lupdate, project = sys.argv[1], Path(sys.argv[2])
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for name, options in (("rollbook_de.ts", []), ("rollbook_en.ts", ["-pluralonly"])):
            root = updated(lupdate, project, name, options, folder)
            messages = 0
            for context in root.findall("context"):
                for message in context.findall("message"):
                    messages += 1
                    faults += [f"{name}: {fault}" for fault in faults_of(message, context.findtext("name"))]
            if messages == 0:
                faults.append(f"{name}: no texts at all")
            print(f"{name}: {messages} texts")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
