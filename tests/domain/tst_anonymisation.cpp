// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/anonymisation.h"
#include "domain/fields.h"
#include "domain/rules.h"
#include "domain/text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::ChangeKind;
using Domain::ChangeSet;
using Domain::CustomerUser;
using Domain::Table;

/// What anonymising makes of a person (domain/anonymisation.h).
class TestAnonymisation : public QObject
{
    Q_OBJECT

private slots:
    void usernamesTellNothing_data();
    void usernamesTellNothing();
    void everythingAboutThePersonGoes();
    void theResultSatisfiesTheRules();
    void doneTwiceItChangesNothing();
    void aPasswordAloneIsTaken();
    void whatIsPersonal_data();
    void whatIsPersonal();
};

namespace {

CustomerUser ann()
{
    return {.id = 7,
            .title = u"Dr."_s,
            .firstName = u"Ann"_s,
            .lastName = u"Meier"_s,
            .login = u"ann"_s,
            .email = u"ann@acme.example.net"_s,
            .customerId = u"ACME"_s,
            .phone = u"1"_s,
            .fax = u"2"_s,
            .mobile = u"3"_s,
            .street = u"4"_s,
            .zip = u"5"_s,
            .city = u"6"_s,
            .country = u"7"_s,
            .comments = u"8"_s};
}

CustomerUser after(const CustomerUser &person, const ChangeSet &changes)
{
    CustomerUser next = person;
    for (const Domain::ColumnChange &change : changes.rows.value(0).columns) {
        if (change.column == "valid_id"_L1) {
            next.validId = change.after.toInt();
        } else {
            next.setText(QLatin1StringView(change.column.toLatin1()), change.after.toString());
        }
    }
    return next;
}

} // namespace

void TestAnonymisation::usernamesTellNothing_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("isAnonymous");

    QTest::newRow("the first") << Domain::anonymousLogin(7) << true;
    QTest::newRow("the second") << Domain::anonymousLogin(7, 2) << true;
    QTest::newRow("as written") << u"anonymous-7"_s << true;
    QTest::newRow("with a number") << u"anonymous-7-12"_s << true;
    QTest::newRow("of somebody else") << u"anonymous-77"_s << false;
    QTest::newRow("a first one is not numbered") << u"anonymous-7-1"_s << false;
    QTest::newRow("a leading zero") << u"anonymous-7-02"_s << false;
    QTest::newRow("no number") << u"anonymous-7-x"_s << false;
    QTest::newRow("negative") << u"anonymous-7--2"_s << false;
    QTest::newRow("a person's") << u"ann"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestAnonymisation::usernamesTellNothing()
{
    QFETCH(const QString, login);

    QTEST(Domain::isAnonymousLogin(login, 7), "isAnonymous");
}

void TestAnonymisation::everythingAboutThePersonGoes()
{
    const CustomerUser person = ann();

    const ChangeSet changes = Domain::anonymisation(person, u"anonymous-7"_s, true);

    QCOMPARE(changes.kind, ChangeKind::CustomerUserAnonymised);
    QCOMPARE(changes.subject, u"anonymous-7"_s);
    QCOMPARE(changes.rows.size(), 1);
    QCOMPARE(changes.rows.first().key, (QVariantMap{{u"id"_s, 7}}));
    const CustomerUser next = after(person, changes);
    for (const Domain::Field &field : Domain::customerUserFields()) {
        const QString before = person.text(field.name());
        if (!before.isEmpty() && field.kind != Domain::FieldKind::CustomerId) {
            QVERIFY2(!next.text(field.name()).contains(before), field.column);
        }
    }
    QCOMPARE(next.customerId, u"ACME"_s);
    QCOMPARE(next.fullName(), u"Anonymous 7"_s);
    QCOMPARE(next.validId, static_cast<int>(Domain::Validity::Invalid));
    QCOMPARE(changes.rows.first().columns.constLast().column, u"pw"_s);
    QVERIFY(changes.rows.first().columns.constLast().after.isNull());
}

void TestAnonymisation::theResultSatisfiesTheRules()
{
    const CustomerUser person = ann();
    const CustomerUser invalid =
        after(person, Domain::anonymisation(person, u"anonymous-7"_s, false));
    CustomerUser valid = invalid;
    valid.validId = static_cast<int>(Domain::Validity::Valid);
    const Domain::CustomerUserFacts facts{.customerExists = true, .anyCustomerExists = true};

    QVERIFY(Domain::check(invalid, &person, facts, {}).isEmpty());
    QVERIFY(Domain::check(valid, nullptr, facts, {}).isEmpty());
}

void TestAnonymisation::doneTwiceItChangesNothing()
{
    const CustomerUser person = ann();
    const CustomerUser next = after(person, Domain::anonymisation(person, u"anonymous-7"_s, true));

    QVERIFY(Domain::anonymisation(next, u"anonymous-7"_s, false).rows.isEmpty());
}

void TestAnonymisation::aPasswordAloneIsTaken()
{
    const CustomerUser person = ann();
    const CustomerUser next = after(person, Domain::anonymisation(person, u"anonymous-7"_s, false));

    const ChangeSet changes = Domain::anonymisation(next, u"anonymous-7"_s, true);

    QCOMPARE(changes.rows.size(), 1);
    QCOMPARE(changes.rows.first().columns.size(), 1);
    QCOMPARE(changes.rows.first().key.value(u"id"_s), QVariant(7));
}

void TestAnonymisation::whatIsPersonal_data()
{
    QTest::addColumn<Table>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("isPersonal");

    QTest::newRow("login") << Table::CustomerUser << u"login"_s << true;
    QTest::newRow("comments") << Table::CustomerUser << u"comments"_s << true;
    QTest::newRow("a newer version's") << Table::CustomerUser << u"nickname"_s << true;
    QTest::newRow("customer") << Table::CustomerUser << u"customer_id"_s << false;
    QTest::newRow("validity") << Table::CustomerUser << u"valid_id"_s << false;
    QTest::newRow("password") << Table::CustomerUser << u"pw"_s << false;
    QTest::newRow("a preference") << Table::CustomerPreference << u"preferences_value"_s << true;
    QTest::newRow("which preference") << Table::CustomerPreference << u"preferences_key"_s << false;
    QTest::newRow("a customer's name") << Table::Customer << u"name"_s << false;
    QTest::newRow("an agent's name") << Table::Agent << u"first_name"_s << false;
}

void TestAnonymisation::whatIsPersonal()
{
    QFETCH(const Table, table);
    QFETCH(const QString, column);

    QTEST(Domain::isPersonal(table, column), "isPersonal");
}

QTEST_APPLESS_MAIN(TestAnonymisation)
#include "tst_anonymisation.moc"
