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

#include <QJsonArray>

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
        return m_held.size() < enough || m_invocation.print(std::exchange(m_held, {}));
    }
    /// What is not printed yet.
    [[nodiscard]] QString rest() const { return m_held; }

private:
    const Invocation &m_invocation;
    QString m_held;
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

/// One document: a list of any length is held as a whole.
Outcome membersDocument(Session &session, const Question &question)
{
    QJsonArray logins;
    QJsonArray reasons;
    const auto read =
        Store::PermissionStore(*session.database)
            .forEachMember(question.group, question.permission,
                           [&](const Domain::Member &member, const QList<GroupReason> &why) {
                               logins.append(member.login);
                               for (const GroupReason &reason : explained(question, why)) {
                                   reasons.append(reasonObject({{u"login"_s, member.login}}, reason,
                                                               question.permission));
                               }
                               return true;
                           });
    if (!read) {
        return failure(read.error());
    }
    const auto notes = obstacles(session, question, !logins.isEmpty());
    if (!notes) {
        return failure(notes.error());
    }
    Outcome outcome{.document = {{u"group"_s, question.group.name},
                                 {u"permission"_s, Domain::permissionKey(question.permission)},
                                 {u"logins"_s, logins}},
                    .diagnostics = *notes};
    if (question.explain) {
        outcome.document.insert(u"reasons"_s, reasons);
    }
    return outcome;
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
        return invocation.has("json"_L1) ? membersDocument(session, question)
                                         : membersText(session, question, invocation);
    });
}

} // namespace Console
