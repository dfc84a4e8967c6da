// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedesk.h"
#include "domain/relationedits.h"
#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "store/settingstore.h"
#include "store/undoplanner.h"

using namespace Qt::StringLiterals;
using Domain::ChangeKind;
using Domain::CustomerUser;
using Domain::RowOperation;
using Domain::Table;
using Domain::UndoPlan;
using Domain::UndoState;
using Store::UndoPlanner;

/// What undoing means after the world went on (store/undoplanner.h).
class TestUndoPlanner : public QObject
{
    Q_OBJECT

private slots:
    void aChangeGoesBack();
    void whatChangedSinceIsLeftAlone();
    void whatAnotherProgramChangedIsLeftAlone();
    void overwrittenIfWanted();
    void undoOfUndo();
    void aPartOfIt();
    void blanksDoNotComeBack();
    void whoWasAddedBecomesInvalid();
    void passwordsAreNotKept();
    void aRenameGoesBackEverywhere();
    void afterARenameTheRowIsFound();
    void theCustomerHasAnotherIdToday();
    void relationsComeBack();
    void aRelationOfSomebodyWhoWasRenamed();
    void aRelationThatWentAndCameBackStays();
    void settings();
    void refusedByTheRules();
    void aRecordAsItWas();
    void thereIsNoSuchChange();
    void theJournalTellsWhatWasUndone();
};

namespace {

UndoPlan planOf(StoreFixture &fixture, qint64 number, const Store::UndoScope &scope = {})
{
    const auto plan = UndoPlanner(fixture.database()).undo(number, scope);
    return plan ? *plan : UndoPlan();
}

/// Undoes it and says under which number; 0 if nothing was written.
qint64 undo(StoreFixture &fixture, qint64 number, bool overwrite = false)
{
    const auto applied = fixture.apply(Domain::changesOf(planOf(fixture, number), overwrite));
    return applied ? applied->changeSet : 0;
}

QString phone(StoreFixture &fixture)
{
    return fixture.value(u"SELECT phone FROM customer_user WHERE id = 1"_s).toString();
}

CustomerUser annNow(StoreFixture &fixture)
{
    const auto person = Store::CustomerUserStore(fixture.database()).byId(1);
    return person && *person ? **person : CustomerUser();
}

/// Changes the phone number; the number of the change set.
qint64 call(StoreFixture &fixture, const QString &phone)
{
    const auto applied = fixture.apply(phoneChange(annNow(fixture), phone));
    return applied ? applied->changeSet : 0;
}

qint64 rename(StoreFixture &fixture, const QString &login)
{
    const CustomerUser seen = annNow(fixture);
    CustomerUser next = seen;
    next.login = login;
    const auto applied = fixture.apply(Domain::change(seen, next, {}));
    return applied ? applied->changeSet : 0;
}

qint64 renameCustomer(StoreFixture &fixture, const QString &from, const QString &to)
{
    const auto found = Store::CustomerStore(fixture.database()).byId(from);
    Domain::Customer next = **found;
    next.customerId = to;
    const auto applied = fixture.apply(Domain::change(**found, next));
    return applied ? applied->changeSet : 0;
}

qint64 linkTo(StoreFixture &fixture, const QString &customer, RowOperation operation)
{
    const auto applied =
        fixture.apply({.kind = ChangeKind::CustomersChanged,
                       .rows = {Domain::customerLink(annNow(fixture).login, customer, operation)}});
    return applied ? applied->changeSet : 0;
}

QString links(StoreFixture &fixture)
{
    return fixture
        .value(u"SELECT group_concat(user_id || ':' || customer_id) FROM customer_user_customer"_s)
        .toString();
}

} // namespace

void TestUndoPlanner::aChangeGoesBack()
{
    Ann ann;
    const qint64 first = call(ann.fixture, u"1"_s);
    const qint64 second = call(ann.fixture, u"2"_s);

    QVERIFY(undo(ann.fixture, second) > second);
    QCOMPARE(phone(ann.fixture), u"1"_s);
    QVERIFY(undo(ann.fixture, first) > 0);

    QVERIFY(ann.fixture.value(u"SELECT phone FROM customer_user WHERE id = 1"_s).isNull());
    QVERIFY(planOf(ann.fixture, first).items.constFirst().state == UndoState::AlreadySo);
}

void TestUndoPlanner::whatChangedSinceIsLeftAlone()
{
    Ann ann;
    CustomerUser next = ann.person;
    next.phone = u"1"_s;
    next.city = u"Bonn"_s;
    const qint64 both = ann.fixture.apply(Domain::change(ann.person, next, {}))->changeSet;
    const qint64 later = call(ann.fixture, u"2"_s);

    const UndoPlan plan = planOf(ann.fixture, both);
    QCOMPARE(plan.items.size(), 2);
    for (const Domain::UndoItem &item : plan.items) {
        const bool isPhone = item.column == u"phone"_s;
        QVERIFY(item.state == (isPhone ? UndoState::ChangedSince : UndoState::Restored));
        QCOMPARE(item.changedIn, isPhone ? later : 0);
    }
    QVERIFY(undo(ann.fixture, both) > 0);

    QCOMPARE(phone(ann.fixture), u"2"_s);
    QVERIFY(annNow(ann.fixture).city.isEmpty());
}

void TestUndoPlanner::whatAnotherProgramChangedIsLeftAlone()
{
    Ann ann;
    const qint64 number = call(ann.fixture, u"1"_s);
    ann.fixture.sql(u"UPDATE customer_user SET phone = '9'"_s);

    QVERIFY(planOf(ann.fixture, number).items.constFirst().state == UndoState::ChangedSince);
    QCOMPARE(undo(ann.fixture, number), 0);
    QCOMPARE(phone(ann.fixture), u"9"_s);
}

void TestUndoPlanner::overwrittenIfWanted()
{
    Ann ann;
    const qint64 first = call(ann.fixture, u"1"_s);
    const qint64 second = call(ann.fixture, u"2"_s);
    const qint64 third = call(ann.fixture, u"3"_s);

    const qint64 undoing = undo(ann.fixture, second, true);
    QCOMPARE(phone(ann.fixture), u"1"_s);

    // The third one does not stand any more, but nobody took it back.
    QVERIFY(planOf(ann.fixture, first).has(UndoState::ChangedSince));
    QVERIFY(planOf(ann.fixture, third).has(UndoState::ChangedSince));
    QVERIFY(undo(ann.fixture, undoing) > 0);
    QCOMPARE(phone(ann.fixture), u"3"_s);
    QVERIFY(undo(ann.fixture, third) > 0);
    QCOMPARE(phone(ann.fixture), u"2"_s);
}

void TestUndoPlanner::undoOfUndo()
{
    Ann ann;
    const qint64 first = call(ann.fixture, u"1"_s);
    const qint64 second = call(ann.fixture, u"2"_s);
    const qint64 undone = undo(ann.fixture, second);

    const qint64 again = undo(ann.fixture, undone);
    QCOMPARE(phone(ann.fixture), u"2"_s);
    QVERIFY(planOf(ann.fixture, first).has(UndoState::ChangedSince));
    QVERIFY(undo(ann.fixture, again) > 0);
    QCOMPARE(phone(ann.fixture), u"1"_s);

    QVERIFY(undo(ann.fixture, first) > 0);
    QVERIFY(phone(ann.fixture).isEmpty());
}

void TestUndoPlanner::aPartOfIt()
{
    Ann ann;
    CustomerUser next = ann.person;
    next.phone = u"1"_s;
    next.city = u"Bonn"_s;
    const qint64 number = ann.fixture.apply(Domain::change(ann.person, next, {}))->changeSet;

    const UndoPlan city = planOf(ann.fixture, number, {.column = u"city"_s});
    QCOMPARE(city.items.size(), 1);
    QVERIFY(bool(ann.fixture.apply(Domain::changesOf(city, false))));

    QCOMPARE(phone(ann.fixture), u"1"_s);
    QVERIFY(annNow(ann.fixture).city.isEmpty());
    const UndoPlan rest = planOf(ann.fixture, number);
    QVERIFY(rest.has(UndoState::AlreadySo) && rest.has(UndoState::Restored));
    QVERIFY(planOf(ann.fixture, number, {.rows = {4711}}).items.isEmpty());
    // What ann was added with had no value before: that is no reason to make her invalid.
    QVERIFY(planOf(ann.fixture, 2, {.column = u"email"_s}).items.isEmpty());
    QCOMPARE(planOf(ann.fixture, 2, {.column = u"valid_id"_s}).items.size(), 1);
}

/// Another program had stored them, and a repair took them away.
void TestUndoPlanner::blanksDoNotComeBack()
{
    Ann ann;
    ann.fixture.sql(u"UPDATE customer_user SET phone = ' 1 '"_s);
    const auto repaired =
        ann.fixture.apply({.kind = ChangeKind::Repaired,
                           .subject = u"surrounding_blanks"_s,
                           .rows = {{.operation = RowOperation::Update,
                                     .key = {{u"id"_s, ann.person.id}},
                                     .columns = {{u"phone"_s, u" 1 "_s, u"1"_s}}}}});
    QVERIFY(repaired && repaired->changeSet > 0);

    const UndoPlan plan = planOf(ann.fixture, repaired->changeSet);

    QCOMPARE(plan.items.size(), 1);
    QVERIFY(plan.items.constFirst().state == UndoState::AlreadySo);
    QVERIFY(Domain::changesOf(plan, true).rows.isEmpty());
}

void TestUndoPlanner::whoWasAddedBecomesInvalid()
{
    Ann ann; // changes 1 and 2
    QVERIFY(undo(ann.fixture, 2) > 0);
    QCOMPARE(annNow(ann.fixture).validId, 2);
    QVERIFY(undo(ann.fixture, 1) > 0);
    QCOMPARE(ann.fixture.value(u"SELECT valid_id FROM customer_company"_s).toInt(), 2);
}

void TestUndoPlanner::passwordsAreNotKept()
{
    Ann ann;
    CustomerUser next = ann.person;
    next.phone = u"1"_s;
    ann.fixture.sql(
        u"INSERT INTO customer_preferences VALUES ('ann', 'UserLastPwChangeTime', '5')"_s);
    const qint64 number =
        ann.fixture.apply(Domain::change(ann.person, next, StoreFixture::fastHash(u"new"_s)))
            ->changeSet;

    const UndoPlan plan = planOf(ann.fixture, number);

    QCOMPARE(plan.items.size(), 2); // the time of the last change follows from the password
    QVERIFY(plan.has(UndoState::NotKept));
    QVERIFY(undo(ann.fixture, number) > 0);
    QVERIFY(phone(ann.fixture).isEmpty());
    QCOMPARE(ann.fixture.value(u"SELECT pw FROM customer_user"_s).toString(),
             StoreFixture::fastHash(u"new"_s));
}

void TestUndoPlanner::aRenameGoesBackEverywhere()
{
    Ann ann;
    ann.fixture.addCustomer(u"BETA"_s);
    linkTo(ann.fixture, u"BETA"_s, RowOperation::Insert);
    const qint64 number = rename(ann.fixture, u"Ann"_s); // in capitals alone
    QCOMPARE(links(ann.fixture), u"Ann:BETA"_s);

    QVERIFY(undo(ann.fixture, number) > 0);

    QCOMPARE(annNow(ann.fixture).login, u"ann"_s);
    QCOMPARE(links(ann.fixture), u"ann:BETA"_s);
    const qint64 customer = renameCustomer(ann.fixture, u"ACME"_s, u"ACME 2"_s);
    QCOMPARE(annNow(ann.fixture).customerId, u"ACME 2"_s);
    QVERIFY(undo(ann.fixture, customer) > 0);
    QCOMPARE(annNow(ann.fixture).customerId, u"ACME"_s);
}

void TestUndoPlanner::afterARenameTheRowIsFound()
{
    Ann ann;
    Domain::Customer acme = **Store::CustomerStore(ann.fixture.database()).byId(u"ACME"_s);
    Domain::Customer next = acme;
    next.city = u"Bonn"_s;
    const qint64 number = ann.fixture.apply(Domain::change(acme, next))->changeSet;
    renameCustomer(ann.fixture, u"ACME"_s, u"BETA"_s);
    QVERIFY(bool(ann.fixture.apply(Domain::addition(
        Domain::Customer{.customerId = u"ACME"_s, .name = u"Another one"_s, .city = u"Ulm"_s}))));

    QVERIFY(undo(ann.fixture, number) > 0);

    QCOMPARE(ann.fixture.value(u"SELECT count(*) FROM customer_company WHERE city = 'Bonn'"_s),
             QVariant(0));
}

void TestUndoPlanner::theCustomerHasAnotherIdToday()
{
    Ann ann;
    ann.fixture.addCustomer(u"BETA"_s);
    CustomerUser next = ann.person;
    next.customerId = u"BETA"_s;
    const qint64 number = ann.fixture.apply(Domain::change(ann.person, next, {}))->changeSet;
    renameCustomer(ann.fixture, u"ACME"_s, u"ACME 2"_s);
    renameCustomer(ann.fixture, u"BETA"_s, u"BETA 2"_s);

    QVERIFY(undo(ann.fixture, number) > 0);

    QCOMPARE(annNow(ann.fixture).customerId, u"ACME 2"_s);
}

void TestUndoPlanner::relationsComeBack()
{
    Ann ann;
    ann.fixture.addCustomer(u"BETA"_s);
    const qint64 linked = linkTo(ann.fixture, u"BETA"_s, RowOperation::Insert);
    const qint64 unlinked = linkTo(ann.fixture, u"BETA"_s, RowOperation::Delete);
    QVERIFY(planOf(ann.fixture, linked).items.constFirst().state == UndoState::AlreadySo);

    QVERIFY(undo(ann.fixture, unlinked) > 0);
    QCOMPARE(links(ann.fixture), u"ann:BETA"_s);
    QVERIFY(undo(ann.fixture, linked) > 0);

    QCOMPARE(links(ann.fixture), QString());
}

void TestUndoPlanner::aRelationOfSomebodyWhoWasRenamed()
{
    Ann ann;
    ann.fixture.addCustomer(u"BETA"_s);
    const qint64 linked = linkTo(ann.fixture, u"BETA"_s, RowOperation::Insert);
    rename(ann.fixture, u"anna"_s);
    renameCustomer(ann.fixture, u"BETA"_s, u"GAMMA"_s);
    QCOMPARE(links(ann.fixture), u"anna:GAMMA"_s);

    const UndoPlan plan = planOf(ann.fixture, linked);

    QVERIFY(plan.items.constFirst().state == UndoState::Restored);
    QVERIFY(undo(ann.fixture, linked) > 0);
    QCOMPARE(links(ann.fixture), QString());
}

void TestUndoPlanner::aRelationThatWentAndCameBackStays()
{
    Ann ann;
    ann.fixture.addCustomer(u"BETA"_s);
    linkTo(ann.fixture, u"BETA"_s, RowOperation::Insert);
    const auto both = ann.fixture.apply(
        {.kind = ChangeKind::Repaired,
         .subject = u"duplicate_relations"_s,
         .rows = {Domain::customerLink(u"ann"_s, u"BETA"_s, RowOperation::Delete),
                  Domain::customerLink(u"ann"_s, u"BETA"_s, RowOperation::Insert)}});
    QVERIFY(bool(both));

    QVERIFY(planOf(ann.fixture, both->changeSet).items.isEmpty());
    QCOMPARE(undo(ann.fixture, both->changeSet), 0);
    QCOMPARE(links(ann.fixture), u"ann:BETA"_s);
}

void TestUndoPlanner::settings()
{
    StoreFixture fixture;
    const auto set = [&fixture](int limit) {
        const auto changes = Store::settingChange(fixture.database(), u"list_limit"_s, limit);
        return fixture.apply(*changes)->changeSet;
    };
    const auto stored = [&fixture] {
        return fixture.value(u"SELECT content FROM rollbook_setting WHERE name = 'list_limit'"_s);
    };
    const qint64 first = set(50);
    const qint64 second = set(60);

    QVERIFY(planOf(fixture, first).has(UndoState::ChangedSince));
    QVERIFY(undo(fixture, second) > 0);
    QCOMPARE(stored().toString(), u"50"_s);
    const qint64 undone = undo(fixture, first);
    QVERIFY(undone > 0);
    QVERIFY(stored().isNull());
    QVERIFY(undo(fixture, undone) > 0);
    QCOMPARE(stored().toString(), u"50"_s);
}

void TestUndoPlanner::refusedByTheRules()
{
    Ann ann;
    const qint64 number = rename(ann.fixture, u"anna"_s);
    CustomerUser second = StoreFixture::person(u"ANN"_s, u"ACME"_s);
    second.email = u"second@acme.example.net"_s;
    QVERIFY(ann.fixture.add(second) > 0);
    const QStringList before = ann.fixture.dump(u"customer_user"_s);

    const auto applied = ann.fixture.apply(Domain::changesOf(planOf(ann.fixture, number), false));

    QVERIFY(!applied);
    QVERIFY(applied.error().code == Domain::ErrorCode::Violations);
    QCOMPARE(applied.error().violations.constFirst().code, u"login.taken"_s);
    QCOMPARE(ann.fixture.dump(u"customer_user"_s), before);
}

void TestUndoPlanner::aRecordAsItWas()
{
    Ann ann;
    call(ann.fixture, u"1"_s);
    const qint64 second = call(ann.fixture, u"2"_s);
    const qint64 renaming = rename(ann.fixture, u"anna"_s);
    call(ann.fixture, u"3"_s);

    const auto plan =
        UndoPlanner(ann.fixture.database()).restore({Table::CustomerUser, ann.person.id}, second);
    QVERIFY(bool(plan));
    QCOMPARE(plan->items.size(), 2);
    QCOMPARE(plan->subject, u"anna"_s);
    QVERIFY(bool(ann.fixture.apply(Domain::changesOf(*plan, false))));

    QCOMPARE(phone(ann.fixture), u"1"_s);
    QCOMPARE(annNow(ann.fixture).login, u"ann"_s);
    const auto again =
        UndoPlanner(ann.fixture.database()).restore({Table::CustomerUser, ann.person.id}, renaming);
    QVERIFY(again && Domain::changesOf(*again, false).rows.size() == 1); // the phone number of then
}

void TestUndoPlanner::thereIsNoSuchChange()
{
    StoreFixture fixture;

    const auto plan = UndoPlanner(fixture.database()).undo(4711);

    QVERIFY(!plan);
    QVERIFY(plan.error().code == Domain::ErrorCode::ChangeNotFound);
}

void TestUndoPlanner::theJournalTellsWhatWasUndone()
{
    Ann ann;
    const qint64 number = call(ann.fixture, u"1"_s);
    const qint64 undoing = undo(ann.fixture, number);

    const auto entry = Store::History(ann.fixture.database()).entry(undoing);

    QVERIFY((*entry)->kind == ChangeKind::Undone);
    QCOMPARE((*entry)->undoes, number);
    QCOMPARE((*entry)->subject, u"ann"_s);
    const auto undone = Store::History(ann.fixture.database()).entry(number);
    QCOMPARE((*undone)->undoneBy, undoing);
}

QTEST_GUILESS_MAIN(TestUndoPlanner)
#include "tst_undoplanner.moc"
