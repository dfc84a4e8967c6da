// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/changeset.h"

#include <QDateTime>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using Domain::ChangeKind;
using Domain::Table;

class TestChangeSet : public QObject
{
    Q_OBJECT

private slots:
    void tablesHaveTheDatabasesNames_data();
    void tablesHaveTheDatabasesNames();
    void kindsHaveStableNames_data();
    void kindsHaveStableNames();
    void unknownOnesHaveNoName();
    void onlyThePasswordIsSecret();
    void storedValuesAreCompared_data();
    void storedValuesAreCompared();
};

void TestChangeSet::tablesHaveTheDatabasesNames_data()
{
    QTest::addColumn<Table>("table");

    QTest::newRow("customer_user") << Table::CustomerUser;
    QTest::newRow("customer_company") << Table::Customer;
    QTest::newRow("customer_preferences") << Table::CustomerPreference;
    QTest::newRow("customer_user_customer") << Table::CustomerUserCustomer;
    QTest::newRow("group_customer_user") << Table::GroupCustomerUser;
    QTest::newRow("group_customer") << Table::GroupCustomer;
    QTest::newRow("user_preferences") << Table::AgentPreference;
    QTest::newRow("groups_table") << Table::Group;
    QTest::newRow("users") << Table::Agent;
    QTest::newRow("group_user") << Table::AgentGroup;
    QTest::newRow("rollbook_setting") << Table::Setting;
}

void TestChangeSet::tablesHaveTheDatabasesNames()
{
    QFETCH(Table, table);

    QCOMPARE(Domain::tableName(table), QString::fromLatin1(QTest::currentDataTag()));
}

void TestChangeSet::kindsHaveStableNames_data()
{
    QTest::addColumn<ChangeKind>("kind");

    QTest::newRow("customer_user.added") << ChangeKind::CustomerUserAdded;
    QTest::newRow("customer_user.changed") << ChangeKind::CustomerUserChanged;
    QTest::newRow("customer.added") << ChangeKind::CustomerAdded;
    QTest::newRow("customer.changed") << ChangeKind::CustomerChanged;
    QTest::newRow("group.added") << ChangeKind::GroupAdded;
    QTest::newRow("group.changed") << ChangeKind::GroupChanged;
    QTest::newRow("agent.added") << ChangeKind::AgentAdded;
    QTest::newRow("agent.changed") << ChangeKind::AgentChanged;
    QTest::newRow("permissions.changed") << ChangeKind::PermissionsChanged;
    QTest::newRow("customers.changed") << ChangeKind::CustomersChanged;
    QTest::newRow("setting.changed") << ChangeKind::SettingChanged;
    QTest::newRow("preference.changed") << ChangeKind::PreferenceChanged;
    QTest::newRow("health.repaired") << ChangeKind::Repaired;
    QTest::newRow("customer_users.merged") << ChangeKind::CustomerUsersMerged;
    QTest::newRow("customer_user.anonymised") << ChangeKind::CustomerUserAnonymised;
}

void TestChangeSet::kindsHaveStableNames()
{
    QFETCH(ChangeKind, kind);

    QCOMPARE(Domain::changeKindName(kind), QString::fromLatin1(QTest::currentDataTag()));
}

void TestChangeSet::unknownOnesHaveNoName()
{
    QVERIFY(Domain::tableName(static_cast<Table>(99)).isEmpty());
    QVERIFY(Domain::changeKindName(static_cast<ChangeKind>(99)).isEmpty());
}

void TestChangeSet::onlyThePasswordIsSecret()
{
    QVERIFY(Domain::isSecretColumn(Table::CustomerUser, u"pw"_s));
    QVERIFY(!Domain::isSecretColumn(Table::CustomerUser, u"login"_s));
    QVERIFY(!Domain::isSecretColumn(Table::CustomerUser, QString()));
    QVERIFY(!Domain::isSecretColumn(Table::Customer, u"pw"_s));
}

void TestChangeSet::storedValuesAreCompared_data()
{
    QTest::addColumn<QVariant>("left");
    QTest::addColumn<QVariant>("right");
    QTest::addColumn<bool>("same");

    const QVariant null;
    const QVariant nullText = QVariant::fromValue(QString());
    const QVariant nullNumber = QVariant(QMetaType::fromType<int>());
    const auto greatest = std::numeric_limits<quint64>::max();
    QTest::newRow("NULL and NULL") << null << null << true;
    QTest::newRow("NULL and a null text") << null << nullText << true;
    QTest::newRow("NULL and null octets") << null << QVariant(QByteArray()) << true;
    QTest::newRow("NULL and the driver's NULL of a text")
        << nullText << QVariant(QMetaType::fromType<QString>()) << true;
    QTest::newRow("NULL and the empty text") << null << QVariant(u""_s) << false;
    QTest::newRow("a null text and the empty text") << nullText << QVariant(u""_s) << false;
    QTest::newRow("NULL and zero") << null << QVariant(0) << false;
    QTest::newRow("texts") << QVariant(u"a"_s) << QVariant(u"a"_s) << true;
    QTest::newRow("case matters") << QVariant(u"a"_s) << QVariant(u"A"_s) << false;
    QTest::newRow("blanks matter") << QVariant(u"a"_s) << QVariant(u"a "_s) << false;
    QTest::newRow("forms of a letter matter")
        << QVariant(u"ü"_s) << QVariant(u"u\u0308"_s) << false;
    QTest::newRow("text and its octets") << QVariant(u"ü"_s) << QVariant("ü"_ba) << true;
    QTest::newRow("text and other octets") << QVariant(u"ü"_s) << QVariant("u"_ba) << false;
    QTest::newRow("octets that are no UTF-8, and what was seen of them")
        << QVariant("a\xff"_ba) << QVariant(QVariant("a\xff"_ba).toString()) << true;
    QTest::newRow("octets that are no UTF-8, and less")
        << QVariant("a\xff"_ba) << QVariant(u"a"_s) << false;
    QTest::newRow("octets that look alike") << QVariant("\xfe"_ba) << QVariant("\xff"_ba) << false;
    QTest::newRow("empty text and no octets") << QVariant(u""_s) << QVariant(""_ba) << true;
    QTest::newRow("octets") << QVariant("a\0b"_ba) << QVariant("a\0b"_ba) << true;
    QTest::newRow("other octets") << QVariant("a\0b"_ba) << QVariant("a\0c"_ba) << false;
    QTest::newRow("numbers") << QVariant(1) << QVariant(1) << true;
    QTest::newRow("other numbers") << QVariant(1) << QVariant(2) << false;
    QTest::newRow("wider") << QVariant(1) << QVariant(qint64(1)) << true;
    QTest::newRow("short") << QVariant::fromValue(qint16(1)) << QVariant(1) << true;
    QTest::newRow("unsigned") << QVariant(1U) << QVariant(quint64(1)) << true;
    QTest::newRow("signed and unsigned") << QVariant(1) << QVariant(1U) << true;
    QTest::newRow("minus one and the greatest") << QVariant(-1) << QVariant(greatest) << false;
    QTest::newRow("beyond int") << QVariant(1) << QVariant((qint64(1) << 32) + 1) << false;
    QTest::newRow("beyond a double's digits")
        << QVariant(qint64(9007199254740993)) << QVariant(qint64(9007199254740992)) << false;
    QTest::newRow("truth is one") << QVariant(true) << QVariant(1) << true;
    QTest::newRow("a driver's decimal") << QVariant(1.0) << QVariant(1) << true;
    QTest::newRow("a fraction") << QVariant(1.5) << QVariant(1) << false;
    QTest::newRow("number and its text") << QVariant(1) << QVariant(u"1"_s) << false;
    QTest::newRow("decimal and its text") << QVariant(1.0) << QVariant(u"1"_s) << false;
    QTest::newRow("truth and its text") << QVariant(true) << QVariant(u"true"_s) << false;
    QTest::newRow("number and octets") << QVariant(1) << QVariant("1"_ba) << false;
    QTest::newRow("NULL of a number and zero") << nullNumber << QVariant(0) << false;
    QTest::newRow("NULL of a number and NULL") << nullNumber << null << true;
    const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    QTest::newRow("times") << QVariant(noon) << QVariant(noon) << true;
    QTest::newRow("other times") << QVariant(noon) << QVariant(noon.addMSecs(1)) << false;
    QTest::newRow("time and text") << QVariant(noon) << QVariant(u"noon"_s) << false;
}

void TestChangeSet::storedValuesAreCompared()
{
    QFETCH(QVariant, left);
    QFETCH(QVariant, right);

    QTEST(Domain::sameStoredValue(left, right), "same");
    QTEST(Domain::sameStoredValue(right, left), "same");
}

QTEST_APPLESS_MAIN(TestChangeSet)
#include "tst_changeset.moc"
