// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/renames.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::KeyPeriod;
using Domain::Renames;
using Domain::Table;

/// Where usernames and customer ids went (domain/renames.h).
class TestNameChanges : public QObject
{
    Q_OBJECT

private slots:
    void followsNames_data();
    void followsNames();
    void followsWhatHoldsANameOnly();
    void keysHavePeriods();
    void aKeyThatStaysHasOnePeriod();
};

namespace {

/// ann → anna (3) → anne (5); somebody else takes the freed name ann, and leaves it (7). ACME →
/// BETA (4).
Renames someRenames()
{
    return Renames({{3, Table::CustomerUser, u"ann"_s, u"anna"_s},
                    {4, Table::Customer, u"ACME"_s, u"BETA"_s},
                    {5, Table::CustomerUser, u"anna"_s, u"anne"_s},
                    {7, Table::CustomerUser, u"ann"_s, u"bob"_s}});
}

} // namespace

void TestNameChanges::followsNames_data()
{
    QTest::addColumn<Table>("table");
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("since");
    QTest::addColumn<QString>("now");

    QTest::newRow("twice renamed") << Table::CustomerUser << u"ann"_s << 2LL << u"anne"_s;
    QTest::newRow("the change set itself is over")
        << Table::CustomerUser << u"anna"_s << 3LL << u"anne"_s;
    QTest::newRow("the next one of that name")
        << Table::CustomerUser << u"ann"_s << 3LL << u"bob"_s;
    QTest::newRow("nothing afterwards") << Table::CustomerUser << u"ann"_s << 7LL << u"ann"_s;
    QTest::newRow("a customer") << Table::Customer << u"ACME"_s << 1LL << u"BETA"_s;
    QTest::newRow("a customer of a person's name")
        << Table::Customer << u"ann"_s << 1LL << u"ann"_s;
    QTest::newRow("capitals are told apart") << Table::CustomerUser << u"Ann"_s << 1LL << u"Ann"_s;
}

void TestNameChanges::followsNames()
{
    QFETCH(Table, table);
    QFETCH(QString, name);
    QFETCH(qint64, since);
    QTEST(someRenames().followed(table, name, since), "now");
}

void TestNameChanges::followsWhatHoldsANameOnly()
{
    const Renames renames = someRenames();

    QCOMPARE(renames.followed(Table::CustomerUser, u"customer_id"_s, u"ACME"_s, 1),
             QVariant(u"BETA"_s));
    QCOMPARE(renames.followed(Table::CustomerUser, u"city"_s, u"ACME"_s, 1), QVariant(u"ACME"_s));
    QCOMPARE(renames.followed(Table::GroupCustomerUser, u"user_id"_s, u"ann"_s, 1),
             QVariant(u"anne"_s));
    // An agent's number is no username.
    QCOMPARE(renames.followed(Table::AgentGroup, u"user_id"_s, u"ann"_s, 1), QVariant(u"ann"_s));
    QVERIFY(renames.followed(Table::CustomerUser, u"customer_id"_s, QVariant(), 1).isNull());
}

void TestNameChanges::keysHavePeriods()
{
    const QList<KeyPeriod> periods = someRenames().keysOf(
        Table::CustomerUserCustomer, {{u"user_id"_s, u"ann"_s}, {u"customer_id"_s, u"ACME"_s}}, 2);

    QCOMPARE(periods.size(), 4);
    QCOMPARE(periods.at(0).first, 3);
    QCOMPARE(periods.at(0).last, 3);
    QCOMPARE(periods.at(1).key.value(u"user_id"_s), QVariant(u"anna"_s));
    QCOMPARE(periods.at(1).key.value(u"customer_id"_s), QVariant(u"ACME"_s));
    QCOMPARE(periods.at(2).key.value(u"customer_id"_s), QVariant(u"BETA"_s));
    QCOMPARE(periods.at(3).first, 5);
    QCOMPARE(periods.at(3).key.value(u"user_id"_s), QVariant(u"anne"_s));
    QCOMPARE(periods.at(3).last, std::numeric_limits<qint64>::max());
}

void TestNameChanges::aKeyThatStaysHasOnePeriod()
{
    const QVariantMap key{{u"id"_s, 3}};

    const QList<KeyPeriod> periods = someRenames().keysOf(Table::CustomerUser, key, 6);

    QCOMPARE(periods.size(), 1);
    QCOMPARE(periods.constFirst().key, key);
    QCOMPARE(periods.constFirst().first, 7);
}

QTEST_APPLESS_MAIN(TestNameChanges)
#include "tst_namechanges.moc"
