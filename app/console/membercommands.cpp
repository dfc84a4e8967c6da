// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/membercommands.h"

#include "app/console/choices.h"
#include "app/console/failures.h"
#include "app/console/lookups.h"
#include "app/console/reasons.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "store/permissionstore.h"
#include "tables/permissiontexts.h"

#include <QTemporaryFile>

#include <utility>

namespace Console {

using namespace Qt::StringLiterals;
using Domain::GroupReason;
using Domain::Permission;

namespace {

/// Lines that are printed as they come, some at a time.
class Printer
{
public:
    explicit Printer(const Invocation &invocation)
        : m_invocation(invocation)
    {
    }

    /// False: they cannot be written.
    bool add(const QString &lines)
    {
        constexpr qsizetype enough = 4096;
        m_held += lines;
        if (m_held.size() < enough) {
            return true;
        }
        m_hasPrinted = true;
        return m_invocation.print(std::exchange(m_held, {}));
    }
    /// To be printed with what comes next.
    void hold(const QString &text) { m_held += text; }
    [[nodiscard]] bool hasPrinted() const { return m_hasPrinted; }
    /// What is not printed yet.
    [[nodiscard]] QString rest() const { return m_held; }

private:
    const Invocation &m_invocation;
    QString m_held;
    bool m_hasPrinted = false;
};

/// The question that `members` answers.
struct Question
{
    Domain::Group group;
    Permission permission = Permission::ReadOnly;
    bool explain = false;
};

QList<GroupReason> explained(const Question &question, const QList<GroupReason> &reasons)
{
    return question.explain ? reasons : QList<GroupReason>();
}

/// Why nobody has it, or why it does not matter who has.
Domain::Result<QString> obstacles(Session &session, const Question &question, bool anybody)
{
    const auto policy = Store::PermissionStore(*session.database).policy();
    if (!policy) {
        return policy.error();
    }
    QString text = policy->groupSupport ? QString() : diagnostic(groupSupportIsOff());
    const QString group = printable(question.group.name);
    if (!question.group.isValid()) {
        text += diagnostic(translate("Console",
                                     "Group “%1” is not valid: nobody has permissions on it until "
                                     "it is.")
                               .arg(group));
    } else if (!anybody) {
        text += diagnostic(translate("Console", "Nobody has %1 on group “%2”.")
                               .arg(Domain::permissionKey(question.permission), group));
    }
    return text;
}

/// The document that answers the question, printed as its members are read. The reasons come after
/// all usernames: until then they wait in a file, one a line.
class MembersDocument
{
public:
    MembersDocument(const Question &question, const Invocation &invocation)
        : m_question(question)
        , m_printer(invocation)
    {
        const QByteArray permission = jsonText(Domain::permissionKey(question.permission));
        m_printer.hold(u"{\"group\":"_s + QString::fromUtf8(jsonText(question.group.name))
                       + u",\"permission\":"_s + QString::fromUtf8(permission)
                       + u",\"logins\":["_s);
    }

    /// False: no more of them can be taken.
    bool add(const Domain::Member &member, const QList<GroupReason> &why)
    {
        const QString separator = m_hasMembers ? u","_s : QString();
        m_hasMembers = true;
        return keep(member, explained(m_question, why))
            && m_printer.add(separator + QString::fromUtf8(jsonText(member.login)));
    }
    [[nodiscard]] bool hasMembers() const { return m_hasMembers; }
    /// After the last member: why the reasons could not be kept; empty if they could.
    [[nodiscard]] QString problem()
    {
        const bool isKept = !m_reasons.isOpen() || (m_reasons.flush() && m_reasons.seek(0));
        if (m_problem.isEmpty() && !isKept) {
            m_problem = m_reasons.errorString();
        }
        return m_problem;
    }

    Outcome end(const QString &diagnostics)
    {
        m_printer.hold(u"]"_s);
        if (m_question.explain) {
            m_printer.hold(u",\"reasons\":["_s);
            while (m_reasons.isOpen() && !m_reasons.atEnd()
                   && m_printer.add(QString::fromUtf8(m_reasons.readLine().trimmed()))) { }
            m_printer.hold(u"]"_s);
        }
        return {.text = m_printer.rest() + u"}\n"_s, .diagnostics = diagnostics, .isPrinted = true};
    }
    /// What was printed stays one document: it ends with the error.
    Outcome end(Outcome failure)
    {
        if (m_printer.hasPrinted()) {
            const QJsonValue error = failure.document.value(u"error"_s);
            failure.text = m_printer.rest() + u"],\"error\":"_s + QString::fromUtf8(jsonText(error))
                + u"}\n"_s;
            failure.isPrinted = true;
        }
        return failure;
    }

private:
    bool keep(const Domain::Member &member, const QList<GroupReason> &why)
    {
        for (const GroupReason &reason : why) {
            const QByteArray line =
                jsonText(reasonObject({{u"login"_s, member.login}}, reason, m_question.permission));
            const bool isFirst = !m_reasons.isOpen();
            if ((isFirst && !m_reasons.open())
                || m_reasons.write((isFirst ? "" : ",") + line + '\n') < 0) {
                m_problem = m_reasons.errorString();
                return false;
            }
        }
        return true;
    }

    const Question &m_question;
    Printer m_printer;
    QTemporaryFile m_reasons;
    QString m_problem;
    bool m_hasMembers = false;
};

Outcome membersDocument(Session &session, const Question &question, const Invocation &invocation)
{
    MembersDocument document(question, invocation);
    const auto read =
        Store::PermissionStore(*session.database)
            .forEachMember(question.group, question.permission,
                           [&](const Domain::Member &member, const QList<GroupReason> &why) {
                               return document.add(member, why);
                           });
    if (!read) {
        return document.end(failure(read.error()));
    }
    if (const QString problem = document.problem(); !problem.isEmpty()) {
        return document.end(failure({.detail = problem}));
    }
    const auto notes = obstacles(session, question, document.hasMembers());
    return notes ? document.end(*notes) : document.end(failure(notes.error()));
}

/// A username a line, printed as they are read: everybody may be in the group.
Outcome membersText(Session &session, const Question &question, const Invocation &invocation)
{
    Printer printer(invocation);
    bool anybody = false;
    const auto read =
        Store::PermissionStore(*session.database)
            .forEachMember(question.group, question.permission,
                           [&](const Domain::Member &member, const QList<GroupReason> &why) {
                               anybody = true;
                               QString lines = printable(member.login) + u'\n';
                               for (const GroupReason &reason : explained(question, why)) {
                                   lines +=
                                       explanation(Tables::reasonText(reason, question.permission));
                               }
                               return printer.add(lines);
                           });
    if (!read) {
        return failure(read.error());
    }
    const auto notes = obstacles(session, question, anybody);
    if (!notes) {
        return failure(notes.error());
    }
    return {.text = printer.rest(), .diagnostics = *notes};
}

} // namespace

Outcome runMembers(const Invocation &invocation)
{
    auto permission = readPermission(invocation.operands.at(1));
    if (!permission) {
        return permission.outcome();
    }
    return withSession(invocation, [&permission, &invocation](Session &session) {
        auto group = findGroup(session, invocation.operands.at(0));
        if (!group) {
            return group.outcome();
        }
        const Question question{
            .group = *group, .permission = *permission, .explain = invocation.has("explain"_L1)};
        return invocation.has("json"_L1) ? membersDocument(session, question, invocation)
                                         : membersText(session, question, invocation);
    });
}

} // namespace Console
