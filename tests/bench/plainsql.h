// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantList>

/// What an administrator would type who knows the rules: one statement a question, and no reasons.
/// Every placeholder stands for the one thing that is asked about.
namespace Bench::PlainSql {

using namespace Qt::StringLiterals;

[[nodiscard]] inline QVariantList valuesFor(const QString &statement, const QVariant &asked)
{
    return QVariantList(statement.count(u'?'), asked);
}

/// The groups of a username, and whether it has rw there; "users" is the default group.
inline const QString groupsOfPerson =
    u"WITH mine(customer_id) AS ("
    "  SELECT customer_id FROM customer_user WHERE login = ? "
    "  UNION SELECT customer_id FROM customer_user_customer WHERE user_id = ?), "
    "granted(group_id, permission_key) AS ("
    "  SELECT group_id, permission_key FROM group_customer_user "
    "  WHERE user_id = ? AND permission_value = 1 AND permission_key IN ('ro', 'rw') "
    "  UNION ALL SELECT group_id, permission_key FROM group_customer "
    "  WHERE customer_id IN (SELECT customer_id FROM mine) AND permission_value = 1 "
    "  AND permission_key IN ('ro', 'rw') AND permission_context = 'Ticket::CustomerID::Same' "
    "  UNION ALL SELECT id, 'rw' FROM groups_table WHERE name = 'users') "
    "SELECT g.name, max(permission_key = 'rw') FROM granted JOIN groups_table g ON g.id = group_id "
    "WHERE g.valid_id = 1 GROUP BY g.id ORDER BY lower(g.name)"_s;

/// The customers of a username.
inline const QString ownCustomersOfPerson =
    u"SELECT customer_id, name FROM customer_company WHERE valid_id = 1 AND customer_id IN ("
    "  SELECT customer_id FROM customer_user WHERE login = ? "
    "  UNION SELECT customer_id FROM customer_user_customer WHERE user_id = ?) "
    "ORDER BY customer_id"_s;

/// The customers whose tickets a username may see, and whether they are its own.
inline const QString customersOfPerson =
    u"WITH mine(customer_id) AS ("
    "  SELECT customer_id FROM customer_user WHERE login = ? "
    "  UNION SELECT customer_id FROM customer_user_customer WHERE user_id = ?), "
    "seen(customer_id, direct) AS ("
    "  SELECT customer_id, 1 FROM mine "
    "  UNION ALL SELECT theirs.customer_id, 0 FROM group_customer own "
    "  JOIN groups_table g ON g.id = own.group_id AND g.valid_id = 1 "
    "  JOIN group_customer theirs ON theirs.group_id = g.id "
    "  AND theirs.permission_context = 'Ticket::CustomerID::Same' AND theirs.permission_value = 1 "
    "  WHERE own.customer_id IN (SELECT customer_id FROM mine) AND own.permission_value = 1 "
    "  AND own.permission_context = 'Ticket::CustomerID::Other') "
    "SELECT c.customer_id, c.name, max(direct) FROM seen JOIN customer_company c USING "
    "(customer_id) "
    "WHERE c.valid_id = 1 GROUP BY c.customer_id ORDER BY c.customer_id"_s;

/// The usernames with ro on a group that is no default group.
inline const QString membersOfGroup =
    u"WITH theirs(customer_id) AS ("
    "  SELECT customer_id FROM group_customer WHERE group_id = ? AND permission_value = 1 "
    "  AND permission_key IN ('ro', 'rw') AND permission_context = 'Ticket::CustomerID::Same') "
    "SELECT login FROM customer_user WHERE login IN ("
    "  SELECT user_id FROM group_customer_user WHERE group_id = ? AND permission_value = 1 "
    "  AND permission_key IN ('ro', 'rw') "
    "  UNION SELECT login FROM customer_user WHERE customer_id IN (SELECT customer_id FROM theirs) "
    "  UNION SELECT user_id FROM customer_user_customer "
    "  WHERE customer_id IN (SELECT customer_id FROM theirs)) "
    "ORDER BY login"_s;

/// The usernames with ro on a default group of customer users.
inline const QString everybody = u"SELECT login FROM customer_user ORDER BY login"_s;

} // namespace Bench::PlainSql
