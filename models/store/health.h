// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agent.h"
#include "domain/changeset.h"
#include "domain/result.h"
#include "domain/violation.h"
#include "store/database.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace Store {

/// What a database is looked through for.
enum class HealthCheck {
    Integrity, ///< what SQLite itself finds wrong with the file
    OrphanedRelations, ///< of a username, a customer id or a group that nobody has
    DuplicateRelations, ///< the same row more than once
    CaseTwins, ///< usernames, customer ids and names, group names that differ in capitals only
    LongUsernames, ///< that relations cannot hold
    UnknownCustomers, ///< people whose customer id no customer has
    PeopleOfInvalidCustomers, ///< valid ones
    SharedEmails, ///< regardless of case
    SurroundingBlanks,
    LongValues,
    WeakPasswords,
    NoLogin, ///< valid people who did not log in for long
};

/// All of them, in the order they are shown.
[[nodiscard]] const QList<HealthCheck> &healthChecks();

/// Whether a repair brings what the rules do not let be undone: nobody may write again what it
/// mends.
[[nodiscard]] bool isRepairedForGood(HealthCheck check);

/// Stable name for output and the journal, for example "orphaned_relations".
[[nodiscard]] QString healthCheckName(HealthCheck check);
/// Null for a name that is none of them.
[[nodiscard]] std::optional<HealthCheck> healthCheckFromName(const QString &name);
/// Whether some of what the check finds can be repaired without asking anybody for a value.
[[nodiscard]] bool isRepairable(HealthCheck check);

enum class HealthRepair {
    None,
    Remove, ///< the row of a relation goes
    LeaveOne, ///< of rows that are the same
    Change, ///< one column gets another value
};

/// One thing a check found: a row of a table, or a field in it.
struct HealthRow
{
    std::optional<Domain::Table> table; ///< null where SQLite only has words (Integrity)
    QVariantMap key; ///< picks the row, as RowChange::key does
    QString record; ///< whom or what it is about: a username, a customer id, a group's name
    QString field; ///< the column that is wrong
    QVariant found; ///< what is there, very long texts cut; of a password only its kind's name
    QString other; ///< what else is part of it: the twin, the group, the customer
    HealthRepair repair = HealthRepair::None;
    QString repairedField; ///< of a Change
    QVariant before; ///< its value
    QVariant after;
    std::optional<Domain::Violation> obstacle; ///< why there is no repair where others have one
};

/// What a check found: how many rows exactly, and the first of them.
struct HealthFinding
{
    qint64 count = 0;
    QList<HealthRow> rows;
};

/// Which rows are wanted.
struct HealthWindow
{
    qint64 offset = 0; ///< counts wanted ones only
    qint64 limit = 1000;
    std::function<bool(const HealthRow &)> wanted = {}; ///< empty: all of them
};

struct HealthOptions
{
    static constexpr int standardMonths = 24;

    int monthsWithoutLogin = standardMonths;
    std::function<bool()> stop = {}; ///< asked often; what is running fails soon after
};

/// Looks a database through. Reads only; with a connection of its own it can work in any thread.
/// Rows come in a stable order: people by number, customers by id, relations by their columns.
class Health
{
public:
    explicit Health(Database &database, HealthOptions options = {});

    /// Counts all of them and reads the first ones.
    [[nodiscard]] Domain::Result<HealthFinding> find(HealthCheck check, qint64 limit) const;
    [[nodiscard]] Domain::Result<QList<HealthRow>> rows(HealthCheck check,
                                                        const HealthWindow &window) const;

private:
    Database &m_database;
    HealthOptions m_options;
};

/// Whether the agent may write the row's repair; false if there is none.
[[nodiscard]] bool mayRepair(const Domain::Agent &agent, const HealthRow &row);

/// The most rows that are worth one change set.
inline constexpr qint64 mostRepairedRows = 100'000;

/// A change set, and the rows it repairs.
struct HealthRepairs
{
    Domain::ChangeSet changes;
    QList<HealthRow> rows;
};

/// Repairs these rows, for the preview and for Store::ChangeWriter alike. Left out are those that
/// have no repair, and those that would get the same name as one before them.
[[nodiscard]] HealthRepairs repairsOf(HealthCheck check, const QList<HealthRow> &rows);

} // namespace Store
