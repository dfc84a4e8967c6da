// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedesk.h"
#include "store/changewriter.h"
#include "store/customeruserstore.h"
#include "store/settingstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using Domain::ChangeSet;
using Domain::CustomerUser;
using Domain::ErrorCode;

class TestChangeWriter : public QObject
{
    Q_OBJECT

private slots:
    void addingWritesTheRowAndTheJournal();
    void editingWritesOnlyWhatWasEdited();
    void nothingToWriteWritesNothing();
    void tryingWritesNothing();
    void valuesAreTrimmedWhateverWayTheyCome();
    void nullStaysNull();
    void violationsWriteNothing_data();
    void violationsWriteNothing();
    void anyoneCanBeDeactivated();
    void aFailingRowTakesTheWholeSetWithIt();
    void aLaterRowMayNeedAnEarlierOne();
    void passwordsAreNeitherComparedNorWrittenDown();
    void newPasswordForgetsWhenItWasChangedLast();
    void fullDiskLeavesEverythingAsItWas();
    void timesAreUtc();
};

void TestChangeWriter::addingWritesTheRowAndTheJournal()
{
    StoreFixture fixture;
    fixture.addCustomer(u"ACME"_s);
    CustomerUser person = StoreFixture::person(u"ann"_s, u"ACME"_s);
    person.phone = u"0"_s;

    const auto applied = fixture.apply(Domain::addition(person, u"HASH"_s));

    QVERIFY(bool(applied));
    QVERIFY(applied->insertedId > 0);
    QCOMPARE(
        fixture
            .value(
                u"SELECT login || phone || pw || valid_id || create_by || change_by FROM customer_user"_s)
            .toString(),
        u"ann0HASH111"_s);
    QVERIFY(fixture.value(u"SELECT fax FROM customer_user"_s).isNull());
    QCOMPARE(
        fixture
            .value(u"SELECT kind || subject || create_by FROM rollbook_change_set WHERE id = ?"_s,
                   {applied->changeSet})
            .toString(),
        u"customer_user.addedann1"_s);
    QCOMPARE(fixture
                 .value(u"SELECT row_key FROM rollbook_row_change WHERE change_set_id = ?"_s,
                        {applied->changeSet})
                 .toString(),
             u"{\"id\":%1}"_s.arg(applied->insertedId));
    const QJsonObject changes = changesOf(fixture, applied->changeSet);
    QCOMPARE(changes.value("login"_L1).toArray(), (QJsonArray{QJsonValue(), u"ann"_s}));
    QCOMPARE(changes.value("valid_id"_L1).toArray(), (QJsonArray{QJsonValue(), 1}));
}

void TestChangeWriter::editingWritesOnlyWhatWasEdited()
{
    Ann ann;
    QVERIFY(ann.fixture.add(StoreFixture::person(u"bob"_s, u"ACME"_s)) > 0);
    const QStringList before = ann.fixture.dump(u"customer_user"_s);

    const auto applied = ann.fixture.apply(phoneChange(ann.person, u"+49 511 1"_s));

    QVERIFY(bool(applied));
    QStringList expected = before;
    expected[0].replace(u"phone=NULL"_s, u"phone=[+49 511 1]"_s);
    QStringList after = ann.fixture.dump(u"customer_user"_s);
    static const QRegularExpression changeTime(u"change_time=\\[[^]]*\\]"_s);
    expected[0].remove(changeTime);
    after[0].remove(changeTime);
    QCOMPARE(after, expected);
    QCOMPARE(changesOf(ann.fixture, applied->changeSet),
             (QJsonObject{{u"phone"_s, QJsonArray{QJsonValue(), u"+49 511 1"_s}}}));
}

void TestChangeWriter::nothingToWriteWritesNothing()
{
    Ann ann;
    const QStringList journal = ann.fixture.dump(u"rollbook_change_set"_s);

    const auto applied = ann.fixture.apply(Domain::change(ann.person, ann.person, {}));

    QVERIFY(bool(applied));
    QCOMPARE(applied->changeSet, 0);
    QCOMPARE(ann.fixture.dump(u"rollbook_change_set"_s), journal);
}

void TestChangeWriter::tryingWritesNothing()
{
    Ann ann;
    const QStringList before =
        ann.fixture.dump(u"customer_user"_s) + ann.fixture.dump(u"rollbook_change_set"_s);
    const QList<qint64> noted = ann.fixture.database().changes();
    Store::ChangeWriter writer(ann.fixture.database(), ann.fixture.agent());

    const auto good = writer.tryOut(phoneChange(ann.person, u"+49 511 1"_s));
    const auto nothing = writer.tryOut(Domain::change(ann.person, ann.person, {}));
    CustomerUser next = ann.person;
    next.email = u"none"_s;
    const auto bad = writer.tryOut(Domain::change(ann.person, next, {}));

    QVERIFY(bool(good));
    QVERIFY(bool(nothing));
    QCOMPARE(bad.error().code, ErrorCode::Violations);
    QCOMPARE(ann.fixture.dump(u"customer_user"_s) + ann.fixture.dump(u"rollbook_change_set"_s),
             before);
    QCOMPARE(ann.fixture.database().changes(), noted);
    QVERIFY(ann.fixture.apply(phoneChange(ann.person, u"+49 511 1"_s)));
}

void TestChangeWriter::valuesAreTrimmedWhateverWayTheyCome()
{
    Ann ann;
    ChangeSet changes = phoneChange(ann.person, u"1"_s);
    changes.rows.first().columns.first().after = u"  2 \t"_s;

    QVERIFY(bool(ann.fixture.apply(changes)));

    QCOMPARE(ann.fixture.value(u"SELECT phone FROM customer_user"_s).toString(), u"2"_s);
}

void TestChangeWriter::nullStaysNull()
{
    Ann ann;
    CustomerUser next = ann.person;
    next.fax = u""_s; // what a form gives back for a field nobody touched
    next.city = u"Hannover"_s;

    QVERIFY(bool(ann.fixture.apply(Domain::change(ann.person, next, {}))));

    QVERIFY(ann.fixture.value(u"SELECT fax FROM customer_user"_s).isNull());
}

void TestChangeWriter::violationsWriteNothing_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("owner");

    QTest::newRow("login taken") << u"login"_s << u"bob"_s << u"login.taken"_s << u"bob"_s;
    QTest::newRow("login taken but for case")
        << u"login"_s << u"BOB"_s << u"login.taken"_s << u"bob"_s;
    QTest::newRow("login taken but for Greek case")
        << u"login"_s << u"ΝΊΚΟΣ"_s << u"login.taken"_s << u"νίκος"_s;
    QTest::newRow("login taken but for a Kelvin sign")
        << u"login"_s << u"\u212Aim"_s << u"login.taken"_s << u"kim"_s;
    QTest::newRow("email taken") << u"email"_s << u"Bob@ACME.example.net"_s << u"email.taken"_s
                                 << u"bob"_s;
    QTest::newRow("email bad") << u"email"_s << u"ann@acme"_s << u"email.syntax"_s << QString();
    QTest::newRow("unknown customer")
        << u"customer_id"_s << u"NOBODY"_s << u"customer_id.unknown"_s << QString();
    QTest::newRow("customer in other case")
        << u"customer_id"_s << u"acme"_s << u"customer_id.unknown"_s << QString();
    QTest::newRow("empty") << u"last_name"_s << u"  "_s << u"last_name.required"_s << QString();
    QTest::newRow("too long") << u"comments"_s << QString(251, u'x') << u"comments.too_long"_s
                              << QString();
    QTest::newRow("line break") << u"street"_s << u"a\nb"_s << u"street.control_character"_s
                                << QString();
    QTest::newRow("unknown validity")
        << u"valid_id"_s << u"9"_s << u"valid_id.unknown"_s << QString();
}

void TestChangeWriter::violationsWriteNothing()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    Ann ann;
    for (const QString &login : {u"bob"_s, u"νίκος"_s, u"kim"_s}) {
        CustomerUser other = StoreFixture::person(login, u"ACME"_s);
        other.email = login.at(0).unicode() > 127 ? u"nikos@acme.example.net"_s : other.email;
        QVERIFY(ann.fixture.add(other) > 0);
    }
    const QStringList before = ann.fixture.dump(u"customer_user"_s);
    CustomerUser next = ann.person;
    if (column == "valid_id"_L1) {
        next.validId = value.toInt();
    } else {
        next.setText(QLatin1StringView(column.toLatin1()), value);
    }

    const auto applied = ann.fixture.apply(Domain::change(ann.person, next, {}));

    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::Violations);
    QCOMPARE(applied.error().violations.size(), 1);
    QTEST(applied.error().violations.first().code, "code");
    QTEST(applied.error().violations.first().owner, "owner");
    QCOMPARE(ann.fixture.dump(u"customer_user"_s), before);
}

void TestChangeWriter::anyoneCanBeDeactivated()
{
    Ann ann;
    ann.fixture.sql(
        u"UPDATE customer_user SET email = 'not an address', first_name = '', customer_id = 'GONE', phone = ?"_s,
        {u"a\tb"_s});
    CustomerUser seen = ann.person;
    seen.email = u"not an address"_s;
    seen.firstName = u""_s;
    seen.customerId = u"GONE"_s;
    seen.phone = u"a\tb"_s;
    CustomerUser next = seen;
    next.validId = 2;

    QVERIFY(bool(ann.fixture.apply(Domain::change(seen, next, {}))));

    QCOMPARE(ann.fixture.value(u"SELECT valid_id FROM customer_user"_s).toInt(), 2);
}

void TestChangeWriter::aFailingRowTakesTheWholeSetWithIt()
{
    StoreFixture fixture;
    ChangeSet changes =
        Domain::addition(Domain::Customer{.customerId = u"NEW"_s, .name = u"New"_s});
    changes.rows += Domain::addition(StoreFixture::person(u"ann"_s, u"OTHER"_s), {}).rows;

    const auto applied = fixture.apply(changes);

    QVERIFY(!applied);
    QCOMPARE(applied.error().violations.first().code, u"customer_id.unknown"_s);
    QCOMPARE(fixture.value(u"SELECT count(*) FROM customer_company"_s).toInt(), 0);
    QCOMPARE(fixture.value(u"SELECT count(*) FROM rollbook_change_set"_s).toInt(), 0);
    QCOMPARE(fixture.value(u"SELECT count(*) FROM rollbook_feed"_s).toInt(), 0);
}

void TestChangeWriter::aLaterRowMayNeedAnEarlierOne()
{
    StoreFixture fixture;
    ChangeSet changes =
        Domain::addition(Domain::Customer{.customerId = u"NEW"_s, .name = u"New"_s});
    changes.rows += Domain::addition(StoreFixture::person(u"ann"_s, u"NEW"_s), {}).rows;

    const auto applied = fixture.apply(changes);

    QVERIFY(bool(applied));
    QCOMPARE(fixture
                 .value(u"SELECT count(*) FROM rollbook_row_change WHERE change_set_id = ?"_s,
                        {applied->changeSet})
                 .toInt(),
             2);
}

void TestChangeWriter::passwordsAreNeitherComparedNorWrittenDown()
{
    Ann ann;
    const QString hash = StoreFixture::fastHash(u"new"_s);

    const auto applied = ann.fixture.apply(Domain::change(ann.person, ann.person, hash));

    QVERIFY(bool(applied));
    QCOMPARE(ann.fixture.value(u"SELECT pw FROM customer_user"_s).toString(), hash);
    QCOMPARE(changesOf(ann.fixture, applied->changeSet), (QJsonObject{{u"pw"_s, QJsonArray()}}));
    const QString journal = ann.fixture.dump(u"rollbook_row_change"_s).join(u'\n');
    QVERIFY(!journal.contains(hash));
    QVERIFY(!journal.contains(StoreFixture::fastHash(u"old"_s)));
}

void TestChangeWriter::newPasswordForgetsWhenItWasChangedLast()
{
    Ann ann;
    ann.fixture.sql(
        u"INSERT INTO customer_preferences VALUES ('ann', 'UserLastPwChangeTime', '1700000000'), "
        "('ann', 'UserLanguage', 'de'), ('bob', 'UserLastPwChangeTime', '1')"_s);
    CustomerUser next = ann.person;
    next.login = u"anna"_s; // both at once: OTOBO loses track of the preferences here

    QVERIFY(bool(ann.fixture.apply(Domain::change(ann.person, next, u"HASH"_s))));

    QCOMPARE(ann.fixture.dump(u"customer_preferences"_s).size(), 2);
    QCOMPARE(
        ann.fixture
            .value(u"SELECT preferences_value FROM customer_preferences WHERE user_id = 'anna'"_s)
            .toString(),
        u"de"_s);
}

void TestChangeWriter::fullDiskLeavesEverythingAsItWas()
{
    Ann ann;
    const int pages = ann.fixture.value(u"PRAGMA page_count"_s).toInt();
    QCOMPARE(ann.fixture.value(u"PRAGMA max_page_count = %1"_s.arg(pages)).toInt(), pages);
    const QStringList people = ann.fixture.dump(u"customer_user"_s);
    const QStringList journal = ann.fixture.dump(u"rollbook_row_change"_s);
    ChangeSet changes;
    for (int number = 0; number < 2000; ++number) {
        CustomerUser person = StoreFixture::person(u"person%1"_s.arg(number), u"ACME"_s);
        person.comments = QString(250, u'x');
        changes.rows += Domain::addition(person, {}).rows;
    }

    const auto applied = ann.fixture.apply(changes);

    QVERIFY(!applied);
    QCOMPARE(applied.error().code, ErrorCode::DiskFull);
    QCOMPARE(ann.fixture.dump(u"customer_user"_s), people);
    QCOMPARE(ann.fixture.dump(u"rollbook_row_change"_s), journal);
    QCOMPARE(ann.fixture.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void TestChangeWriter::timesAreUtc()
{
    StoreFixture fixture;
    Store::OpenOptions options = StoreFixture::options();
    options.clock = [] { return QDateTime({2026, 11, 23}, {8, 30, 5}, Qt::UTC); };
    auto database = Store::Database::open(fixture.location(), options);
    QVERIFY(bool(database));

    const auto applied =
        Store::ChangeWriter(**database, fixture.agent())
            .apply(Domain::addition(Domain::Customer{.customerId = u"B"_s, .name = u"B"_s}));

    QVERIFY(bool(applied));
    QCOMPARE(fixture.value(u"SELECT create_time || change_time FROM customer_company"_s).toString(),
             u"2026-11-23 08:30:052026-11-23 08:30:05"_s);
}

QTEST_GUILESS_MAIN(TestChangeWriter)
#include "tst_changewriter.moc"
