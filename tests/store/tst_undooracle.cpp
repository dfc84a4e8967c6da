// SPDX-License-Identifier: GPL-3.0-or-later
#include "changedesk.h"
#include "domain/relationedits.h"
#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "store/settingstore.h"
#include "store/undoplanner.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using Domain::ChangeSet;
using Domain::RowOperation;

/// Many change sets, taken back in any order, against the plain reference: the same ones done anew
/// without those that were taken back.
class TestUndoOracle : public QObject
{
    Q_OBJECT

private slots:
    void undoneIsAsIfNeverDone_data();
    void undoneIsAsIfNeverDone();
};

namespace {

constexpr int steps = 1000;
constexpr int firstPeople = 5;
constexpr int customerCount = 4;

/// What an operator wants, by whom it concerns and not by names, which others may have changed.
struct Wish
{
    enum Kind {
        Text,
        Validity,
        Customer,
        Username,
        CustomerName,
        CustomerId,
        Link,
        Grant,
        Add,
        Setting
    };
    Kind kind = Text;
    int who = 0; ///< a person's or customer's place in the order of their numbers
    int other = 0; ///< a customer, a group, a column …
    QString value;
    qint64 changeSet = 0; ///< 0: it was refused, or changed nothing
    qint64 undoing = 0; ///< the change set that took it back
    bool isUndone = false;
};

/// A database in which wishes come true.
class World
{
public:
    World()
    {
        m_fixture.sql(
            u"PRAGMA synchronous = OFF"_s); // no power will fail, and thousands are written
        for (int number = 0; number < customerCount; ++number) {
            m_fixture.addCustomer(u"C%1"_s.arg(number));
        }
        m_fixture.sql(u"INSERT INTO rollbook_setting VALUES ('customer_group_support', 'true')"_s);
        for (int number = 0; number < firstPeople; ++number) {
            m_fixture.add(StoreFixture::person(u"p%1"_s.arg(number), u"C0"_s));
        }
    }

    [[nodiscard]] StoreFixture &fixture() { return m_fixture; }
    [[nodiscard]] int people()
    {
        return m_fixture.value(u"SELECT count(*) FROM customer_user"_s).toInt();
    }

    /// Does it, and says under which number; 0 if it was refused, or nothing to do.
    qint64 fulfil(const Wish &wish)
    {
        const auto applied = m_fixture.apply(changesOf(wish));
        return applied ? applied->changeSet : 0;
    }

    /// All rows of all tables that operators change, without who and when, and without order.
    [[nodiscard]] QStringList content()
    {
        QStringList rows;
        for (const auto &[table, columns] :
             {std::pair(u"customer_user"_s,
                        u"id, login, email, customer_id, phone, city, comments, valid_id"_s),
              std::pair(u"customer_company"_s, u"customer_id, name, valid_id"_s),
              std::pair(u"customer_user_customer"_s, u"user_id, customer_id"_s),
              std::pair(u"group_customer_user"_s, u"user_id, group_id, permission_key"_s),
              std::pair(u"rollbook_setting"_s, u"name, content"_s)}) {
            auto query = Store::run(
                m_fixture.database().connection(),
                u"SELECT '%2: ' || concat_row FROM (SELECT json_array(%1) AS concat_row FROM %2)"_s
                    .arg(columns, table));
            while (query && query->next()) {
                rows.append(query->value(0).toString());
            }
        }
        rows.sort();
        return rows;
    }

private:
    [[nodiscard]] Domain::CustomerUser person(int place)
    {
        const auto found = Store::CustomerUserStore(m_fixture.database()).byId(place + 1);
        return found && *found ? **found : Domain::CustomerUser();
    }
    /// Customers have no number: the one that stands at this place in the table.
    [[nodiscard]] QString customerId(int place)
    {
        return m_fixture
            .value(u"SELECT customer_id FROM customer_company ORDER BY rowid LIMIT 1 OFFSET ?"_s,
                   {place})
            .toString();
    }
    [[nodiscard]] bool isThere(const Domain::RowChange &row)
    {
        QVariantList values;
        QStringList terms;
        for (const Domain::ColumnChange &change : row.columns) {
            terms.append(change.column + u" = ?"_s);
            values.append(change.after);
        }
        return m_fixture
            .value(u"SELECT EXISTS (SELECT 1 FROM %1 WHERE %2)"_s.arg(Domain::tableName(row.table),
                                                                      terms.join(u" AND "_s)),
                   values)
            .toBool();
    }

    [[nodiscard]] ChangeSet changesOf(const Wish &wish)
    {
        switch (wish.kind) {
        case Wish::Link:
        case Wish::Grant:
            return relation(wish);
        case Wish::CustomerName:
        case Wish::CustomerId:
            return customerChange(wish);
        case Wish::Setting: {
            const auto changes =
                Store::settingChange(m_fixture.database(), u"list_limit"_s, wish.other + 100);
            return changes ? *changes : ChangeSet();
        }
        case Wish::Add: {
            Domain::CustomerUser next = StoreFixture::person(wish.value, customerId(wish.other));
            next.validId = wish.isUndone ? 2 : 1; // nobody is ever removed
            return Domain::addition(next, {});
        }
        default:
            return personChange(wish);
        }
    }
    [[nodiscard]] ChangeSet personChange(const Wish &wish)
    {
        const Domain::CustomerUser seen = person(wish.who);
        Domain::CustomerUser next = seen;
        switch (wish.kind) {
        case Wish::Text:
            (wish.other == 0       ? next.phone
                 : wish.other == 1 ? next.city
                                   : next.comments) = wish.value;
            break;
        case Wish::Validity:
            next.validId = wish.other % 3 + 1;
            break;
        case Wish::Customer:
            next.customerId = customerId(wish.other);
            break;
        default:
            next.login = wish.value;
            break;
        }
        return Domain::change(seen, next, {});
    }
    [[nodiscard]] ChangeSet customerChange(const Wish &wish)
    {
        const auto found = Store::CustomerStore(m_fixture.database()).byId(customerId(wish.who));
        Domain::Customer next = **found;
        (wish.kind == Wish::CustomerId ? next.customerId : next.name) = wish.value;
        return Domain::change(**found, next);
    }
    /// What is not there comes, and what is there goes, as far as the wish says so.
    [[nodiscard]] ChangeSet relation(const Wish &wish)
    {
        const QString login = person(wish.who).login;
        const bool wanted = !wish.value.isEmpty();
        if (wish.kind == Wish::Grant) {
            const Domain::GrantedTypes granted{.rw = true};
            const Domain::GrantedTypes none;
            const auto rows = Domain::directGrantChanges(login, wish.other % 2 + 1, none, granted);
            const bool has = isThere(rows.constFirst());
            return {.kind = Domain::ChangeKind::PermissionsChanged,
                    .rows = has == wanted ? QList<Domain::RowChange>()
                                          : Domain::directGrantChanges(login, wish.other % 2 + 1,
                                                                       has ? granted : none,
                                                                       wanted ? granted : none)};
        }
        const QString customer = customerId(wish.other);
        const bool has = isThere(Domain::customerLink(login, customer, RowOperation::Insert));
        ChangeSet changes{.kind = Domain::ChangeKind::CustomersChanged};
        if (has != wanted) {
            changes.rows.append(Domain::customerLink(
                login, customer, wanted ? RowOperation::Insert : RowOperation::Delete));
        }
        return changes;
    }

    StoreFixture m_fixture;
};

/// Values are few, so that they come again. Nobody takes a name that somebody else had: without the
/// change that freed it, the reference could not give it away.
Wish randomWish(QRandomGenerator &random, int people, int step)
{
    Wish wish{.kind = static_cast<Wish::Kind>(random.bounded(Wish::Setting + 1)),
              .who = random.bounded(people),
              .other = random.bounded(customerCount)};
    const QString name = (random.bounded(2) == 0 ? u"n%1-%2"_s : u"N%1-%2"_s);
    switch (wish.kind) {
    case Wish::CustomerName:
    case Wish::CustomerId:
        wish.who = random.bounded(customerCount);
        wish.value = name.arg(wish.who).arg(random.bounded(4));
        break;
    case Wish::Username:
        wish.value = name.arg(wish.who).arg(random.bounded(4));
        break;
    case Wish::Add:
        wish.value = u"new%1"_s.arg(step);
        break;
    case Wish::Link:
    case Wish::Grant:
        wish.value = random.bounded(2) == 0 ? u"yes"_s : QString();
        break;
    default:
        wish.value = QString::number(random.bounded(4));
        break;
    }
    return wish;
}

bool isClean(const Domain::UndoPlan &plan)
{
    return !plan.items.isEmpty()
        && std::all_of(plan.items.cbegin(), plan.items.cend(), [](const Domain::UndoItem &item) {
               return item.state == Domain::UndoState::Restored;
           });
}

/// Takes the change set back, unless something speaks against it; the number of the undoing, or 0.
qint64 undone(StoreFixture &fixture, qint64 changeSet)
{
    const auto plan = Store::UndoPlanner(fixture.database()).undo(changeSet);
    if (!plan || !isClean(*plan)) {
        return 0;
    }
    const auto applied = fixture.apply(Domain::changesOf(*plan, false));
    return applied ? applied->changeSet : 0;
}

/// The plain reference.
QStringList doneAnew(const QList<Wish> &wishes)
{
    World world;
    for (const Wish &wish : wishes) {
        if (wish.changeSet != 0 && (!wish.isUndone || wish.kind == Wish::Add)) {
            world.fulfil(wish);
        }
    }
    return world.content();
}

} // namespace

void TestUndoOracle::undoneIsAsIfNeverDone_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 3; ++seed) {
        QTest::addRow("seed%d", seed) << seed;
    }
}

void TestUndoOracle::undoneIsAsIfNeverDone()
{
    QFETCH(int, seed);
    QRandomGenerator random(seed);
    World world;
    QList<Wish> wishes;
    for (int step = 0; step < steps; ++step) {
        Wish wish = randomWish(random, world.people(), step);
        wish.changeSet = world.fulfil(wish);
        wishes.append(wish);
    }
    QCOMPARE(world.content(), doneAnew(wishes));

    int taken = 0;
    int redone = 0;
    for (int attempt = 0; attempt < steps; ++attempt) {
        Wish &wish = wishes[random.bounded(steps)];
        if (wish.changeSet == 0) {
            continue;
        }
        // What was taken back is now and then done again: that, too, is an undo.
        const qint64 target = wish.isUndone ? wish.undoing : wish.changeSet;
        if (const qint64 undoing = undone(world.fixture(), target); undoing != 0) {
            redone += wish.isUndone ? 1 : 0;
            taken += wish.isUndone ? 0 : 1;
            wish.isUndone = !wish.isUndone;
            (wish.isUndone ? wish.undoing : wish.changeSet) = undoing;
        }
        if (attempt == steps / 2) {
            QCOMPARE(world.content(), doneAnew(wishes));
        }
    }

    QCOMPARE(world.content(), doneAnew(wishes));
    QVERIFY2(taken > 50 && redone > 10,
             qPrintable(u"taken back %1, done again %2"_s.arg(taken).arg(redone)));
}

QTEST_GUILESS_MAIN(TestUndoOracle)
#include "tst_undooracle.moc"
