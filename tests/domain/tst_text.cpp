// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void blanksAtBothEndsGo_data();
    void blanksAtBothEndsGo();
    void charactersAreCodePoints_data();
    void charactersAreCodePoints();
    void forbiddenCharactersAreFound_data();
    void forbiddenCharactersAreFound();
    void everyControlCharacterIsForbidden();
    void everyPlaneEndsWithNoncharacters();
    void namesAreComparedWithoutCase_data();
    void namesAreComparedWithoutCase();
    void longTextsAreFast();
};

void TestText::blanksAtBothEndsGo_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");

    QTest::newRow("null") << QString() << QString();
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("nothing to do") << u"Ann"_s << u"Ann"_s;
    QTest::newRow("blanks") << u"  Ann Lee "_s << u"Ann Lee"_s;
    QTest::newRow("only blanks") << u" \t "_s << u""_s;
    QTest::newRow("line end") << u"Ann\r\n"_s << u"Ann"_s;
    QTest::newRow("no-break and ideographic space") << u"\u00a0Ann\u3000"_s << u"Ann"_s;
    QTest::newRow("inner blanks stay") << u"Ann  Lee"_s << u"Ann  Lee"_s;
    QTest::newRow("zero is a value") << u" 0 "_s << u"0"_s;
}

void TestText::blanksAtBothEndsGo()
{
    QFETCH(QString, value);

    QTEST(Domain::normalized(value), "expected");
}

void TestText::charactersAreCodePoints_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<qsizetype>("expected");

    QTest::newRow("null") << QString() << qsizetype(0);
    QTest::newRow("ASCII") << u"Ann"_s << qsizetype(3);
    QTest::newRow("umlaut") << u"Müller"_s << qsizetype(6);
    QTest::newRow("combining mark counts") << u"u\u0308"_s << qsizetype(2);
    QTest::newRow("key emoji is one") << u"\U0001F511"_s << qsizetype(1);
    QTest::newRow("emoji among letters") << u"a\U0001F511b"_s << qsizetype(3);
    QTest::newRow("lone high surrogate") << QString(QChar(0xd83d)) << qsizetype(1);
    QTest::newRow("lone low surrogate") << QString(QChar(0xdd11)) << qsizetype(1);
    QTest::newRow("high, then a pair") << QString(QChar(0xd83d)) + u"\U0001F511"_s << qsizetype(2);
    QTest::newRow("a pair, then low") << u"\U0001F511"_s + QChar(0xdd11) << qsizetype(2);
    QTest::newRow("surrogates the wrong way round")
        << QString(QChar(0xdd11)) + QChar(0xd83d) << qsizetype(2);
}

void TestText::charactersAreCodePoints()
{
    QFETCH(QString, value);

    QTEST(Domain::characterCount(value), "expected");
}

void TestText::forbiddenCharactersAreFound_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("forbidden");

    QTest::newRow("null") << QString() << false;
    QTest::newRow("letters of many scripts") << u"Ünal Žižek 山田 Παπάς"_s << false;
    QTest::newRow("emoji") << u"\U0001F511"_s << false;
    QTest::newRow("right-to-left mark") << u"אב\u200f 12"_s << false;
    QTest::newRow("left-to-right mark") << u"a\u200eb"_s << false;
    QTest::newRow("zero width joiner") << u"क्\u200dष"_s << false;
    QTest::newRow("no-break space") << u"a\u00a0b"_s << false;
    QTest::newRow("private use") << u"\ue000"_s << false;
    QTest::newRow("replacement character") << u"\ufffd"_s << false;
    QTest::newRow("tabulator") << u"a\tb"_s << true;
    QTest::newRow("line feed") << u"a\nb"_s << true;
    QTest::newRow("NUL") << QString(QChar(0)) << true;
    QTest::newRow("DEL") << u"a\u007f"_s << true;
    QTest::newRow("next line, a C1 control") << QString(QChar(0x85)) << true;
    QTest::newRow("line separator") << u"a\u2028b"_s << true;
    QTest::newRow("paragraph separator") << u"a\u2029b"_s << true;
    QTest::newRow("byte order mark") << u"\ufeffAnn"_s << true;
    QTest::newRow("first of the noncharacter block") << QString(QChar(0xfdd0)) << true;
    QTest::newRow("last of the noncharacter block") << QString(QChar(0xfdef)) << true;
    QTest::newRow("before the noncharacter block") << QString(QChar(0xfdcf)) << false;
    QTest::newRow("after the noncharacter block") << QString(QChar(0xfdf0)) << false;
    QTest::newRow("lone high surrogate") << u"a"_s + QChar(0xd83d) << true;
    QTest::newRow("lone low surrogate") << QString(QChar(0xdd11)) + u'a' << true;
    QTest::newRow("lone surrogate after a pair") << u"\U0001F511"_s + QChar(0xdd11) << true;
}

void TestText::forbiddenCharactersAreFound()
{
    QFETCH(QString, value);

    QTEST(Domain::hasForbiddenCharacter(value), "forbidden");
}

void TestText::everyControlCharacterIsForbidden()
{
    for (char16_t unit = 0; unit < 0x100; ++unit) {
        const bool control = QChar(unit).category() == QChar::Other_Control;
        QCOMPARE(Domain::hasForbiddenCharacter(QString(QChar(unit))), control);
    }
}

void TestText::everyPlaneEndsWithNoncharacters()
{
    for (char32_t plane = 0; plane <= 0x10; ++plane) {
        const char32_t last = (plane << 16U) | 0xffffU;
        const char32_t beforeLast = last - 1;
        const char32_t allowed = last - 2;
        QVERIFY(Domain::hasForbiddenCharacter(QString::fromUcs4(&last, 1)));
        QVERIFY(Domain::hasForbiddenCharacter(QString::fromUcs4(&beforeLast, 1)));
        QVERIFY(!Domain::hasForbiddenCharacter(QString::fromUcs4(&allowed, 1)));
    }
}

void TestText::namesAreComparedWithoutCase_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<bool>("same");

    QTest::newRow("both empty") << QString() << u""_s << true;
    QTest::newRow("equal") << u"ann"_s << u"ann"_s << true;
    QTest::newRow("ASCII") << u"Ann"_s << u"aNN"_s << true;
    QTest::newRow("umlauts") << u"MÜLLER"_s << u"müller"_s << true;
    QTest::newRow("final sigma") << u"ΣΊΣΥΦΟΣ"_s << u"σίσυφος"_s << true;
    QTest::newRow("beyond the first plane") << u"\U00010400"_s << u"\U00010428"_s << true;
    QTest::newRow("accents matter") << u"Muller"_s << u"Müller"_s << false;
    QTest::newRow("simple folding keeps sharp s") << u"Strasse"_s << u"Straße"_s << false;
    QTest::newRow("longer") << u"ann"_s << u"anna"_s << false;
}

void TestText::namesAreComparedWithoutCase()
{
    QFETCH(QString, left);
    QFETCH(QString, right);

    QTEST(Domain::sameButForCase(left, right), "same");
    QTEST(Domain::sameButForCase(right, left), "same");
}

void TestText::longTextsAreFast()
{
    const QString pairs = u"\U0001F511"_s.repeated(1'000'000);

    QCOMPARE(Domain::characterCount(pairs), qsizetype(1'000'000));
    QVERIFY(!Domain::hasForbiddenCharacter(pairs));
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
