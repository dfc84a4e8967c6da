// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tables/relationfixture.h"

using namespace Qt::StringLiterals;
using namespace Relations;

/// Ticking boxes: what goes along with what, and what is shown of it before it is saved.
class TestRelationModel : public QObject, private RelationTest
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void readWriteImpliesReadOnly();
    void theHeaderSetsWhatIsShown();
    void onlyCheckedRows();
    void whatIsNotSavedCountsAsChecked_data();
    void whatIsNotSavedCountsAsChecked();
    void whatIsNotSavedIsExplained();
    void copiesFromAnotherPerson_data();
    void copiesFromAnotherPerson();
    void editsOfHiddenRowsAreCounted_data();
    void editsOfHiddenRowsAreCounted();
};

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

void TestRelationModel::editsOfHiddenRowsAreCounted_data()
{
    QTest::addColumn<RecordRef>("subject"); // without a key: the group sales
    QTest::addColumn<RecordKind>("others");
    QTest::addColumn<QString>("hidden"); // the key of an invalid record; empty: that of a group
    QTest::addColumn<QString>("seen");

    const RecordRef sales{.kind = RecordKind::Group, .key = {}}; // there is no world yet
    QTest::newRow("groups") << ann() << RecordKind::Group << QString() << u"support"_s;
    QTest::newRow("customers") << sales << RecordKind::Customer << u"GONE"_s << u"ACME"_s;
    QTest::newRow("people") << sales << RecordKind::CustomerUser << u"gone"_s << u"ann"_s;
}

/// In changes, as all are: rw with the ro that it brings along is one.
void TestRelationModel::editsOfHiddenRowsAreCounted()
{
    QFETCH(RecordRef, subject);
    QFETCH(RecordKind, others);
    QFETCH(QString, hidden);
    QFETCH(QString, seen);
    RelationModel model;
    m_world->insertCustomer(u"GONE"_s, u"Gone"_s, 2);
    m_world->insertPerson(u"gone"_s, u"ACME"_s, 2);
    m_world->refresh();
    show(model, subject.key.isEmpty() ? group(m_world->sales) : subject, others);
    QVERIFY(tick(model, seen, readOnly));
    QCOMPARE(*model.hiddenEditCount(), 0);

    Tables::RelationEdits edits = model.edits();
    edits.insert(hidden.isEmpty() ? QString::number(m_world->old) : hidden, {.ticked = 3});
    model.setEdits(edits);

    QCOMPARE(model.editCount(), 2);
    QCOMPARE(*model.hiddenEditCount(), 1);
    QVERIFY(model.show({.search = {.includeInvalid = true}}));
    QCOMPARE(*model.hiddenEditCount(), 0);
    save(model);
    QCOMPARE(m_world->storedRelations().size(), 2);
}

QTEST_GUILESS_MAIN(TestRelationModel)
#include "tst_relationmodel.moc"
