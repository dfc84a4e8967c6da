// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/listarrangement.h"

#include "ui/lists/listview.h"

#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace Gui {

ListArrangement::ListArrangement(ListView &view, const ListPreferences &preferences,
                                 const QList<Column> &columns, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_preferences(preferences)
    , m_columns(columns)
    , m_layout(preferences.load())
{
    const bool isKnown = std::any_of(columns.begin(), columns.end(), [this](const Column &column) {
        return column.name == m_layout.sortColumn;
    });
    if (!isKnown) {
        m_layout.sortColumn = columns.first().name;
        m_layout.sortOrder = Qt::AscendingOrder;
    }
    // Remembered ones in their order; what another version added comes last.
    const auto place = [this, &columns](const Column &column) {
        const qsizetype remembered = m_layout.order.indexOf(column.name);
        const auto isIt = [&column](const Column &other) { return other.name == column.name; };
        const auto own = std::find_if(columns.begin(), columns.end(), isIt) - columns.begin();
        return remembered >= 0 ? remembered : m_layout.order.size() + own;
    };
    std::sort(
        m_columns.begin(), m_columns.end(),
        [&place](const Column &left, const Column &right) { return place(left) < place(right); });
}

void ListArrangement::arrange(const std::function<int(const QString &)> &sectionOf)
{
    if (!m_names.isEmpty()) {
        return;
    }
    QList<ListView::Column> shown;
    for (const Column &column : std::as_const(m_columns)) {
        const int section = sectionOf(column.name);
        m_names.insert(section, column.name);
        shown.append({.section = section,
                      .share = column.share,
                      .width = m_layout.widths.value(column.name)});
    }
    m_view.setColumns(shown);
    QHeaderView *header = m_view.horizontalHeader();
    header->setSortIndicator(sectionOf(m_layout.sortColumn), m_layout.sortOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, this,
            &ListArrangement::onSortIndicatorChanged);
    connect(&m_view, &ListView::columnsChanged, this, &ListArrangement::remember);
}

int ListArrangement::sortField() const
{
    const auto sorted =
        std::find_if(m_columns.begin(), m_columns.end(),
                     [this](const Column &column) { return column.name == m_layout.sortColumn; });
    return sorted == m_columns.end() ? 0 : sorted->sortField;
}

QHash<int, int> ListArrangement::fields() const
{
    QHash<int, int> fields;
    for (auto section = m_names.begin(); section != m_names.end(); ++section) {
        const auto shown =
            std::find_if(m_columns.begin(), m_columns.end(),
                         [&](const Column &column) { return column.name == *section; });
        if (shown != m_columns.end()) {
            fields.insert(section.key(), shown->sortField);
        }
    }
    return fields;
}

void ListArrangement::remember()
{
    m_layout.order.clear();
    m_layout.widths.clear();
    for (const int section : m_view.visualOrder()) {
        m_layout.order.append(nameOf(section));
        if (m_view.hasOwnWidths()) {
            m_layout.widths.insert(nameOf(section), m_view.columnWidth(section));
        }
    }
    m_preferences.save(m_layout);
}

void ListArrangement::onSortIndicatorChanged(int section, Qt::SortOrder order)
{
    if (nameOf(section).isEmpty()) {
        return;
    }
    m_layout.sortColumn = nameOf(section);
    m_layout.sortOrder = order;
    remember();
    emit sortChanged();
}

void ListArrangement::addSortMenu(QMenu &menu) const
{
    QMenu *sortMenu = menu.addMenu(tr("&Sort By"));
    QHeaderView *header = m_view.horizontalHeader();
    for (const int section : m_view.visualOrder()) {
        const QString label = m_view.model()->headerData(section, Qt::Horizontal).toString();
        QAction *action = sortMenu->addAction(label, header, [header, section] {
            header->setSortIndicator(section, Qt::AscendingOrder);
        });
        action->setCheckable(true);
        action->setChecked(header->sortIndicatorSection() == section);
    }
    sortMenu->addSeparator();
    QAction *descending =
        sortMenu->addAction(tr("&Descending"), header, [header](bool isDescending) {
            header->setSortIndicator(header->sortIndicatorSection(),
                                     isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    descending->setCheckable(true);
    descending->setChecked(header->sortIndicatorOrder() == Qt::DescendingOrder);
}

} // namespace Gui
