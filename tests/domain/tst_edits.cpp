// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edits.h"
#include "domain/settings.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using Domain::ChangeSet;
using Domain::Customer;
using Domain::CustomerUser;

class TestEdits : public QObject
{
    Q_OBJECT

private slots:
    void addedPerson();
    void addedPersonWithAPassword();
    void emptyMandatoryValuesAreTexts();
    void changedPerson();
    void nothingChangedIsNoRow();
    void onlyThePasswordChanged();
    void untouchedBlanksStay();
    void emptiedValueIsTheEmptyText();
    void addedCustomer();
    void changedCustomer();
    void sameCustomerIsNoRow();
    void changedSettings();
};

namespace {

QString printed(const QVariant &value)
{
    return value.isNull() ? u"NULL"_s : u'<' + value.toString() + u'>';
}

/// One line for the row, then one a column: before → after.
QStringList printed(const ChangeSet &changes)
{
    QStringList lines;
    for (const Domain::RowChange &row : changes.rows) {
        QStringList key;
        for (auto part = row.key.cbegin(); part != row.key.cend(); ++part) {
            key.append(part.key() + u'=' + part.value().toString());
        }
        const bool insert = row.operation == Domain::RowOperation::Insert;
        lines.append((insert ? u"insert "_s : u"update "_s) + Domain::tableName(row.table) + u' '
                     + key.join(u','));
        for (const Domain::ColumnChange &column : row.columns) {
            lines.append(column.column + u' ' + printed(column.before) + u' '
                         + printed(column.after));
        }
    }
    return lines;
}

CustomerUser person()
{
    return {.id = 7,
            .firstName = u"Ann"_s,
            .lastName = u"Lee"_s,
            .login = u"ann"_s,
            .email = u"ann@x.org"_s,
            .customerId = u"acme"_s};
}

Customer customer()
{
    return {.customerId = u"acme"_s, .name = u"Acme"_s};
}

} // namespace

void TestEdits::addedPerson()
{
    CustomerUser next = person();
    next.login = u" ann "_s;
    next.phone = u"  "_s;
    next.city = u"Town "_s;

    const ChangeSet changes = Domain::addition(next, QString());

    const QStringList expected = {
        u"insert customer_user "_s, u"first_name NULL <Ann>"_s,  u"last_name NULL <Lee>"_s,
        u"login NULL <ann>"_s,      u"email NULL <ann@x.org>"_s, u"customer_id NULL <acme>"_s,
        u"city NULL <Town>"_s,      u"valid_id NULL <1>"_s,
    };
    QCOMPARE(changes.kind, Domain::ChangeKind::CustomerUserAdded);
    QCOMPARE(changes.subject, u"ann"_s);
    QCOMPARE(printed(changes), expected);
}

void TestEdits::addedPersonWithAPassword()
{
    const ChangeSet changes = Domain::addition(person(), u"hash"_s);

    QCOMPARE(printed(changes).constLast(), u"pw NULL <hash>"_s);
}

void TestEdits::emptyMandatoryValuesAreTexts()
{
    CustomerUser next = person();
    next.email = QString();

    QVERIFY(printed(Domain::addition(next, QString())).contains(u"email NULL <>"_s));
}

void TestEdits::changedPerson()
{
    CustomerUser next = person();
    next.login = u"ann.lee"_s;
    next.title = u" Dr. "_s;
    next.validId = 2;

    const ChangeSet changes = Domain::change(person(), next, QString());

    const QStringList expected = {u"update customer_user id=7"_s, u"title NULL <Dr.>"_s,
                                  u"login <ann> <ann.lee>"_s, u"valid_id <1> <2>"_s};
    QCOMPARE(changes.kind, Domain::ChangeKind::CustomerUserChanged);
    QCOMPARE(changes.subject, u"ann"_s);
    QCOMPARE(printed(changes), expected);
}

void TestEdits::nothingChangedIsNoRow()
{
    CustomerUser next = person();
    next.phone = u""_s;
    next.city = u" "_s;
    next.login = u"ann "_s;

    QCOMPARE(printed(Domain::change(person(), next, QString())), QStringList());
}

void TestEdits::onlyThePasswordChanged()
{
    const QStringList expected = {u"update customer_user id=7"_s, u"pw NULL <hash>"_s};

    QCOMPARE(printed(Domain::change(person(), person(), u"hash"_s)), expected);
}

void TestEdits::untouchedBlanksStay()
{
    CustomerUser previous = person();
    previous.city = u" Town "_s;
    CustomerUser next = previous;
    next.zip = u"1"_s;

    const QStringList expected = {u"update customer_user id=7"_s, u"zip NULL <1>"_s};
    QCOMPARE(printed(Domain::change(previous, next, QString())), expected);
}

void TestEdits::emptiedValueIsTheEmptyText()
{
    CustomerUser previous = person();
    previous.city = u"Town"_s;

    const QStringList expected = {u"update customer_user id=7"_s, u"city <Town> <>"_s};
    QCOMPARE(printed(Domain::change(previous, person(), QString())), expected);
}

void TestEdits::addedCustomer()
{
    const ChangeSet changes = Domain::addition(customer());

    const QStringList expected = {u"insert customer_company "_s, u"customer_id NULL <acme>"_s,
                                  u"name NULL <Acme>"_s, u"valid_id NULL <1>"_s};
    QCOMPARE(changes.kind, Domain::ChangeKind::CustomerAdded);
    QCOMPARE(changes.subject, u"acme"_s);
    QCOMPARE(printed(changes), expected);
}

void TestEdits::changedCustomer()
{
    Customer next = customer();
    next.customerId = u"acme2"_s;

    const ChangeSet changes = Domain::change(customer(), next);

    const QStringList expected = {u"update customer_company customer_id=acme"_s,
                                  u"customer_id <acme> <acme2>"_s};
    QCOMPARE(changes.kind, Domain::ChangeKind::CustomerChanged);
    QCOMPARE(changes.subject, u"acme"_s);
    QCOMPARE(printed(changes), expected);
}

void TestEdits::sameCustomerIsNoRow()
{
    QCOMPARE(printed(Domain::change(customer(), customer())), QStringList());
}

void TestEdits::changedSettings()
{
    const Domain::Settings previous(
        {{u"list_limit"_s, u"50"_s}, {u"email_unique"_s, u"no value"_s}, {u"demo"_s, u"true"_s}});
    Domain::Settings next = previous;
    next.setValue(u"list_limit"_s, 60);
    next.setValue(u"email_unique"_s, false);
    next.setValue(u"customer_default_groups"_s, QJsonArray());

    const ChangeSet changes = Domain::change(previous, next);

    const QStringList expected = {
        u"insert rollbook_setting "_s,  u"name NULL <customer_default_groups>"_s,
        u"content NULL <[]>"_s,         u"update rollbook_setting name=list_limit"_s,
        u"content <50> <60>"_s,         u"update rollbook_setting name=email_unique"_s,
        u"content <no value> <false>"_s};
    QCOMPARE(changes.kind, Domain::ChangeKind::SettingChanged);
    QCOMPARE(changes.subject, u"customer_default_groups, list_limit, email_unique"_s);
    QCOMPARE(printed(changes), expected);
    QCOMPARE(printed(Domain::change(next, next)), QStringList());
}

QTEST_APPLESS_MAIN(TestEdits)
#include "tst_edits.moc"
