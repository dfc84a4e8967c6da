// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedesk.h"
#include "store/lastchange.h"
#include "store/settingstore.h"

using namespace Qt::StringLiterals;
using Domain::CustomerUser;
using Domain::ErrorCode;

/// Who brought a value that another operator's edit collides with.
class TestLastChange : public QObject
{
    Q_OBJECT

private slots:
    void everyColumnHasItsOwnAuthor();
    void whoAddedTheRecordBroughtItsValues();
    void theLastOfSeveralIsTold();
    void whatAnotherProgramWroteHasNoAuthor();
    void settingsHaveAuthorsToo();
    void aDamagedJournalKnowsNobody_data();
    void aDamagedJournalKnowsNobody();
    void aLostJournalIsReported();
};

namespace {

QDateTime utc(int hour)
{
    return QDateTime({2026, 11, 23}, {hour, 30, 5}, Qt::UTC);
}

/// Carl Clerk, who may edit customer users.
Domain::Agent addCarl(StoreFixture &fixture)
{
    fixture.sql(
        u"INSERT INTO users VALUES (7, 'carl', 'x', NULL, 'Carl', 'Clerk', 1, '', 1, '', 1)"_s);
    fixture.sql(u"INSERT INTO group_user VALUES (7, 1, 'rw', '', 1, '', 1)"_s);
    return {.id = 7, .login = u"carl"_s, .mayEditCustomers = true};
}

/// What that agent does at that hour, on a workstation of their own.
void changeAt(StoreFixture &fixture, const Domain::Agent &agent, int hour,
              const Domain::ChangeSet &changes)
{
    Store::OpenOptions options = StoreFixture::options();
    options.clock = [hour] { return utc(hour); };
    auto database = Store::Database::open(fixture.location(), options);
    QVERIFY(bool(database));
    QVERIFY(bool(Store::ChangeWriter(**database, agent).apply(changes)));
}

Domain::ChangeSet cityChange(const CustomerUser &seen, const QString &city)
{
    CustomerUser next = seen;
    next.city = city;
    return Domain::change(seen, next, {});
}

/// What is answered to who wants to set phone and city of the person as it was at first.
Domain::Conflict conflictOf(Ann &ann)
{
    CustomerUser next = ann.person;
    next.phone = u"mine"_s;
    next.city = u"mine"_s;
    const auto applied = ann.fixture.apply(Domain::change(ann.person, next, {}));
    return applied ? Domain::Conflict() : applied.error().conflict;
}

std::optional<Domain::Authorship> authorOf(const Domain::Conflict &conflict, const QString &column)
{
    for (const Domain::Collision &collision : conflict.collisions) {
        if (collision.column == column) {
            return collision.storedBy;
        }
    }
    return std::nullopt;
}

} // namespace

void TestLastChange::everyColumnHasItsOwnAuthor()
{
    Ann ann;
    const Domain::Agent carl = addCarl(ann.fixture);
    changeAt(ann.fixture, carl, 8, phoneChange(ann.person, u"1"_s));
    changeAt(ann.fixture, ann.fixture.agent(), 9, cityChange(ann.person, u"Ulm"_s));

    const Domain::Conflict conflict = conflictOf(ann);

    QCOMPARE(conflict.collisions.size(), 2);
    const auto phone = authorOf(conflict, u"phone"_s);
    QVERIFY(phone);
    QCOMPARE(phone->login, u"carl"_s);
    QCOMPARE(phone->fullName, u"Carl Clerk"_s);
    QCOMPARE(phone->time, utc(8));
    const auto city = authorOf(conflict, u"city"_s);
    QVERIFY(city);
    QCOMPARE(city->login, u"root"_s);
    QCOMPARE(city->fullName, u"Ada Admin"_s);
    QCOMPARE(city->time, utc(9));
    QCOMPARE(conflict.changedBy, u"root"_s);
    QCOMPARE(conflict.changedByName, u"Ada Admin"_s);
    QCOMPARE(conflict.changedAt, utc(9));
}

void TestLastChange::whoAddedTheRecordBroughtItsValues()
{
    StoreFixture fixture;
    fixture.addCustomer(u"ACME"_s);
    const Domain::Agent carl = addCarl(fixture);
    CustomerUser person = StoreFixture::person(u"ann"_s, u"ACME"_s);
    person.city = u"Ulm"_s;
    changeAt(fixture, carl, 8, Domain::addition(person, {}));
    const qint64 id = fixture.value(u"SELECT id FROM customer_user"_s).toLongLong();

    const auto author =
        Store::lastChangeOf(fixture.database().connection(),
                            {.key = {{u"id"_s, id}}, .column = u"city"_s, .value = u"Ulm"_s});

    QVERIFY(bool(author));
    QVERIFY(author->has_value());
    QCOMPARE((*author)->login, u"carl"_s);
}

void TestLastChange::theLastOfSeveralIsTold()
{
    Ann ann;
    const Domain::Agent carl = addCarl(ann.fixture);
    CustomerUser seen = ann.person;
    for (const int hour : {8, 9, 10}) {
        const QString phone = QString::number(hour);
        changeAt(ann.fixture, hour == 9 ? carl : ann.fixture.agent(), hour,
                 phoneChange(seen, phone));
        seen.phone = phone;
    }

    QCOMPARE(authorOf(conflictOf(ann), u"phone"_s)->time, utc(10));
}

void TestLastChange::whatAnotherProgramWroteHasNoAuthor()
{
    Ann ann;
    const Domain::Agent carl = addCarl(ann.fixture);
    changeAt(ann.fixture, carl, 8, phoneChange(ann.person, u"1"_s));
    ann.fixture.sql(u"UPDATE customer_user SET phone = '2', city = 'Ulm', change_by = 7, "
                    "change_time = '2026-11-23 10:30:05'"_s);

    const Domain::Conflict conflict = conflictOf(ann);

    QCOMPARE(conflict.collisions.size(), 2);
    QVERIFY(!authorOf(conflict, u"phone"_s));
    QVERIFY(!authorOf(conflict, u"city"_s));
    QCOMPARE(conflict.changedBy, u"carl"_s);
    QCOMPARE(conflict.changedAt, utc(10));
}

void TestLastChange::settingsHaveAuthorsToo()
{
    StoreFixture fixture;
    const auto seen = Store::settingChange(fixture.database(), u"list_limit"_s, 100);
    QVERIFY(bool(seen));
    const auto theirs = Store::settingChange(fixture.database(), u"list_limit"_s, 200);
    changeAt(fixture, fixture.agent(), 8, *theirs);

    const auto applied = fixture.apply(*seen);

    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Conflict);
    const auto author = authorOf(applied.error().conflict, u"content"_s);
    QVERIFY(author);
    QCOMPARE(author->time, utc(8));
    QVERIFY(applied.error().conflict.changedBy.isEmpty());
}

void TestLastChange::aDamagedJournalKnowsNobody_data()
{
    QTest::addColumn<QString>("changes");

    QTest::newRow("nothing") << QString(u""_s);
    QTest::newRow("no JSON") << u"{\"phone\":"_s;
    QTest::newRow("an array") << u"[\"phone\"]"_s;
    QTest::newRow("no values") << u"{\"phone\":[]}"_s;
    QTest::newRow("a value instead of two") << u"{\"phone\":\"1\"}"_s;
    QTest::newRow("an object for a value") << u"{\"phone\":[null,{\"1\":\"1\"}]}"_s;
    QTest::newRow("another type") << u"{\"phone\":[null,1]}"_s;
    QTest::newRow("a value of long ago") << u"{\"phone\":[null,\"0\"]}"_s;
}

void TestLastChange::aDamagedJournalKnowsNobody()
{
    QFETCH(QString, changes);
    Ann ann;
    changeAt(ann.fixture, ann.fixture.agent(), 8, phoneChange(ann.person, u"1"_s));
    ann.fixture.sql(u"UPDATE rollbook_row_change SET changes = ? WHERE changes LIKE '%phone%'"_s,
                    {changes});

    const Domain::Conflict conflict = conflictOf(ann);

    QCOMPARE(conflict.collisions.size(), 1);
    QVERIFY(!authorOf(conflict, u"phone"_s));
}

void TestLastChange::aLostJournalIsReported()
{
    Ann ann;
    ann.fixture.sql(u"PRAGMA legacy_alter_table = ON"_s);
    ann.fixture.sql(u"ALTER TABLE rollbook_row_change RENAME TO lost"_s);

    const auto author = Store::lastChangeOf(
        ann.fixture.database().connection(),
        {.key = {{u"id"_s, ann.person.id}}, .column = u"phone"_s, .value = u"1"_s});

    QVERIFY(!author);
    QCOMPARE(author.error().code, ErrorCode::Database);
}

QTEST_GUILESS_MAIN(TestLastChange)
#include "tst_lastchange.moc"
