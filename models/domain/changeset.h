// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>
#include <QVariantMap>

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

enum class RowOperation {
    Insert,
    Update,
    Delete, ///< relation and preference rows only
};

/// One column's value before and after. A null QVariant is NULL.
struct ColumnChange
{
    QString column;
    QVariant before; ///< what the operator saw; ignored for an insert and for a secret column
    QVariant after; ///< ignored for a delete
};

/// One row that is added, changed or removed.
struct RowChange
{
    Table table = Table::CustomerUser;
    RowOperation operation = RowOperation::Update;
    QVariantMap key; ///< column → value that picks the row; empty for an insert
    QList<ColumnChange> columns;
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
};

/// The kind's stable name in the journal, for example "customer_user.added".
[[nodiscard]] QString changeKindName(ChangeKind kind);

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
};

/// Whether the column holds a secret: its value is written, but neither compared nor put into the
/// journal.
[[nodiscard]] bool isSecretColumn(Table table, const QString &column);

/// Whether both are the same stored value; NULL is not the empty text. Octets and a text are if the
/// text is what the octets look like.
[[nodiscard]] bool sameStoredValue(const QVariant &left, const QVariant &right);

} // namespace Domain
