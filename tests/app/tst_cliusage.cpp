// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The command line: how it is read, and what is told about it.
class TestCliUsage : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void helpFitsATerminal_data() const;
    void helpFitsATerminal() const;
    void helpNeedsNothing() const;
    void versionIsTold() const;
    void wrongUsage_data() const;
    void wrongUsage() const;
    void optionsStandAnywhere_data() const;
    void optionsStandAnywhere() const;
    void argumentsAreUtf8WhateverTheLocale() const;
    void argumentsThatAreNotUtf8AreRefused() const;
    void databaseComesFromTheEnvironmentOrTheDesktop() const;
    void answerThatCannotBeWrittenIsAnError() const;
    void helpFitsInGermanToo() const;

private:
    std::unique_ptr<CliFixture> m_cli;
};

void TestCliUsage::init()
{
    m_cli = std::make_unique<CliFixture>();
}

void TestCliUsage::helpFitsATerminal_data() const
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("program") << QStringList{u"--help"_s};
    QTest::newRow("letter") << QStringList{u"-h"_s};
    const QStringList commands =
        u"init demo search show add set merge verify-password customers customer-show customer-add "
        "customer-set groups group-add group-set grant revoke link unlink permissions members "
        "settings setting history undo export-person anonymise check backup backups "
        "restore"_s.split(u' ');
    for (const QString &command : commands) {
        QTest::newRow(qPrintable(command)) << QStringList{command, u"--help"_s};
    }
}

void TestCliUsage::helpFitsATerminal() const
{
    QFETCH(const QStringList, arguments);

    const Answer answer = m_cli->run(arguments);

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.err, QByteArray());
    QVERIFY(answer.out.startsWith("Usage: rollbook-cli "));
    QVERIFY(answer.out.contains(arguments.constFirst().toLatin1()));
    for (const QString &line : QString::fromUtf8(answer.out).split(u'\n')) {
        QVERIFY2(line.size() <= 100, qPrintable(line));
    }
}

void TestCliUsage::helpNeedsNothing() const
{
    m_cli->setVariable(u"DISPLAY"_s, {});
    m_cli->setVariable(u"HOME"_s, u"/nonexistent"_s);

    QCOMPARE(m_cli->run({u"--database"_s, u"/nonexistent/x.db"_s, u"--help"_s}).exitCode, 0);
    QVERIFY(!m_cli->run({u"--json"_s, u"-h"_s}).json().value(u"help"_s).toString().isEmpty());
}

void TestCliUsage::versionIsTold() const
{
    QCOMPARE(m_cli->run({u"--version"_s}).out, QByteArray("rollbook-cli 0.1.0\n"));
    QCOMPARE(m_cli->run({u"-v"_s}).exitCode, 0);
    QCOMPARE(m_cli->run({u"--version"_s, u"--json"_s}).out,
             QByteArray("{\"version\":\"0.1.0\"}\n"));
}

void TestCliUsage::wrongUsage_data() const
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("told");

    const QString add = u"add"_s;
    QTest::newRow("nothing") << QStringList{} << QByteArray("No command");
    QTest::newRow("unknown command") << QStringList{u"frob"_s} << QByteArray("“frob”");
    QTest::newRow("command of a later issue") << QStringList{u"import"_s} << QByteArray("“import”");
    QTest::newRow("unknown option")
        << QStringList{u"search"_s, u"--frob=1"_s} << QByteArray("--frob");
    QTest::newRow("unknown letter") << QStringList{u"search"_s, u"-x"_s} << QByteArray("-x");
    QTest::newRow("another command's option")
        << QStringList{u"show"_s, u"jane"_s, u"--limit=1"_s} << QByteArray("no option --limit");
    QTest::newRow("option without its value")
        << QStringList{u"search"_s, u"--limit"_s} << QByteArray("takes a value");
    QTest::newRow("flag with a value")
        << QStringList{u"search"_s, u"--descending=1"_s} << QByteArray("takes no value");
    QTest::newRow("option twice") << QStringList{u"search"_s, u"--limit=1"_s, u"--limit=2"_s}
                                  << QByteArray("given twice");
    QTest::newRow("limit of zero")
        << QStringList{u"search"_s, u"--limit=0"_s} << QByteArray("at least 1");
    QTest::newRow("negative limit")
        << QStringList{u"search"_s, u"--limit"_s, u"-5"_s} << QByteArray("at least 1");
    QTest::newRow("limit in words")
        << QStringList{u"customers"_s, u"--limit=all"_s} << QByteArray("at least 1");
    QTest::newRow("unknown sort column")
        << QStringList{u"search"_s, u"--sort=pw"_s} << QByteArray("login, first_name");
    QTest::newRow("nobody to show")
        << QStringList{u"show"_s} << QByteArray("rollbook-cli show LOGIN");
    QTest::newRow("two to show") << QStringList{u"show"_s, u"a"_s, u"b"_s}
                                 << QByteArray("rollbook-cli show LOGIN");
    QTest::newRow("nothing to add") << QStringList{add} << QByteArray("COLUMN=VALUE");
    QTest::newRow("no assignment") << QStringList{add, u"jane"_s} << QByteArray("COLUMN=VALUE");
    QTest::newRow("no column") << QStringList{add, u"=x"_s} << QByteArray("COLUMN=VALUE");
    QTest::newRow("unknown column")
        << QStringList{add, u"nose=x"_s} << QByteArray("title, first_name, last_name, login");
    QTest::newRow("column with odd letters")
        << QStringList{add, u"lögin=x"_s} << QByteArray("“lögin”");
    QTest::newRow("id") << QStringList{add, u"id=7"_s} << QByteArray("cannot be set");
    QTest::newRow("create_by") << QStringList{add, u"create_by=7"_s} << QByteArray("cannot be set");
    QTest::newRow("change_time") << QStringList{u"set"_s, u"jane"_s, u"change_time="_s}
                                 << QByteArray("cannot be set");
    QTest::newRow("password") << QStringList{add, u"pw=x"_s} << QByteArray("--new-password-file");
    QTest::newRow("column twice") << QStringList{add, u"fax=1"_s, u"fax=1"_s}
                                  << QByteArray("given twice");
    QTest::newRow("validity twice")
        << QStringList{add, u"validity=valid"_s, u"valid_id=1"_s} << QByteArray("given twice");
    QTest::newRow("customer's unknown column")
        << QStringList{u"customer-add"_s, u"login=x"_s} << QByteArray("url");
    QTest::newRow("nothing to set")
        << QStringList{u"set"_s, u"jane"_s} << QByteArray("nothing to set");
    QTest::newRow("nothing to try")
        << QStringList{u"verify-password"_s, u"jane"_s} << QByteArray("--candidate-file");
    QTest::newRow("one standard input for two")
        << QStringList{u"set"_s, u"jane"_s, u"--new-password-file=-"_s, u"--password-file"_s,
                       u"-"_s}
        << QByteArray("standard input");
    QTest::newRow("init without an administrator")
        << QStringList{u"init"_s, u"x.db"_s} << QByteArray("--admin");
    QTest::newRow("demo of nobody")
        << QStringList{u"demo"_s, u"x.db"_s, u"--customer-users=0"_s} << QByteArray("from 1");
    QTest::newRow("demo's seed") << QStringList{u"demo"_s, u"x.db"_s, u"--seed=-1"_s}
                                 << QByteArray("from 0");
    QTest::newRow("one to merge") << QStringList{u"merge"_s, u"jane"_s} << QByteArray("KEEP OTHER");
    QTest::newRow("newer and older")
        << QStringList{u"merge"_s, u"a"_s, u"b"_s, u"--newer"_s, u"--older"_s}
        << QByteArray("not both");
    QTest::newRow("a column that is never merged")
        << QStringList{u"merge"_s, u"a"_s, u"b"_s, u"--take=phone,login"_s}
        << QByteArray("title, first_name, last_name, email");
    QTest::newRow("no database") << QStringList{u"settings"_s} << QByteArray("ROLLBOOK_DATABASE");
    QTest::newRow("help for nothing")
        << QStringList{u"frob"_s, u"--help"_s} << QByteArray("“frob”");
}

void TestCliUsage::wrongUsage() const
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, told);

    const Answer inWords = m_cli->run(arguments);
    QCOMPARE(inWords.exitCode, 2);
    QCOMPARE(inWords.out, QByteArray());
    QVERIFY2(inWords.err.startsWith("rollbook-cli: "), inWords.err.constData());
    QVERIFY2(inWords.err.contains(told), inWords.err.constData());

    const Answer inJson = m_cli->run(QStringList{u"--json"_s} + arguments);
    QCOMPARE(inJson.exitCode, 2);
    QCOMPARE(inJson.errorCode(), u"usage"_s);
    QVERIFY(!QFile::exists(m_cli->path(u"x.db"_s)));
}

void TestCliUsage::optionsStandAnywhere_data() const
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("before") << QStringList{u"--limit"_s, u"1"_s, u"search"_s, u"jane"_s};
    QTest::newRow("between") << QStringList{u"search"_s, u"--limit=1"_s, u"jane"_s};
    QTest::newRow("behind") << QStringList{u"search"_s, u"jane"_s, u"--limit"_s, u"1"_s};
    QTest::newRow("ended") << QStringList{u"--limit=1"_s, u"--"_s, u"search"_s, u"jane"_s};
    QTest::newRow("two ends") << QStringList{u"--limit=1"_s, u"search"_s, u"--"_s, u"--"_s,
                                             u"jane"_s};
    QTest::newRow("lone hyphen is text") << QStringList{u"search"_s, u"-"_s, u"--limit=1"_s};
}

void TestCliUsage::optionsStandAnywhere() const
{
    QFETCH(const QStringList, arguments);

    const Answer answer = m_cli->asRoot(arguments);

    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.json().contains(u"total"_s));
}

void TestCliUsage::argumentsAreUtf8WhateverTheLocale() const
{
    for (const auto *const locale : {"C", "POSIX", "de_DE.ISO-8859-1", "nonsense"}) {
        m_cli->setVariable(u"LC_ALL"_s, QString::fromLatin1(locale));
        const Answer answer =
            m_cli->asRoot({u"set"_s, u"jane"_s, u"comments=日本 "_s + QString::fromLatin1(locale)});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.err, QByteArray());
        QCOMPARE(m_cli->person(u"jane"_s).value(u"comments"_s).toString(),
                 u"日本 "_s + QString::fromLatin1(locale));
    }
    // Nothing may drop a byte order mark before the rules see it.
    QCOMPARE(m_cli->asRoot({u"set"_s, u"jane"_s, u"comments=\uFEFFx"_s}).violationCodes(),
             QStringList{u"comments.control_character"_s});
    QCOMPARE(m_cli->asRoot({u"\uFEFFsettings"_s}).exitCode, 2);
}

void TestCliUsage::argumentsThatAreNotUtf8AreRefused() const
{
    const QVariantMap before = m_cli->person(u"jane"_s);
    for (const auto *const octets : {"\\377", "\\355\\240\\200", "\\300\\200", "\\342\\202"}) {
        QProcess shell;
        shell.start(
            u"/bin/sh"_s,
            QStringList{u"-c"_s,
                        u"value=$(printf 'comments=%1'); exec \"$0\" \"$@\" \"$value\""_s.arg(
                            QString::fromLatin1(octets)),
                        CliFixture::program()}
                + m_cli->signedIn(u"root"_s) + QStringList{u"set"_s, u"jane"_s});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 2);
        QVERIFY(shell.readAllStandardError().contains("not UTF-8"));
    }
    QCOMPARE(m_cli->person(u"jane"_s), before);
}

void TestCliUsage::databaseComesFromTheEnvironmentOrTheDesktop() const
{
    const QStringList settings{u"settings"_s, u"--as=ann"_s, u"--password-file"_s,
                               m_cli->path(u"ann"_s)};
    QDir().mkpath(m_cli->path(u"config/Rollbook"_s));
    m_cli->file(u"config/Rollbook/Rollbook.conf"_s,
                "[database]\ncurrent=" + m_cli->database().toUtf8() + '\n');
    QCOMPARE(m_cli->run(settings).exitCode, 0);

    m_cli->setVariable(u"ROLLBOOK_DATABASE"_s, u"/nonexistent/a.db"_s);
    QCOMPARE(m_cli->run(settings).exitCode, 5);
    QCOMPARE(m_cli->run(settings + QStringList{u"--database"_s, m_cli->database()}).exitCode, 0);
    m_cli->setVariable(u"ROLLBOOK_BUSY_TIMEOUT"_s, u"long"_s);
    QCOMPARE(m_cli->run(settings + QStringList{u"--database"_s, m_cli->database()}).exitCode, 2);
}

void TestCliUsage::answerThatCannotBeWrittenIsAnError() const
{
    const auto program = m_cli->process(m_cli->signedIn(u"root"_s) + QStringList{u"settings"_s});
    program->setStandardOutputFile(u"/dev/full"_s);
    program->start();
    QVERIFY(program->waitForFinished());

    QCOMPARE(program->exitCode(), 2);
    QVERIFY(program->readAllStandardError().contains("could not be written"));
}

void TestCliUsage::helpFitsInGermanToo() const
{
    m_cli->setVariable(u"LC_ALL"_s, u"de_DE.UTF-8"_s);

    const Answer answer = m_cli->run({u"--help"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.err, QByteArray());
    for (const QString &line : QString::fromUtf8(answer.out).split(u'\n')) {
        QVERIFY2(line.size() <= 100, qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cliusage.moc"
