// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tables/relationfixture.h"

using namespace Qt::StringLiterals;
using namespace Relations;

/// What the boxes of each pair of kinds show, what is locked, and what is said of it.
class TestRelationSources : public QObject, private RelationTest
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void groupsOfAPerson();
    void inheritanceIsExplained();
    void membersOfAGroupInheritToo();
    void defaultGroupsAreLocked();
    void aNameThatIsPartOfADefaultGroupsIsNoDefault();
    void rowsThatGrantNothingAreUnchecked();
    void customersOfAGroupInBothContexts();
    void groupsOfACustomer();
    void furtherCustomers();
    void copyingLeavesLockedBoxes_data();
    void copyingLeavesLockedBoxes();
    void peopleOfACustomer();
    void notesSayWhatDoesNotCount();
    void hasRelationsOnlyWhereThereAreSome();
};

void TestRelationSources::groupsOfAPerson()
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

void TestRelationSources::inheritanceIsExplained()
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

void TestRelationSources::membersOfAGroupInheritToo()
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

void TestRelationSources::defaultGroupsAreLocked()
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

void TestRelationSources::aNameThatIsPartOfADefaultGroupsIsNoDefault()
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

void TestRelationSources::rowsThatGrantNothingAreUnchecked()
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

void TestRelationSources::customersOfAGroupInBothContexts()
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

void TestRelationSources::groupsOfACustomer()
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

void TestRelationSources::furtherCustomers()
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

void TestRelationSources::copyingLeavesLockedBoxes_data()
{
    QTest::addColumn<bool>("removing");
    QTest::newRow("adding") << false;
    QTest::newRow("replacing") << true;
}

/// A primary customer does not become a further one because somebody else has it as that.
void TestRelationSources::copyingLeavesLockedBoxes()
{
    QFETCH(const bool, removing);
    m_world->insertCustomer(u"GAMMA"_s, u"Gamma"_s);
    m_world->insertPerson(u"cid"_s, u"GAMMA"_s);
    m_world->refresh();
    m_world->link(u"cid"_s, u"ACME"_s);
    m_world->link(u"cid"_s, u"BETA"_s);
    RelationModel customers;
    show(customers, ann(), RecordKind::Customer);
    QVERIFY(customers.copyFrom(u"cid"_s, removing));
    QCOMPARE(customers.edits().keys(), QStringList{u"BETA"_s});

    m_world->link(u"ann"_s, u"GAMMA"_s);
    m_world->link(u"bob"_s, u"GAMMA"_s);
    RelationModel people;
    show(people, acme(), RecordKind::CustomerUser);
    QVERIFY(people.copyFrom(u"GAMMA"_s, removing));
    QVERIFY(!people.edits().contains(u"ann"_s));
    QVERIFY(people.edits().contains(u"bob"_s));
}

void TestRelationSources::peopleOfACustomer()
{
    RelationModel model;
    show(model, acme(), RecordKind::CustomerUser);

    QVERIFY(isChecked(model, u"ann"_s, 0));
    QVERIFY(!(cell(model, u"ann"_s, 0).flags() & Qt::ItemIsUserCheckable));
    QVERIFY(tick(model, u"bob"_s, 0));
    save(model);

    QCOMPARE(m_world->storedRelations(), QStringList{u"bob ACME"_s});
}

void TestRelationSources::notesSayWhatDoesNotCount()
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
    QVERIFY(noteOf(group(1), RecordKind::CustomerUser).startsWith(u"Every customer user is"_s));
    m_world->sql(u"INSERT INTO rollbook_setting (name, content) VALUES "
                 "('customer_default_groups', '[\"sales\"]')"_s);
    QVERIFY(noteOf(group(m_world->sales), RecordKind::CustomerUser)
                .startsWith(u"Every customer user with a customer is"_s));
    QVERIFY(noteOf(group(m_world->sales), RecordKind::Customer).startsWith(u"Every customer is"_s));
    m_world->sql(u"UPDATE customer_user SET valid_id = 2 WHERE login = 'ann'"_s);
    QVERIFY(noteOf(ann(), RecordKind::Group).contains(u"cannot sign in"_s));
    m_world->sql(u"UPDATE customer_company SET valid_id = 2 WHERE customer_id = 'ACME'"_s);
    QVERIFY(noteOf(acme(), RecordKind::Group).contains(u"all the same"_s));
    QCOMPARE(noteOf(group(4711), RecordKind::Customer), u"?"_s);
}

void TestRelationSources::hasRelationsOnlyWhereThereAreSome()
{
    QVERIFY(!m_world->source(group(1), RecordKind::Group));
    QVERIFY(!m_world->source(ann(), RecordKind::CustomerUser));
    QVERIFY(!m_world->source({.kind = RecordKind::Agent, .key = u"1"_s}, RecordKind::Group));
    RelationModel model;
    QVERIFY(model.show({}));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

QTEST_GUILESS_MAIN(TestRelationSources)
#include "tst_relationsources.moc"
