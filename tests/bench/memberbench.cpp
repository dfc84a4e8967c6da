// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasefacts.h"
#include "permissionbench.h"
#include "plainsql.h"
#include "store/permissionstore.h"
#include "store/query.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

constexpr double firstRowsLimit = 50; // milliseconds
constexpr int mostPasses = 5; ///< through all members: some take seconds
constexpr qint64 firstRows = 500;

/// Times within a pass through the members of a group.
struct Pass
{
    QElapsedTimer timer;
    qint64 rows = 0;
    double firstRow = 0;
    double firstPage = 0;

    Pass() { timer.start(); }
    [[nodiscard]] double elapsed() const { return double(timer.nsecsElapsed()) / 1e6; }
    void takeRow()
    {
        ++rows;
        if (rows == 1) {
            firstRow = elapsed();
        }
        if (rows <= firstRows) {
            firstPage = elapsed(); // of fewer, all
        }
    }
};

/// The passes through one group, as three lines of the report.
class GroupLines
{
public:
    explicit GroupLines(const QString &group)
    {
        m_lines[0] = {.what = u"members of %1: first"_s.arg(group),
                      .limits = {.p95 = firstRowsLimit}};
        m_lines[1] = {.what = u"first %1"_s.arg(firstRows), .limits = {.p95 = firstRowsLimit}};
        m_lines[2] = {.what = u"all"_s};
    }
    void addOurs(const Pass &pass)
    {
        const std::array rows{qint64(1), std::min(firstRows, pass.rows), pass.rows};
        for (size_t index = 0; index < rows.size(); ++index) {
            m_lines[index].ours.mostRows = rows[index];
        }
        add(pass, [](Line &line) -> Samples & { return line.ours.times; });
    }
    void addPlain(const Pass &pass)
    {
        add(pass, [](Line &line) -> Samples & { return line.compared; });
    }
    void setMemory(std::optional<qint64> bytes) { m_lines[2].memory = bytes; }
    [[nodiscard]] QList<Line> lines() const { return {m_lines.cbegin(), m_lines.cend()}; }

private:
    template<typename Choose>
    void add(const Pass &pass, const Choose &samplesOf)
    {
        samplesOf(m_lines[0]).add(pass.firstRow);
        samplesOf(m_lines[1]).add(pass.firstPage);
        samplesOf(m_lines[2]).add(pass.elapsed());
    }

    std::array<Line, 3> m_lines;
};

Result<Pass> passThrough(const Store::PermissionStore &store, const Domain::Group &group)
{
    Pass pass;
    auto done =
        store.forEachMember(group, Domain::Permission::ReadOnly,
                            [&pass](const Domain::Member &, const QList<Domain::GroupReason> &) {
                                pass.takeRow();
                                return true;
                            });
    return done ? Result<Pass>(pass) : done.error();
}

Result<Pass> plainPass(const QSqlDatabase &connection, const QString &statement, int groupId)
{
    Pass pass;
    auto query = Store::run(connection, statement, PlainSql::valuesFor(statement, groupId));
    if (!query) {
        return query.error();
    }
    while (query->next()) {
        if (!query->value(0).toString().isEmpty()) {
            pass.takeRow();
        }
    }
    return pass;
}

Result<QList<Line>> linesFor(const Questions &questions, const QString &what,
                             const Domain::Group &group)
{
    const Store::PermissionStore store(questions.database);
    const bool isDefault = group.name == "users"_L1;
    GroupLines lines(what);
    const int passes = std::min(questions.runs, mostPasses);
    for (int pass = 0; pass <= passes; ++pass) {
        const MemoryWatch memory;
        auto ours = passThrough(store, group);
        if (pass == 0) {
            lines.setMemory(memory.growth());
        }
        auto plain =
            plainPass(questions.database.connection(),
                      isDefault ? PlainSql::everybody : PlainSql::membersOfGroup, group.id);
        if (!ours || !plain) {
            return ours ? plain.error() : ours.error();
        }
        if (ours->rows != plain->rows) {
            return Domain::Error{.detail = u"%1: %2 members, but %3 by plain SQL"_s.arg(group.name)
                                               .arg(ours->rows)
                                               .arg(plain->rows)};
        }
        if (pass > 0) { // once for the caches to be warm
            lines.addOurs(*ours);
            lines.addPlain(*plain);
        }
    }
    return lines.lines();
}

} // namespace

Result<QList<Line>> memberLines(const Questions &questions)
{
    auto chosen = groupsBySize(questions.database);
    auto groups = Store::PermissionStore(questions.database).groups();
    if (!chosen || !groups) {
        return chosen ? groups.error() : chosen.error();
    }
    QList<Line> all;
    for (const auto &[what, id] : {std::pair(u"a small group"_s, chosen->smallest),
                                   {u"the most direct grants"_s, chosen->mostDirect},
                                   {u"the most customers"_s, chosen->mostCustomers},
                                   {u"the default group"_s, 1}}) {
        const auto group = std::find_if(groups->cbegin(), groups->cend(),
                                        [id = id](const auto &each) { return each.id == id; });
        auto lines = linesFor(questions, what, *group);
        if (!lines) {
            return lines.error();
        }
        all += *lines;
    }
    return all;
}

} // namespace Bench
