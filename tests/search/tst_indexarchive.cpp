// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using Search::ArchiveReader;
using Search::ArchiveWriter;
using Search::Index;

/// An index written to a device and read again, also from one that somebody changed.
class TestIndexArchive : public QObject
{
    Q_OBJECT

private slots:
    void answersAsTheOneThatWasSaved();
    void goesOnFromThere();
    void ofNobody();
    void cutShort_data();
    void cutShort();
    void anyByteThatDiffersIsSeen();
    void madeUpOnesDoNoHarm();
    void namesItsAlphabet();

private:
    [[nodiscard]] static Search::Schema schema();
    [[nodiscard]] static Search::Document person(int number);
    [[nodiscard]] static Index people(int count);
    [[nodiscard]] static QByteArray saved(const Index &index);
    [[nodiscard]] static bool loads(Index &index, const QByteArray &bytes);
    [[nodiscard]] static QList<Search::Request> requests();
};

Search::Schema TestIndexArchive::schema()
{
    return {{.name = u"login"_s, .operators = {u"user"_s}},
            {.name = u"first"_s, .searched = false},
            {.name = u"last"_s, .searched = false},
            {.name = u"company"_s, .operators = {u"customer"_s}, .shared = true},
            {.name = u"phone"_s, .operators = {u"phone"_s}, .digitsOnly = true},
            {.name = u"full"_s, .operators = {u"name"_s}, .joins = {1, 2}},
            {.name = u"comment"_s, .searched = false},
            {.name = u"seen"_s, .searched = false, .numeric = true, .late = true}};
}

Search::Document TestIndexArchive::person(int number)
{
    const QStringList names{u"Ann"_s, u"Zoë"_s, u"Łukasz"_s, u"Ωmega"_s, u"李"_s, QString()};
    return {.id = number * 7 % 5003,
            .valid = number % 9 != 0,
            .texts = {u"user%1"_s.arg(number * 31 % 977), names.at(number % 6),
                      u"Meier-%1"_s.arg(number % 13), u"Company %1"_s.arg(number % 40),
                      u"+49 (30) %1"_s.arg(number * 17), QString(),
                      number % 4 == 0 ? u"remark %1"_s.arg(number) : QString(),
                      number % 3 == 0 ? QString::number(number * 1000) : QString()}};
}

Index TestIndexArchive::people(int count)
{
    Index index(schema(), QLocale(QLocale::English));
    QList<Search::Document> documents;
    for (int number = 1; number <= count; ++number) {
        documents.append(person(number));
    }
    index.assign(documents);
    for (int field = -1; field < index.schema().size(); ++field) {
        index.prepareOrder(field);
    }
    return index;
}

QByteArray TestIndexArchive::saved(const Index &index)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ArchiveWriter archive(buffer);
    index.save(archive);
    const bool isWritten = archive.finish();
    return isWritten ? buffer.data() : QByteArray();
}

bool TestIndexArchive::loads(Index &index, const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    ArchiveReader archive(buffer);
    const bool isLoaded = index.load(archive);
    return archive.finish() && isLoaded;
}

QList<Search::Request> TestIndexArchive::requests()
{
    QList<Search::Request> requests;
    for (const QString &typed :
         {QString(), u"meier"_s, u"zoe"_s, u"name:ann -customer:7"_s, u"lukasz mei*3"_s, u"4930"_s,
          u"company 12"_s, u"李"_s, u"nobody"_s}) {
        for (int field = -1; field < schema().size(); ++field) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                requests.append({.typed = typed,
                                 .includeInvalid = field % 2 == 0,
                                 .sortField = field,
                                 .order = order});
            }
        }
    }
    return requests;
}

void TestIndexArchive::answersAsTheOneThatWasSaved()
{
    const Index index = people(5000); // blocks enough for n-grams
    Index other(schema(), QLocale(QLocale::English));

    QVERIFY(loads(other, saved(index)));

    QCOMPARE(other.size(), index.size());
    QCOMPARE(other.isPrepared(), index.isPrepared());
    for (int field = 0; field < schema().size(); ++field) {
        QVERIFY(other.hasOrder(field));
        QVERIFY(other.isSupplied(field));
    }
    for (const Search::Request &request : requests()) {
        const Search::Hits expected = index.find(request);
        const Search::Hits found = other.find(request);
        QCOMPARE(found.ids, expected.ids);
        QCOMPARE(found.total, expected.total);
        QCOMPARE(found.hiddenInvalid, expected.hiddenInvalid);
    }
}

void TestIndexArchive::goesOnFromThere()
{
    Index index = people(300);
    Index other(schema(), QLocale(QLocale::English));
    QVERIFY(loads(other, saved(index)));

    for (Index *each : {&index, &other}) {
        each->put({.id = 7, .texts = {u"changed"_s, u"Ann"_s}});
        each->put({.id = 100'000, .texts = {u"new"_s, u"Zoë"_s}});
        each->remove(14);
        each->compact();
    }

    for (const Search::Request &request : requests()) {
        QCOMPARE(other.find(request).ids, index.find(request).ids);
    }
}

void TestIndexArchive::ofNobody()
{
    Index index = people(3);
    QVERIFY(loads(index, saved(people(0))));

    QCOMPARE(index.find({}).total, 0);
}

void TestIndexArchive::cutShort_data()
{
    QTest::addColumn<int>("percent");
    for (int percent = 0; percent < 100; percent += 7) {
        QTest::addRow("%d of a hundred bytes", percent) << percent;
    }
}

void TestIndexArchive::cutShort()
{
    QFETCH(const int, percent);
    const QByteArray whole = saved(people(200));
    Index index = people(3);

    QVERIFY(!loads(index, whole.left(whole.size() * percent / 100)));
}

void TestIndexArchive::anyByteThatDiffersIsSeen()
{
    const QByteArray whole = saved(people(100));
    QRandomGenerator random(20261128);
    for (int round = 0; round < 300; ++round) {
        QByteArray changed = whole;
        char &byte = changed[random.bounded(changed.size())];
        byte = char(byte ^ (1 << random.bounded(8)));
        Index index(schema(), QLocale(QLocale::English));

        QVERIFY(!loads(index, changed));
    }
}

/// Whoever makes up a file can make up its sum as well: what is read then may be nonsense, but
/// leads nowhere where nothing is (which the sanitizers see).
void TestIndexArchive::madeUpOnesDoNoHarm()
{
    const QByteArray whole = saved(people(100));
    const QList<Search::Request> asked = requests();
    QRandomGenerator random(20261129);
    int read = 0;
    for (int round = 0; round < 2000; ++round) {
        QByteArray changed = whole.chopped(qsizetype(sizeof(quint64)));
        for (int changes = random.bounded(1, 4); changes > 0; --changes) {
            const bool isNearTheStart = random.bounded(2) == 0;
            const qsizetype end = isNearTheStart ? changed.size() / 4 : changed.size();
            changed[random.bounded(end)] = char(random.bounded(256));
        }
        Search::Checksum sum;
        sum.add(changed.constData(), size_t(changed.size()));
        const quint64 value = sum.value();
        changed.append(reinterpret_cast<const char *>(&value), sizeof value);
        Index index(schema(), QLocale(QLocale::English));
        if (loads(index, changed)) {
            ++read;
            const Search::Hits hits = index.find(asked.at(random.bounded(asked.size())));
            QVERIFY(hits.ids.size() <= index.size());
            index.put(person(1));
            index.compact();
        }
    }
    QVERIFY(read > 100); // most of it is text, which may be any
}

void TestIndexArchive::namesItsAlphabet()
{
    const auto identity = [](const QLocale &locale) {
        return Search::Collation(locale).identity();
    };
    QCOMPARE(identity(QLocale(QLocale::English)), identity(QLocale(QLocale::C)));
    QVERIFY(identity(QLocale(QLocale::English)) != identity(QLocale(QLocale::Swedish)));
}

QTEST_APPLESS_MAIN(TestIndexArchive)
#include "tst_indexarchive.moc"
