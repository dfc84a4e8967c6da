// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Search::Document;
using Search::Hits;
using Search::Index;
using Ids = QList<qint64>;

class TestSearchIndex : public QObject
{
    Q_OBJECT

private slots:
    static void isEmptyAtFirst();
    static void findsWords_data();
    static void findsWords();
    static void sorts_data();
    static void sorts();
    static void sortsNumbersByValue();
    static void likesAreByIdInBothDirections();
    static void sortsByIdOutsideOfTheSchema();
    static void sortsUmlautsInTheCLocale();
    static void limitsTheIdsNotTheTotal_data();
    static void limitsTheIdsNotTheTotal();
    static void countsHiddenInvalidOnes();
    static void putReplacesAndMoves();
    static void removeForgets();
    static void assignReplacesEverything();
    static void missingTextsAreEmpty();
    static void neverMatchesAcrossFields();
    static void answersHugeQueries();
};

namespace {

enum FieldIndex { Login, First, Last, Email, Phone, Mobile, Age, FieldCount };

Search::Schema schema()
{
    return {
        {.name = u"login"_s, .operators = {u"user"_s}},
        {.name = u"first_name"_s, .operators = {u"name"_s}},
        {.name = u"last_name"_s, .operators = {u"name"_s}},
        {.name = u"email"_s, .operators = {u"email"_s}},
        {.name = u"phone"_s, .operators = {u"phone"_s}, .digitsOnly = true},
        {.name = u"mobile"_s, .operators = {u"phone"_s, u"mobile"_s}, .digitsOnly = true},
        {.name = u"age"_s, .operators = {u"age"_s}, .searched = false, .numeric = true},
    };
}

QLocale german()
{
    return {QLocale::German, QLocale::Germany};
}

/// An index of people with these last names (or other texts), with ids from 1.
Index indexOf(const QStringList &texts, FieldIndex field = Last)
{
    QList<Document> documents;
    for (const QString &text : texts) {
        QStringList all(FieldCount);
        all[field] = text;
        documents.append({.id = documents.size() + 1, .texts = all});
    }
    Index index(schema(), german());
    index.assign(documents);
    return index;
}

Document named(qint64 id, const QString &lastName, bool valid = true)
{
    return {.id = id, .valid = valid, .texts = {u""_s, u""_s, lastName}};
}

} // namespace

void TestSearchIndex::isEmptyAtFirst()
{
    const Index index(schema(), german());

    QCOMPARE(index.size(), 0);
    QCOMPARE(index.schema().size(), FieldCount);
    QCOMPARE(index.find({}).ids, Ids());
    QCOMPARE(index.find({.typed = u"a"_s}).total, 0);
}

void TestSearchIndex::findsWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Ids>("ids");

    QTest::newRow("nothing typed") << u""_s << Ids{1, 2, 3};
    QTest::newRow("in all") << u"example"_s << Ids{1, 2, 3};
    QTest::newRow("without its umlaut") << u"muller"_s << Ids{1, 2};
    QTest::newRow("first and last name") << u"Müller, Anna"_s << Ids{};
    QTest::newRow("two words") << u"Müller Anna"_s << Ids{1};
    QTest::newRow("excluded") << u"müller -anna"_s << Ids{2};
    QTest::newRow("field") << u"user:otto"_s << Ids{3};
    QTest::newRow("field it is not in") << u"name:example"_s << Ids{};
    QTest::newRow("wildcard") << u"o*o"_s << Ids{2, 3};
    QTest::newRow("wildcard in a field") << u"user:a*u"_s << Ids{1};
    QTest::newRow("wildcard in another field") << u"name:a*@"_s << Ids{};
    QTest::newRow("telephone number") << u"030/55"_s << Ids{1, 3};
    QTest::newRow("one of two telephone fields") << u"mobile:3055"_s << Ids{3};
    QTest::newRow("number with a wildcard") << u"49*51"_s << Ids{1};
    QTest::newRow("letters in the telephone field") << u"phone:a"_s << Ids{};
}

void TestSearchIndex::findsWords()
{
    QFETCH(const QString, typed);
    Index index(schema(), german());
    index.assign(
        {{1, true, {u"amu"_s, u"Anna"_s, u"Müller"_s, u"am@example.net"_s, u"+49 030 551"_s}},
         {2, true, {u"bmo"_s, u"Bo"_s, u"Müller"_s, u"bo.mo@example.net"_s, u""_s}},
         {3, true, {u"otto"_s, u""_s, u""_s, u"x@example.net"_s, u"1"_s, u"(030) 55"_s}}});

    const Hits hits = index.find({.typed = typed, .sortField = -1});

    QTEST(hits.ids, "ids");
    QCOMPARE(hits.total, hits.ids.size());
}

void TestSearchIndex::sorts_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<Ids>("ascending");
    QTest::addColumn<Ids>("descending");

    QTest::newRow("umlauts beside their vowel")
        << QStringList{u"Zander"_s, u"Ärger"_s, u"Arm"_s, u"Öl"_s} << Ids{2, 3, 4, 1}
        << Ids{1, 4, 3, 2};
    QTest::newRow("numbers by value")
        << QStringList{u"K10"_s, u"K9"_s, u"K1"_s} << Ids{3, 2, 1} << Ids{1, 2, 3};
    QTest::newRow("case last") << QStringList{u"Anna"_s, u"annb"_s, u"anna"_s} << Ids{3, 1, 2}
                               << Ids{2, 1, 3};
    QTest::newRow("empty ones last, those alike by id")
        << QStringList{u""_s, u"b"_s, u""_s, u"a"_s} << Ids{4, 2, 1, 3} << Ids{1, 3, 2, 4};
}

void TestSearchIndex::sorts()
{
    QFETCH(const QStringList, texts);
    const Index index = indexOf(texts);

    QTEST(index.find({.sortField = Last}).ids, "ascending");
    QTEST(index.find({.sortField = Last, .order = Qt::DescendingOrder}).ids, "descending");
}

void TestSearchIndex::sortsNumbersByValue()
{
    const Index index =
        indexOf({u"10"_s, u"-3"_s, u""_s, u"9.5"_s, u"old"_s, u"nan"_s, u"1e999"_s}, Age);

    QCOMPARE(index.find({.sortField = Age}).ids, (Ids{2, 4, 1, 7, 6, 5, 3}));
    QCOMPARE(index.find({.sortField = Age, .order = Qt::DescendingOrder}).ids,
             (Ids{3, 5, 6, 7, 1, 4, 2}));
}

void TestSearchIndex::likesAreByIdInBothDirections()
{
    Index index = indexOf({u"b"_s, u"a"_s, u"b"_s, u"a"_s});
    (void)index.find({.sortField = Last});
    (void)index.find({.sortField = Last, .order = Qt::DescendingOrder});

    index.put(named(0, u"b"_s));
    index.put(named(7, u"a"_s));

    QCOMPARE(index.find({.sortField = Last}).ids, (Ids{2, 4, 7, 0, 1, 3}));
    QCOMPARE(index.find({.sortField = Last, .order = Qt::DescendingOrder}).ids,
             (Ids{0, 1, 3, 2, 4, 7}));
}

void TestSearchIndex::sortsByIdOutsideOfTheSchema()
{
    const Index index = indexOf({u"c"_s, u"b"_s, u"a"_s});

    QCOMPARE(index.find({.sortField = -1}).ids, (Ids{1, 2, 3}));
    QCOMPARE(index.find({.sortField = FieldCount, .order = Qt::DescendingOrder}).ids,
             (Ids{1, 2, 3}));
}

void TestSearchIndex::sortsUmlautsInTheCLocale()
{
    Index index(schema(), QLocale::c());
    index.assign({named(1, u"Zander"_s), named(2, u"Ärger"_s), named(3, u"arm"_s)});

    QCOMPARE(index.find({.sortField = Last}).ids, (Ids{2, 3, 1}));
}

void TestSearchIndex::limitsTheIdsNotTheTotal_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<Ids>("ids");

    QTest::newRow("none") << 0 << Ids{};
    QTest::newRow("fewer than there are") << 2 << Ids{4, 3};
    QTest::newRow("as many as there are") << 3 << Ids{4, 3, 1};
    QTest::newRow("more than there are") << 4 << Ids{4, 3, 1};
    QTest::newRow("all") << -1 << Ids{4, 3, 1};
}

void TestSearchIndex::limitsTheIdsNotTheTotal()
{
    QFETCH(const int, limit);
    const Index index = indexOf({u"xc"_s, u"d"_s, u"xb"_s, u"xa"_s});

    const Hits hits = index.find({.typed = u"x"_s, .sortField = Last, .limit = limit});

    QTEST(hits.ids, "ids");
    QCOMPARE(hits.total, 3);
}

void TestSearchIndex::countsHiddenInvalidOnes()
{
    Index index(schema(), german());
    index.assign({named(1, u"xa"_s), named(2, u"xb"_s, false), named(3, u"c"_s, false)});

    const Hits valid = index.find({.typed = u"x"_s, .sortField = Last});
    const Hits all = index.find({.typed = u"x"_s, .includeInvalid = true, .sortField = Last});

    QCOMPARE(valid.ids, (Ids{1}));
    QCOMPARE(valid.total, 1);
    QCOMPARE(valid.hiddenInvalid, 1);
    QCOMPARE(all.ids, (Ids{1, 2}));
    QCOMPARE(all.total, 2);
    QCOMPARE(all.hiddenInvalid, 0);
}

void TestSearchIndex::putReplacesAndMoves()
{
    Index index = indexOf({u"a"_s, u"b"_s, u"c"_s});
    (void)index.find({.sortField = Last});

    index.put(named(1, u"d"_s));
    index.put(named(2, u"b"_s, false));

    QCOMPARE(index.size(), 3);
    QCOMPARE(index.find({.sortField = Last}).ids, (Ids{3, 1}));
    QCOMPARE(index.find({.includeInvalid = true, .sortField = Last}).ids, (Ids{2, 3, 1}));
    QCOMPARE(index.find({.typed = u"a"_s}).total, 0);
    QCOMPARE(index.find({.typed = u"d"_s}).ids, (Ids{1}));
}

void TestSearchIndex::removeForgets()
{
    Index index = indexOf({u"a"_s, u"b"_s, u"c"_s});
    (void)index.find({.sortField = Last});

    index.remove(2);
    index.remove(2);
    index.remove(99);

    QCOMPARE(index.size(), 2);
    QCOMPARE(index.find({.sortField = Last}).ids, (Ids{1, 3}));
    QCOMPARE(index.find({.typed = u"b"_s, .includeInvalid = true}).total, 0);

    index.remove(1);
    index.remove(3);

    QCOMPARE(index.size(), 0);
    QCOMPARE(index.find({.sortField = Last}).ids, Ids());
}

void TestSearchIndex::assignReplacesEverything()
{
    Index index = indexOf({u"a"_s, u"b"_s});
    (void)index.find({.sortField = Last});

    index.assign({named(7, u"z"_s), named(8, u"y"_s), named(7, u"x"_s)});

    QCOMPARE(index.size(), 2);
    QCOMPARE(index.find({.sortField = Last}).ids, (Ids{7, 8}));
    QCOMPARE(index.find({.typed = u"z"_s}).total, 0);
}

void TestSearchIndex::missingTextsAreEmpty()
{
    Index index(schema(), german());
    index.put({.id = 1, .texts = {}});
    index.put({.id = 2, .texts = QStringList(FieldCount + 3, u"x"_s)});

    QCOMPARE(index.find({.sortField = Email}).ids, (Ids{2, 1}));
    QCOMPARE(index.find({.typed = u"-x"_s}).ids, (Ids{1}));
    QCOMPARE(index.find({.typed = u"-email:x"_s}).ids, (Ids{1}));
}

void TestSearchIndex::neverMatchesAcrossFields()
{
    Index index(schema(), german());
    index.put({1, true, {u"ab"_s, u"cd"_s, u"ef"_s, u"gh"_s, u"12"_s, u"34"_s}});

    for (const QString &typed : {u"bc"_s, u"b*c"_s, u"name:b*d"_s, u"23"_s, u"12*34"_s, u"gh*12"_s,
                                 u"\"ab cd\""_s, u"\"b\nc\""_s, u"b\u00FFc"_s}) {
        QVERIFY2(index.find({.typed = typed}).ids.isEmpty(), qPrintable(typed));
    }
}

void TestSearchIndex::answersHugeQueries()
{
    const Index index = indexOf(QStringList(2000, u"anna abcdefghijklmnopqrstuvwxyz"_s));
    QString words;
    QString exclusions;
    for (int i = 0; i < 500; ++i) {
        words += u"a*%1 "_s.arg(QChar(u'a' + i % 26));
        exclusions += u"-x%1 "_s.arg(i);
    }

    QCOMPARE(index.find({.typed = words}).total, 2000);
    QCOMPARE(index.find({.typed = exclusions}).total, 2000);
    QCOMPARE(index.find({.typed = u"a"_s.repeated(10'000)}).total, 0);
    QCOMPARE(index.find({.typed = u"a*"_s.repeated(5'000)}).total, 0);
    QCOMPARE(index.find({.typed = u"-"_s + u"a*"_s.repeated(5'000)}).total, 2000);
}

QTEST_APPLESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
