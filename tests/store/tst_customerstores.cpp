// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "storefixture.h"

using namespace Qt::StringLiterals;
using Store::CustomerStore;
using Store::CustomerUserStore;

/// Reading customer users and customers.
class TestCustomerStores : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void personByUsername_data();
    void personByUsername();
    void twinsAreToldApartByCase();
    void columnsLeaveThePasswordOut();
    void lastLoginIsANumberOrNothing();
    void summariesCarryTheCustomersName();
    void customerById();
    void customerByName();
    void damagedTablesGiveErrors();

private:
    std::unique_ptr<StoreFixture> m_fixture;
};

void TestCustomerStores::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_fixture->addCustomer(u"ACME"_s);
    QVERIFY(m_fixture->add(StoreFixture::person(u"ann"_s, u"ACME"_s), u"HASH"_s) > 0);
    QVERIFY(m_fixture->add(StoreFixture::person(u"bob"_s, u"ACME"_s)) > 0);
}

void TestCustomerStores::personByUsername_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("found");

    QTest::newRow("exactly") << u"ann"_s << u"ann"_s;
    QTest::newRow("but for case") << u"ANN"_s << u"ann"_s;
    QTest::newRow("nobody") << u"an"_s << QString();
    QTest::newRow("wildcard is a character") << u"a%"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestCustomerStores::personByUsername()
{
    QFETCH(QString, asked);
    const auto person = CustomerUserStore(m_fixture->database()).byLogin(asked);

    QVERIFY(bool(person));
    QTEST(person->has_value() ? (*person)->login : QString(), "found");
}

void TestCustomerStores::twinsAreToldApartByCase()
{
    m_fixture->sql(
        u"INSERT INTO customer_user (login, email, customer_id, first_name, last_name, valid_id, "
        u"create_time, "
        "create_by, change_time, change_by) VALUES ('ANN', 'x', 'ACME', 'A', 'N', 1, '', 1, '', 1)"_s);
    const CustomerUserStore store(m_fixture->database());

    QCOMPARE((*store.byLogin(u"ANN"_s))->login, u"ANN"_s);
    QCOMPARE((*store.byLogin(u"ann"_s))->login, u"ann"_s);
    QVERIFY(!store.byLogin(u"Ann"_s)->has_value()); // which one is meant, nobody can say
}

void TestCustomerStores::columnsLeaveThePasswordOut()
{
    const CustomerUserStore store(m_fixture->database());
    const auto columns = store.columns(1);

    QVERIFY(bool(columns));
    QCOMPARE(columns->size(), 20);
    QVERIFY(!columns->contains(u"pw"_s));
    QCOMPARE(columns->value(u"login"_s).toString(), u"ann"_s);
    QVERIFY(columns->value(u"phone"_s).isNull());
    QVERIFY(store.columns(99)->isEmpty());
    QCOMPARE(*store.storedPassword(1), u"HASH"_s);
    QVERIFY(store.storedPassword(2)->isEmpty());
    QCOMPARE(*store.count(), 2);
    QCOMPARE((*store.byId(2))->login, u"bob"_s);
}

void TestCustomerStores::lastLoginIsANumberOrNothing()
{
    m_fixture->sql(
        u"INSERT INTO customer_preferences VALUES ('ann', 'UserLastLogin', '1700000000'), "
        "('bob', 'UserLastLogin', 'soon')"_s);
    const CustomerUserStore store(m_fixture->database());

    QCOMPARE((*store.lastLogin(u"ann"_s)).value_or(0), 1700000000);
    QVERIFY(!store.lastLogin(u"bob"_s)->has_value());
    QVERIFY(!store.lastLogin(u"nobody"_s)->has_value());
}

void TestCustomerStores::summariesCarryTheCustomersName()
{
    m_fixture->sql(u"UPDATE customer_user SET customer_id = 'GONE' WHERE login = 'bob'"_s);
    const CustomerUserStore store(m_fixture->database());
    QStringList seen;

    const auto summaries = store.summaries({1, 2, 99});
    for (const Store::CustomerUserSummary &person : *summaries) {
        seen.append(person.login + u'/' + person.customerName);
    }

    seen.sort();
    QCOMPARE(seen, (QStringList{u"ann/ACME Inc."_s, u"bob/"_s}));
    QCOMPARE(*store.idsOfCustomer(u"ACME"_s), QList<qint64>{1});
}

void TestCustomerStores::customerById()
{
    const CustomerStore store(m_fixture->database());

    QCOMPARE((*store.byId(u"ACME"_s))->name, u"ACME Inc."_s);
    QCOMPARE((*store.byId(u"acme"_s))->customerId, u"ACME"_s);
    QVERIFY(!store.byId(u"ACM"_s)->has_value());
    QVERIFY(!store.summary(u"acme"_s)->has_value());
    QVERIFY(!(*store.summary(u"ACME"_s))->createTime.isEmpty());
    QCOMPARE(store.columns(u"ACME"_s)->size(), 13);
    QVERIFY(store.columns(u"NOBODY"_s)->isEmpty());
    QVERIFY(*store.any());
    QCOMPARE(*store.customerUserCount(u"ACME"_s), 2);
}

void TestCustomerStores::customerByName()
{
    const CustomerStore store(m_fixture->database());

    QCOMPARE(*store.idOfName(u"acme inc."_s), u"ACME"_s);
    QVERIFY(store.idOfName(u"nobody"_s)->isEmpty());
}

void TestCustomerStores::damagedTablesGiveErrors()
{
    m_fixture->sql(u"ALTER TABLE customer_user RENAME TO away"_s);
    m_fixture->sql(u"ALTER TABLE customer_company RENAME TO gone"_s);
    const CustomerUserStore people(m_fixture->database());
    const CustomerStore customers(m_fixture->database());
    const auto ignorePerson = [](const Store::CustomerUserTexts &) {};
    const auto ignoreCustomer = [](const Store::CustomerTexts &) {};

    QVERIFY(!people.byLogin(u"ann"_s));
    QVERIFY(!people.columns(1));
    QVERIFY(!people.storedPassword(1));
    QVERIFY(!people.count());
    QVERIFY(!people.forEach({}, ignorePerson));
    QVERIFY(!people.summaries({1}));
    QVERIFY(!people.idsOfCustomer(u"ACME"_s));
    QVERIFY(!customers.byId(u"ACME"_s));
    QVERIFY(!customers.idOfName(u"ACME"_s));
    QVERIFY(!customers.columns(u"ACME"_s));
    QVERIFY(!customers.summary(u"ACME"_s));
    QVERIFY(!customers.any());
    QVERIFY(!customers.customerUserCount(u"ACME"_s));
    QVERIFY(!customers.forEach(ignoreCustomer));
    QVERIFY(!m_fixture->apply(Domain::addition(StoreFixture::person(u"x"_s, u"ACME"_s), {})));
}

QTEST_GUILESS_MAIN(TestCustomerStores)
#include "tst_customerstores.moc"
