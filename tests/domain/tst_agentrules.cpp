// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/edits.h"
#include "domain/fields.h"
#include "domain/rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Domain::AgentRecord;
using Domain::Group;
using Domain::RowOperation;
using Domain::Table;
using Domain::Violation;

/// What groups and agents must be like, and what a change of one writes.
class TestAgentRules : public QObject
{
    Q_OBJECT

private slots:
    void groups_data() const;
    void groups() const;
    void anInvalidGroupKeepsItsFaults() const;
    void agents_data() const;
    void agents() const;
    void aNewAgentNeedsAPassword() const;
    void whoIsToBlameForNoAdministrator_data() const;
    void whoIsToBlameForNoAdministrator() const;
    void groupsAreWrittenAsTyped() const;
    void membershipsAreRowsOfTheirOwn() const;
    void membershipsInGroupsThatAreMissingAreLeftOut() const;
    void textsByColumn() const;

private:
    static QStringList codes(const QList<Violation> &violations)
    {
        QStringList codes;
        for (const Violation &violation : violations) {
            codes.append(violation.code);
        }
        return codes;
    }
    static AgentRecord ann()
    {
        return {.id = 7, .firstName = u"Ann"_s, .lastName = u"Meier"_s, .login = u"ann"_s};
    }
};

void TestAgentRules::groups_data() const
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QStringList>("expected");

    const QStringList fine;
    QTest::newRow("a name") << u"name"_s << u"support"_s << QString() << fine;
    QTest::newRow("markup and quotes")
        << u"name"_s << u"<b>\"O'Brien\"</b> & %s"_s << QString() << fine;
    QTest::newRow("191 characters") << u"name"_s << QString(191, u'x') << QString() << fine;
    QTest::newRow("191 characters beyond the basic plane")
        << u"name"_s << u"😀"_s.repeated(191) << QString() << fine;
    QTest::newRow("192 characters")
        << u"name"_s << QString(192, u'x') << QString() << QStringList{u"name.too_long"_s};
    QTest::newRow("no name") << u"name"_s << QString() << QString()
                             << QStringList{u"name.required"_s};
    QTest::newRow("blanks") << u"name"_s << u" \t "_s << QString()
                            << QStringList{u"name.required"_s};
    QTest::newRow("a line break") << u"name"_s << u"sup\nport"_s << QString()
                                  << QStringList{u"name.control_character"_s};
    QTest::newRow("taken") << u"name"_s << u"Users"_s << u"users"_s << QStringList{u"name.taken"_s};
    QTest::newRow("250 characters of comment")
        << u"comments"_s << QString(250, u'x') << QString() << fine;
    QTest::newRow("251 characters of comment")
        << u"comments"_s << QString(251, u'x') << QString() << QStringList{u"comments.too_long"_s};
    QTest::newRow("a bell in the comment")
        << u"comments"_s << u"\a!"_s << QString() << QStringList{u"comments.control_character"_s};
}

void TestAgentRules::groups() const
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QString, owner);
    Group group{.name = u"support"_s};
    group.setText(QLatin1StringView(column.toLatin1()), value);

    const QList<Violation> violations = Domain::check(group, nullptr, {.nameOwner = owner});

    QTEST(codes(violations), "expected");
    for (const Violation &violation : violations) {
        QCOMPARE(violation.record, Domain::RecordKind::Group);
        QCOMPARE(violation.owner, owner);
    }
}

void TestAgentRules::anInvalidGroupKeepsItsFaults() const
{
    const Group previous{.id = 4, .name = QString(300, u'x'), .comments = u"a\nb"_s};
    Group next = previous;

    next.validId = static_cast<int>(Domain::Validity::Invalid);
    QVERIFY(Domain::check(next, &previous, {.nameOwner = u"X"_s}).isEmpty());
    next.validId = 9;
    QCOMPARE(codes(Domain::check(next, &previous, {})), QStringList{u"valid_id.unknown"_s});
}

void TestAgentRules::agents_data() const
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *column, const QString &value, const char *code) {
        QTest::addRow("%s: %s", column, *code == '\0' ? "as long as it may be" : code)
            << QString::fromLatin1(column) << value
            << (*code == '\0' ? QStringList() : QStringList{QString::fromLatin1(code)});
    };
    row("login", QString(191, u'x'), "");
    row("login", QString(192, u'x'), "login.too_long");
    row("login", {}, "login.required");
    row("login", u"a\tb"_s, "login.control_character");
    row("title", QString(50, u'x'), "");
    row("title", QString(51, u'x'), "title.too_long");
    row("first_name", QString(100, u'x'), "");
    row("first_name", QString(101, u'x'), "first_name.too_long");
    row("first_name", u" "_s, "first_name.required");
    row("last_name", QString(100, u'x'), "");
    row("last_name", QString(101, u'x'), "last_name.too_long");
    row("last_name", u"\u2028x"_s + QChar(0), "last_name.control_character");
}

void TestAgentRules::agents() const
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    AgentRecord agent = ann();
    QVERIFY(agent.setText(QLatin1StringView(column.toLatin1()), value));

    const QList<Violation> violations = Domain::check(agent, nullptr, {.hasPassword = true});

    QTEST(codes(violations), "expected");
    for (const Violation &violation : violations) {
        QCOMPARE(violation.record, Domain::RecordKind::Agent);
    }
}

void TestAgentRules::aNewAgentNeedsAPassword() const
{
    const AgentRecord agent = ann();

    QCOMPARE(codes(Domain::check(agent, nullptr, {})), QStringList{u"pw.required"_s});
    QVERIFY(Domain::check(agent, &agent, {}).isEmpty());
    QCOMPARE(codes(Domain::check(agent, nullptr, {.loginOwner = u"ANN"_s, .hasPassword = true})),
             QStringList{u"login.taken"_s});
}

void TestAgentRules::whoIsToBlameForNoAdministrator_data() const
{
    QTest::addColumn<Domain::ChangeSet>("changes");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("ofGroup");

    AgentRecord admin = ann();
    admin.inAdmin = true;
    AgentRecord next = admin;
    next.inAdmin = false;
    QTest::newRow("no member any more")
        << Domain::change(admin, next, {}, {.admin = 2}) << u"in_admin"_s << false;
    next.validId = 2;
    QTest::newRow("not valid any more")
        << Domain::change(admin, next, {}, {.admin = 2}) << u"valid_id"_s << false;
    const Group group{.id = 2, .name = u"admin"_s};
    QTest::newRow("group renamed")
        << Domain::change(group, {.id = 2, .name = u"admins"_s}) << u"name"_s << true;
    QTest::newRow("group not valid any more")
        << Domain::change(group, {.id = 2, .name = u"admin"_s, .validId = 3}) << u"valid_id"_s
        << true;
}

void TestAgentRules::whoIsToBlameForNoAdministrator() const
{
    QFETCH(Domain::ChangeSet, changes);
    QFETCH(bool, ofGroup);

    const Violation violation = Domain::noAdministratorLeft(changes.rows);

    QCOMPARE(violation.code, u"admin.last"_s);
    QTEST(violation.field, "field");
    QCOMPARE(violation.record, ofGroup ? Domain::RecordKind::Group : Domain::RecordKind::Agent);
}

void TestAgentRules::groupsAreWrittenAsTyped() const
{
    const Domain::ChangeSet added = Domain::addition(Group{.name = u" support "_s});
    QCOMPARE(added.kind, Domain::ChangeKind::GroupAdded);
    QCOMPARE(added.subject, u"support"_s);
    QCOMPARE(added.rows.constFirst().columns.constFirst().after, QVariant(u"support"_s));

    const Group previous{.id = 5, .name = u"support"_s};
    QVERIFY(Domain::change(previous, previous).rows.isEmpty());
    const Domain::ChangeSet changed =
        Domain::change(previous, {.id = 5, .name = u"support"_s, .comments = u"x"_s});
    QCOMPARE(changed.rows.constFirst().key, (QVariantMap{{u"id"_s, 5}}));
    QCOMPARE(changed.rows.constFirst().columns.size(), 1);
}

void TestAgentRules::membershipsAreRowsOfTheirOwn() const
{
    const Domain::AgentGroups groups{.users = 1, .admin = 2};
    AgentRecord both = ann();
    both.inUsers = true;
    both.inAdmin = true;

    const Domain::ChangeSet added = Domain::addition(both, u"hash"_s, groups);
    QCOMPARE(added.rows.size(), 3);
    QCOMPARE(added.rows.at(1).table, Table::AgentGroup);
    QVERIFY(added.rows.at(1).columns.constLast().after.isNull()); // user_id: not known yet

    const Domain::ChangeSet changed = Domain::change(both, ann(), {}, groups);
    QCOMPARE(changed.rows.size(), 2);
    QCOMPARE(changed.rows.constLast().operation, RowOperation::Delete);
    QCOMPARE(changed.rows.constLast().key,
             (QVariantMap{{u"user_id"_s, 7}, {u"group_id"_s, 2}, {u"permission_key"_s, u"rw"_s}}));
    QVERIFY(Domain::change(both, both, {}, groups).rows.isEmpty());
}

void TestAgentRules::membershipsInGroupsThatAreMissingAreLeftOut() const
{
    AgentRecord next = ann();
    next.inUsers = true;

    QVERIFY(Domain::change(ann(), next, {}, {.users = 0, .admin = 2}).rows.isEmpty());
}

void TestAgentRules::textsByColumn() const
{
    AgentRecord agent;
    for (const Domain::Field &field : Domain::agentFields()) {
        const bool isText = field.kind == Domain::FieldKind::Text;
        QCOMPARE(agent.setText(field.name(), field.name()), isText);
        QCOMPARE(agent.text(field.name()), isText ? QString(field.name()) : QString());
    }
    QCOMPARE(agent.displayName(), u"first_name last_name"_s);
    QCOMPARE((AgentRecord{.login = u"ann"_s}.displayName()), u"ann"_s);
}

QTEST_APPLESS_MAIN(TestAgentRules)
#include "tst_agentrules.moc"
