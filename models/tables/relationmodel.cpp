// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/relationmodel.h"

#include <QtAlgorithms>

#include <numeric>
#include <utility>

namespace Tables {

using namespace Qt::StringLiterals;
using Domain::Result;

namespace {

Boxes bit(int box)
{
    return static_cast<Boxes>(1U << static_cast<unsigned>(box));
}

RelationEdit editFrom(Boxes stored, Boxes wanted)
{
    return {.ticked = static_cast<Boxes>(wanted & ~stored),
            .unticked = static_cast<Boxes>(stored & ~wanted)};
}

} // namespace

RelationModel::RelationModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

RelationModel::~RelationModel() = default;

void RelationModel::setSource(std::unique_ptr<RelationSource> source)
{
    beginResetModel();
    m_source = std::move(source);
    m_texts = m_source ? m_source->textColumns() : QList<RelationSource::TextColumn>();
    m_boxes = m_source ? m_source->boxColumns() : QList<RelationSource::BoxColumn>();
    m_rows.clear();
    m_edits.clear();
    m_isAwaiting = false;
    m_total = 0;
    m_hiddenInvalid = 0;
    endResetModel();
    emit edited();
}

Result<void> RelationModel::show(const RelationRequest &request)
{
    if (!m_source) {
        return {};
    }
    RelationRequest wanted = request;
    wanted.edited = m_edits.keys();
    m_isAwaiting = m_source->isAwaiting();
    auto hits = m_isAwaiting ? Result<RelationHits>(RelationHits{}) : m_source->find(wanted);
    if (!hits) {
        return hits.error();
    }
    beginResetModel();
    m_request = request;
    m_rows = hits->rows;
    m_total = hits->total;
    m_hiddenInvalid = hits->hiddenInvalid;
    // What somebody else has stored meanwhile need not be ticked any more.
    for (const RelationRow &row : std::as_const(m_rows)) {
        edit(row, shown(row));
    }
    endResetModel();
    emit edited();
    return {};
}

RecordRef RelationModel::record(int row) const
{
    return {.kind = m_source->others(), .key = m_rows.at(row).key};
}

int RelationModel::boxOf(int section) const
{
    return section >= 1 && section <= boxCount() ? section - 1 : -1;
}

int RelationModel::textOf(int section) const
{
    return section == 0 ? 0 : section - boxCount();
}

int RelationModel::sortFieldOf(int section) const
{
    return boxOf(section) >= 0 || section >= columnCount() ? -1
                                                           : m_texts.at(textOf(section)).sortField;
}

Boxes RelationModel::shown(const RelationRow &row) const
{
    return m_edits.value(row.key).appliedTo(row.stored);
}

bool RelationModel::isLocked(const RelationRow &row, int box) const
{
    return (row.locked & bit(box)) != 0;
}

/// A box is checked with those that it implies, and unchecked with those that imply it.
Boxes RelationModel::withBox(Boxes boxes, int box, bool checked) const
{
    if (checked) {
        const int implied = m_boxes.at(box).implied;
        return static_cast<Boxes>(boxes | bit(box) | (implied < 0 ? 0 : bit(implied)));
    }
    boxes = static_cast<Boxes>(boxes & ~bit(box));
    for (int other = 0; other < boxCount(); ++other) {
        if (m_boxes.at(other).implied == box) {
            boxes = static_cast<Boxes>(boxes & ~bit(other));
        }
    }
    return boxes;
}

void RelationModel::edit(const RelationRow &row, Boxes wanted)
{
    const RelationEdit edit = editFrom(row.stored, wanted);
    if (edit.isEmpty()) {
        m_edits.remove(row.key);
    } else {
        m_edits.insert(row.key, edit);
    }
}

void RelationModel::onEdited()
{
    if (!m_rows.isEmpty()) {
        emit dataChanged(index(0, sectionOf(0)), index(rowCount() - 1, sectionOf(boxCount() - 1)));
        emit headerDataChanged(Qt::Horizontal, sectionOf(0), sectionOf(boxCount() - 1));
    }
    emit edited();
}

int RelationModel::wouldChange(int box, bool checked) const
{
    int changes = 0;
    for (const RelationRow &row : m_rows) {
        const Boxes boxes = shown(row);
        if (!isLocked(row, box) && withBox(boxes, box, checked) != boxes) {
            ++changes;
        }
    }
    return changes;
}

void RelationModel::setAll(int box, bool checked)
{
    for (const RelationRow &row : std::as_const(m_rows)) {
        if (!isLocked(row, box)) {
            edit(row, withBox(shown(row), box, checked));
        }
    }
    onEdited();
}

Qt::CheckState RelationModel::stateOfAll(int box) const
{
    qsizetype open = 0;
    qsizetype checked = 0;
    for (const RelationRow &row : m_rows) {
        if (!isLocked(row, box)) {
            ++open;
            checked += (shown(row) & bit(box)) != 0 ? 1 : 0;
        }
    }
    if (checked == 0) {
        return Qt::Unchecked;
    }
    return checked == open ? Qt::Checked : Qt::PartiallyChecked;
}

void RelationModel::setEdits(const RelationEdits &edits)
{
    m_edits = edits;
    onEdited();
}

Result<void> RelationModel::copyFrom(const QString &subjectKey, bool removing)
{
    auto stored = m_source->checkedOf(m_source->subject().key);
    if (!stored) {
        return stored.error();
    }
    auto wanted = m_source->checkedOf(subjectKey);
    if (!wanted) {
        return wanted.error();
    }
    const auto locked = m_source->lockedAmong(wanted->keys() + stored->keys());
    if (!locked) {
        return locked.error();
    }
    for (const QString &key : *locked) {
        wanted->remove(key);
        stored->remove(key);
    }
    for (auto each = wanted->cbegin(); each != wanted->cend(); ++each) {
        const RelationRow row{.key = each.key(), .stored = stored->value(each.key())};
        edit(row, removing ? *each : static_cast<Boxes>(shown(row) | *each));
    }
    if (removing) {
        for (auto each = stored->cbegin(); each != stored->cend(); ++each) {
            if (!wanted->contains(each.key())) {
                edit({.key = each.key(), .stored = *each}, 0);
            }
        }
    }
    onEdited();
    return {};
}

int RelationModel::editCount() const
{
    return std::accumulate(
        m_edits.cbegin(), m_edits.cend(), 0,
        [this](int sum, const RelationEdit &edit) { return sum + countOf(edit); });
}

Result<int> RelationModel::hiddenEditCount() const
{
    if (m_request.search.includeInvalid) {
        return 0;
    }
    const auto invalid = m_source->invalidAmong(m_edits.keys());
    if (!invalid) {
        return invalid.error();
    }
    return std::accumulate(
        invalid->cbegin(), invalid->cend(), 0,
        [this](int sum, const QString &key) { return sum + countOf(m_edits.value(key)); });
}

/// rw brings ro along, and goes with it: to the operator, each is one change.
int RelationModel::countOf(const RelationEdit &edit) const
{
    Boxes along = 0;
    for (int box = 0; box < boxCount(); ++box) {
        const int implied = m_boxes.at(box).implied;
        if (implied < 0) {
            continue;
        }
        if ((edit.ticked & bit(box)) != 0) {
            along |= bit(implied);
        }
        if ((edit.unticked & bit(implied)) != 0) {
            along |= bit(box);
        }
    }
    return static_cast<int>(
        qPopulationCount(static_cast<Boxes>((edit.ticked | edit.unticked) & ~along)));
}

Result<Store::Applied> RelationModel::save(Store::Database &database, const Domain::Agent &agent)
{
    auto changes = m_source->changes(m_edits);
    if (!changes) {
        return changes.error();
    }
    auto applied = Store::ChangeWriter(database, agent).apply(*changes);
    if (!applied) {
        return applied;
    }
    m_edits.clear();
    if (auto read = show(m_request); !read) {
        return read.error();
    }
    return applied;
}

int RelationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RelationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_texts.size()) + boxCount();
}

QVariant RelationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const RelationRow &row = m_rows.at(index.row());
    if (role == IsInvalidRole) {
        return !row.isValid;
    }
    if (role == ExplanationRole) {
        return explanation(row);
    }
    const int box = boxOf(index.column());
    if (box >= 0) {
        return boxData(row, box, role);
    }
    return role == Qt::DisplayRole ? row.texts.value(textOf(index.column())) : QVariant();
}

QVariant RelationModel::boxData(const RelationRow &row, int box, int role) const
{
    const bool isChecked = ((shown(row) | row.locked) & bit(box)) != 0;
    const RelationEdit edit = m_edits.value(row.key);
    switch (role) {
    case Qt::CheckStateRole:
        return isChecked ? Qt::Checked : Qt::Unchecked;
    case Qt::DisplayRole: // what is not saved yet is seen without looking for colours
        return (edit.ticked & bit(box)) != 0  ? u"+"_s
            : (edit.unticked & bit(box)) != 0 ? u"−"_s
                                              : QVariant();
    case Qt::AccessibleTextRole:
        if (isLocked(row, box)) {
            return tr("%1: yes, and not to be changed here").arg(m_boxes.at(box).header);
        }
        return boxText(isChecked, ((edit.ticked | edit.unticked) & bit(box)) != 0)
            .arg(m_boxes.at(box).header);
    case Qt::AccessibleDescriptionRole:
        return explanation(row);
    default:
        return {};
    }
}

/// The reasons are those of what is stored: what was ticked since stands before them.
QString RelationModel::explanation(const RelationRow &row) const
{
    QString stored = row.explanation.isEmpty() ? row.lockReason : row.explanation;
    const RelationEdit edit = m_edits.value(row.key);
    if (edit.isEmpty()) {
        return stored;
    }
    QStringList lines;
    if (edit.ticked != 0) {
        lines.append(tr("Not saved yet: %1 checked.").arg(headersOf(edit.ticked)));
    }
    if (edit.unticked != 0) {
        lines.append(tr("Not saved yet: %1 unchecked.").arg(headersOf(edit.unticked)));
    }
    if (!stored.isEmpty()) {
        lines.append(tr("Saved so far: %1").arg(stored));
    }
    return lines.join(u'\n');
}

QString RelationModel::headersOf(Boxes boxes) const
{
    QStringList headers;
    for (int box = 0; box < boxCount(); ++box) {
        if ((boxes & bit(box)) != 0) {
            headers.append(m_boxes.at(box).header);
        }
    }
    return headers.join(", "_L1);
}

QString RelationModel::boxText(bool isChecked, bool isEdited)
{
    if (isEdited) {
        return isChecked ? tr("%1: given as soon as it is saved")
                         : tr("%1: taken away as soon as it is saved");
    }
    return isChecked ? tr("%1: yes") : tr("%1: no");
}

bool RelationModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int box = index.isValid() ? boxOf(index.column()) : -1;
    if (role != Qt::CheckStateRole || box < 0 || isLocked(m_rows.at(index.row()), box)) {
        return false;
    }
    const RelationRow &row = m_rows.at(index.row());
    edit(row, withBox(shown(row), box, value.toInt() == Qt::Checked));
    onEdited();
    return true;
}

QVariant RelationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const int box = boxOf(section);
    if (role == Qt::DisplayRole) {
        return box >= 0 ? m_boxes.at(box).header : m_texts.at(textOf(section)).header;
    }
    if (role == Qt::ToolTipRole && box >= 0) {
        const bool checking = stateOfAll(box) != Qt::Checked;
        const int count = wouldChange(box, checking);
        const QString effect = checking
            ? tr("A click checks the box of %n row(s) shown, and of no others.", nullptr, count)
            : tr("A click unchecks the box of %n row(s) shown, and of no others.", nullptr, count);
        return QString(m_boxes.at(box).description + u'\n' + effect);
    }
    return role == Qt::CheckStateRole && box >= 0 ? QVariant(stateOfAll(box)) : QVariant();
}

Qt::ItemFlags RelationModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    const int box = index.isValid() ? boxOf(index.column()) : -1;
    // A locked box stays within reach of the keyboard: there is a reason to be told.
    return box < 0 || isLocked(m_rows.at(index.row()), box) ? usual
                                                            : usual | Qt::ItemIsUserCheckable;
}

} // namespace Tables
