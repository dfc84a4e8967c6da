// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QScrollArea;
class QSize;
class QWidget;

namespace Gui {

/// Gives a window room for so many letters and lines; never more than the screen has.
void fitToScreen(QWidget &window, int letters, int lines);
/// Makes a dialog as wide as so many letters, and as high as all that is in its scroll area needs
/// and some more lines; never more than the screen has.
void fitToContent(QDialog &dialog, QScrollArea &area, int letters, int spareLines);
/// What of that size the screen has room for, below a title bar.
[[nodiscard]] QSize boundedToScreen(const QWidget &window, const QSize &wanted);

/// Gives a dialog with a form in a scroll area the size it was left with, else one that shows the
/// whole form; never more than the screen has.
void restoreFormSize(QDialog &dialog, QScrollArea &area, const QString &settingsKey);
/// What the above restores.
void rememberFormSize(const QDialog &dialog, const QString &settingsKey);

} // namespace Gui
