// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tables/relationfixture.h"

using namespace Qt::StringLiterals;
using namespace Relations;

/// That nothing is written but what somebody ticked, and that as OTOBO would.
class TestRelationSaving : public QObject, private RelationTest
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void savingStoresWhatOtoboStores_data();
    void savingStoresWhatOtoboStores();
    void whatSomebodyElseGaveStays();
    void ofAThousandMembersOneRowDiffers();
    void editsSurviveANewSearch();
    void refusedForWhoIsNoAdministrator();
};

void TestRelationSaving::savingStoresWhatOtoboStores_data()
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

void TestRelationSaving::savingStoresWhatOtoboStores()
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
void TestRelationSaving::whatSomebodyElseGaveStays()
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

void TestRelationSaving::ofAThousandMembersOneRowDiffers()
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

void TestRelationSaving::editsSurviveANewSearch()
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

void TestRelationSaving::refusedForWhoIsNoAdministrator()
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

QTEST_GUILESS_MAIN(TestRelationSaving)
#include "tst_relationsaving.moc"
