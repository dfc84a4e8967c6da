// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/permissions.h"
#include "domain/result.h"
#include "domain/violation.h"
#include "search/index.h"
#include "store/database.h"
#include "tables/directory.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <utility>

namespace Tables {

/// A record that relations are about.
struct RecordRef
{
    Domain::RecordKind kind = Domain::RecordKind::CustomerUser;
    QString key; ///< username, customer id, or a group's id in digits

    friend bool operator==(const RecordRef &, const RecordRef &) = default;
};

/// Check boxes of one row: bit n is that of the n-th box column.
using Boxes = quint8;

/// What an operator ticked and unticked in one row.
struct RelationEdit
{
    Boxes ticked = 0;
    Boxes unticked = 0;

    friend bool operator==(const RelationEdit &, const RelationEdit &) = default;

    [[nodiscard]] bool isEmpty() const { return ticked == 0 && unticked == 0; }
    [[nodiscard]] Boxes appliedTo(Boxes boxes) const
    {
        return static_cast<Boxes>((boxes | ticked) & ~unticked);
    }
};

/// By the row's key.
using RelationEdits = QHash<QString, RelationEdit>;

/// A record at the other end of a relation, and what stands in its boxes.
struct RelationRow
{
    QString key; ///< as in RecordRef
    QStringList texts; ///< one a text column
    bool isValid = true;
    Boxes stored = 0; ///< checked, by rows in the database
    Boxes locked = 0; ///< checked, by a rule that no box changes
    QString lockReason; ///< which, in a sentence
    QString explanation; ///< what the texts have no room for; lines of plain text
};

/// The rows that a search found.
struct RelationHits
{
    QList<RelationRow> rows; ///< the first ones
    qsizetype total = 0;
    qsizetype hiddenInvalid = 0;
};

/// What of the rows is asked for.
struct RelationRequest
{
    Search::Request search; ///< its sortField is that of a TextColumn
    bool onlyChecked = false; ///< only those with a box that is stored as checked, or locked …
    QStringList edited; ///< … and those of these keys: what is not saved yet is not hidden
};

/// The relations of one record (the subject) to all records of one other kind, as boxes to tick:
/// the groups of a customer user, the customers of a group and so on. Reads afresh each time.
class RelationSource
{
public:
    struct TextColumn
    {
        QString header;
        int sortField = -1; ///< negative: not sorted by
    };
    struct BoxColumn
    {
        QString header;
        QString description; ///< what a tick means, in a sentence
        int implied = -1; ///< the box that is checked along with this one
    };
    struct Context
    {
        Store::Database &database;
        Directory &directory;
        Domain::PermissionPolicy policy;
    };

    RelationSource(Context context, RecordRef subject)
        : m_context(std::move(context))
        , m_subject(std::move(subject))
    {
    }
    virtual ~RelationSource() = default;
    RelationSource(const RelationSource &) = delete;
    RelationSource &operator=(const RelationSource &) = delete;

    [[nodiscard]] const RecordRef &subject() const { return m_subject; }
    /// The kind of the rows.
    [[nodiscard]] virtual Domain::RecordKind others() const = 0;
    [[nodiscard]] virtual QList<TextColumn> textColumns() const = 0;
    [[nodiscard]] virtual QList<BoxColumn> boxColumns() const = 0;
    /// What has to be known of the whole screen, in a sentence; empty if there is nothing.
    [[nodiscard]] virtual Domain::Result<QString> note() const = 0;
    /// Whether what is ticked has no effect, as customer group support is off.
    [[nodiscard]] virtual bool lacksGroupSupport() const { return false; }
    [[nodiscard]] virtual Domain::Result<RelationHits>
    find(const RelationRequest &request) const = 0;
    /// Whether find() would wait for the directory to be read.
    [[nodiscard]] bool isAwaiting() const;
    /// Which of the records at the other end, by key, are not valid.
    [[nodiscard]] Domain::Result<QStringList> invalidAmong(const QStringList &keys) const;
    /// Which of the records at the other end, by key, have boxes that are locked: copying leaves
    /// them alone.
    [[nodiscard]] virtual Domain::Result<QStringList> lockedAmong(const QStringList &keys) const;
    /// The change set that does what was ticked and unticked, and nothing else, to what is stored
    /// now.
    [[nodiscard]] virtual Domain::Result<Domain::ChangeSet>
    changes(const RelationEdits &edits) const = 0;
    /// The boxes stored for another record of the subject's kind: what it would give away.
    [[nodiscard]] virtual Domain::Result<QHash<QString, Boxes>>
    checkedOf(const QString &subjectKey) const = 0;

protected:
    [[nodiscard]] Store::Database &database() const { return m_context.database; }
    [[nodiscard]] const Context &context() const { return m_context; }
    [[nodiscard]] const Domain::PermissionPolicy &policy() const { return m_context.policy; }

private:
    Context m_context;
    RecordRef m_subject;
};

/// The relations between the subject and records of the kind `others`. Null unless one of the two
/// kinds is Group and the other is not, or one is CustomerUser and the other Customer.
[[nodiscard]] std::unique_ptr<RelationSource>
makeRelationSource(const RelationSource::Context &context, const RecordRef &subject,
                   Domain::RecordKind others);

} // namespace Tables
