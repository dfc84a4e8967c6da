// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/packedrows.h"

#include <QRandomGenerator>
#include <QTest>

using Search::PackedRows;
using Search::Row;

/// Rows in few bits are the rows they were.
class TestPackedRows : public QObject
{
    Q_OBJECT

private slots:
    static void rowsAreAsTheyWere_data();
    static void rowsAreAsTheyWere();
    static void noneIsEmpty();
    static void millionsTakeFewBits();
};

void TestPackedRows::rowsAreAsTheyWere_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<Row>("highest");

    for (const int count : {1, 2, 63, 64, 65, 1000}) {
        for (int bits = 0; bits <= 32; ++bits) {
            const auto highest = Row((quint64(1) << bits) - 1);
            QTest::addRow("%d of %d bits", count, bits) << count << highest;
        }
    }
}

void TestPackedRows::rowsAreAsTheyWere()
{
    QFETCH(const int, count);
    QFETCH(const Row, highest);
    QRandomGenerator random(20'261'129);
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) {
        rows.push_back(Row(random.generate64() % (quint64(highest) + 1)));
    }
    rows.back() = highest;

    const PackedRows packed(rows);

    QVERIFY(packed.isSound());
    QVERIFY(!packed.empty());
    QCOMPARE(packed.size(), rows.size());
    for (size_t place = 0; place < rows.size(); ++place) {
        QCOMPARE(packed.at(place), rows.at(place));
    }
}

void TestPackedRows::noneIsEmpty()
{
    for (const PackedRows &packed : {PackedRows(), PackedRows(std::vector<Row>())}) {
        QVERIFY(packed.isSound());
        QVERIFY(packed.empty());
        QCOMPARE(packed.size(), size_t(0));
    }
}

void TestPackedRows::millionsTakeFewBits()
{
    std::vector<Row> rows(1'000'000);
    for (Row row = 0; row < rows.size(); ++row) {
        rows[row] = row;
    }

    const PackedRows packed(rows);

    QVERIFY(packed.bytes() < 2'510'000);
    QCOMPARE(packed.at(999'999), Row(999'999));
}

QTEST_APPLESS_MAIN(TestPackedRows)
#include "tst_packedrows.moc"
