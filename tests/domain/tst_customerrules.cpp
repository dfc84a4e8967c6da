// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"
#include "domain/rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::Customer;
using Domain::CustomerFacts;

/// Column → value, to be set in a record.
using Values = QMap<QByteArray, QString>;

class TestCustomerRules : public QObject
{
    Q_OBJECT

private slots:
    void newCustomers_data();
    void newCustomers();
    void lengthsAreTheColumns_data();
    void lengthsAreTheColumns();
    void changes_data();
    void changes();
};

namespace {

Customer smallestCustomer()
{
    return {.customerId = u"acme"_s, .name = u"Acme"_s};
}

Customer with(Customer customer, const Values &values)
{
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (value.key() == "valid_id") {
            customer.validId = value.value().toInt();
        } else {
            customer.setText(QLatin1StringView(value.key()), value.value());
        }
    }
    return customer;
}

QStringList printed(const QList<Domain::Violation> &violations)
{
    QStringList lines;
    for (const Domain::Violation &violation : violations) {
        QString line = violation.code;
        if (!violation.owner.isEmpty()) {
            line += u" by " + violation.owner;
        }
        if (violation.limit != 0) {
            line += u" max " + QString::number(violation.limit);
        }
        lines.append(line);
    }
    return lines;
}

} // namespace

void TestCustomerRules::newCustomers_data()
{
    QTest::addColumn<Values>("values");
    QTest::addColumn<CustomerFacts>("facts");
    QTest::addColumn<QStringList>("expected");

    const CustomerFacts free;
    QTest::newRow("smallest") << Values{} << free << QStringList();
    QTest::newRow("zero is a value")
        << Values{{"customer_id", u"0"_s}, {"name", u"0"_s}} << free << QStringList();
    QTest::newRow("nothing in it")
        << Values{{"customer_id", {}}, {"name", u""_s}, {"valid_id", u"0"_s}} << free
        << QStringList{u"customer_id.required"_s, u"name.required"_s, u"valid_id.unknown"_s};
    QTest::newRow("id taken") << Values{} << CustomerFacts{u"ACME"_s, {}}
                              << QStringList{u"customer_id.taken by ACME"_s};
    QTest::newRow("name taken") << Values{} << CustomerFacts{{}, u"other"_s}
                                << QStringList{u"name.taken by other"_s};
    QTest::newRow("line break goes before taken")
        << Values{{"name", u"a\nb"_s}} << CustomerFacts{{}, u"other"_s}
        << QStringList{u"name.control_character"_s};
    QTest::newRow("line break in the comment")
        << Values{{"comments", u"a\nb"_s}} << free << QStringList{u"comments.control_character"_s};
    QTest::newRow("any text for a URL") << Values{{"url", u"acme"_s}} << free << QStringList();
}

void TestCustomerRules::newCustomers()
{
    QFETCH(Values, values);
    QFETCH(CustomerFacts, facts);

    const auto violations = Domain::check(with(smallestCustomer(), values), nullptr, facts);

    QTEST(printed(violations), "expected");
}

void TestCustomerRules::lengthsAreTheColumns_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<int>("limit");

    for (const Domain::Field &field : Domain::customerFields()) {
        if (field.kind != Domain::FieldKind::Validity) {
            QTest::newRow(field.column) << QByteArray(field.column) << field.length;
        }
    }
}

void TestCustomerRules::lengthsAreTheColumns()
{
    QFETCH(QByteArray, column);
    QFETCH(int, limit);

    const Customer fits = with(smallestCustomer(), {{column, QString(limit, u'ä')}});
    const Customer tooLong = with(smallestCustomer(), {{column, QString(limit + 1, u'ä')}});

    QCOMPARE(printed(Domain::check(fits, nullptr, {})), QStringList());
    QCOMPARE(printed(Domain::check(tooLong, nullptr, {})),
             QStringList{u"%1.too_long max %2"_s.arg(QString::fromLatin1(column)).arg(limit)});
}

void TestCustomerRules::changes_data()
{
    QTest::addColumn<Values>("stored");
    QTest::addColumn<Values>("edits");
    QTest::addColumn<QStringList>("expected");

    const QStringList none;
    QTest::newRow("nothing") << Values{} << Values{} << none;
    QTest::newRow("id in other case") << Values{} << Values{{"customer_id", u"ACME"_s}}
                                      << QStringList{u"customer_id.taken by x"_s};
    QTest::newRow("name in other case")
        << Values{} << Values{{"name", u"ACME"_s}} << QStringList{u"name.taken by y"_s};
    QTest::newRow("unchanged missing name of a valid customer")
        << Values{{"name", {}}} << Values{{"zip", u"1"_s}} << QStringList{u"name.required"_s};
    QTest::newRow("customer without a name is deactivated")
        << Values{{"name", {}}} << Values{{"valid_id", u"2"_s}} << none;
    QTest::newRow("customer full of line breaks is deactivated")
        << Values{{"name", u"\n"_s.repeated(300) + u'a'}, {"url", u"a\nb"_s}}
        << Values{{"valid_id", u"3"_s}} << none;
    QTest::newRow("unchanged line break of a valid customer")
        << Values{{"city", u"a\nb"_s}} << Values{{"zip", u"1"_s}} << none;
    QTest::newRow("unchanged unknown validity")
        << Values{{"valid_id", u"9"_s}} << Values{{"zip", u"1"_s}} << none;
}

/// Id and name are both taken, so whatever is looked at is refused.
void TestCustomerRules::changes()
{
    QFETCH(Values, stored);
    QFETCH(Values, edits);
    const Customer previous = with(smallestCustomer(), stored);

    const auto violations =
        Domain::check(with(previous, edits), &previous, {.idOwner = u"x"_s, .nameOwner = u"y"_s});

    QTEST(printed(violations), "expected");
}

QTEST_APPLESS_MAIN(TestCustomerRules)
#include "tst_customerrules.moc"
