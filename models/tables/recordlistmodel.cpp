// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/recordlistmodel.h"

#include "store/customerstore.h"
#include "store/customeruserstore.h"
#include "store/groupstore.h"
#include "tables/administrationsearch.h"
#include "tables/errortexts.h"
#include "tables/relationrows.h"

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::RecordKind;
using Domain::Result;

namespace {

constexpr qsizetype mostOffers = 300;

Result<RelationHits> search(const RelationSource::Context &context, RecordKind kind,
                            Search::Request request)
{
    switch (kind) {
    case RecordKind::Customer:
        request.sortField = static_cast<int>(CustomerKey::CustomerId);
        return findCustomerRows(context, request, {});
    case RecordKind::Group:
        request.sortField = static_cast<int>(GroupKey::Name);
        return findGroupRows(context, request, {});
    default:
        request.sortField = static_cast<int>(CustomerUserKey::Login);
        return findCustomerUserRows(context, request, {});
    }
}

} // namespace

RecordListModel::RecordListModel(Store::Database &database, Directory &directory, QObject *parent)
    : QAbstractListModel(parent)
    , m_context{database, directory, {}}
{
}

Result<void> RecordListModel::find(RecordKind kind, const QString &typed, bool includeInvalid)
{
    m_isAwaiting = kind != RecordKind::Group && m_context.directory.isBeingRead();
    auto hits = m_isAwaiting
        ? Result<RelationHits>(RelationHits{})
        : search(m_context, kind,
                 {.typed = typed, .includeInvalid = includeInvalid, .limit = mostOffers});
    if (!hits) {
        return hits.error();
    }
    beginResetModel();
    m_kind = kind;
    m_rows = hits->rows;
    m_total = hits->total;
    endResetModel();
    return {};
}

RecordRef RecordListModel::record(int row) const
{
    return {.kind = m_kind, .key = m_rows.at(row).key};
}

int RecordListModel::rowOf(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).key == key) {
            return row;
        }
    }
    return -1;
}

QString RecordListModel::nameOf(const RecordRef &record) const
{
    if (record.kind == RecordKind::Group) {
        const auto group = Store::GroupStore(m_context.database).byId(record.key.toInt());
        return group && group->has_value() ? (*group)->name : record.key;
    }
    if (record.kind == RecordKind::Customer) {
        const auto customer = Store::CustomerStore(m_context.database).byId(record.key);
        const QString name = customer && customer->has_value() ? (*customer)->name : QString();
        return name.isEmpty() ? record.key : tr("%1 (%2)", "name, key").arg(name, record.key);
    }
    const auto person = Store::CustomerUserStore(m_context.database).byLogin(record.key);
    const QString name = person && person->has_value() ? (*person)->fullName() : QString();
    return name.isEmpty() ? record.key : tr("%1 (%2)", "name, key").arg(name, record.key);
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const RelationRow &row = m_rows.at(index.row());
    if (role == IsInvalidRole) {
        return !row.isValid;
    }
    if (role == Qt::EditRole) {
        return row.key;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString name = quotable(row.texts.value(m_kind == RecordKind::Group ? 0 : 1));
    const QString text = m_kind == RecordKind::Group ? name
        : name.isEmpty()
        ? quotable(row.key)
        : tr("%1  %2", "username or customer id, name").arg(quotable(row.key), name);
    return row.isValid ? text : tr("%1 (not valid)").arg(text);
}

Qt::ItemFlags RecordListModel::flags(const QModelIndex &index) const
{
    const bool isExcluded =
        index.isValid() && !m_excluded.isEmpty() && m_rows.at(index.row()).key == m_excluded;
    return isExcluded ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

} // namespace Tables
