// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// The health of a database, looked at and mended from the console.
class TestCliHealth : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CliFixture>(); }

    void allChecksAreRun() const;
    void findsAndRepairs() const;
    void rowsSayWhatARepairWouldDo() const;
    void peopleAreDeactivatedOnlyWhenTheirCheckIsNamed() const;
    void manyChecksCanBeNamed() const;
    void theLimitLeavesTheCount() const;
    void inWords() const;
    void hostileValuesDoNotSteerTheTerminal() const;
    void whatIsRefused_data() const;
    void whatIsRefused() const;
    void whoMayDoWhat() const;
    void passwordsAreNotPrinted() const;

private:
    [[nodiscard]] static QJsonObject check(const Answer &answer, const QString &name)
    {
        const QJsonArray checks = answer.json().value(u"checks"_s).toArray();
        for (const QJsonValue &each : checks) {
            if (each[u"check"].toString() == name) {
                return each.toObject();
            }
        }
        return {};
    }
    void leaveOrphan(const QString &login) const
    {
        m_cli->sql(u"INSERT INTO customer_user_customer VALUES (?, 'ACME', "
                   "'2026-01-01 00:00:00', 1, '2026-01-01 00:00:00', 1)"_s,
                   {login});
    }

    std::unique_ptr<CliFixture> m_cli;
};

void TestCliHealth::allChecksAreRun() const
{
    const Answer answer = m_cli->asRoot({u"check"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.err, QByteArray());
    QStringList names;
    const QJsonArray checks = answer.json().value(u"checks"_s).toArray();
    for (const QJsonValue &each : checks) {
        names.append(each[u"check"].toString());
        const int expected = names.last() == "weak_passwords"_L1 ? 1 : 0; // jane's
        QCOMPARE(each[u"count"].toInt(-1), expected);
        QCOMPARE(each[u"rows"].toArray().size(), expected);
        QVERIFY(!each.toObject().contains(u"repaired"_s));
    }
    QCOMPARE(names.join(u' '),
             u"integrity orphaned_relations duplicate_relations case_twins long_usernames "
             "unknown_customers people_of_invalid_customers shared_emails surrounding_blanks "
             "long_values weak_passwords no_login"_s);
    QCOMPARE(answer.json().value(u"change_sets"_s).toArray(), QJsonArray());
}

void TestCliHealth::findsAndRepairs() const
{
    leaveOrphan(u"gone"_s);
    m_cli->sql(u"UPDATE customer_user SET title = ' Dr.'"_s);

    const Answer answer = m_cli->asRoot({u"check"_s, u"--repair"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(check(answer, u"orphaned_relations"_s)[u"count"].toInt(), 1);
    QCOMPARE(check(answer, u"orphaned_relations"_s)[u"repaired"].toInt(), 1);
    QCOMPARE(check(answer, u"surrounding_blanks"_s)[u"repaired"].toInt(), 1);
    QCOMPARE(check(answer, u"duplicate_relations"_s)[u"repaired"].toInt(-1), 0);
    QVERIFY(!check(answer, u"case_twins"_s).contains(u"repaired"_s));
    QCOMPARE(answer.json().value(u"change_sets"_s).toArray().size(), 2);
    QCOMPARE(m_cli->value(u"SELECT count(*) FROM customer_user_customer"_s).toInt(), 0);
    QCOMPARE(m_cli->person(u"jane"_s).value(u"title"_s), u"Dr."_s);
    QCOMPARE(m_cli
                 ->value(u"SELECT group_concat(kind || subject) FROM rollbook_change_set "
                         "WHERE kind = 'health.repaired'"_s)
                 .toString(),
             u"health.repairedorphaned_relations,health.repairedsurrounding_blanks"_s);
    const Answer again = m_cli->asRoot({u"check"_s, u"--repair"_s});
    QCOMPARE(again.json().value(u"change_sets"_s).toArray(), QJsonArray());
}

void TestCliHealth::rowsSayWhatARepairWouldDo() const
{
    leaveOrphan(u"gone"_s);
    m_cli->sql(u"UPDATE customer_company SET valid_id = 2"_s);

    const Answer answer = m_cli->asRoot({u"check"_s});

    QJsonObject orphan = check(answer, u"orphaned_relations"_s)[u"rows"].toArray().at(0).toObject();
    QVERIFY(!orphan.take(u"message"_s).toString().isEmpty());
    QCOMPARE(orphan,
             (QJsonObject{
                 {u"table"_s, u"customer_user_customer"_s},
                 {u"key"_s, QJsonObject{{u"user_id"_s, u"gone"_s}, {u"customer_id"_s, u"ACME"_s}}},
                 {u"record"_s, u"gone"_s},
                 {u"field"_s, u"user_id"_s},
                 {u"found"_s, u"gone"_s},
                 {u"other"_s, u"ACME"_s},
                 {u"repair"_s, u"remove"_s}}));
    const QJsonObject person =
        check(answer, u"people_of_invalid_customers"_s)[u"rows"].toArray().at(0).toObject();
    QCOMPARE(person[u"record"].toString(), u"jane"_s);
    QCOMPARE(person[u"change"].toObject(),
             (QJsonObject{{u"validity"_s, QJsonArray{u"valid"_s, u"invalid"_s}}}));
    const QJsonObject weak = check(answer, u"weak_passwords"_s)[u"rows"].toArray().at(0).toObject();
    QVERIFY(weak[u"repair"].isNull());
    QCOMPARE(weak[u"found"].toString(), u"sha256"_s);
}

void TestCliHealth::peopleAreDeactivatedOnlyWhenTheirCheckIsNamed() const
{
    m_cli->sql(u"UPDATE customer_user SET create_time = '2011-01-01 00:00:00'"_s);
    const auto validity = [this] { return m_cli->person(u"jane"_s).value(u"valid_id"_s).toInt(); };

    const Answer unnamed = m_cli->asRoot({u"check"_s, u"--repair"_s});
    QCOMPARE(check(unnamed, u"no_login"_s)[u"count"].toInt(), 1);
    QVERIFY(!check(unnamed, u"no_login"_s).contains(u"repaired"_s));
    QCOMPARE(validity(), 1);
    const Answer longer =
        m_cli->asRoot({u"check"_s, u"--repair"_s, u"--check=no_login"_s, u"--months=1200"_s});
    QCOMPARE(check(longer, u"no_login"_s)[u"count"].toInt(-1), 0);
    QCOMPARE(validity(), 1);

    const Answer named = m_cli->asRoot({u"check"_s, u"--repair"_s, u"--check=no_login"_s});

    QCOMPARE(check(named, u"no_login"_s)[u"repaired"].toInt(), 1);
    QCOMPARE(validity(), 2);
}

void TestCliHealth::manyChecksCanBeNamed() const
{
    const Answer answer =
        m_cli->asRoot({u"check"_s, u"--check"_s, u"weak_passwords, integrity,integrity"_s});

    const QJsonArray checks = answer.json().value(u"checks"_s).toArray();
    QCOMPARE(checks.size(), 2);
    QCOMPARE(checks.at(0)[u"check"].toString(), u"weak_passwords"_s);
    QCOMPARE(checks.at(1)[u"check"].toString(), u"integrity"_s);
}

void TestCliHealth::theLimitLeavesTheCount() const
{
    for (const QString &login : {u"a"_s, u"b"_s, u"c"_s}) {
        leaveOrphan(login);
    }

    const Answer answer = m_cli->asRoot({u"check"_s, u"--limit=2"_s, u"--repair"_s});

    const QJsonObject orphans = check(answer, u"orphaned_relations"_s);
    QCOMPARE(orphans[u"count"].toInt(), 3);
    QCOMPARE(orphans[u"rows"].toArray().size(), 2);
    QCOMPARE(orphans[u"repaired"].toInt(), 3);
}

void TestCliHealth::inWords() const
{
    leaveOrphan(u"gone"_s);
    leaveOrphan(u"gone2"_s);

    const QByteArray text = m_cli->asRootInWords({u"check"_s, u"--limit=1"_s, u"--repair"_s}).out;

    QVERIFY2(text.contains("Damage to the file (integrity): nothing found\n"), text.constData());
    QVERIFY2(text.contains("Orphaned relations (orphaned_relations): 2 found\n"), text.constData());
    QVERIFY2(text.contains("Further customer ACME: there is no such customer user."),
             text.constData());
    QVERIFY2(text.contains("see --limit"), text.constData());
    QVERIFY2(text.contains("2 rows repaired.\n"), text.constData());
}

void TestCliHealth::hostileValuesDoNotSteerTheTerminal() const
{
    leaveOrphan(u"\x1b[31mred\u202E"_s);

    const QByteArray text = m_cli->asRootInWords({u"check"_s}).out;

    QVERIFY(text.contains("red"));
    QVERIFY(!text.contains('\x1b'));
    QVERIFY(!text.contains("\u202E"));
}

void TestCliHealth::whatIsRefused_data() const
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("no such check") << QStringList{u"--check=none"_s};
    QTest::newRow("one of several") << QStringList{u"--check=integrity,"_s};
    QTest::newRow("no number") << QStringList{u"--months=many"_s};
    QTest::newRow("no month") << QStringList{u"--months=0"_s};
    QTest::newRow("too many months") << QStringList{u"--months=1201"_s};
    QTest::newRow("no row") << QStringList{u"--limit=0"_s};
    QTest::newRow("an operand") << QStringList{u"everything"_s};
}

void TestCliHealth::whatIsRefused() const
{
    QFETCH(QStringList, arguments);
    leaveOrphan(u"gone"_s);

    const Answer answer = m_cli->asRoot(QStringList{u"check"_s, u"--repair"_s} + arguments);

    QCOMPARE(answer.exitCode, 2);
    QCOMPARE(answer.errorCode(), u"usage"_s);
    QCOMPARE(m_cli->value(u"SELECT count(*) FROM customer_user_customer"_s).toInt(), 1);
}

void TestCliHealth::whoMayDoWhat() const
{
    leaveOrphan(u"gone"_s);
    m_cli->sql(u"UPDATE customer_user SET title = ' Dr.'"_s);

    const Answer nobody = m_cli->as(u"zoe"_s, {u"check"_s});
    QCOMPARE(nobody.exitCode, 6);
    QCOMPARE(nobody.errorCode(), u"not_permitted"_s);

    const Answer editor = m_cli->as(u"ann"_s, {u"check"_s, u"--repair"_s});
    QCOMPARE(editor.exitCode, 0);
    QCOMPARE(check(editor, u"orphaned_relations"_s)[u"repaired"].toInt(-1), 0);
    QCOMPARE(check(editor, u"surrounding_blanks"_s)[u"repaired"].toInt(-1), 1);
    QCOMPARE(m_cli->value(u"SELECT count(*) FROM customer_user_customer"_s).toInt(), 1);
}

void TestCliHealth::passwordsAreNotPrinted() const
{
    m_cli->sql(u"UPDATE customer_user SET pw = ' plain secret'"_s);

    const Answer answer = m_cli->asRoot({u"check"_s});

    QCOMPARE(answer.exitCode, 0);
    QVERIFY(!answer.out.contains("secret"));
}

QTEST_GUILESS_MAIN(TestCliHealth)
#include "tst_clihealth.moc"
