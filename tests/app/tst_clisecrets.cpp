// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Passwords are in no output, no journal and no file.
class TestCliSecrets : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void generatedPasswordIsToldOnceAndKeptNowhere() const;
    void givenPasswordIsNeverTold_data() const;
    void givenPasswordIsNeverTold() const;
    void agentsPasswordIsNeverTold() const;
    void newDatabaseKeepsNoPassword() const;

private:
    [[nodiscard]] QByteArray allDatabaseFiles(const QString &name = u"test.db"_s) const;
    std::unique_ptr<CliFixture> m_cli;
};

void TestCliSecrets::init()
{
    m_cli = std::make_unique<CliFixture>();
}

QByteArray TestCliSecrets::allDatabaseFiles(const QString &name) const
{
    QByteArray all;
    const QDir folder(QFileInfo(m_cli->database()).path());
    for (const QString &file : folder.entryList({name + u'*'}, QDir::Files)) {
        all += m_cli->content(folder.filePath(file));
    }
    return all;
}

void TestCliSecrets::generatedPasswordIsToldOnceAndKeptNowhere() const
{
    const Answer answer =
        m_cli->asRootInWords({u"add"_s, u"login=bob"_s, u"first_name=B"_s, u"last_name=B"_s,
                              u"email=b@acme.example.net"_s, u"customer_id=ACME"_s});

    QCOMPARE(answer.exitCode, 0);
    const QByteArray password = answer.out.trimmed().split(' ').constLast();
    QVERIFY(password.size() >= 16);
    QCOMPARE(answer.out.count(password), 1);
    QVERIFY(!answer.err.contains(password));
    QVERIFY(!allDatabaseFiles().contains(password));
    QCOMPARE(
        m_cli->asRoot({u"verify-password"_s, u"bob"_s, u"--candidate-file=-"_s}, password).exitCode,
        0);
    const QString journal =
        m_cli->value(u"SELECT group_concat(changes) FROM rollbook_row_change"_s).toString();
    QVERIFY(journal.contains("\"pw\":[]"_L1));
    QVERIFY(!journal.contains("BCRYPT"_L1));
}

void TestCliSecrets::givenPasswordIsNeverTold_data() const
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");

    const QStringList person{u"add"_s, u"login=bob"_s, u"first_name=B"_s, u"last_name=B"_s,
                             u"email=b@acme.example.net"_s};
    QTest::newRow("stored") << person + QStringList{u"customer_id=ACME"_s} << 0;
    QTest::newRow("refused") << person + QStringList{u"customer_id=NONE"_s} << 1;
    QTest::newRow("changed") << QStringList{u"set"_s, u"jane"_s} << 0;
    QTest::newRow("of nobody") << QStringList{u"set"_s, u"nobody"_s} << 3;
}

void TestCliSecrets::givenPasswordIsNeverTold() const
{
    QFETCH(const QStringList, arguments);
    const QByteArray password = "Xyzzy-plugh-42";

    for (const bool json : {true, false}) {
        const QStringList all = m_cli->signedIn(u"root"_s) + arguments
            + QStringList{u"--new-password-file=-"_s} + QStringList(json ? 1 : 0, u"--json"_s);
        const Answer answer = m_cli->run(all, password);
        if (json) {
            QTEST(answer.exitCode, "exitCode");
        }
        QVERIFY(!answer.out.contains(password) && !answer.err.contains(password));
    }
    QVERIFY(!allDatabaseFiles().contains(password));
}

void TestCliSecrets::agentsPasswordIsNeverTold() const
{
    const QByteArray wrong = "Xyzzy-plugh-42";
    const Answer answer = m_cli->run({u"--database"_s, m_cli->database(), u"--as"_s, u"root"_s,
                                      u"--password-file=-"_s, u"settings"_s},
                                     wrong);
    QCOMPARE(answer.exitCode, 6);
    QVERIFY(!answer.out.contains(wrong) && !answer.err.contains(wrong));
    QVERIFY(!allDatabaseFiles().contains("secret of root"));
}

void TestCliSecrets::newDatabaseKeepsNoPassword() const
{
    const QByteArray password = "Xyzzy-plugh-42";
    const Answer answer = m_cli->run({u"init"_s, u"new.db"_s, u"--admin=ada"_s, u"--first-name=A"_s,
                                      u"--last-name=B"_s, u"--admin-password-file=-"_s},
                                     password);
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(!answer.out.contains(password));
    QVERIFY(!allDatabaseFiles(u"new.db"_s).contains(password));
    QVERIFY(allDatabaseFiles(u"new.db"_s).contains("BCRYPT:12:"));
    const QFileDevice::Permissions shared = QFileDevice::ReadGroup | QFileDevice::ReadOther
        | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(m_cli->path(u"new.db"_s)) & shared));
}

QTEST_GUILESS_MAIN(TestCliSecrets)
#include "tst_clisecrets.moc"
