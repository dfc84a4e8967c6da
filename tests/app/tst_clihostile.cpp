// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"
#include "domain/text.h"
#include "tests/store/hostilevalues.h"

#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

/// What nobody should type, through the real program.
class TestCliHostile : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void valuesAreStoredExactlyOrRefused() const;
    void addStoresExactly() const;
    void searchTermsAreText() const;
    void terminalIsNotSteered() const;
    void oddNamesOfEverything_data() const;
    void oddNamesOfEverything() const;

private:
    std::unique_ptr<CliFixture> m_cli;
};

void TestCliHostile::init()
{
    m_cli = std::make_unique<CliFixture>();
}

/// A command line has no NUL and no halves of characters, and takes 128 KiB a piece.
static QString fitForACommandLine(QString value)
{
    constexpr qsizetype longest = 30'000;
    value.truncate(longest);
    value.remove(QChar::Null);
    value.removeIf([](QChar unit) { return unit.isSurrogate(); });
    return value;
}

void TestCliHostile::valuesAreStoredExactlyOrRefused() const
{
    constexpr int runs = 160;
    constexpr int shownOf = 4; // showing takes a process as well
    const QStringList columns{u"title"_s,    u"first_name"_s, u"phone"_s,
                              u"comments"_s, u"email"_s,      u"login"_s};
    HostileValues values(21);
    QString login = u"jane"_s;
    int refusals = 0;
    for (int run = 0; run < runs; ++run) {
        const QString column = columns.at(run % columns.size());
        const QString value = fitForACommandLine(values.next());
        const QVariantMap before = m_cli->person(login);

        const Answer answer =
            m_cli->asRoot({u"set"_s, u"--"_s, login, column + u'=' + value, u"validity=invalid"_s});

        QVERIFY(!answer.json().isEmpty());
        if (answer.exitCode == 1) {
            ++refusals;
            QVERIFY(!answer.violationCodes().isEmpty());
            QCOMPARE(m_cli->person(login), before);
            continue;
        }
        QCOMPARE(answer.exitCode, 0);
        login = answer.json().value(u"login"_s).toString();
        QCOMPARE(m_cli->person(login).value(column).toString(), Domain::normalized(value));
        if (run % shownOf == 0) {
            const QJsonObject shown = m_cli->asRoot({u"show"_s, u"--"_s, login}).json();
            QCOMPARE(shown.value(column).toString(), Domain::normalized(value));
        }
    }
    QVERIFY(refusals > 0 && refusals < runs);
    QCOMPARE(m_cli->value(u"SELECT count(*) FROM customer_user"_s).toInt(), 1);
}

void TestCliHostile::addStoresExactly() const
{
    const QStringList values{u"' OR 1=1 --"_s, u"<script>alert(1)</script>"_s, u"\u202Eabc"_s,
                             u"a=b=c"_s, u"日本\U0001F600"_s};
    for (qsizetype index = 0; index < values.size(); ++index) {
        const QString login = u"user%1"_s.arg(index);
        const Answer answer = m_cli->asRoot(
            {u"add"_s, u"login="_s + login, u"first_name="_s + values.at(index), u"last_name=x"_s,
             u"email=%1@acme.example.net"_s.arg(login), u"customer_id=ACME"_s});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(m_cli->person(login).value(u"first_name"_s).toString(), values.at(index));
    }
}

void TestCliHostile::searchTermsAreText() const
{
    constexpr int runs = 40;
    HostileValues values(22);
    for (int run = 0; run < runs; ++run) {
        const Answer answer =
            m_cli->asRoot({u"search"_s, u"--"_s, fitForACommandLine(values.next())});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.json().contains(u"total"_s));
    }
}

void TestCliHostile::terminalIsNotSteered() const
{
    const auto database = m_cli->open();
    QSqlQuery query(database->connection());
    QVERIFY(
        query.exec(u"UPDATE customer_user SET first_name = 'a' || char(27) || '[2J' || char(155) "
                   "|| char(8238) || char(10), comments = char(127)"_s));

    for (const QStringList &arguments :
         {QStringList{u"search"_s}, QStringList{u"show"_s, u"jane"_s},
          QStringList{u"search"_s, u"--json"_s}, QStringList{u"show"_s, u"jane"_s, u"--json"_s}}) {
        const Answer answer = m_cli->asRootInWords(arguments);
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(!answer.out.contains('\x1b'));
        QVERIFY(!answer.out.contains("\xc2\x9b"));
        QVERIFY(!answer.out.contains('\x7f'));
    }
    const QString expected = u"a\u001b[2J\u009b\u202e\n"_s;
    QCOMPARE(m_cli->asRoot({u"show"_s, u"jane"_s}).json().value(u"first_name"_s).toString(),
             expected);
    const Answer unknown = m_cli->run({u"\x1b[2J\u009b"_s});
    QVERIFY(!unknown.err.contains('\x1b') && !unknown.err.contains("\xc2\x9b"));
}

void TestCliHostile::oddNamesOfEverything_data() const
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");

    const QString odd = u"';\u001b[2J%1\u202E\n"_s;
    QTest::newRow("command") << QStringList{odd} << 2;
    QTest::newRow("option") << QStringList{u"settings"_s, u"--"_s.append(odd)} << 2;
    QTest::newRow("column") << QStringList{u"set"_s, u"jane"_s, odd + u"=x"_s} << 2;
    QTest::newRow("username") << QStringList{u"show"_s, odd} << 3;
    QTest::newRow("customer") << QStringList{u"customer-show"_s, odd} << 3;
    QTest::newRow("setting") << QStringList{u"setting"_s, odd} << 1;
    QTest::newRow("value of a setting") << QStringList{u"setting"_s, u"email_unique"_s, odd} << 1;
    QTest::newRow("database") << QStringList{u"settings"_s} << 5;
    QTest::newRow("password file")
        << QStringList{u"set"_s, u"jane"_s, u"--new-password-file"_s, odd} << 2;
}

void TestCliHostile::oddNamesOfEverything() const
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QStringList all = m_cli->signedIn(u"root"_s) + arguments;
    if (exitCode == 5) {
        all[1] = u"/\u001b[2J\u202E';"_s;
    }

    const Answer answer = m_cli->run(all);

    QCOMPARE(answer.exitCode, exitCode);
    QVERIFY(!answer.err.contains('\x1b'));
}

QTEST_GUILESS_MAIN(TestCliHostile)
#include "tst_clihostile.moc"
