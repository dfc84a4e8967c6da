// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Relations that are refused, odd, or left behind by somebody earlier.
class TestCliRelationRefusals : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CliFixture>(); }

    void whatIsRefused_data() const;
    void whatIsRefused() const;
    void onlyAdministrators_data() const;
    void onlyAdministrators() const;
    void rowsThatPointNowhereCanOnlyGo() const;
    void namesThatDifferInCapitalsAlone() const;
    void longUsernames() const;
    void hostileNames() const;
    void leftOvers_data() const;
    void leftOvers() const;
    void leftOversOfACustomer() const;

private:
    [[nodiscard]] int relationRows() const;
    void addGroup(const QString &name) const;

    std::unique_ptr<CliFixture> m_cli;
};

int TestCliRelationRefusals::relationRows() const
{
    return m_cli
        ->value(u"SELECT (SELECT count(*) FROM group_customer_user) + (SELECT count(*) FROM "
                "group_customer) + (SELECT count(*) FROM customer_user_customer)"_s)
        .toInt();
}

void TestCliRelationRefusals::addGroup(const QString &name) const
{
    m_cli->sql(u"INSERT INTO groups_table (name, valid_id, create_time, create_by, change_time, "
               "change_by) VALUES (?, 1, '', 1, '', 1)"_s,
               {name});
}

void TestCliRelationRefusals::whatIsRefused_data() const
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("told");

    const auto row = [](const char *name, const QString &arguments, int exitCode,
                        const QString &told) {
        QTest::newRow(name) << arguments.split(u' ') << exitCode << told;
    };
    row("unknown login", u"grant user nobody users ro"_s, 3, u"“nobody”"_s);
    row("unknown group", u"grant user jane user ro"_s, 3, u"“user”"_s);
    row("unknown customer", u"grant customer NONE users ro"_s, 3, u"“NONE”"_s);
    row("revoked from nobody", u"revoke user nobody users ro"_s, 3, u"“nobody”"_s);
    row("revoked on no group", u"revoke user jane none ro"_s, 3, u"“none”"_s);
    row("revoked from no customer", u"revoke customer NONE users ro"_s, 3, u"“NONE”"_s);
    row("a customer is no user", u"grant user ACME users ro"_s, 3, u"“ACME”"_s);
    row("an empty name", u"grant user  users ro"_s, 3, u"“”"_s);
    row("linked to nobody", u"link nobody ACME"_s, 3, u"“nobody”"_s);
    row("linked to nothing", u"link jane NONE"_s, 3, u"“NONE”"_s);
    row("unlinked from nobody", u"unlink nobody ACME"_s, 3, u"“nobody”"_s);
    row("unlinked from nothing", u"unlink jane NONE"_s, 3, u"“NONE”"_s);
    row("unknown type", u"grant user jane users create"_s, 2, u"ro, rw"_s);
    row("type in capitals", u"grant user jane users RO"_s, 2, u"ro, rw"_s);
    row("unknown type revoked", u"revoke customer ACME users x"_s, 2, u"ro, rw"_s);
    row("unknown context", u"grant customer ACME users ro --context=Same"_s, 2, u"same, other"_s);
    row("no context", u"grant customer ACME users ro --context="_s, 2, u"same, other"_s);
    row("context of a user", u"revoke user jane users ro --context=same"_s, 2, u"customers only"_s);
    row("neither user nor customer", u"grant agent jane users ro"_s, 2, u"user, customer"_s);
    row("no type", u"grant user jane users"_s, 2, u"rollbook-cli grant user|customer"_s);
    row("two types", u"grant user jane users ro rw"_s, 2, u"rollbook-cli grant user|customer"_s);
    row("linked to two", u"link jane ACME ACME"_s, 2, u"rollbook-cli link LOGIN"_s);
    row("unlinked from all", u"unlink jane"_s, 2, u"rollbook-cli unlink LOGIN"_s);
    row("context of a link", u"link jane ACME --context=same"_s, 2, u"--context"_s);
    row("no database", u"link jane ACME --database=none.db"_s, 5, u"none.db"_s);
}

void TestCliRelationRefusals::whatIsRefused() const
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QString, told);

    QStringList all = arguments;
    if (exitCode == 5) {
        all += {u"--as=root"_s, u"--password-file"_s, m_cli->path(u"root"_s), u"--json"_s};
    }
    const Answer answer = exitCode == 5 ? m_cli->run(all) : m_cli->asRoot(all);

    QCOMPARE(answer.exitCode, exitCode);
    QVERIFY2(QString::fromUtf8(answer.err).contains(told), answer.err.constData());
    QCOMPARE(answer.errorCode(),
             exitCode == 2       ? u"usage"_s
                 : exitCode == 3 ? u"not_found"_s
                                 : u"file_missing"_s);
    QCOMPARE(relationRows(), 0);
}

void TestCliRelationRefusals::onlyAdministrators_data() const
{
    QTest::addColumn<QStringList>("arguments");

    for (const auto *const command : {"grant user jane users ro", "grant customer ACME users rw",
                                      "revoke user jane users ro", "revoke customer ACME users ro",
                                      "link jane ACME", "unlink jane ACME", "unlink nobody NONE"}) {
        QTest::newRow(command) << QString::fromLatin1(command).split(u' ');
    }
}

void TestCliRelationRefusals::onlyAdministrators() const
{
    QFETCH(const QStringList, arguments);

    for (const QString &agent : {u"ann"_s, u"zoe"_s}) {
        const Answer answer = m_cli->as(agent, arguments);
        QCOMPARE(answer.exitCode, 6);
        QCOMPARE(answer.errorCode(), u"not_permitted"_s);
    }
    QCOMPARE(m_cli->run(QStringList{u"--database"_s, m_cli->database()} + arguments).exitCode, 6);
    QCOMPARE(relationRows(), 0);
}

void TestCliRelationRefusals::rowsThatPointNowhereCanOnlyGo() const
{
    const QJsonObject changed{{u"changed"_s, true}};
    m_cli->sql(u"INSERT INTO group_customer_user VALUES ('ghost', 1, 'rw', 1, '', 1, '', 1)"_s);
    m_cli->sql(
        u"INSERT INTO group_customer VALUES ('GONE', 1, 'ro', 1, 'Ticket::CustomerID::Same', "
        "'', 1, '', 1)"_s);
    m_cli->sql(u"INSERT INTO customer_user_customer VALUES ('jane', 'GONE', '', 1, '', 1), "
               "('ghost', 'ACME', '', 1, '', 1)"_s);

    QCOMPARE(m_cli->asRoot({u"grant"_s, u"user"_s, u"ghost"_s, u"users"_s, u"ro"_s}).exitCode, 3);
    QCOMPARE(m_cli->asRoot({u"grant"_s, u"customer"_s, u"GONE"_s, u"users"_s, u"rw"_s}).exitCode,
             3);
    QCOMPARE(m_cli->asRoot({u"link"_s, u"jane"_s, u"GONE"_s}).exitCode, 3);
    QCOMPARE(m_cli->asRoot({u"revoke"_s, u"user"_s, u"ghost"_s, u"stats"_s, u"ro"_s}).exitCode, 3);
    QCOMPARE(relationRows(), 4);

    QCOMPARE(m_cli->asRoot({u"revoke"_s, u"user"_s, u"ghost"_s, u"users"_s, u"ro"_s}).json(),
             changed);
    QCOMPARE(m_cli->asRoot({u"revoke"_s, u"customer"_s, u"GONE"_s, u"users"_s, u"ro"_s}).json(),
             changed);
    QCOMPARE(m_cli->asRoot({u"unlink"_s, u"jane"_s, u"GONE"_s}).json(), changed);
    QCOMPARE(m_cli->asRoot({u"unlink"_s, u"ghost"_s, u"ACME"_s}).json(), changed);
    QCOMPARE(relationRows(), 0);
    QCOMPARE(m_cli->asRoot({u"unlink"_s, u"ghost"_s, u"ACME"_s}).exitCode, 3);
}

void TestCliRelationRefusals::namesThatDifferInCapitalsAlone() const
{
    addGroup(u"Ops"_s);
    addGroup(u"ops"_s);
    m_cli->sql(u"INSERT INTO customer_company SELECT 'acme', 'Other', street, zip, city, country, "
               "url, comments, valid_id, create_time, create_by, change_time, change_by FROM "
               "customer_company"_s);

    const Answer group = m_cli->asRoot({u"grant"_s, u"user"_s, u"jane"_s, u"OPS"_s, u"ro"_s});
    QCOMPARE(group.exitCode, 3);
    QCOMPARE(group.errorCode(), u"ambiguous"_s);
    QVERIFY2(group.err.contains("“OPS”"), group.err.constData());
    QVERIFY2(group.err.contains("“Ops”, “ops”"), group.err.constData());
    const Answer customer = m_cli->asRoot({u"link"_s, u"jane"_s, u"Acme"_s});
    QCOMPARE(customer.errorCode(), u"ambiguous"_s);
    QVERIFY2(customer.err.contains("“ACME”"), customer.err.constData());
    QCOMPARE(relationRows(), 0);

    QCOMPARE(m_cli->asRoot({u"grant"_s, u"user"_s, u"jane"_s, u"ops"_s, u"ro"_s}).exitCode, 0);
    QCOMPARE(
        m_cli->value(u"SELECT name FROM groups_table JOIN group_customer_user ON group_id = id"_s)
            .toString(),
        u"ops"_s);
    QCOMPARE(m_cli->asRoot({u"link"_s, u"jane"_s, u"acme"_s}).exitCode, 0);
    QCOMPARE(m_cli->value(u"SELECT customer_id FROM customer_user_customer"_s).toString(),
             u"acme"_s);
}

void TestCliRelationRefusals::longUsernames() const
{
    const QString longest(100, u'j');
    m_cli->sql(u"UPDATE customer_user SET login = ?"_s, {longest});
    QCOMPARE(m_cli->asRoot({u"grant"_s, u"user"_s, longest, u"users"_s, u"ro"_s}).exitCode, 0);
    m_cli->sql(u"UPDATE customer_user SET login = ?"_s, {QString(longest + u'j')});
    const int before = relationRows();

    for (const QStringList &arguments :
         {QStringList{u"grant"_s, u"user"_s, longest + u'j', u"users"_s, u"ro"_s},
          QStringList{u"link"_s, longest + u'j', u"ACME"_s}}) {
        const Answer answer = m_cli->asRoot(arguments);
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.violationCodes(), QStringList{u"login.too_long"_s});
    }
    QCOMPARE(relationRows(), before);
}

void TestCliRelationRefusals::hostileNames() const
{
    const QString name = u"'); DROP TABLE groups_table; -- %1%2 \u202Ex"_s;
    addGroup(name);

    const Answer answer = m_cli->asRootInWords({u"grant"_s, u"user"_s, u"jane"_s, name, u"rw"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(QString::fromUtf8(answer.out),
             u"“jane” has rw on group “'); DROP TABLE groups_table; -- %1%2 \uFFFDx” now "
             "(group_customer_user).\n"_s);
    QCOMPARE(m_cli->value(u"SELECT count(*) FROM group_customer_user"_s).toInt(), 1);
}

void TestCliRelationRefusals::leftOvers_data() const
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QStringList>("option");
    QTest::addColumn<bool>("byAdministrator");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("rows");

    const QStringList add{
        u"add"_s,          u"login=ghost"_s, u"email=g@x.example.net"_s, u"customer_id=ACME"_s,
        u"first_name=G"_s, u"last_name=H"_s};
    const QStringList set{u"set"_s, u"jane"_s, u"login=ghost"_s};
    for (const QStringList &command : {add, set}) {
        const QByteArray name = command.constFirst().toLatin1();
        QTest::addRow("%s, asked", name.constData()) << command << QStringList() << false << 1 << 2;
        QTest::addRow("%s, adopted", name.constData())
            << command << QStringList{u"--left-overs=adopt"_s} << true << 0 << 2;
        // Adopting gives permissions away.
        QTest::addRow("%s, adopted by another", name.constData())
            << command << QStringList{u"--left-overs=adopt"_s} << false << 6 << 2;
        QTest::addRow("%s, cleared", name.constData())
            << command << QStringList{u"--left-overs"_s, u"clear"_s} << false << 0 << 0;
        QTest::addRow("%s, wrong", name.constData())
            << command << QStringList{u"--left-overs=keep"_s} << false << 2 << 2;
    }
}

void TestCliRelationRefusals::leftOvers() const
{
    QFETCH(const QStringList, command);
    QFETCH(const QStringList, option);
    QFETCH(const bool, byAdministrator);
    QFETCH(const int, exitCode);
    QFETCH(const int, rows);
    m_cli->sql(u"INSERT INTO group_customer_user VALUES ('ghost', 1, 'rw', 1, '', 1, '', 1)"_s);
    m_cli->sql(u"INSERT INTO customer_user_customer VALUES ('ghost', 'ACME', '', 1, '', 1)"_s);

    const Answer answer =
        byAdministrator ? m_cli->asRoot(command + option) : m_cli->as(u"ann"_s, command + option);

    QCOMPARE(answer.exitCode, exitCode);
    QCOMPARE(answer.violationCodes(),
             exitCode == 1 ? QStringList{u"login.left_over"_s} : QStringList());
    QCOMPARE(answer.err.contains("--left-overs says it: adopt"), exitCode == 1);
    QCOMPARE(answer.err.contains("adopt, clear"), exitCode == 2);
    QCOMPARE(m_cli->person(u"ghost"_s).isEmpty(), exitCode != 0);
    QCOMPARE(relationRows(), rows);
    QVERIFY(answer.json().contains(u"password"_s) == (exitCode == 0 && command.contains(u"add"_s)));
}

void TestCliRelationRefusals::leftOversOfACustomer() const
{
    m_cli->sql(u"INSERT INTO group_customer VALUES ('OLD', 1, 'rw', 1, 'Ticket::CustomerID::Same', "
               u"'', 1, '', 1), "
               "('OLD2', 1, 'rw', 1, 'Ticket::CustomerID::Same', '', 1, '', 1)"_s);
    const QStringList add{u"customer-add"_s, u"customer_id=OLD"_s, u"name=Old"_s};
    const QStringList set{u"customer-set"_s, u"ACME"_s, u"customer_id=OLD2"_s};
    const QStringList code{u"customer_id.left_over"_s};

    QCOMPARE(m_cli->asRoot(add).violationCodes(), code);
    QCOMPARE(m_cli->asRoot(set).violationCodes(), code);
    QCOMPARE(m_cli->asRoot(add + QStringList{u"--left-overs=Clear"_s}).exitCode, 2);
    QCOMPARE(relationRows(), 2);
    QCOMPARE(m_cli->asRoot(add + QStringList{u"--left-overs=clear"_s}).exitCode, 0);
    QCOMPARE(relationRows(), 1);
    QCOMPARE(m_cli->asRoot(set + QStringList{u"--left-overs=adopt"_s}).exitCode, 0);
    QCOMPARE(m_cli->value(u"SELECT customer_id FROM group_customer"_s).toString(), u"OLD2"_s);
    QCOMPARE(
        m_cli->asRoot({u"group-set"_s, u"stats"_s, u"name=x"_s, u"--left-overs=clear"_s}).exitCode,
        2);
}

QTEST_GUILESS_MAIN(TestCliRelationRefusals)
#include "tst_clirelationrefusals.moc"
