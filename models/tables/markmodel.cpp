// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/markmodel.h"

namespace Tables {

using namespace Qt::StringLiterals;

namespace {

QString sign(Mark mark)
{
    switch (mark) {
    case Mark::Present:
        return u"✓"_s;
    case Mark::Coming:
        return u"+ ✓"_s;
    case Mark::Going:
        return u"− ✗"_s;
    case Mark::Absent:
        break;
    }
    return u"–"_s;
}

} // namespace

Mark markOf(bool isStored, bool isShown)
{
    if (isStored) {
        return isShown ? Mark::Present : Mark::Going;
    }
    return isShown ? Mark::Coming : Mark::Absent;
}

MarkModel::MarkModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int MarkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int MarkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant MarkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const bool isName = index.column() == nameColumn;
    const Mark mark = isName ? Mark::Absent : this->mark(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return isName ? name(index.row()) : sign(mark);
    case Qt::AccessibleTextRole:
        return isName ? name(index.row()) : words(mark, index.column());
    case Qt::AccessibleDescriptionRole:
        return explanation(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return isName ? QVariant() : QVariant(static_cast<int>(Qt::AlignCenter));
    case MarkRole:
        return isName ? QVariant() : QVariant::fromValue(mark);
    case KeyRole:
        return m_keys.at(index.row());
    default:
        return {};
    }
}

QVariant MarkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return headerText(section);
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(section == nameColumn ? Qt::AlignLeading | Qt::AlignVCenter
                                                      : Qt::Alignment(Qt::AlignCenter));
    }
    return {};
}

MarkModel::Changes MarkModel::changes() const
{
    Changes changes;
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = nameColumn + 1; column < m_columns; ++column) {
            const Mark mark = this->mark(row, column);
            changes.coming += mark == Mark::Coming ? 1 : 0;
            changes.going += mark == Mark::Going ? 1 : 0;
        }
    }
    return changes;
}

void MarkModel::replaceRows(const QVariantList &keys, int columns,
                            const std::function<void()> &take)
{
    if (keys != m_keys || columns != m_columns) {
        beginResetModel();
        take();
        m_keys = keys;
        m_columns = columns;
        endResetModel();
        return;
    }
    take();
    if (!m_keys.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1));
    }
}

QString MarkModel::listed(const QString &heading, const QStringList &sentences)
{
    QString text = heading;
    for (const QString &sentence : sentences) {
        text += u"\n• "_s + sentence;
    }
    return text;
}

} // namespace Tables
