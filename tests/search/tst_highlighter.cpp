// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fold.h"
#include "search/highlighter.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Search::Highlighter;
using Search::Range;

/// Where a text has what was searched for.
class TestHighlighter : public QObject
{
    Q_OBJECT

private slots:
    static void marksWhatIsAskedFor_data();
    static void marksWhatIsAskedFor();
    static void onlyInTheFieldsOfTheWord();
    static void nothingByItself();
    static void foldsAsSearchingDoes();
    static void marksSomethingWhereverATextIsFound();
};

namespace {

const Search::Schema &schema()
{
    static const Search::Schema schema{
        {.name = u"login"_s, .operators = {u"user"_s}},
        {.name = u"name"_s, .operators = {u"name"_s}},
        {.name = u"phone"_s, .operators = {u"phone"_s}, .digitsOnly = true},
        {.name = u"comments"_s, .searched = false},
    };
    return schema;
}

/// The text with [brackets] around what is marked.
QString marked(const QString &typed, const QString &text, int field = 0)
{
    QString result = text;
    const QList<Range> ranges = Highlighter(typed, schema()).rangesIn(text, field);
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
        result.insert(range->start + range->length, u']');
        result.insert(range->start, u'[');
    }
    return result;
}

/// A text of characters that fold to none, to one, and to several.
QString randomText(QRandomGenerator &random, int most)
{
    static const QStringList characters{
        u"a"_s, u"A"_s, u"ä"_s,      u"s"_s, u"ß"_s, u"ﬁ"_s, u"i"_s, u"\u0301"_s,
        u"𝒜"_s, u"İ"_s, u"\u00A8"_s, u"ς"_s, u" "_s, u"Σ"_s, u"f"_s, QString(QChar(0xD83D))};
    QString text;
    for (int i = random.bounded(most + 1); i > 0; --i) {
        text += characters.at(random.bounded(int(characters.size())));
    }
    return text;
}

} // namespace

void TestHighlighter::marksWhatIsAskedFor_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");

    QTest::newRow("every time") << u"an"_s << u"Anna Hofmann"_s << u"[An]na Hofm[an]n"_s;
    QTest::newRow("several words") << u"h na"_s << u"Anna Hofmann"_s << u"An[na] [H]ofmann"_s;
    QTest::newRow("touching words") << u"an na"_s << u"Anna"_s << u"[Anna]"_s;
    QTest::newRow("not there") << u"x"_s << u"Anna"_s << u"Anna"_s;
    QTest::newRow("umlaut") << u"mull"_s << u"Müller"_s << u"[Müll]er"_s;
    QTest::newRow("sharp s") << u"strasse"_s << u"Lange Straße 3"_s << u"Lange [Straße] 3"_s;
    QTest::newRow("half a sharp s") << u"stras"_s << u"Straße"_s << u"[Straß]e"_s;
    QTest::newRow("mark of its own") << u"re"_s << u"Re\u0301ne\u0301"_s << u"[Re\u0301]ne\u0301"_s;
    QTest::newRow("four bytes") << u"b"_s << u"😀b😀"_s << u"😀[b]😀"_s;
    QTest::newRow("Greek") << u"κος"_s << u"ΝΙΚΟΣ"_s << u"ΝΙ[ΚΟΣ]"_s;
    QTest::newRow("phrase") << u"\"na h\""_s << u"Anna Hofmann"_s << u"An[na H]ofmann"_s;
    QTest::newRow("wildcard") << u"a*h"_s << u"Anna Hahn"_s << u"[A]nna [H]ahn"_s;
    QTest::newRow("half a wildcard") << u"a*x"_s << u"Anna"_s << u"Anna"_s;
    QTest::newRow("excluded") << u"na -an"_s << u"Anna"_s << u"An[na]"_s;
    QTest::newRow("markup") << u"<b>"_s << u"a<b>c"_s << u"a[<b>]c"_s;
}

void TestHighlighter::marksWhatIsAskedFor()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, text);

    QTEST(marked(typed, text), "marked");
}

void TestHighlighter::onlyInTheFieldsOfTheWord()
{
    QCOMPARE(marked(u"name:an"_s, u"Anna"_s, 1), u"[An]na"_s);
    QCOMPARE(marked(u"name:an"_s, u"anna"_s, 0), u"anna"_s);
    QCOMPARE(marked(u"an"_s, u"Anna"_s, 3), u"Anna"_s);
    QCOMPARE(marked(u"12"_s, u"12"_s, 2), u"12"_s);
    QCOMPARE(marked(u"an"_s, u"Anna"_s, -1), u"Anna"_s);
    QCOMPARE(marked(u"an"_s, u"Anna"_s, 4), u"Anna"_s);
}

void TestHighlighter::nothingByItself()
{
    QCOMPARE(Highlighter().rangesIn(u"Anna"_s, 0), QList<Range>());
    QCOMPARE(marked(u""_s, u"Anna"_s), u"Anna"_s);
    QCOMPARE(marked(u"*"_s, u"Anna"_s), u"Anna"_s);
    QCOMPARE(marked(u"a"_s, u""_s), u""_s);
}

void TestHighlighter::foldsAsSearchingDoes()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 5000; ++i) {
        const QString text = randomText(random, 12);
        const Search::FoldedText folded = Search::foldWithOrigins(text);

        QCOMPARE(folded.text, Search::fold(text));
        QCOMPARE(folded.origins.size(), folded.text.size());
        QVERIFY(std::is_sorted(folded.origins.begin(), folded.origins.end()));
        QVERIFY(folded.origins.isEmpty() || folded.origins.last() < text.size());
    }
}

void TestHighlighter::marksSomethingWhereverATextIsFound()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 5000; ++i) {
        const QString text = randomText(random, 12);
        const QString typed =
            randomText(random, 3) + (random.bounded(4) == 0 ? u"*s"_s : QString());
        const Search::Query query(typed, schema());
        const bool isFound =
            !query.terms().isEmpty() && query.matches({Search::fold(text), {}, {}, {}});
        const QList<Range> ranges = Highlighter(typed, schema()).rangesIn(text, 0);

        QVERIFY2(!isFound || !ranges.isEmpty(), qPrintable(typed + u" in "_s + text));
        qsizetype end = -1;
        for (const Range &range : ranges) {
            QVERIFY(range.start > end && range.length > 0);
            end = range.start + range.length;
        }
        QVERIFY(end <= text.size());
    }
}

QTEST_APPLESS_MAIN(TestHighlighter)
#include "tst_highlighter.moc"
