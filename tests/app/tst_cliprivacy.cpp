// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// Exporting and anonymising a person, from the console.
class TestCliPrivacy : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CliFixture>(); }

    void everythingIsPrinted() const;
    void everythingIsWritten() const;
    void existingFilesStay_data() const;
    void existingFilesStay() const;
    void filesThatCannotBe_data() const;
    void filesThatCannotBe() const;
    void anonymisingLeavesNothing() const;
    void aDryRunWritesNothing() const;
    void theCertificateTellsNothing() const;
    void withoutTheUsernameNothingIsDone_data() const;
    void withoutTheUsernameNothingIsDone() const;
    void aCertificateThatCannotBeWrittenKeepsFromIt_data() const;
    void aCertificateThatCannotBeWrittenKeepsFromIt() const;
    void whoIsNotThere_data() const;
    void whoIsNotThere() const;
    void forAdministratorsOnly_data() const;
    void forAdministratorsOnly() const;
    void undoRefuses() const;
    void textsSteerNoTerminal() const;

private:
    [[nodiscard]] QString id() const
    {
        return m_cli->value(u"SELECT id FROM customer_user WHERE login = 'jane'"_s).toString();
    }
    std::unique_ptr<CliFixture> m_cli;
};

void TestCliPrivacy::everythingIsPrinted() const
{
    QCOMPARE(m_cli->asRoot({u"set"_s, u"jane"_s, u"phone=4711"_s}).exitCode, 0);

    const Answer answer = m_cli->asRoot({u"export-person"_s, u"jane"_s});
    const Answer inWords = m_cli->asRootInWords({u"export-person"_s, u"jane"_s});

    QCOMPARE(answer.exitCode, 0);
    const QJsonObject json = answer.json();
    const QJsonObject person = json.value(u"person"_s).toObject();
    QCOMPARE(person.value(u"login"_s), QJsonValue(u"jane"_s));
    QCOMPARE(person.value(u"phone"_s), QJsonValue(u"4711"_s));
    QVERIFY(person.contains(u"has_password"_s));
    QVERIFY(!person.contains(u"pw"_s));
    QCOMPARE(json.value(u"customer"_s).toObject().value(u"customer_id"_s), QJsonValue(u"ACME"_s));
    QVERIFY(!json.value(u"history"_s).toArray().isEmpty());
    QCOMPARE(inWords.exitCode, 0);
    QVERIFY(inWords.out.contains("“jane”"));
    QVERIFY(inWords.out.contains("4711"));
    const QByteArray hash = m_cli->person(u"jane"_s).value(u"pw"_s).toByteArray();
    QVERIFY(hash.isEmpty() || !answer.out.contains(hash));
    QVERIFY(hash.isEmpty() || !inWords.out.contains(hash));
}

void TestCliPrivacy::everythingIsWritten() const
{
    const Answer answer = m_cli->asRoot(
        {u"export-person"_s, u"jane"_s, u"--text-file=jane.txt"_s, u"--json-file=jane.json"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json().value(u"text_file"_s).toString(), m_cli->path(u"jane.txt"_s));
    QCOMPARE(answer.json().value(u"json_file"_s).toString(), m_cli->path(u"jane.json"_s));
    const QByteArray json = m_cli->content(m_cli->path(u"jane.json"_s));
    QCOMPARE(QJsonDocument::fromJson(json).object().value(u"person"_s).toObject().value(u"login"_s),
             QJsonValue(u"jane"_s));
    QVERIFY(m_cli->content(m_cli->path(u"jane.txt"_s)).contains("“jane”"));
    for (const auto *name : {"jane.txt", "jane.json"}) {
        const QFileInfo info(m_cli->path(QString::fromLatin1(name)));
        QVERIFY(!(info.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }
}

void TestCliPrivacy::existingFilesStay_data() const
{
    QTest::addColumn<QString>("existing");
    QTest::addColumn<QString>("other");

    QTest::newRow("text") << u"jane.txt"_s << u"jane.json"_s;
    QTest::newRow("JSON") << u"jane.json"_s << u"jane.txt"_s;
}

void TestCliPrivacy::existingFilesStay() const
{
    QFETCH(const QString, existing);
    QFETCH(const QString, other);
    const QString path = m_cli->file(existing, "precious");

    const Answer answer = m_cli->asRoot(
        {u"export-person"_s, u"jane"_s, u"--text-file=jane.txt"_s, u"--json-file=jane.json"_s});

    QCOMPARE(answer.exitCode, 5);
    QCOMPARE(answer.errorCode(), u"file_exists"_s);
    QCOMPARE(m_cli->content(path), QByteArray("precious"));
    QVERIFY(!QFile::exists(m_cli->path(other))); // both or none
}

void TestCliPrivacy::filesThatCannotBe_data() const
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");

    QTest::newRow("the database") << QStringList{u"--text-file=test.db"_s} << 5
                                  << u"file_reserved"_s;
    QTest::newRow("its log") << QStringList{u"--json-file=test.db-wal"_s} << 5
                             << u"file_reserved"_s;
    QTest::newRow("a folder") << QStringList{u"--text-file=."_s} << 5 << u"file_is_directory"_s;
    QTest::newRow("in no folder") << QStringList{u"--json-file=no/x.json"_s} << 5
                                  << u"file_not_creatable"_s;
    QTest::newRow("without a name") << QStringList{u"--text-file="_s} << 2 << u"usage"_s;
    QTest::newRow("one for both") << QStringList{u"--text-file=x"_s, u"--json-file=./x"_s} << 2
                                  << u"usage"_s;
}

void TestCliPrivacy::filesThatCannotBe() const
{
    QFETCH(const QStringList, options);

    const Answer answer = m_cli->asRoot(QStringList{u"export-person"_s, u"jane"_s} + options);

    QTEST(answer.exitCode, "exitCode");
    QTEST(answer.errorCode(), "code");
}

void TestCliPrivacy::anonymisingLeavesNothing() const
{
    QCOMPARE(m_cli
                 ->asRoot({u"set"_s, u"jane"_s, u"login=quittegelb"_s, u"phone=998877"_s,
                           u"email=wuni@acme.example.net"_s})
                 .exitCode,
             0);
    QCOMPARE(m_cli->asRoot({u"set"_s, u"quittegelb"_s, u"phone=1"_s}).exitCode, 0);
    const QString number =
        m_cli->value(u"SELECT id FROM customer_user WHERE login = 'quittegelb'"_s).toString();
    const QString kept = m_cli->file(u"test.db-search"_s, "quittegelb");

    const Answer answer =
        m_cli->asRoot({u"anonymise"_s, u"quittegelb"_s, u"--confirm"_s, u"quittegelb"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.err, QByteArray());
    const QJsonObject json = answer.json();
    QCOMPARE(json.value(u"anonymised"_s), QJsonValue(true));
    QCOMPARE(json.value(u"login"_s), QJsonValue(u"anonymous-"_s + number));
    QCOMPARE(json.value(u"file_cleaned"_s), QJsonValue(true));
    QCOMPARE(json.value(u"certificate"_s), QJsonValue());
    QVERIFY(json.value(u"history_values_removed"_s).toInt() > 5);
    QVERIFY(json.value(u"columns"_s).toArray().contains(u"validity"_s));
    QVERIFY(!QFile::exists(kept));
    const QByteArray bytes = m_cli->content(m_cli->database());
    for (const auto *secret : {"quittegelb", "998877", "wuni@acme"}) {
        QVERIFY2(!bytes.contains(secret), secret);
    }
    QCOMPARE(m_cli->asRoot({u"show"_s, u"quittegelb"_s}).exitCode, 3);
    QCOMPARE(m_cli->asRoot({u"history"_s, u"anonymous-"_s + number}).exitCode, 0);
}

void TestCliPrivacy::aDryRunWritesNothing() const
{
    const QVariantMap before = m_cli->person(u"jane"_s);

    const Answer answer = m_cli->asRoot({u"anonymise"_s, u"jane"_s, u"--dry-run"_s});
    const Answer inWords = m_cli->asRootInWords({u"anonymise"_s, u"jane"_s, u"--dry-run"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json().value(u"anonymised"_s), QJsonValue(false));
    QVERIFY(!answer.json().value(u"columns"_s).toArray().isEmpty());
    QCOMPARE(inWords.exitCode, 0);
    QVERIFY(inWords.out.contains("cannot be undone"));
    QVERIFY(inWords.out.contains("Nothing was written."));
    QCOMPARE(m_cli->person(u"jane"_s), before);
}

void TestCliPrivacy::theCertificateTellsNothing() const
{
    QCOMPARE(m_cli->asRoot({u"set"_s, u"jane"_s, u"login=quittegelb"_s, u"first_name=Wunibald"_s})
                 .exitCode,
             0);
    QCOMPARE(m_cli->asRoot({u"backup"_s, u"--automatic"_s}).exitCode, 0);

    const Answer answer = m_cli->asRoot(
        {u"anonymise"_s, u"quittegelb"_s, u"--confirm=quittegelb"_s, u"--certificate=proof.txt"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json().value(u"certificate"_s).toString(), m_cli->path(u"proof.txt"_s));
    QCOMPARE(answer.json().value(u"backups"_s).toArray().size(), 1);
    const QByteArray proof = m_cli->content(m_cli->path(u"proof.txt"_s));
    for (const auto *told : {"anonymous-", "root", "0.1.0", "daily.db"}) {
        QVERIFY2(proof.contains(told), told);
    }
    for (const auto *secret : {"quittegelb", "jane", "Wunibald"}) {
        QVERIFY2(!proof.contains(secret), secret);
    }
}

void TestCliPrivacy::withoutTheUsernameNothingIsDone_data() const
{
    QTest::addColumn<QStringList>("options");

    QTest::newRow("not at all") << QStringList{};
    QTest::newRow("another one") << QStringList{u"--confirm=jan"_s};
    QTest::newRow("in other letters") << QStringList{u"--confirm=JANE"_s};
    QTest::newRow("nothing") << QStringList{u"--confirm="_s};
    QTest::newRow("with a blank") << QStringList{u"--confirm=jane "_s};
}

void TestCliPrivacy::withoutTheUsernameNothingIsDone() const
{
    QFETCH(const QStringList, options);

    const Answer answer = m_cli->asRoot(QStringList{u"anonymise"_s, u"jane"_s} + options);

    QCOMPARE(answer.exitCode, 2);
    QCOMPARE(answer.errorCode(), u"usage"_s);
    QVERIFY(answer.err.contains("--confirm jane"));
    QVERIFY(!id().isEmpty());
}

void TestCliPrivacy::aCertificateThatCannotBeWrittenKeepsFromIt_data() const
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");

    QTest::newRow("exists") << u"root"_s << u"file_exists"_s;
    QTest::newRow("the database") << u"test.db"_s << u"file_reserved"_s;
    QTest::newRow("in no folder") << u"no/proof.txt"_s << u"file_not_creatable"_s;
}

void TestCliPrivacy::aCertificateThatCannotBeWrittenKeepsFromIt() const
{
    QFETCH(const QString, file);

    const Answer answer =
        m_cli->asRoot({u"anonymise"_s, u"jane"_s, u"--confirm=jane"_s, u"--certificate"_s, file});

    QCOMPARE(answer.exitCode, 5);
    QTEST(answer.errorCode(), "code");
    QVERIFY(!id().isEmpty());
}

void TestCliPrivacy::whoIsNotThere_data() const
{
    QTest::addColumn<QStringList>("command");

    QTest::newRow("export") << QStringList{u"export-person"_s, u"nobody"_s};
    QTest::newRow("anonymise") << QStringList{u"anonymise"_s, u"nobody"_s, u"--confirm"_s,
                                              u"nobody"_s};
    QTest::newRow("dry run") << QStringList{u"anonymise"_s, u"nobody"_s, u"--dry-run"_s};
    QTest::newRow("in other letters")
        << QStringList{u"anonymise"_s, u"Jane"_s, u"--confirm"_s, u"Jane"_s};
}

void TestCliPrivacy::whoIsNotThere() const
{
    QFETCH(const QStringList, command);

    const Answer answer = m_cli->asRoot(command);

    QCOMPARE(answer.exitCode, 3);
    QCOMPARE(answer.errorCode(), u"not_found"_s);
}

void TestCliPrivacy::forAdministratorsOnly_data() const
{
    QTest::addColumn<QStringList>("command");

    QTest::newRow("export") << QStringList{u"export-person"_s, u"jane"_s};
    QTest::newRow("anonymise") << QStringList{u"anonymise"_s, u"jane"_s, u"--confirm"_s, u"jane"_s};
    QTest::newRow("dry run") << QStringList{u"anonymise"_s, u"jane"_s, u"--dry-run"_s};
}

void TestCliPrivacy::forAdministratorsOnly() const
{
    QFETCH(const QStringList, command);

    const Answer answer = m_cli->as(u"ann"_s, command);

    QCOMPARE(answer.exitCode, 6);
    QCOMPARE(answer.errorCode(), u"not_permitted"_s);
    QVERIFY(!id().isEmpty());
}

void TestCliPrivacy::undoRefuses() const
{
    const Answer done = m_cli->asRoot({u"anonymise"_s, u"jane"_s, u"--confirm=jane"_s});
    QCOMPARE(done.exitCode, 0);
    const QString number = QString::number(done.json().value(u"change_set"_s).toInteger());

    const Answer answer = m_cli->asRoot({u"undo"_s, number});

    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(answer.errorCode(), u"irreversible"_s);
    const QJsonObject history =
        m_cli->asRoot({u"history"_s, done.json().value(u"login"_s).toString()}).json();
    QVERIFY(QJsonDocument(history).toJson().contains("\"removed\": \"before\""));
}

void TestCliPrivacy::textsSteerNoTerminal() const
{
    m_cli->sql(u"UPDATE customer_user SET comments = ? WHERE login = 'jane'"_s,
               {u"\u001b[2Jgone\u202e"_s});

    const Answer answer = m_cli->asRootInWords({u"export-person"_s, u"jane"_s});

    QCOMPARE(answer.exitCode, 0);
    QVERIFY(answer.out.contains("gone"));
    QVERIFY(!answer.out.contains('\x1b'));
    QVERIFY(!QString::fromUtf8(answer.out).contains(u'\u202e'));
}

QTEST_GUILESS_MAIN(TestCliPrivacy)
#include "tst_cliprivacy.moc"
