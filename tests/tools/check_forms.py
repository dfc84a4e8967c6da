#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the forms (.ui) for what keyboards, screen readers and hostile data need.

Prints `file: widget: what is missing` for
- an input that has no name for a screen reader: no accessibleName, no label that is its buddy, no text of its own;
- a widget that Tab should reach and that is not in the form's <tabstops>, and a tab stop that is no such widget;
- a label that may take its text for HTML, as its textFormat is not Qt::PlainText.
"""

import argparse
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

# Qt's widgets that Tab reaches.
INPUTS = {
    "QCalendarWidget", "QCheckBox", "QColumnView", "QComboBox", "QCommandLinkButton", "QDateEdit", "QDateTimeEdit",
    "QDial", "QDoubleSpinBox", "QFontComboBox", "QKeySequenceEdit", "QLineEdit", "QListView", "QListWidget",
    "QPlainTextEdit", "QPushButton", "QRadioButton", "QScrollBar", "QSlider", "QSpinBox", "QTableView", "QTableWidget",
    "QTextBrowser", "QTextEdit", "QTimeEdit", "QToolButton", "QTreeView", "QTreeWidget", "QUndoView",
}
# Tab reaches these too, but they have nothing to tell of themselves.
CONTAINERS = {"QScrollArea", "QTabWidget", "QTabBar"}

# What a class of our own is taken for when its base tells nothing.
INPUT_ENDINGS = ("Edit", "Picker", "Combo", "ComboBox", "SpinBox", "View", "Button", "List", "Table")


class Form:
    """One .ui file."""

    def __init__(self, path):
        self.path = path
        self.tree = ElementTree.parse(path).getroot()
        self.bases = {
            widget.findtext("class"): widget.findtext("extends") for widget in self.tree.iterfind("customwidgets/customwidget")
        }
        self.widgets = list(self.tree.iter("widget"))

    def problems(self):
        labelled = {
            text_of(label, "buddy") for label in self.widgets
            if self.base_of(label) == "QLabel" and text_of(label, "text").strip()
        }
        for widget in self.widgets:
            name = widget.get("name")
            if self.is_input(widget) and name not in labelled and not has_own_name(widget):
                yield name, "no name for a screen reader (accessibleName, a label that is its buddy, or its own text)"
            if self.base_of(widget) == "QLabel" and text_of(widget, "textFormat") != "Qt::PlainText":
                yield name, "textFormat is not Qt::PlainText"
        yield from self.tab_problems()

    def tab_problems(self):
        reachable = [widget.get("name") for widget in self.widgets if self.is_reachable(widget)]
        stops = [stop.text for stop in self.tree.iterfind("tabstops/tabstop")]
        for name in reachable:
            if name not in stops:
                yield name, "not in <tabstops>"
        for name in stops:
            if name not in reachable:
                yield name, "a tab stop that is no widget which Tab reaches"
            elif stops.count(name) > 1:
                yield name, "more than one tab stop"

    def base_of(self, widget):
        """Qt's class that the widget is of or comes from, as far as the form tells."""
        kind = widget.get("class")
        while kind in self.bases:
            kind = self.bases[kind]
        return kind

    def is_input(self, widget):
        base = self.base_of(widget)
        own = widget.get("class").rpartition("::")[2]
        return base in INPUTS or (base in {"QWidget", "QFrame"} and own != base and own.endswith(INPUT_ENDINGS))

    def is_reachable(self, widget):
        policy = text_of(widget, "focusPolicy")
        if policy:
            return policy not in {"Qt::NoFocus", "Qt::ClickFocus"}
        is_checkable_box = self.base_of(widget) == "QGroupBox" and text_of(widget, "checkable") == "true"
        return self.is_input(widget) or is_checkable_box or self.base_of(widget) in CONTAINERS


def text_of(widget, name):
    """The value of a property as text, empty if the form does not set it."""
    found = widget.find(f"property[@name='{name}']/*")
    return (found.text or "") if found is not None else ""


def has_own_name(widget):
    text = text_of(widget, "text").strip()
    return bool(text_of(widget, "accessibleName").strip()) or (
        widget.get("class") not in {"QLineEdit", "QTextEdit", "QPlainTextEdit"} and text not in {"", "..."})


def main():
    parser = argparse.ArgumentParser(description="Finds forms that leave out keyboard or screen reader.")
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[2], help="the project's top folder")
    root = parser.parse_args().root
    forms = sorted(root.glob("ui/**/*.ui"))
    if not forms:
        print(f"There is no form in {root / 'ui'}.")
        return 1
    problems = [f"{path.relative_to(root)}: {name}: {problem}" for path in forms for name, problem in Form(path).problems()]
    print("\n".join(problems) if problems else f"All {len(forms)} forms have what they need.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
