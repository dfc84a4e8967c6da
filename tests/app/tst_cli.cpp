// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"
#include "domain/edits.h"
#include "store/changewriter.h"
#include "store/customeruserstore.h"
#include "store/migrations.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// Creating databases, signing in, searching and showing.
class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void initCreatesADatabaseWithOneAdministrator() const;
    void initWritesNothingWhenRefused_data() const;
    void initWritesNothingWhenRefused() const;
    void demoCanBeSignedInTo() const;
    void searchFindsAndCounts() const;
    void searchHidesInvalidOnes() const;
    void searchSorts() const;
    void searchLimitComesFromTheSettings() const;
    void searchInWords() const;
    void showTellsEveryColumnButThePassword() const;
    void showInWords() const;
    void unknownOnesAreNotFound_data() const;
    void unknownOnesAreNotFound() const;
    void signIn_data() const;
    void signIn() const;

private:
    std::unique_ptr<CliFixture> m_cli;
};

void TestCli::init()
{
    m_cli = std::make_unique<CliFixture>();
}

void TestCli::initCreatesADatabaseWithOneAdministrator() const
{
    const QString password = m_cli->file(u"admin"_s, "open sesame\r\nsecond line\n");

    const Answer answer =
        m_cli->run({u"--json"_s, u"init"_s, m_cli->path(u"new.db"_s), u"--admin"_s, u"ada"_s,
                    u"--first-name=Ada"_s, u"--last-name"_s, u"Ćosić"_s, u"--admin-password-file"_s,
                    password});

    QCOMPARE(answer.err, QByteArray());
    QCOMPARE(answer.exitCode, 0);
    const QJsonObject expected{{u"database"_s, m_cli->path(u"new.db"_s)},
                               {u"version"_s, Store::builtInMigrations().last().version}};
    QCOMPARE(answer.json(), expected);
    m_cli->file(u"ada"_s, "open sesame");
    const Answer settings =
        m_cli->run({u"--database"_s, u"new.db"_s, u"--as"_s, u"ada"_s, u"--password-file"_s,
                    m_cli->path(u"ada"_s), u"setting"_s, u"list_limit"_s, u"7"_s});
    QCOMPARE(settings.out, QByteArray("7\n"));
    QCOMPARE(settings.exitCode, 0);
}

void TestCli::initWritesNothingWhenRefused_data() const
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");

    QTest::newRow("password too long")
        << u"ada"_s << QByteArray(73, 'x') << 1 << u"password.too_long"_s;
    QTest::newRow("password with NUL")
        << u"ada"_s << QByteArray("a\0b", 3) << 1 << u"password.nul"_s;
    QTest::newRow("empty password") << u"ada"_s << QByteArray("\nx") << 2 << QString();
    QTest::newRow("password is no UTF-8") << u"ada"_s << QByteArray("\xff") << 2 << QString();
    QTest::newRow("no username") << u" "_s << QByteArray("x") << 1 << u"login.required"_s;
    QTest::newRow("long username")
        << QString(192, u'x') << QByteArray("x") << 1 << u"login.too_long"_s;
}

void TestCli::initWritesNothingWhenRefused() const
{
    QFETCH(const QString, login);
    QFETCH(const QByteArray, password);

    const Answer answer =
        m_cli->run({u"--json"_s, u"init"_s, u"new.db"_s, u"--admin"_s, login, u"--first-name=A"_s,
                    u"--last-name=B"_s, u"--admin-password-file"_s, u"-"_s},
                   password);

    QTEST(answer.exitCode, "exitCode");
    QTEST(answer.violationCodes().join(u','), "code");
    QVERIFY(!QFile::exists(m_cli->path(u"new.db"_s)));
}

void TestCli::demoCanBeSignedInTo() const
{
    const Answer answer = m_cli->run({u"demo"_s, u"demo.db"_s, u"--customer-users=30"_s,
                                      u"--seed"_s, u"4294967295"_s, u"--json"_s});

    QCOMPARE(answer.exitCode, 0);
    const QJsonObject expected{{u"database"_s, m_cli->path(u"demo.db"_s)},
                               {u"customer_users"_s, 30},
                               {u"customers"_s, 12}};
    QCOMPARE(answer.json(), expected);
    const Answer all =
        m_cli->run({u"--json"_s, u"--database"_s, u"demo.db"_s, u"--as"_s, u"root@localhost"_s,
                    u"--password-file"_s, u"-"_s, u"search"_s, u"--include-invalid"_s},
                   "root\n");
    QCOMPARE(all.json().value(u"total"_s).toInt(), 30);
    QVERIFY(m_cli->run({u"demo"_s, u"other.db"_s}).out.contains("root@localhost"));
}

void TestCli::searchFindsAndCounts() const
{
    const Answer answer = m_cli->asRoot({u"search"_s, u"MILLER"_s, u"jan*"_s});

    const QJsonObject jane{{u"login"_s, u"jane"_s},       {u"first_name"_s, u"Jane"_s},
                           {u"last_name"_s, u"Miller"_s}, {u"email"_s, u"jane@acme.example.net"_s},
                           {u"customer_id"_s, u"ACME"_s}, {u"last_login"_s, QJsonValue()},
                           {u"comments"_s, QJsonValue()}, {u"validity"_s, u"valid"_s}};
    const QJsonObject expected{{u"total"_s, 1}, {u"shown"_s, 1}, {u"rows"_s, QJsonArray{jane}}};
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json(), expected);
    QCOMPARE(answer.err, QByteArray());
    const QJsonObject nobody{{u"total"_s, 0}, {u"shown"_s, 0}, {u"rows"_s, QJsonArray()}};
    QCOMPARE(m_cli->asRoot({u"search"_s, u"%"_s}).json(), nobody);
    QCOMPARE(m_cli->asRoot({u"search"_s, u"--"_s, u"-jane"_s}).json(), nobody);
}

void TestCli::searchHidesInvalidOnes() const
{
    QCOMPARE(m_cli->asRoot({u"set"_s, u"jane"_s, u"validity=invalid-temporarily"_s}).exitCode, 0);

    QCOMPARE(m_cli->asRoot({u"search"_s}).json().value(u"total"_s).toInt(), 0);
    const QJsonObject all = m_cli->asRoot({u"search"_s, u"--include-invalid"_s}).json();
    QCOMPARE(all.value(u"total"_s).toInt(), 1);
    QCOMPARE(all.value(u"rows"_s)[0][u"validity"_s].toString(), u"invalid-temporarily"_s);
}

void TestCli::searchSorts() const
{
    const auto database = m_cli->open();
    Store::ChangeWriter writer(*database, m_cli->agent(u"root"_s));
    for (const auto *const login : {"Bob", "adam", "Zed"}) {
        const QString name = QString::fromLatin1(login);
        const Domain::CustomerUser person{.firstName = name,
                                          .lastName = name.sliced(1),
                                          .login = name,
                                          .email = name + u"@acme.example.net"_s,
                                          .customerId = u"ACME"_s};
        QVERIFY(writer.apply(Domain::addition(person, {})));
    }
    const auto logins = [this](const QStringList &options) {
        QStringList found;
        const QJsonArray rows =
            m_cli->asRoot(QStringList{u"search"_s} + options).json().value(u"rows"_s).toArray();
        for (const QJsonValue &row : rows) {
            found.append(row[u"login"_s].toString());
        }
        return found.join(u' ');
    };

    QCOMPARE(logins({}), u"adam Bob jane Zed"_s);
    QCOMPARE(logins({u"--descending"_s}), u"Zed jane Bob adam"_s);
    QCOMPARE(logins({u"--sort"_s, u"last_name"_s}), u"adam Zed jane Bob"_s);
    QCOMPARE(logins({u"--sort=name"_s, u"--limit=2"_s, u"--descending"_s}), u"Zed jane"_s);
}

void TestCli::searchLimitComesFromTheSettings() const
{
    QCOMPARE(m_cli->asRoot({u"setting"_s, u"list_limit"_s, u"1"_s}).exitCode, 0);
    QCOMPARE(m_cli
                 ->asRoot({u"add"_s, u"login=second"_s, u"first_name=A"_s, u"last_name=B"_s,
                           u"email=second@acme.example.net"_s, u"customer_id=ACME"_s})
                 .exitCode,
             0);

    const QJsonObject limited = m_cli->asRoot({u"search"_s}).json();
    QCOMPARE(limited.value(u"total"_s).toInt(), 2);
    QCOMPARE(limited.value(u"shown"_s).toInt(), 1);
    const QJsonObject more = m_cli->asRoot({u"--limit"_s, u"5"_s, u"search"_s}).json();
    QCOMPARE(more.value(u"shown"_s).toInt(), 2);
}

void TestCli::searchInWords() const
{
    const Answer answer = m_cli->asRootInWords({u"search"_s});

    QCOMPARE(
        QString::fromUtf8(answer.out),
        u"List (1 total)\n"
        "Username  Name         Email                  Customer  Comment  Last Login  Validity\n"
        "jane      Jane Miller  jane@acme.example.net  ACME               never       valid\n"_s);
    QCOMPARE(m_cli->asRootInWords({u"search"_s, u"nobody"_s}).out, QByteArray("No data found.\n"));
}

void TestCli::showTellsEveryColumnButThePassword() const
{
    const Answer answer = m_cli->asRoot({u"show"_s, u"JANE"_s});

    QJsonObject shown = answer.json();
    QVERIFY(!shown.take(u"create_time"_s).toString().isEmpty());
    QVERIFY(!shown.take(u"change_time"_s).toString().isEmpty());
    QJsonObject expected{{u"id"_s, 1},
                         {u"login"_s, u"jane"_s},
                         {u"first_name"_s, u"Jane"_s},
                         {u"last_name"_s, u"Miller"_s},
                         {u"email"_s, u"jane@acme.example.net"_s},
                         {u"customer_id"_s, u"ACME"_s},
                         {u"valid_id"_s, 1},
                         {u"validity"_s, u"valid"_s},
                         {u"create_by"_s, 1},
                         {u"change_by"_s, 1},
                         {u"has_password"_s, true},
                         {u"password_kind"_s, u"sha256"_s},
                         {u"last_login"_s, QJsonValue()}};
    for (const auto *const column :
         {"title", "phone", "fax", "mobile", "street", "zip", "city", "country", "comments"}) {
        expected.insert(QLatin1StringView(column), QJsonValue());
    }
    QCOMPARE(shown, expected);
}

void TestCli::showInWords() const
{
    const Answer answer = m_cli->asRootInWords({u"show"_s, u"jane"_s});

    QVERIFY2(answer.out.contains("Lastname             Miller\n"), answer.out.constData());
    QVERIFY2(answer.out.contains("Last Login           never\n"), answer.out.constData());
    QVERIFY2(answer.out.contains(" by root\n"), answer.out.constData());
}

void TestCli::unknownOnesAreNotFound_data() const
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("name");

    QTest::newRow("show") << QStringList{u"show"_s, u"nobody"_s} << u"Customer user “nobody”"_s;
    QTest::newRow("set") << QStringList{u"set"_s, u"nobody"_s, u"phone=1"_s}
                         << u"Customer user “nobody”"_s;
    QTest::newRow("verify-password")
        << QStringList{u"verify-password"_s, u"nobody"_s, u"--candidate-file=-"_s}
        << u"Customer user “nobody”"_s;
    QTest::newRow("customer-show")
        << QStringList{u"customer-show"_s, u"NONE"_s} << u"Customer “NONE”"_s;
    QTest::newRow("customer-set") << QStringList{u"customer-set"_s, u"NONE"_s, u"name=x"_s}
                                  << u"Customer “NONE”"_s;
    QTest::newRow("nobody's name") << QStringList{u"show"_s, u""_s} << u"Customer user “”"_s;
    QTest::newRow("members") << QStringList{u"members"_s, u"none"_s, u"ro"_s} << u"Group “none”"_s;
}

void TestCli::unknownOnesAreNotFound() const
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, name);

    const Answer answer = m_cli->asRoot(arguments);

    QCOMPARE(answer.exitCode, 3);
    QCOMPARE(answer.errorCode(), u"not_found"_s);
    QCOMPARE(answer.err.count('\n'), 1);
    QVERIFY(answer.err.contains((name + " was not found."_L1).toUtf8()));
}

void TestCli::signIn_data() const
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");

    const QString file = u"--password-file=-"_s;
    QTest::newRow("right") << QStringList{u"--as=ann"_s, file} << 0 << QString();
    QTest::newRow("nobody") << QStringList{} << 6 << u"sign_in_needed"_s;
    QTest::newRow("no password") << QStringList{u"--as=ann"_s} << 6 << u"sign_in_needed"_s;
    QTest::newRow("wrong password")
        << QStringList{u"--as=root"_s, file} << 6 << u"sign_in_refused"_s;
    QTest::newRow("unknown agent") << QStringList{u"--as=eve"_s, file} << 6 << u"sign_in_refused"_s;
    QTest::newRow("empty agent") << QStringList{u"--as="_s, file} << 6 << u"sign_in_refused"_s;
    QTest::newRow("file is missing")
        << QStringList{u"--as=ann"_s, u"--password-file=none"_s} << 2 << u"usage"_s;
    QTest::newRow("file is a folder")
        << QStringList{u"--as=ann"_s, u"--password-file=/"_s} << 2 << u"usage"_s;
    QTest::newRow("file has no name")
        << QStringList{u"--as=ann"_s, u"--password-file="_s} << 2 << u"usage"_s;
}

void TestCli::signIn() const
{
    QFETCH(const QStringList, options);

    const Answer answer = m_cli->run(
        QStringList{u"--json"_s, u"--database"_s, m_cli->database(), u"settings"_s} + options,
        "secret of ann\n");

    QTEST(answer.exitCode, "exitCode");
    QTEST(answer.errorCode(), "code");
    QCOMPARE(m_cli->as(u"zoe"_s, {u"settings"_s}).errorCode(), u"not_permitted"_s);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
