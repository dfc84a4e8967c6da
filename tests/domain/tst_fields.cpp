// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fields.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::Field;
using Domain::FieldKind;

class TestFields : public QObject
{
    Q_OBJECT

private slots:
    void customerUserFieldsAreTheManuals();
    void customerFieldsAreOtobos();
    void kindsTellHowToEdit_data();
    void kindsTellHowToEdit();
    void unknownColumnsAreNone();
};

namespace {

/// One line a field, so that a difference is easy to read.
QStringList printed(std::span<const Field> fields)
{
    QStringList lines;
    for (const Field &field : fields) {
        lines.append(u"%1|%2|%3%4"_s.arg(field.name(), QString::fromUtf8(field.label))
                         .arg(field.length)
                         .arg(field.mandatory ? u"*"_s : QString()));
    }
    return lines;
}

} // namespace

void TestFields::customerUserFieldsAreTheManuals()
{
    const QStringList expected = {
        u"title|Title or salutation|50"_s,
        u"first_name|Firstname|100*"_s,
        u"last_name|Lastname|100*"_s,
        u"login|Username|191*"_s,
        u"pw|Password|128"_s,
        u"email|Email|150*"_s,
        u"customer_id|Customer|150*"_s,
        u"phone|Phone|150"_s,
        u"fax|Fax|150"_s,
        u"mobile|Mobile|150"_s,
        u"street|Street|150"_s,
        u"zip|Zip|200"_s,
        u"city|City|200"_s,
        u"country|Country|200"_s,
        u"comments|Comment|250"_s,
        u"valid_id|Validity|0*"_s,
    };

    QCOMPARE(printed(Domain::customerUserFields()), expected);
}

void TestFields::customerFieldsAreOtobos()
{
    const QStringList expected = {
        u"customer_id|Customer ID|150*"_s,
        u"name|Customer|191*"_s,
        u"street|Street|200"_s,
        u"zip|Zip|200"_s,
        u"city|City|200"_s,
        u"country|Country|200"_s,
        u"url|URL|200"_s,
        u"comments|Comment|250"_s,
        u"valid_id|Validity|0*"_s,
    };

    QCOMPARE(printed(Domain::customerFields()), expected);
}

void TestFields::kindsTellHowToEdit_data()
{
    QTest::addColumn<bool>("ofCustomerUser");
    QTest::addColumn<QString>("column");
    QTest::addColumn<FieldKind>("kind");

    QTest::newRow("password") << true << u"pw"_s << FieldKind::Password;
    QTest::newRow("email") << true << u"email"_s << FieldKind::Email;
    QTest::newRow("person's customer") << true << u"customer_id"_s << FieldKind::CustomerId;
    QTest::newRow("person's country") << true << u"country"_s << FieldKind::Country;
    QTest::newRow("person's validity") << true << u"valid_id"_s << FieldKind::Validity;
    QTest::newRow("username") << true << u"login"_s << FieldKind::Text;
    QTest::newRow("customer's own id") << false << u"customer_id"_s << FieldKind::Text;
    QTest::newRow("customer's country") << false << u"country"_s << FieldKind::Country;
    QTest::newRow("customer's validity") << false << u"valid_id"_s << FieldKind::Validity;
}

void TestFields::kindsTellHowToEdit()
{
    QFETCH(bool, ofCustomerUser);
    QFETCH(QString, column);
    const auto fields = ofCustomerUser ? Domain::customerUserFields() : Domain::customerFields();

    const Field *const field =
        Domain::fieldOf(fields, QLatin1StringView(column.toLatin1().constData()));

    QVERIFY(field != nullptr);
    QTEST(field->kind, "kind");
}

void TestFields::unknownColumnsAreNone()
{
    QVERIFY(Domain::fieldOf(Domain::customerUserFields(), "url"_L1) == nullptr);
    QVERIFY(Domain::fieldOf(Domain::customerFields(), "login"_L1) == nullptr);
    QVERIFY(Domain::fieldOf(Domain::customerFields(), QLatin1StringView()) == nullptr);
    QVERIFY(Domain::fieldOf({}, "login"_L1) == nullptr);
}

QTEST_APPLESS_MAIN(TestFields)
#include "tst_fields.moc"
