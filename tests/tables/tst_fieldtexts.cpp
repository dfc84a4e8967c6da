// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/fieldtexts.h"
#include "tests/tables/tablesfixture.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFieldTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void everyFieldHasALabelOfItsOwn();
    void otherColumnsKeepTheirNames_data();
    void otherColumnsKeepTheirNames();
    void validitiesAreWords_data();
    void validitiesAreWords();
    void lastLoginsAreMoments_data();
    void lastLoginsAreMoments();
    void timestampsAreMoments_data();
    void timestampsAreMoments();
    void momentsAreLocal();
};

void TestFieldTexts::everyFieldHasALabelOfItsOwn()
{
    QSet<QString> labels;
    for (const Domain::Field &field : Domain::customerUserFields()) {
        const QString label = Tables::fieldLabel(field);
        QVERIFY(!label.isEmpty());
        QVERIFY(!label.contains(u'*') && !label.contains(u':'));
        QCOMPARE(Tables::customerUserLabel(field.name()), label);
        labels.insert(label);
    }
    QCOMPARE(labels.size(), 16);
    labels.clear();
    for (const Domain::Field &field : Domain::customerFields()) {
        QCOMPARE(Tables::customerLabel(field.name()), Tables::fieldLabel(field));
        labels.insert(Tables::fieldLabel(field));
    }
    QCOMPARE(labels.size(), 9);
}

void TestFieldTexts::otherColumnsKeepTheirNames_data()
{
    QTest::addColumn<QString>("column");

    QTest::newRow("a column that is no field") << u"create_time"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("letters that Latin-1 has not") << u"Ωlogin"_s;
    QTest::newRow("other case") << u"LOGIN"_s;
}

void TestFieldTexts::otherColumnsKeepTheirNames()
{
    QFETCH(QString, column);

    QCOMPARE(Tables::customerUserLabel(column), column);
    QCOMPARE(Tables::customerLabel(column), column);
}

void TestFieldTexts::validitiesAreWords_data()
{
    QTest::addColumn<int>("validId");
    QTest::addColumn<QString>("text");

    QTest::newRow("valid") << 1 << u"valid"_s;
    QTest::newRow("invalid") << 2 << u"invalid"_s;
    QTest::newRow("invalid for now") << 3 << u"invalid-temporarily"_s;
    QTest::newRow("zero") << 0 << u"0"_s;
    QTest::newRow("unknown") << 4 << u"4"_s;
    QTest::newRow("negative") << -1 << u"-1"_s;
}

void TestFieldTexts::validitiesAreWords()
{
    QFETCH(int, validId);
    QFETCH(QString, text);

    QCOMPARE(Tables::validityText(validId), text);
}

void TestFieldTexts::lastLoginsAreMoments_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("text");

    const auto shown = [](qint64 seconds) {
        return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC),
                                  QLocale::ShortFormat);
    };
    QTest::newRow("never") << QString() << u"never"_s;
    QTest::newRow("empty") << u""_s << u"never"_s;
    QTest::newRow("a moment") << u"1700000000"_s << shown(1700000000);
    QTest::newRow("the first moment") << u"0"_s << shown(0);
    QTest::newRow("before all moments") << u"-1"_s << shown(-1);
    QTest::newRow("a word") << u"never ever"_s << u"never ever"_s;
    QTest::newRow("more than a number holds")
        << u"99999999999999999999"_s << u"99999999999999999999"_s;
    QTest::newRow("more than a moment holds")
        << u"9223372036854775807"_s << u"9223372036854775807"_s;
}

void TestFieldTexts::lastLoginsAreMoments()
{
    QFETCH(QString, stored);
    QFETCH(QString, text);

    QCOMPARE(Tables::lastLoginText(stored), text);
}

void TestFieldTexts::timestampsAreMoments_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("text");

    const QString shown =
        QLocale().toString(QDateTime({2024, 2, 29}, {13, 5, 59}, Qt::UTC), QLocale::ShortFormat);
    QTest::newRow("as stored") << u"2024-02-29 13:05:59"_s << shown;
    QTest::newRow("with a fraction") << u"2024-02-29 13:05:59.123+00"_s << shown;
    QTest::newRow("no such day") << u"2023-02-29 13:05:59"_s << u"2023-02-29 13:05:59"_s;
    QTest::newRow("a word") << u"today"_s << u"today"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestFieldTexts::timestampsAreMoments()
{
    QFETCH(QString, stored);
    QFETCH(QString, text);

    QCOMPARE(Tables::timestampText(stored), text);
}

void TestFieldTexts::momentsAreLocal()
{
    const QString inUtc = Tables::timestampText(u"2024-01-01 12:00:00"_s);
    qputenv("TZ", "Asia/Tokyo");

    const QString inTokyo = Tables::timestampText(u"2024-01-01 12:00:00"_s);
    const QString login = Tables::lastLoginText(u"1704110400"_s);
    qputenv("TZ", "UTC");

    QVERIFY(inTokyo.contains(u"9:00"_s));
    QCOMPARE(login, inTokyo);
    QVERIFY(inTokyo != inUtc);
}

QTEST_GUILESS_MAIN(TestFieldTexts)
#include "tst_fieldtexts.moc"
