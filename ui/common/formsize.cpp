// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/formsize.h"

#include <QDialog>
#include <QLayout>
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

QSize boundedToScreen(const QWidget &window, const QSize &wanted)
{
    const int titleBar = window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    return wanted.boundedTo(window.screen()->availableSize() - QSize(0, titleBar));
}

void fitToScreen(QWidget &window, int letters, int lines)
{
    const QFontMetrics metrics = window.fontMetrics();
    window.resize(boundedToScreen(
        window, {metrics.averageCharWidth() * letters, metrics.lineSpacing() * lines}));
}

void fitToContent(QDialog &dialog, QScrollArea &area, int letters, int spareLines)
{
    const QFontMetrics metrics = dialog.fontMetrics();
    const QLayout *layout = dialog.layout();
    const QWidget *content = area.widget();
    area.setMinimumWidth(content->minimumSizeHint().width()
                         + area.verticalScrollBar()->sizeHint().width());
    const int width =
        qMax(metrics.averageCharWidth() * letters, layout->totalMinimumSize().width());
    const QMargins margins = layout->contentsMargins();
    const int all = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                : layout->totalSizeHint().height();
    const int besides = all - area.sizeHint().height();
    const int height = content->heightForWidth(width - margins.left() - margins.right())
        + spareLines * metrics.lineSpacing();
    dialog.resize(boundedToScreen(dialog, {width, besides + height}));
}

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
    dialog.resize(boundedToScreen(dialog, remembered.isValid() ? remembered : usual));
}

void rememberFormSize(const QDialog &dialog, const QString &settingsKey)
{
    QSettings().setValue(sizeKey(settingsKey), dialog.size());
}

} // namespace Gui
