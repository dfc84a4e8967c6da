// SPDX-License-Identifier: GPL-3.0-or-later
#include "clifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

/// Groups: read by every agent, written by administrators.
class TestCliGroups : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CliFixture>(); }

    void groupsAreListedAddedAndChanged() const;
    void groupsInWords() const;
    void whatIsRefused_data() const;
    void whatIsRefused() const;
    void onlyAdministratorsWrite() const;
    void hostileNames_data() const;
    void hostileNames() const;

private:
    std::unique_ptr<CliFixture> m_cli;
};

void TestCliGroups::groupsAreListedAddedAndChanged() const
{
    const Answer added = m_cli->asRoot(
        {u"group-add"_s, u"name=Support"_s, u"comments=First line"_s, u"validity=invalid"_s});
    QCOMPARE(added.exitCode, 0);
    QCOMPARE(added.json(), (QJsonObject{{u"name"_s, u"Support"_s}}));

    QCOMPARE(m_cli->asRoot({u"groups"_s, u"supp"_s}).json().value(u"total"_s).toInt(), 0);
    const QJsonObject support{
        {u"name"_s, u"Support"_s}, {u"comments"_s, u"First line"_s}, {u"validity"_s, u"invalid"_s}};
    QCOMPARE(m_cli->asRoot({u"groups"_s, u"--include-invalid"_s, u"supp"_s, u"line"_s}).json(),
             (QJsonObject{{u"total"_s, 1}, {u"shown"_s, 1}, {u"rows"_s, QJsonArray{support}}}));
    const QJsonArray valid = m_cli->as(u"ann"_s, {u"groups"_s}).json().value(u"rows"_s).toArray();
    QCOMPARE(valid.first().toObject(),
             (QJsonObject{{u"name"_s, u"admin"_s},
                          {u"comments"_s, QJsonValue()},
                          {u"validity"_s, u"valid"_s}}));

    const Answer set = m_cli->asRoot(
        {u"group-set"_s, u"SUPPORT"_s, u"name=Helpdesk"_s, u"comments="_s, u"validity=valid"_s});
    QCOMPARE(set.json(),
             (QJsonObject{{u"name"_s, u"Helpdesk"_s},
                          {u"changed"_s, QJsonArray{u"name"_s, u"comments"_s, u"validity"_s}}}));
    QCOMPARE(m_cli->asRoot({u"groups"_s, u"helpdesk"_s}).json().value(u"total"_s).toInt(), 1);
}

void TestCliGroups::groupsInWords() const
{
    const QByteArray list = m_cli->asRootInWords({u"groups"_s}).out;
    QVERIFY2(list.startsWith("List (3 total)\nName "), list.constData());
    QVERIFY(m_cli->asRootInWords({u"group-add"_s, u"name=x"_s}).out.contains("“x”"));
    QVERIFY(
        m_cli->asRootInWords({u"group-set"_s, u"x"_s, u"comments=c"_s}).out.contains("comments"));
    QCOMPARE(m_cli->asRootInWords({u"group-set"_s, u"x"_s, u"comments=c"_s}).out,
             QByteArray("Nothing to change.\n"));
    QVERIFY(m_cli->asRootInWords({u"group-set"_s, u"--help"_s})
                .out.contains("Columns: name, comments, and validity"));
}

void TestCliGroups::whatIsRefused_data() const
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");

    const auto row = [](const char *name, const QStringList &arguments, int exitCode,
                        const QString &code) {
        QTest::newRow(name) << arguments << exitCode << code;
    };
    row("no name", {u"group-add"_s, u"comments=x"_s}, 1, u"name.required"_s);
    row("taken", {u"group-add"_s, u"name=Users"_s}, 1, u"name.taken"_s);
    row("too long", {u"group-add"_s, u"name="_s + QString(192, u'x')}, 1, u"name.too_long"_s);
    row("a line break", {u"group-add"_s, u"name=a\nb"_s}, 1, u"name.control_character"_s);
    row("no such validity", {u"group-add"_s, u"name=x"_s, u"validity=gone"_s}, 1,
        u"valid_id.unknown"_s);
    row("the administrators' group renamed", {u"group-set"_s, u"admin"_s, u"name=x"_s}, 1,
        u"admin.last"_s);
    row("the administrators' group invalid", {u"group-set"_s, u"admin"_s, u"validity=invalid"_s}, 1,
        u"admin.last"_s);
    row("no such group", {u"group-set"_s, u"none"_s, u"name=x"_s}, 3, u"not_found"_s);
    row("no such column", {u"group-add"_s, u"name=x"_s, u"city=x"_s}, 2, u"usage"_s);
    row("no column", {u"group-set"_s, u"users"_s}, 2, u"usage"_s);
    row("an option of others", {u"groups"_s, u"--limit=3"_s}, 2, u"usage"_s);
}

void TestCliGroups::whatIsRefused() const
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, code);

    const Answer answer = m_cli->asRoot(arguments);

    QCOMPARE(answer.exitCode, exitCode);
    QCOMPARE(exitCode == 1 ? answer.violationCodes().join(u' ') : answer.errorCode(), code);
    QCOMPARE(m_cli->value(u"SELECT group_concat(name) FROM groups_table WHERE valid_id = 1"_s)
                 .toString(),
             u"users,admin,stats"_s);
}

void TestCliGroups::onlyAdministratorsWrite() const
{
    for (const QStringList &arguments :
         {QStringList{u"group-add"_s, u"name=x"_s}, {u"group-set"_s, u"users"_s, u"name=y"_s}}) {
        const Answer answer = m_cli->as(u"ann"_s, arguments);
        QCOMPARE(answer.exitCode, 6);
        QCOMPARE(answer.errorCode(), u"not_permitted"_s);
    }
    QCOMPARE(m_cli->value(u"SELECT count(*) FROM groups_table"_s).toInt(), 3);
}

void TestCliGroups::hostileNames_data() const
{
    QTest::addColumn<QString>("name");
    QTest::newRow("SQL") << u"'); DROP TABLE users; --"_s;
    QTest::newRow("markup") << u"<i>\"x\"</i> &amp;"_s;
    QTest::newRow("turned round") << u"a\u202Eb"_s;
    QTest::newRow("191 characters") << u"ü"_s.repeated(191);
}

void TestCliGroups::hostileNames() const
{
    QFETCH(QString, name);

    QCOMPARE(m_cli->asRoot({u"group-add"_s, u"name="_s + name}).json(),
             (QJsonObject{{u"name"_s, name}}));

    QCOMPARE(m_cli->asRoot({u"group-set"_s, name, u"comments=found"_s}).exitCode, 0);
    const QJsonArray rows = m_cli->asRoot({u"groups"_s, u"found"_s}).json()[u"rows"].toArray();
    QCOMPARE(rows.first().toObject().value(u"name"_s).toString(), name);
    QVERIFY(!m_cli->asRootInWords({u"groups"_s}).out.contains("\u202E"));
}

QTEST_GUILESS_MAIN(TestCliGroups)
#include "tst_cligroups.moc"
