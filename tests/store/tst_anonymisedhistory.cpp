// SPDX-License-Identifier: GPL-3.0-or-later
#include "anonymisationdesk.h"
#include "domain/undo.h"
#include "store/history.h"
#include "store/lastchange.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using Domain::ChangeKind;
using Domain::ErrorCode;
using Domain::Purged;
using Domain::Table;
using Domain::UndoItem;
using Domain::UndoPlan;
using Domain::UndoState;
using Store::HistoryEntry;

/// What is left in the history of somebody who was anonymised, and what can be undone
/// (store/journalpurge.h).
class TestAnonymisedHistory : public QObject
{
    Q_OBJECT

private slots:
    void theHistoryStaysWhole();
    void purgedValuesAreMarked();
    void theAnonymisingItselfHasNoOldValues();
    void preferencesAreNamedWithoutTheirValues();
    void subjectsOfOthersStay();
    void anonymisingIsNeverUndone();
    void purgedValuesAreNotRestored();
    void othersInTheSameChangeAreRestored();
    void relationsAreUndone();
    void anEarlierStateIsNotRestored();
    void anAdditionIsUndoneAsEver();
    void whoGotTheNameKeepsTheHistory();
    void renamesOfOthersAreFollowed();
    void renamedAgainTheHistoryGoesOn();
    void changesAfterwardsAreUndone();
    void relationsThatCameFromAnotherPerson();
    void whatNobodyUnderstandsGoes();
    void itIsNotOfferedToBeUndone();
};

namespace {

QList<HistoryEntry> historyOf(StoreFixture &fixture, qint64 person)
{
    const auto entries = Store::History(fixture.database())
                             .entries({.record = Store::RecordReference{.key = person}}, 0, 1000);
    return entries ? *entries : QList<HistoryEntry>();
}

QList<qint64> numbersOf(const QList<HistoryEntry> &entries)
{
    QList<qint64> numbers;
    for (const HistoryEntry &entry : entries) {
        numbers.append(entry.number);
    }
    return numbers;
}

UndoPlan planOf(StoreFixture &fixture, qint64 number)
{
    const auto plan = Store::UndoPlanner(fixture.database()).undo(number);
    return plan ? *plan : UndoPlan();
}

bool undo(StoreFixture &fixture, qint64 number)
{
    const auto applied = fixture.apply(Domain::changesOf(planOf(fixture, number), true));
    return applied && applied->changeSet > 0;
}

QList<UndoState> statesOf(const UndoPlan &plan)
{
    QList<UndoState> states;
    for (const UndoItem &item : plan.items) {
        states.append(item.state);
    }
    return states;
}

bool renamePerson(AnonymisationDesk &desk, qint64 id, const QString &login)
{
    const Domain::CustomerUser seen = desk.stored(id);
    Domain::CustomerUser next = seen;
    next.login = login;
    return bool(desk.fixture.apply(Domain::change(seen, next, {})));
}

qint64 link(StoreFixture &fixture, const QString &login, const QString &customer)
{
    const auto applied = fixture.apply(
        {.kind = ChangeKind::CustomersChanged,
         .subject = login,
         .rows = {Domain::customerLink(login, customer, Domain::RowOperation::Insert)}});
    return applied ? applied->changeSet : 0;
}

} // namespace

void TestAnonymisedHistory::theHistoryStaysWhole()
{
    AnonymisationDesk desk;
    const QList<HistoryEntry> before = historyOf(desk.fixture, desk.id);

    const auto done = desk.anonymise();

    QVERIFY(done);
    const QList<HistoryEntry> after = historyOf(desk.fixture, desk.id);
    QCOMPARE(numbersOf(after), QList{done->changeSet} + numbersOf(before));
    for (qsizetype index = 0; index < before.size(); ++index) {
        const HistoryEntry &entry = after.at(index + 1);
        QCOMPARE(entry.time, before.at(index).time);
        QCOMPARE(entry.agent, before.at(index).agent);
        QCOMPARE(entry.kind, before.at(index).kind);
        QCOMPARE(entry.rows.size(), before.at(index).rows.size());
        QCOMPARE(entry.subject, done->extent.login);
    }
}

void TestAnonymisedHistory::purgedValuesAreMarked()
{
    AnonymisationDesk desk;
    QVERIFY(desk.anonymise());

    const auto entry = Store::History(desk.fixture.database()).entry(desk.both);

    QVERIFY(entry && *entry);
    const Domain::ColumnChange own = (*entry)->rows.at(0).row.columns.constFirst();
    QCOMPARE(own.column, u"phone"_s);
    QCOMPARE(own.purged, Purged::Both);
    QVERIFY(own.before.isNull() && own.after.isNull());
    const Domain::ColumnChange other = (*entry)->rows.at(1).row.columns.constFirst();
    QCOMPARE(other.purged, Purged::Nothing);
    QCOMPARE(other.after.toString(), u"555"_s);
}

void TestAnonymisedHistory::theAnonymisingItselfHasNoOldValues()
{
    AnonymisationDesk desk;
    const auto done = desk.anonymise();
    QVERIFY(done);

    const auto entry = Store::History(desk.fixture.database()).entry(done->changeSet);

    QVERIFY(entry && *entry);
    QCOMPARE((*entry)->kind, std::optional(ChangeKind::CustomerUserAnonymised));
    QCOMPARE((*entry)->subject, done->extent.login);
    bool isNameTold = false;
    for (const Store::JournalRow &row : (*entry)->rows) {
        for (const Domain::ColumnChange &change : row.row.columns) {
            if (row.row.table == Table::CustomerUser && change.column == "first_name"_L1) {
                isNameTold = true;
                QCOMPARE(change.purged, Purged::Before);
                QCOMPARE(change.after.toString(), u"Anonymous"_s);
            }
            if (change.column == "valid_id"_L1) {
                QCOMPARE(change.before.toInt(), 1);
            }
        }
    }
    QVERIFY(isNameTold);
    // So a later conflict can still say who wrote what is there.
    const auto author = Store::lastChangeOf(
        desk.fixture.database().connection(),
        {.key = {{u"id"_s, desk.id}}, .column = u"first_name"_s, .value = u"Anonymous"_s});
    QVERIFY(author && *author);
    QCOMPARE((*author)->login, u"root"_s);
}

void TestAnonymisedHistory::preferencesAreNamedWithoutTheirValues()
{
    AnonymisationDesk desk;
    const auto done = desk.anonymise();
    QVERIFY(done);

    const auto entry = Store::History(desk.fixture.database()).entry(done->changeSet);

    QStringList keys;
    for (const Store::JournalRow &row : (*entry)->rows) {
        if (row.row.table == Table::CustomerPreference) {
            keys.append(row.row.key.value(u"preferences_key"_s).toString());
            QVERIFY(row.row.key.value(u"preferences_value"_s).isNull());
            QCOMPARE(row.row.key.value(u"user_id"_s).toString(), done->extent.login);
        }
    }
    QCOMPARE(keys, (QStringList{u"UserLanguage"_s, u"UserLastLogin"_s}));
}

/// A customer may be called as the person was; a change of it is about the customer.
void TestAnonymisedHistory::subjectsOfOthersStay()
{
    AnonymisationDesk desk;
    desk.fixture.addCustomer(u"GAMMA"_s);
    const auto gamma = Domain::Customer{.customerId = u"GAMMA"_s, .name = u"GAMMA Inc."_s};
    Domain::CustomerUser next = desk.stored(desk.id);
    next.customerId = u"GAMMA"_s;
    QVERIFY(desk.fixture.apply(Domain::change(desk.stored(desk.id), next, {})));
    Domain::Customer alike = gamma;
    alike.customerId = u"sauerkirsche"_s;
    QVERIFY(desk.fixture.apply(Domain::change(gamma, alike)));
    Domain::Customer delta = alike;
    delta.customerId = u"DELTA"_s;
    const auto applied = desk.fixture.apply(Domain::change(alike, delta));
    QVERIFY(applied);

    QVERIFY(desk.anonymise());

    QCOMPARE(
        desk.fixture
            .value(u"SELECT subject FROM rollbook_change_set WHERE id = ?"_s, {applied->changeSet})
            .toString(),
        u"sauerkirsche"_s); // the customer's
    QCOMPARE(desk.stored(desk.id).customerId, u"DELTA"_s);
}

void TestAnonymisedHistory::anonymisingIsNeverUndone()
{
    AnonymisationDesk desk;
    const auto done = desk.anonymise();
    QVERIFY(done);

    const auto plan = Store::UndoPlanner(desk.fixture.database()).undo(done->changeSet);
    const auto part = Store::UndoPlanner(desk.fixture.database())
                          .undo(done->changeSet, {.column = u"valid_id"_s});

    QVERIFY(!plan && !part);
    QCOMPARE(plan.error().code, ErrorCode::Irreversible);
    QCOMPARE(plan.error().subject, QString::number(done->changeSet));
    QCOMPARE(part.error().code, ErrorCode::Irreversible);
}

void TestAnonymisedHistory::purgedValuesAreNotRestored()
{
    AnonymisationDesk desk;
    QVERIFY(desk.anonymise());

    const UndoPlan plan = planOf(desk.fixture, desk.renamed);

    QCOMPARE(statesOf(plan), QList{UndoState::Purged});
    QVERIFY(Domain::changesOf(plan, true).rows.isEmpty());
}

void TestAnonymisedHistory::othersInTheSameChangeAreRestored()
{
    AnonymisationDesk desk;
    QVERIFY(desk.anonymise());

    const UndoPlan plan = planOf(desk.fixture, desk.both);

    QCOMPARE(statesOf(plan), (QList{UndoState::Restored, UndoState::Purged}));
    QVERIFY(undo(desk.fixture, desk.both));
    QCOMPARE(desk.stored(desk.bert).phone, QString());
    QCOMPARE(desk.stored(desk.id).phone, QString());
    QCOMPARE(desk.secretsInTables(), QStringList());
}

/// Relations tell nothing of the person, who keeps them: so they go and come as ever.
void TestAnonymisedHistory::relationsAreUndone()
{
    AnonymisationDesk desk;
    QVERIFY(desk.anonymise());

    QVERIFY(undo(desk.fixture, desk.linked));

    QCOMPARE(desk.fixture.value(u"SELECT count(*) FROM customer_user_customer"_s).toInt(), 0);
    QCOMPARE(desk.fixture.value(u"SELECT count(*) FROM group_customer_user"_s).toInt(), 0);
    QCOMPARE(desk.fixture.value(u"SELECT max(undoes) FROM rollbook_change_set"_s).toLongLong(),
             desk.linked);
}

void TestAnonymisedHistory::anEarlierStateIsNotRestored()
{
    AnonymisationDesk desk;
    QVERIFY(desk.anonymise());

    const auto plan =
        Store::UndoPlanner(desk.fixture.database()).restore({.key = desk.id}, desk.both);

    QVERIFY(plan);
    for (const UndoItem &item : plan->items) {
        const bool isPersonal = item.column != "valid_id"_L1 && item.column != "pw"_L1;
        QVERIFY2(!isPersonal || item.state == UndoState::Purged, qPrintable(item.column));
        QVERIFY(!isPersonal || item.restored.isNull());
    }
}

void TestAnonymisedHistory::anAdditionIsUndoneAsEver()
{
    AnonymisationDesk desk;
    QVERIFY(desk.anonymise());
    const qint64 added = historyOf(desk.fixture, desk.id).constLast().number;

    const UndoPlan plan = planOf(desk.fixture, added);

    QCOMPARE(plan.items.size(), 1); // who was added becomes invalid, and is so already
    QVERIFY(Domain::changesOf(plan, true).rows.isEmpty());
}

/// Bert has a username now that was Wunibald's: what is told of Bert stays.
void TestAnonymisedHistory::whoGotTheNameKeepsTheHistory()
{
    AnonymisationDesk desk;
    QVERIFY(renamePerson(desk, desk.bert, u"zitronella"_s));
    const qint64 linked = link(desk.fixture, u"zitronella"_s, u"BETA"_s);
    const QList<qint64> before = numbersOf(historyOf(desk.fixture, desk.bert));

    const auto done = desk.anonymise();

    QVERIFY(done);
    QCOMPARE(desk.secretsInTables(), QStringList{u"zitronella"_s}); // Bert's
    QCOMPARE(numbersOf(historyOf(desk.fixture, desk.bert)), before);
    QVERIFY(before.contains(linked));
    QVERIFY(!numbersOf(historyOf(desk.fixture, desk.id)).contains(linked));
    QVERIFY(undo(desk.fixture, linked));
    QCOMPARE(desk.fixture.value(u"SELECT user_id FROM customer_user_customer"_s).toString(),
             done->extent.login);
}

void TestAnonymisedHistory::renamesOfOthersAreFollowed()
{
    AnonymisationDesk desk;
    const qint64 linked = link(desk.fixture, u"bert"_s, u"BETA"_s);
    QVERIFY(renamePerson(desk, desk.bert, u"bertram"_s));
    QVERIFY(desk.anonymise());
    QVERIFY(renamePerson(desk, desk.bert, u"berti"_s));

    QCOMPARE(statesOf(planOf(desk.fixture, linked)), QList{UndoState::Restored});
    QVERIFY(undo(desk.fixture, linked));
    QCOMPARE(
        desk.fixture.value(u"SELECT count(*) FROM customer_user_customer WHERE user_id = 'berti'"_s)
            .toInt(),
        0);
    QCOMPARE(desk.fixture.value(u"SELECT count(*) FROM customer_user_customer"_s).toInt(), 1);
}

void TestAnonymisedHistory::renamedAgainTheHistoryGoesOn()
{
    AnonymisationDesk desk;
    QVERIFY(desk.anonymise());
    const QList<qint64> before = numbersOf(historyOf(desk.fixture, desk.id));
    QVERIFY(renamePerson(desk, desk.id, u"somebody"_s));

    QCOMPARE(numbersOf(historyOf(desk.fixture, desk.id)).mid(1), before);
    QCOMPARE(statesOf(planOf(desk.fixture, desk.linked)),
             (QList{UndoState::Restored, UndoState::Restored}));
}

void TestAnonymisedHistory::changesAfterwardsAreUndone()
{
    AnonymisationDesk desk;
    QVERIFY(desk.anonymise());
    const Domain::CustomerUser seen = desk.stored(desk.id);
    Domain::CustomerUser next = seen;
    next.comments = u"Gone"_s;
    const auto applied = desk.fixture.apply(Domain::change(seen, next, {}));
    QVERIFY(applied);

    QVERIFY(undo(desk.fixture, applied->changeSet));

    QCOMPARE(desk.stored(desk.id).comments, QString());
}

/// A relation that another person had before has both usernames in one row of the journal.
void TestAnonymisedHistory::relationsThatCameFromAnotherPerson()
{
    AnonymisationDesk desk;
    link(desk.fixture, u"bert"_s, u"ACME"_s);
    const QVariantMap key{{u"user_id"_s, u"bert"_s}, {u"customer_id"_s, u"ACME"_s}};
    const auto applied =
        desk.fixture.apply({.kind = ChangeKind::CustomersChanged,
                            .subject = u"sauerkirsche"_s,
                            .rows = {{.table = Table::CustomerUserCustomer,
                                      .key = key,
                                      .columns = {{.column = u"user_id"_s,
                                                   .before = u"bert"_s,
                                                   .after = u"sauerkirsche"_s}}}}});
    QVERIFY(applied);

    const auto done = desk.anonymise();

    QVERIFY(done);
    QCOMPARE(desk.secretsInTables(), QStringList());
    const auto entry = Store::History(desk.fixture.database()).entry(applied->changeSet);
    QCOMPARE((*entry)->subject, done->extent.login);
    const Domain::RowChange row = (*entry)->rows.constFirst().row;
    QCOMPARE(row.key, key);
    QCOMPARE(row.columns.constFirst().before.toString(), u"bert"_s);
    QCOMPARE(row.columns.constFirst().after.toString(), done->extent.login);
}

/// Of a newer version, or another program.
void TestAnonymisedHistory::whatNobodyUnderstandsGoes()
{
    AnonymisationDesk desk;
    const QString insert = u"INSERT INTO rollbook_row_change (change_set_id, table_name, row_key, "
                           "operation, changes) VALUES (?, 'customer_user', ?, 'update', ?)"_s;
    const QString key = u"{\"id\":%1}"_s.arg(desk.id);
    for (const QString &changes :
         {u"no JSON of Wunibald"_s, u"[\"Wunibald\"]"_s, u"{\"nickname\":[\"Wuni.hint\",null]}"_s,
          u"{\"login\":[\"zitronella\",\"quittegelb\",\"sauerkirsche\"]}"_s,
          u"{\"first_name\":\"Wunibald\"}"_s}) {
        desk.fixture.sql(insert, {desk.both, key, changes});
    }

    QVERIFY(desk.anonymise());

    QCOMPARE(desk.secretsInTables(), QStringList());
    const auto entry = Store::History(desk.fixture.database()).entry(desk.both);
    QVERIFY(entry && *entry);
    QVERIFY(Store::UndoPlanner(desk.fixture.database()).undo(desk.both));
}

void TestAnonymisedHistory::itIsNotOfferedToBeUndone()
{
    AnonymisationDesk desk;
    const QList<qint64> before = desk.fixture.database().changes();

    QVERIFY(desk.anonymise());

    QCOMPARE(desk.fixture.database().changes(), before);
}

QTEST_GUILESS_MAIN(TestAnonymisedHistory)
#include "tst_anonymisedhistory.moc"
