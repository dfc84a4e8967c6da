// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestMigrations : public QObject
{
    Q_OBJECT

private slots:
    void emptyLinesSetStatementsApart();
    void builtInOnesAreNumberedWithoutGaps();
};

void TestMigrations::emptyLinesSetStatementsApart()
{
    const QString sql = u"-- a comment\n\nCREATE TABLE a (\n    id INTEGER\n);\n\n\n-- why\nCREATE "
                        u"TRIGGER t AFTER INSERT ON a\n"
                        "BEGIN\n    SELECT 1;\nEND;\n"_s;

    const QStringList statements = Store::splitStatements(sql);

    QCOMPARE(statements,
             (QStringList{u"CREATE TABLE a (\n    id INTEGER\n);"_s,
                          u"CREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n    SELECT 1;\nEND;"_s}));
}

void TestMigrations::builtInOnesAreNumberedWithoutGaps()
{
    int expected = 0;
    for (const Store::Migration &migration : Store::builtInMigrations()) {
        QCOMPARE(migration.version, ++expected);
        QVERIFY(!migration.statements.isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
