// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journalpurge.h"

#include "domain/anonymisation.h"
#include "domain/merge.h"
#include "store/concernedrows.h"
#include "store/query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <utility>

namespace Store {

using namespace Qt::StringLiterals;
using Domain::ChangeKind;
using Domain::Result;
using Domain::Table;

namespace {

constexpr auto usernameColumn = "user_id"_L1;
const QString usernameTables =
    u"'customer_preferences', 'customer_user_customer', 'group_customer_user'"_s;

/// A row of the journal, of which everything is looked at: also what this version would not
/// understand.
struct RawRow
{
    qint64 changeSet = 0;
    Table table = Table::CustomerUser;
    bool isUpdate = false;
    bool isAsked = false; ///< no consequence
    QString key;
    QString changes;
};

using RawRows = QMap<qint64, RawRow>; ///< by number

QJsonObject objectIn(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<void> addRows(const QSqlDatabase &connection, const QString &condition,
                     const QVariantList &values, RawRows &rows)
{
    return forEachRow(
        connection,
        u"SELECT r.id, r.change_set_id, r.table_name, r.operation, r.role, r.row_key, r.changes "
        "FROM rollbook_row_change r WHERE "_s
            + condition,
        values, [&rows](const QSqlQuery &query) {
            rows.insert(
                query.value(0).toLongLong(),
                {.changeSet = query.value(1).toLongLong(),
                 .table =
                     Domain::tableNamed(query.value(2).toString()).value_or(Table::CustomerUser),
                 .isUpdate = query.value(3).toString() == "update"_L1,
                 .isAsked =
                     query.value(4).toInt() != static_cast<int>(Domain::RowRole::Consequence),
                 .key = query.value(5).toString(),
                 .changes = query.value(6).toString()});
        });
}

/// All rows in which anything of the person stands: its own, those of its relations, and relations
/// of others that came from it or went to it.
Result<RawRows> rowsWith(Database &database, qint64 customerUserId, const QList<NamePeriod> &names)
{
    auto concerned =
        rowsConcerning(database, {.table = Table::CustomerUser, .key = customerUserId});
    if (!concerned) {
        return concerned.error();
    }
    RawRows rows;
    const QSqlDatabase connection = database.connection();
    if (auto added =
            addRows(connection, u"r.id IN (SELECT id FROM (%1))"_s.arg(concerned->statement),
                    concerned->values, rows);
        !added) {
        return added.error();
    }
    for (const NamePeriod &period : names) {
        auto added = addRows(connection,
                             u"r.table_name IN (%1) AND r.operation = 'update' "
                             "AND r.change_set_id BETWEEN ? AND ? "
                             "AND CASE WHEN json_valid(r.changes) THEN ? IN "
                             "(json_extract(r.changes, '$.user_id[0]'), "
                             "json_extract(r.changes, '$.user_id[1]')) END"_s.arg(usernameTables),
                             {period.first, period.last, period.name}, rows);
        if (!added) {
            return added.error();
        }
    }
    return rows;
}

/// Rewrites rows of the journal, and counts what was removed from them.
class Purger
{
public:
    Purger(PurgeTarget target, const QList<NamePeriod> &names)
        : m_target(std::move(target))
    {
        for (const NamePeriod &period : names) {
            m_names.insert(period.name);
        }
    }

    [[nodiscard]] const PurgeExtent &extent() const { return m_extent; }
    [[nodiscard]] bool isOldName(const QString &name) const
    {
        return name != m_target.login && m_names.contains(name);
    }

    /// The subject of a merge has two usernames.
    [[nodiscard]] QString withoutOldNames(const QString &subject) const;
    [[nodiscard]] QString rewrittenKey(const RawRow &row);
    [[nodiscard]] QString rewrittenChanges(const RawRow &row);
    void count(qint64 changeSet);

private:
    [[nodiscard]] QJsonArray purged(const RawRow &row, const QJsonArray &values);
    [[nodiscard]] QJsonArray renamed(const RawRow &row, QJsonArray values);

    PurgeTarget m_target;
    QSet<QString> m_names;
    PurgeExtent m_extent;
};

QString Purger::withoutOldNames(const QString &subject) const
{
    if (isOldName(subject)) {
        return m_target.login;
    }
    auto names = Domain::mergedNames(subject);
    if (!names || !(isOldName(names->other) || isOldName(names->kept))) {
        return subject;
    }
    for (QString *name : {&names->other, &names->kept}) {
        *name = isOldName(*name) ? m_target.login : *name;
    }
    return Domain::mergeSubject(*names);
}

void Purger::count(qint64 changeSet)
{
    if (changeSet != m_target.anonymising) {
        ++m_extent.values;
        m_extent.changeSets.insert(changeSet);
    }
}

/// A person's own rows are known by its number, all others by its username.
QString Purger::rewrittenKey(const RawRow &row)
{
    QJsonObject key = objectIn(row.key);
    for (auto part = key.begin(); part != key.end(); ++part) {
        if (part.key() == usernameColumn && isOldName(part.value().toString())) {
            part.value() = m_target.login;
            count(row.changeSet);
        } else if (row.table != Table::CustomerUser && !part.value().isNull()
                   && Domain::isPersonal(row.table, part.key())) {
            part.value() = QJsonValue();
            count(row.changeSet);
        }
    }
    return key == objectIn(row.key) ? row.key : textOf(key);
}

/// The values without those that were the person's.
QJsonArray Purger::purged(const RawRow &row, const QJsonArray &values)
{
    constexpr int bothValues = 2;
    if (values.size() < bothValues) {
        return values; // purged already
    }
    for (const auto &value : values) {
        if (!value.isNull()) {
            count(row.changeSet);
        }
    }
    return row.changeSet == m_target.anonymising ? QJsonArray{values.last()} : QJsonArray();
}

/// A change from one of the person's names to another one tells nothing but these.
QJsonArray Purger::renamed(const RawRow &row, QJsonArray values)
{
    for (auto &&value : values) {
        if (isOldName(value.toString())) {
            value = m_target.login;
            count(row.changeSet);
        }
    }
    return row.isUpdate && values == QJsonArray{m_target.login, m_target.login} ? QJsonArray()
                                                                                : values;
}

QString Purger::rewrittenChanges(const RawRow &row)
{
    const QJsonDocument document = QJsonDocument::fromJson(row.changes.toUtf8());
    if (!document.isObject()) {
        count(row.changeSet);
        return textOf({}); // nobody can read it, and anything may stand in it
    }
    QJsonObject changes = document.object();
    for (auto part = changes.begin(); part != changes.end(); ++part) {
        const QJsonArray values = part.value().toArray();
        if (Domain::isPersonal(row.table, part.key())) {
            part.value() = purged(row, values);
        } else if (part.key() == usernameColumn) {
            part.value() = renamed(row, values);
        }
    }
    return changes == document.object() ? row.changes : textOf(changes);
}

Result<void> rewriteRows(const QSqlDatabase &connection, const RawRows &rows, Purger &purger,
                         bool isWritten)
{
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        const QString key = purger.rewrittenKey(*row);
        const QString changes = purger.rewrittenChanges(*row);
        if (!isWritten || (key == row->key && changes == row->changes)) {
            continue;
        }
        auto written = run(
            connection, u"UPDATE rollbook_row_change SET row_key = ?, changes = ? WHERE id = ?"_s,
            {key, changes, row.key()});
        if (!written) {
            return written.error();
        }
    }
    return {};
}

/// The subjects of these kinds are never customer users.
bool isAboutOthers(const QString &kind)
{
    const auto known = Domain::changeKindNamed(kind);
    if (!known) {
        return false;
    }
    switch (*known) {
    case ChangeKind::CustomerAdded:
    case ChangeKind::CustomerChanged:
    case ChangeKind::GroupAdded:
    case ChangeKind::GroupChanged:
    case ChangeKind::AgentAdded:
    case ChangeKind::AgentChanged:
    case ChangeKind::SettingChanged:
    case ChangeKind::PreferenceChanged:
    case ChangeKind::Repaired:
        return true;
    default:
        return false;
    }
}

/// A change set of one person has its username for a subject, whatever that was.
bool isAboutOnePerson(const QString &kind)
{
    const auto known = Domain::changeKindNamed(kind);
    return known == ChangeKind::CustomerUserAdded || known == ChangeKind::CustomerUserChanged
        || known == ChangeKind::RecordRestored;
}

struct Subject
{
    qint64 changeSet = 0;
    QString kind;
    QString text;
};

Result<QList<Subject>> subjectsOf(const QSqlDatabase &connection, const QList<qint64> &changeSets)
{
    QList<Subject> subjects;
    auto read = forEachRow(connection,
                           u"SELECT id, kind, subject FROM rollbook_change_set "
                           "WHERE id IN (SELECT value FROM json_each(?))"_s,
                           {idList(changeSets)}, [&subjects](const QSqlQuery &row) {
                               subjects.append({.changeSet = row.value(0).toLongLong(),
                                                .kind = row.value(1).toString(),
                                                .text = row.value(2).toString()});
                           });
    return read ? Result<QList<Subject>>(subjects) : read.error();
}

Result<void> rewriteSubjects(const QSqlDatabase &connection, const RawRows &rows,
                             const QString &login, Purger &purger, bool isWritten)
{
    QMap<qint64, bool> isOwn; // whether the person itself was changed, by change set
    for (const RawRow &row : rows) {
        bool &own = isOwn[row.changeSet];
        own = own || (row.table == Table::CustomerUser && row.isAsked);
    }
    auto subjects = subjectsOf(connection, isOwn.keys());
    if (!subjects) {
        return subjects.error();
    }
    for (const Subject &subject : *subjects) {
        const bool isOwnSubject = isOwn.value(subject.changeSet) && isAboutOnePerson(subject.kind);
        const QString text = isOwnSubject ? login : purger.withoutOldNames(subject.text);
        if (text == subject.text || isAboutOthers(subject.kind)) {
            continue;
        }
        purger.count(subject.changeSet);
        if (!isWritten) {
            continue;
        }
        auto written = run(connection, u"UPDATE rollbook_change_set SET subject = ? WHERE id = ?"_s,
                           {text, subject.changeSet});
        if (!written) {
            return written.error();
        }
    }
    return {};
}

Result<PurgeExtent> purge(Database &database, const PurgeTarget &target, bool isWritten)
{
    auto names = namesOf(database, target.customerUserId);
    if (!names) {
        return names.error();
    }
    auto rows = rowsWith(database, target.customerUserId, *names);
    if (!rows) {
        return rows.error();
    }
    Purger purger(target, *names);
    const QSqlDatabase connection = database.connection();
    if (auto done = rewriteRows(connection, *rows, purger, isWritten); !done) {
        return done.error();
    }
    if (auto done = rewriteSubjects(connection, *rows, target.login, purger, isWritten); !done) {
        return done.error();
    }
    return purger.extent();
}

} // namespace

Result<PurgeExtent> purgeExtent(Database &database, const PurgeTarget &target)
{
    return purge(database, target, false);
}

Result<PurgeExtent> purgeJournal(Database &database, const PurgeTarget &target)
{
    return purge(database, target, true);
}

} // namespace Store
