// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/customer.h"
#include "domain/customeruser.h"
#include "domain/fields.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::Customer;
using Domain::CustomerUser;
using Domain::FieldKind;

class TestRecords : public QObject
{
    Q_OBJECT

private slots:
    void everyTextFieldOfACustomerUserHasAColumn();
    void everyTextFieldOfACustomerHasAColumn();
    void columnsAreTheMembersOfACustomerUser();
    void columnsAreTheMembersOfACustomer();
    void otherColumnsAreNoTexts_data();
    void otherColumnsAreNoTexts();
    void newRecordsAreValid();
    void fullNameHasWhatThereIs_data();
    void fullNameHasWhatThereIs();
};

namespace {

/// Sets every text field to its own column's name, then reads all of them back.
template<typename Record>
void fillAndRead(std::span<const Domain::Field> fields)
{
    Record record;
    for (const Domain::Field &field : fields) {
        const bool hasText = field.kind != FieldKind::Password && field.kind != FieldKind::Validity;
        QCOMPARE(record.setText(field.name(), field.name()), hasText);
    }
    for (const Domain::Field &field : fields) {
        const bool hasText = field.kind != FieldKind::Password && field.kind != FieldKind::Validity;
        QCOMPARE(record.text(field.name()), hasText ? QString(field.name()) : QString());
    }
}

} // namespace

void TestRecords::everyTextFieldOfACustomerUserHasAColumn()
{
    fillAndRead<CustomerUser>(Domain::customerUserFields());
}

void TestRecords::everyTextFieldOfACustomerHasAColumn()
{
    fillAndRead<Customer>(Domain::customerFields());
}

void TestRecords::columnsAreTheMembersOfACustomerUser()
{
    const CustomerUser person{.title = u"Dr."_s,
                              .firstName = u"Ann"_s,
                              .lastName = u"Lee"_s,
                              .login = u"ann"_s,
                              .email = u"ann@acme.example.net"_s,
                              .customerId = u"acme"_s,
                              .phone = u"1"_s,
                              .fax = u"2"_s,
                              .mobile = u"3"_s,
                              .street = u"Road"_s,
                              .zip = u"0"_s,
                              .city = u"Town"_s,
                              .country = u"Germany"_s,
                              .comments = u"vip"_s};

    QStringList texts;
    for (const Domain::Field &field : Domain::customerUserFields()) {
        texts.append(person.text(field.name()));
    }

    QCOMPARE(texts.join(u'|'),
             u"Dr.|Ann|Lee|ann||ann@acme.example.net|acme|1|2|3|Road|0|Town|Germany|vip|"_s);
}

void TestRecords::columnsAreTheMembersOfACustomer()
{
    const Customer customer{.customerId = u"acme"_s,
                            .name = u"Acme"_s,
                            .street = u"Road"_s,
                            .zip = u"0"_s,
                            .city = u"Town"_s,
                            .country = u"Germany"_s,
                            .url = u"https://acme.example.net"_s,
                            .comments = u"vip"_s};

    QStringList texts;
    for (const Domain::Field &field : Domain::customerFields()) {
        texts.append(customer.text(field.name()));
    }

    QCOMPARE(texts.join(u'|'), u"acme|Acme|Road|0|Town|Germany|https://acme.example.net|vip|"_s);
}

void TestRecords::otherColumnsAreNoTexts_data()
{
    QTest::addColumn<QByteArray>("column");

    QTest::newRow("password") << QByteArray("pw");
    QTest::newRow("validity") << QByteArray("valid_id");
    QTest::newRow("row id") << QByteArray("id");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other case") << QByteArray("City");
}

void TestRecords::otherColumnsAreNoTexts()
{
    QFETCH(QByteArray, column);
    CustomerUser person;
    Customer customer;

    QVERIFY(!person.setText(QLatin1StringView(column), u"x"_s));
    QVERIFY(!customer.setText(QLatin1StringView(column), u"x"_s));
    QVERIFY(person.text(QLatin1StringView(column)).isNull());
    QVERIFY(customer.text(QLatin1StringView(column)).isNull());
}

void TestRecords::newRecordsAreValid()
{
    QVERIFY(CustomerUser().isValid());
    QVERIFY(Customer().isValid());
    QVERIFY(!CustomerUser{.validId = 2}.isValid());
    QVERIFY(!Customer{.validId = 3}.isValid());
    QVERIFY(!CustomerUser{.validId = 99}.isValid());
}

void TestRecords::fullNameHasWhatThereIs_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("expected");

    QTest::newRow("both") << u"Ann"_s << u"Lee"_s << u"Ann Lee"_s;
    QTest::newRow("first only") << u"Ann"_s << QString() << u"Ann"_s;
    QTest::newRow("last only") << u""_s << u"Lee"_s << u"Lee"_s;
    QTest::newRow("neither") << QString() << u""_s << QString();
    QTest::newRow("only blanks") << u" "_s << u"Lee"_s << u"Lee"_s;
    QTest::newRow("several words") << u"Ann Mary"_s << u"van Lee"_s << u"Ann Mary van Lee"_s;
}

void TestRecords::fullNameHasWhatThereIs()
{
    QFETCH(QString, first);
    QFETCH(QString, last);

    QTEST((CustomerUser{.firstName = first, .lastName = last}.fullName()), "expected");
}

QTEST_APPLESS_MAIN(TestRecords)
#include "tst_records.moc"
