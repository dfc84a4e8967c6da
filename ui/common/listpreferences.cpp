// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/listpreferences.h"

#include <QSettings>
#include <QUrl>

namespace Gui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestColumn = 4000; ///< nobody drags a column further; a broken file might say so

}

ListPreferences::ListPreferences(const QString &agentLogin, const QString &table)
    // A slash in a username would open a group of its own.
    : m_group(u"lists/"_s + QString::fromLatin1(QUrl::toPercentEncoding(agentLogin)) + u'/' + table)
{
}

ListLayout ListPreferences::load() const
{
    QSettings settings;
    settings.beginGroup(m_group);
    ListLayout layout{.order = settings.value("order"_L1).toStringList(),
                      .sortColumn = settings.value("sort"_L1).toString(),
                      .sortOrder = settings.value("descending"_L1).toBool() ? Qt::DescendingOrder
                                                                            : Qt::AscendingOrder};
    const QStringList widths = settings.value("widths"_L1).toStringList();
    for (qsizetype place = 0; place < qMin(widths.size(), layout.order.size()); ++place) {
        const int width = widths.at(place).toInt();
        if (width > 0 && width <= widestColumn) {
            layout.widths.insert(layout.order.at(place), width);
        }
    }
    return layout;
}

void ListPreferences::save(const ListLayout &layout) const
{
    QSettings settings;
    settings.beginGroup(m_group);
    QStringList widths;
    if (!layout.widths.isEmpty()) {
        for (const QString &column : layout.order) {
            widths.append(QString::number(layout.widths.value(column)));
        }
    }
    settings.setValue("order"_L1, layout.order);
    settings.setValue("widths"_L1, widths);
    settings.setValue("sort"_L1, layout.sortColumn);
    settings.setValue("descending"_L1, layout.sortOrder == Qt::DescendingOrder);
}

} // namespace Gui
