// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/location.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Store::Location;

class TestLocation : public QObject
{
    Q_OBJECT

private slots:
    void reading_data();
    void reading();
    void refused_data();
    void refused();
};

void TestLocation::reading_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("system");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shortName");

    const int sqlite = static_cast<int>(Location::System::Sqlite);
    QTest::newRow("absolute path")
        << u"/data/people.db"_s << sqlite << u"/data/people.db"_s << u"people.db"_s;
    QTest::newRow("relative path")
        << u"people.db"_s << sqlite << QDir::current().absoluteFilePath(u"people.db"_s)
        << u"people.db"_s;
    QTest::newRow("odd characters")
        << u"/data/a?b#c %20.db"_s << sqlite << u"/data/a?b#c %20.db"_s << u"a?b#c %20.db"_s;
    QTest::newRow("postgresql") << u"postgresql://ann@db.example.net:5432/people"_s
                                << static_cast<int>(Location::System::PostgreSql)
                                << u"postgresql://ann@db.example.net:5432/people"_s << u"people"_s;
    QTest::newRow("mariadb") << u"mariadb://ann@db/people"_s
                             << static_cast<int>(Location::System::MariaDb)
                             << u"mariadb://ann@db/people"_s << u"people"_s;
}

void TestLocation::reading()
{
    QFETCH(QString, typed);
    const auto location = Store::parseLocation(typed);

    QVERIFY(bool(location));
    QTEST(static_cast<int>(location->system), "system");
    QTEST(location->text, "text");
    QTEST(location->shortName(), "shortName");
}

void TestLocation::refused_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("nothing") << QString();
    QTest::newRow("NUL") << u"a\0b"_s;
    QTest::newRow("unknown scheme") << u"oracle://ann@db/people"_s;
    QTest::newRow("no host") << u"mariadb:///people"_s;
    QTest::newRow("no database") << u"mariadb://db/"_s;
    QTest::newRow("with a password") << u"mariadb://ann:secret@db/people"_s;
}

void TestLocation::refused()
{
    QFETCH(QString, typed);
    const auto location = Store::parseLocation(typed);

    QVERIFY(!location);
    QCOMPARE(location.error().code, Domain::ErrorCode::InvalidLocation);
    QVERIFY(!location.error().subject.contains(u"secret"_s));
}

QTEST_APPLESS_MAIN(TestLocation)
#include "tst_location.moc"
