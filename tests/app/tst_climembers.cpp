// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// Who has a permission on a group.
class TestCliMembers : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void membersAreListed() const;
    void membersAreExplained() const;
    void whyNobodyHasItIsSaid() const;
    void anyNumberIsPrinted() const;
    void whereReasonsCannotWaitIsAnError() const;
    void anAnswerThatBreaksOffIsStillOneDocument() const;
    void answerThatCannotBeWrittenIsAnError() const;

private:
    void addPeople(int count) const;
    void set(const QString &setting, const QString &value) const;

    std::unique_ptr<CliFixture> m_cli;
};

void TestCliMembers::init()
{
    m_cli = std::make_unique<CliFixture>();
    set(u"customer_group_support"_s, u"true"_s);
    set(u"customer_default_groups"_s, u"[]"_s);
    set(u"customer_user_default_groups"_s, u"[]"_s);
}

/// "p1", "p2" and so on, of no customer.
void TestCliMembers::addPeople(int count) const
{
    m_cli->sql(
        u"WITH RECURSIVE numbers (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM numbers "
        "WHERE value < ?) INSERT INTO customer_user (login, email, customer_id, first_name, "
        "last_name, valid_id, create_time, create_by, change_time, change_by) SELECT 'p' || "
        "value, 'p' || value || '@x.example.net', 'NONE', 'P', 'Q', 2, '', 1, '', 1 FROM "
        "numbers"_s,
        {count});
}

void TestCliMembers::set(const QString &setting, const QString &value) const
{
    m_cli->sql(u"INSERT OR REPLACE INTO rollbook_setting VALUES (?, ?)"_s, {setting, value});
}

void TestCliMembers::membersAreListed() const
{
    addPeople(2);
    m_cli->sql(u"INSERT INTO group_customer_user VALUES ('p2', 1, 'rw', 1, '', 1, '', 1), "
               "('p1', 1, 'rw', 0, '', 1, '', 1), ('ghost', 1, 'rw', 1, '', 1, '', 1)"_s);
    m_cli->sql(u"INSERT INTO group_customer VALUES "
               "('ACME', 1, 'ro', 1, 'Ticket::CustomerID::Same', '', 1, '', 1)"_s);

    const Answer ro = m_cli->as(u"ann"_s, {u"members"_s, u"USERS"_s, u"ro"_s});
    QCOMPARE(ro.exitCode, 0);
    QCOMPARE(ro.err, QByteArray());
    QCOMPARE(ro.json(),
             (QJsonObject{{u"group"_s, u"users"_s},
                          {u"permission"_s, u"ro"_s},
                          {u"logins"_s, QJsonArray{u"jane"_s, u"p2"_s}}}));
    QCOMPARE(m_cli->asRoot({u"members"_s, u"users"_s, u"rw"_s}).json().value(u"logins"_s),
             QJsonValue(QJsonArray{u"p2"_s}));
    QCOMPARE(m_cli->asRootInWords({u"members"_s, u"users"_s, u"ro"_s}).out,
             QByteArray("jane\np2\n"));
}

void TestCliMembers::membersAreExplained() const
{
    addPeople(1);
    m_cli->sql(u"INSERT INTO group_customer_user VALUES ('p1', 1, 'rw', 1, '', 1, '', 1)"_s);
    m_cli->sql(u"INSERT INTO group_customer VALUES "
               "('ACME', 1, 'ro', 1, 'Ticket::CustomerID::Same', '', 1, '', 1)"_s);
    set(u"customer_user_default_groups"_s, u"[\"users\"]"_s);
    const auto reason = [](const QString &login, const QString &rule) {
        return QJsonObject{{u"login"_s, login}, {u"rule"_s, rule}};
    };
    QJsonObject through = reason(u"jane"_s, u"customer"_s);
    through.insert(u"via"_s, u"ACME"_s);
    QJsonObject direct = reason(u"p1"_s, u"direct"_s);
    direct.insert(u"as"_s, u"rw"_s);

    QCOMPARE(m_cli->asRoot({u"members"_s, u"users"_s, u"ro"_s, u"--explain"_s}).json(),
             (QJsonObject{{u"group"_s, u"users"_s},
                          {u"permission"_s, u"ro"_s},
                          {u"logins"_s, QJsonArray{u"jane"_s, u"p1"_s}},
                          {u"reasons"_s,
                           QJsonArray{through, reason(u"jane"_s, u"user_default"_s), direct,
                                      reason(u"p1"_s, u"user_default"_s)}}}));
    QCOMPARE(QString::fromUtf8(
                 m_cli->asRootInWords({u"members"_s, u"users"_s, u"rw"_s, u"--explain"_s}).out),
             u"jane\n"
             "    rw by default: this is a default group of customer users, see Settings.\n"
             "p1\n"
             "    rw directly: it was given to this customer user.\n"
             "    rw by default: this is a default group of customer users, see Settings.\n"_s);
}

void TestCliMembers::whyNobodyHasItIsSaid() const
{
    const QStringList members{u"members"_s, u"stats"_s, u"ro"_s};

    const Answer nobody = m_cli->asRootInWords(members);
    QCOMPARE(nobody.exitCode, 0);
    QCOMPARE(nobody.out, QByteArray());
    QCOMPARE(nobody.err, QByteArray("rollbook-cli: Nobody has ro on group “stats”.\n"));
    const Answer explained = m_cli->asRoot(members + QStringList{u"--explain"_s});
    QCOMPARE(explained.json().value(u"reasons"_s), QJsonValue(QJsonArray()));
    QCOMPARE(explained.err, nobody.err);
    QCOMPARE(m_cli->asRoot({u"group-set"_s, u"stats"_s, u"validity=invalid"_s}).exitCode, 0);
    set(u"customer_group_support"_s, u"false"_s);
    set(u"customer_user_default_groups"_s, u"[\"stats\"]"_s);
    const Answer invalid = m_cli->asRoot(members);
    QCOMPARE(invalid.json().value(u"logins"_s), QJsonValue(QJsonArray()));
    QVERIFY2(invalid.err.contains("Group “stats” is not valid"), invalid.err.constData());
    QVERIFY2(invalid.err.contains("customer_group_support"), invalid.err.constData());
}

void TestCliMembers::anyNumberIsPrinted() const
{
    constexpr int many = 3000;
    addPeople(many);
    set(u"customer_user_default_groups"_s, u"[\"users\"]"_s);
    const QStringList members{u"members"_s, u"users"_s, u"rw"_s};

    QStringList printed = QString::fromUtf8(m_cli->asRootInWords(members).out).split(u'\n');
    QCOMPARE(printed.takeLast(), QString());
    QCOMPARE(printed.size(), many + 1);
    QCOMPARE(QJsonArray::fromStringList(printed),
             m_cli->asRoot(members).json().value(u"logins"_s).toArray());

    const QJsonObject explained = m_cli->asRoot(members + QStringList{u"--explain"_s}).json();
    QCOMPARE(explained.value(u"logins"_s).toArray().size(), many + 1);
    QCOMPARE(explained.value(u"reasons"_s).toArray().size(), many + 1);
    QCOMPARE(explained.value(u"reasons"_s).toArray().last(),
             QJsonValue(QJsonObject{{u"login"_s, printed.last()}, {u"rule"_s, u"user_default"_s}}));
}

void TestCliMembers::whereReasonsCannotWaitIsAnError() const
{
    set(u"customer_user_default_groups"_s, u"[\"users\"]"_s);
    m_cli->setVariable(u"TMPDIR"_s, u"/proc"_s); // where nobody can write

    const Answer answer = m_cli->asRoot({u"members"_s, u"users"_s, u"ro"_s, u"--explain"_s});
    QCOMPARE(answer.exitCode, 5);
    QCOMPARE(answer.errorCode(), u"database"_s);
    QCOMPARE(m_cli->asRoot({u"members"_s, u"users"_s, u"ro"_s}).exitCode, 0);
}

void TestCliMembers::anAnswerThatBreaksOffIsStillOneDocument() const
{
    constexpr int many = 3000;
    addPeople(many);
    set(u"customer_user_default_groups"_s, u"[\"users\"]"_s);
    // The relation of the last one cannot be read.
    m_cli->sql(u"ALTER TABLE group_customer_user RENAME TO elsewhere"_s);
    m_cli->sql(u"CREATE VIEW group_customer_user AS SELECT user_id, group_id, permission_key, "
               "CASE WHEN user_id = 'zz' THEN abs(-9223372036854775807 - 1) ELSE 1 END AS "
               "permission_value FROM elsewhere"_s);
    m_cli->sql(u"INSERT INTO elsewhere VALUES ('zz', 1, 'ro', 1, '', 1, '', 1)"_s);
    m_cli->sql(u"UPDATE customer_user SET login = 'zz' WHERE login = 'p1'"_s);

    const Answer answer = m_cli->asRoot({u"members"_s, u"users"_s, u"ro"_s});
    QCOMPARE(answer.exitCode, 5);
    QCOMPARE(answer.errorCode(), u"database"_s);
    QVERIFY(answer.json().value(u"logins"_s).toArray().size() >= many / 2);
}

void TestCliMembers::answerThatCannotBeWrittenIsAnError() const
{
    addPeople(3000);
    set(u"customer_user_default_groups"_s, u"[\"users\"]"_s);
    const auto program =
        m_cli->process(m_cli->signedIn(u"root"_s) + QStringList{u"members"_s, u"users"_s, u"ro"_s});
    program->setStandardOutputFile(u"/dev/full"_s);
    program->start();
    QVERIFY(program->waitForFinished());

    QCOMPARE(program->exitCode(), 2);
    QVERIFY(program->readAllStandardError().contains("could not be written"));
}

QTEST_GUILESS_MAIN(TestCliMembers)
#include "tst_climembers.moc"
