// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/historycommands.h"

#include "app/console/failures.h"
#include "app/console/lookups.h"
#include "app/console/session.h"
#include "app/console/text.h"
#include "app/console/values.h"
#include "app/console/writing.h"
#include "domain/fields.h"
#include "store/agentrecordstore.h"
#include "store/history.h"
#include "store/recordnames.h"
#include "store/undoplanner.h"
#include "tables/errortexts.h"
#include "tables/fieldtexts.h"
#include "tables/historyjson.h"
#include "tables/historytexts.h"

#include <QDate>
#include <QJsonArray>

#include <algorithm>

namespace Console {

using namespace Qt::StringLiterals;
using Domain::Table;
using Domain::UndoItem;
using Domain::UndoState;
using Store::HistoryEntry;
using Store::HistoryFilter;

namespace {

constexpr int usualEntries = 100;

/// What is asked for, but for the records and agents that have to be looked up.
struct HistoryRequest
{
    HistoryFilter filter;
    int limit = usualEntries;
};

Attempt<QDateTime> readDay(const Invocation &invocation, QLatin1StringView option, int daysLater)
{
    if (!invocation.has(option)) {
        return QDateTime();
    }
    const QDate day = QDate::fromString(invocation.value(option), Qt::ISODate);
    if (!day.isValid()) {
        return usageError(translate("Console", "--%1 is a day, as in 2026-11-28.").arg(option));
    }
    return day.addDays(daysLater).startOfDay();
}

/// Of option --field: a column of a record, or a null string.
Attempt<QString> readField(const Invocation &invocation)
{
    const QString field = invocation.value("field"_L1);
    const QString column = field == "validity"_L1 ? u"valid_id"_s : field;
    QStringList known;
    for (const auto &fields : {Domain::customerUserFields(), Domain::customerFields(),
                               Domain::groupFields(), Domain::agentFields()}) {
        for (const Domain::Field &each : fields) {
            known.append(shownColumn(each.name()));
        }
    }
    known.removeDuplicates();
    if (!field.isEmpty() && !known.contains(shownColumn(column))) {
        return usageError(translate("Console", "There is no column “%1”. The columns are: %2.")
                              .arg(Tables::quotable(field), known.join(", "_L1)));
    }
    return column;
}

Attempt<HistoryRequest> readHistoryRequest(const Invocation &invocation)
{
    HistoryRequest request;
    auto from = readDay(invocation, "from"_L1, 0);
    auto until = readDay(invocation, "until"_L1, 1);
    if (!from || !until) {
        return from ? until.outcome() : from.outcome();
    }
    request.filter.from = *from;
    request.filter.until = *until;
    auto column = readField(invocation);
    if (!column) {
        return column.outcome();
    }
    request.filter.column = *column;
    if (invocation.has("last"_L1)) {
        bool isNumber = false;
        request.limit = invocation.value("last"_L1).toInt(&isNumber);
        if (!isNumber || request.limit < 1) {
            return usageError(translate("Console", "--last is a number, and at least 1."));
        }
    }
    if (invocation.has("customer"_L1) && !invocation.operands.isEmpty()) {
        return usageError(
            translate("Console", "Give a customer user or --customer, but not both."));
    }
    return request;
}

/// Looks up whose history is wanted, and whose changes.
Attempt<HistoryFilter> lookedUp(Session &session, const Invocation &invocation,
                                HistoryFilter filter)
{
    if (!invocation.operands.isEmpty()) {
        auto person = findCustomerUser(session, invocation.operands.constFirst());
        if (!person) {
            return person.outcome();
        }
        filter.record = {Table::CustomerUser, person->id};
    } else if (invocation.has("customer"_L1)) {
        auto customer = findCustomer(session, invocation.value("customer"_L1));
        if (!customer) {
            return customer.outcome();
        }
        filter.record = {Table::Customer, customer->customerId};
    }
    if (invocation.has("by"_L1)) {
        const QString login = invocation.value("by"_L1);
        const auto agents = Store::AgentRecordStore(*session.database).all();
        if (!agents) {
            return failure(agents.error());
        }
        const auto found =
            std::find_if(agents->cbegin(), agents->cend(),
                         [&login](const auto &each) { return each.agent.login == login; });
        if (found == agents->cend()) {
            return failure({.code = Domain::ErrorCode::NotFound,
                            .subject = login,
                            .record = Domain::RecordKind::Agent});
        }
        filter.agentId = found->agent.id;
    }
    return filter;
}

QString lineText(const Tables::HistoryLine &line)
{
    return translate("Console", "%1, %2: “%3” → “%4”", "record, field, before, after")
        .arg(line.record, line.field, line.before, line.after);
}

QString entryText(const HistoryEntry &entry, const Store::RecordNames &names)
{
    QString text = translate("Console", "%1  %2  %3  %4", "number, time, agent, what was done")
                       .arg(entry.number)
                       .arg(Tables::momentText(entry.time), printable(entry.agent),
                            Tables::changeSetText(entry));
    if (entry.undoneBy != 0) {
        text += u' '
            + translate("Console", "(undone, in whole or in part, by change %1)")
                  .arg(entry.undoneBy);
    }
    text += u'\n';
    for (const Store::JournalRow &row : entry.rows) {
        for (const Tables::HistoryLine &line : Tables::historyLines(row, names)) {
            text += u"    "_s + printable(lineText(line)) + u'\n';
        }
    }
    return text;
}

Outcome history(Session &session, const Invocation &invocation, const HistoryRequest &request)
{
    auto filter = lookedUp(session, invocation, request.filter);
    if (!filter) {
        return filter.outcome();
    }
    const Store::RecordNames names(*session.database);
    if (const QString words = invocation.value("text"_L1); !words.isEmpty()) {
        filter->isWanted = [&names, words](const HistoryEntry &entry) {
            return Tables::mentions(entry, words, names);
        };
    }
    const auto entries = Store::History(*session.database).entries(*filter, 0, request.limit);
    if (!entries) {
        return failure(entries.error());
    }
    Outcome outcome;
    QJsonArray list;
    for (const HistoryEntry &entry : *entries) {
        list.append(Tables::historyObject(entry));
        outcome.text += entryText(entry, names);
    }
    outcome.document = {{u"entries"_s, list}};
    if (entries->isEmpty()) {
        outcome.text = translate("Console", "No changes found.\n");
    }
    return outcome;
}

QLatin1StringView stateName(UndoState state)
{
    switch (state) {
    case UndoState::Restored:
        return "restored"_L1;
    case UndoState::ChangedSince:
        return "changed_since"_L1;
    case UndoState::AlreadySo:
        return "already_so"_L1;
    case UndoState::NotKept:
        return "not_kept"_L1;
    case UndoState::Purged:
        return "purged"_L1;
    case UndoState::Gone:
        break;
    }
    return "gone"_L1;
}

QJsonObject itemObject(const UndoItem &item, bool isRestored)
{
    return {{u"table"_s, Domain::tableName(item.table)},
            {u"key"_s, QJsonObject::fromVariantMap(item.key)},
            {u"column"_s, item.column.isEmpty() ? QJsonValue() : shownColumn(item.column)},
            {u"current"_s, shownValue(item.column, item.current)},
            {u"restored"_s, shownValue(item.column, item.restored)},
            {u"state"_s, isRestored ? "restored"_L1 : stateName(item.state)},
            {u"changed_in"_s, Tables::numberOrNull(item.changedIn)}};
}

/// What of a plan is done and what is left, in JSON and in words.
Outcome report(const Domain::UndoPlan &plan, bool overwrite, const Store::RecordNames &names)
{
    Outcome outcome;
    QJsonArray restored;
    QJsonArray left;
    for (const UndoItem &item : plan.items) {
        const bool isRestored = Domain::isWritten(item, overwrite);
        const QString line = lineText(Tables::undoLine(item, names));
        (isRestored ? restored : left).append(itemObject(item, isRestored));
        outcome.text +=
            printable(isRestored ? line
                                 : translate("Console", "Left: %1 (%2)", "a line, and why")
                                       .arg(line, Tables::undoStateText(item)))
            + u'\n';
    }
    outcome.document = {{u"restored"_s, restored}, {u"left"_s, left}};
    return outcome;
}

Outcome undo(Session &session, qint64 number, const QString &column, const Invocation &invocation)
{
    const auto plan = Store::UndoPlanner(*session.database).undo(number, {.column = column});
    if (!plan) {
        return failure(plan.error());
    }
    const bool overwrite = invocation.has("overwrite"_L1);
    const Store::RecordNames names(*session.database);
    Outcome outcome = report(*plan, overwrite, names);
    const Domain::ChangeSet changes = Domain::changesOf(*plan, overwrite);
    const auto written = writeUnlessTried(session, changes, invocation);
    if (!written) {
        return failure(written.error());
    }
    outcome.document.insert(u"undone"_s, number);
    outcome.document.insert(u"change_set"_s, Tables::numberOrNull(*written));
    outcome.text += *written != 0
        ? translate("Console", "Change %1 was undone, as change %2.\n").arg(number).arg(*written)
        : changes.rows.isEmpty() ? translate("Console", "Nothing to undo.\n")
                                 : translate("Console", "Nothing was written.\n");
    if (!overwrite && plan->has(UndoState::ChangedSince)) {
        outcome.exitCode = ExitCode::Conflict;
        outcome.diagnostics = diagnostic(translate(
            "Console",
            "What was changed again since was left alone. --overwrite restores that as well."));
    }
    return outcome;
}

} // namespace

Outcome runHistory(const Invocation &invocation)
{
    auto request = readHistoryRequest(invocation);
    if (!request) {
        return request.outcome();
    }
    return withSession(invocation, [&request, &invocation](Session &session) {
        return history(session, invocation, *request);
    });
}

Outcome runUndo(const Invocation &invocation)
{
    bool isNumber = false;
    const qint64 number = invocation.operands.constFirst().toLongLong(&isNumber);
    if (!isNumber || number < 1) {
        return usageError(translate("Console", "“%1” is not the number of a change: see “history”.")
                              .arg(Tables::quotable(invocation.operands.constFirst())));
    }
    auto column = readField(invocation);
    if (!column) {
        return column.outcome();
    }
    return withSession(invocation, [number, &column, &invocation](Session &session) {
        return undo(session, number, *column, invocation);
    });
}

} // namespace Console
