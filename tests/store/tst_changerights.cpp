// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedesk.h"
#include "store/settingstore.h"

using namespace Qt::StringLiterals;
using Domain::ChangeSet;
using Domain::CustomerUser;
using Domain::ErrorCode;
using Domain::RowOperation;
using Domain::Table;

/// Who may write what, and what nobody may.
class TestChangeRights : public QObject
{
    Q_OBJECT

private slots:
    void peopleAreNeverDeletedThroughTheStore_data();
    void peopleAreNeverDeletedThroughTheStore();
    void unknownColumnsAreRefused();
    void rightsAreReadFromTheDatabase_data();
    void rightsAreReadFromTheDatabase();
    void preferencesAreOnesOwn();
    void settingsAreForAdministrators();
    void relationRowsCanBeRemoved();
};

void TestChangeRights::peopleAreNeverDeletedThroughTheStore_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<QVariantMap>("key");

    QTest::newRow("customer user")
        << static_cast<int>(Table::CustomerUser) << QVariantMap{{u"id"_s, 1}};
    QTest::newRow("customer") << static_cast<int>(Table::Customer)
                              << QVariantMap{{u"customer_id"_s, u"ACME"_s}};
}

void TestChangeRights::peopleAreNeverDeletedThroughTheStore()
{
    QFETCH(int, table);
    QFETCH(QVariantMap, key);
    Ann ann;

    const auto applied = ann.fixture.apply(
        {.rows = {
             {.table = static_cast<Table>(table), .operation = RowOperation::Delete, .key = key}}});

    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::NeverDeleted);
}

void TestChangeRights::unknownColumnsAreRefused()
{
    Ann ann;
    ChangeSet changes = phoneChange(ann.person, u"1"_s);
    changes.rows.first().columns.first().column = u"phone = 1; --"_s;

    QVERIFY(!ann.fixture.apply(changes));

    changes = phoneChange(ann.person, u"1"_s);
    changes.rows.first().key = {{u"1 = 1 OR id"_s, 1}};
    QVERIFY(!ann.fixture.apply(changes));
    QVERIFY(ann.fixture.value(u"SELECT phone FROM customer_user"_s).isNull());
}

void TestChangeRights::rightsAreReadFromTheDatabase_data()
{
    QTest::addColumn<QString>("sql");

    QTest::newRow("agent is invalid") << u"UPDATE users SET valid_id = 2 WHERE id = 1"_s;
    QTest::newRow("in no group") << u"DELETE FROM group_user"_s;
    QTest::newRow("may only read") << u"UPDATE group_user SET permission_key = 'ro'"_s;
    QTest::newRow("groups are invalid") << u"UPDATE groups_table SET valid_id = 2"_s;
}

void TestChangeRights::rightsAreReadFromTheDatabase()
{
    QFETCH(QString, sql);
    Ann ann;
    ann.fixture.sql(sql);

    const auto applied = ann.fixture.apply(phoneChange(ann.person, u"1"_s));

    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::NotPermitted);
    QCOMPARE(applied.error().subject, u"root"_s);
}

void TestChangeRights::preferencesAreOnesOwn()
{
    StoreFixture fixture;
    fixture.sql(u"INSERT INTO users VALUES (2, 'eve', 'x', NULL, 'Eve', 'E', 1, '', 1, '', 1)"_s);
    const auto own = Store::preferenceChange(fixture.database(), 1, u"Key"_s, u"1"_s);
    QVERIFY(bool(own));
    QVERIFY(bool(fixture.apply(*own)));
    const auto same = Store::preferenceChange(fixture.database(), 1, u"Key"_s, u"1"_s);
    QVERIFY(same->rows.isEmpty());
    const auto changed = Store::preferenceChange(fixture.database(), 1, u"Key"_s, u"0"_s);
    QVERIFY(bool(fixture.apply(*changed)));
    QCOMPARE(fixture.dump(u"user_preferences"_s).size(), 1);

    const auto foreign = Store::preferenceChange(fixture.database(), 2, u"Key"_s, u"1"_s);

    QCOMPARE(fixture.apply(*foreign).error().code, ErrorCode::NotPermitted);
}

void TestChangeRights::settingsAreForAdministrators()
{
    StoreFixture fixture;
    const auto first = Store::settingChange(fixture.database(), u"list_limit"_s, 50);
    QVERIFY(bool(fixture.apply(*first)));
    QCOMPARE(Store::readSettings(fixture.database())->listLimit(), 50);
    const auto second = Store::settingChange(fixture.database(), u"list_limit"_s, 60);
    QVERIFY(bool(fixture.apply(*second)));
    QCOMPARE(Store::readSettings(fixture.database())->listLimit(), 60);
    QVERIFY(Store::settingChange(fixture.database(), u"list_limit"_s, 60)->rows.isEmpty());

    fixture.sql(u"DELETE FROM group_user WHERE group_id = 2"_s);
    const auto third = Store::settingChange(fixture.database(), u"list_limit"_s, 70);

    QCOMPARE(fixture.apply(*third).error().code, ErrorCode::NotPermitted);
    QCOMPARE(Store::readSettings(fixture.database())->listLimit(), 60);
}

void TestChangeRights::relationRowsCanBeRemoved()
{
    Ann ann;
    ann.fixture.sql(
        u"INSERT INTO customer_user_customer VALUES ('ann', 'ACME', '', 1, '', 1), ('bob', 'ACME', '', 1, '', 1)"_s);
    const QVariantMap key{{u"user_id"_s, u"ann"_s}, {u"customer_id"_s, u"ACME"_s}};
    const ChangeSet removal{
        .rows = {
            {.table = Table::CustomerUserCustomer, .operation = RowOperation::Delete, .key = key}}};

    QVERIFY(bool(ann.fixture.apply(removal)));
    QCOMPARE(ann.fixture.dump(u"customer_user_customer"_s).size(), 1);
    QCOMPARE(ann.fixture.apply(removal)->changeSet, 0); // it is gone already, as was wanted
}

QTEST_GUILESS_MAIN(TestChangeRights)
#include "tst_changerights.moc"
