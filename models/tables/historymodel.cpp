// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/historymodel.h"

#include "tables/fieldtexts.h"

namespace Tables {

using namespace Qt::StringLiterals;

namespace {

constexpr int pieceSize = 100; ///< change sets read at once: some milliseconds
constexpr int mostLines = 1000; ///< of one change set

/// A row of the second level knows the row above it.
quintptr idBelow(int row)
{
    return quintptr(row) + 1;
}

} // namespace

HistoryModel::HistoryModel(Store::Database &database, QObject *parent)
    : QAbstractItemModel(parent)
    , m_database(database)
    , m_names(std::make_unique<Store::RecordNames>(database))
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &HistoryModel::read);
}

void HistoryModel::show(const Store::HistoryFilter &filter, const QString &words)
{
    m_filter = filter;
    m_words = words;
    // All of a change is looked through for words, but no more of it is shown.
    m_filter.mostRows = words.isEmpty() ? mostLines : 0;
    begin(pieceSize);
}

void HistoryModel::refresh()
{
    begin(qMax<qsizetype>(pieceSize, m_changes.size()));
}

void HistoryModel::begin(qsizetype wanted)
{
    beginResetModel();
    m_names = std::make_unique<Store::RecordNames>(m_database);
    m_ownRecord = m_filter.record
        ? recordText(m_filter.record->table,
                     {{u"id"_s, m_filter.record->key}, {u"customer_id"_s, m_filter.record->key}},
                     *m_names)
        : QString();
    m_changes.clear();
    m_below = 0;
    m_wanted = wanted;
    m_isAtEnd = false;
    m_error.reset();
    // In the reset: views ask for more as soon as it ends.
    m_changes = nextPiece();
    while (m_words.isEmpty() && !m_isAtEnd && m_changes.size() < wanted) {
        m_changes += nextPiece();
    }
    endResetModel();
    goOn();
}

QList<HistoryModel::Change> HistoryModel::nextPiece()
{
    auto entries = Store::History(m_database).entries(m_filter, m_below, pieceSize);
    if (!entries) {
        m_error = entries.error();
    }
    m_isAtEnd = !entries || entries->size() < pieceSize;
    QList<Change> found;
    for (const Store::HistoryEntry &entry : entries ? *entries : QList<Store::HistoryEntry>()) {
        m_below = entry.number;
        if (!m_words.isEmpty() && !mentions(entry, m_words, *m_names)) {
            continue;
        }
        Change change{.entry = entry};
        for (const Store::JournalRow &row : entry.rows) {
            if (change.lines.size() < mostLines) {
                change.lines += historyLines(row, *m_names);
            }
        }
        found.append(change);
    }
    return found;
}

void HistoryModel::read()
{
    const QList<Change> found = nextPiece();
    if (!found.isEmpty()) {
        const int first = int(m_changes.size());
        beginInsertRows({}, first, first + int(found.size()) - 1);
        m_changes += found;
        endInsertRows();
    }
    goOn();
}

/// By itself until as much is found as the view wants.
void HistoryModel::goOn()
{
    if (m_isAtEnd || m_changes.size() >= m_wanted) {
        m_timer.stop();
    } else {
        m_timer.start();
    }
    emit looked();
}

std::optional<HistoryModel::Place> HistoryModel::placeOf(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return std::nullopt;
    }
    const bool isLine = index.internalId() != 0;
    const Change &change = m_changes.at(isLine ? int(index.internalId()) - 1 : index.row());
    Place place{.changeSet = change.entry.number};
    if (isLine) {
        place.row = change.lines.at(index.row()).row;
        place.column = change.lines.at(index.row()).column;
        place.isRestorable = change.lines.at(index.row()).isRestorable;
    }
    return place;
}

QModelIndex HistoryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? idBelow(parent.row()) : 0);
}

QModelIndex HistoryModel::parent(const QModelIndex &child) const
{
    return child.isValid() && child.internalId() != 0
        ? createIndex(int(child.internalId()) - 1, 0, quintptr(0))
        : QModelIndex();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return int(m_changes.size());
    }
    const bool isChange = parent.internalId() == 0 && parent.column() == 0;
    return isChange ? int(m_changes.at(parent.row()).lines.size()) : 0;
}

int HistoryModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QVariant HistoryModel::changeText(const Change &change, int column) const
{
    switch (column) {
    case What: {
        const QString text = m_filter.record
            ? ownChangeSetText(change.entry, m_filter.record->table)
            : changeSetText(change.entry);
        return change.entry.undoneBy == 0 ? text
                                          : tr("%1 (undone, in whole or in part, by change %2)")
                                                .arg(text)
                                                .arg(change.entry.undoneBy);
    }
    case Agent:
        return change.entry.agent;
    case When:
        return momentText(change.entry.time);
    case Number:
        return change.entry.number;
    default:
        return {};
    }
}

QVariant HistoryModel::lineText(const HistoryLine &line, int column) const
{
    switch (column) {
    case What:
        // Of one record's own values one knows whose they are.
        return line.record == m_ownRecord
            ? line.field
            : tr("%1: %2", "record: field").arg(line.record, line.field);
    case Before:
        return line.before;
    case After:
        return line.after;
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole) {
        return {};
    }
    if (index.internalId() == 0) {
        return changeText(m_changes.at(index.row()), index.column());
    }
    const Change &change = m_changes.at(int(index.internalId()) - 1);
    return lineText(change.lines.at(index.row()), index.column());
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case What:
        return tr("Change");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Agent:
        return tr("Agent");
    case When:
        return tr("When");
    case Number:
        return tr("No.", "of a change");
    default:
        return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isAtEnd && !m_timer.isActive();
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        m_wanted = m_changes.size() + pieceSize;
        read();
    }
}

} // namespace Tables
