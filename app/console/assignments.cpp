// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/assignments.h"

#include "app/console/choices.h"
#include "app/console/failures.h"
#include "app/console/text.h"
#include "domain/text.h"
#include "tables/errortexts.h"

#include <QSet>

#include <optional>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

constexpr auto validityColumn = "valid_id"_L1;

QString settableColumns(std::span<const Domain::Field> fields)
{
    QStringList names;
    for (const Domain::Field &field : fields) {
        if (field.kind == Domain::FieldKind::Validity) {
            names.append(u"validity"_s);
        } else if (field.kind != Domain::FieldKind::Password) {
            names.append(field.name());
        }
    }
    return names.join(", "_L1);
}

bool isKeptByTheProgram(const QString &column)
{
    return column == "id"_L1 || column == "create_time"_L1 || column == "create_by"_L1
        || column == "change_time"_L1 || column == "change_by"_L1;
}

/// Why the column cannot be set; empty if it can.
QString objection(const QString &column, std::span<const Domain::Field> fields)
{
    if (column == "validity"_L1) {
        return {};
    }
    const Domain::Field *field = Domain::fieldOf(fields, QLatin1StringView(column.toLatin1()));
    if (field && field->kind == Domain::FieldKind::Password) {
        return translate("Console",
                         "A password is never given on the command line: use "
                         "--new-password-file FILE.");
    }
    if (field) {
        return {};
    }
    if (isKeptByTheProgram(column)) {
        return translate("Console", "Column %1 is kept by the program and cannot be set.")
            .arg(column);
    }
    return translate("Console", "There is no column “%1”. The columns are: %2.")
        .arg(Tables::quotable(column), settableColumns(fields));
}

/// The number of a validity, whichever way it is written; null if it is none.
std::optional<int> validityId(const QString &column, const QString &value)
{
    if (column == "validity"_L1) {
        const auto validity = Domain::validityFromName(value);
        return validity ? std::optional(static_cast<int>(*validity)) : std::nullopt;
    }
    bool isNumber = false;
    const int id = value.toInt(&isNumber);
    return isNumber ? std::optional(id) : std::nullopt;
}

Attempt<Assignment> assignmentOf(const QString &column, const QString &written)
{
    const QString value = Domain::normalized(written);
    if (column != "validity"_L1 && column != validityColumn) {
        return Assignment{.column = column, .value = value};
    }
    const auto id = validityId(column, value);
    if (!id) {
        return refusal({{.field = validityColumn, .code = u"valid_id.unknown"_s, .value = value}});
    }
    return Assignment{.column = validityColumn, .value = QString::number(*id)};
}

template<typename Record>
void assignTo(Record &record, const QList<Assignment> &assignments)
{
    for (const Assignment &each : assignments) {
        if (each.column == validityColumn) {
            record.validId = each.value.toInt();
        } else {
            record.setText(QLatin1StringView(each.column.toLatin1()), each.value);
        }
    }
}

} // namespace

Attempt<QList<Assignment>> readAssignments(const QStringList &words,
                                           std::span<const Domain::Field> fields)
{
    QList<Assignment> assignments;
    QSet<QString> seen;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1) {
            return usageError(translate("Console", "“%1” is not of the form COLUMN=VALUE.")
                                  .arg(Tables::quotable(word)));
        }
        const QString column = word.left(equals);
        if (const QString reason = objection(column, fields); !reason.isEmpty()) {
            return usageError(reason);
        }
        auto assignment = assignmentOf(column, word.mid(equals + 1));
        if (!assignment) {
            return assignment.outcome();
        }
        if (seen.contains(assignment->column)) {
            return usageError(translate("Console", "Column %1 is given twice.").arg(column));
        }
        seen.insert(assignment->column);
        assignments.append(*assignment);
    }
    return assignments;
}

Attempt<Edit> readEdit(const Invocation &invocation, const QStringList &words,
                       std::span<const Domain::Field> fields)
{
    auto assignments = readAssignments(words, fields);
    if (!assignments) {
        return assignments.outcome();
    }
    auto leftOvers = readLeftOvers(invocation);
    return leftOvers ? Attempt<Edit>({.assignments = *assignments, .leftOvers = *leftOvers})
                     : leftOvers.outcome();
}

void assign(Domain::CustomerUser &person, const QList<Assignment> &assignments)
{
    assignTo(person, assignments);
}

void assign(Domain::Customer &customer, const QList<Assignment> &assignments)
{
    assignTo(customer, assignments);
}

void assign(Domain::Group &group, const QList<Assignment> &assignments)
{
    assignTo(group, assignments);
}

} // namespace Console
