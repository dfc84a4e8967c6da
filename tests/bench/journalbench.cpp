// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalbench.h"

#include "domain/edits.h"
#include "store/changewriter.h"
#include "store/customeruserstore.h"
#include "store/query.h"

#include <QRandomGenerator>

#include <memory>

namespace Bench {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

constexpr int editsInTurn = 50;
constexpr double mostTime = 30; // percent more for an edit
constexpr double mostSpace = 60; // percent of what a row takes

/// As long as it lives, what is written to the journal goes nowhere.
class WithoutJournal
{
public:
    explicit WithoutJournal(const QSqlDatabase &connection)
        : m_connection(connection)
    {
    }
    ~WithoutJournal()
    {
        for (const QLatin1StringView table : tables) {
            QSqlQuery(m_connection).exec("DROP VIEW temp."_L1 + table);
        }
    }
    Q_DISABLE_COPY_MOVE(WithoutJournal)

    [[nodiscard]] Result<void> begin() const
    {
        for (const QLatin1StringView table : tables) {
            for (const auto statement : {"CREATE TEMP VIEW %1 AS SELECT * FROM main.%1"_L1,
                                         "CREATE TEMP TRIGGER no_%1 INSTEAD OF INSERT ON %1 "
                                         "BEGIN SELECT 1; END"_L1}) {
                if (auto done = Store::run(m_connection, QString(statement).arg(table)); !done) {
                    return done.error();
                }
            }
        }
        return {};
    }

private:
    static constexpr QLatin1StringView tables[] = {"rollbook_change_set"_L1,
                                                   "rollbook_row_change"_L1};

    QSqlDatabase m_connection;
};

/// What these tables take, with their indexes.
Result<double> bytesOf(const QSqlDatabase &connection, const QString &tables)
{
    auto bytes =
        Store::runForValue(connection,
                           u"SELECT sum(pgsize) FROM dbstat WHERE aggregate = TRUE AND name IN "
                           "(SELECT name FROM sqlite_master WHERE tbl_name IN (%1))"_s.arg(tables));
    if (!bytes) {
        return bytes.error();
    }
    return bytes->toDouble();
}

/// Changes one value of somebody, and tells how long writing that took, in milliseconds.
Result<double> edit(Store::Database &database, qint64 id, const QString &phone)
{
    auto before = Store::CustomerUserStore(database).byId(id);
    if (!before) {
        return before.error();
    }
    if (!*before) {
        return Domain::Error{.code = Domain::ErrorCode::NotFound};
    }
    Domain::CustomerUser after = **before;
    after.phone = phone;
    const Domain::ChangeSet changes = Domain::change(**before, after, {});
    Store::ChangeWriter writer(database, {.id = 1});
    Result<Store::Applied> applied = Store::Applied{};
    const double milliseconds = millisecondsOf([&] { applied = writer.apply(changes); });
    return applied ? Result<double>(milliseconds) : applied.error();
}

struct Costs
{
    Samples with;
    Samples without;
    double journalBytes = 0; ///< for each change set of one row
    double rowBytes = 0; ///< of a customer user
};

/// The same number of edits with the journal and without it, a few at a time, so that whatever else
/// the machine does meets both.
Result<void> editInTurn(const Questions &questions, qint64 people, Costs &costs)
{
    QRandomGenerator random(questions.seed);
    std::unique_ptr<WithoutJournal> swallow;
    for (int done = 0; done < 2 * questions.runs; ++done) {
        const bool isWithout = done / editsInTurn % 2 == 1;
        if (!isWithout) {
            swallow.reset();
        } else if (!swallow) {
            swallow = std::make_unique<WithoutJournal>(questions.database.connection());
            if (auto begun = swallow->begin(); !begun) {
                return begun.error();
            }
        }
        auto time = edit(questions.database, random.bounded(people) + 1, QString::number(done));
        if (!time) {
            return time.error();
        }
        (isWithout ? costs.without : costs.with).add(*time);
    }
    return {};
}

Result<Costs> costsOf(const Questions &questions)
{
    const QSqlDatabase connection = questions.database.connection();
    const auto journal = u"'rollbook_change_set', 'rollbook_row_change'"_s;
    auto people = Store::runForValue(connection, u"SELECT max(id) FROM customer_user"_s);
    auto rows = bytesOf(connection, u"'customer_user'"_s);
    auto before = bytesOf(connection, journal);
    if (!people || !rows || !before) {
        return !people ? people.error() : !rows ? rows.error() : before.error();
    }
    Costs costs{.rowBytes = *rows / people->toDouble()};
    if (auto edited = editInTurn(questions, people->toLongLong(), costs); !edited) {
        return edited.error();
    }
    auto after = bytesOf(connection, journal);
    if (!after) {
        return after.error();
    }
    costs.journalBytes = (*after - *before) / double(costs.with.size());
    return costs;
}

QString verdict(double percent, double most)
{
    return u"%1 % (at most %2 %: %3)"_s.arg(percent, 0, 'f', 1)
        .arg(most)
        .arg(percent <= most ? u"held"_s : u"not held"_s);
}

} // namespace

Result<QString> journalReport(const Questions &questions)
{
    auto costs = costsOf(questions);
    if (!costs) {
        return costs.error();
    }
    const auto line = [](const QString &what, const Samples &times) -> QString {
        return u"%1  %2 ms in the median, %3 ms for 95 of 100\n"_s.arg(what, -28)
            .arg(times.median(), 0, 'f', 3)
            .arg(times.percentile(95), 0, 'f', 3);
    };
    const double time = (costs->with.median() / costs->without.median() - 1) * 100;
    const double space = costs->journalBytes / costs->rowBytes * 100;
    const QString report = line(u"an edit, with the journal"_s, costs->with)
        + line(u"an edit, without it"_s, costs->without)
        + u"%1  %2\n"_s.arg(u"the journal's part"_s, -28).arg(verdict(time, mostTime))
        + u"%1  %2 bytes a changed row; a customer user has %3: %4\n"_s
              .arg(u"the journal on disk"_s, -28)
              .arg(costs->journalBytes, 0, 'f', 0)
              .arg(costs->rowBytes, 0, 'f', 0)
              .arg(verdict(space, mostSpace));
    return report;
}

} // namespace Bench
