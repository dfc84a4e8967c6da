// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fold.h"

#include <QTest>

#include <string>

using namespace Qt::StringLiterals;

class TestFold : public QObject
{
    Q_OBJECT

private slots:
    static void folds_data();
    static void folds();
    static void foldingTwiceChangesNothingMore();
    static void decomposedIsTheSame();
    static void caseNeverMatters();
    static void resultIsWellFormed();
    static void utf8IsFoldedAsItsText_data();
    static void utf8IsFoldedAsItsText();
    static void keepsOnlyDigits_data();
    static void keepsOnlyDigits();
};

void TestFold::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");

    QTest::newRow("null") << QString() << QString();
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("ascii is lower case") << u"AZ az [@`{ 09"_s << u"az az [@`{ 09"_s;
    QTest::newRow("umlauts") << u"Müller ÄÖÜ"_s << u"muller aou"_s;
    QTest::newRow("umlaut in two characters") << u"Mu\u0308ller"_s << u"muller"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("capital sharp s") << u"STRAẞE"_s << u"strasse"_s;
    QTest::newRow("Polish") << u"Łódź Wałęsa"_s << u"lodz walesa"_s;
    QTest::newRow("Danish") << u"Øresund, Ærø"_s << u"oresund, aero"_s;
    QTest::newRow("French") << u"Œuvre Éloïse Ç"_s << u"oeuvre eloise c"_s;
    QTest::newRow("Icelandic") << u"Þórður"_s << u"thordur"_s;
    QTest::newRow("Croatian and Vietnamese") << u"Đặng"_s << u"dang"_s;
    QTest::newRow("Maltese") << u"Ħal Għaxaq"_s << u"hal ghaxaq"_s;
    QTest::newRow("Sami") << u"Ŧŧ"_s << u"tt"_s;
    QTest::newRow("Turkish") << u"İIıi Şükrü Ağa"_s << u"iiii sukru aga"_s;
    QTest::newRow("Greek final sigma") << u"ΝΊΚΟΣ νίκος"_s << u"νικοσ νικοσ"_s;
    QTest::newRow("Greek iota subscript") << u"ᾳ"_s << u"α"_s;
    QTest::newRow("Cyrillic") << u"Йод Ёлка"_s << u"иод елка"_s;
    QTest::newRow("Chinese stays") << u"李小龍"_s << u"李小龍"_s;
    QTest::newRow("half width katakana") << u"ｶﾅ"_s << u"カナ"_s;
    QTest::newRow("full width Latin") << u"Ａｂ１"_s << u"ab1"_s;
    QTest::newRow("ligature") << u"ﬁn"_s << u"fin"_s;
    QTest::newRow("four-byte capital") << u"\U00010400"_s << u"\U00010428"_s;
    QTest::newRow("four-byte mark") << u"a\U0001D167b"_s << u"ab"_s;
    QTest::newRow("emoji") << u"😀"_s << u"😀"_s;
    QTest::newRow("nothing but marks") << u"\u0301\u20DD"_s << u""_s;
    QTest::newRow("hard blank") << u"a\u00A0b"_s << u"a b"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xD800) << u"a\uFFFD"_s;
    QTest::newRow("pair the wrong way round")
        << QString(QChar(0xDC00)) + QChar(0xD800) << u"\uFFFD\uFFFD"_s;
    QTest::newRow("null character") << u"A"_s + QChar(0) + u"É"_s << u"a"_s + QChar(0) + u"e"_s;
}

void TestFold::folds()
{
    QFETCH(const QString, text);

    QTEST(Search::fold(text), "folded");
}

void TestFold::foldingTwiceChangesNothingMore()
{
    for (char32_t c = 0; c <= 0x1FFFF; ++c) {
        const QString once = Search::fold(QChar::fromUcs4(c));

        if (Search::fold(once) != once) {
            QFAIL(qPrintable(u"U+%1"_s.arg(uint(c), 4, 16)));
        }
    }
}

void TestFold::decomposedIsTheSame()
{
    for (char32_t c = 0; c <= 0x1FFFF; ++c) {
        const QString text = QString::fromUcs4(&c, 1);

        if (Search::fold(text.normalized(QString::NormalizationForm_KD)) != Search::fold(text)
            || Search::fold(text.normalized(QString::NormalizationForm_C)) != Search::fold(text)) {
            QFAIL(qPrintable(u"U+%1"_s.arg(uint(c), 4, 16)));
        }
    }
}

void TestFold::caseNeverMatters()
{
    for (char32_t c = 0; c <= 0x1FFFF; ++c) {
        const QString folded = Search::fold(QChar::fromUcs4(c));
        const QString lower = Search::fold(QChar::fromUcs4(QChar::toLower(c)));

        if (lower != folded) {
            QFAIL(qPrintable(u"U+%1"_s.arg(uint(c), 4, 16)));
        }
    }
}

void TestFold::resultIsWellFormed()
{
    for (char16_t c = 0xD800; c < 0xE000; ++c) {
        const QString folded = Search::fold(QString(u"ä"_s + QChar(c) + u"ö"_s));

        QCOMPARE(folded, u"a\uFFFDo"_s);
        QCOMPARE(QString::fromUtf8(folded.toUtf8()), folded);
    }
}

void TestFold::utf8IsFoldedAsItsText_data()
{
    QTest::addColumn<QByteArray>("utf8");
    QTest::addColumn<QString>("folded");

    QTest::newRow("ascii") << QByteArray("Anna") << u"anna"_s;
    QTest::newRow("umlaut") << QByteArray("Müller") << u"muller"_s;
    QTest::newRow("four bytes") << QByteArray("A😀") << u"a😀"_s;
    QTest::newRow("byte order mark first") << QByteArray("\uFEFFÄ") << u"\uFEFFa"_s;
    QTest::newRow("two of them") << QByteArray("\uFEFF\uFEFF") << u"\uFEFF\uFEFF"_s;
    QTest::newRow("null character") << QByteArray("Ä\0B", 4) << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("no UTF-8") << QByteArray("A\xE4z") << u"a\uFFFDz"_s;
    QTest::newRow("ends too early") << QByteArray("A\xC3") << u"a\uFFFD"_s;
}

void TestFold::utf8IsFoldedAsItsText()
{
    QFETCH(const QByteArray, utf8);
    QFETCH(const QString, folded);
    std::string piece = "before";

    Search::appendFolded(piece, {utf8.constData(), size_t(utf8.size())});

    QCOMPARE(QByteArray::fromStdString(piece), QByteArray("before" + folded.toUtf8()));
}

void TestFold::keepsOnlyDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");

    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("no digits") << u"none"_s << u""_s;
    QTest::newRow("telephone number") << u"+49 (30) 123-45/6"_s << u"4930123456"_s;
    QTest::newRow("Arabic digits") << u"٠٣٠"_s << u"030"_s;
    QTest::newRow("four-byte digits") << u"\U000104A1\U000104A2"_s << u"12"_s;
    QTest::newRow("half a pair") << u"1"_s + QChar(0xD800) + u"2"_s << u"12"_s;
}

void TestFold::keepsOnlyDigits()
{
    QFETCH(const QString, text);

    QTEST(Search::digitsOf(text), "digits");
}

QTEST_APPLESS_MAIN(TestFold)
#include "tst_fold.moc"
