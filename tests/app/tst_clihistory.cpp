// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// What was changed, and taking it back.
class TestCliHistory : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CliFixture>(); }

    void historyTellsWhoDidWhat() const;
    void historyInWords() const;
    void filters_data() const;
    void filters() const;
    void passwordsAreInNone() const;
    void undoAndUndoOfUndo() const;
    void whatChangedSinceIsLeft() const;
    void nothingIsWrittenInADryRun() const;
    void refusals_data() const;
    void refusals() const;
    void onlyAdministratorsUndoWhatTheyAloneMayDo() const;

private:
    [[nodiscard]] QJsonArray entries(const QStringList &arguments) const
    {
        return m_cli->asRoot(QStringList{u"history"_s} + arguments)
            .json()
            .value(u"entries"_s)
            .toArray();
    }
    /// Changes jane and returns the number of the change.
    [[nodiscard]] QString set(const QString &assignment) const
    {
        const Answer answer = m_cli->asRoot({u"set"_s, u"jane"_s, assignment});
        return answer.exitCode != 0
            ? QString()
            : QString::number(entries({}).at(0).toObject().value(u"change_set"_s).toInteger());
    }
    [[nodiscard]] QString phone() const
    {
        return m_cli->person(u"jane"_s).value(u"phone"_s).toString();
    }

    std::unique_ptr<CliFixture> m_cli;
};

void TestCliHistory::historyTellsWhoDidWhat() const
{
    const QString number = set(u"phone=12"_s);

    const QJsonObject entry = entries({u"jane"_s}).at(0).toObject();

    QCOMPARE(entry.value(u"change_set"_s).toInteger(), number.toLongLong());
    QCOMPARE(entry.value(u"agent"_s), QJsonValue(u"root"_s));
    QCOMPARE(entry.value(u"kind"_s), QJsonValue(u"customer_user.changed"_s));
    QCOMPARE(entry.value(u"subject"_s), QJsonValue(u"jane"_s));
    QVERIFY(entry.value(u"undoes"_s).isNull());
    QVERIFY(entry.value(u"time"_s).toString().endsWith(u'Z'));
    const QJsonObject row = entry.value(u"rows"_s).toArray().at(0).toObject();
    QCOMPARE(row.value(u"table"_s), QJsonValue(u"customer_user"_s));
    QCOMPARE(row.value(u"operation"_s), QJsonValue(u"update"_s));
    QCOMPARE(row.value(u"columns"_s).toObject().value(u"phone"_s).toObject().value(u"after"_s),
             QJsonValue(u"12"_s));
}

void TestCliHistory::historyInWords() const
{
    (void)set(u"phone=12\a"_s); // refused
    (void)set(u"comments=<b>%1"_s);

    const QByteArray text = m_cli->asRootInWords({u"history"_s, u"jane"_s}).out;

    QVERIFY2(text.contains("Customer user “jane” changed"), text.constData());
    QVERIFY2(text.contains("    Customer user “jane”, Comment: “” → “<b>%1”"), text.constData());
    QCOMPARE(m_cli->asRootInWords({u"history"_s, u"--by"_s, u"zoe"_s}).out,
             QByteArray("No changes found.\n"));
}

void TestCliHistory::filters_data() const
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("found");

    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const QString tomorrow = QDate::currentDate().addDays(1).toString(Qt::ISODate);
    QTest::newRow("jane") << QStringList{u"JANE"_s} << 3;
    QTest::newRow("a customer") << QStringList{u"--customer"_s, u"acme"_s} << 2;
    QTest::newRow("a field") << QStringList{u"jane"_s, u"--field=validity"_s} << 2;
    QTest::newRow("a field that did not change") << QStringList{u"jane"_s, u"--field=fax"_s} << 0;
    QTest::newRow("words") << QStringList{u"--text"_s, u"JANE bónn"_s} << 1;
    QTest::newRow("other words") << QStringList{u"--text"_s, u"jane köln"_s} << 0;
    QTest::newRow("the last") << QStringList{u"jane"_s, u"--last=1"_s} << 1;
    QTest::newRow("today") << QStringList{u"jane"_s, u"--from"_s, today, u"--until"_s, today} << 3;
    QTest::newRow("from tomorrow on") << QStringList{u"--from"_s, tomorrow} << 0;
    QTest::newRow("somebody else") << QStringList{u"--by=ann"_s} << 0;
}

void TestCliHistory::filters() const
{
    QFETCH(QStringList, arguments);
    QVERIFY(!set(u"city=Bonn"_s).isEmpty());
    QVERIFY(!set(u"validity=invalid"_s).isEmpty());
    QVERIFY(m_cli->asRoot({u"customer-set"_s, u"ACME"_s, u"city=Ulm"_s}).exitCode == 0);

    QTEST(int(entries(arguments).size()), "found");
}

void TestCliHistory::passwordsAreInNone() const
{
    const QString file = m_cli->file(u"new"_s, "a new password\n");
    QCOMPARE(m_cli->asRoot({u"set"_s, u"jane"_s, u"--new-password-file"_s, file}).exitCode, 0);

    const Answer json = m_cli->asRoot({u"history"_s});
    const Answer words = m_cli->asRootInWords({u"history"_s});

    const QJsonObject row = json.json()
                                .value(u"entries"_s)
                                .toArray()
                                .at(0)
                                .toObject()
                                .value(u"rows"_s)
                                .toArray()
                                .at(0)
                                .toObject();
    QCOMPARE(row.value(u"columns"_s).toObject().value(u"pw"_s), QJsonValue(u"changed"_s));
    QVERIFY(words.out.contains("Password"));
    QVERIFY(!json.out.contains("BCRYPT") && !words.out.contains("BCRYPT"));
}

void TestCliHistory::undoAndUndoOfUndo() const
{
    const QString number = set(u"phone=12"_s);

    const Answer undone = m_cli->asRoot({u"undo"_s, number});
    QCOMPARE(undone.exitCode, 0);
    QCOMPARE(phone(), QString());
    QCOMPARE(undone.json().value(u"undone"_s).toInteger(), number.toLongLong());
    QCOMPARE(undone.json().value(u"restored"_s).toArray().size(), 1);
    QVERIFY(undone.json().value(u"left"_s).toArray().isEmpty());
    const qint64 undoing = undone.json().value(u"change_set"_s).toInteger();
    QCOMPARE(entries({}).at(0).toObject().value(u"undoes"_s).toInteger(), number.toLongLong());
    QCOMPARE(entries({}).at(1).toObject().value(u"undone_by"_s).toInteger(), undoing);

    const QByteArray again = m_cli->asRootInWords({u"undo"_s, QString::number(undoing)}).out;
    QVERIFY2(again.contains("Phone: “” → “12”"), again.constData());
    QCOMPARE(phone(), u"12"_s);
}

void TestCliHistory::whatChangedSinceIsLeft() const
{
    const QString number = set(u"phone=12"_s);
    (void)set(u"phone=13"_s);

    const Answer careful = m_cli->asRoot({u"undo"_s, number});
    QCOMPARE(careful.exitCode, 4);
    QCOMPARE(phone(), u"13"_s);
    QVERIFY(careful.json().value(u"change_set"_s).isNull());
    const QJsonObject left = careful.json().value(u"left"_s).toArray().at(0).toObject();
    QCOMPARE(left.value(u"state"_s), QJsonValue(u"changed_since"_s));
    QCOMPARE(left.value(u"changed_in"_s).toInteger(), number.toLongLong() + 1);
    QVERIFY(careful.err.contains("--overwrite"));

    QCOMPARE(m_cli->asRoot({u"undo"_s, number, u"--overwrite"_s}).exitCode, 0);
    QCOMPARE(phone(), QString());
}

void TestCliHistory::nothingIsWrittenInADryRun() const
{
    const QString number = set(u"phone=12"_s);

    const Answer answer = m_cli->asRoot({u"undo"_s, number, u"--dry-run"_s});

    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json().value(u"restored"_s).toArray().size(), 1);
    QVERIFY(answer.json().value(u"change_set"_s).isNull());
    QCOMPARE(phone(), u"12"_s);
    QVERIFY(m_cli->asRootInWords({u"undo"_s, number, u"--dry-run"_s})
                .out.contains("Nothing was written."));
}

void TestCliHistory::refusals_data() const
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");

    QTest::newRow("no such change") << QStringList{u"undo"_s, u"4711"_s} << 3;
    QTest::newRow("no number") << QStringList{u"undo"_s, u"one"_s} << 2;
    QTest::newRow("below one") << QStringList{u"undo"_s, u"0"_s} << 2;
    QTest::newRow("nothing") << QStringList{u"undo"_s} << 2;
    QTest::newRow("no such person") << QStringList{u"history"_s, u"nobody"_s} << 3;
    QTest::newRow("no such customer") << QStringList{u"history"_s, u"--customer=nobody"_s} << 3;
    QTest::newRow("no such agent") << QStringList{u"history"_s, u"--by=nobody"_s} << 3;
    QTest::newRow("no day") << QStringList{u"history"_s, u"--from=28.11."_s} << 2;
    QTest::newRow("no such day") << QStringList{u"history"_s, u"--until=2026-02-30"_s} << 2;
    QTest::newRow("how many?") << QStringList{u"history"_s, u"--last=-1"_s} << 2;
    QTest::newRow("no such field") << QStringList{u"history"_s, u"--field=pone"_s} << 2;
    QTest::newRow("no such field to undo")
        << QStringList{u"undo"_s, u"1"_s, u"--field=pone"_s} << 2;
    QTest::newRow("both") << QStringList{u"history"_s, u"jane"_s, u"--customer=ACME"_s} << 2;
}

void TestCliHistory::refusals() const
{
    QFETCH(QStringList, arguments);

    const Answer answer = m_cli->asRoot(arguments);
    QTEST(answer.exitCode, "exitCode");
    QVERIFY(!answer.err.contains("renamed") || !arguments.contains(u"4711"_s));
}

void TestCliHistory::onlyAdministratorsUndoWhatTheyAloneMayDo() const
{
    const QString number = set(u"phone=12"_s);
    QCOMPARE(m_cli->asRoot({u"grant"_s, u"user"_s, u"jane"_s, u"users"_s, u"ro"_s}).exitCode, 0);
    const QString grant = QString::number(number.toLongLong() + 1);

    QCOMPARE(m_cli->as(u"ann"_s, {u"undo"_s, grant}).exitCode, 6);
    QCOMPARE(m_cli->as(u"ann"_s, {u"undo"_s, number}).exitCode, 0);
    QCOMPARE(m_cli->as(u"zoe"_s, {u"history"_s}).exitCode, 6);
    const Answer undone = m_cli->asRoot({u"undo"_s, grant});
    QCOMPARE(undone.exitCode, 0);
    QCOMPARE(m_cli->value(u"SELECT count(*) FROM group_customer_user"_s).toInt(), 0);
}

QTEST_GUILESS_MAIN(TestCliHistory)
#include "tst_clihistory.moc"
