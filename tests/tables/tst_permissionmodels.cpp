// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/customeraccessmodel.h"
#include "tables/grouppermissionmodel.h"
#include "tablesfixture.h"

using namespace Qt::StringLiterals;
using Tables::CustomerAccessModel;
using Tables::GroupPermissionModel;
using Tables::Mark;
using Tables::MarkModel;
using Person = Tables::PermissionPreview::Person;

namespace {

const QString same = Domain::contextKey(Domain::PermissionContext::SameCustomer);
const QString other = Domain::contextKey(Domain::PermissionContext::OtherCustomers);

/// Customers ACME, BETA and the invalid OLD; groups users, admin, stats and what a test adds; Ann
/// of ACME. Group support is on.
class World
{
public:
    World()
    {
        fixture.insertCustomer(u"ACME"_s, u"Acme Fabrics"_s);
        fixture.insertCustomer(u"BETA"_s, u"Beta & Sons"_s);
        fixture.insertCustomer(u"OLD"_s, u"Old Times"_s, 2);
        fixture.insertPerson(u"ann"_s, u"ACME"_s);
        setting(u"customer_group_support"_s, u"true"_s);
        setting(u"customer_default_groups"_s, u"[]"_s);
        setting(u"customer_user_default_groups"_s, u"[]"_s);
    }

    void setting(const QString &name, const QString &json)
    {
        fixture.sql(u"INSERT OR REPLACE INTO rollbook_setting (name, content) VALUES (?, ?)"_s,
                    {name, json});
    }
    void group(int id, const QString &name, int validId = 1)
    {
        fixture.sql(u"INSERT INTO groups_table VALUES (?, ?, NULL, ?, '', 1, '', 1)"_s,
                    {id, name, validId});
    }
    void direct(const QString &login, int group, const QString &key)
    {
        fixture.sql(u"INSERT INTO group_customer_user VALUES (?, ?, ?, 1, '', 1, '', 1)"_s,
                    {login, group, key});
    }
    void ofCustomer(const QString &id, int group, const QString &key, const QString &context = same)
    {
        fixture.sql(u"INSERT INTO group_customer VALUES (?, ?, ?, 1, ?, '', 1, '', 1)"_s,
                    {id, group, key, context});
    }
    void link(const QString &login, const QString &customerId)
    {
        fixture.sql(u"INSERT INTO customer_user_customer VALUES (?, ?, '', 1, '', 1)"_s,
                    {login, customerId});
    }
    /// As if the form of Ann showed that customer.
    void show(const QString &customerId, int validId = 1)
    {
        QVERIFY(preview.read({.login = u"ann"_s,
                              .storedCustomer = u"ACME"_s,
                              .shownCustomer = customerId,
                              .shownValidId = validId}));
        groups.refresh();
        access.refresh();
    }

    TablesFixture fixture;
    Tables::PermissionPreview preview{fixture.database()};
    GroupPermissionModel groups{preview};
    CustomerAccessModel access{preview};
    std::unique_ptr<QAbstractItemModelTester> groupsTester = TablesFixture::watch(groups);
    std::unique_ptr<QAbstractItemModelTester> accessTester = TablesFixture::watch(access);
};

/// "users|✓|–", a row a text.
QStringList printed(const MarkModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            cells.append(model.index(row, column).data().toString());
        }
        rows.append(cells.join(u'|'));
    }
    return rows;
}

QString spoken(const MarkModel &model, int row, int column)
{
    return model.index(row, column).data(Qt::AccessibleTextRole).toString();
}

QString explained(const MarkModel &model, int row, int column)
{
    return model.index(row, column).data(Qt::AccessibleDescriptionRole).toString();
}

} // namespace

/// What the panel of effective permissions shows.
class TestPermissionModels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void groupsStandByNameWithTheirMarks();
    void aMarkTellsAllItsReasons();
    void anotherCustomerShowsWhatWouldComeAndGo();
    void marksAreSaid();
    void anAbsentMarkTellsTheNearestChanges();
    void groupsWithoutPermissionAreListedOnWish();
    void theSameRowsStay();
    void accessIsDirectAndIndirect();
    void absentAccessIsExplained();
    void withoutTheContextThereIsNoIndirectColumn();
    void withoutGroupSupportAccessIsShownAllTheSame();
    void ofManyCustomersTheFirstAreReadAtFirst();
    void whatIsInvalidIsCalledOut();
    void whatDoesNotExistIsCalledOut();
    void withoutACustomerFurtherOnesStayFurther();
    void aBrokenDatabaseLeavesNothing();
};

void TestPermissionModels::groupsStandByNameWithTheirMarks()
{
    World world;
    world.group(10, u"Zulu"_s);
    world.group(11, u"alpha"_s);
    world.group(12, u"closed"_s, 2);
    world.direct(u"ann"_s, 10, u"rw"_s);
    world.ofCustomer(u"ACME"_s, 11, u"ro"_s);
    world.direct(u"ann"_s, 12, u"rw"_s);
    world.show(u"ACME"_s);

    QCOMPARE(printed(world.groups), (QStringList{u"alpha|✓|–"_s, u"Zulu|✓|✓"_s}));
    QCOMPARE(world.groups.headerData(0, Qt::Horizontal).toString(), u"Group"_s);
    QCOMPARE(world.groups.headerData(1, Qt::Horizontal).toString(), u"ro"_s);
    QCOMPARE(world.groups.headerData(2, Qt::Horizontal).toString(), u"rw"_s);
    QCOMPARE(world.groups.index(1, 1).data(MarkModel::KeyRole).toInt(), 10);
    QCOMPARE(world.groups.changes().coming, 0);
    QCOMPARE(world.groups.changes().going, 0);
}

void TestPermissionModels::aMarkTellsAllItsReasons()
{
    World world;
    world.setting(u"customer_default_groups"_s, u"[\"users\"]"_s);
    world.direct(u"ann"_s, 1, u"ro"_s);
    world.link(u"ann"_s, u"BETA"_s);
    world.ofCustomer(u"BETA"_s, 1, u"rw"_s);
    world.show(u"ACME"_s);

    const QString text = explained(world.groups, 0, GroupPermissionModel::ReadOnly);
    QCOMPARE(text,
             u"ro on group users:\n"
             "• ro directly: it was given to this customer user.\n"
             "• ro through customer BETA (further customer): rw, which includes ro, was given to "
             "that customer (Same Customer).\n"
             "• ro by default: this is a default group of customers, see Settings."_s);
    const QString both = explained(world.groups, 0, GroupPermissionModel::Group);
    QVERIFY(both.startsWith(text));
    QVERIFY(both.contains(u"\nrw on group users:\n"_s));
}

void TestPermissionModels::anotherCustomerShowsWhatWouldComeAndGo()
{
    World world;
    world.group(10, u"blue"_s);
    world.group(11, u"green"_s);
    world.ofCustomer(u"ACME"_s, 10, u"ro"_s);
    world.ofCustomer(u"BETA"_s, 11, u"rw"_s);
    world.direct(u"ann"_s, 1, u"ro"_s);
    world.show(u"BETA"_s);

    QCOMPARE(printed(world.groups),
             (QStringList{u"blue|− ✗|–"_s, u"green|+ ✓|+ ✓"_s, u"users|✓|–"_s}));
    QCOMPARE(world.groups.changes().coming, 2);
    QCOMPARE(world.groups.changes().going, 1);
    QCOMPARE(explained(world.groups, 0, GroupPermissionModel::ReadOnly).section(u'\n', 0, 3),
             u"ro on group blue would go when this form is saved. It is there so far:\n"
             "• ro through customer ACME (primary customer): it was given to that customer (Same "
             "Customer).\n"
             "Each of these changes alone would keep it:\n"
             "• Give ro on blue to this customer user. It concerns nobody else."_s);
    QCOMPARE(
        explained(world.groups, 1, GroupPermissionModel::ReadWrite),
        u"rw on group green would come when this form is saved:\n"
        "• rw through customer BETA (primary customer): it was given to that customer (Same Customer)."_s);
    QCOMPARE(printed(world.access),
             (QStringList{u"ACME  Acme Fabrics|− ✗"_s, u"BETA  Beta & Sons|+ ✓"_s}));
    QVERIFY(explained(world.access, 0, CustomerAccessModel::Direct).contains(u"would go"_s));
    QVERIFY(explained(world.access, 1, CustomerAccessModel::Direct).contains(u"would come"_s));

    world.show(u"ACME"_s);
    QCOMPARE(printed(world.groups), (QStringList{u"blue|✓|–"_s, u"users|✓|–"_s}));
}

void TestPermissionModels::marksAreSaid()
{
    World world;
    world.group(10, u"blue"_s);
    world.ofCustomer(u"ACME"_s, 10, u"ro"_s);
    world.ofCustomer(u"BETA"_s, 1, u"rw"_s);
    world.direct(u"ann"_s, 1, u"ro"_s);
    world.show(u"BETA"_s);

    QCOMPARE(spoken(world.groups, 0, GroupPermissionModel::Group), u"blue"_s);
    QCOMPARE(spoken(world.groups, 0, GroupPermissionModel::ReadOnly),
             u"would lose ro when saved"_s);
    QCOMPARE(spoken(world.groups, 0, GroupPermissionModel::ReadWrite), u"does not have rw"_s);
    QCOMPARE(spoken(world.groups, 1, GroupPermissionModel::ReadOnly), u"has ro"_s);
    QCOMPARE(spoken(world.groups, 1, GroupPermissionModel::ReadWrite),
             u"would get rw when saved"_s);
    QCOMPARE(spoken(world.access, 0, CustomerAccessModel::Direct),
             u"would lose direct access when saved"_s);
    QCOMPARE(world.groups.index(1, 1).data(MarkModel::MarkRole).value<Mark>(), Mark::Present);
    QVERIFY(!world.groups.index(1, 0).data(MarkModel::MarkRole).isValid());
}

void TestPermissionModels::anAbsentMarkTellsTheNearestChanges()
{
    World world;
    world.direct(u"ann"_s, 1, u"ro"_s);
    world.ofCustomer(u"BETA"_s, 1, u"rw"_s);
    world.show(u"ACME"_s);

    QCOMPARE(explained(world.groups, 0, GroupPermissionModel::ReadWrite),
             u"Why not? This customer user does not have rw on group users. Each of these changes "
             "alone would give it:\n"
             "• Give rw on users to this customer user. It concerns nobody else.\n"
             "• Make BETA a further customer of this customer user: it has rw on users. Whatever "
             "else it has comes along.\n"
             "• Give rw on users to customer ACME (Same Customer). Everybody of that customer gets "
             "it.\n"
             "• Make users a default group of customers. Everybody with a customer gets ro and rw "
             "on it.\n"
             "• Make users a default group of customer users. Everybody gets ro and rw on it."_s);
}

void TestPermissionModels::groupsWithoutPermissionAreListedOnWish()
{
    World world;
    world.group(10, u"closed"_s, 3);
    world.direct(u"ann"_s, 1, u"ro"_s);
    world.show(u"ACME"_s);

    world.groups.setWithAllGroups(true);
    QCOMPARE(printed(world.groups), (QStringList{u"admin|–|–"_s, u"stats|–|–"_s, u"users|✓|–"_s}));
    QVERIFY(explained(world.groups, 0, GroupPermissionModel::ReadOnly).startsWith(u"Why not?"_s));

    world.groups.setWithAllGroups(false);
    QCOMPARE(printed(world.groups), QStringList{u"users|✓|–"_s});
}

/// Else the current cell would be lost with each letter somebody types.
void TestPermissionModels::theSameRowsStay()
{
    World world;
    world.direct(u"ann"_s, 1, u"ro"_s);
    world.ofCustomer(u"ACME"_s, 1, u"rw"_s);
    world.show(u"ACME"_s);
    const QSignalSpy reset(&world.groups, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&world.groups, &QAbstractItemModel::dataChanged);

    world.show(u"BETA"_s);

    QCOMPARE(printed(world.groups), QStringList{u"users|✓|− ✗"_s});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
}

void TestPermissionModels::accessIsDirectAndIndirect()
{
    World world;
    world.setting(u"other_customers_context"_s, u"true"_s);
    world.ofCustomer(u"ACME"_s, 1, u"ro"_s, other);
    world.ofCustomer(u"BETA"_s, 1, u"ro"_s);
    world.ofCustomer(u"OLD"_s, 1, u"ro"_s);
    world.show(u"ACME"_s);

    QCOMPARE(printed(world.access),
             (QStringList{u"ACME  Acme Fabrics|✓|–"_s, u"BETA  Beta & Sons|–|✓"_s}));
    QCOMPARE(explained(world.access, 1, CustomerAccessModel::Indirect),
             u"Access to customer BETA:\n"
             "• Indirect, through group users: customer ACME may see other customers there (Other "
             "Customers), and this one is in it (Same Customer)."_s);
    QCOMPARE(explained(world.access, 0, CustomerAccessModel::Customer).section(u'\n', 0, 1),
             u"Access to customer ACME:\n• Direct: it is the primary customer."_s);
    QCOMPARE(spoken(world.access, 1, CustomerAccessModel::Indirect), u"has indirect access"_s);
    QCOMPARE(world.access.headerData(2, Qt::Horizontal).toString(), u"Indirect"_s);
}

void TestPermissionModels::absentAccessIsExplained()
{
    World world;
    world.setting(u"other_customers_context"_s, u"true"_s);
    world.ofCustomer(u"ACME"_s, 1, u"ro"_s, other);
    world.ofCustomer(u"BETA"_s, 1, u"ro"_s);
    world.show(u"ACME"_s);

    QVERIFY(explained(world.access, 0, CustomerAccessModel::Indirect)
                .startsWith(u"Why not? In no group may a customer"_s));
    QVERIFY(explained(world.access, 1, CustomerAccessModel::Direct)
                .startsWith(u"Why not? Customer BETA is neither the primary"_s));
    QCOMPARE(spoken(world.access, 0, CustomerAccessModel::Indirect),
             u"does not have indirect access"_s);
    QCOMPARE(spoken(world.access, 1, CustomerAccessModel::Direct),
             u"does not have direct access"_s);

    world.show(u"BETA"_s);
    QCOMPARE(spoken(world.access, 1, CustomerAccessModel::Indirect),
             u"would lose indirect access when saved"_s);
    QCOMPARE(spoken(world.access, 1, CustomerAccessModel::Direct),
             u"would get direct access when saved"_s);
}

void TestPermissionModels::withoutTheContextThereIsNoIndirectColumn()
{
    World world;
    world.ofCustomer(u"ACME"_s, 1, u"ro"_s, other);
    world.ofCustomer(u"BETA"_s, 1, u"ro"_s);
    world.show(u"ACME"_s);
    QCOMPARE(printed(world.access), QStringList{u"ACME  Acme Fabrics|✓"_s});

    world.setting(u"other_customers_context"_s, u"true"_s);
    world.show(u"ACME"_s);
    QCOMPARE(world.access.columnCount(), 3);
}

void TestPermissionModels::withoutGroupSupportAccessIsShownAllTheSame()
{
    World world;
    world.setting(u"customer_group_support"_s, u"false"_s);
    world.setting(u"other_customers_context"_s, u"true"_s);
    world.ofCustomer(u"ACME"_s, 1, u"ro"_s, other);
    world.ofCustomer(u"BETA"_s, 1, u"ro"_s);
    world.direct(u"ann"_s, 1, u"rw"_s);
    world.show(u"ACME"_s);

    QCOMPARE(world.groups.rowCount(), 0);
    QCOMPARE(printed(world.access),
             (QStringList{u"ACME  Acme Fabrics|✓|–"_s, u"BETA  Beta & Sons|–|✓"_s}));
}

void TestPermissionModels::ofManyCustomersTheFirstAreReadAtFirst()
{
    World world;
    world.setting(u"other_customers_context"_s, u"true"_s);
    world.group(8, u"more"_s);
    world.fixture.insertPerson(u"zoe"_s, u"ZZZ"_s);
    world.fixture.insertCustomer(u"ZZZ"_s, u"The last by id"_s);
    for (const int group : {1, 8}) {
        world.ofCustomer(u"ZZZ"_s, group, u"ro"_s, other);
    }
    constexpr int limit = Tables::PermissionPreview::customersAtFirst;
    const auto idOf = [](int number) { return u"C%1"_s.arg(number, 4, 10, QChar(u'0')); };
    const auto show = [&] {
        QVERIFY(world.preview.read(
            {.login = u"zoe"_s, .storedCustomer = u"ZZZ"_s, .shownCustomer = u"ZZZ"_s}));
        world.access.refresh();
    };
    for (int number = 0; number < limit; ++number) {
        world.fixture.insertCustomer(idOf(number), idOf(number));
        world.ofCustomer(idOf(number), number % 2 == 0 ? 1 : 8, u"ro"_s);
    }
    show();
    QVERIFY(!world.preview.facts().isLimited);
    QCOMPARE(world.access.rowCount(), limit + 1);

    world.fixture.insertCustomer(idOf(limit), idOf(limit));
    world.ofCustomer(idOf(limit), 8, u"ro"_s);
    world.ofCustomer(idOf(limit), 1, u"rw"_s); // the same customer once more
    show();
    QVERIFY(world.preview.facts().isLimited);
    QCOMPARE(world.access.rowCount(), limit + 1);
    QCOMPARE(printed(world.access).last(), u"ZZZ  The last by id|✓|–"_s);

    world.preview.setWithAllCustomers(true);
    show();
    QVERIFY(!world.preview.facts().isLimited);
    QCOMPARE(world.access.rowCount(), limit + 2);
}

void TestPermissionModels::whatIsInvalidIsCalledOut()
{
    World world;
    world.ofCustomer(u"OLD"_s, 1, u"ro"_s);
    world.show(u"ACME"_s);
    QCOMPARE(world.preview.notes(), QStringList());

    world.show(u"OLD"_s, 3);
    QCOMPARE(printed(world.groups), QStringList{u"users|+ ✓|–"_s});
    QCOMPARE(printed(world.access), QStringList{u"ACME  Acme Fabrics|− ✗"_s});
    const QStringList notes = world.preview.notes();
    QCOMPARE(notes.size(), 2);
    QVERIFY(notes.at(0).startsWith(u"This customer user is not valid and cannot sign in."_s));
    QVERIFY(notes.at(1).contains(u" OLD "_s));
    QVERIFY(notes.at(1).contains(u"not valid"_s));
}

void TestPermissionModels::whatDoesNotExistIsCalledOut()
{
    World world;
    world.setting(u"customer_default_groups"_s, u"[\"users\"]"_s);
    world.show(u"no such"_s);
    QCOMPARE(world.preview.notes(),
             QStringList{u"There is no customer “no such”. What is shown here leaves it out."_s});
    QCOMPARE(printed(world.groups), QStringList{u"users|− ✗|− ✗"_s});

    // One that is stored counts for OTOBO all the same.
    for (int number = 1; number <= 7; ++number) {
        world.link(u"ann"_s, u"GONE%1"_s.arg(number));
    }
    world.ofCustomer(u"GONE1"_s, 2, u"ro"_s);
    world.show(u"ACME"_s);
    QCOMPARE(printed(world.groups), (QStringList{u"admin|✓|–"_s, u"users|✓|✓"_s}));
    QCOMPARE(world.preview.notes().size(), 1);
    QVERIFY(world.preview.notes().constFirst().contains(u"GONE5 …"_s));
    QVERIFY(world.preview.notes().constFirst().contains(u"still counts"_s));
}

void TestPermissionModels::withoutACustomerFurtherOnesStayFurther()
{
    World world;
    world.link(u"ann"_s, u"BETA"_s);
    world.show({});

    QCOMPARE(printed(world.access),
             (QStringList{u"ACME  Acme Fabrics|− ✗"_s, u"BETA  Beta & Sons|✓"_s}));
    QVERIFY(explained(world.access, 1, CustomerAccessModel::Direct).contains(u"further"_s));
    QCOMPARE(world.preview.notes(), QStringList());
}

void TestPermissionModels::aBrokenDatabaseLeavesNothing()
{
    World world;
    world.direct(u"ann"_s, 1, u"ro"_s);
    world.show(u"ACME"_s);
    world.fixture.sql(u"ALTER TABLE group_customer RENAME TO elsewhere"_s);

    QVERIFY(explained(world.groups, 0, GroupPermissionModel::ReadWrite).contains(u"database"_s));
    QVERIFY(!world.preview.read({.login = u"ann"_s}));
    world.groups.refresh();
    QCOMPARE(world.groups.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestPermissionModels)
#include "tst_permissionmodels.moc"
