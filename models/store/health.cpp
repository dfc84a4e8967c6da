// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/health.h"

#include "store/healthrepairs.h"
#include "store/healthsources.h"
#include "store/healthtwins.h"
#include "store/interruption.h"
#include "store/query.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::Result;
using Domain::Table;

namespace {

constexpr std::array checkNames{
    std::pair{HealthCheck::Integrity, "integrity"_L1},
    std::pair{HealthCheck::OrphanedRelations, "orphaned_relations"_L1},
    std::pair{HealthCheck::DuplicateRelations, "duplicate_relations"_L1},
    std::pair{HealthCheck::CaseTwins, "case_twins"_L1},
    std::pair{HealthCheck::LongUsernames, "long_usernames"_L1},
    std::pair{HealthCheck::UnknownCustomers, "unknown_customers"_L1},
    std::pair{HealthCheck::PeopleOfInvalidCustomers, "people_of_invalid_customers"_L1},
    std::pair{HealthCheck::SharedEmails, "shared_emails"_L1},
    std::pair{HealthCheck::SurroundingBlanks, "surrounding_blanks"_L1},
    std::pair{HealthCheck::LongValues, "long_values"_L1},
    std::pair{HealthCheck::WeakPasswords, "weak_passwords"_L1},
    std::pair{HealthCheck::NoLogin, "no_login"_L1},
};

/// Columns in which nobody may have what another one has but for case.
QList<std::pair<Table, QString>> twinColumns(HealthCheck check)
{
    if (check == HealthCheck::SharedEmails) {
        return {{Table::CustomerUser, u"email"_s}};
    }
    if (check == HealthCheck::CaseTwins) {
        return {{Table::CustomerUser, u"login"_s},
                {Table::Customer, u"customer_id"_s},
                {Table::Customer, u"name"_s},
                {Table::Group, u"name"_s}};
    }
    return {};
}

/// Goes through what a check finds: counts all of it, if that is wanted, and keeps what is in the
/// window.
class Collector
{
public:
    Collector(const Database &database, HealthCheck check, HealthWindow window, bool counts)
        : m_database(database)
        , m_check(check)
        , m_window(std::move(window))
        , m_counts(counts)
    {
    }

    Result<void> collect(int monthsWithoutLogin);
    [[nodiscard]] HealthFinding &finding() { return m_finding; }

private:
    [[nodiscard]] bool isFull() const { return m_finding.rows.size() >= m_window.limit; }
    [[nodiscard]] bool isDone() const { return isFull() && !m_counts; }
    /// How many of the next rows are worth reading; negative: nobody knows.
    [[nodiscard]] qint64 readable() const;
    Result<void> collectFrom(const HealthSource &source);
    Result<void> readFrom(const HealthSource &source);
    Result<void> collectTwins(Table table, const QString &column);
    Result<void> collectIntegrity();
    Result<void> collectForeignKeys();
    Result<void> take(const HealthRow &row);
    Result<void> flush();

    const Database &m_database;
    HealthCheck m_check;
    HealthWindow m_window;
    bool m_counts;
    qint64 m_passed = 0; ///< wanted ones before the window
    QList<HealthRow> m_taken; ///< of which nobody has said yet how to repair them
    HealthFinding m_finding;
};

qint64 Collector::readable() const
{
    return m_window.wanted ? -1
                           : m_window.offset - m_passed + m_window.limit - m_finding.rows.size();
}

/// Repairs are looked for together; and no more than somebody wants to see.
Result<void> Collector::take(const HealthRow &row)
{
    constexpr qsizetype together = 256;
    if (isFull()) {
        return {};
    }
    if (!m_window.wanted && m_passed < m_window.offset) {
        ++m_passed;
        return {};
    }
    m_taken.append(row);
    const bool isEnough = m_finding.rows.size() + m_taken.size() >= m_window.limit;
    return isEnough || m_taken.size() >= together ? flush() : Result<void>();
}

Result<void> Collector::flush()
{
    if (auto proposed = proposeRepairs(m_database, m_check, m_taken); !proposed) {
        return proposed;
    }
    for (const HealthRow &row : std::exchange(m_taken, {})) {
        const bool isWanted = !m_window.wanted || m_window.wanted(row);
        if (isWanted && m_window.wanted && m_passed < m_window.offset) {
            ++m_passed;
        } else if (isWanted && !isFull()) {
            m_finding.rows.append(row);
        }
    }
    return {};
}

Result<void> Collector::collectFrom(const HealthSource &source)
{
    if (!source.isExact) {
        return readFrom(source);
    }
    qint64 there = -1;
    if (m_counts) {
        auto count = runForValue(m_database.connection(), source.countSelect(), source.values);
        if (!count) {
            return count.error();
        }
        there = count->toLongLong();
        m_finding.count += there;
    }
    return there == 0 || isFull() ? Result<void>() : readFrom(source);
}

Result<void> Collector::readFrom(const HealthSource &source)
{
    const bool isLimited = source.isExact && readable() >= 0;
    auto query =
        run(m_database.connection(), isLimited ? source.select() + u" LIMIT ?"_s : source.select(),
            isLimited ? source.values + QVariantList{readable()} : source.values);
    if (!query) {
        return query.error();
    }
    const bool countsHere = m_counts && !source.isExact;
    while ((countsHere || !isFull()) && query->next()) {
        const QList<HealthRow> found = source.rowsOf(query->record());
        m_finding.count += countsHere ? found.size() : 0;
        for (const HealthRow &row : found) {
            if (auto taken = take(row); !taken) {
                return taken;
            }
        }
    }
    if (query->lastError().isValid()) { // a step that fails looks like the end
        return errorFrom(query->lastError(), m_database.connection().databaseName());
    }
    return flush();
}

Result<void> Collector::collectTwins(Table table, const QString &column)
{
    auto twins = twinsIn(m_database.connection(), table, column);
    if (!twins) {
        return twins.error();
    }
    m_finding.count += qint64(twins->size());
    for (size_t index = 0; index < twins->size() && !isFull(); ++index) {
        if (!m_window.wanted && m_passed < m_window.offset) {
            ++m_passed;
            continue;
        }
        auto row = twinRow(m_database.connection(), table, column, *twins, index);
        if (!row) {
            return row.error();
        }
        if (auto taken = take(*row); !taken) {
            return taken;
        }
    }
    return flush();
}

/// A file may be so damaged that the question fails: that is an answer as well.
Result<void> Collector::collectIntegrity()
{
    auto query = run(m_database.connection(), u"PRAGMA integrity_check(1000)"_s);
    if (!query && query.error().code != Domain::ErrorCode::Damaged) {
        return query.error();
    }
    while (query && query->next()) {
        const QString words = query->value(0).toString();
        if (words != "ok"_L1) {
            ++m_finding.count;
            if (auto taken = take({.field = u"integrity"_s, .found = words}); !taken) {
                return taken;
            }
        }
    }
    const bool isBroken = !query || query->lastError().isValid();
    if (isBroken && (!query || query->lastError().nativeErrorCode() != "9"_L1)) {
        ++m_finding.count;
        const QString words = query ? query->lastError().text() : query.error().detail;
        return take({.field = u"integrity"_s, .found = words});
    }
    if (isBroken) {
        return errorFrom(query->lastError(), m_database.connection().databaseName());
    }
    return collectForeignKeys();
}

Result<void> Collector::collectForeignKeys()
{
    auto query = run(m_database.connection(), u"PRAGMA foreign_key_check"_s);
    if (!query) {
        return query.error();
    }
    while (query->next()) {
        ++m_finding.count;
        HealthRow row{.record = query->value(0).toString(),
                      .field = u"foreign_key"_s,
                      .found = query->value(1),
                      .other = query->value(2).toString()};
        if (auto taken = take(row); !taken) {
            return taken;
        }
    }
    return query->lastError().isValid()
        ? Result<void>(errorFrom(query->lastError(), m_database.connection().databaseName()))
        : Result<void>();
}

Result<void> Collector::collect(int monthsWithoutLogin)
{
    if (m_check == HealthCheck::Integrity) {
        auto checked = collectIntegrity();
        return checked ? flush() : checked;
    }
    for (const auto &[table, column] : twinColumns(m_check)) {
        if (auto collected = collectTwins(table, column); !collected) {
            return collected;
        }
    }
    const auto now = m_database.options().clock();
    for (const HealthSource &source : healthSources(m_check, now, monthsWithoutLogin)) {
        if (isDone()) {
            break;
        }
        if (auto collected = collectFrom(source); !collected) {
            return collected;
        }
    }
    return {};
}

} // namespace

const QList<HealthCheck> &healthChecks()
{
    static const QList<HealthCheck> all = [] {
        QList<HealthCheck> checks;
        for (const auto &[check, name] : checkNames) {
            checks.append(check);
        }
        return checks;
    }();
    return all;
}

QString healthCheckName(HealthCheck check)
{
    const auto found = std::find_if(checkNames.begin(), checkNames.end(),
                                    [check](const auto &each) { return each.first == check; });
    return found == checkNames.end() ? QString() : QString(found->second);
}

std::optional<HealthCheck> healthCheckFromName(const QString &name)
{
    const auto found = std::find_if(checkNames.begin(), checkNames.end(),
                                    [&name](const auto &each) { return each.second == name; });
    return found == checkNames.end() ? std::nullopt : std::optional(found->first);
}

bool isRepairedForGood(HealthCheck check)
{
    return check == HealthCheck::OrphanedRelations || check == HealthCheck::DuplicateRelations
        || check == HealthCheck::SurroundingBlanks;
}

bool isRepairable(HealthCheck check)
{
    switch (check) {
    case HealthCheck::OrphanedRelations:
    case HealthCheck::DuplicateRelations:
    case HealthCheck::UnknownCustomers:
    case HealthCheck::PeopleOfInvalidCustomers:
    case HealthCheck::SurroundingBlanks:
    case HealthCheck::NoLogin:
        return true;
    default:
        return false;
    }
}

Health::Health(Database &database, HealthOptions options)
    : m_database(database)
    , m_options(std::move(options))
{
}

Result<HealthFinding> Health::find(HealthCheck check, qint64 limit) const
{
    const Interruption interruption(m_database.connection(), m_options.stop);
    Collector collector(m_database, check, {.limit = limit}, true);
    if (auto collected = collector.collect(m_options.monthsWithoutLogin); !collected) {
        return collected.error();
    }
    return std::move(collector.finding());
}

Result<QList<HealthRow>> Health::rows(HealthCheck check, const HealthWindow &window) const
{
    const Interruption interruption(m_database.connection(), m_options.stop);
    Collector collector(m_database, check, window, false);
    if (auto collected = collector.collect(m_options.monthsWithoutLogin); !collected) {
        return collected.error();
    }
    return std::move(collector.finding().rows);
}

} // namespace Store
