// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasefacts.h"
#include "domain/relationedits.h"
#include "permissionbench.h"
#include "store/changewriter.h"
#include "store/permissionstore.h"
#include "store/query.h"
#include "store/transaction.h"

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

constexpr double saveLimit = 5; // milliseconds

/// One permission given to one customer user, or taken again.
struct Grant
{
    QString login;
    int groupId = 0;
    bool isGiven = false;
};

Result<qint64> writeAsChangeSet(Store::Database &database, const Grant &grant)
{
    const Domain::GrantedTypes none;
    const Domain::GrantedTypes all{.rw = true};
    Store::ChangeWriter writer(database, {.id = 1}); // whose rights are read from the database
    auto applied = writer.apply(
        {.kind = Domain::ChangeKind::PermissionsChanged,
         .subject = grant.login,
         .rows = Domain::directGrantChanges(grant.login, grant.groupId, grant.isGiven ? none : all,
                                            grant.isGiven ? all : none)});
    if (!applied) {
        return applied.error();
    }
    return applied->changeSet == 0 ? 0 : 1;
}

Result<qint64> writePlainly(const QSqlDatabase &connection, const Grant &grant)
{
    Store::Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun) {
        return begun.error();
    }
    const QString statement = grant.isGiven
        ? u"INSERT INTO group_customer_user VALUES (?, ?, 'rw', 1, '2026-11-01 12:00:00', 1, "
          "'2026-11-01 12:00:00', 1)"_s
        : u"DELETE FROM group_customer_user WHERE user_id = ? AND group_id = ? "
          "AND permission_key = 'rw'"_s;
    auto written = Store::run(connection, statement, {grant.login, grant.groupId});
    if (!written) {
        return written.error();
    }
    auto committed = transaction.commit();
    return committed ? Result<qint64>(1) : committed.error();
}

/// One each for people that are not in the group, so that all can be taken back.
Result<QStringList> peopleOutside(const Questions &questions, int groupId)
{
    auto people = somePeople(questions.database, questions.runs, questions.seed);
    if (!people) {
        return people.error();
    }
    QStringList logins;
    for (const Person &person : std::as_const(*people)) {
        logins.append(person.login);
    }
    auto grants = Store::PermissionStore(questions.database).grantsIn(groupId, logins);
    if (!grants) {
        return grants.error();
    }
    logins.removeIf([&grants, groupId](const QString &login) {
        return !grants->direct(login, groupId).isEmpty();
    });
    return logins;
}

} // namespace

Result<QList<Line>> saveLines(const Questions &questions)
{
    auto groups = groupsBySize(questions.database);
    if (!groups) {
        return groups.error();
    }
    const int groupId = groups->mostDirect; // where looking for a row could take longest
    auto logins = peopleOutside(questions, groupId);
    if (!logins) {
        return logins.error();
    }
    const auto grant = [&logins, groupId](int number) {
        return Grant{
            .login = logins->at(number / 2), .groupId = groupId, .isGiven = number % 2 == 0};
    };
    const auto save = [&] {
        return lineFor(
            u"saving one permission"_s, saveLimit, int(logins->size()) * 2,
            [&](int number) { return writeAsChangeSet(questions.database, grant(number)); },
            [&](int number) {
                return writePlainly(questions.database.connection(), grant(number));
            });
    };
    return linesOf({save});
}

} // namespace Bench
