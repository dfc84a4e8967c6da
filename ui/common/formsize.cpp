// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/formsize.h"

#include <QDialog>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStyle>

namespace Gui {

namespace {

QString sizeKey(const QString &settingsKey)
{
    return settingsKey + QStringLiteral("/size");
}

} // namespace

void restoreFormSize(QDialog &dialog, QScrollArea &area, const QString &settingsKey)
{
    constexpr int letters = 85;
    const QFontMetrics metrics = dialog.fontMetrics();
    QWidget *fields = area.widget();
    area.setMinimumWidth(fields->minimumSizeHint().width()
                         + area.verticalScrollBar()->sizeHint().width());
    const int width = qMax(metrics.averageCharWidth() * letters, dialog.minimumSizeHint().width());
    const int besides = dialog.sizeHint().height() - area.sizeHint().height();
    const int height =
        qMax(fields->sizeHint().height(), fields->heightForWidth(width - metrics.height()));
    const int spare = 3 * metrics.height(); // for what may have to be said
    const QSize usual(width, besides + height + spare);
    const QSize remembered = QSettings().value(sizeKey(settingsKey)).toSize();
    const int titleBar = dialog.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    dialog.resize((remembered.isValid() ? remembered : usual)
                      .boundedTo(dialog.screen()->availableSize() - QSize(0, titleBar)));
}

void rememberFormSize(const QDialog &dialog, const QString &settingsKey)
{
    QSettings().setValue(sizeKey(settingsKey), dialog.size());
}

} // namespace Gui
