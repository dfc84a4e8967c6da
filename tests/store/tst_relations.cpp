// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/relationedits.h"
#include "storefixture.h"

using namespace Qt::StringLiterals;
using Domain::ChangeSet;
using Domain::ErrorCode;
using Domain::LeftOvers;
using Domain::RowChange;
using Domain::RowOperation;

namespace {

constexpr int users = 1; ///< the group of that name in a fresh system

/// Customers ACME and BETA, and ann of ACME.
struct World
{
    StoreFixture fixture;
    qint64 ann = 0;

    World()
    {
        fixture.addCustomer(u"ACME"_s);
        fixture.addCustomer(u"BETA"_s);
        ann = fixture.add(StoreFixture::person(u"ann"_s, u"ACME"_s));
    }
    Domain::Result<Store::Applied> write(const QList<RowChange> &rows)
    {
        return fixture.apply(
            {.kind = Domain::ChangeKind::PermissionsChanged, .subject = u"ann"_s, .rows = rows});
    }
    void leaveBehind(const QString &login)
    {
        fixture.sql(u"INSERT INTO group_customer_user VALUES (?, 2, 'rw', 1, '', 1, '', 1)"_s,
                    {login});
        fixture.sql(u"INSERT INTO customer_user_customer VALUES (?, 'BETA', '', 1, '', 1)"_s,
                    {login});
        fixture.sql(u"INSERT INTO customer_preferences VALUES (?, 'UserLanguage', 'de')"_s,
                    {login});
    }
    [[nodiscard]] int rowsOf(const QString &login)
    {
        int count = 0;
        for (const auto *const table :
             {"group_customer_user", "customer_user_customer", "customer_preferences"}) {
            count += fixture
                         .value(u"SELECT count(*) FROM %1 WHERE user_id = ?"_s.arg(
                                    QLatin1StringView(table)),
                                {login})
                         .toInt();
        }
        return count;
    }
};

QStringList codesOf(const Domain::Error &error)
{
    QStringList codes;
    for (const Domain::Violation &violation : error.violations) {
        codes.append(violation.code);
    }
    return codes;
}

} // namespace

/// Permissions and further customers through the one way to write.
class TestRelations : public QObject
{
    Q_OBJECT

private slots:
    void ticksBecomeRowsAndAreInTheJournal();
    void onlyTheChangedRowDiffers();
    void whatIsAsWantedIsNotWritten();
    void rowsThatStandTwiceGoTogether();
    void unknownPartnersAreRefused_data();
    void unknownPartnersAreRefused();
    void longUsernamesGetNoRelations();
    void onlyAdministratorsWriteThem();
    void namesFromOutsideStayOutOfTheStatement();
    void leftOversAreAskedAbout();
    void leftOversAreAdoptedOrCleared_data();
    void leftOversAreAdoptedOrCleared();
    void operatorsClearButAdoptNothing_data();
    void operatorsClearButAdoptNothing();
    void leftOversOfARename();
    void leftOversOfACustomer();
};

void TestRelations::ticksBecomeRowsAndAreInTheJournal()
{
    World world;
    QList<RowChange> rows =
        Domain::directGrantChanges(u"ann"_s, users, {}, {.ro = true, .rw = true});
    rows.append(Domain::customerLink(u"ann"_s, u"BETA"_s, RowOperation::Insert));
    rows += Domain::customerGrantChanges(
        u"ACME"_s, users, Domain::PermissionContext::OtherCustomers, {}, {.ro = true});

    const auto applied = world.write(rows);

    QVERIFY(applied);
    QCOMPARE(world.fixture.dump(u"group_customer_user"_s).size(), 1);
    QVERIFY(
        world.fixture.dump(u"group_customer_user"_s)
            .first()
            .startsWith(u"user_id=[ann] group_id=[1] permission_key=[rw] permission_value=[1]"_s));
    QCOMPARE(world.fixture.value(u"SELECT create_by FROM customer_user_customer"_s).toInt(), 1);
    QCOMPARE(world.fixture.value(u"SELECT permission_context FROM group_customer"_s).toString(),
             u"Ticket::CustomerID::Other"_s);
    QCOMPARE(world.fixture
                 .value(u"SELECT count(*) FROM rollbook_row_change WHERE change_set_id = ?"_s,
                        {applied->changeSet})
                 .toInt(),
             3);
    QCOMPARE(
        world.fixture
            .value(u"SELECT kind FROM rollbook_change_set WHERE id = ?"_s, {applied->changeSet})
            .toString(),
        u"permissions.changed"_s);
}

void TestRelations::onlyTheChangedRowDiffers()
{
    World world;
    world.fixture.sql(
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
        "INSERT INTO group_customer_user SELECT 'p' || i, 1, 'ro', 1, 'then', 1, 'then', 1 FROM n"_s);
    world.fixture.sql(
        u"INSERT INTO group_customer_user VALUES ('ann', 1, 'ro', 1, 'then', 1, 'then', 1)"_s);
    QStringList before = world.fixture.dump(u"group_customer_user"_s);

    QVERIFY(world.write(Domain::directGrantChanges(u"ann"_s, users, {.ro = true}, {})));

    const QStringList after = world.fixture.dump(u"group_customer_user"_s);
    QCOMPARE(before.takeLast().left(13), u"user_id=[ann]"_s);
    QCOMPARE(after, before);
}

void TestRelations::whatIsAsWantedIsNotWritten()
{
    World world;
    const auto tick = Domain::directGrantChanges(u"ann"_s, users, {}, {.rw = true});
    QVERIFY(world.write(tick)->changeSet > 0);
    QCOMPARE(world.write(tick)->changeSet, 0); // somebody else ticked it, too
    QCOMPARE(world.fixture.dump(u"group_customer_user"_s).size(), 1);

    const auto untick = Domain::directGrantChanges(u"ann"_s, users, {.rw = true}, {});
    QVERIFY(world.write(untick)->changeSet > 0);
    QCOMPARE(world.write(untick)->changeSet, 0);
    QVERIFY(world.fixture.dump(u"group_customer_user"_s).isEmpty());
}

void TestRelations::rowsThatStandTwiceGoTogether()
{
    World world;
    world.leaveBehind(u"ann"_s);
    world.fixture.sql(u"INSERT INTO group_customer_user SELECT * FROM group_customer_user"_s);
    world.fixture.sql(
        u"INSERT INTO group_customer_user VALUES ('ann', 2, 'rw', 0, '', 1, '', 1)"_s);

    QVERIFY(world.write(Domain::directGrantChanges(u"ann"_s, 2, {.rw = true}, {})));

    QCOMPARE(
        world.fixture.value(u"SELECT sum(permission_value) FROM group_customer_user"_s).toInt(), 0);
}

void TestRelations::unknownPartnersAreRefused_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("code");

    QTest::newRow("customer") << u"customer_id"_s << QVariant(u"NONE"_s)
                              << u"customer_id.unknown"_s;
    QTest::newRow("a customer but for case")
        << u"customer_id"_s << QVariant(u"acme"_s) << u"customer_id.unknown"_s;
    QTest::newRow("a wildcard") << u"customer_id"_s << QVariant(u"*"_s) << u"customer_id.unknown"_s;
    QTest::newRow("group") << u"group_id"_s << QVariant(99) << u"group_id.unknown"_s;
    QTest::newRow("type") << u"permission_key"_s << QVariant(u"create"_s)
                          << u"permission_key.unknown"_s;
    QTest::newRow("value") << u"permission_value"_s << QVariant(0) << u"permission_value.unknown"_s;
    QTest::newRow("context") << u"permission_context"_s << QVariant(u"Third"_s)
                             << u"permission_context.unknown"_s;
}

void TestRelations::unknownPartnersAreRefused()
{
    QFETCH(QString, column);
    QFETCH(QVariant, value);
    QFETCH(QString, code);
    World world;
    auto rows = Domain::customerGrantChanges(
        u"ACME"_s, users, Domain::PermissionContext::SameCustomer, {}, {.ro = true});
    for (Domain::ColumnChange &change : rows.first().columns) {
        change.after = change.column == column ? value : change.after;
    }

    const auto applied = world.write(rows);

    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Violations);
    QCOMPARE(codesOf(applied.error()), QStringList{code});
    QCOMPARE(applied.error().violations.first().value, value.toString());
    QVERIFY(world.fixture.dump(u"group_customer"_s).isEmpty());
}

void TestRelations::longUsernamesGetNoRelations()
{
    World world;
    const QString login(150, u'x'); // as another program may have stored it
    world.fixture.sql(u"UPDATE customer_user SET login = ? WHERE id = ?"_s, {login, world.ann});

    const auto applied = world.write(Domain::directGrantChanges(login, users, {}, {.ro = true}));
    QCOMPARE(codesOf(applied.error()), QStringList{u"login.too_long"_s});
    const auto unknown = world.write(Domain::directGrantChanges(u"bob"_s, users, {}, {.ro = true}));
    QCOMPARE(codesOf(unknown.error()), QStringList{u"user_id.unknown"_s});
}

void TestRelations::onlyAdministratorsWriteThem()
{
    World world;
    world.fixture.sql(
        u"INSERT INTO users VALUES (2, 'carl', '', NULL, 'C', 'C', 1, '', 1, '', 1)"_s);
    world.fixture.sql(u"INSERT INTO group_user VALUES (2, 1, 'rw', '', 1, '', 1)"_s);
    Store::ChangeWriter carl(world.fixture.database(),
                             {.id = 2,
                              .login = u"carl"_s,
                              .mayEditCustomers = true,
                              .isAdministrator = true}); // he says

    for (const QList<RowChange> &rows :
         {Domain::directGrantChanges(u"ann"_s, users, {}, {.ro = true}),
          Domain::customerGrantChanges(u"ACME"_s, users, Domain::PermissionContext::SameCustomer,
                                       {}, {.ro = true}),
          QList<RowChange>{Domain::customerLink(u"ann"_s, u"BETA"_s, RowOperation::Insert)}}) {
        QCOMPARE(carl.apply({.rows = rows}).error().code, ErrorCode::NotPermitted);
    }
}

void TestRelations::namesFromOutsideStayOutOfTheStatement()
{
    World world;
    RowChange row = Domain::customerLink(u"ann"_s, u"BETA"_s, RowOperation::Delete);
    row.key.insert(u"1 = 1 OR user_id"_s, u"x"_s);

    QCOMPARE(world.write({row}).error().detail, u"unknown column"_s);
}

void TestRelations::leftOversAreAskedAbout()
{
    World world;
    world.leaveBehind(u"bob"_s);
    const QStringList before = world.fixture.dump(u"customer_user"_s);

    const auto applied =
        world.fixture.apply(Domain::addition(StoreFixture::person(u"bob"_s, u"ACME"_s), {}));

    QVERIFY(!applied);
    QCOMPARE(codesOf(applied.error()), QStringList{u"login.left_over"_s});
    QCOMPARE(applied.error().violations.first().limit, 3);
    QCOMPARE(applied.error().violations.first().owner, u"bob"_s);
    QCOMPARE(world.fixture.dump(u"customer_user"_s), before);
    QCOMPARE(world.rowsOf(u"bob"_s), 3);
    // Another username is another matter, also one that differs by its case.
    QVERIFY(world.fixture.add(StoreFixture::person(u"Bob"_s, u"ACME"_s)) > 0);
}

void TestRelations::leftOversAreAdoptedOrCleared_data()
{
    QTest::addColumn<LeftOvers>("policy");
    QTest::addColumn<int>("left");

    QTest::newRow("adopt") << LeftOvers::Adopt << 3;
    QTest::newRow("clear") << LeftOvers::Clear << 0;
}

void TestRelations::leftOversAreAdoptedOrCleared()
{
    QFETCH(LeftOvers, policy);
    QFETCH(int, left);
    World world;
    world.leaveBehind(u"bob"_s);
    world.leaveBehind(u"zoe"_s);
    ChangeSet changes = Domain::addition(StoreFixture::person(u"bob"_s, u"ACME"_s), {});
    changes.leftOvers = policy;

    const auto applied = world.fixture.apply(changes);

    QVERIFY(applied);
    QCOMPARE(world.rowsOf(u"bob"_s), left);
    QCOMPARE(world.rowsOf(u"zoe"_s), 3);
    QCOMPARE(world.fixture
                 .value(u"SELECT count(*) FROM rollbook_row_change WHERE change_set_id = ?"_s,
                        {applied->changeSet})
                 .toInt(),
             1 + 3 - left);
}

void TestRelations::operatorsClearButAdoptNothing_data()
{
    QTest::addColumn<bool>("isCustomer");

    QTest::newRow("a new customer user") << false;
    QTest::newRow("a new customer") << true;
}

/// Who adopts gives permissions, which is for administrators. Who clears gives none.
void TestRelations::operatorsClearButAdoptNothing()
{
    QFETCH(bool, isCustomer);
    World world;
    world.leaveBehind(u"bob"_s);
    world.fixture.sql(u"INSERT INTO customer_user_customer VALUES ('ann', 'NEW', '', 1, '', 1)"_s);
    world.fixture.sql(u"DELETE FROM group_user WHERE group_id = 2"_s);
    ChangeSet changes = isCustomer
        ? Domain::addition(Domain::Customer{.customerId = u"NEW"_s, .name = u"New"_s})
        : Domain::addition(StoreFixture::person(u"bob"_s, u"ACME"_s), {});

    changes.leftOvers = LeftOvers::Adopt;
    QCOMPARE(world.fixture.apply(changes).error().code, ErrorCode::NotPermitted);
    QCOMPARE(world.rowsOf(u"bob"_s), 3);
    QCOMPARE(world.fixture.dump(u"customer_user"_s).size(), 1);
    changes.leftOvers = LeftOvers::Clear;
    QVERIFY(world.fixture.apply(changes));
    QCOMPARE(world.rowsOf(u"bob"_s), isCustomer ? 3 : 0);
    QCOMPARE(world.rowsOf(u"ann"_s), isCustomer ? 0 : 1);
}

void TestRelations::leftOversOfARename()
{
    World world;
    world.leaveBehind(u"ann"_s); // ann's own: they come along
    world.leaveBehind(u"bob"_s);
    Domain::CustomerUser next = StoreFixture::person(u"ann"_s, u"ACME"_s);
    next.id = world.ann;
    const Domain::CustomerUser previous = next;
    next.login = u"bob"_s;
    ChangeSet changes = Domain::change(previous, next, {});

    QCOMPARE(codesOf(world.fixture.apply(changes).error()), QStringList{u"login.left_over"_s});
    changes.leftOvers = LeftOvers::Clear;
    QVERIFY(world.fixture.apply(changes));
    QCOMPARE(world.rowsOf(u"ann"_s), 0);
    QCOMPARE(world.rowsOf(u"bob"_s), 3);
}

void TestRelations::leftOversOfACustomer()
{
    World world;
    world.fixture.sql(
        u"INSERT INTO group_customer VALUES ('NEW', 1, 'rw', 1, 'Ticket::CustomerID::Same', '', 1, '', 1)"_s);
    world.fixture.sql(u"INSERT INTO customer_user_customer VALUES ('ann', 'NEW', '', 1, '', 1)"_s);
    // People of an unknown customer are no left-overs: they get a customer.
    world.fixture.sql(u"UPDATE customer_user SET customer_id = 'NEW'"_s);
    ChangeSet changes =
        Domain::addition(Domain::Customer{.customerId = u"NEW"_s, .name = u"New"_s});

    const auto asked = world.fixture.apply(changes);
    QCOMPARE(codesOf(asked.error()), QStringList{u"customer_id.left_over"_s});
    QCOMPARE(asked.error().violations.first().limit, 2);
    QCOMPARE(asked.error().violations.first().record, Domain::RecordKind::Customer);
    changes.leftOvers = LeftOvers::Clear;
    QVERIFY(world.fixture.apply(changes));
    QVERIFY(world.fixture.dump(u"group_customer"_s).isEmpty());
    QVERIFY(world.fixture.dump(u"customer_user_customer"_s).isEmpty());
    QCOMPARE(world.fixture.value(u"SELECT customer_id FROM customer_user"_s).toString(), u"NEW"_s);
}

QTEST_GUILESS_MAIN(TestRelations)
#include "tst_relations.moc"
