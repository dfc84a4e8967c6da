// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/automaticbackups.h"
#include "storefixture.h"

#include <QFile>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;

/// What the database itself keeps other programs from: that a record disappears, by whatever way.
class TestGuards : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void nothingIsOverwritten_data();
    void nothingIsOverwritten();
    void ownValuesMayBeSet_data();
    void ownValuesMayBeSet();
    void newRecordsMayBeAdded();
    void rulesStillNameTheOwner();
    void olderDatabasesGetThem();

private:
    [[nodiscard]] Domain::Result<QSqlQuery> write(const QString &sql)
    {
        return Store::run(m_fixture->database().connection(), sql);
    }
    [[nodiscard]] QStringList everything();

    std::unique_ptr<StoreFixture> m_fixture;
};

namespace {

void fill(StoreFixture &fixture)
{
    for (const QString &id : {u"ACME"_s, u"BETA"_s}) {
        fixture.addCustomer(id);
    }
    QVERIFY(fixture.add(StoreFixture::person(u"ann"_s, u"ACME"_s)) == 1);
    QVERIFY(fixture.add(StoreFixture::person(u"bob"_s, u"ACME"_s)) == 2);
    fixture.sql(u"INSERT INTO users SELECT 2, 'carl', pw, title, first_name, last_name, valid_id, "
                "create_time, create_by, change_time, change_by FROM users"_s);
}

} // namespace

void TestGuards::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    fill(*m_fixture);
}

QStringList TestGuards::everything()
{
    QStringList rows;
    for (const QString &table :
         {u"customer_user"_s, u"customer_company"_s, u"groups_table"_s, u"users"_s}) {
        rows += m_fixture->dump(table);
    }
    return rows;
}

void TestGuards::nothingIsOverwritten_data()
{
    QTest::addColumn<QString>("sql");

    // Table, key, unique column, and two of its values.
    struct Unique
    {
        QString table;
        QString column;
        QString mine;
        QString other;
    };
    const QList<Unique> columns{
        {u"customer_user"_s, u"id"_s, u"1"_s, u"2"_s},
        {u"customer_user"_s, u"rowid"_s, u"1"_s, u"2"_s},
        {u"customer_user"_s, u"_rowid_"_s, u"1"_s, u"2"_s},
        {u"customer_user"_s, u"login"_s, u"'ann'"_s, u"'bob'"_s},
        {u"customer_company"_s, u"customer_id"_s, u"'ACME'"_s, u"'BETA'"_s},
        {u"customer_company"_s, u"name"_s, u"'ACME Inc.'"_s, u"'BETA Inc.'"_s},
        {u"customer_company"_s, u"rowid"_s, u"1"_s, u"2"_s},
        {u"groups_table"_s, u"id"_s, u"1"_s, u"3"_s},
        {u"groups_table"_s, u"oid"_s, u"1"_s, u"3"_s},
        {u"groups_table"_s, u"name"_s, u"'users'"_s, u"'stats'"_s},
        {u"users"_s, u"id"_s, u"1"_s, u"2"_s},
        {u"users"_s, u"rowid"_s, u"1"_s, u"2"_s},
        {u"users"_s, u"login"_s, u"'root'"_s, u"'carl'"_s},
    };
    for (const Unique &unique : columns) {
        for (const QString &how : {u"UPDATE"_s, u"UPDATE OR REPLACE"_s, u"UPDATE OR IGNORE"_s}) {
            const QString sql = u"%1 %2 SET %3 = %4 WHERE %3 = %5"_s.arg(
                how, unique.table, unique.column, unique.other, unique.mine);
            QTest::newRow(qPrintable(sql)) << sql;
        }
    }
    for (const QString &how : {u"INSERT"_s, u"REPLACE"_s}) {
        const auto row = [&how](const QString &into) {
            const QString sql = how + u" INTO "_s + into;
            QTest::newRow(qPrintable(sql)) << sql;
        };
        const QString authors = u"'', 1, '', 1"_s;
        for (const QString &values : {u"2, 'new'"_s, u"9, 'bob'"_s, u"NULL, 'bob'"_s}) {
            row(u"customer_user VALUES (%1, '', 'ACME', '', '', '', '', '', '', '', '', '', '', "
                "'', '', 1, %2)"_s.arg(values, authors));
        }
        for (const QString &values : {u"'BETA', 'new'"_s, u"'new', 'BETA Inc.'"_s}) {
            row(u"customer_company VALUES (%1, '', '', '', '', '', '', 1, %2)"_s.arg(values,
                                                                                     authors));
        }
        row(u"customer_company (rowid, customer_id, name, valid_id, create_time, create_by, "
            "change_time, change_by) VALUES (2, 'new', 'new', 1, %1)"_s.arg(authors));
        for (const QString &values : {u"3, 'new'"_s, u"9, 'stats'"_s, u"NULL, 'stats'"_s}) {
            row(u"groups_table VALUES (%1, '', 1, %2)"_s.arg(values, authors));
        }
        for (const QString &values : {u"2, 'new'"_s, u"9, 'carl'"_s, u"NULL, 'carl'"_s}) {
            row(u"users VALUES (%1, '', '', '', '', 1, %2)"_s.arg(values, authors));
        }
    }
}

void TestGuards::nothingIsOverwritten()
{
    QFETCH(QString, sql);
    const QStringList before = everything();

    const auto written = write(sql);

    QVERIFY(!written);
    QVERIFY2(written.error().detail.contains(u"never replaced"_s),
             qPrintable(written.error().detail));
    QCOMPARE(everything(), before);
}

void TestGuards::ownValuesMayBeSet_data()
{
    QTest::addColumn<QString>("sql");

    for (const char *sql :
         {"UPDATE customer_user SET id = id, login = login", "UPDATE customer_user SET phone = '1'",
          "UPDATE customer_user SET login = 'ANN' WHERE login = 'ann'",
          "UPDATE customer_user SET id = 9 WHERE id = 2",
          "UPDATE customer_company SET customer_id = customer_id, name = name",
          "UPDATE customer_company SET customer_id = 'Acme', name = 'Acme inc.' WHERE rowid = 1",
          "UPDATE groups_table SET id = id, name = name, comments = 'x'",
          "UPDATE groups_table SET name = 'Stats' WHERE name = 'stats'",
          "UPDATE users SET id = id, login = login", "UPDATE users SET login = 'Root' WHERE id = 1",
          "UPDATE OR REPLACE users SET login = 'dora' WHERE id = 2"}) {
        QTest::newRow(sql) << QString::fromLatin1(sql);
    }
}

void TestGuards::ownValuesMayBeSet()
{
    QFETCH(QString, sql);
    const qsizetype before = everything().size();

    const auto written = write(sql);

    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    QVERIFY(written->numRowsAffected() > 0);
    QCOMPARE(everything().size(), before);
}

void TestGuards::newRecordsMayBeAdded()
{
    const qsizetype before = everything().size();

    QVERIFY(write(u"REPLACE INTO groups_table VALUES (NULL, 'new', '', 1, '', 1, '', 1)"_s));
    QVERIFY(write(u"INSERT INTO users VALUES (9, 'new', '', '', '', '', 1, '', 1, '', 1)"_s));

    QCOMPARE(everything().size(), before + 2);
}

/// What the operator is told comes from the rules: they look before the database does.
void TestGuards::rulesStillNameTheOwner()
{
    const auto added =
        m_fixture->apply(Domain::addition(StoreFixture::person(u"ann"_s, u"ACME"_s), QString()));

    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Violations);
    QCOMPARE(added.error().violations.first().code, u"login.taken"_s);
    QCOMPARE(added.error().violations.first().owner, u"ann"_s);
}

void TestGuards::olderDatabasesGetThem()
{
    const QString path = m_fixture->filePath(u"old.db"_s);
    const Store::Location location{Store::Location::System::Sqlite, path};
    Store::OpenOptions first = StoreFixture::options();
    first.migrations = first.migrations.first(1);
    auto old = Store::createDatabase(location, StoreFixture::administrator(), first);
    QVERIFY(bool(old));
    const QString rename = u"UPDATE OR REPLACE groups_table SET name = 'stats' WHERE id = 2"_s;
    const auto isRefused = [&rename](const Store::Database &database) {
        return !Store::run(database.connection(), rename);
    };
    QVERIFY(bool(Store::run((*old)->connection(), u"BEGIN"_s)));
    QVERIFY(!isRefused(**old)); // what is to be mended
    QVERIFY(bool(Store::run((*old)->connection(), u"ROLLBACK"_s)));
    old->reset();

    const auto opened = Store::Database::open(location, StoreFixture::options());

    QVERIFY(bool(opened));
    const QSqlDatabase connection = (*opened)->connection();
    QCOMPARE(Store::runForValue(connection, u"SELECT max(version) FROM rollbook_schema"_s)->toInt(),
             Store::builtInMigrations().last().version);
    QVERIFY(isRefused(**opened));
    QCOMPARE(Store::runForValue(connection, u"SELECT count(*) FROM groups_table"_s)->toInt(), 3);
    const auto backups = Store::AutomaticBackups(location).all();
    QCOMPARE(backups.size(), 1);
    const auto backup = Store::Database::open({.text = backups.first().path}, first);
    QVERIFY(bool(backup));
    QCOMPARE(
        Store::runForValue((*backup)->connection(), u"SELECT max(version) FROM rollbook_schema"_s)
            ->toInt(),
        1);
}

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
