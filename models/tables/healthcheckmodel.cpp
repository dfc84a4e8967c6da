// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/healthcheckmodel.h"

#include "tables/healthtexts.h"

#include <QLocale>

#include <algorithm>

namespace Tables {

using namespace Qt::StringLiterals;
using Store::HealthCheck;

HealthCheckModel::HealthCheckModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const HealthCheck check : Store::healthChecks()) {
        m_entries.append({.check = check});
    }
}

void HealthCheckModel::restart()
{
    for (const HealthCheck check : Store::healthChecks()) {
        setWaiting(check);
    }
}

void HealthCheckModel::setWaiting(HealthCheck check)
{
    set({.check = check, .state = State::Waiting});
}

void HealthCheckModel::setRunning(HealthCheck check)
{
    set({.check = check, .state = State::Running});
}

void HealthCheckModel::setFound(HealthCheck check, qint64 count)
{
    set({.check = check, .state = State::Done, .count = count});
}

void HealthCheckModel::setFailed(HealthCheck check, const QString &error)
{
    set({.check = check, .state = State::Failed, .error = error});
}

void HealthCheckModel::stop()
{
    for (const HealthCheck check : Store::healthChecks()) {
        const State now = state(check);
        if (now == State::Waiting || now == State::Running) {
            set({.check = check, .state = State::Stopped});
        }
    }
}

void HealthCheckModel::set(const Entry &entry)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(),
                     [&entry](const Entry &each) { return each.check == entry.check; });
    *found = entry;
    const int row = static_cast<int>(found - m_entries.begin());
    emit dataChanged(index(row, Title), index(row, Found));
}

const HealthCheckModel::Entry &HealthCheckModel::entry(HealthCheck check) const
{
    return *std::find_if(m_entries.cbegin(), m_entries.cend(),
                         [check](const Entry &each) { return each.check == check; });
}

HealthCheck HealthCheckModel::check(int row) const
{
    return m_entries.at(row).check;
}

HealthCheckModel::State HealthCheckModel::state(HealthCheck check) const
{
    return entry(check).state;
}

qint64 HealthCheckModel::count(HealthCheck check) const
{
    return entry(check).count;
}

QString HealthCheckModel::error(HealthCheck check) const
{
    return entry(check).error;
}

int HealthCheckModel::finished() const
{
    return static_cast<int>(
        std::count_if(m_entries.cbegin(), m_entries.cend(), [](const Entry &each) {
            return each.state == State::Done || each.state == State::Failed;
        }));
}

int HealthCheckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HealthCheckModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString HealthCheckModel::foundText(const Entry &entry)
{
    switch (entry.state) {
    case State::Running:
        return u"…"_s;
    case State::Done:
        return QLocale().toString(entry.count);
    case State::Failed:
        return u"!"_s;
    case State::Waiting:
    case State::Stopped:
        break;
    }
    return u"–"_s;
}

/// The same in words, for those who listen.
QString HealthCheckModel::spokenText(const Entry &entry)
{
    switch (entry.state) {
    case State::Waiting:
        return tr("Waiting");
    case State::Running:
        return tr("Being looked for");
    case State::Done:
        return entry.count == 0 ? tr("Nothing found")
                                : tr("%n found", nullptr, static_cast<int>(entry.count));
    case State::Failed:
        return tr("Could not be checked: %1").arg(entry.error);
    case State::Stopped:
        break;
    }
    return tr("Not checked");
}

QVariant HealthCheckModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry &entry = m_entries.at(index.row());
    const bool isTitle = index.column() == Title;
    switch (role) {
    case Qt::DisplayRole:
        return isTitle ? healthTitle(entry.check) : foundText(entry);
    case Qt::AccessibleDescriptionRole:
        return spokenText(entry);
    case Qt::AccessibleTextRole:
        return isTitle ? healthTitle(entry.check) : spokenText(entry);
    case Qt::TextAlignmentRole:
        return isTitle ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case CountRole:
        return entry.state == State::Done ? QVariant(entry.count) : QVariant();
    default:
        return {};
    }
}

QVariant HealthCheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Title ? tr("Check") : section == Found ? tr("Found") : QVariant();
}

} // namespace Tables
