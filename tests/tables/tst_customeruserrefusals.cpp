// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tables/shownperson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Tables::CustomerUserTable;

namespace {

/// What another operator does to her meanwhile.
void moveToBonnElsewhere(const ShownPerson &shown)
{
    const auto other = shown.another();
    CustomerUserTable elsewhere(*other, shown.agent());
    QVERIFY(elsewhere.show({shown.id}));
    QVERIFY(elsewhere.setData(elsewhere.index(0, elsewhere.columnOf(u"city"_s)), u"Bonn"_s));
    QVERIFY(elsewhere.submitAll());
}

} // namespace

/// Edits in the list of customer users that are not written, and why.
class TestCustomerUserRefusals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void aRefusedEditStaysTyped_data();
    void aRefusedEditStaysTyped();
    void aChangeByAnotherIsNotOverwritten();
    void aChangeOfAnotherFieldIsNoConflict();
    void nobodyIsDeleted();
    void aReadOnlyDatabaseRefuses();
    void anAgentWithoutRightsIsRefused();
};

void TestCustomerUserRefusals::aRefusedEditStaysTyped_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");

    QTest::newRow("nothing where something must be")
        << u"last_name"_s << u""_s << u"last_name.required"_s;
    QTest::newRow("too long") << u"city"_s << QString(201, u'x') << u"city.too_long"_s;
    QTest::newRow("a line break") << u"street"_s << u"a\nb"_s << u"street.control_character"_s;
    QTest::newRow("a taken username") << u"login"_s << u"BOB"_s << u"login.taken"_s;
    QTest::newRow("no address") << u"email"_s << u"nonsense"_s << u"email.syntax"_s;
    QTest::newRow("no customer") << u"customer_id"_s << u"nobody"_s << u"customer_id.unknown"_s;
    QTest::newRow("no validity") << u"valid_id"_s << u"7"_s << u"valid_id.unknown"_s;
}

void TestCustomerUserRefusals::aRefusedEditStaysTyped()
{
    QFETCH(QString, column);
    QFETCH(QString, typed);
    QFETCH(QString, code);
    ShownPerson shown;
    shown.add(TablesFixture::person(u"bob"_s, u"acme"_s));
    shown.set(column, typed);
    QSignalSpy resets(shown.table.get(), &QAbstractItemModel::modelReset);

    QVERIFY(!shown.table->submitAll());

    QVERIFY(shown.table->refusal().has_value());
    QCOMPARE(shown.table->refusal()->code, ErrorCode::Violations);
    QCOMPARE(shown.table->refusal()->violations.constFirst().code, code);
    QCOMPARE(shown.text(column), typed);
    QVERIFY(shown.table->isDirty(shown.cell(column)));
    QVERIFY(shown.table->lastError().isValid());
    QCOMPARE(resets.count(), 0);
    QCOMPARE(shown.row(), shown.before);

    shown.set(column, shown.before.value(column));
    shown.set(u"phone"_s, u"1"_s);
    QVERIFY(shown.table->submitAll());
    QVERIFY(!shown.table->refusal());
    QCOMPARE(shown.row().value(u"phone"_s), u"1"_s);
}

void TestCustomerUserRefusals::aChangeByAnotherIsNotOverwritten()
{
    ShownPerson shown;
    moveToBonnElsewhere(shown);
    shown.set(u"city"_s, u"Ulm"_s);
    shown.set(u"phone"_s, u"1"_s);

    QVERIFY(!shown.table->submitAll());

    const auto refusal = shown.table->refusal();
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->code, ErrorCode::Conflict);
    QCOMPARE(refusal->conflict.changedBy, u"root"_s);
    QVERIFY(refusal->conflict.changedAt.isValid());
    QCOMPARE(refusal->conflict.collisions.size(), 1);
    const Domain::Collision &collision = refusal->conflict.collisions.constFirst();
    QCOMPARE(collision.column, u"city"_s);
    QVERIFY(collision.seen.isNull());
    QCOMPARE(collision.stored.toString(), u"Bonn"_s);
    QCOMPARE(collision.wanted.toString(), u"Ulm"_s);
    QCOMPARE(shown.text(u"city"_s), u"Ulm"_s);
    QCOMPARE(shown.text(u"phone"_s), u"1"_s);
    QCOMPARE(shown.row().value(u"phone"_s), u"<null>"_s);

    QVERIFY(shown.table->show({shown.id}));
    QCOMPARE(shown.text(u"city"_s), u"Bonn"_s);
    shown.set(u"city"_s, u"Ulm"_s);
    QVERIFY(shown.table->submitAll());
    QVERIFY(!shown.table->refusal());
    QCOMPARE(shown.row().value(u"city"_s), u"Ulm"_s);
}

void TestCustomerUserRefusals::aChangeOfAnotherFieldIsNoConflict()
{
    ShownPerson shown;
    moveToBonnElsewhere(shown);
    shown.set(u"phone"_s, u"1"_s);

    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.text(u"city"_s), u"Bonn"_s);
    QCOMPARE(shown.row().value(u"city"_s), u"Bonn"_s);
    QCOMPARE(shown.row().value(u"phone"_s), u"1"_s);
}

void TestCustomerUserRefusals::nobodyIsDeleted()
{
    ShownPerson shown;
    QVERIFY(shown.table->removeRow(0));

    QVERIFY(!shown.table->submitAll());

    QVERIFY(shown.table->refusal().has_value());
    QCOMPARE(shown.table->refusal()->code, ErrorCode::NeverDeleted);
    QCOMPARE(shown.row(), shown.before);
    shown.table->revertAll();
    QCOMPARE(shown.table->rowCount(), 1);
    QCOMPARE(shown.table->rowOf(shown.id), 0);
}

void TestCustomerUserRefusals::aReadOnlyDatabaseRefuses()
{
    ShownPerson shown;
    shown.verifyReadOnlyRefuses<CustomerUserTable>(shown.id);
}

void TestCustomerUserRefusals::anAgentWithoutRightsIsRefused()
{
    ShownPerson shown;
    shown.sql(u"DELETE FROM group_user"_s);

    shown.set(u"city"_s, u"Ulm"_s);

    QVERIFY(!shown.table->submitAll());
    QCOMPARE(shown.table->refusal()->code, ErrorCode::NotPermitted);
    QCOMPARE(shown.row(), shown.before);
}

QTEST_GUILESS_MAIN(TestCustomerUserRefusals)
#include "tst_customeruserrefusals.moc"
