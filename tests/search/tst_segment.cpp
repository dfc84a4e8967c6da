// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index.h"
#include "search/segment.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using Search::Index;
using Search::Segment;
using Search::SegmentBuilder;

/// Records in memory: what of them is kept, however it was written.
class TestSegment : public QObject
{
    Q_OBJECT

private slots:
    static void textsAreAsTheyWereStored_data();
    static void textsAreAsTheyWereStored();
    static void theLastOfAnIdCounts();
    static void brokenTextsHaveDefinedAnswers_data();
    static void brokenTextsHaveDefinedAnswers();
    static void manyRowsAreRuledOutByTheirGrams();
    static void compactingKeepsEverything();
};

namespace {

const Search::Schema &schema()
{
    static const Search::Schema made{
        {.name = u"login"_s, .operators = {u"user"_s}},
        {.name = u"name"_s, .operators = {u"name"_s}},
        {.name = u"customer"_s, .operators = {u"customer"_s}, .shared = true},
        {.name = u"phone"_s, .operators = {u"phone"_s}, .digitsOnly = true},
        {.name = u"comments"_s, .searched = false},
    };
    return made;
}

Search::Collation english()
{
    return Search::Collation(QLocale(QLocale::English));
}

std::shared_ptr<const Segment> segmentOf(const std::array<std::string_view, 5> &texts)
{
    SegmentBuilder builder(schema());
    builder.add(7, true, texts);
    return builder.sorted(0, english()).segment;
}

QString numbered(int number)
{
    return u"person%1"_s.arg(number, 5, 10, QChar(u'0'));
}

Index indexOfMany(int count)
{
    QList<Search::Document> documents;
    for (int number = 0; number < count; ++number) {
        documents.append({.id = number,
                          .texts = {numbered(number), u"Otto"_s, u"Customer %1"_s.arg(number % 7),
                                    QString::number(100'000 + number), u""_s}});
    }
    Index index(schema(), QLocale(QLocale::English));
    index.assign(documents);
    return index;
}

} // namespace

void TestSegment::textsAreAsTheyWereStored_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << u""_s;
    QTest::newRow("small") << u"anna"_s;
    QTest::newRow("capitalized") << u"Anna"_s;
    QTest::newRow("two words") << u"Anna-Maria Otto"_s;
    QTest::newRow("in capitals") << u"ACME-7"_s;
    QTest::newRow("mixed") << u"McAdam"_s;
    QTest::newRow("a small word between") << u"Otto van Dam"_s;
    QTest::newRow("umlaut") << u"Müller"_s;
    QTest::newRow("sharp s") << u"STRASSE ß"_s;
    QTest::newRow("digits") << u"+49 (30) 55"_s;
    QTest::newRow("longer than a length of one byte") << u"Ä"_s.repeated(200);
}

void TestSegment::textsAreAsTheyWereStored()
{
    QFETCH(const QString, text);
    const std::string utf8 = text.toStdString();
    const auto segment = segmentOf({utf8, utf8, utf8, utf8, utf8});

    for (int field = 0; field < schema().size(); ++field) {
        QCOMPARE(QString::fromStdString(segment->text(0, field)), text);
    }
}

void TestSegment::theLastOfAnIdCounts()
{
    SegmentBuilder builder(schema());
    for (const char *login : {"b", "c", "a"}) {
        builder.add(login[0] == 'c' ? 2 : 1, true, std::array<std::string_view, 1>{login});
    }

    const auto segment = builder.sorted(0, english()).segment;

    QCOMPARE(segment->size(), size_t(2));
    QCOMPARE(segment->text(*segment->rowOf(1), 0), std::string("a"));
    QVERIFY(!segment->rowOf(3));
}

void TestSegment::brokenTextsHaveDefinedAnswers_data()
{
    QTest::addColumn<QByteArray>("stored"); // by some other program
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");

    QTest::newRow("no UTF-8, beside it") << QByteArray("ab\xff\xfe cd") << u"cd"_s << true;
    QTest::newRow("no UTF-8, across it") << QByteArray("ab\xff"
                                                       "cd")
                                         << u"abcd"_s << false;
    QTest::newRow("no UTF-8, as U+FFFD") << QByteArray("ab\xff") << u"ab\uFFFD"_s << true;
    QTest::newRow("cut off") << QByteArray("Mu\xc3") << u"mu"_s << true;
    QTest::newRow("overlong") << QByteArray("\xc1\xa1") << u"a"_s << false;
    QTest::newRow("a zero") << QByteArray("ab\0cd", 5) << u"cd"_s << true;
    QTest::newRow("in no normal form")
        << QByteArray("e\xcc\x81\xcc\xa3") << u"\u1EB9\u0301"_s << true;
    QTest::newRow("marks alone") << QByteArray("\xcc\x81\xcc\x82") << u"a"_s << false;
    QTest::newRow("four bytes") << QByteArray("\xf0\x9f\x98\x80 x") << u"😀"_s << true;
}

void TestSegment::brokenTextsHaveDefinedAnswers()
{
    QFETCH(const QByteArray, stored);
    QFETCH(const QString, typed);
    QFETCH(const bool, found);
    SegmentBuilder builder(schema());
    builder.add(7, true,
                std::array<std::string_view, 1>{{{stored.constData(), size_t(stored.size())}}});
    Index index(schema(), QLocale(QLocale::English));
    index.assign(builder, 0);

    QCOMPARE(index.find({.typed = typed}).total, found ? 1 : 0);
}

void TestSegment::manyRowsAreRuledOutByTheirGrams()
{
    constexpr int many = 20'000;
    const Index index = indexOfMany(many);

    QCOMPARE(index.find({.typed = u"person01234"_s}).ids, QList<qint64>{1234});
    QCOMPARE(index.find({.typed = u"nobody"_s}).total, 0);
    QCOMPARE(index.find({.typed = u"q"_s}).total, 0);
    QCOMPARE(index.find({.typed = u"phone:119999"_s}).ids, QList<qint64>{19'999});
    QCOMPARE(index.find({.typed = u"customer:\"customer 3\""_s, .limit = 1}).total, 2857);
    QCOMPARE(index.find({.typed = u"otto"_s, .limit = 2}).total, many);
}

void TestSegment::compactingKeepsEverything()
{
    constexpr int many = 5000;
    Index index = indexOfMany(many);
    index.prepareOrder(2);
    for (int number = 0; number < many; number += 10) {
        index.put({.id = number, .texts = {u"x"_s + numbered(number), u"Eva"_s, u"Customer 3"_s}});
        index.remove(number + 1);
    }
    const auto answers = [&] {
        QList<QList<qint64>> all;
        for (const int field : {0, 1, 2, 3, -1}) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                all.append(index.find({.typed = u"3"_s, .sortField = field, .order = order}).ids);
            }
        }
        return all;
    };
    const auto before = answers();
    QCOMPARE(index.changes(), qsizetype(1500));

    index.compact();

    QCOMPARE(index.changes(), qsizetype(0));
    QCOMPARE(index.size(), qsizetype(4500));
    QVERIFY(index.hasOrder(2));
    QCOMPARE(answers(), before);
}

QTEST_APPLESS_MAIN(TestSegment)
#include "tst_segment.moc"
