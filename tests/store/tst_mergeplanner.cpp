// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/relationedits.h"
#include "store/customeruserstore.h"
#include "store/history.h"
#include "store/mergeplanner.h"
#include "store/permissionstore.h"
#include "store/settingstore.h"
#include "store/undoplanner.h"
#include "storefixture.h"

#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Domain::Merge;
using Domain::MergePreference;
using Store::MergePlanner;

/// Two customer users of a real database become one, and two again.
class TestMergePlanner : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void mergedAsPlanned();
    void bothHistoriesHaveIt();
    void undoneItIsAsBefore_data();
    void undoneItIsAsBefore();
    void theAddressChangesHands();
    void namesAreFoundWithoutCapitals();
    void whoCannotBeMerged_data();
    void whoCannotBeMerged();
    void whoMayNotMerge();
    void withoutAdministratorOnlyFieldsComeOver();
    void rightsAreAskedAgainWhenItIsWritten();
    void whatChangedMeanwhileIsAConflict_data();
    void whatChangedMeanwhileIsAConflict();
    void aRuleRefusesAllOfIt();
    void danglingRelationsStayBehind();
    void valuesKnowWhenTheyWereStored_data();
    void valuesKnowWhenTheyWereStored();
    void theEffectIsWhatPermissionsSayAfterwards();
    void readingKeepsNobodyWaiting();

private:
    void grant(const QString &login, int group, const Domain::GrantedTypes &types);
    [[nodiscard]] MergePlanner planner() { return {m_fixture->database(), m_agent}; }
    /// As it is planned; empty if it could not be read.
    [[nodiscard]] Merge planned(const QString &kept = u"ann"_s, const QString &other = u"anna"_s);
    [[nodiscard]] Domain::Result<Store::Applied> apply(const Merge &merge, const QStringList &taken)
    {
        return Store::ChangeWriter(m_fixture->database(), m_agent)
            .apply(Domain::mergeChanges(merge, taken));
    }
    /// Everything that a merge may write, but for who wrote it when.
    [[nodiscard]] QStringList content();
    [[nodiscard]] QVariant valueOf(const QString &login, const QString &column)
    {
        return m_fixture->value(u"SELECT %1 FROM customer_user WHERE login = ?"_s.arg(column),
                                {login});
    }
    [[nodiscard]] QString links(const QString &login)
    {
        return m_fixture
            ->value(u"SELECT group_concat(customer_id) FROM (SELECT customer_id FROM "
                    "customer_user_customer WHERE user_id = ? ORDER BY 1)"_s,
                    {login})
            .toString();
    }

    std::unique_ptr<StoreFixture> m_fixture;
    Domain::Agent m_agent;
};

/// ann of ACME, and anna of Bolt, who is linked with Cog and has rw in the group stats.
void TestMergePlanner::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_agent = m_fixture->agent();
    for (const QString &id : {u"ACME"_s, u"Bolt"_s, u"Cog"_s}) {
        m_fixture->addCustomer(id);
    }
    QVERIFY(
        m_fixture->add(StoreFixture::person(u"ann"_s, u"ACME"_s), StoreFixture::fastHash(u"one"_s))
        > 0);
    Domain::CustomerUser anna = StoreFixture::person(u"anna"_s, u"Bolt"_s);
    anna.phone = u"2"_s;
    QVERIFY(m_fixture->add(anna, StoreFixture::fastHash(u"two"_s)) > 0);
    QVERIFY(bool(m_fixture->apply(
        {.kind = Domain::ChangeKind::CustomersChanged,
         .rows = {Domain::customerLink(u"anna"_s, u"Cog"_s, Domain::RowOperation::Insert)}})));
    grant(u"anna"_s, 3, {.rw = true});
}

void TestMergePlanner::grant(const QString &login, int group, const Domain::GrantedTypes &types)
{
    QVERIFY(bool(m_fixture->apply({.kind = Domain::ChangeKind::PermissionsChanged,
                                   .rows = Domain::directGrantChanges(login, group, {}, types)})));
}

Merge TestMergePlanner::planned(const QString &kept, const QString &other)
{
    const auto merge = planner().read(kept, other);
    return merge ? *merge : Merge();
}

QStringList TestMergePlanner::content()
{
    QStringList rows;
    for (const auto *statement :
         {"SELECT id, login, email, customer_id, pw, title, first_name, last_name, phone, "
          "comments, valid_id FROM customer_user ORDER BY id",
          "SELECT user_id, customer_id FROM customer_user_customer ORDER BY 1, 2",
          "SELECT user_id, group_id, permission_key, permission_value FROM group_customer_user "
          "ORDER BY 1, 2, 3",
          "SELECT user_id, preferences_key, preferences_value FROM customer_preferences ORDER BY "
          "1, 2"}) {
        auto query = Store::run(m_fixture->database().connection(), QString::fromLatin1(statement));
        while (query && query->next()) {
            QStringList cells;
            for (int column = 0; column < query->record().count(); ++column) {
                cells.append(query->value(column).isNull() ? u"NULL"_s
                                                           : query->value(column).toString());
            }
            rows.append(cells.join(u'|'));
        }
    }
    return rows;
}

void TestMergePlanner::mergedAsPlanned()
{
    const QVariant password = valueOf(u"ann"_s, u"pw"_s);
    const Merge merge = planned();
    QVERIFY(merge.withRelations && merge.uniqueEmails);

    const auto applied = apply(merge, Domain::takenColumns(merge, MergePreference::Kept));

    QVERIFY(applied && applied->changeSet > 0);
    QCOMPARE(valueOf(u"anna"_s, u"valid_id"_s), QVariant(2));
    QCOMPARE(valueOf(u"anna"_s, u"phone"_s), QVariant(u"2"_s));
    QCOMPARE(valueOf(u"ann"_s, u"valid_id"_s), QVariant(1));
    QCOMPARE(valueOf(u"ann"_s, u"phone"_s), QVariant(u"2"_s)); // it had none
    QCOMPARE(valueOf(u"ann"_s, u"email"_s), QVariant(u"ann@acme.example.net"_s));
    QCOMPARE(valueOf(u"ann"_s, u"customer_id"_s), QVariant(u"ACME"_s));
    QCOMPARE(valueOf(u"ann"_s, u"pw"_s), password);
    QCOMPARE(links(u"ann"_s), u"Bolt,Cog"_s);
    QCOMPARE(links(u"anna"_s), u"Cog"_s); // as it was
    const auto grants = Store::PermissionStore(m_fixture->database()).grantsOf(u"ann"_s);
    QVERIFY(grants && grants->direct(u"ann"_s, 3).rw);
    // Once more there is nothing to do.
    const auto again = apply(planned(), {});
    QVERIFY(again && again->changeSet == 0);
}

void TestMergePlanner::bothHistoriesHaveIt()
{
    const auto applied = apply(planned(), {});
    QVERIFY(bool(applied));

    for (const QString &login : {u"ann"_s, u"anna"_s}) {
        const auto entries =
            Store::History(m_fixture->database())
                .entries({.record = Store::RecordReference{.key = valueOf(login, u"id"_s)}}, 0, 1);
        QVERIFY(entries && entries->size() == 1);
        QCOMPARE(entries->constFirst().number, applied->changeSet);
        QVERIFY(entries->constFirst().kind == Domain::ChangeKind::CustomerUsersMerged);
        QCOMPARE(entries->constFirst().subject, u"anna → ann"_s);
    }
}

void TestMergePlanner::undoneItIsAsBefore_data()
{
    QTest::addColumn<QStringList>("taken");

    QTest::newRow("nothing taken") << QStringList();
    QTest::newRow("what is only an entry") << QStringList{u"phone"_s, u"comments"_s};
    QTest::newRow("address and customer") << QStringList{u"email"_s, u"customer_id"_s, u"phone"_s};
}

void TestMergePlanner::undoneItIsAsBefore()
{
    QFETCH(const QStringList, taken);
    grant(u"ann"_s, 3, {.ro = true}); // gives way to rw, and comes back
    const QStringList before = content();
    const auto applied = apply(planned(), taken);
    QVERIFY(bool(applied));
    QVERIFY(content() != before);

    const auto plan = Store::UndoPlanner(m_fixture->database()).undo(applied->changeSet);
    QVERIFY(bool(plan));
    for (const Domain::UndoItem &item : plan->items) {
        QVERIFY(item.state == Domain::UndoState::Restored);
    }
    const auto undone = m_fixture->apply(Domain::changesOf(*plan, false));

    QVERIFY(undone && undone->changeSet > 0);
    QCOMPARE(content(), before);
    QCOMPARE(valueOf(u"anna"_s, u"valid_id"_s), QVariant(1));
}

void TestMergePlanner::theAddressChangesHands()
{
    const auto applied = apply(planned(), {u"email"_s});

    QVERIFY(bool(applied));
    QCOMPARE(valueOf(u"ann"_s, u"email"_s), QVariant(u"anna@acme.example.net"_s));
    QCOMPARE(valueOf(u"anna"_s, u"email"_s), QVariant(u"2@merged.invalid"_s));
}

void TestMergePlanner::namesAreFoundWithoutCapitals()
{
    const Merge merge = planned(u"ANN"_s, u"Anna"_s);

    QCOMPARE(merge.kept.record.login, u"ann"_s);
    QCOMPARE(merge.other.record.login, u"anna"_s);
}

void TestMergePlanner::whoCannotBeMerged_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("subject"); // or the violation's code

    const int notFound = static_cast<int>(ErrorCode::NotFound);
    const int refused = static_cast<int>(ErrorCode::Violations);
    QTest::newRow("nobody is kept") << u"nobody"_s << u"anna"_s << notFound << u"nobody"_s;
    QTest::newRow("nobody comes") << u"ann"_s << u"x' OR 1=1"_s << notFound << u"x' OR 1=1"_s;
    QTest::newRow("no name") << u"ann"_s << QString() << notFound << QString();
    QTest::newRow("itself") << u"ann"_s << u"ann"_s << refused << u"login.merged_with_itself"_s;
    QTest::newRow("itself in capitals")
        << u"ann"_s << u"ANN"_s << refused << u"login.merged_with_itself"_s;
}

void TestMergePlanner::whoCannotBeMerged()
{
    QFETCH(const QString, kept);
    QFETCH(const QString, other);
    QFETCH(const int, code);
    QFETCH(const QString, subject);

    const auto merge = planner().read(kept, other);

    QVERIFY(!merge);
    QCOMPARE(static_cast<int>(merge.error().code), code);
    QCOMPARE(merge.error().violations.isEmpty() ? merge.error().subject
                                                : merge.error().violations.constFirst().code,
             subject);
}

void TestMergePlanner::whoMayNotMerge()
{
    m_agent.mayEditCustomers = false;

    const auto merge = planner().read(u"ann"_s, u"anna"_s);

    QVERIFY(!merge);
    QVERIFY(merge.error().code == ErrorCode::NotPermitted);
    QCOMPARE(merge.error().subject, u"root"_s);
}

void TestMergePlanner::withoutAdministratorOnlyFieldsComeOver()
{
    m_fixture->sql(u"UPDATE group_user SET group_id = 1"_s); // users, not admin
    m_agent.isAdministrator = false;
    const Merge merge = planned();
    QVERIFY(!merge.withRelations);

    const auto applied = apply(merge, {u"phone"_s});

    QVERIFY(bool(applied));
    QCOMPARE(valueOf(u"ann"_s, u"phone"_s), QVariant(u"2"_s));
    QCOMPARE(valueOf(u"anna"_s, u"valid_id"_s), QVariant(2));
    QCOMPARE(links(u"ann"_s), QString());
}

void TestMergePlanner::rightsAreAskedAgainWhenItIsWritten()
{
    const Merge merge = planned();
    m_fixture->sql(u"UPDATE group_user SET group_id = 1"_s);
    const QStringList before = content();

    const auto applied = apply(merge, {});

    QVERIFY(!applied);
    QVERIFY(applied.error().code == ErrorCode::NotPermitted);
    QCOMPARE(content(), before);
}

void TestMergePlanner::whatChangedMeanwhileIsAConflict_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("column"); // that collides; empty: none does

    const QString set = u"UPDATE customer_user SET %1 WHERE login = '%2'"_s;
    QTest::newRow("what is written over") << set.arg(u"phone = '3'"_s, u"ann"_s) << u"phone"_s;
    QTest::newRow("what is taken") << set.arg(u"phone = '3'"_s, u"anna"_s) << u"phone"_s;
    QTest::newRow("what is taken, away") << set.arg(u"phone = NULL"_s, u"anna"_s) << u"phone"_s;
    QTest::newRow("who is merged") << set.arg(u"login = 'eve'"_s, u"anna"_s) << u"login"_s;
    QTest::newRow("whether it is valid") << set.arg(u"valid_id = 3"_s, u"anna"_s) << u"valid_id"_s;
    QTest::newRow("what is neither") << set.arg(u"city = 'Rome'"_s, u"anna"_s) << QString();
}

void TestMergePlanner::whatChangedMeanwhileIsAConflict()
{
    QFETCH(const QString, statement);
    QFETCH(const QString, column);
    const Merge merge = planned();
    m_fixture->sql(statement);
    const QStringList before = content();

    const auto applied = apply(merge, {u"phone"_s});

    QCOMPARE(bool(applied), column.isEmpty());
    if (!applied) {
        QVERIFY(applied.error().code == ErrorCode::Conflict);
        QCOMPARE(applied.error().conflict.collisions.size(), 1);
        QCOMPARE(applied.error().conflict.collisions.constFirst().column, column);
        QCOMPARE(content(), before);
    }
}

void TestMergePlanner::aRuleRefusesAllOfIt()
{
    m_fixture->sql(u"UPDATE customer_user SET email = 'no address' WHERE login = 'anna'"_s);
    const QStringList before = content();

    const auto applied = apply(planned(), {u"email"_s});

    QVERIFY(!applied);
    QVERIFY(applied.error().code == ErrorCode::Violations);
    QCOMPARE(applied.error().violations.constFirst().code, u"email.syntax"_s);
    QCOMPARE(content(), before);
}

void TestMergePlanner::danglingRelationsStayBehind()
{
    m_fixture->sql(u"PRAGMA foreign_keys = OFF"_s);
    m_fixture->sql(u"INSERT INTO customer_user_customer VALUES ('anna', 'gone', '', 1, '', 1)"_s);
    m_fixture->sql(u"INSERT INTO group_customer_user VALUES ('anna', 77, 'rw', 1, '', 1, '', 1)"_s);
    m_fixture->sql(u"INSERT INTO group_customer_user VALUES ('anna', 2, 'ro', 0, '', 1, '', 1)"_s);
    m_fixture->sql(u"UPDATE customer_user SET customer_id = 'nowhere' WHERE login = 'anna'"_s);
    const Merge merge = planned();

    QCOMPARE(merge.other.customers, QStringList{u"Cog"_s});
    QCOMPARE(merge.other.grants.size(), 1);
    QVERIFY(bool(apply(merge, {})));
    QCOMPARE(links(u"ann"_s), u"Cog"_s);
}

void TestMergePlanner::valuesKnowWhenTheyWereStored_data()
{
    QTest::addColumn<QString>("statement"); // as another program does it
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("city");

    const QString set = u"UPDATE customer_user SET %1 WHERE login = 'anna'"_s;
    const QString written = u"2026-11-02 08:00:00"_s;
    QTest::newRow("by us") << u"SELECT 1"_s << written << written;
    QTest::newRow("by another program since")
        << set.arg(u"phone = '3', change_time = '2026-11-05 08:00:00'"_s)
        << u"2026-11-05 08:00:00"_s << u"2026-11-02 08:00:00"_s;
    QTest::newRow("the journal knows nothing")
        << u"DELETE FROM rollbook_change_set"_s << written << written;
}

void TestMergePlanner::valuesKnowWhenTheyWereStored()
{
    QFETCH(const QString, statement);
    QFETCH(const QString, phone);
    QFETCH(const QString, city);
    // Somebody of whom the row was made elsewhere, with a city, and the phone entered here.
    m_fixture->sql(u"UPDATE customer_user SET create_time = '2026-11-01 08:00:00', city = 'Oslo', "
                   "change_time = '2026-11-02 08:00:00' WHERE login = 'anna'"_s);
    m_fixture->sql(u"UPDATE rollbook_change_set SET create_time = '2026-11-02 08:00:00'"_s);
    m_fixture->sql(u"PRAGMA foreign_keys = OFF"_s);
    m_fixture->sql(statement);
    if (statement.startsWith("DELETE"_L1)) {
        m_fixture->sql(u"DELETE FROM rollbook_row_change"_s);
    }

    const auto times = planned().other.storedAt;

    const auto shown = [&times](const QString &column) {
        return times.value(column).toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s);
    };
    QCOMPARE(shown(u"phone"_s), phone);
    const bool isForeign = statement.contains("change_time"_L1);
    const bool isUnknown = statement.startsWith("DELETE"_L1);
    // The city is in no entry: it stands there since the row was made, or written last.
    QCOMPARE(shown(u"city"_s),
             isForeign       ? u"2026-11-05 08:00:00"_s
                 : isUnknown ? city
                             : u"2026-11-01 08:00:00"_s);
}

void TestMergePlanner::theEffectIsWhatPermissionsSayAfterwards()
{
    const auto grant = Domain::customerGrantChanges(
        u"Cog"_s, 1, Domain::PermissionContext::SameCustomer, {}, {.ro = true});
    QVERIFY(bool(m_fixture->apply({.rows = grant})));
    const auto support =
        Store::settingChange(m_fixture->database(), u"customer_group_support"_s, true);
    const auto defaults = Store::settingChange(m_fixture->database(),
                                               u"customer_user_default_groups"_s, QJsonArray());
    const auto customerDefaults =
        Store::settingChange(m_fixture->database(), u"customer_default_groups"_s, QJsonArray());
    QVERIFY(support && defaults && customerDefaults);
    for (const auto &setting : {*support, *defaults, *customerDefaults}) {
        QVERIFY(bool(m_fixture->apply(setting)));
    }
    const Store::PermissionStore store(m_fixture->database());
    const auto permissions = [&store] {
        QStringList words;
        const auto member = store.member(u"ann"_s, u"ACME"_s);
        const auto facts = store.factsFor(*member);
        for (const auto &each : Domain::groupPermissions(*member, *facts)) {
            words.append(each.group.name + (each.rw.isEmpty() ? u" ro"_s : u" rw"_s));
        }
        for (const auto &each : Domain::customerAccess(*member, *facts)) {
            words.append(each.customerId);
        }
        return words;
    };
    const Merge merge = planned();
    QCOMPARE(permissions(), QStringList{u"ACME"_s});

    const auto effect = planner().effect(merge, {});
    QVERIFY(effect && apply(merge, {}));

    QStringList words;
    for (const auto &each : effect->gained) {
        words.append(each.group.name + (each.rw.isEmpty() ? u" ro"_s : u" rw"_s));
    }
    words.append(u"ACME"_s);
    for (const auto &each : effect->seen) {
        words.append(each.customerId);
    }
    QCOMPARE(words, (QStringList{u"stats rw"_s, u"users ro"_s, u"ACME"_s, u"Bolt"_s, u"Cog"_s}));
    QCOMPARE(permissions(), words);
}

void TestMergePlanner::readingKeepsNobodyWaiting()
{
    const auto other = m_fixture->another();
    const Merge merge = planned();

    const auto applied =
        Store::ChangeWriter(*other, m_agent).apply(Domain::mergeChanges(merge, {}));

    QVERIFY(bool(applied));
    QVERIFY(bool(m_fixture->apply(
        {.kind = Domain::ChangeKind::CustomersChanged,
         .rows = {Domain::customerLink(u"ann"_s, u"Cog"_s, Domain::RowOperation::Delete)}})));
}

QTEST_GUILESS_MAIN(TestMergePlanner)
#include "tst_mergeplanner.moc"
