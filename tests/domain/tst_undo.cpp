// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/undo.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::ChangeSet;
using Domain::RowOperation;
using Domain::RowRole;
using Domain::Table;
using Domain::Touch;
using Domain::UndoItem;
using Domain::UndoPlan;
using Domain::UndoState;

/// What of a plan is written, and what counts as a later change (domain/undo.h).
class TestUndo : public QObject
{
    Q_OBJECT

private slots:
    void laterChanges_data();
    void laterChanges();
    void valuesOfOneRowAreWrittenTogether();
    void whatChangedSinceIsWrittenOnlyIfWanted();
    void relationsComeBackAndGo();
    void settingsHaveTheirContent();
    void aRestoredRecordUndoesNoChangeSet();
};

namespace {

UndoItem phone(UndoState state)
{
    return {.table = Table::CustomerUser,
            .key = {{u"id"_s, 7}},
            .column = u"phone"_s,
            .current = u"2"_s,
            .restored = u"1"_s,
            .state = state};
}

} // namespace

void TestUndo::laterChanges_data()
{
    QTest::addColumn<QList<Touch>>("later");
    QTest::addColumn<qint64>("last"); // 0: as if nothing had happened

    const auto forced = RowRole::Overwriting;
    QTest::newRow("none") << QList<Touch>{} << 0LL;
    QTest::newRow("one") << QList<Touch>{{5}} << 5LL;
    QTest::newRow("two") << QList<Touch>{{5}, {6}} << 6LL;
    QTest::newRow("undone") << QList<Touch>{{5}, {6, 5}} << 0LL;
    QTest::newRow("two undone") << QList<Touch>{{5}, {6}, {7, 6}, {8, 5}} << 0LL;
    QTest::newRow("one of two undone") << QList<Touch>{{5}, {6}, {7, 6}} << 5LL;
    QTest::newRow("undone and done again") << QList<Touch>{{5}, {6, 5}, {7, 6}} << 7LL;
    QTest::newRow("and undone once more") << QList<Touch>{{5}, {6, 5}, {7, 6}, {8, 7}} << 0LL;
    QTest::newRow("an earlier one undone") << QList<Touch>{{6, 3}} << 6LL;
    QTest::newRow("and done again") << QList<Touch>{{6, 3}, {7, 6}} << 0LL;
    QTest::newRow("undone by force") << QList<Touch>{{5}, {6}, {7, 5, forced}} << 7LL;
    QTest::newRow("that undone") << QList<Touch>{{5}, {7, 5, forced}, {8, 7}} << 5LL;
    QTest::newRow("nonsense") << QList<Touch>{{5, 5}, {6, 9}, {9, 6}} << 5LL;
}

void TestUndo::laterChanges()
{
    QFETCH(QList<Touch>, later);

    const auto last = Domain::lastStanding(later);

    QTEST(last ? last->changeSet : 0LL, "last");
}

void TestUndo::valuesOfOneRowAreWrittenTogether()
{
    UndoItem city = phone(UndoState::Restored);
    city.column = u"city"_s;
    UndoItem other = phone(UndoState::Restored);
    other.key = {{u"id"_s, 8}};
    const UndoPlan plan{
        .changeSet = 3, .subject = u"ann"_s, .items = {phone(UndoState::Restored), city, other}};

    const ChangeSet changes = Domain::changesOf(plan, false);

    QCOMPARE(changes.undoes, 3);
    QCOMPARE(changes.subject, u"ann"_s);
    QCOMPARE(changes.rows.size(), 2);
    QCOMPARE(changes.rows.at(0).columns.size(), 2);
    QCOMPARE(changes.rows.at(0).columns.at(0).before, QVariant(u"2"_s));
    QCOMPARE(changes.rows.at(0).columns.at(0).after, QVariant(u"1"_s));
    QCOMPARE(changes.rows.at(1).key.value(u"id"_s), QVariant(8));
}

void TestUndo::whatChangedSinceIsWrittenOnlyIfWanted()
{
    UndoItem city = phone(UndoState::ChangedSince);
    city.column = u"city"_s;
    UndoItem fax = phone(UndoState::AlreadySo);
    fax.column = u"fax"_s;
    UndoItem password = phone(UndoState::NotKept);
    password.column = u"pw"_s;
    const UndoPlan plan{.changeSet = 3, .items = {phone(UndoState::Restored), city, fax, password}};

    const ChangeSet careful = Domain::changesOf(plan, false);
    const ChangeSet forced = Domain::changesOf(plan, true);

    QCOMPARE(careful.rows.size(), 1);
    QCOMPARE(careful.rows.at(0).columns.size(), 1);
    // Apart: a later undo must know that this was no mere going back.
    QCOMPARE(forced.rows.size(), 2);
    QVERIFY(forced.rows.at(0).role == RowRole::Asked);
    QVERIFY(forced.rows.at(1).role == RowRole::Overwriting);
    QCOMPARE(forced.rows.at(1).columns.at(0).column, u"city"_s);
    QVERIFY(plan.has(UndoState::NotKept));
    QVERIFY(!plan.has(UndoState::Gone));
}

void TestUndo::relationsComeBackAndGo()
{
    UndoItem link{.table = Table::CustomerUserCustomer,
                  .operation = RowOperation::Delete,
                  .key = {{u"user_id"_s, u"ann"_s}, {u"customer_id"_s, u"ACME"_s}},
                  .current = true,
                  .restored = false};
    UndoItem back = link;
    back.operation = RowOperation::Insert;

    const ChangeSet changes = Domain::changesOf({.changeSet = 3, .items = {link, back}}, false);

    QCOMPARE(changes.rows.size(), 2);
    QCOMPARE(changes.rows.at(0).key, link.key);
    QCOMPARE(changes.rows.at(0).columns.size(), 2);
    QCOMPARE(changes.rows.at(0).columns.at(0).before, QVariant(u"ACME"_s));
    QVERIFY(changes.rows.at(1).key.isEmpty());
    QCOMPARE(changes.rows.at(1).columns.at(1).after, QVariant(u"ann"_s));
}

void TestUndo::settingsHaveTheirContent()
{
    const UndoItem setting{.table = Table::Setting,
                           .operation = RowOperation::Delete,
                           .key = {{u"name"_s, u"list_limit"_s}},
                           .column = u"content"_s,
                           .current = u"50"_s};

    const ChangeSet changes = Domain::changesOf({.changeSet = 3, .items = {setting}}, false);

    QCOMPARE(changes.rows.size(), 1);
    QCOMPARE(changes.rows.at(0).columns.size(), 2);
    QCOMPARE(changes.rows.at(0).columns.at(1).column, u"content"_s);
    QCOMPARE(changes.rows.at(0).columns.at(1).before, QVariant(u"50"_s));
}

void TestUndo::aRestoredRecordUndoesNoChangeSet()
{
    const ChangeSet changes = Domain::changesOf({.changeSet = 3,
                                                 .kind = Domain::ChangeKind::RecordRestored,
                                                 .items = {phone(UndoState::Restored)}},
                                                false);

    QCOMPARE(changes.undoes, 0);
    QVERIFY(changes.kind == Domain::ChangeKind::RecordRestored);
}

QTEST_APPLESS_MAIN(TestUndo)
#include "tst_undo.moc"
