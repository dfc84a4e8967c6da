// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tables/shownperson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::ErrorCode;
using Tables::CustomerUserTable;

/// What becomes of a new row in the list of customer users.
class TestNewCustomerUsers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { TablesFixture::useEnglish(); }
    void aNewPersonIsAddedAndShown();
    void aNewRowHasNoIdAndIsNotGreyed();
    void aRefusedNewPersonStaysTyped();
    void aRevertedNewRowIsGone();
};

void TestNewCustomerUsers::aNewPersonIsAddedAndShown()
{
    ShownPerson shown;
    QVERIFY(shown.table->insertRow(0));
    const Domain::CustomerUser person = TablesFixture::person(u"bob"_s, u"beta"_s);
    for (const auto *column : {"first_name", "last_name", "login", "email", "customer_id"}) {
        QVERIFY(shown.set(QString::fromLatin1(column), person.text(QLatin1StringView(column))));
    }
    QVERIFY(shown.set(u"pw"_s, TablesFixture::fastHash(u"word"_s)));

    QVERIFY(shown.table->submitAll());

    QCOMPARE(shown.table->rowCount(), 2);
    const qint64 id =
        shown.value(u"SELECT id FROM customer_user WHERE login = 'bob'"_s).toLongLong();
    QVERIFY(id > 0);
    QCOMPARE(shown.table->rowOf(id), 1);
    QCOMPARE(shown.table->ids(), QList<qint64>({shown.id, id}));
    QCOMPARE(shown.text(u"email"_s, 1), person.email);
    const auto row = shown.storedRow(u"customer_user"_s, u"id"_s, id);
    QCOMPARE(row.value(u"pw"_s), TablesFixture::fastHash(u"word"_s));
    QCOMPARE(row.value(u"valid_id"_s), u"1"_s);
    QCOMPARE(row.value(u"phone"_s), u"<null>"_s);
    QCOMPARE(row.value(u"create_by"_s), u"1"_s);
    QCOMPARE(shown.journalRows(), 1);
    QCOMPARE(shown.row(), shown.before);
}

void TestNewCustomerUsers::aNewRowHasNoIdAndIsNotGreyed()
{
    ShownPerson shown;
    const qint64 other = shown.add(TablesFixture::person(u"bob"_s, u"acme"_s));
    QVERIFY(shown.table->show({shown.id, other}));

    QVERIFY(shown.table->insertRow(1));

    QCOMPARE(shown.table->idOf(0), shown.id);
    QCOMPARE(shown.table->idOf(1), 0);
    QCOMPARE(shown.table->idOf(2), other);
    QCOMPARE(shown.table->rowOf(other), 2);
    QCOMPARE(shown.table->stored(2).login, u"bob"_s);
    QVERIFY(!shown.cell(u"login"_s, 1).data(CustomerUserTable::IsInvalidRole).toBool());
    QCOMPARE(shown.cell(u"validity"_s, 1).data().toString(), u"valid"_s);

    QVERIFY(shown.set(u"city"_s, u"Ulm"_s, 2));
    shown.table->revertRow(1);
    QVERIFY(shown.table->submitAll());
    QCOMPARE(shown.storedRow(u"customer_user"_s, u"id"_s, other).value(u"city"_s), u"Ulm"_s);
    QCOMPARE(shown.row(), shown.before);
}

void TestNewCustomerUsers::aRefusedNewPersonStaysTyped()
{
    ShownPerson shown;
    QVERIFY(shown.table->insertRow(1));
    shown.set(u"login"_s, u"bob"_s, 1);

    QVERIFY(!shown.table->submitAll());

    QVERIFY(shown.table->refusal().has_value());
    QCOMPARE(shown.table->refusal()->code, ErrorCode::Violations);
    QCOMPARE(shown.table->refusal()->violations.size(), 4);
    QCOMPARE(shown.table->rowCount(), 2);
    QCOMPARE(shown.text(u"login"_s, 1), u"bob"_s);
    QCOMPARE(shown.table->ids(), QList<qint64>({shown.id}));
    QCOMPARE(shown.value(u"SELECT count(*) FROM customer_user"_s).toInt(), 1);
}

void TestNewCustomerUsers::aRevertedNewRowIsGone()
{
    ShownPerson shown;
    QVERIFY(shown.table->insertRow(0));
    QVERIFY(shown.table->insertRow(2));
    shown.set(u"login"_s, u"bob"_s, 0);

    shown.table->revertAll();

    QCOMPARE(shown.table->rowCount(), 1);
    QCOMPARE(shown.table->rowOf(shown.id), 0);
    QVERIFY(shown.table->submitAll());
    QCOMPARE(shown.value(u"SELECT count(*) FROM customer_user"_s).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestNewCustomerUsers)
#include "tst_newcustomerusers.moc"
