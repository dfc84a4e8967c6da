// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QJsonArray>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// Adding and changing customer users, alone and against others.
class TestCliEdits : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void addStoresAPersonWithAGeneratedPassword() const;
    void addTakesAPassword() const;
    void addTellsAllViolationsAtOnce() const;
    void setChangesOnlyWhatDiffers() const;
    void setRenamesEverywhere() const;
    void setIsTried() const;
    void setPassword() const;
    void setAndTheValidity_data() const;
    void setAndTheValidity() const;
    void verifyPassword_data() const;
    void verifyPassword() const;
    void conflictLosesNothing() const;
    void onlyOneOfTwoProcessesGetsAUsername() const;

private:
    std::unique_ptr<CliFixture> m_cli;
};

void TestCliEdits::init()
{
    m_cli = std::make_unique<CliFixture>();
}

void TestCliEdits::addStoresAPersonWithAGeneratedPassword() const
{
    const Answer answer =
        m_cli->as(u"ann"_s,
                  {u"add"_s, u"login= bob "_s, u"first_name=Bob"_s, u"last_name=0"_s,
                   u"email=bob=b@acme.example.net"_s, u"customer_id=ACME"_s,
                   u"comments=--%';DROP TABLE users;"_s, u"valid_id=2"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json().value(u"login"_s).toString(), u"bob"_s);
    const QString password = answer.json().value(u"password"_s).toString();
    QVERIFY(password.size() >= 16);
    const QVariantMap stored = m_cli->person(u"bob"_s);
    QCOMPARE(stored.value(u"last_name"_s).toString(), u"0"_s);
    QCOMPARE(stored.value(u"email"_s).toString(), u"bob=b@acme.example.net"_s);
    QCOMPARE(stored.value(u"comments"_s).toString(), u"--%';DROP TABLE users;"_s);
    QCOMPARE(stored.value(u"valid_id"_s).toInt(), 2);
    QCOMPARE(stored.value(u"create_by"_s).toInt(), 2);
    QVERIFY(stored.value(u"pw"_s).toString().startsWith("BCRYPT:12:"_L1));
    QCOMPARE(m_cli
                 ->asRoot({u"verify-password"_s, u"bob"_s, u"--candidate-file"_s, u"-"_s},
                          password.toUtf8())
                 .exitCode,
             0);
}

void TestCliEdits::addTakesAPassword() const
{
    const Answer answer = m_cli->asRoot({u"add"_s, u"login=bob"_s, u"first_name=B"_s,
                                         u"last_name=B"_s, u"email=b@acme.example.net"_s,
                                         u"customer_id=ACME"_s, u"--new-password-file=-"_s},
                                        "pässwörd\n");

    QCOMPARE(answer.json(), (QJsonObject{{u"login"_s, u"bob"_s}}));
    QCOMPARE(m_cli->asRoot({u"verify-password"_s, u"bob"_s, u"--candidate-file=-"_s}, "pässwörd")
                 .exitCode,
             0);
}

void TestCliEdits::addTellsAllViolationsAtOnce() const
{
    const Answer answer = m_cli->asRoot({u"add"_s, u"login=Jane"_s, u"first_name=a\tb"_s,
                                         u"email=x"_s, u"customer_id=NONE"_s,
                                         u"new"_s.prepend(u"phone="), u"--new-password-file=-"_s},
                                        QByteArray(80, 'x'));

    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(answer.violationCodes().join(u' '),
             u"first_name.control_character last_name.required login.taken password.too_long "
             "email.syntax customer_id.unknown"_s);
    const QJsonValue first = answer.json().value(u"violations"_s)[0];
    QCOMPARE(first[u"field"_s].toString(), u"first_name"_s);
    QVERIFY(!first[u"message"_s].toString().isEmpty());
    QCOMPARE(answer.err.count('\n'), 6);
    QCOMPARE(m_cli->value(u"SELECT count(*) FROM customer_user"_s).toInt(), 1);
}

void TestCliEdits::setChangesOnlyWhatDiffers() const
{
    QVariantMap before = m_cli->person(u"jane"_s);

    const Answer answer = m_cli->as(
        u"ann"_s, {u"set"_s, u"jane"_s, u"phone=+49 30/1"_s, u"first_name=Jane"_s, u"fax="_s});

    const QJsonObject expected{{u"login"_s, u"jane"_s}, {u"changed"_s, QJsonArray{u"phone"_s}}};
    QCOMPARE(answer.json(), expected);
    QVariantMap after = m_cli->person(u"jane"_s);
    QCOMPARE(after.value(u"phone"_s).toString(), u"+49 30/1"_s);
    QCOMPARE(after.value(u"change_by"_s).toInt(), 2);
    for (const auto *const column : {"phone", "change_by", "change_time"}) {
        before.remove(QLatin1StringView(column));
        after.remove(QLatin1StringView(column));
    }
    QCOMPARE(after, before);
    const Answer nothing = m_cli->asRoot({u"set"_s, u"jane"_s, u"phone= +49 30/1 "_s});
    QCOMPARE(nothing.exitCode, 0);
    QCOMPARE(nothing.json().value(u"changed"_s).toArray(), QJsonArray());
}

void TestCliEdits::setRenamesEverywhere() const
{
    const QString relation =
        u"INSERT INTO customer_user_customer VALUES ('jane', 'OTHER', '', 1, '', 1)"_s;
    QVERIFY(m_cli->value(relation).isNull());

    const Answer answer = m_cli->asRoot({u"set"_s, u"jane"_s, u"login=jane.doe"_s});

    QCOMPARE(answer.json().value(u"login"_s).toString(), u"jane.doe"_s);
    QCOMPARE(answer.json().value(u"changed"_s).toArray(), QJsonArray{u"login"_s});
    QCOMPARE(answer.json().value(u"renamed"_s).toObject(),
             (QJsonObject{{u"customer_user_customer"_s, 1}}));
    QCOMPARE(m_cli->value(u"SELECT user_id FROM customer_user_customer"_s).toString(),
             u"jane.doe"_s);
    const Answer inWords = m_cli->asRootInWords({u"set"_s, u"jane.doe"_s, u"login=jane"_s});
    QVERIFY2(inWords.out.endsWith("Renamed with it, in one go: 1 further customer.\n"),
             inWords.out.constData());
    QVERIFY(!m_cli->asRoot({u"set"_s, u"jane"_s, u"city=C"_s}).json().contains(u"renamed"_s));
}

void TestCliEdits::setIsTried() const
{
    QVERIFY(m_cli
                ->value(u"INSERT INTO customer_user_customer VALUES ('jane', 'OTHER', '', 1, "
                        "'', 1)"_s)
                .isNull());
    const QVariantMap before = m_cli->person(u"jane"_s);
    const QStringList arguments{u"set"_s, u"jane"_s, u"login=jane.doe"_s, u"phone=7"_s,
                                u"--dry-run"_s};

    const Answer answer = m_cli->asRoot(arguments);
    const Answer inWords = m_cli->asRootInWords(arguments);

    QCOMPARE(answer.json().value(u"changed"_s).toArray(), (QJsonArray{u"login"_s, u"phone"_s}));
    QCOMPARE(answer.json().value(u"renamed"_s).toObject(),
             (QJsonObject{{u"customer_user_customer"_s, 1}}));
    QCOMPARE(inWords.out,
             "Nothing was written. These would be changed: login, phone.\n"
             "Renamed with it, in one go: 1 further customer.\n");
    QCOMPARE(m_cli->asRoot({u"set"_s, u"jane"_s, u"email=none"_s, u"--dry-run"_s}).exitCode, 1);
    QVERIFY(m_cli->asRootInWords({u"customer-set"_s, u"ACME"_s, u"city=C"_s, u"--dry-run"_s})
                .out.startsWith("Nothing was written."));
    QCOMPARE(m_cli->person(u"jane"_s), before);
}

void TestCliEdits::setPassword() const
{
    const Answer answer = m_cli->asRoot(
        {u"set"_s, u"jane"_s, u"--new-password-file"_s, m_cli->file(u"new"_s, "new")});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json().value(u"changed"_s).toArray(), QJsonArray{u"pw"_s});
    const QStringList verify{u"verify-password"_s, u"jane"_s, u"--candidate-file"_s, u"-"_s};
    QCOMPARE(m_cli->asRoot(verify, "new").exitCode, 0);
    QCOMPARE(m_cli->asRoot(verify, "jane's own").exitCode, 1);
}

void TestCliEdits::setAndTheValidity_data() const
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<QString>("violations");
    QTest::addColumn<int>("stored");

    QTest::newRow("by name") << u"validity=invalid"_s << QString() << 2;
    QTest::newRow("by number") << u"valid_id=3"_s << QString() << 3;
    QTest::newRow("unknown name") << u"validity=Valid"_s << u"valid_id.unknown"_s << 1;
    QTest::newRow("a number as a name") << u"validity=2"_s << u"valid_id.unknown"_s << 1;
    QTest::newRow("unknown number") << u"valid_id=4"_s << u"valid_id.unknown"_s << 1;
    QTest::newRow("no number") << u"valid_id=x"_s << u"valid_id.unknown"_s << 1;
    QTest::newRow("nothing") << u"validity="_s << u"valid_id.unknown"_s << 1;
}

void TestCliEdits::setAndTheValidity() const
{
    QFETCH(const QString, assignment);

    const Answer answer = m_cli->asRoot({u"set"_s, u"jane"_s, assignment});

    QTEST(answer.violationCodes().join(u','), "violations");
    QTEST(m_cli->person(u"jane"_s).value(u"valid_id"_s).toInt(), "stored");
    const bool refused = !answer.violationCodes().isEmpty();
    QCOMPARE(answer.exitCode, refused ? 1 : 0);
    const QString quoted = u"“%1”"_s.arg(assignment.section(u'=', 1));
    QCOMPARE(QString::fromUtf8(answer.err).contains(quoted), refused); // as it was written
    const QJsonArray changed = answer.json().value(u"changed"_s).toArray();
    QCOMPARE(changed, refused ? QJsonArray() : QJsonArray{u"validity"_s});
}

void TestCliEdits::verifyPassword_data() const
{
    QTest::addColumn<QByteArray>("candidate");
    QTest::addColumn<bool>("matches");

    QTest::newRow("right") << QByteArray("jane's own") << true;
    QTest::newRow("right with a line end") << QByteArray("jane's own\r\nand more") << true;
    QTest::newRow("wrong") << QByteArray("jane's owm") << false;
    QTest::newRow("with a blank") << QByteArray("jane's own ") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestCliEdits::verifyPassword() const
{
    QFETCH(const QByteArray, candidate);
    QFETCH(const bool, matches);

    const Answer answer = m_cli->asRoot(
        {u"verify-password"_s, u"jane"_s, u"--candidate-file"_s, m_cli->file(u"try"_s, candidate)});

    QCOMPARE(answer.exitCode, matches ? 0 : 1);
    QCOMPARE(answer.json(), (QJsonObject{{u"matches"_s, matches}}));
}

/// The program has read the record when it asks for the new password, and then somebody is faster.
void TestCliEdits::conflictLosesNothing() const
{
    const QByteArray fifo = m_cli->path(u"fifo"_s).toLocal8Bit();
    QCOMPARE(mkfifo(fifo.constData(), S_IRUSR | S_IWUSR), 0);
    const auto slow =
        m_cli->process(QStringList{u"--json"_s} + m_cli->signedIn(u"root"_s)
                       + QStringList{u"set"_s, u"jane"_s, u"phone=2"_s, u"fax=3"_s,
                                     u"--new-password-file"_s, m_cli->path(u"fifo"_s)});
    slow->start();
    int pipe = -1;
    QTRY_VERIFY((pipe = ::open(fifo.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC)) >= 0);

    const Answer quick = m_cli->as(u"ann"_s, {u"set"_s, u"jane"_s, u"phone=1"_s, u"city=Rom"_s});
    QCOMPARE(quick.exitCode, 0);
    QCOMPARE(::write(pipe, "new\n", 4), 4);
    ::close(pipe);
    QVERIFY(slow->waitForFinished());

    QCOMPARE(slow->exitCode(), 4);
    const QVariantMap jane = m_cli->person(u"jane"_s);
    const Answer answer{.exitCode = 4, .out = slow->readAllStandardOutput()};
    const QJsonObject conflict = answer.json().value(u"conflict"_s).toObject();
    QCOMPARE(conflict.value(u"changed_by"_s).toString(), u"ann"_s);
    QVERIFY(
        QDateTime::fromString(conflict.value(u"changed_at"_s).toString(), Qt::ISODate).isValid());
    const QJsonObject phone{{u"column"_s, u"phone"_s},
                            {u"seen"_s, QJsonValue()},
                            {u"stored"_s, u"1"_s},
                            {u"wanted"_s, u"2"_s}};
    QCOMPARE(conflict.value(u"columns"_s).toArray(), QJsonArray{phone});
    QCOMPARE(jane.value(u"phone"_s).toString(), u"1"_s);
    QVERIFY(jane.value(u"fax"_s).isNull());
    QCOMPARE(slow->readAllStandardError().count('\n'), 2);
}

void TestCliEdits::onlyOneOfTwoProcessesGetsAUsername() const
{
    const auto adding = [this](const QString &login, const QString &email) {
        auto program = m_cli->process(QStringList{u"--json"_s} + m_cli->signedIn(u"ann"_s)
                                      + QStringList{u"add"_s, u"login="_s + login,
                                                    u"first_name=A"_s, u"last_name=B"_s,
                                                    u"email="_s + email, u"customer_id=ACME"_s});
        program->start();
        return program;
    };
    const auto first = adding(u"twin"_s, u"a@acme.example.net"_s);
    const auto second = adding(u"TWIN"_s, u"b@acme.example.net"_s);
    QVERIFY(first->waitForFinished() && second->waitForFinished());

    QCOMPARE(first->exitCode() + second->exitCode(), 1);
    const QByteArray out = (first->exitCode() == 1 ? first : second)->readAllStandardOutput();
    QCOMPARE((Answer{.out = out}.violationCodes()), QStringList{u"login.taken"_s});
    QCOMPARE(m_cli->value(u"SELECT count(*) FROM customer_user"_s).toInt(), 2);
}

QTEST_GUILESS_MAIN(TestCliEdits)
#include "tst_cliedits.moc"
