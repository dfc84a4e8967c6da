// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/healthcommands.h"

#include "app/console/failures.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "app/console/values.h"
#include "store/changewriter.h"
#include "store/health.h"
#include "store/settingstore.h"
#include "tables/errortexts.h"
#include "tables/healthtexts.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace Console {

using namespace Qt::StringLiterals;
using Store::HealthCheck;
using Store::HealthFinding;
using Store::HealthRepair;
using Store::HealthRow;

namespace {

/// What is to be looked for, and what is to be done about it.
struct CheckRequest
{
    QList<HealthCheck> checks;
    bool areNamed = false; ///< by the command line
    bool repairs = false;
    int months = Store::HealthOptions::standardMonths;
    qint64 limit = -1; ///< rows shown of each check; negative: as the settings say
};

/// What was repaired of a check.
struct Repaired
{
    qint64 rows = 0;
    QList<qint64> changeSets;
};

Attempt<QList<HealthCheck>> checksOf(const Invocation &invocation)
{
    if (!invocation.has("check"_L1)) {
        return Store::healthChecks();
    }
    QList<HealthCheck> checks;
    for (const QString &name : invocation.value("check"_L1).split(u',')) {
        const auto check = Store::healthCheckFromName(name.trimmed());
        if (!check) {
            QStringList names;
            for (const HealthCheck each : Store::healthChecks()) {
                names.append(Store::healthCheckName(each));
            }
            return usageError(translate("Console", "“%1” is no check. These are: %2.")
                                  .arg(Tables::quotable(name), names.join(", "_L1)));
        }
        if (!checks.contains(*check)) {
            checks.append(*check);
        }
    }
    return checks;
}

Attempt<CheckRequest> checkRequest(const Invocation &invocation)
{
    constexpr int mostMonths = 1200;
    auto checks = checksOf(invocation);
    if (!checks) {
        return checks.outcome();
    }
    CheckRequest request{.checks = *checks,
                         .areNamed = invocation.has("check"_L1),
                         .repairs = invocation.has("repair"_L1)};
    if (invocation.has("months"_L1)) {
        bool isNumber = false;
        request.months = invocation.value("months"_L1).toInt(&isNumber);
        if (!isNumber || request.months < 1 || request.months > mostMonths) {
            return usageError(
                translate("Console", "--months is a number from 1 to %1.").arg(mostMonths));
        }
    }
    if (invocation.has("limit"_L1)) {
        bool isNumber = false;
        request.limit = invocation.value("limit"_L1).toInt(&isNumber);
        if (!isNumber || request.limit < 1) {
            return usageError(translate("Console", "--limit is a number, and at least 1."));
        }
    }
    return request;
}

/// Whom a repair keeps from logging in is never repaired by the way, but only if the check is
/// named.
bool isToRepair(const CheckRequest &request, HealthCheck check)
{
    const bool deactivates =
        check == HealthCheck::PeopleOfInvalidCustomers || check == HealthCheck::NoLogin;
    return request.repairs && Store::isRepairable(check) && (request.areNamed || !deactivates);
}

QJsonValue repairName(HealthRepair repair)
{
    switch (repair) {
    case HealthRepair::Remove:
        return u"remove"_s;
    case HealthRepair::LeaveOne:
        return u"leave_one"_s;
    case HealthRepair::Change:
        return u"change"_s;
    case HealthRepair::None:
        break;
    }
    return {};
}

QJsonObject findingObject(HealthCheck check, const HealthRow &row)
{
    QJsonObject key;
    for (auto part = row.key.cbegin(); part != row.key.cend(); ++part) {
        key.insert(part.key(), storedValue(part.value()));
    }
    QJsonObject object{{u"record"_s, row.record},
                       {u"field"_s, row.field},
                       {u"found"_s, storedValue(row.found)},
                       {u"message"_s, Tables::healthProblemText(check, row)},
                       {u"repair"_s, repairName(row.repair)}};
    if (row.table) {
        object.insert(u"table"_s, Domain::tableName(*row.table));
        object.insert(u"key"_s, key);
    }
    if (!row.other.isEmpty()) {
        object.insert(u"other"_s, row.other);
    }
    if (row.repair == HealthRepair::Change) {
        const QJsonArray change{shownValue(row.repairedField, row.before),
                                shownValue(row.repairedField, row.after)};
        object.insert(u"change"_s, QJsonObject{{shownColumn(row.repairedField), change}});
    }
    if (row.obstacle) {
        object.insert(u"obstacle"_s, row.obstacle->code);
    }
    return object;
}

QString rowText(HealthCheck check, const HealthRow &row)
{
    const QString record = Tables::healthRecordText(row);
    const QString problem = Tables::healthProblemText(check, row);
    const QString repair = Tables::healthRepairText(check, row);
    return repair.isEmpty()
        ? translate("Console", "%1: %2", "record, what is wrong").arg(record, problem)
        : translate("Console", "%1: %2 [%3]", "record, what is wrong, what a repair does")
              .arg(record, problem, repair);
}

/// What was found of one check, in words.
QString findingText(const CheckRequest &request, HealthCheck check, const HealthFinding &finding)
{
    const QString heading = translate("Console", "%1 (%2): %3", "check, its name, how many")
                                .arg(Tables::healthTitle(check), Store::healthCheckName(check),
                                     finding.count == 0 ? translate("Console", "nothing found")
                                                        : translate("Console", "%n found", nullptr,
                                                                    int(finding.count)));
    if (finding.count == 0) {
        return heading + u'\n';
    }
    QString text = heading + u'\n'
        + paragraph(Tables::healthExplanation(check, request.months) + u' '
                    + Tables::healthAdvice(check));
    for (const HealthRow &row : finding.rows) {
        text += paragraph(rowText(check, row), 2);
    }
    if (finding.count > finding.rows.size()) {
        text += paragraph(translate("Console", "The first %n of them: see --limit.", nullptr,
                                    int(finding.rows.size())));
    }
    return text;
}

/// Repairs all that can be, a change set at a time: what was written before an error stays.
Domain::Result<void> repair(Session &session, const CheckRequest &request, HealthCheck check,
                            Repaired &repaired)
{
    const Store::Health health(*session.database, {.monthsWithoutLogin = request.months});
    const auto isWanted = [&session](const HealthRow &row) {
        return Store::mayRepair(session.agent, row);
    };
    while (true) {
        const auto rows =
            health.rows(check, {.limit = Store::mostRepairedRows, .wanted = isWanted});
        if (!rows) {
            return rows.error();
        }
        const Store::HealthRepairs repairs = Store::repairsOf(check, *rows);
        const auto applied =
            Store::ChangeWriter(*session.database, session.agent).apply(repairs.changes);
        if (!applied) {
            return applied.error();
        }
        if (applied->changeSet == 0) {
            return {};
        }
        repaired.rows += repairs.rows.size();
        repaired.changeSets.append(applied->changeSet);
        if (rows->size() < Store::mostRepairedRows) {
            return {};
        }
    }
}

/// All checks, one after the other. What one of them cannot do does not keep the others from it.
class CheckRun
{
public:
    CheckRun(Session &session, const CheckRequest &request)
        : m_session(session)
        , m_request(request)
    {
    }

    Outcome run()
    {
        for (const HealthCheck check : m_request.checks) {
            QJsonObject entry{{u"check"_s, Store::healthCheckName(check)},
                              {u"repairable"_s, Store::isRepairable(check)}};
            look(check, entry);
            m_checks.append(entry);
        }
        m_outcome.document = {{u"checks"_s, m_checks}, {u"change_sets"_s, m_changeSets}};
        return m_outcome;
    }

private:
    void look(HealthCheck check, QJsonObject &entry)
    {
        const Store::Health health(*m_session.database, {.monthsWithoutLogin = m_request.months});
        const auto finding = health.find(check, m_request.limit);
        if (!finding) {
            m_outcome.text += Tables::healthTitle(check) + u'\n';
            fail(finding.error(), entry);
            return;
        }
        QJsonArray rows;
        for (const HealthRow &row : finding->rows) {
            rows.append(findingObject(check, row));
        }
        entry.insert(u"count"_s, finding->count);
        entry.insert(u"rows"_s, rows);
        m_outcome.text += findingText(m_request, check, *finding);
        if (isToRepair(m_request, check) && finding->count > 0) {
            mend(check, entry);
        } else if (isToRepair(m_request, check)) {
            entry.insert(u"repaired"_s, 0);
        }
    }

    void mend(HealthCheck check, QJsonObject &entry)
    {
        Repaired repaired;
        const auto done = repair(m_session, m_request, check, repaired);
        for (const qint64 changeSet : std::as_const(repaired.changeSets)) {
            m_changeSets.append(changeSet);
        }
        entry.insert(u"repaired"_s, repaired.rows);
        m_outcome.text += paragraph(Tables::healthRepairedText(repaired.rows));
        if (!done) {
            fail(done.error(), entry);
        }
    }

    /// The first one decides about the exit code.
    void fail(const Domain::Error &error, QJsonObject &entry)
    {
        const Outcome failed = failure(error);
        for (auto part = failed.document.begin(); part != failed.document.end(); ++part) {
            entry.insert(part.key(), part.value());
        }
        m_outcome.diagnostics += failed.diagnostics;
        if (m_outcome.exitCode == ExitCode::Done) {
            m_outcome.exitCode = failed.exitCode;
        }
    }

    Session &m_session;
    const CheckRequest &m_request;
    QJsonArray m_checks;
    QJsonArray m_changeSets;
    Outcome m_outcome;
};

} // namespace

Outcome runCheck(const Invocation &invocation)
{
    auto request = checkRequest(invocation);
    if (!request) {
        return request.outcome();
    }
    return withSession(invocation, [&request](Session &session) {
        if (request->limit < 0) {
            const auto settings = Store::readSettings(*session.database);
            if (!settings) {
                return failure(settings.error());
            }
            request->limit = settings->listLimit();
        }
        return CheckRun(session, *request).run();
    });
}

} // namespace Console
