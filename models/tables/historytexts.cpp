// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/historytexts.h"

#include "domain/merge.h"
#include "domain/relationedits.h"
#include "search/fold.h"
#include "store/tablecolumns.h"
#include "tables/errortexts.h"
#include "tables/fieldtexts.h"
#include "tables/healthtexts.h"
#include "tables/permissiontexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::ChangeKind;
using Domain::RowOperation;
using Domain::Table;
using Domain::UndoState;

namespace {

/// Makes the sentences; a class only for its translation context.
class HistoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(HistoryTexts)

public:
    static QString ofRecord(ChangeKind kind, const QString &subject);
    static QString ofOwn(ChangeKind kind, Table table);
    static QString ofOthers(ChangeKind kind, const QString &subject, qint64 undone);
    static QString merged(const QString &subject);
    static QString ofNewer() { return tr("Changed by a newer version of Rollbook"); }
    static QString record(Domain::RecordKind kind, const QString &name);
    static QString relation(Table table, const QVariantMap &key, const Store::RecordNames &names);
    static QString preference(const QString &key) { return tr("Preference “%1”").arg(key); }
    static QString settingRecord() { return tr("Settings"); }
    static QString yesNo(bool is) { return is ? tr("yes") : tr("no"); }
    static QString secret() { return tr("changed", "a password"); }
    static QString purged() { return tr("removed when the person was anonymised"); }
    static QString whyLeft(UndoState state);
};

QString HistoryTexts::ofRecord(ChangeKind kind, const QString &subject)
{
    switch (kind) {
    case ChangeKind::CustomerUserAdded:
        return tr("Customer user “%1” added").arg(subject);
    case ChangeKind::CustomerUserChanged:
        return tr("Customer user “%1” changed").arg(subject);
    case ChangeKind::CustomerAdded:
        return tr("Customer “%1” added").arg(subject);
    case ChangeKind::CustomerChanged:
        return tr("Customer “%1” changed").arg(subject);
    case ChangeKind::GroupAdded:
        return tr("Group “%1” added").arg(subject);
    case ChangeKind::GroupChanged:
        return tr("Group “%1” changed").arg(subject);
    case ChangeKind::AgentAdded:
        return tr("Agent “%1” added").arg(subject);
    case ChangeKind::AgentChanged:
        return tr("Agent “%1” changed").arg(subject);
    case ChangeKind::CustomerUserAnonymised:
        return tr("Customer user “%1” anonymised").arg(subject);
    default:
        return {};
    }
}

QString HistoryTexts::ofOwn(ChangeKind kind, Table table)
{
    const bool isPerson = table == Table::CustomerUser;
    const bool isCustomer = table == Table::Customer;
    switch (kind) {
    case ChangeKind::CustomerUserAdded:
        return isPerson ? tr("Added") : QString();
    case ChangeKind::CustomerUserChanged:
        return isPerson ? tr("Changed") : QString();
    case ChangeKind::CustomerUserAnonymised:
        return isPerson ? tr("Anonymised") : QString();
    case ChangeKind::CustomerAdded:
        return isCustomer ? tr("Added") : QString();
    case ChangeKind::CustomerChanged:
        return isCustomer ? tr("Changed") : QString();
    default:
        return {};
    }
}

/// The check's title; its name, if a newer version has more checks.
QString checkTitle(const QString &name)
{
    const auto check = Store::healthCheckFromName(name);
    return check ? healthTitle(*check) : name;
}

QString HistoryTexts::ofOthers(ChangeKind kind, const QString &subject, qint64 undone)
{
    switch (kind) {
    case ChangeKind::PermissionsChanged:
        return subject.isEmpty() ? tr("Permissions changed")
                                 : tr("Permissions changed: “%1”").arg(subject);
    case ChangeKind::CustomersChanged:
        return subject.isEmpty() ? tr("Further customers changed")
                                 : tr("Further customers changed: “%1”").arg(subject);
    case ChangeKind::SettingChanged:
        return tr("Setting “%1” changed").arg(settingLabel(subject));
    case ChangeKind::PreferenceChanged:
        return tr("A preference of the agent's own changed");
    case ChangeKind::Undone:
        return tr("Change %1 undone (“%2”)").arg(undone).arg(checkTitle(subject));
    case ChangeKind::RecordRestored:
        return tr("“%1” restored to an earlier state").arg(subject);
    case ChangeKind::Repaired:
        return tr("Repaired: %1", "what a check of the database found").arg(checkTitle(subject));
    default:
        return {};
    }
}

QString HistoryTexts::merged(const QString &subject)
{
    const auto names = Domain::mergedNames(subject);
    return names ? tr("Merged “%1” into “%2”").arg(quotable(names->other), quotable(names->kept))
                 : tr("Customer users merged: “%1”").arg(quotable(subject));
}

QString HistoryTexts::record(Domain::RecordKind kind, const QString &name)
{
    switch (kind) {
    case Domain::RecordKind::CustomerUser:
        return tr("Customer user “%1”").arg(name);
    case Domain::RecordKind::Customer:
        return tr("Customer “%1”").arg(name);
    case Domain::RecordKind::Group:
        return tr("Group “%1”").arg(name);
    case Domain::RecordKind::Agent:
        break;
    }
    return tr("Agent “%1”").arg(name);
}

QString HistoryTexts::relation(Table table, const QVariantMap &key, const Store::RecordNames &names)
{
    if (table == Table::CustomerUserCustomer) {
        return tr("Further customer “%1”").arg(quotable(key.value(u"customer_id"_s).toString()));
    }
    const QString permission = quotable(key.value(u"permission_key"_s).toString());
    const QString group = quotable(names.name(Table::Group, key.value(u"group_id"_s)));
    const QString context = key.value(u"permission_context"_s).toString();
    if (context == Domain::contextKey(Domain::PermissionContext::OtherCustomers)) {
        return tr("Permission %1 on group “%2” (other customers)").arg(permission, group);
    }
    return tr("Permission %1 on group “%2”").arg(permission, group);
}

QString HistoryTexts::whyLeft(UndoState state)
{
    switch (state) {
    case UndoState::Restored:
        return {};
    case UndoState::ChangedSince:
        return tr("changed again since");
    case UndoState::AlreadySo:
        return tr("is so already");
    case UndoState::NotKept:
        return tr("earlier passwords are not kept");
    case UndoState::Purged:
        return purged();
    case UndoState::Gone:
        break;
    }
    return tr("does not exist any more");
}

/// A text in a list: NULL and the empty text look alike there.
QString shownText(const QString &column, const QVariant &value)
{
    return Domain::isNullValue(value) ? QString() : fieldValueText(column, value);
}

/// Relations and preferences know people by their usernames.
QString fieldText(Table table, const QString &column)
{
    const bool isOfAgents = table == Table::AgentGroup || table == Table::AgentPreference;
    if (column == "user_id"_L1 && !isOfAgents) {
        return customerUserLabel(u"login"_s);
    }
    return recordLabel(Store::recordKind(table), column);
}

/// The columns of a row that is added or removed, with what they hold.
QVariantMap contentOf(const Domain::RowChange &row)
{
    QVariantMap content = row.key;
    for (const Domain::ColumnChange &change : row.columns) {
        if (change.purged != Domain::Purged::Both) {
            content.insert(change.column,
                           row.operation == RowOperation::Delete ? change.before : change.after);
        }
    }
    return content;
}

bool isPurged(const Domain::ColumnChange &change)
{
    return change.purged != Domain::Purged::Nothing;
}

bool isPreference(Table table)
{
    return table == Table::CustomerPreference || table == Table::AgentPreference;
}

/// A relation or a preference that came or went.
HistoryLine wholeLine(const Domain::RowChange &row, const Store::RecordNames &names)
{
    const QVariantMap content = contentOf(row);
    const bool isAdded = row.operation == RowOperation::Insert;
    HistoryLine line;
    if (isPreference(row.table)) {
        line.field =
            HistoryTexts::preference(quotable(content.value(u"preferences_key"_s).toString()));
        const bool isGone = std::any_of(row.columns.cbegin(), row.columns.cend(), &isPurged);
        (isAdded ? line.after : line.before) = isGone
            ? HistoryTexts::purged()
            : quotable(content.value(u"preferences_value"_s).toString());
        line.isRestorable = !isGone;
        return line;
    }
    line.field = HistoryTexts::relation(row.table, content, names);
    line.before = HistoryTexts::yesNo(!isAdded);
    line.after = HistoryTexts::yesNo(isAdded);
    return line;
}

HistoryLine columnLine(const Domain::RowChange &row, const Domain::ColumnChange &change)
{
    HistoryLine line{.field = fieldText(row.table, change.column),
                     .column = change.column,
                     .isRestorable =
                         row.operation == RowOperation::Update || row.table == Table::Setting};
    if (row.table == Table::Setting) {
        line.field = settingLabel(contentOf(row).value(u"name"_s).toString());
    }
    if (Domain::isSecretColumn(row.table, change.column)) {
        line.after = HistoryTexts::secret();
        return line;
    }
    line.before =
        isPurged(change) ? HistoryTexts::purged() : shownText(change.column, change.before);
    line.after = change.purged == Domain::Purged::Both ? HistoryTexts::purged()
                                                       : shownText(change.column, change.after);
    line.isRestorable = line.isRestorable && !isPurged(change);
    return line;
}

/// A setting's name is what its row is called.
bool isShown(const Domain::RowChange &row, const Domain::ColumnChange &change,
             const HistoryLine &line)
{
    return !(row.table == Table::Setting && change.column == "name"_L1)
        && (row.operation == RowOperation::Update || !line.before.isEmpty()
            || !line.after.isEmpty());
}

} // namespace

QString changeSetText(const Store::HistoryEntry &entry)
{
    if (!entry.kind) {
        return HistoryTexts::ofNewer();
    }
    if (*entry.kind == ChangeKind::CustomerUsersMerged) {
        return HistoryTexts::merged(entry.subject);
    }
    const QString subject = quotable(entry.subject);
    const QString text = HistoryTexts::ofRecord(*entry.kind, subject);
    return text.isEmpty() ? HistoryTexts::ofOthers(*entry.kind, subject, entry.undoes) : text;
}

QString ownChangeSetText(const Store::HistoryEntry &entry, Table table)
{
    const QString text = entry.kind ? HistoryTexts::ofOwn(*entry.kind, table) : QString();
    return text.isEmpty() ? changeSetText(entry) : text;
}

QString changedSubject(const QString &subject)
{
    return quotable(checkTitle(subject));
}

QString recordText(Table table, const QVariantMap &key, const Store::RecordNames &names)
{
    switch (table) {
    case Table::CustomerUser:
    case Table::Group:
    case Table::Agent:
        return HistoryTexts::record(Store::recordKind(table),
                                    quotable(names.name(table, key.value(u"id"_s))));
    case Table::Customer:
    case Table::GroupCustomer:
        return HistoryTexts::record(Domain::RecordKind::Customer,
                                    quotable(key.value(u"customer_id"_s).toString()));
    case Table::CustomerPreference:
    case Table::CustomerUserCustomer:
    case Table::GroupCustomerUser:
        return HistoryTexts::record(Domain::RecordKind::CustomerUser,
                                    quotable(key.value(u"user_id"_s).toString()));
    case Table::AgentGroup:
    case Table::AgentPreference:
        return HistoryTexts::record(Domain::RecordKind::Agent,
                                    quotable(names.name(Table::Agent, key.value(u"user_id"_s))));
    case Table::Setting:
        break;
    }
    return HistoryTexts::settingRecord();
}

QList<HistoryLine> historyLines(const Store::JournalRow &row, const Store::RecordNames &names)
{
    const Domain::RowChange &change = row.row;
    const QString record = recordText(change.table, contentOf(change), names);
    QList<HistoryLine> lines;
    if (change.operation != RowOperation::Update
        && (Domain::isRelation(change.table) || isPreference(change.table))) {
        lines = {wholeLine(change, names)};
    } else {
        for (const Domain::ColumnChange &column : change.columns) {
            const HistoryLine line = columnLine(change, column);
            if (isShown(change, column, line)) {
                lines.append(line);
            }
        }
    }
    for (HistoryLine &line : lines) {
        line.record = record;
        line.row = row.id;
        line.isRestorable = line.isRestorable && change.role != Domain::RowRole::Consequence;
    }
    return lines;
}

HistoryLine undoLine(const Domain::UndoItem &item, const Store::RecordNames &names)
{
    HistoryLine line{.record = recordText(item.table, item.key, names), .column = item.column};
    if (!item.column.isEmpty()) {
        line.field = item.table == Table::Setting
            ? settingLabel(item.key.value(u"name"_s).toString())
            : fieldText(item.table, item.column);
        line.before = shownText(item.column, item.current);
        line.after = shownText(item.column, item.restored);
        return line;
    }
    line.field = isPreference(item.table)
        ? HistoryTexts::preference(quotable(item.key.value(u"preferences_key"_s).toString()))
        : HistoryTexts::relation(item.table, item.key, names);
    line.before = HistoryTexts::yesNo(item.current.toBool());
    line.after = HistoryTexts::yesNo(item.restored.toBool());
    return line;
}

QString undoStateText(const Domain::UndoItem &item)
{
    return HistoryTexts::whyLeft(item.state);
}

bool mentions(const Store::HistoryEntry &entry, const QString &words,
              const Store::RecordNames &names)
{
    QStringList texts{changeSetText(entry), entry.agent, entry.subject};
    for (const Store::JournalRow &row : entry.rows) {
        for (const HistoryLine &line : historyLines(row, names)) {
            texts += {line.record, line.field, line.before, line.after};
        }
    }
    // A line end is in no word.
    const QString all = Search::fold(texts.join(u'\n'));
    const QStringList wanted = Search::fold(words).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.cbegin(), wanted.cend(),
                       [&all](const QString &word) { return all.contains(word); });
}

} // namespace Tables
