// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>
#include <QVariantMap>

#include <optional>

namespace Domain {

/// The tables an operator's work can change.
enum class Table {
    CustomerUser,
    Customer,
    CustomerPreference,
    CustomerUserCustomer,
    GroupCustomerUser,
    GroupCustomer,
    Group,
    Agent,
    AgentGroup, ///< which agent is in which group
    AgentPreference,
    Setting,
};

/// The table's name in the database and in the journal.
[[nodiscard]] QString tableName(Table table);

/// The table of that name; null if operators cannot change one of that name.
[[nodiscard]] std::optional<Table> tableNamed(const QString &name);

enum class RowOperation {
    Insert,
    Update,
    Delete, ///< relation and preference rows only
};

/// Which values of an entry of the journal were removed when the person was anonymised.
enum class Purged {
    Nothing,
    Before, ///< what came after is no longer about the person
    Both,
};

/// One column's value before and after. A null QVariant is NULL.
struct ColumnChange
{
    QString column;
    QVariant before; ///< what the operator saw; ignored for an insert and for a secret column
    QVariant after; ///< ignored for a delete
    Purged purged = Purged::Nothing; ///< only where the journal was read; those values are null
};

/// Why a row is among those of a change set. The numbers stand in the journal.
enum class RowRole {
    Asked = 0, ///< the operator wanted it
    Consequence = 1, ///< follows by rule from another row: the references to a new username
    Overwriting = 2, ///< wanted, in an undo, although the value had changed since
};

/// One row that is added, changed or removed.
struct RowChange
{
    Table table = Table::CustomerUser;
    RowOperation operation = RowOperation::Update;
    QVariantMap key; ///< column → value that picks the row; empty for an insert
    QList<ColumnChange> columns;
    RowRole role = RowRole::Asked;
    QVariantMap seen = {}; ///< column → value: not changed here, but relied on; if it is another
                           ///< one by now, that is a conflict as well
};

/// What the operator did, to be put into words by tables/historytexts.h.
enum class ChangeKind {
    CustomerUserAdded,
    CustomerUserChanged,
    CustomerAdded,
    CustomerChanged,
    GroupAdded,
    GroupChanged,
    AgentAdded,
    AgentChanged,
    PermissionsChanged, ///< groups of customer users or customers
    CustomersChanged, ///< further customers of customer users
    SettingChanged,
    PreferenceChanged,
    Undone, ///< an earlier change set, in whole or in part
    RecordRestored, ///< a record as it was before an earlier change set
    Repaired, ///< what a check of the database found; the subject is the check's name
    CustomerUsersMerged, ///< one into another; for the subject see domain/merge.h
    CustomerUserAnonymised, ///< nothing takes that back; the subject is the new username
};

/// The kind's stable name in the journal, for example "customer_user.added".
[[nodiscard]] QString changeKindName(ChangeKind kind);

/// The kind of that name; null if a newer version wrote one that this one does not know.
[[nodiscard]] std::optional<ChangeKind> changeKindNamed(const QString &name);

/// What becomes of relations that stand under a username or customer id before somebody gets it:
/// they were left behind by an earlier one, and would be inherited silently.
enum class LeftOvers {
    Ask, ///< refuse if there are any: the operator has to say
    Adopt,
    Clear,
};

/// Whatever an operator did in one go: stored whole or not at all, in one transaction, by
/// Store::ChangeWriter.
struct ChangeSet
{
    ChangeKind kind = ChangeKind::CustomerUserChanged;
    QString subject; ///< whom or what it is about: a username, a customer id, a setting's name
    QList<RowChange> rows;
    LeftOvers leftOvers = LeftOvers::Ask;
    qint64 undoes = 0; ///< the number of the change set that this one takes back; 0: none
};

/// Whether the column holds a secret: its value is written, but neither compared nor put into the
/// journal.
[[nodiscard]] bool isSecretColumn(Table table, const QString &column);

/// Whether it stands for NULL: QVariant itself calls a null QString a value.
[[nodiscard]] bool isNullValue(const QVariant &value);

/// Whether both are the same stored value; NULL is not the empty text. Octets and a text are if the
/// text is what the octets look like.
[[nodiscard]] bool sameStoredValue(const QVariant &left, const QVariant &right);

} // namespace Domain
