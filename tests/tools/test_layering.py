#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that layering.py finds what it is there for, and lets pass what is right."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).with_name("layering.py")

# Layer by layer: what it may not include.
BACK_ARROWS = {
    "models/domain": ["search/index.h", "store/database.h", "tables/list.h", "ui/common/prompts.h", "app/options.h"],
    "models/search": ["store/database.h", "tables/list.h", "ui/common/prompts.h", "app/options.h"],
    "models/store": ["search/index.h", "tables/list.h", "ui/common/prompts.h", "app/options.h"],
    "models/tables": ["ui/common/prompts.h", "app/options.h", "ui_page.h"],
    "ui": ["app/options.h"],
}

ARROWS = {
    "models/domain": ["domain/rules.h"],
    "models/search": ["search/index.h", "domain/rules.h"],
    "models/store": ["store/database.h", "domain/rules.h"],
    "models/tables": ["tables/list.h", "search/index.h", "store/database.h", "domain/rules.h"],
    "ui": ["ui/common/prompts.h", "ui_page.h", "tables/list.h", "search/index.h", "store/database.h", "domain/rules.h"],
    "app": ["app/options.h", "ui/common/prompts.h", "tables/list.h", "store/database.h", "domain/rules.h", "main.moc"],
}

HEADERS = ["models/domain/rules.h", "models/search/index.h", "models/store/database.h", "models/tables/list.h",
           "ui/common/prompts.h", "app/options.h"]


class LayeringTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for header in HEADERS:
            self.write(header, "#pragma once\n")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def found(self, name, text):
        """What the tool says when there is also this file."""
        self.write(name, text)
        run = subprocess.run([sys.executable, TOOL, "--root", self.root, *sys.argv[1:]],
                             capture_output=True, text=True, check=False)
        (self.root / name).unlink()
        self.assertIn(run.returncode, (0, 1), run.stderr)
        lines = run.stdout.splitlines()
        return lines if run.returncode == 1 else []

    def assert_found(self, name, text, line=1):
        found = self.found(name, text)
        self.assertEqual(len(found), 1, f"{name}: {text!r} gave {found}")
        self.assertTrue(found[0].startswith(f"{name}:{line}: "), found[0])

    def assert_silent(self, name, text):
        self.assertEqual(self.found(name, text), [], f"{name}: {text!r}")

    def test_every_back_arrow_is_found(self):
        for folder, headers in BACK_ARROWS.items():
            for header in headers:
                with self.subTest(folder=folder, header=header):
                    self.assert_found(f"{folder}/some.cpp", f'// A file.\n#include "{header}"\n', line=2)

    def test_every_arrow_is_let_pass(self):
        for folder, headers in ARROWS.items():
            with self.subTest(folder=folder):
                self.assert_silent(f"{folder}/some.cpp", "".join(f'#include "{header}"\n' for header in headers))

    def test_detours_are_found(self):
        for include in ('"../store/database.h"', '"models/store/database.h"', "<store/database.h>", '"store/new.h"'):
            with self.subTest(include=include):
                self.assert_found("models/domain/some.h", f"#include {include}\n")

    def test_a_header_of_nobody_is_found(self):
        self.assert_found("ui/some.cpp", '#include "somewhere/else.h"\n')

    def test_folders_inside_a_layer_belong_to_it(self):
        self.assert_found("ui/common/deeper/some.cpp", '#include "app/options.h"\n')
        self.assert_silent("ui/common/deeper/some.cpp", '#include "../prompts.h"\n')

    def test_domain_and_search_know_qtcore_alone(self):
        for folder in ("models/domain", "models/search"):
            for header in ("QWidget", "QColor", "QSqlQuery", "QtSql", "QtGui/QColor", "QtWidgets", "qwidget.h", "QtTest"):
                with self.subTest(folder=folder, header=header):
                    self.assert_found(f"{folder}/some.cpp", f"#include <{header}>\n")
            self.assert_silent(f"{folder}/some.cpp",
                               "#include <QString>\n#include <QtCore/QList>\n#include <array>\n#include <crypt.h>\n")

    def test_domain_knows_neither_files_nor_settings(self):
        for header in ("QFile", "QSettings", "QtCore/QDir"):
            with self.subTest(header=header):
                self.assert_found("models/domain/some.cpp", f"#include <{header}>\n")

    def test_store_and_tables_know_no_widgets(self):
        for folder in ("models/store", "models/tables"):
            for header in ("QWidget", "QtWidgets/QLabel", "QApplication"):
                with self.subTest(folder=folder, header=header):
                    self.assert_found(f"{folder}/some.cpp", f"#include <{header}>\n")
            self.assert_silent(f"{folder}/some.cpp", "#include <QSqlTableModel>\n#include <QSqlQuery>\n")

    def test_sql_is_the_stores_alone(self):
        statements = (
            '"SELECT login FROM customer_user"',
            'u"UPDATE customer_user SET valid_id = 2"_s',
            'R"(\n    select login\n    from customer_user)"',
            'QStringLiteral("DELETE FROM customer_user")',
            '"insert into customer_user values (1)"',
        )
        for statement in statements:
            for folder in ("ui", "app", "models/tables", "models/domain", "models/search"):
                with self.subTest(folder=folder, statement=statement):
                    self.assert_found(f"{folder}/some.cpp", f"auto sql = {statement};\n")
            self.assert_silent("models/store/some.cpp", f"auto sql = {statement};\n")

    def test_prose_is_no_sql(self):
        prose = ('tr("Select a customer from the list")', 'tr("Update")', 'tr("Delete")', '"select"', '"update the list"',
                 "// SELECT login FROM customer_user", '/* "SELECT 1 FROM t" */', '"say \\"SELECT x FROM y\\""')
        for text in prose:
            with self.subTest(text=text):
                self.assert_silent("ui/some.cpp", f"{text};\n")

    def test_a_comment_includes_nothing(self):
        self.assert_silent("models/domain/some.cpp", '// #include "store/database.h"\n/*\n#include <QWidget>\n*/\n')


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
