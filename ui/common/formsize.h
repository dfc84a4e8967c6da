// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QScrollArea;

namespace Gui {

/// Gives a dialog with a form in a scroll area the size it was left with, else one that shows the
/// whole form; never more than the screen has.
void restoreFormSize(QDialog &dialog, QScrollArea &area, const QString &settingsKey);
/// What the above restores.
void rememberFormSize(const QDialog &dialog, const QString &settingsKey);

} // namespace Gui
