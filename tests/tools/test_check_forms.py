#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that check_forms.py finds what is there to be found, and lets pass a form that has all."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).with_name("check_forms.py")


def form(widgets, stops=()):
    tabs = "".join(f"<tabstop>{stop}</tabstop>" for stop in stops)
    return f"""<ui version="4.0"><class>Page</class><widget class="QWidget" name="Page">{widgets}</widget>
<customwidgets>
<customwidget><class>CountryCombo</class><extends>QComboBox</extends></customwidget>
<customwidget><class>Gui::CustomerPicker</class><extends>QWidget</extends></customwidget>
<customwidget><class>Gui::Notice</class><extends>QLabel</extends></customwidget>
</customwidgets><tabstops>{tabs}</tabstops></ui>"""


def widget(kind, name, **properties):
    inner = "".join(f'<property name="{key}"><string>{value}</string></property>' for key, value in properties.items())
    return f'<widget class="{kind}" name="{name}">{inner}</widget>'


def label(name="label", **properties):
    return widget("QLabel", name, textFormat="Qt::PlainText", **properties)


class FormsTest(unittest.TestCase):
    def found(self, text):
        """What the tool says of this form, without the name of the file."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "ui" / "page.ui"
            path.parent.mkdir()
            path.write_text(text, encoding="utf-8")
            run = subprocess.run([sys.executable, TOOL, "--root", folder], capture_output=True, text=True, check=False)
        self.assertEqual(run.stderr, "")
        lines = [line.removeprefix("ui/page.ui: ") for line in run.stdout.splitlines()]
        return lines if run.returncode else []

    def assert_found(self, text, *beginnings):
        found = self.found(text)
        self.assertEqual(len(found), len(beginnings), found)
        for line, beginning in zip(found, beginnings):
            self.assertTrue(line.startswith(beginning), found)

    def test_an_input_without_a_name_is_found(self):
        for kind in ("QLineEdit", "QComboBox", "QPlainTextEdit", "QCheckBox", "QTableView", "QToolButton", "QPushButton",
                     "CountryCombo", "Gui::CustomerPicker"):
            with self.subTest(kind=kind):
                self.assert_found(form(widget(kind, "it"), ["it"]), "it: no name for a screen reader")

    def test_each_way_to_have_a_name_passes(self):
        named = {
            "its own": widget("QLineEdit", "it", accessibleName="Last name"),
            "of its label": label(text="&amp;Last name", buddy="it") + widget("Gui::CustomerPicker", "it"),
            "its text": widget("QCheckBox", "it", text="Include invalid"),
        }
        for way, widgets in named.items():
            with self.subTest(way=way):
                self.assertEqual(self.found(form(widgets, ["it"])), [])

    def test_what_only_looks_like_a_name_is_found(self):
        unnamed = {
            "dots": widget("QToolButton", "it", text="..."),
            "what an edit holds": widget("QLineEdit", "it", text="Smith"),
            "empty label": label(buddy="it") + widget("QLineEdit", "it"),
        }
        for what, widgets in unnamed.items():
            with self.subTest(what=what):
                self.assert_found(form(widgets, ["it"]), "it: no name for a screen reader")

    def test_every_widget_that_tab_reaches_is_a_tab_stop(self):
        widgets = (widget("QLineEdit", "first", accessibleName="A") + widget("CountryCombo", "second", accessibleName="B")
                   + widget("QTabWidget", "pages") + widget("QGroupBox", "choice", checkable="true", title="C"))
        self.assertEqual(self.found(form(widgets, ["first", "second", "pages", "choice"])), [])
        self.assert_found(form(widgets, ["first"]), "second: not in <tabstops>", "pages: not in <tabstops>",
                          "choice: not in <tabstops>")

    def test_what_tab_leaves_out_is_no_tab_stop(self):
        button = widget("QToolButton", "clear", accessibleName="Clear", focusPolicy="Qt::NoFocus")
        self.assertEqual(self.found(form(button + widget("QGroupBox", "box", title="A"))), [])
        self.assert_found(form(button, ["clear"]), "clear: a tab stop that is no widget")
        self.assert_found(form("", ["gone"]), "gone: a tab stop that is no widget")

    def test_a_label_that_may_show_html_is_found(self):
        for kind in ("QLabel", "Gui::Notice"):
            with self.subTest(kind=kind):
                self.assert_found(form(widget(kind, "it", text="Hello")), "it: textFormat")
                self.assert_found(form(widget(kind, "it", textFormat="Qt::AutoText")), "it: textFormat")
                self.assertEqual(self.found(form(widget(kind, "it", textFormat="Qt::PlainText"))), [])

    def test_no_form_at_all_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            run = subprocess.run([sys.executable, TOOL, "--root", folder], capture_output=True, check=False)
        self.assertEqual(run.returncode, 1)


if __name__ == "__main__":
    unittest.main()
