// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto same = "Ticket::CustomerID::Same";
constexpr auto other = "Ticket::CustomerID::Other";

/// A relation of jane or of her customer to the group users, and how it is named.
struct Relation
{
    QStringList words;
    QString table;
    QString columns; ///< of whose row it is
    QString values;
};

QList<Relation> relations()
{
    const QString ofCustomer = u"'ACME', 1, '%1'"_s;
    const QString columns = u"customer_id, group_id, permission_context"_s;
    return {
        {{u"user"_s, u"jane"_s}, u"group_customer_user"_s, u"user_id, group_id"_s, u"'jane', 1"_s},
        {{u"customer"_s, u"ACME"_s},
         u"group_customer"_s,
         columns,
         ofCustomer.arg(QLatin1StringView(same))},
        {{u"customer"_s, u"ACME"_s, u"--context=other"_s},
         u"group_customer"_s,
         columns,
         ofCustomer.arg(QLatin1StringView(other))}};
}

} // namespace

/// Who is in which group, and further customers: granted, revoked, linked and unlinked.
class TestCliRelations : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CliFixture>(); }

    void grantAndRevoke_data() const;
    void grantAndRevoke() const;
    void contextsAndOthersAreLeftAlone() const;
    void namesAreStoredAsTheyAreSpelled() const;
    void linkAndUnlink() const;
    void whatIsDoneIsInTheJournal() const;
    void whatDoesNotCountYetIsSaid() const;

private:
    /// Rows like "ro", "rw" or "ro=0".
    void store(const Relation &relation, const QStringList &rows) const;
    [[nodiscard]] QString stored(const Relation &relation) const;
    [[nodiscard]] int relationRows() const;

    std::unique_ptr<CliFixture> m_cli;
};

void TestCliRelations::store(const Relation &relation, const QStringList &rows) const
{
    for (const QString &row : rows) {
        m_cli->sql(u"INSERT INTO %1 (permission_key, permission_value, %2, create_time, create_by, "
                   "change_time, change_by) VALUES (?, ?, %3, '', 1, '', 1)"_s.arg(
                       relation.table, relation.columns, relation.values),
                   {row.left(2), row.endsWith("=0"_L1) ? 0 : 1});
    }
}

QString TestCliRelations::stored(const Relation &relation) const
{
    return m_cli
        ->value(u"SELECT group_concat(row, ' ') FROM (SELECT permission_key || CASE "
                "permission_value WHEN 1 THEN '' ELSE '=' || permission_value END AS row FROM %1 "
                "WHERE (%2) = (%3) ORDER BY 1)"_s.arg(relation.table, relation.columns,
                                                      relation.values))
        .toString();
}

int TestCliRelations::relationRows() const
{
    return m_cli
        ->value(u"SELECT (SELECT count(*) FROM group_customer_user) + (SELECT count(*) FROM "
                "group_customer) + (SELECT count(*) FROM customer_user_customer)"_s)
        .toInt();
}

void TestCliRelations::grantAndRevoke_data() const
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("told");

    const auto row = [](const char *name, const char *before, const char *command,
                        const char *after, const QString &told) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(command)
                            << QString::fromLatin1(after) << told;
    };
    row("ro", "", "grant ro", "ro", u"“%1” has ro on group “users” now (%2).\n"_s);
    row("rw", "", "grant rw", "rw", u"“%1” has rw on group “users” now (%2).\n"_s);
    row("rw takes the place of ro", "ro", "grant rw", "rw",
        u"“%1” has rw on group “users” now (%2).\n"_s);
    row("ro again", "ro", "grant ro", "ro",
        u"Nothing to change: “%1” has ro on group “users” already (%2).\n"_s);
    row("ro is in rw", "rw", "grant ro", "rw",
        u"Nothing to change: “%1” has rw on group “users” already, which includes ro (%2).\n"_s);
    row("both, more than needed", "ro rw", "grant rw", "ro rw",
        u"Nothing to change: “%1” has rw on group “users” already (%2).\n"_s);
    row("0 grants nothing", "ro=0", "grant ro", "ro ro=0",
        u"“%1” has ro on group “users” now (%2).\n"_s);
    row("ro revoked", "ro", "revoke ro", "", u"“%1” has no ro on group “users” any more (%2).\n"_s);
    row("rw goes with ro", "rw", "revoke ro", "",
        u"“%1” has neither ro nor rw on group “users” any more: rw includes ro, so it was revoked "
        "too (%2).\n"_s);
    row("both go", "ro rw", "revoke ro", "",
        u"“%1” has neither ro nor rw on group “users” any more: rw includes ro, so it was revoked "
        "too (%2).\n"_s);
    row("rw revoked", "rw", "revoke rw", "", u"“%1” has no rw on group “users” any more (%2).\n"_s);
    row("ro stays", "ro rw", "revoke rw", "ro",
        u"“%1” has no rw on group “users” any more, but still ro, which is stored besides (%2).\n"_s);
    row("no rw there", "ro", "revoke rw", "ro",
        u"Nothing to change: “%1” has no rw on group “users” (%2).\n"_s);
    row("nothing there", "", "revoke ro", "",
        u"Nothing to change: “%1” has no ro on group “users” (%2).\n"_s);
    row("0 is nothing", "ro=0", "revoke ro", "ro=0",
        u"Nothing to change: “%1” has no ro on group “users” (%2).\n"_s);
    row("twice there", "ro ro rw rw", "revoke ro", "",
        u"“%1” has neither ro nor rw on group “users” any more: rw includes ro, so it was revoked "
        "too (%2).\n"_s);
    row("rw twice there", "rw rw", "revoke rw", "",
        u"“%1” has no rw on group “users” any more (%2).\n"_s);
}

void TestCliRelations::grantAndRevoke() const
{
    QFETCH(const QString, before);
    QFETCH(const QString, command);
    QFETCH(const QString, after);
    QFETCH(const QString, told);

    for (const Relation &relation : relations()) {
        const QStringList rows = before.split(u' ', Qt::SkipEmptyParts);
        const QStringList words = QStringList{command.section(u' ', 0, 0)} + relation.words
            + QStringList{u"users"_s, command.section(u' ', 1)};
        store(relation, rows);

        const Answer inJson = m_cli->asRoot(words);

        QCOMPARE(inJson.exitCode, 0);
        QCOMPARE(inJson.json(), (QJsonObject{{u"changed"_s, !told.startsWith("Nothing"_L1)}}));
        QCOMPARE(stored(relation), after);
        m_cli->sql(u"DELETE FROM "_s + relation.table);
        store(relation, rows);
        const QString place = relation.words.contains(u"user"_s) ? u"group_customer_user"_s
            : relation.words.contains(u"--context=other"_s) ? u"group_customer, Other Customers"_s
                                                            : u"group_customer, Same Customer"_s;
        QCOMPARE(QString::fromUtf8(m_cli->asRootInWords(words).out),
                 told.arg(relation.words.at(1), place));
        m_cli->sql(u"DELETE FROM "_s + relation.table);
    }
}

void TestCliRelations::contextsAndOthersAreLeftAlone() const
{
    const QList<Relation> all = relations();
    for (const Relation &relation : all) {
        store(relation, {u"rw"_s});
    }
    const QStringList users{u"users"_s, u"rw"_s};

    QCOMPARE(m_cli->asRoot(QStringList{u"revoke"_s} + all.at(2).words + users).exitCode, 0);
    QCOMPARE(stored(all.at(0)), u"rw"_s);
    QCOMPARE(stored(all.at(1)), u"rw"_s);
    QCOMPARE(stored(all.at(2)), QString());
    QCOMPARE(m_cli->asRoot(QStringList{u"revoke"_s, u"customer"_s, u"ACME"_s, u"stats"_s, u"rw"_s})
                 .json(),
             (QJsonObject{{u"changed"_s, false}}));
    QCOMPARE(m_cli
                 ->asRoot(QStringList{u"revoke"_s} + all.at(1).words + users
                          + QStringList{u"--context"_s, u"same"_s})
                 .json(),
             (QJsonObject{{u"changed"_s, true}}));
    QCOMPARE(relationRows(), 1);
}

void TestCliRelations::namesAreStoredAsTheyAreSpelled() const
{
    QCOMPARE(m_cli->asRoot({u"grant"_s, u"user"_s, u"JANE"_s, u"Users"_s, u"ro"_s}).exitCode, 0);
    QCOMPARE(m_cli->asRoot({u"grant"_s, u"customer"_s, u"acme"_s, u"USERS"_s, u"rw"_s}).exitCode,
             0);
    QCOMPARE(m_cli->asRoot({u"link"_s, u"Jane"_s, u"Acme"_s}).exitCode, 0);

    QCOMPARE(stored(relations().at(0)), u"ro"_s);
    QCOMPARE(stored(relations().at(1)), u"rw"_s);
    QCOMPARE(
        m_cli->value(u"SELECT user_id || customer_id FROM customer_user_customer"_s).toString(),
        u"janeACME"_s);
    QCOMPARE(m_cli->asRoot({u"revoke"_s, u"user"_s, u"JANE"_s, u"USERS"_s, u"ro"_s}).json(),
             (QJsonObject{{u"changed"_s, true}}));
    QCOMPARE(stored(relations().at(0)), QString());
}

void TestCliRelations::linkAndUnlink() const
{
    const QJsonObject changed{{u"changed"_s, true}};
    const QJsonObject unchanged{{u"changed"_s, false}};
    QCOMPARE(m_cli->asRoot({u"customer-add"_s, u"customer_id=BETA"_s, u"name=Beta"_s}).exitCode, 0);
    const QStringList link{u"link"_s, u"jane"_s, u"BETA"_s};
    const QStringList unlink{u"unlink"_s, u"jane"_s, u"BETA"_s};

    QCOMPARE(m_cli->asRoot(link).json(), changed);
    QCOMPARE(m_cli->asRoot(link).json(), unchanged);
    QCOMPARE(m_cli->value(u"SELECT count(*) FROM customer_user_customer"_s).toInt(), 1);
    QCOMPARE(m_cli->asRootInWords(link).out,
             QByteArray("Nothing to change: “BETA” is a further customer of “jane” already.\n"));
    m_cli->sql(u"INSERT INTO customer_user_customer SELECT * FROM customer_user_customer"_s);
    QCOMPARE(m_cli->asRoot(unlink).json(), changed);
    QCOMPARE(relationRows(), 0);
    QCOMPARE(m_cli->asRoot(unlink).json(), unchanged);
    QCOMPARE(m_cli->asRootInWords(unlink).out,
             QByteArray("Nothing to change: “BETA” is no further customer of “jane”.\n"));
    QCOMPARE(m_cli->asRootInWords(link).out,
             QByteArray("“BETA” is a further customer of “jane” now.\n"));
    QCOMPARE(m_cli->asRootInWords(unlink).out,
             QByteArray("“BETA” is no further customer of “jane” any more.\n"));
    QCOMPARE(m_cli->asRootInWords({u"unlink"_s, u"jane"_s, u"ACME"_s}).out,
             QByteArray("Nothing to change: “ACME” is the primary customer of “jane”. Set its "
                        "customer_id to another one instead.\n"));
}

void TestCliRelations::whatIsDoneIsInTheJournal() const
{
    const QString last =
        u"SELECT kind || ' ' || subject || ' ' || create_by FROM rollbook_change_set "
        "ORDER BY id DESC LIMIT 1"_s;
    const auto changeSets = [this] {
        return m_cli->value(u"SELECT count(*) FROM rollbook_change_set"_s).toInt();
    };

    QCOMPARE(m_cli->asRoot({u"grant"_s, u"user"_s, u"jane"_s, u"users"_s, u"ro"_s}).exitCode, 0);
    QCOMPARE(m_cli->value(last).toString(), u"permissions.changed jane 1"_s);
    QCOMPARE(m_cli->asRoot({u"grant"_s, u"customer"_s, u"ACME"_s, u"users"_s, u"ro"_s}).exitCode,
             0);
    QCOMPARE(m_cli->value(last).toString(), u"permissions.changed ACME 1"_s);
    QCOMPARE(m_cli->asRoot({u"link"_s, u"jane"_s, u"ACME"_s}).exitCode, 0);
    QCOMPARE(m_cli->value(last).toString(), u"customers.changed jane 1"_s);
    const int before = changeSets();
    QCOMPARE(m_cli->asRoot({u"link"_s, u"jane"_s, u"ACME"_s}).exitCode, 0);
    QCOMPARE(m_cli->asRoot({u"grant"_s, u"user"_s, u"jane"_s, u"users"_s, u"ro"_s}).exitCode, 0);
    QCOMPARE(changeSets(), before);
}

void TestCliRelations::whatDoesNotCountYetIsSaid() const
{
    QCOMPARE(m_cli->asRoot({u"group-add"_s, u"name=old"_s, u"validity=invalid"_s}).exitCode, 0);
    const QStringList toOld{u"grant"_s, u"user"_s, u"jane"_s, u"old"_s, u"ro"_s};
    const QStringList toOthers{u"grant"_s, u"customer"_s, u"ACME"_s,
                               u"users"_s, u"ro"_s,       u"--context=other"_s};

    const Answer ofGroup = m_cli->asRoot(toOld);
    QCOMPARE(ofGroup.json(), (QJsonObject{{u"changed"_s, true}}));
    QVERIFY2(ofGroup.err.contains("Group “old” is not valid"), ofGroup.err.constData());
    const Answer ofContext = m_cli->asRoot(toOthers);
    QCOMPARE(ofContext.json(), (QJsonObject{{u"changed"_s, true}}));
    QVERIFY2(ofContext.err.contains("other_customers_context"), ofContext.err.constData());

    QCOMPARE(m_cli->asRoot({u"setting"_s, u"other_customers_context"_s, u"true"_s}).exitCode, 0);
    QCOMPARE(m_cli->asRoot(toOthers).err, QByteArray());
    QCOMPARE(m_cli->asRoot({u"revoke"_s, u"user"_s, u"jane"_s, u"old"_s, u"ro"_s}).err,
             QByteArray());
    QCOMPARE(m_cli->asRoot({u"grant"_s, u"user"_s, u"jane"_s, u"users"_s, u"ro"_s}).err,
             QByteArray());
}

QTEST_GUILESS_MAIN(TestCliRelations)
#include "tst_clirelations.moc"
