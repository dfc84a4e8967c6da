#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that a man page tells of every long option that the program's --help names.

check_manpage.py PROGRAM PAGE
"""

import os
import re
import subprocess
import sys
from pathlib import Path


def main(program, page):
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    environment["LC_ALL"] = "C.UTF-8"
    told = subprocess.run([program, "--help"], env=environment, capture_output=True, text=True, timeout=30, check=True)
    options = set(re.findall(r"--([a-z][a-z-]*[a-z])", told.stdout))
    # In mdoc an option is written ".It Fl -json" or ".Op Fl -json".
    described = set(re.findall(r"\bFl -([a-z][a-z-]*[a-z])", Path(page).read_text(encoding="utf-8")))
    missing = sorted(options - described)
    for option in missing:
        print(f"{page}: nothing about --{option}")
    if not options:
        print(f"{program} --help names no option")
    return 1 if missing or not options else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
