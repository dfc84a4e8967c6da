// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/listpreferences.h"

#include <QList>
#include <QObject>

#include <functional>

class QMenu;

namespace Gui {

class ListView;

/// Order, widths and sorting of a list's columns: as the operator left them, and remembered as soon
/// as they are changed.
class ListArrangement final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListArrangement)

public:
    struct Column
    {
        QString name;
        int sortField = 0; ///< of the directory's schema
        int share = 1; ///< of the width
    };

    /// `columns` are those shown, as the list has them by itself; sorted by the first.
    ListArrangement(ListView &view, const ListPreferences &preferences,
                    const QList<Column> &columns, QObject *parent);

    /// Arranges the view, the first time only. `sectionOf` tells where a column is in the model,
    /// which has its columns only after it was read.
    void arrange(const std::function<int(const QString &)> &sectionOf);
    /// Offers sorting without a mouse.
    void addSortMenu(QMenu &menu) const;

    [[nodiscard]] int sortField() const;
    /// Which field of the directory's schema a section of the model shows; empty until arranged.
    [[nodiscard]] QHash<int, int> fields() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_layout.sortOrder; }

signals:
    void sortChanged();

private:
    [[nodiscard]] QString nameOf(int section) const { return m_names.value(section); }
    void remember();
    void onSortIndicatorChanged(int section, Qt::SortOrder order);

    ListView &m_view;
    ListPreferences m_preferences;
    QList<Column> m_columns;
    ListLayout m_layout;
    QHash<int, QString> m_names; ///< by section; empty until arranged
};

} // namespace Gui
