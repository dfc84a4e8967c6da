// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index.h"
#include "search/segment.h"
#include "search/segmentbuilder.h"

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
    static void joinedTextsAreMadeOfOthers_data();
    static void joinedTextsAreMadeOfOthers();
    static void buildersAreMerged();
    static void lateTextsAreSortedBySinceTheyCame();
    static void theLastOfAnIdCounts();
    static void brokenTextsHaveDefinedAnswers_data();
    static void brokenTextsHaveDefinedAnswers();
    static void halfPairsTakeNothingElseAlong();
    static void manyRowsAreRuledOutByTheirGrams();
    static void compactingKeepsEverything();
};

namespace {

enum Field { Login, Name, Customer, Phone, Comments, First, Last, Full, Seen };

const Search::Schema &schema()
{
    static const Search::Schema made{
        {.name = u"login"_s, .operators = {u"user"_s}},
        {.name = u"name"_s, .operators = {u"name"_s}},
        {.name = u"customer"_s, .operators = {u"customer"_s}, .shared = true},
        {.name = u"phone"_s, .operators = {u"phone"_s}, .digitsOnly = true},
        {.name = u"comments"_s, .searched = false},
        {.name = u"first"_s, .searched = false},
        {.name = u"last"_s, .searched = false},
        {.name = u"full"_s, .joins = {First, Last}},
        {.name = u"seen"_s, .searched = false, .numeric = true, .late = true},
    };
    return made;
}

Search::Collation english()
{
    return Search::Collation(QLocale(QLocale::English));
}

std::shared_ptr<const Segment> segmentOf(Search::Texts texts)
{
    SegmentBuilder builder(schema());
    builder.add(7, true, texts);
    builder.sort(Login, english());
    return SegmentBuilder::merged({&builder, 1}).segment;
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
    const std::array<std::string_view, 7> texts{utf8, utf8, utf8, utf8, utf8, utf8, utf8};
    const auto segment = segmentOf(texts);

    for (int field = 0; field < int(texts.size()); ++field) {
        QCOMPARE(QString::fromStdString(segment->records().text(0, field)), text);
    }
}

void TestSegment::joinedTextsAreMadeOfOthers_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("full");

    QTest::newRow("both") << u"Anna Maria"_s << u"Müller-Lüdenscheidt"_s
                          << u"Anna Maria Müller-Lüdenscheidt"_s;
    QTest::newRow("no first name") << u""_s << u"OTTO"_s << u"OTTO"_s;
    QTest::newRow("no last name") << u"otto"_s << u""_s << u"otto"_s;
    QTest::newRow("none") << u""_s << u""_s << u""_s;
    QTest::newRow("blanks around") << u" Eva\t"_s << u"\u00a0\u3000Ott\u2003"_s << u"Eva Ott"_s;
    QTest::newRow("nothing but blanks") << u" \u2003"_s << u"Ott"_s << u"Ott"_s;
    QTest::newRow("longer when folded") << u"ßß"_s << u"ﬃ"_s << u"ßß ﬃ"_s;
    QTest::newRow("the one within the other") << u"Ott"_s << u"Otto"_s << u"Ott Otto"_s;
}

void TestSegment::joinedTextsAreMadeOfOthers()
{
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    QFETCH(const QString, full);
    const std::string firstUtf8 = first.toStdString();
    const std::string lastUtf8 = last.toStdString();
    const auto segment =
        segmentOf(std::array<std::string_view, 7>{{{}, {}, {}, {}, {}, firstUtf8, lastUtf8}});

    QCOMPARE(QString::fromStdString(segment->records().text(0, First)), first);
    QCOMPARE(QString::fromStdString(segment->records().text(0, Last)), last);
    QCOMPARE(QString::fromStdString(segment->records().text(0, Full)), full);
}

void TestSegment::buildersAreMerged()
{
    std::vector<SegmentBuilder> builders;
    for (int part = 0; part < 3; ++part) {
        SegmentBuilder &builder = builders.emplace_back(schema());
        const auto shared = builder.share("ACME");
        for (int number = 0; number < 40; ++number) {
            // Some are alike in all parts, some in one.
            const std::string login = "u" + std::to_string(number / (part + 1));
            builder.add(part * 100 + number, number % 2 == 0,
                        std::array<std::string_view, 1>{login}, {&shared, 1});
        }
        builder.sort(Login, english());
    }
    const auto merged = SegmentBuilder::merged(builders);
    const auto sorted = merged.segment->order(Login, english());

    QCOMPARE(merged.segment->size(), size_t(120));
    for (Search::Row place = 0; place < 120; ++place) {
        QCOMPARE(sorted.at(place), place);
        QCOMPARE(merged.order.ties.contains(place), sorted.ties.contains(place));
        QCOMPARE(merged.segment->valid().contains(place), merged.segment->id(place) % 2 == 0);
        QCOMPARE(merged.segment->rowOf(merged.segment->id(place)), std::optional(place));
        QCOMPARE(merged.segment->records().text(place, Customer), std::string("ACME"));
    }
}

void TestSegment::lateTextsAreSortedBySinceTheyCame()
{
    SegmentBuilder builder(schema());
    for (int number = 0; number < 5; ++number) {
        builder.add(number, true, {});
    }
    Index index(schema(), QLocale(QLocale::English));
    builder.sort(Login, index.collation());
    index.assign({&builder, 1}, Login);
    const auto sorted = [&] { return index.find({.sortField = Seen}).ids; };
    QCOMPARE(sorted(), (QList<qint64>{0, 1, 2, 3, 4}));
    QVERIFY(!index.isSupplied(Seen));
    Index copy = index;

    std::string text;
    copy.supply(Seen, [&](const Segment &segment, Search::Row row) {
        text = std::to_string(100 - segment.id(row));
        return std::string_view(text);
    });
    QVERIFY(index.adoptPrepared(copy));

    QVERIFY(index.isSupplied(Seen));
    QCOMPARE(sorted(), (QList<qint64>{4, 3, 2, 1, 0}));
    index.put({.id = 2, .texts = {u""_s, u""_s, u""_s, u""_s, u""_s, u""_s, u""_s, u""_s, u"9"_s}});
    QCOMPARE(sorted(), (QList<qint64>{2, 4, 3, 1, 0}));
    index.compact();
    QCOMPARE(sorted(), (QList<qint64>{2, 4, 3, 1, 0}));
}

void TestSegment::theLastOfAnIdCounts()
{
    SegmentBuilder builder(schema());
    for (const char *login : {"b", "c", "a"}) {
        builder.add(login[0] == 'c' ? 2 : 1, true, std::array<std::string_view, 1>{login});
    }

    builder.sort(Login, english());
    const auto segment = SegmentBuilder::merged({&builder, 1}).segment;

    QCOMPARE(segment->size(), size_t(2));
    QCOMPARE(segment->records().text(*segment->rowOf(1), Login), std::string("a"));
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
    builder.sort(Login, index.collation());
    index.assign({&builder, 1}, Login);

    QCOMPARE(index.find({.typed = typed}).total, found ? 1 : 0);
}

void TestSegment::halfPairsTakeNothingElseAlong()
{
    const QString text = u"\uFEFFa"_s + QChar(0xD83D) + u"😀b"_s + QChar(0xDE00);
    Index index(schema(), QLocale(QLocale::English));
    index.assign({{.id = 1, .texts = {text}}});
    index.put({.id = 2, .texts = {text}});

    for (const QString &typed : {u"\uFEFFa"_s, u"a\uFFFD😀"_s, u"b\uFFFD"_s, text, u"😀b"_s}) {
        QCOMPARE(index.find({.typed = typed}).total, 2);
    }
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
