// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QLabel;
class QLineEdit;

namespace Gui {

/// Makes labels stand out as headings do.
void makeHeadings(const QList<QLabel *> &labels);
/// The same for what a whole dialog is about: larger.
void makeTitle(QLabel *label);

/// Names the button that clears a search box: Qt's has no name of its own for assistive technology.
void nameClearButton(const QLineEdit &searchBox);

} // namespace Gui
