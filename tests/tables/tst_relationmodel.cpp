// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/relationedits.h"
#include "store/permissionstore.h"
#include "tables/relationmodel.h"
#include "tests/tables/tablesfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Tables::RecordRef;
using Tables::RelationModel;

namespace {

constexpr int readOnly = 0;
constexpr int readWrite = 1;

/// ann of ACME and bob of BETA; groups users (a default of customer users), sales and support.
class World : public TablesFixture
{
public:
    World()
    {
        addCustomer(u"ACME"_s);
        addCustomer(u"BETA"_s);
        add(person(u"ann"_s, u"ACME"_s));
        add(person(u"bob"_s, u"BETA"_s));
        sales = addGroup(u"sales"_s);
        support = addGroup(u"support"_s);
        old = addGroup(u"old"_s, 2);
        m_directory = std::make_unique<Tables::Directory>(database(), QLocale(QLocale::English));
        refresh();
    }

    int addGroup(const QString &name, int validId = 1)
    {
        const auto added = apply(Domain::addition(Domain::Group{.name = name, .validId = validId}));
        return added ? static_cast<int>(added->insertedId) : 0;
    }
    void refresh() { QVERIFY(m_directory->load()); }
    void grant(const QString &login, int group, const QString &key, int value = 1)
    {
        sql(u"INSERT INTO group_customer_user VALUES (?, ?, ?, ?, '', 1, '', 1)"_s,
            {login, group, key, value});
    }
    void grantCustomer(const QString &id, int group, const QString &key,
                       Domain::PermissionContext context = Domain::PermissionContext::SameCustomer)
    {
        sql(u"INSERT INTO group_customer VALUES (?, ?, ?, 1, ?, '', 1, '', 1)"_s,
            {id, group, key, Domain::contextKey(context)});
    }
    void turnOn(const QString &setting)
    {
        sql(u"INSERT INTO rollbook_setting (name, content) VALUES (?, 'true')"_s, {setting});
    }
    void link(const QString &login, const QString &customerId)
    {
        sql(u"INSERT INTO customer_user_customer VALUES (?, ?, '', 1, '', 1)"_s,
            {login, customerId});
    }
    [[nodiscard]] std::unique_ptr<Tables::RelationSource> source(const RecordRef &subject,
                                                                 RecordKind others)
    {
        const auto policy = Store::PermissionStore(database()).policy();
        return Tables::makeRelationSource(
            {database(), *m_directory, policy ? *policy : Domain::PermissionPolicy()}, subject,
            others);
    }
    /// The rows of both tables of grants and of the links, one a line.
    [[nodiscard]] QStringList storedRelations()
    {
        QStringList lines;
        auto query =
            Store::run(database().connection(),
                       u"SELECT user_id || ' ' || group_id || ' ' || permission_key || ' ' || "
                       "permission_value FROM group_customer_user UNION ALL "
                       "SELECT customer_id || ' ' || group_id || ' ' || permission_key || ' ' || "
                       "substr(permission_context, -5) FROM group_customer UNION ALL "
                       "SELECT user_id || ' ' || customer_id FROM customer_user_customer"_s);
        while (query && query->next()) {
            lines.append(query->value(0).toString());
        }
        lines.sort();
        return lines;
    }
    [[nodiscard]] QString line(const QString &who, int group, const QString &rest) const
    {
        return who + u' ' + QString::number(group) + u' ' + rest;
    }

    int sales = 0;
    int support = 0;
    int old = 0;

private:
    std::unique_ptr<Tables::Directory> m_directory;
};

RecordRef ann()
{
    return {.kind = RecordKind::CustomerUser, .key = u"ann"_s};
}

RecordRef acme()
{
    return {.kind = RecordKind::Customer, .key = u"ACME"_s};
}

RecordRef group(int id)
{
    return {.kind = RecordKind::Group, .key = QString::number(id)};
}

int rowOf(const RelationModel &model, const QString &name)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString() == name) {
            return row;
        }
    }
    return -1;
}

QModelIndex cell(const RelationModel &model, const QString &name, int box)
{
    return model.index(rowOf(model, name), model.sectionOf(box));
}

bool isChecked(const RelationModel &model, const QString &name, int box)
{
    return cell(model, name, box).data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

bool tick(RelationModel &model, const QString &name, int box, bool checked = true)
{
    return model.setData(cell(model, name, box), checked ? Qt::Checked : Qt::Unchecked,
                         Qt::CheckStateRole);
}

} // namespace

/// The boxes of the relation screens: what they show, and that nothing is written but what somebody
/// ticked.
class TestRelationModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void init() { m_world = std::make_unique<World>(); }
    void cleanup() { m_world.reset(); }

    void groupsOfAPerson();
    void inheritanceIsExplained();
    void membersOfAGroupInheritToo();
    void defaultGroupsAreLocked();
    void aNameThatIsPartOfADefaultGroupsIsNoDefault();
    void readWriteImpliesReadOnly();
    void savingStoresWhatOtoboStores_data();
    void savingStoresWhatOtoboStores();
    void whatSomebodyElseGaveStays();
    void rowsThatGrantNothingAreUnchecked();
    void ofAThousandMembersOneRowDiffers();
    void theHeaderSetsWhatIsShown();
    void customersOfAGroupInBothContexts();
    void groupsOfACustomer();
    void furtherCustomers();
    void peopleOfACustomer();
    void onlyCheckedRows();
    void whatIsNotSavedCountsAsChecked_data();
    void whatIsNotSavedCountsAsChecked();
    void whatIsNotSavedIsExplained();
    void editsSurviveANewSearch();
    void copiesFromAnotherPerson_data();
    void copiesFromAnotherPerson();
    void refusedForWhoIsNoAdministrator();
    void notesSayWhatDoesNotCount();
    void hasRelationsOnlyWhereThereAreSome();

private:
    void show(RelationModel &model, const RecordRef &subject, RecordKind others,
              const Tables::RelationRequest &request = {})
    {
        model.setSource(m_world->source(subject, others));
        QVERIFY(model.show(request));
    }
    void save(RelationModel &model)
    {
        const auto saved = model.save(m_world->database(), m_world->agent());
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
        QVERIFY(!model.isModified());
    }

    std::unique_ptr<World> m_world;
};

void TestRelationModel::groupsOfAPerson()
{
    RelationModel model;
    const auto tester = TablesFixture::watch(model);
    m_world->grant(u"ann"_s, m_world->sales, u"rw"_s);

    show(model, ann(), RecordKind::Group, {.search = {.sortField = 0}});

    QCOMPARE(TablesFixture::printed(model, 0),
             (QStringList{u"admin"_s, u"sales"_s, u"stats"_s, u"support"_s, u"users"_s}));
    QCOMPARE(model.hiddenInvalid(), 1);
    QVERIFY(isChecked(model, u"sales"_s, readOnly));
    QVERIFY(isChecked(model, u"sales"_s, readWrite));
    QVERIFY(!isChecked(model, u"support"_s, readOnly));
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"ro"_s);
    QCOMPARE(model.record(1), group(m_world->sales));
}

void TestRelationModel::inheritanceIsExplained()
{
    RelationModel model;
    m_world->link(u"ann"_s, u"BETA"_s);
    m_world->grantCustomer(u"ACME"_s, m_world->sales, u"rw"_s);
    m_world->grantCustomer(u"BETA"_s, m_world->support, u"ro"_s);

    show(model, ann(), RecordKind::Group);

    const auto inherited = [&](const QString &name) {
        return model.index(rowOf(model, name), 3).data().toString();
    };
    QCOMPARE(inherited(u"sales"_s), u"rw through ACME"_s);
    QCOMPARE(inherited(u"support"_s), u"ro through BETA"_s);
    QCOMPARE(inherited(u"users"_s), u"by default"_s);
    QVERIFY(!isChecked(model, u"sales"_s, readWrite)); // not of her own
    const QString why =
        model.index(rowOf(model, u"sales"_s), 0).data(RelationModel::ExplanationRole).toString();
    QVERIFY2(why.contains(u"rw through customer ACME (primary customer)"_s), qPrintable(why));
}

void TestRelationModel::membersOfAGroupInheritToo()
{
    RelationModel model;
    m_world->grantCustomer(u"ACME"_s, m_world->sales, u"rw"_s);
    show(model, group(m_world->sales), RecordKind::CustomerUser);
    const int row = rowOf(model, u"ann"_s);
    const int inherited = model.sectionOf(readWrite) + 1;

    QCOMPARE(model.headerData(inherited, Qt::Horizontal).toString(), u"Inherited"_s);
    QCOMPARE(model.index(row, inherited).data().toString(), u"rw through ACME"_s);
    QVERIFY(!isChecked(model, u"ann"_s, readWrite)); // no row of its own
    const QString why =
        cell(model, u"ann"_s, readWrite).data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(why.contains(u"rw through customer ACME (primary customer)"_s), qPrintable(why));
}

void TestRelationModel::defaultGroupsAreLocked()
{
    RelationModel model;
    show(model, ann(), RecordKind::Group);
    const QModelIndex box = cell(model, u"users"_s, readWrite);

    QVERIFY(isChecked(model, u"users"_s, readWrite));
    QVERIFY(!(box.flags() & Qt::ItemIsUserCheckable));
    QVERIFY(!tick(model, u"users"_s, readWrite, false));
    QVERIFY(box.data(Qt::AccessibleTextRole).toString().contains(u"not to be changed"_s));
    QVERIFY(box.data(Qt::AccessibleDescriptionRole)
                .toString()
                .contains(u"default group of customer users"_s));
}

void TestRelationModel::aNameThatIsPartOfADefaultGroupsIsNoDefault()
{
    RelationModel model;
    const int user = m_world->addGroup(u"user"_s);
    m_world->grant(u"ann"_s, user, u"ro"_s);
    show(model, ann(), RecordKind::Group);

    QVERIFY(isChecked(model, u"user"_s, readOnly));
    QVERIFY(cell(model, u"user"_s, readOnly).flags() & Qt::ItemIsUserCheckable);
    QVERIFY(tick(model, u"sales"_s, readOnly));
    save(model);

    QCOMPARE(m_world->storedRelations(),
             (QStringList{m_world->line(u"ann"_s, m_world->sales, u"ro 1"_s),
                          m_world->line(u"ann"_s, user, u"ro 1"_s)}));
}

void TestRelationModel::readWriteImpliesReadOnly()
{
    RelationModel model;
    const auto tester = TablesFixture::watch(model);
    show(model, ann(), RecordKind::Group);

    QVERIFY(tick(model, u"sales"_s, readWrite));
    QVERIFY(isChecked(model, u"sales"_s, readOnly));
    QCOMPARE(cell(model, u"sales"_s, readOnly).data().toString(), u"+"_s);
    QCOMPARE(model.editCount(), 1);
    QVERIFY(tick(model, u"sales"_s, readOnly, false));
    QVERIFY(!isChecked(model, u"sales"_s, readWrite));
    QVERIFY(!model.isModified());
}

void TestRelationModel::savingStoresWhatOtoboStores_data()
{
    QTest::addColumn<QStringList>("before"); // of ann on sales
    QTest::addColumn<int>("box");
    QTest::addColumn<bool>("checked");
    QTest::addColumn<QStringList>("after");

    const QStringList none;
    QTest::newRow("ro given") << none << readOnly << true << QStringList{u"ro"_s};
    QTest::newRow("rw given") << none << readWrite << true << QStringList{u"rw"_s};
    QTest::newRow("rw above ro") << QStringList{u"ro"_s} << readWrite << true
                                 << QStringList{u"rw"_s};
    QTest::newRow("rw taken, ro stays")
        << QStringList{u"rw"_s} << readWrite << false << QStringList{u"ro"_s};
    QTest::newRow("ro taken, and rw with it") << QStringList{u"rw"_s} << readOnly << false << none;
    QTest::newRow("both rows, rw taken")
        << QStringList{u"ro"_s, u"rw"_s} << readWrite << false << QStringList{u"ro"_s};
    QTest::newRow("the same row twice, taken")
        << QStringList{u"ro"_s, u"ro"_s} << readOnly << false << none;
}

void TestRelationModel::savingStoresWhatOtoboStores()
{
    QFETCH(QStringList, before);
    QFETCH(int, box);
    QFETCH(bool, checked);
    QFETCH(QStringList, after);
    RelationModel model;
    for (const QString &key : std::as_const(before)) {
        m_world->grant(u"ann"_s, m_world->sales, key);
    }
    show(model, ann(), RecordKind::Group);

    QVERIFY(tick(model, u"sales"_s, box, checked));
    save(model);

    QStringList lines;
    for (const QString &key : std::as_const(after)) {
        lines.append(m_world->line(u"ann"_s, m_world->sales, key + u" 1"_s));
    }
    QCOMPARE(m_world->storedRelations(), lines);
    QCOMPARE(isChecked(model, u"sales"_s, box), checked);
}

/// What counts is what was ticked, not what the screen showed: nobody's work is undone by an older
/// picture.
void TestRelationModel::whatSomebodyElseGaveStays()
{
    RelationModel model;
    show(model, ann(), RecordKind::Group);
    QVERIFY(tick(model, u"sales"_s, readOnly));
    m_world->grant(u"ann"_s, m_world->sales, u"rw"_s); // meanwhile
    m_world->grant(u"ann"_s, m_world->support, u"ro"_s);

    save(model);

    QCOMPARE(m_world->storedRelations(),
             (QStringList{m_world->line(u"ann"_s, m_world->sales, u"rw 1"_s),
                          m_world->line(u"ann"_s, m_world->support, u"ro 1"_s)}));
    QVERIFY(isChecked(model, u"sales"_s, readWrite));
}

void TestRelationModel::rowsThatGrantNothingAreUnchecked()
{
    RelationModel model;
    m_world->grant(u"ann"_s, m_world->sales, u"ro"_s, 0);
    m_world->grant(u"ann"_s, m_world->support, u"create"_s);
    show(model, ann(), RecordKind::Group);

    QVERIFY(!isChecked(model, u"sales"_s, readOnly));
    QVERIFY(!isChecked(model, u"support"_s, readOnly));
    QVERIFY(tick(model, u"sales"_s, readOnly));
    save(model);

    QVERIFY(isChecked(model, u"sales"_s, readOnly));
    QCOMPARE(m_world->storedRelations(),
             (QStringList{m_world->line(u"ann"_s, m_world->sales, u"ro 0"_s),
                          m_world->line(u"ann"_s, m_world->sales, u"ro 1"_s),
                          m_world->line(u"ann"_s, m_world->support, u"create 1"_s)}));
}

void TestRelationModel::ofAThousandMembersOneRowDiffers()
{
    RelationModel model;
    m_world->insertPeople(1000, u"ACME"_s);
    for (int number = 1; number <= 1000; ++number) {
        m_world->grant(u"person%1"_s.arg(number), m_world->sales, u"ro"_s);
    }
    m_world->refresh();
    QStringList expected = m_world->storedRelations();
    show(model, group(m_world->sales), RecordKind::CustomerUser,
         {.search = {.typed = u"person77*"_s, .limit = 3}});
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.total() > 3);

    QVERIFY(tick(model, u"person77"_s, readOnly, false));
    save(model);

    QVERIFY(expected.removeOne(m_world->line(u"person77"_s, m_world->sales, u"ro 1"_s)));
    QCOMPARE(m_world->storedRelations(), expected);
    QCOMPARE(m_world
                 ->value(u"SELECT count(*) FROM rollbook_row_change WHERE change_set_id = "
                         "(SELECT max(id) FROM rollbook_change_set)"_s)
                 .toInt(),
             1);
}

void TestRelationModel::theHeaderSetsWhatIsShown()
{
    RelationModel model;
    const auto tester = TablesFixture::watch(model);
    m_world->insertPeople(10, u"ACME"_s);
    m_world->refresh();
    m_world->grant(u"person1"_s, m_world->sales, u"ro"_s);
    show(model, group(m_world->sales), RecordKind::CustomerUser,
         {.search = {.typed = u"person"_s, .limit = 4}});

    QCOMPARE(model.stateOfAll(readOnly), Qt::PartiallyChecked);
    QCOMPARE(model.wouldChange(readOnly, true), 3);
    QCOMPARE(model.wouldChange(readWrite, true), 4);
    const QString tip =
        model.headerData(model.sectionOf(readOnly), Qt::Horizontal, Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"3"_s), qPrintable(tip));
    model.setAll(readOnly, true);
    QCOMPARE(model.stateOfAll(readOnly), Qt::Checked);
    save(model);

    QCOMPARE(m_world->storedRelations().size(), 4);
    model.setAll(readOnly, false);
    QCOMPARE(model.edits().size(), 4);
    model.setEdits({});
    QVERIFY(!model.isModified());
    QCOMPARE(model.stateOfAll(readOnly), Qt::Checked);
}

void TestRelationModel::customersOfAGroupInBothContexts()
{
    RelationModel model;
    show(model, group(m_world->sales), RecordKind::Customer);
    QCOMPARE(model.boxCount(), 2);
    m_world->turnOn(u"other_customers_context"_s);
    m_world->grantCustomer(u"BETA"_s, m_world->sales, u"rw"_s,
                           Domain::PermissionContext::OtherCustomers);
    show(model, group(m_world->sales), RecordKind::Customer);
    QCOMPARE(model.boxCount(), 4);
    QVERIFY(isChecked(model, u"BETA"_s, 2));
    QVERIFY(isChecked(model, u"BETA"_s, 3));
    QVERIFY(!isChecked(model, u"BETA"_s, 0));

    QVERIFY(tick(model, u"BETA"_s, 3, false));
    QVERIFY(tick(model, u"ACME"_s, 1));
    save(model);

    QCOMPARE(m_world->storedRelations(),
             (QStringList{m_world->line(u"ACME"_s, m_world->sales, u"rw :Same"_s),
                          m_world->line(u"BETA"_s, m_world->sales, u"ro Other"_s)}));
}

void TestRelationModel::groupsOfACustomer()
{
    RelationModel model;
    const auto tester = TablesFixture::watch(model);
    m_world->grantCustomer(u"ACME"_s, m_world->sales, u"ro"_s);
    show(model, acme(), RecordKind::Group);

    QVERIFY(isChecked(model, u"sales"_s, readOnly));
    QVERIFY(!isChecked(model, u"sales"_s, readWrite));
    QVERIFY(!tick(model, u"users"_s, readOnly, false)); // every customer is in it
    QVERIFY(tick(model, u"support"_s, readWrite));
    save(model);

    QCOMPARE(m_world->storedRelations(),
             (QStringList{m_world->line(u"ACME"_s, m_world->sales, u"ro :Same"_s),
                          m_world->line(u"ACME"_s, m_world->support, u"rw :Same"_s)}));
}

void TestRelationModel::furtherCustomers()
{
    RelationModel model;
    const auto tester = TablesFixture::watch(model);
    show(model, ann(), RecordKind::Customer);

    QVERIFY(isChecked(model, u"ACME"_s, 0)); // the primary one
    QVERIFY(!tick(model, u"ACME"_s, 0, false));
    QVERIFY(tick(model, u"BETA"_s, 0));
    save(model);
    QCOMPARE(m_world->storedRelations(), QStringList{u"ann BETA"_s});

    QVERIFY(tick(model, u"BETA"_s, 0, false));
    save(model);
    QCOMPARE(m_world->storedRelations(), QStringList());
}

void TestRelationModel::peopleOfACustomer()
{
    RelationModel model;
    show(model, acme(), RecordKind::CustomerUser);

    QVERIFY(isChecked(model, u"ann"_s, 0));
    QVERIFY(!(cell(model, u"ann"_s, 0).flags() & Qt::ItemIsUserCheckable));
    QVERIFY(tick(model, u"bob"_s, 0));
    save(model);

    QCOMPARE(m_world->storedRelations(), QStringList{u"bob ACME"_s});
}

void TestRelationModel::onlyCheckedRows()
{
    RelationModel model;
    m_world->insertPeople(20, u"ACME"_s);
    m_world->insertPerson(u"gone"_s, u"ACME"_s, 2);
    m_world->refresh();
    for (const auto &login : {u"person3"_s, u"person7"_s, u"gone"_s}) {
        m_world->grant(login, m_world->sales, u"ro"_s);
    }
    show(model, group(m_world->sales), RecordKind::CustomerUser,
         {.search = {.limit = 1000}, .onlyChecked = true});

    QCOMPARE(TablesFixture::printed(model, 0), (QStringList{u"person3"_s, u"person7"_s}));
    QCOMPARE(model.total(), 2);
    QCOMPARE(model.hiddenInvalid(), 1);

    show(model, acme(), RecordKind::CustomerUser,
         {.search = {.typed = u"user:ann"_s}, .onlyChecked = true});
    QCOMPARE(TablesFixture::printed(model, 0), QStringList{u"ann"_s});
    show(model, ann(), RecordKind::Customer, {.onlyChecked = true});
    QCOMPARE(TablesFixture::printed(model, 0), QStringList{u"ACME"_s});
    show(model, ann(), RecordKind::Group, {.onlyChecked = true});
    QCOMPARE(TablesFixture::printed(model, 0), QStringList{u"users"_s}); // by default
    show(model, group(1), RecordKind::CustomerUser, {.search = {.limit = 1}, .onlyChecked = true});
    QCOMPARE(model.total(), 22); // likewise: everybody
    m_world->grantCustomer(u"BETA"_s, m_world->sales, u"ro"_s);
    show(model, group(m_world->sales), RecordKind::Customer, {.onlyChecked = true});
    QCOMPARE(TablesFixture::printed(model, 0), QStringList{u"BETA"_s});
}

void TestRelationModel::whatIsNotSavedCountsAsChecked_data()
{
    QTest::addColumn<RecordRef>("subject");
    QTest::addColumn<RecordKind>("others");
    QTest::addColumn<QString>("row");

    const RecordRef sales{.kind = RecordKind::Group, .key = {}}; // there is no world yet
    QTest::newRow("groups of a person") << ann() << RecordKind::Group << u"sales"_s;
    QTest::newRow("groups of a customer") << acme() << RecordKind::Group << u"sales"_s;
    QTest::newRow("people of a group") << sales << RecordKind::CustomerUser << u"bob"_s;
    QTest::newRow("customers of a group") << sales << RecordKind::Customer << u"BETA"_s;
    QTest::newRow("customers of a person") << ann() << RecordKind::Customer << u"BETA"_s;
    QTest::newRow("people of a customer") << acme() << RecordKind::CustomerUser << u"bob"_s;
}

void TestRelationModel::whatIsNotSavedCountsAsChecked()
{
    QFETCH(RecordRef, subject);
    QFETCH(RecordKind, others);
    QFETCH(QString, row);
    RelationModel model;
    show(model, subject.key.isEmpty() ? group(m_world->sales) : subject, others);
    QVERIFY(tick(model, row, 0));

    QVERIFY(model.show({.onlyChecked = true}));
    QVERIFY(rowOf(model, row) >= 0);
    model.setEdits({});
    QVERIFY(model.show({.onlyChecked = true}));
    QVERIFY(rowOf(model, row) < 0);
}

void TestRelationModel::whatIsNotSavedIsExplained()
{
    RelationModel model;
    m_world->grant(u"ann"_s, m_world->sales, u"ro"_s);
    show(model, ann(), RecordKind::Group);
    const auto why = [&model](const QString &name) {
        return cell(model, name, readOnly).data(RelationModel::ExplanationRole).toString();
    };

    QVERIFY(tick(model, u"sales"_s, readOnly, false));
    QVERIFY(tick(model, u"support"_s, readWrite));

    QCOMPARE(why(u"sales"_s),
             u"Not saved yet: ro unchecked.\n"
             "Saved so far: ro directly: it was given to this customer user."_s);
    QCOMPARE(why(u"support"_s), u"Not saved yet: ro, rw checked."_s);
}

void TestRelationModel::editsSurviveANewSearch()
{
    RelationModel model;
    show(model, group(m_world->sales), RecordKind::CustomerUser);
    QVERIFY(tick(model, u"ann"_s, readOnly));

    QVERIFY(model.show({.search = {.typed = u"bob"_s}}));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(tick(model, u"bob"_s, readWrite));
    QCOMPARE(model.editCount(), 2);
    save(model);

    QCOMPARE(m_world->storedRelations(),
             (QStringList{m_world->line(u"ann"_s, m_world->sales, u"ro 1"_s),
                          m_world->line(u"bob"_s, m_world->sales, u"rw 1"_s)}));
    QCOMPARE(m_world->changeSets(),
             m_world->value(u"SELECT max(id) FROM rollbook_change_set"_s).toInt());
}

void TestRelationModel::copiesFromAnotherPerson_data()
{
    QTest::addColumn<bool>("removing");
    QTest::addColumn<QStringList>("after"); // of ann: which group, which type

    QTest::newRow("what is missing") << false << QStringList{u"sales rw"_s, u"support ro"_s};
    QTest::newRow("exactly the same") << true << QStringList{u"sales rw"_s};
}

void TestRelationModel::copiesFromAnotherPerson()
{
    QFETCH(bool, removing);
    QFETCH(QStringList, after);
    RelationModel model;
    m_world->grant(u"bob"_s, m_world->sales, u"rw"_s);
    m_world->grant(u"ann"_s, m_world->sales, u"ro"_s);
    m_world->grant(u"ann"_s, m_world->support, u"ro"_s);
    show(model, ann(), RecordKind::Group, {.search = {.typed = u"nothing at all"_s}});

    QVERIFY(model.copyFrom(u"bob"_s, removing));
    QVERIFY(model.isModified());
    save(model);

    QStringList expected{m_world->line(u"bob"_s, m_world->sales, u"rw 1"_s)};
    for (const QString &each : std::as_const(after)) {
        const int id = each.startsWith(u"sales"_s) ? m_world->sales : m_world->support;
        expected.append(m_world->line(u"ann"_s, id, each.section(u' ', 1) + u" 1"_s));
    }
    expected.sort();
    QCOMPARE(m_world->storedRelations(), expected);
}

void TestRelationModel::refusedForWhoIsNoAdministrator()
{
    RelationModel model;
    show(model, ann(), RecordKind::Group);
    QVERIFY(tick(model, u"sales"_s, readOnly));
    Domain::Agent operatorOnly = m_world->agent();
    m_world->sql(u"DELETE FROM group_user WHERE user_id = ? AND group_id = 2"_s, {operatorOnly.id});

    const auto saved = model.save(m_world->database(), operatorOnly);

    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Domain::ErrorCode::NotPermitted);
    QVERIFY(model.isModified());
    QCOMPARE(m_world->storedRelations(), QStringList());
}

void TestRelationModel::notesSayWhatDoesNotCount()
{
    const auto noteOf = [this](const RecordRef &subject, RecordKind others) {
        const auto note = m_world->source(subject, others)->note();
        return note ? *note : u"?"_s;
    };
    QVERIFY(noteOf(ann(), RecordKind::Group).contains(u"support is off"_s));
    m_world->turnOn(u"customer_group_support"_s);
    QCOMPARE(noteOf(ann(), RecordKind::Group), QString());
    QCOMPARE(noteOf(ann(), RecordKind::Customer), QString());
    QVERIFY(noteOf(group(m_world->old), RecordKind::Customer).contains(u"not valid"_s));
    QVERIFY(noteOf(group(1), RecordKind::CustomerUser).contains(u"see Settings"_s));
    m_world->sql(u"UPDATE customer_user SET valid_id = 2 WHERE login = 'ann'"_s);
    QVERIFY(noteOf(ann(), RecordKind::Group).contains(u"cannot sign in"_s));
    m_world->sql(u"UPDATE customer_company SET valid_id = 2 WHERE customer_id = 'ACME'"_s);
    QVERIFY(noteOf(acme(), RecordKind::Group).contains(u"all the same"_s));
    QCOMPARE(noteOf(group(4711), RecordKind::Customer), u"?"_s);
}

void TestRelationModel::hasRelationsOnlyWhereThereAreSome()
{
    QVERIFY(!m_world->source(group(1), RecordKind::Group));
    QVERIFY(!m_world->source(ann(), RecordKind::CustomerUser));
    QVERIFY(!m_world->source({.kind = RecordKind::Agent, .key = u"1"_s}, RecordKind::Group));
    RelationModel model;
    QVERIFY(model.show({}));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

QTEST_GUILESS_MAIN(TestRelationModel)
#include "tst_relationmodel.moc"
