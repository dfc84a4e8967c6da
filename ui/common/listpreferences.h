// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace Gui {

/// How an operator arranged a list. Columns go by name: they outlive a version that has other ones.
struct ListLayout
{
    QStringList order; ///< from left to right; empty: as the list has it
    QHash<QString, int> widths; ///< in pixels; empty: shared out
    QString sortColumn; ///< empty: the list's own
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
};

/// Remembers the arrangement of one table for one operator on this computer.
class ListPreferences
{
public:
    ListPreferences(const QString &agentLogin, const QString &table);

    [[nodiscard]] ListLayout load() const;
    void save(const ListLayout &layout) const;

private:
    QString m_group;
};

} // namespace Gui
