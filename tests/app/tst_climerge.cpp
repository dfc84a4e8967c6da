// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// Two customer users that are one person, merged from a script.
class TestCliMerge : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void mergesAndTells();
    void saysItInWords();
    void tryingWritesNothing();
    void columnsAreTaken();
    void whatIsNewerOrOlder_data();
    void whatIsNewerOrOlder();
    void undoTakesItBack();
    void historyNamesBoth();
    void refusals_data();
    void refusals();
    void withoutAdministratorRelationsStay();

private:
    [[nodiscard]] QString further(const QString &login) const
    {
        return m_cli
            ->value(u"SELECT group_concat(customer_id) FROM customer_user_customer WHERE user_id "
                    "= '%1'"_s.arg(login))
            .toString();
    }

    std::unique_ptr<CliFixture> m_cli;
};

/// jane, and janet of the customer Bolt, who has rw on the group users.
void TestCliMerge::init()
{
    m_cli = std::make_unique<CliFixture>();
    QCOMPARE(
        m_cli->asRoot({u"customer-add"_s, u"customer_id=Bolt"_s, u"name=Bolt Inc."_s}).exitCode, 0);
    QCOMPARE(m_cli
                 ->asRoot({u"add"_s, u"login=janet"_s, u"first_name=Jane"_s, u"last_name=Miller"_s,
                           u"email=janet@acme.example.net"_s, u"customer_id=Bolt"_s, u"phone=2"_s,
                           u"city=Oslo"_s, u"--new-password-file=-"_s},
                          "x\n")
                 .exitCode,
             0);
    QCOMPARE(m_cli->asRoot({u"grant"_s, u"user"_s, u"janet"_s, u"users"_s, u"rw"_s}).exitCode, 0);
    QCOMPARE(m_cli->asRoot({u"set"_s, u"jane"_s, u"city=Rome"_s}).exitCode, 0);
}

void TestCliMerge::mergesAndTells()
{
    const Answer answer = m_cli->asRoot({u"merge"_s, u"jane"_s, u"JANET"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.err, QByteArray());
    const QJsonObject told = answer.json();
    QCOMPARE(told.value(u"kept"_s).toString(), u"jane"_s);
    QCOMPARE(told.value(u"merged"_s).toString(), u"janet"_s);
    QCOMPARE(told.value(u"changed"_s).toArray(), QJsonArray{u"phone"_s});
    QCOMPARE(told.value(u"relations"_s).toObject(),
             (QJsonObject{{u"groups"_s, QJsonObject{{u"users"_s, QJsonArray{u"rw"_s}}}},
                          {u"customers"_s, QJsonArray{u"Bolt"_s}},
                          {u"permitted"_s, true}}));
    QCOMPARE(told.value(u"gained"_s).toObject().value(u"customers"_s).toArray(),
             QJsonArray{u"Bolt"_s});
    QVERIFY(told.value(u"merged_email"_s).isNull());
    QVERIFY(told.value(u"change_set"_s).toInt() > 0);
    QCOMPARE(m_cli->person(u"jane"_s).value(u"phone"_s).toString(), u"2"_s);
    QCOMPARE(m_cli->person(u"jane"_s).value(u"city"_s).toString(), u"Rome"_s);
    QCOMPARE(m_cli->person(u"janet"_s).value(u"valid_id"_s).toInt(), 2);
    QCOMPARE(further(u"jane"_s), u"Bolt"_s);
}

void TestCliMerge::saysItInWords()
{
    m_cli->sql(u"UPDATE customer_user SET last_name = '<b>\x1b[2J' WHERE login = 'janet'"_s);

    const Answer answer = m_cli->asRootInWords({u"merge"_s, u"jane"_s, u"janet"_s});

    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.out.contains("Groups: users (rw)\n"));
    QVERIFY(answer.out.contains("Further customers: Bolt\n"));
    QVERIFY(answer.out.contains("“janet” becomes invalid"));
    QVERIFY(answer.out.endsWith("“janet” was merged into “jane” and is invalid now.\n"));
    QVERIFY(!answer.out.contains('\x1b'));
    QVERIFY(m_cli->asRootInWords({u"merge"_s, u"jane"_s, u"janet"_s})
                .out.endsWith("Nothing to change.\n"));
}

void TestCliMerge::tryingWritesNothing()
{
    const QVariantMap jane = m_cli->person(u"jane"_s);
    const QVariantMap janet = m_cli->person(u"janet"_s);

    const Answer answer = m_cli->asRoot({u"merge"_s, u"jane"_s, u"janet"_s, u"--dry-run"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json().value(u"changed"_s).toArray(), QJsonArray{u"phone"_s});
    QVERIFY(answer.json().value(u"change_set"_s).isNull());
    QCOMPARE(m_cli->person(u"jane"_s), jane);
    QCOMPARE(m_cli->person(u"janet"_s), janet);
    QCOMPARE(further(u"jane"_s), QString());
}

void TestCliMerge::columnsAreTaken()
{
    const Answer answer =
        m_cli->asRoot({u"merge"_s, u"jane"_s, u"janet"_s, u"--take"_s, u"email, customer_id"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json().value(u"changed"_s).toArray(),
             (QJsonArray{u"email"_s, u"customer_id"_s, u"phone"_s}));
    QCOMPARE(m_cli->person(u"jane"_s).value(u"email"_s).toString(), u"janet@acme.example.net"_s);
    QCOMPARE(m_cli->person(u"jane"_s).value(u"customer_id"_s).toString(), u"Bolt"_s);
    QCOMPARE(further(u"jane"_s), u"ACME"_s);
    QCOMPARE(m_cli->person(u"janet"_s).value(u"email"_s).toString(),
             answer.json().value(u"merged_email"_s).toString());
}

void TestCliMerge::whatIsNewerOrOlder_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("city");

    QTest::newRow("newer") << u"--newer"_s << u"Rome"_s;
    QTest::newRow("older") << u"--older"_s << u"Oslo"_s;
}

void TestCliMerge::whatIsNewerOrOlder()
{
    QFETCH(const QString, option);
    // All that was stored so far was, but jane's city.
    m_cli->sql(u"UPDATE rollbook_change_set SET create_time = '2026-11-01 08:00:00' WHERE id < "
               "(SELECT max(id) FROM rollbook_change_set)"_s);

    QCOMPARE(m_cli->asRoot({u"merge"_s, u"jane"_s, u"janet"_s, option}).exitCode, 0);

    QTEST(m_cli->person(u"jane"_s).value(u"city"_s).toString(), "city");
    QCOMPARE(m_cli->person(u"jane"_s).value(u"phone"_s).toString(), u"2"_s);
}

void TestCliMerge::undoTakesItBack()
{
    const Answer merged =
        m_cli->asRoot({u"merge"_s, u"jane"_s, u"janet"_s, u"--take=email,customer_id"_s});
    const int number = merged.json().value(u"change_set"_s).toInt();

    QCOMPARE(m_cli->asRoot({u"undo"_s, QString::number(number)}).exitCode, 0);

    QCOMPARE(m_cli->person(u"jane"_s).value(u"email"_s).toString(), u"jane@acme.example.net"_s);
    QVERIFY(m_cli->person(u"jane"_s).value(u"phone"_s).isNull());
    QCOMPARE(m_cli->person(u"janet"_s).value(u"email"_s).toString(), u"janet@acme.example.net"_s);
    QCOMPARE(m_cli->person(u"janet"_s).value(u"valid_id"_s).toInt(), 1);
    QCOMPARE(further(u"jane"_s), QString());
}

void TestCliMerge::historyNamesBoth()
{
    QCOMPARE(m_cli->asRoot({u"merge"_s, u"jane"_s, u"janet"_s}).exitCode, 0);

    for (const QString &login : {u"jane"_s, u"janet"_s}) {
        const Answer history = m_cli->asRootInWords({u"history"_s, login, u"--last=1"_s});
        QVERIFY2(history.out.contains("Merged “janet” into “jane”"), history.out.constData());
    }
}

void TestCliMerge::refusals_data()
{
    QTest::addColumn<QString>("agent");
    QTest::addColumn<QStringList>("operands");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");

    const QString root = u"root"_s;
    QTest::newRow("nobody is kept")
        << root << QStringList{u"nobody"_s, u"janet"_s} << 3 << u"not_found"_s;
    QTest::newRow("nobody comes") << root << QStringList{u"jane"_s, u"nobody"_s} << 3
                                  << u"not_found"_s;
    QTest::newRow("itself") << root << QStringList{u"jane"_s, u"Jane"_s} << 1
                            << u"login.merged_with_itself"_s;
    QTest::newRow("not permitted")
        << u"zoe"_s << QStringList{u"jane"_s, u"janet"_s} << 6 << u"not_permitted"_s;
}

void TestCliMerge::refusals()
{
    QFETCH(const QString, agent);
    QFETCH(const QStringList, operands);
    QFETCH(const int, exitCode);
    QFETCH(const QString, code);

    const Answer answer = m_cli->as(agent, QStringList{u"merge"_s} + operands);

    QCOMPARE(answer.exitCode, exitCode);
    QCOMPARE(answer.errorCode() + answer.violationCodes().join(u' '), code);
    QCOMPARE(m_cli->person(u"janet"_s).value(u"valid_id"_s).toInt(), 1);
}

void TestCliMerge::withoutAdministratorRelationsStay()
{
    const Answer answer = m_cli->as(u"ann"_s, {u"merge"_s, u"jane"_s, u"janet"_s});

    QCOMPARE(answer.exitCode, 0);
    const QJsonObject relations = answer.json().value(u"relations"_s).toObject();
    QCOMPARE(relations.value(u"permitted"_s), QJsonValue(false));
    QVERIFY(relations.value(u"groups"_s).toObject().isEmpty());
    QCOMPARE(further(u"jane"_s), QString());
    QCOMPARE(m_cli->person(u"janet"_s).value(u"valid_id"_s).toInt(), 2);
}

QTEST_GUILESS_MAIN(TestCliMerge)
#include "tst_climerge.moc"
