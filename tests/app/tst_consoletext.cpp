// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/arguments.h"
#include "app/console/commands.h"
#include "app/console/text.h"
#include "app/console/values.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the console program prints, and the table its commands stand in.
class TestConsoleText : public QObject
{
    Q_OBJECT

private slots:
    static void printableHasNoControls_data();
    static void printableHasNoControls();
    static void tableAligns();
    static void wrappedFits();
    static void lastLogins_data();
    static void lastLogins();
    static void commandTableIsConsistent();
    static void argumentsAreDecodedStrictly();
};

void TestConsoleText::printableHasNoControls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");

    QTest::newRow("plain") << u"Käthe 日本 \U0001F600"_s << u"Käthe 日本 \U0001F600"_s;
    QTest::newRow("escape") << u"\x1b[2J"_s << u"\uFFFD[2J"_s;
    QTest::newRow("line break") << u"a\nb"_s << u"a\uFFFDb"_s;
    QTest::newRow("C1") << u"\u009b"_s << u"\uFFFD"_s;
    QTest::newRow("direction") << u"a\u202Eb\u2066"_s << u"a\uFFFDb\uFFFD"_s;
    QTest::newRow("isolation") << u"a\u2068محمد\u2069b"_s << u"aمحمدb"_s;
    QTest::newRow("half a character") << QString(QChar(0xD800)) << u"\uFFFD"_s;
    QTest::newRow("joiner stays") << u"\U0001F469\u200D\U0001F4BB"_s
                                  << u"\U0001F469\u200D\U0001F4BB"_s;
    QTest::newRow("Arabic stays") << u"محمد"_s << u"محمد"_s;
}

void TestConsoleText::printableHasNoControls()
{
    QFETCH(const QString, text);

    QTEST(Console::printable(text), "shown");
}

void TestConsoleText::tableAligns()
{
    QCOMPARE(Console::table({u"A"_s, u"Bee"_s}, {{u"日本"_s, u"x"_s}, {u"é"_s, u""_s}}),
             u"A     Bee\n"
             "日本  x\n"
             "é\n"_s);
    const QString cut = Console::table({u"A"_s}, {{QString(50, u'x')}});
    QCOMPARE(cut, u"A\n"_s + QString(39, u'x') + u"…\n"_s);
    QCOMPARE(Console::pairs({{u"A"_s, u"1"_s}, {u"Long"_s, u"\n"_s}}),
             u"A     1\nLong  \uFFFD\n"_s);
}

void TestConsoleText::wrappedFits()
{
    QCOMPARE(Console::wrapped(u"one two  three"_s, 2, 9), u"one two\n  three"_s);
    QCOMPARE(Console::wrapped(u"verylongword x"_s, 0, 5), u"verylongword\nx"_s);
    QCOMPARE(Console::wrapped(QString(), 0), QString());
}

void TestConsoleText::lastLogins_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QJsonValue>("shown");

    QTest::newRow("a moment") << u"1793534400"_s << QJsonValue(u"2026-11-01T12:00:00Z"_s);
    QTest::newRow("never") << QString() << QJsonValue();
    QTest::newRow("nonsense") << u"soon"_s << QJsonValue();
}

void TestConsoleText::lastLogins()
{
    QFETCH(const QString, stored);

    QTEST(Console::lastLoginValue(stored), "shown");
}

void TestConsoleText::commandTableIsConsistent()
{
    for (const Console::Command &command : Console::commands()) {
        QCOMPARE(Console::findCommand(command.nameText()), &command);
        QVERIFY(*command.summary != '\0');
        for (const Console::Option &option : command.options) {
            // One name, one kind: options before the command are read without knowing it.
            const Console::Option *found = Console::findOption(u"--"_s + option.nameText());
            QVERIFY(found);
            QCOMPARE(found->isFlag(), option.isFlag());
            QVERIFY(Console::isOptionOf(command, option.nameText()));
        }
    }
    QVERIFY(!Console::findCommand(u"nonsense"_s));
    QVERIFY(!Console::findOption(u"-"_s));
    QVERIFY(!Console::findOption(u"json"_s));
}

void TestConsoleText::argumentsAreDecodedStrictly()
{
    const char *const good[] = {"a",
                                "\xef\xbb\xbf\x62", // "b" would belong to the last number
                                "\xf0\x9f\x98\x80"};
    const QStringList expected{u"a"_s, u"\uFEFFb"_s, u"\U0001F600"_s};
    QCOMPARE(*Console::decodedArguments(good), expected);
    for (const auto *const octets : {"\xff", "\xed\xa0\x80", "\xc3", "\xc0\x80"}) {
        const char *const bad[] = {"a", octets};
        QVERIFY(!Console::decodedArguments(bad));
    }
}

QTEST_GUILESS_MAIN(TestConsoleText)
#include "tst_consoletext.moc"
