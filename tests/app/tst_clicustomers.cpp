// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// Customers and settings.
class TestCliCustomers : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void customersAreListedShownAddedAndChanged() const;
    void customersInWords() const;
    void settingsAreShownAndSet() const;
    void settingsAreForAdministrators() const;

private:
    std::unique_ptr<CliFixture> m_cli;
};

void TestCliCustomers::init()
{
    m_cli = std::make_unique<CliFixture>();
}

void TestCliCustomers::customersAreListedShownAddedAndChanged() const
{
    const Answer added = m_cli->asRoot(
        {u"customer-add"_s, u"customer_id=BOB'S"_s, u"name=Bob & Co"_s, u"validity=invalid"_s});
    QCOMPARE(added.json(), (QJsonObject{{u"customer_id"_s, u"BOB'S"_s}}));
    const Answer taken =
        m_cli->asRoot({u"customer-add"_s, u"customer_id=acme"_s, u"name=BOB & co"_s});
    QCOMPARE(taken.exitCode, 1);
    QCOMPARE(taken.violationCodes().join(u' '), u"customer_id.taken name.taken"_s);

    const QJsonObject valid = m_cli->asRoot({u"customers"_s}).json();
    QCOMPARE(valid.value(u"total"_s).toInt(), 1);
    const QJsonObject found =
        m_cli->asRoot({u"customers"_s, u"--include-invalid"_s, u"bob"_s}).json();
    const QJsonObject bob{{u"customer_id"_s, u"BOB'S"_s}, {u"name"_s, u"Bob & Co"_s},
                          {u"street"_s, QJsonValue()},    {u"zip"_s, QJsonValue()},
                          {u"city"_s, QJsonValue()},      {u"country"_s, QJsonValue()},
                          {u"url"_s, QJsonValue()},       {u"comments"_s, QJsonValue()},
                          {u"validity"_s, u"invalid"_s}};
    QCOMPARE(found, (QJsonObject{{u"total"_s, 1}, {u"shown"_s, 1}, {u"rows"_s, QJsonArray{bob}}}));

    const Answer set =
        m_cli->asRoot({u"customer-set"_s, u"ACME"_s, u"customer_id=APEX"_s, u"city=Köln"_s});
    QCOMPARE(set.json().value(u"customer_id"_s).toString(), u"APEX"_s);
    QCOMPARE(set.json().value(u"changed"_s).toArray(), (QJsonArray{u"customer_id"_s, u"city"_s}));
    QCOMPARE(set.json().value(u"renamed"_s).toObject(), (QJsonObject{{u"customer_user"_s, 1}}));
    const QJsonObject apex = m_cli->asRoot({u"customer-show"_s, u"apex"_s}).json();
    QCOMPARE(apex.value(u"customer_users"_s).toInt(), 1);
    QCOMPARE(apex.value(u"city"_s).toString(), u"Köln"_s);
    QCOMPARE(apex.value(u"validity"_s).toString(), u"valid"_s);
    QCOMPARE(m_cli->person(u"jane"_s).value(u"customer_id"_s).toString(), u"APEX"_s);
}

void TestCliCustomers::customersInWords() const
{
    QVERIFY(m_cli->asRootInWords({u"customers"_s}).out.contains("ACME         Acme Ltd."));
    QVERIFY(
        m_cli->asRootInWords({u"customer-show"_s, u"ACME"_s}).out.contains("Customer users  1\n"));
    QVERIFY(m_cli->asRootInWords({u"customer-add"_s, u"customer_id=B"_s, u"name=B"_s})
                .out.contains("“B”"));
    QVERIFY(m_cli->asRootInWords({u"customer-set"_s, u"B"_s, u"city=C"_s}).out.contains("city"));
    QCOMPARE(m_cli->asRootInWords({u"customer-set"_s, u"B"_s, u"city=C"_s}).out,
             QByteArray("Nothing to change.\n"));
}

void TestCliCustomers::settingsAreShownAndSet() const
{
    const QJsonObject standard = m_cli->as(u"ann"_s, {u"settings"_s}).json();
    QCOMPARE(standard.value(u"customer_group_support"_s), QJsonValue(false));
    QCOMPARE(standard.value(u"list_limit"_s), QJsonValue(1000));

    const Answer set =
        m_cli->asRoot({u"setting"_s, u"customer_default_groups"_s, u"[\"a\",\"b\"]"_s});
    QCOMPARE(set.exitCode, 0);
    const QJsonObject expected{{u"customer_default_groups"_s, QJsonArray{u"a"_s, u"b"_s}}};
    QCOMPARE(set.json(), expected);
    QCOMPARE(m_cli->as(u"ann"_s, {u"setting"_s, u"customer_default_groups"_s}).json(), expected);
    QCOMPARE(m_cli->asRootInWords({u"setting"_s, u"email_never_accepted"_s, u"--"_s, u"-x$"_s}).out,
             QByteArray("\"-x$\"\n"));
    QVERIFY(
        m_cli->asRootInWords({u"settings"_s}).out.contains("list_limit                    1000\n"));

    const Answer invalid = m_cli->asRoot({u"setting"_s, u"list_limit"_s, u"many"_s});
    QCOMPARE(invalid.exitCode, 1);
    QCOMPARE(invalid.violationCodes(), QStringList{u"list_limit.invalid"_s});
    const Answer unknown = m_cli->asRoot({u"setting"_s, u"nonsense"_s});
    QCOMPARE(unknown.exitCode, 1);
    QCOMPARE(unknown.violationCodes(), QStringList{u"nonsense.unknown"_s});
}

void TestCliCustomers::settingsAreForAdministrators() const
{
    for (const auto *const value : {"5", "1000"}) {
        const Answer answer =
            m_cli->as(u"ann"_s, {u"setting"_s, u"list_limit"_s, QString::fromLatin1(value)});
        QCOMPARE(answer.exitCode, 6);
        QCOMPARE(answer.errorCode(), u"not_permitted"_s);
    }
    QVERIFY(m_cli->value(u"SELECT max(content) FROM rollbook_setting"_s).isNull());
}

QTEST_GUILESS_MAIN(TestCliCustomers)
#include "tst_clicustomers.moc"
