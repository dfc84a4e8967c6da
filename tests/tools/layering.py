#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the dependency arrows between the project's folders.

    app -> ui -> tables -> store -> domain
                       \\-> search -> domain

Reads the C++ files of app, ui and models, and prints `file:line: what is wrong` for each include that goes against an
arrow, each Qt header in a folder that must do without it, and each SQL statement outside models/store.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

FOLDERS = {
    "domain": "models/domain",
    "search": "models/search",
    "store": "models/store",
    "tables": "models/tables",
    "ui": "ui",
    "app": "app",
}

MAY_INCLUDE = {
    "domain": {"domain"},
    "search": {"search", "domain"},
    "store": {"store", "domain"},
    "tables": {"tables", "search", "store", "domain"},
    "ui": {"ui", "tables", "search", "store", "domain"},
    "app": {"app", "ui", "tables", "search", "store", "domain"},
}

# Everything of Qt that these know is QtCore; the others without windows may have any of Qt's modules but QtWidgets.
QTCORE_ONLY = {"domain", "search"}
WITHOUT_WIDGETS = QTCORE_ONLY | {"store", "tables"}

# What QtCore has, and a folder that knows no files and no settings must not use all the same.
FILES_AND_SETTINGS = {
    "QDir", "QDirIterator", "QFile", "QFileInfo", "QFileSystemWatcher", "QLockFile", "QProcess", "QSaveFile",
    "QSettings", "QStandardPaths", "QTemporaryDir", "QTemporaryFile",
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)

# A comment, a raw string, or a string: whichever begins first.
TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"(?P<fence>[^\s()\\]{0,16})\((?P<raw>.*?)\)(?P=fence)"|(?<!\d)'(?:[^'\\\n]|\\.)+'"""
    r"""|"(?P<plain>(?:[^"\\\n]|\\.)*)\"""",
    re.DOTALL,
)

# Statements as code writes them: all capitals, or all small letters up to where prose would differ.
SQL = re.compile(
    r"^\s*(?:SELECT\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s|DELETE\s+FROM\s|(?:CREATE|DROP|ALTER)\s+TABLE\s|PRAGMA\s"
    r"|select\s.+\sfrom\s+\w|insert\s+(?:or\s+\w+\s+)?into\s+\w|update\s+\w+\s+set\s|delete\s+from\s+\w|pragma\s)",
    re.DOTALL,
)


def header_names(folder):
    """The headers of one Qt module, empty if it is not installed."""
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def blanked(text, keep_strings):
    """The text without comments, and without strings if so wanted; all lines stay where they are."""

    def replacement(match):
        if keep_strings and match.group(0)[0] in "\"R'":
            return match.group(0)
        return re.sub(r"[^\n]", " ", match.group(0))

    return TOKEN.sub(replacement, text)


class Tree:
    """The folders of one project, and the Qt that it is built with."""

    def __init__(self, root, qt_headers):
        self.root = root.resolve()
        self.core = header_names(qt_headers / "QtCore")
        self.widgets = header_names(qt_headers / "QtWidgets")

    def problems(self):
        """Yields `file:line: what is wrong`, in the order of the files."""
        for layer, folder in FOLDERS.items():
            for path in sorted((self.root / folder).rglob("*")):
                if path.suffix in {".h", ".cpp"}:
                    yield from self.problems_of(layer, path)

    def problems_of(self, layer, path):
        text = path.read_text(encoding="utf-8")
        found = list(self.include_problems(layer, path, blanked(text, keep_strings=True)))
        if layer != "store":
            found += sql_problems(text)
        for place, problem in sorted(found):
            line = text.count("\n", 0, place) + 1
            yield f"{path.relative_to(self.root)}:{line}: {problem}"

    def include_problems(self, layer, path, text):
        for match in INCLUDE.finditer(text):
            name = match.group(2)
            target = self.layer_of(path, name)
            if target is not None:
                if target not in MAY_INCLUDE[layer]:
                    yield match.start(1), f"{layer} must not include {name}, which is {target}'s"
            elif match.group(1) == '"' and not name.endswith(".moc"):
                yield match.start(1), f"{name} is in none of the folders app, ui and models"
            else:
                problem = self.qt_problem(layer, name)
                if problem:
                    yield match.start(1), f"{layer} must not include {name}: {problem}"

    def layer_of(self, path, name):
        """The layer that the included file belongs to; None if it is none of the project's."""
        if re.fullmatch(r"(?:.*/)?ui_\w+\.h", name):
            return "ui"
        for base in (path.parent, self.root / "models", self.root):
            target = (base / name).resolve()
            if target.is_file():
                for layer, folder in FOLDERS.items():
                    if target.is_relative_to(self.root / folder):
                        return layer
        # The file is not there (yet): its first folder tells.
        parts = [part for part in name.split("/") if part not in {"..", ".", "models"}]
        return parts[0] if len(parts) > 1 and parts[0] in FOLDERS else None

    def qt_problem(self, layer, name):
        """Why the layer must do without this Qt header; None if it need not, or if it is none of Qt's."""
        module, _, header = name.rpartition("/")
        is_qt = module.startswith("Qt") or (not module and (re.match(r"Q[A-Z]|Qt", header) or header in self.widgets))
        if not is_qt and header not in self.core:
            return None
        if layer in QTCORE_ONLY and (module not in {"", "QtCore"} or header not in self.core):
            return "of Qt it knows QtCore alone"
        if layer in QTCORE_ONLY and header in FILES_AND_SETTINGS:
            return "it knows neither files nor settings"
        if layer in WITHOUT_WIDGETS and (module == "QtWidgets" or (not module and header in self.widgets)):
            return "it knows no widgets"
        return None


def sql_problems(text):
    # A statement may be written as several strings in a row; its first one has the verb.
    for match in TOKEN.finditer(text):
        string = match.group("raw") if match.group("raw") is not None else match.group("plain")
        if string and SQL.match(string):
            yield match.start(), "SQL belongs into models/store"


def installed_qt_headers():
    answer = subprocess.run(["qmake6", "-query", "QT_INSTALL_HEADERS"], capture_output=True, text=True, check=True)
    return Path(answer.stdout.strip())


def main():
    parser = argparse.ArgumentParser(description="Finds includes that go against the project's arrows.")
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[2], help="the project's top folder")
    parser.add_argument("--qt-headers", type=Path, help="the folder with QtCore/ and QtWidgets/")
    arguments = parser.parse_args()
    tree = Tree(arguments.root, arguments.qt_headers or installed_qt_headers())
    if not tree.core or not tree.widgets:
        sys.exit("The headers of QtCore and QtWidgets are not where they were looked for.")
    problems = list(tree.problems())
    print("\n".join(problems) if problems else "Every include follows the arrows.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
